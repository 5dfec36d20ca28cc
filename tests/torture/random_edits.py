"""A small project that is edited at random, with every kind of edit there is, and what is known of its history.

Undo and redo are checked against what was seen before: whatever steps are done, the project is what it was when just
these were done. A row that comes late to a step which others have followed, as a reading's does while somebody types,
makes former states of those steps unknown until they are seen again.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from random import Random

from hwr_desktop.document import edits, marking, notes, translations
from hwr_desktop.document.geometry import Box, rectangle
from hwr_desktop.document.hands.hands import lines_in_hand, new_hand, with_hand
from hwr_desktop.document.letter_edits import joined_with_before, letter_begun, with_details
from hwr_desktop.document.lines.line_cuts import cut_in_text
from hwr_desktop.document.lines.line_joins import joined
from hwr_desktop.document.lines.line_order import moved_by
from hwr_desktop.document.look import Look
from hwr_desktop.document.own_words import with_own_word
from hwr_desktop.document.page import (
    Author,
    AuthorKind,
    Character,
    Choice,
    Line,
    LineTranslation,
    MarkKind,
    Page,
)
from hwr_desktop.document.pages.page_splits import split, with_pages_after
from hwr_desktop.document.pages.page_views import with_frame, with_look
from hwr_desktop.document.project_edits import with_page_order, without_pages
from hwr_desktop.store.project_file import ProjectFile

WORDS = ("Dear", "Anna", "we", "are", "all", "well", "é", "a\u0301", "𝄞", "שלום", "&<>", "1893", "")
MOST_PAGES, MOST_LINES = 5, 8
MODEL = Author(AuthorKind.MODEL, "letters")
IMPORT = Author(AuthorKind.IMPORT, "letter.xml")

EditPage = Callable[["RandomEdits", Page], Page]


def state_of(file: ProjectFile) -> str:
    """A fingerprint of the project and all its pages."""
    whole = (file.project, [file.page(page_id) for page_id in file.project.pages])
    return hashlib.sha256(repr(whole).encode()).hexdigest()


class RandomEdits:
    """The edits, undo and redo, each of which checks what it leads to and raises AssertionError where that is wrong."""

    def __init__(self, folder: Path, seed: int) -> None:
        self.chance = Random(seed)
        self.folder = folder
        self.file = ProjectFile.create(folder)
        self._ids = 0
        self._open_steps: list[int] = []
        self._states: list[str | None] = [state_of(self.file)]
        self._steps: list[int | None] = [None]
        self.last = ""

    @property
    def at(self) -> int:
        """How many steps are done, of all that are done or can be done again."""
        return self._steps.index(self.file.undo_step)

    # --- what is done ---------------------------------------------------------------------------------------------

    def edit(self) -> None:
        """Change something: a page mostly, the project, or which pages there are."""
        pages = self.file.project.pages
        kind = self.chance.random()
        before, late = self.at, False
        if not pages or (kind < 0.04 and len(pages) < MOST_PAGES):
            self.last = "add a page"
            self.file.add_pages([self._new_page()], "Add")
        elif kind < 0.2:
            change = self.chance.choice(PROJECT_EDITS)
            self.last = change.__name__
            change(self)
        else:
            late = self._edit_page(self.chance.choice(pages))
        self._notice(before, late)

    def undo(self) -> None:
        """Take back a step, which must lead to what was before it."""
        self.last = f"undo of “{self.file.undo_label}”"
        before = self.at
        change = self.file.undo()
        assert (change is None) == (before == 0), self.last
        self._check()

    def redo(self) -> None:
        """Do a step again, which must lead to what was after it."""
        self.last = f"redo of “{self.file.redo_label}”"
        before = self.at
        change = self.file.redo()
        assert (change is None) == (before == len(self._steps) - 1), self.last
        self._check()

    def reopen(self) -> None:
        """Close the project and open it again, which changes nothing."""
        self.last = "open again"
        before = state_of(self.file)
        self.file.close()
        self.file = ProjectFile.open(self.folder)
        self._open_steps = []
        assert state_of(self.file) == before, self.last
        self._check()

    def undo_all(self) -> None:
        """Take back everything; at the beginning there was nothing."""
        while self.at:
            self.undo()
        assert not self.file.project.pages, "there are pages before the first step"

    def redo_all(self) -> None:
        """Do everything again."""
        while self.at < len(self._steps) - 1:
            self.redo()

    def close(self) -> None:
        self.file.close()

    # --- what is known --------------------------------------------------------------------------------------------

    def _notice(self, before: int, late: bool) -> None:
        """Learn what an edit has led to: a step more, a change of the last one, or of one before, or nothing."""
        step = self.file.undo_step
        if step == self._steps[before]:
            found = state_of(self.file)
            if late or found != self._states[before]:
                known = [self._states[0], *[None] * before] if late else self._states[: before + 1]
                self._states = [*known, *[None] * (len(self._steps) - before - 1)]
                self._states[before] = found
            return
        del self._steps[before + 1 :], self._states[before + 1 :]
        self._steps.append(step)
        self._states.append(state_of(self.file))

    def _check(self) -> None:
        at, found = self.at, state_of(self.file)
        known = self._states[at]
        assert known is None or known == found, f"{self.last}: {at} steps done is another state than before"
        self._states[at] = found

    # --- edits of a page ------------------------------------------------------------------------------------------

    def _edit_page(self, page_id: str) -> bool:
        """Edit a page in a step of its own, in one of typing, or in one that is under way; whether in the last."""
        page = self.file.page(page_id)
        change = self.chance.choice(PAGE_EDITS)
        self.last = change.__name__
        made = change(self, page)
        kind = self.chance.random()
        if kind < 0.25:
            self.file.edit(made, "Type", key=change.__name__)
        elif kind < 0.45:
            return self._edit_late(made)
        else:
            self.file.edit(made, change.__name__, author=self.chance.choice((MODEL, edits.PERSON)))
        return False

    def _edit_late(self, made: Page) -> bool:
        """A row of a step that may have begun long ago, or of a new one that others may follow."""
        self.last += ", late"
        if not self._open_steps or self.chance.random() < 0.3:
            self._open_steps = [*self._open_steps[-2:], self.file.new_step()]
        step = self.chance.choice(self._open_steps)
        late = step in self._steps[: self.at]
        self.file.edit(made, "Read page", author=MODEL, step=step)
        return late

    def new_line(self) -> Line:
        """A line somewhere, with text or without."""
        self._ids += 1
        left, top = self.chance.uniform(0, 300), self.chance.uniform(0, 400)
        box = Box(round(left, 1), round(top, 1), round(left + 250, 1), round(top + 40, 1))
        baseline = ((box.left, box.bottom - 10), (box.right, box.bottom - 10))
        return Line(f"l{self._ids}", rectangle(box), baseline, self.words())

    def words(self) -> str:
        return " ".join(self.chance.choice(WORDS) for _ in range(self.chance.randint(0, 4))).strip()

    def one(self, page: Page) -> Line:
        return self.chance.choice(page.lines)

    def _new_page(self) -> Page:
        self._ids += 1
        lines = tuple(self.new_line() for _ in range(self.chance.randint(0, 3)))
        return Page(f"p{self._ids}", "scan.png", 600, 480, lines=lines)


def add(on: RandomEdits, page: Page) -> Page:
    return edits.with_added(page, on.new_line()) if len(page.lines) < MOST_LINES else page


def of_a_line(change: Callable[[RandomEdits, Page, Line], Page]) -> EditPage:
    """An edit that needs a line; where there is none, one is added."""

    def changed(on: RandomEdits, page: Page) -> Page:
        return change(on, page, on.one(page)) if page.lines else add(on, page)

    changed.__name__ = change.__name__
    return changed


@of_a_line
def type_text(on: RandomEdits, page: Page, line: Line) -> Page:
    return edits.with_text(page, line.id, on.words())


@of_a_line
def read(on: RandomEdits, page: Page, line: Line) -> Page:
    text = on.words()
    letters = tuple(Character(each, 0.5, (float(at), 1.0), (at + 1.0, 1.0)) for at, each in enumerate(text))
    choices = (Choice(0, len(text), "Deer", 0.25),) if text and on.chance.random() < 0.5 else ()
    return edits.with_reading(page, line.id, text, 0.5, letters, MODEL, choices)


@of_a_line
def take_imported(on: RandomEdits, page: Page, line: Line) -> Page:
    return edits.with_imported(page, line.id, on.words(), IMPORT)


@of_a_line
def check(on: RandomEdits, page: Page, line: Line) -> Page:
    return edits.with_checked(page, line.id, not line.checked)


@of_a_line
def move(on: RandomEdits, page: Page, line: Line) -> Page:
    box = on.new_line().box
    return edits.with_box(page, line.id, box)


@of_a_line
def delete(on: RandomEdits, page: Page, line: Line) -> Page:
    return edits.without(page, [line.id])


@of_a_line
def order(on: RandomEdits, page: Page, line: Line) -> Page:
    return moved_by(page, [line.id], on.chance.choice((-1, 1)))


@of_a_line
def cut(on: RandomEdits, page: Page, line: Line) -> Page:
    return cut_in_text(page, line.id, len(line.text) // 2).page if len(line.text) > 2 else page


@of_a_line
def join(on: RandomEdits, page: Page, line: Line) -> Page:
    return joined(page, [line.id for line in page.lines[:2]]) if len(page.lines) > 1 else page


@of_a_line
def mark(on: RandomEdits, page: Page, line: Line) -> Page:
    kind = on.chance.choice((MarkKind.UNCLEAR, MarkKind.DELETED, MarkKind.INSERTED))
    return marking.with_mark(page, line.id, kind, 0, len(line.text)) if line.text else page


@of_a_line
def note(on: RandomEdits, page: Page, line: Line) -> Page:
    return notes.with_line_note(page, line.id, on.words())


@of_a_line
def translate(on: RandomEdits, page: Page, line: Line) -> Page:
    return translations.with_translation(page, line.id, LineTranslation("fr", on.words(), "source", True))


@of_a_line
def put_in_hand(on: RandomEdits, page: Page, line: Line) -> Page:
    hands = on.file.project.hands
    return lines_in_hand(page, [line.id], on.chance.choice(hands).id) if hands else page


def find(on: RandomEdits, page: Page) -> Page:
    lines = tuple(replace(on.new_line(), text="") for _ in range(on.chance.randint(0, 4)))
    stay = tuple(line for line in page.lines if line.staying)[:4]
    return edits.with_found(page, stay + lines, (), on.chance.choice((0, 90)))


def turn(on: RandomEdits, page: Page) -> Page:
    return edits.with_turn(page, on.chance.choice((0, 90, 180, 270)))


def frame(on: RandomEdits, page: Page) -> Page:
    return with_frame(page, on.chance.choice((None, rectangle(Box(5.0, 5.0, 500.0, 400.0)))))


def look(on: RandomEdits, page: Page) -> Page:
    return with_look(page, Look(on.chance.randint(-50, 50), 0, on.chance.random() < 0.5))


def note_page(on: RandomEdits, page: Page) -> Page:
    return notes.with_page_note(page, on.words())


PAGE_EDITS: tuple[EditPage, ...] = (
    type_text, type_text, type_text, read, read, take_imported, check, move, delete, order, cut, join, mark, note,
    translate, put_in_hand, add, add, find, turn, frame, look, note_page,
)  # fmt: skip


# --- edits of the project -------------------------------------------------------------------------------------------


def remove_page(on: RandomEdits) -> None:
    chosen = on.chance.choice(on.file.project.pages)
    on.file.set_project(without_pages(on.file.project, [chosen]), "Remove")


def move_page(on: RandomEdits) -> None:
    pages = list(on.file.project.pages)
    on.chance.shuffle(pages)
    on.file.set_project(with_page_order(on.file.project, pages, pages[:1]), "Order")


def begin_letter(on: RandomEdits) -> None:
    project, page_id = on.file.project, on.chance.choice(on.file.project.pages)
    change = on.chance.choice((letter_begun, joined_with_before))
    on.file.set_project(change(project, page_id), "Letter")


def name_letter(on: RandomEdits) -> None:
    project = on.file.project
    letter = on.chance.choice(project.letters).id if project.letters else "letter"
    on.file.set_project(with_details(project, letter, {"title": on.words()}), "Title", key="title")


def add_hand(on: RandomEdits) -> None:
    project = on.file.project
    step = on.file.new_step()
    if len(project.hands) < 3:
        on.file.set_project(with_hand(project, new_hand(on.words() or "Anna")), "Hand", step=step)
    on.file.put_in_hand(project.pages[:2], project.hands[0].id if project.hands else None, "Hand", step)


def add_word(on: RandomEdits) -> None:
    on.file.set_project(with_own_word(on.file.project, on.chance.choice(WORDS) or "word"), "Word")


def turn_pages(on: RandomEdits) -> None:
    heads = [on.file.head(page_id) for page_id in on.file.project.pages]
    on.file.edit_heads([edits.with_turn(head, (head.turn or 0) + 90) for head in heads], "Turn all")


def divide(on: RandomEdits) -> None:
    if len(on.file.project.pages) >= MOST_PAGES:
        return
    page = on.file.page(on.chance.choice(on.file.project.pages))
    try:
        one, other = split(page, 300.0)
    except ValueError:  # too narrow by now, which the window says
        return
    on.file.divide_pages([(one, other)], with_pages_after(on.file.project, {one.id: other.id}), "Split")


PROJECT_EDITS: tuple[Callable[[RandomEdits], None], ...] = (
    remove_page, move_page, begin_letter, name_letter, add_hand, add_word, turn_pages, divide,
)  # fmt: skip
