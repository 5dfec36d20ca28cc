"""Marking words: unclear, struck out, inserted, abbreviated; and gaps where nothing can be read."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from hwr_desktop.document import marking
from hwr_desktop.document.page import Mark, MarkKind, Page
from hwr_desktop.ui.main_window import MainWindow
from hwr_desktop.ui.messages import Messages
from hwr_desktop.ui.transcript.mark_words import words_for_mark
from hwr_desktop.ui.workspace import Workspace

KEY = "mark"
"""Whose the little field of the transcript is while it holds what a mark says."""


class MarkWords(QObject):
    """Marks what is selected in the text, or the word at the caret; what bears the mark already loses it.

    What an abbreviation stands for, and how much is missing in a gap, is typed into a little field under the line.
    """

    def __init__(self, window: MainWindow, workspace: Workspace, messages: Messages) -> None:
        super().__init__(window)
        self._transcript, self._workspace, self._messages = window.transcript, workspace, messages
        self._asked: tuple[str, Mark] | None = None
        actions = window.actions_
        actions["mark_unclear"].triggered.connect(self.mark_unclear)
        actions["mark_struck"].triggered.connect(self.mark_struck)
        actions["mark_inserted"].triggered.connect(self.mark_inserted)
        actions["mark_abbreviation"].triggered.connect(self.mark_abbreviation)
        actions["mark_gap"].triggered.connect(self.mark_gap)
        actions["remove_marks"].triggered.connect(self.remove_marks)
        self._transcript.gap_deleted.connect(self.delete_gap)
        self._transcript.field_typed.connect(self._on_typed)
        workspace.lines_changed.connect(self._on_lines_changed)

    def mark_unclear(self) -> None:
        """The words are not sure."""
        self._toggle(MarkKind.UNCLEAR, self.tr("Mark as unclear"))

    def mark_struck(self) -> None:
        """The writer has struck the words out."""
        self._toggle(MarkKind.DELETED, self.tr("Mark as struck out"))

    def mark_inserted(self) -> None:
        """The writer has put the words in later."""
        self._toggle(MarkKind.INSERTED, self.tr("Mark as inserted"))

    def mark_abbreviation(self) -> None:
        """The words are short for others, which are asked for; of an abbreviation known as one they are shown."""
        page, stretch = self._workspace.page, self._first_stretch()
        if page is None or stretch is None:
            return
        line_id, start, end = stretch
        if start == end:
            self._say_what_to_do()
            return
        mark = marking.mark_at(page.line(line_id), MarkKind.ABBREVIATION, start, end)
        if mark is None:
            page = marking.with_mark(page, line_id, MarkKind.ABBREVIATION, start, end)
            self._workspace.edit(page, self.tr("Mark as abbreviation"), self._key_of(line_id, start))
            mark = marking.mark_at(page.line(line_id), MarkKind.ABBREVIATION, start, end)
        words = page.line(line_id).text[start:end]
        self._ask(line_id, mark, self.tr("“{words}” is short for (Enter ends)").format(words=words))

    def mark_gap(self) -> None:
        """Something stands at the caret, or in the place of what is selected, that cannot be read.

        How much, and why, is asked for; of a gap that is there already it is shown.
        """
        page, caret = self._workspace.page, self._transcript.caret
        if page is None or caret is None:
            return
        selected = self._first_stretch() if self._transcript.selected_text.strip() else None
        line_id, start, end = selected or (*caret, caret[1])
        mark = marking.mark_at(page.line(line_id), MarkKind.GAP, start, end) if start == end else None
        if mark is None:
            made, mark = marking.with_gap(page, line_id, start, end)
            self._workspace.edit(made, self.tr("Mark a gap"), self._key_of(line_id, start))
            self._transcript.put_caret(line_id, mark.start)
        self._ask(line_id, mark, self.tr("What is missing here, and why: “3 words, torn” (Enter ends)"))

    def remove_marks(self) -> None:
        """Take off all marks over what is meant."""
        self._change(self.tr("Remove marks"), marking.without_mark)

    def delete_gap(self, line_id: str, at: int) -> None:
        """Take a gap away."""
        page = self._workspace.page
        if page is not None and page.has(line_id):
            made = marking.without_mark(page, line_id, at, at, MarkKind.GAP)
            self._workspace.edit(made, self.tr("Delete gap"))

    def _toggle(self, kind: MarkKind, label: str) -> None:
        """Mark what is meant, or take the mark off where all of it bears that."""
        page, stretches = self._workspace.page, self._transcript.stretches
        if page is None:
            return
        if all(start == end for _, start, end in stretches):
            self._say_what_to_do()
            return
        marked = all(marking.bears(page.line(line_id), kind, start, end) for line_id, start, end in stretches)

        def edit(page: Page, line_id: str, start: int, end: int) -> Page:
            if marked:
                return marking.without_mark(page, line_id, start, end, kind)
            return marking.with_mark(page, line_id, kind, start, end)

        self._change(label, edit)

    def _change(self, label: str, edit: Callable[[Page, str, int, int], Page]) -> None:
        """Change the marks of all stretches that are meant in one step, and say how the last of them is now."""
        before, stretches = self._workspace.page, self._transcript.stretches
        if before is None or not stretches:
            return
        page = before
        for line_id, start, end in stretches:
            page = edit(page, line_id, start, end)
        if page == before:
            self._messages.note(self.tr("There is no mark here."))
            return
        self._workspace.edit(page, label)
        line_id, start, end = stretches[-1]
        line = page.line(line_id)
        told = [words_for_mark(mark, line.text) for mark in line.marks if mark.start <= end and start <= mark.end]
        self._transcript.announce("; ".join(told) or self.tr("There is no mark here."))

    def _ask(self, line_id: str, mark: Mark | None, words: str) -> None:
        """Open the field for what a mark says."""
        if mark is not None:
            self._asked = (line_id, mark)
            self._transcript.open_field(KEY, words, mark.value, line_id)

    def _on_typed(self, key: str, text: str) -> None:
        page = self._workspace.page
        if key != KEY or self._asked is None or page is None or not page.has(self._asked[0]):
            return
        line_id, mark = self._asked
        made = marking.with_value(page, line_id, mark, text)
        if made == page:
            return
        self._asked = (line_id, mark._replace(value=text))
        label = self.tr("Mark as abbreviation") if mark.kind is MarkKind.ABBREVIATION else self.tr("Mark a gap")
        self._workspace.type_page(made, label, self._key_of(line_id, mark.start))

    def _on_lines_changed(self, page: Page) -> None:
        """What is in the field may have been undone, and the mark with it."""
        if self._asked is None or self._transcript.open_key != KEY:
            return
        line_id, mark = self._asked
        there = [
            each
            for each in (page.line(line_id).marks if page.has(line_id) else ())
            if (each.kind, each.start, each.end) == (mark.kind, mark.start, mark.end)
        ]
        self._asked = (line_id, there[0]) if there else None
        self._transcript.show_field(KEY, there[0].value if there else None)

    def _first_stretch(self) -> tuple[str, int, int] | None:
        return next(iter(self._transcript.stretches), None)

    def _key_of(self, line_id: str, start: int) -> str:
        """Names the mark, so that making it and saying what it says is one step."""
        return f"mark:{line_id}:{start}"

    def _say_what_to_do(self) -> None:
        self._messages.note(self.tr("Put the caret into the word to be marked, or select some words."))
