"""Damaged and hostile packed projects and language packages, unpacked."""

from __future__ import annotations

import os
import warnings
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from hwr_desktop.language.translation.package_file import Unpacked, installing
from hwr_desktop.store.packing.unpack import unpacking
from hwr_desktop.store.project_file import ProjectFile
from tests.torture.damaged_files import trying
from tests.torture.seeds import packages
from tests.torture.trial import Property, TryOnce
from tests.torture.tried_in_child import LookingChild


def look(path: Path) -> None:
    """Unpack the file, and see that nothing is elsewhere. Raises HwrError for what it refuses."""
    with TemporaryDirectory() as place:
        try:
            if path.suffix == ".argosmodel":
                _package(path, Path(place))
            else:
                _project(path, Path(place))
        finally:
            assert {each.name for each in Path(place).iterdir()} <= {"Letters", "data"}, "something lies elsewhere"


def _project(path: Path, place: Path) -> None:
    for _ in unpacking(path, place / "Letters"):
        pass
    with ProjectFile.open(place / "Letters") as project:
        assert project.project.name


def _package(path: Path, place: Path) -> None:
    """As far as it is unpacked: what is tried out then is tried in a process of its own, which takes seconds."""
    os.environ["HWR_DATA_DIR"] = str(place / "data")
    with closing(installing(path)) as steps:
        for step in steps:
            if isinstance(step, Unpacked) and step.done == step.total:
                break
    assert not list((place / "data" / "language-packages").iterdir()), "something was left behind"


@contextmanager
def begin(room: Path) -> Iterator[TryOnce]:
    with LookingChild(__name__) as child, warnings.catch_warnings():
        warnings.simplefilter("ignore")  # a name that is there twice is meant
        yield trying("zips", room, packages.written(room), packages.TOKENS, child.look, packages.forged)


PROPERTIES = (
    Property(
        "damaged-zips", "Damaged and hostile packages",
        "It is unpacked whole, or refused in a sentence that names it; nothing lies elsewhere or is left behind.",
        2_000, begin,
    ),
)  # fmt: skip
