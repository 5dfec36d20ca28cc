"""What is looked up of a project that was open when the program ended abruptly: whether it is whole, and what was done
last."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from hwr_desktop.errors import HwrError, Phrase
from hwr_desktop.store import database
from hwr_desktop.store.care.open_marks import LeftOpen, left_open
from hwr_desktop.store.care.restoring import project_of
from hwr_desktop.store.history import Edit
from hwr_desktop.store.reader import ProjectReader, reading

LAST_EDITS = 15


@dataclass(frozen=True, slots=True)
class LastEdit:
    """Something that was done: when (UTC, ISO), what it is called, the page's number or None, and the text that was
    written, "" where none was."""

    at: str
    label: str
    page: int | None
    text: str


@dataclass(frozen=True, slots=True)
class Recovery:
    """A project that was left open: its title, how many pages it has and what was done last, the newest first; or why
    it cannot be opened."""

    left: LeftOpen
    title: str
    pages: int = 0
    edits: tuple[LastEdit, ...] = field(default=())
    fault: Phrase | None = None


def recovering(root: Path) -> Iterator[tuple[Recovery, ...]]:
    """One step: the projects that were open when windows ended abruptly. Those whose folder is not there now, as on a
    disk that was taken out, are passed over and offered another time."""
    yield tuple(_recovery(left) for left in left_open(root) if left.project.is_dir())


def _recovery(left: LeftOpen) -> Recovery:
    try:
        file = project_of(left.project)
        with database.explaining(file), reading(file) as project:
            about = project.project()
            if not project.is_whole():
                return Recovery(left, about.name, fault=Phrase("It is damaged."))
            return Recovery(left, about.name, len(about.pages), tuple(_last_edits(project, about.pages)))
    except HwrError as error:
        return Recovery(left, left.project.name, fault=error.phrase)


def _last_edits(project: ProjectReader, pages: tuple[str, ...]) -> Iterator[LastEdit]:
    """What was done last, a step once."""
    steps: set[int] = set()
    for edit in reversed(list(project.edits(last=10 * LAST_EDITS))):
        if not edit.taken_back and edit.step not in steps and len(steps) < LAST_EDITS:
            steps.add(edit.step)
            page = pages.index(edit.page_id) + 1 if edit.page_id in pages else None
            yield LastEdit(edit.at, edit.label, page, _text(edit))


def _text(edit: Edit) -> str:
    """The text that an edit wrote, where it wrote one line only."""
    texts = [fields["text"][1] for key, fields in edit.changes.items() if key and "text" in fields]
    return str(texts[0]) if len(texts) == 1 else ""
