"""What the tests of the store share: pages to keep, and a project to keep them in."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from hwr_desktop.document.geometry import Box, rectangle
from hwr_desktop.document.page import Line, Page, new_id
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
def folder(tmp_path: Path) -> Path:
    return tmp_path / "Letters of Anna"


@pytest.fixture
def project(folder: Path) -> Iterator[ProjectFile]:
    with ProjectFile.create(folder) as made:
        yield made
