"""Damaged and hostile projects: opened, looked through, exported, undone, redone and edited."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from math import isfinite
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeVar

from hwr_desktop.document import edits
from hwr_desktop.document.page import Page
from hwr_desktop.errors import HwrError
from hwr_desktop.interchange.document import Document
from hwr_desktop.interchange.formats import FORMATS
from hwr_desktop.store.packing.pack import packing
from hwr_desktop.store.project_file import ProjectFile
from hwr_desktop.store.reader import reading
from tests.torture.damaged_files import fault_of, trying
from tests.torture.hostile_database import hostile
from tests.torture.seeds import projects
from tests.torture.trial import Property, TryOnce
from tests.torture.tried_in_child import LookingChild

Result = TypeVar("Result")
WRITTEN = ("txt", "markdown", "html", "page", "transkribus", "alto", "hocr", "tei", "csv", "json")
DEAR = ("docx", "odt", "pdf", "xlsx")
"""Written in one trial of eight, for they take a second."""


def look(path: Path) -> None:
    """Work with a copy of the project; what of it is damaged may be refused. Raises HwrError where it does not open."""
    with TemporaryDirectory() as place:
        folder = Path(place) / "Letters"
        (folder / "scans").mkdir(parents=True)
        shutil.copyfile(path, folder / path.name)
        precious = Path(place) / "precious.txt"
        precious.write_text("not the project's")
        try:
            with ProjectFile.open(folder / path.name) as project:
                work_with(project)
        finally:
            assert {each.name for each in Path(place).iterdir()} <= {"Letters", precious.name, "packed.hwrz"}
            assert precious.read_text() == "not the project's"


def work_with(project: ProjectFile) -> None:
    """What a person can do with a project, as far as it can be read."""
    pages = [page for each in project.project.pages if (page := tried(project, lambda each=each: project.page(each)))]
    tried(project, lambda: _searched(project))
    for page in pages:
        assert _is_sane(page), "a page that cannot be was read"
    number = project.name.partition(" ")[0]
    for name in WRITTEN if number.isdigit() and int(number) % 8 else (*WRITTEN, *DEAR):
        for page in pages:
            document = Document(
                [page], project.project.letters, project.project.name, language=project.project.language
            )
            tried(project, lambda document=document, name=name: FORMATS[name].render(document))
    for page in pages:
        for line in page.lines:
            tried(project, lambda page=page, line=line: project.history(page.id, line.id))
    for step in (project.undo, project.undo, project.undo, project.redo, project.redo, project.undo):
        tried(project, step)
    for each in project.project.pages:
        tried(project, lambda each=each: _edited(project, project.page(each)))
    tried(project, project.undo)
    tried(project, lambda: list(packing(project.file, project.folder.parent / "packed.hwrz")), "packed.hwrz")


def _is_sane(page: Page) -> bool:
    """Whether sizes and places are such as can be drawn, and what counts in the text stays in it."""
    lines = page.lines
    points = [point for line in lines for point in (*line.polygon, *line.baseline)]
    points += [point for line in lines for each in line.characters for point in (each.start, each.end)]
    points += [point for region in page.regions for point in region.polygon]
    rates = [line.confidence for line in lines if line.confidence is not None]
    rates += [each.probability for line in lines for each in line.choices]
    return (
        page.width > 0
        and page.height > 0
        and page.index >= 0
        and all(isfinite(x) and isfinite(y) for x, y in points)
        and all(map(isfinite, rates))
        and all(0 <= mark.start <= mark.end for line in lines for mark in line.marks)
    )


def _edited(project: ProjectFile, page: Page) -> None:
    if page.lines:
        project.edit(edits.with_text(page, page.lines[0].id, "typed"), "Type")
        assert project.page(page.id).lines[0].text == "typed"


def _searched(project: ProjectFile) -> None:
    with reading(project.file) as reader:
        reader.state()
        for each in project.project.pages:
            for use in (reader.lines, reader.progress, reader.whole_page, reader.line_times):
                tried(project, lambda use=use, each=each: use(each))


def tried(project: ProjectFile, do: Callable[[], Result], name: str = "") -> Result | None:
    """What `do` gives, None where it is refused in a sentence. Raises AssertionError where that is none."""
    try:
        return do()
    except HwrError as error:
        fault = fault_of(str(error), name if name and name in str(error) else project.file.name)
        assert not fault, fault
        return None


@contextmanager
def begin(room: Path) -> Iterator[TryOnce]:
    seeds = [seed for seed in projects.written(room) if seed.name.endswith(".hwr")]
    with LookingChild(__name__) as child:
        yield trying("databases", room, seeds, projects.TOKENS, child.look, hostile)


PROPERTIES = (
    Property(
        "damaged-databases", "Damaged and hostile projects",
        "It opens and can be worked with, or what is damaged of it is refused in a sentence; nothing beside it is "
        "touched.", 2_000, begin,
    ),
)  # fmt: skip
