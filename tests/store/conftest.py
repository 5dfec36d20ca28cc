"""What the tests of the store share: pages to keep, and a project to keep them in."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from hwr_desktop.document.geometry import Box, rectangle
from hwr_desktop.document.page import Line, Page, new_id
from hwr_desktop.store.hand_versions import HandVersion, HandVersions
from hwr_desktop.store.project_file import ProjectFile


def line(at: int, text: str = "") -> Line:
    top = 50.0 * at
    return Line(new_id(), rectangle(Box(10, top, 900, top + 40)), ((10.0, top + 30), (900.0, top + 31.5)), text)


@pytest.fixture
def new_line() -> Callable[..., Line]:
    return line


@pytest.fixture
def new_page() -> Callable[..., Page]:
    def make(lines: int = 3, **fields: str) -> Page:
        made = tuple(line(at, f"line {at}") for at in range(lines))
        return Page(new_id("p"), "scan.jpg", 1000, 50 * lines + 100, lines=made, **fields)  # type: ignore[arg-type]

    return make


@pytest.fixture
def learn(tmp_path: Path) -> Callable[..., HandVersion]:
    """Adds a version to a hand of the project in a folder, as a lesson does."""

    def add(folder: Path, hand_id: str = "main", weights: bytes = b"weights", **known: Any) -> HandVersion:
        made = tmp_path / "lesson" / "weights.safetensors"
        made.parent.mkdir(exist_ok=True)
        made.write_bytes(weights)
        version = HandVersion("", "base", "2026-11-21T23:00:00+00:00", lines=2, learned=("p1/l1", "p1/l2"), **known)
        return HandVersions(folder).add(hand_id, made, version)

    return add


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "Letters of Anna"


@pytest.fixture
def project(folder: Path) -> Iterator[ProjectFile]:
    with ProjectFile.create(folder) as made:
        yield made
