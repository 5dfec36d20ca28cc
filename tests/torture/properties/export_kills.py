"""Killed while exporting, in every format, to a new place and over an older export."""

from __future__ import annotations

import os
from collections.abc import Iterator
from datetime import UTC, datetime
from functools import cache, partial
from pathlib import Path

from hwr_desktop.document.project import Project
from hwr_desktop.interchange.formats import FORMATS
from hwr_desktop.language.insights.named_places import named_places
from hwr_desktop.store.project_file import ProjectFile
from tests.torture import typing_session
from tests.torture.killed_deeds import Deed, Say, hidden, hwr, property_of
from tests.torture.moments import life
from tests.torture.nursery import Nursery
from tests.torture.set_clock import set_clock

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
OLD = b"\n%% exported before\n"
"""What an older export has more; one that could be a scan, as a PDF of another program, would not be written over."""
LIBRARIES = ("docx", "fontTools.subset", "xlsxwriter", "PIL.Image")
"""What writing imports when it is first asked to, so that it is imported once."""


def warm_up() -> None:
    """Load what an export of a letter looks things up in, which takes seconds."""
    letters = Project("Letters of Anna", pages=("p0",))
    named_places(letters, [typing_session.new_page("p0", "0.png")])


def export(say: Say, data: str, project: str, format_name: str, target: str) -> None:
    """Export, always at noon of the same day, so that all exports are the same to the byte."""
    set_clock(lambda: NOON)
    os.environ["SOURCE_DATE_EPOCH"] = str(int(NOON.timestamp()))  # which fonts heed
    hwr(say, data, "export", project, "--format", format_name, "-o", target)


def _deeds(room: Path, nursery: Nursery) -> Iterator[Deed]:
    project = room / "letters"
    _make(project)

    @cache
    def wanted(name: str) -> dict[str, bytes]:
        """What is there once an export has come to its end."""
        place = room / name
        place.mkdir()
        ended = life(nursery.child(export, *arguments(name, place)))
        if ended.failure:
            raise RuntimeError(ended.failure)
        return _files(place)

    def arguments(name: str, place: Path) -> tuple[object, ...]:
        many = FORMATS[name].files is not None or not FORMATS[name].one_file_for_all
        return (room / "data", project, name, place / ("out" if many else f"out{FORMATS[name].suffix}"))

    def write_older(name: str, place: Path) -> None:
        for path, data in wanted(name).items():
            (place / path).parent.mkdir(exist_ok=True)
            (place / path).write_bytes(data + OLD)

    def fault(name: str, over: bool, place: Path, done: bool) -> str:
        files, new = _files(place), wanted(name)
        for path in files:
            if files[path] != new.get(path) and not (over and not done and files[path] == new[path] + OLD):
                return f"{path} is neither the old nor the new, but {len(files[path])} bytes"
        missing = new.keys() - files.keys()
        together = over or FORMATS[name].files is not None
        if missing and (done or (together and files)):
            return f"{', '.join(sorted(missing))} is missing"
        return "".join(hidden(folder) for folder in (place, *place.glob("*/"))) if done else ""

    for name, format_ in FORMATS.items():
        given = partial(arguments, name)
        yield Deed(f"export {name}", _nothing, export, given, partial(fault, name, False))
        if format_.files is None:
            yield Deed(f"export {name} over", partial(write_older, name), export, given, partial(fault, name, True))


def _nothing(_place: Path) -> None:
    """There is nothing yet."""


def _files(place: Path) -> dict[str, bytes]:
    """What a person finds in a folder and below."""
    found = ((path.relative_to(place), path) for path in sorted(place.rglob("*")) if path.is_file())
    return {
        name.as_posix(): path.read_bytes() for name, path in found if not any(part[0] == "." for part in name.parts)
    }


def _make(folder: Path) -> None:
    """A project of two pages with scans that can be seen."""
    import numpy as np

    from hwr_desktop.engine.opencv import cv2

    with ProjectFile.create(folder, title="Letters of Anna") as file:
        for at in range(2):
            _, picture = cv2.imencode(".png", np.full((700, 1000), 200 + at, np.uint8))
            image = file.add_scan_bytes(picture.tobytes(), f"{at}.png")
            file.add_pages([typing_session.new_page(f"p{at}", image)], "Add page")


PROPERTIES = (
    property_of(
        "export-kills",
        "Killed while exporting, in every format",
        "The old file or the new one is there whole, never a mix, and the next export succeeds with nothing left over.",
        _deeds,
        "hwr_desktop.interchange.formats",
        "hwr_desktop.engine.export_pictures",
        *LIBRARIES,
        f"{__name__}:warm_up",
    ),
)
