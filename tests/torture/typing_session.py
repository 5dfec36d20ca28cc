"""Somebody who works at a project, as the child that is killed does: `TRY` says what the project will come to after the
next change, `ACK` that it is kept, each with the state of it (`project_state`)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from random import Random

from hwr_desktop.document import edits
from hwr_desktop.document.geometry import Box, rectangle
from hwr_desktop.document.page import Author, AuthorKind, Line, Page
from hwr_desktop.document.project import Project
from hwr_desktop.store.project_file import ProjectFile
from tests.torture.project_state import state_in, state_of

MODEL = Author(AuthorKind.MODEL, "letters")
LETTERS = "abcdefghijklmnopqrstuvwxyzäöüé ,.’“\u0301ſ漢𝔄"
LONGEST = 60
"""Changes in one session; it is killed before, unless the machine is quick."""


def new_page(name: str, image: str, lines: int = 12) -> Page:
    """A page with lines that say where they are, under a name of its own."""
    made = tuple(
        Line(f"{name}-{at}", rectangle(Box(10.0, top, 900.0, top + 40.0)), ((10.0, top + 30.0),), f"line {at}")
        for at, top in enumerate(50.0 * at for at in range(lines))
    )
    return Page(name, image, 1000, 50 * lines + 100, lines=made)


def work(say: Callable[[str], None], folder: str, seed: str) -> None:
    """Open a project and change it over and over."""
    with ProjectFile.open(Path(folder)) as file:
        say(f"OPEN 0 {state_in(file)}")
        session = _Session(file, say, Random(seed), seed)
        for _ in range(LONGEST):
            session.change()


class _Session:
    def __init__(self, file: ProjectFile, say: Callable[[str], None], chance: Random, name: str) -> None:
        self._file, self._say, self._chance, self._name = file, say, chance, name
        self._number = 0
        self._pages = {page_id: file.page(page_id) for page_id in file.project.pages}
        self._before: dict[int, str] = {}
        """The state before each step that began in this session."""

    def change(self) -> None:
        """One change, or two that belong together."""
        kinds = (self._type, self._check, self._read, self._add, self._rename, self._remove, self._undo)
        self._chance.choices(kinds, (14, 2, 2, 2, 1, 1, 3))[0]()

    def _state(self, project: Project | None = None) -> str:
        project = project or self._file.project
        return state_of(project, (self._pages[page_id] for page_id in project.pages))

    def _try(self, state: str) -> None:
        self._number += 1
        self._say(f"TRY {self._number} {state}")

    def _ack(self, state: str) -> None:
        self._say(f"ACK {self._number} {state}")

    def _put(self, page: Page, label: str, key: str = "", step: int | None = None, **more: Author) -> None:
        """Bring a page to its new state as the window does."""
        before = self._state()
        self._pages[page.id] = page
        after = self._state()
        self._try(after)
        number = self._file.edit(page, label, key, step=step, **more)
        self._ack(after)
        self._before.setdefault(number, before)

    def _line(self) -> tuple[Page, Line]:
        page = self._pages[self._chance.choice(self._file.project.pages)]
        return page, self._chance.choice(page.lines)

    def _type(self) -> None:
        """A few letters more, in pieces as they come down half a second after the last key."""
        page, line = self._line()
        text = line.text
        for _ in range(self._chance.randint(1, 4)):
            cut = self._chance.randint(0, len(text))
            text = text[:cut] + "".join(self._chance.choices(LETTERS, k=self._chance.randint(1, 30))) + text[cut:]
            page = edits.with_text(page, line.id, text[-2000:])
            self._put(page, "Typing", f"text:{line.id}")

    def _check(self) -> None:
        page, line = self._line()
        self._put(edits.with_checked(page, line.id, not line.checked), "Mark as checked")

    def _read(self) -> None:
        """Lines that are read one by one, all of them one step."""
        page, _ = self._line()
        step = self._file.new_step()
        for line in page.lines[: self._chance.randint(1, 5)]:
            read = "".join(self._chance.choices(LETTERS, k=40))
            page = page.with_lines(
                tuple(replace(each, text=read, author=MODEL) if each.id == line.id else each for each in page.lines)
            )
            self._put(page, "Read page", step=step, author=MODEL)

    def _add(self) -> None:
        """A scan and its page."""
        name = f"page-{self._name}-{self._number}"
        image = self._file.add_scan_bytes(self._chance.randbytes(self._chance.choice((100, 5_000, 200_000))), name)
        page = new_page(name, image, 5)
        project = replace(self._file.project, pages=(*self._file.project.pages, page.id))
        self._pages[page.id] = page
        self._try(self._state(project))
        self._file.add_pages([page], "Add pages")
        self._ack(self._state())

    def _rename(self) -> None:
        self._put_project(replace(self._file.project, name="".join(self._chance.choices(LETTERS, k=9)) or "a"))

    def _remove(self) -> None:
        pages = self._file.project.pages
        if len(pages) > 2:
            gone = self._chance.choice(pages)
            self._put_project(replace(self._file.project, pages=tuple(page for page in pages if page != gone)))

    def _put_project(self, project: Project) -> None:
        self._try(self._state(project))
        self._file.set_project(project, "Change project")
        self._ack(self._state())

    def _undo(self) -> None:
        """Take a step of this session back, and mostly bring it again."""
        step = self._file.undo_step
        if step not in self._before:
            return
        state = self._state()
        self._try(self._before[step])
        self._file.undo()
        self._reread()
        self._ack(self._before[step])
        if self._chance.random() < 0.7:
            self._try(state)
            self._file.redo()
            self._reread()
            self._ack(state)

    def _reread(self) -> None:
        self._pages |= {page_id: self._file.page(page_id) for page_id in self._file.project.pages}
