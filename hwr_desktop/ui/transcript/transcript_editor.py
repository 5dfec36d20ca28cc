"""The transcript of a page, to be typed in: tells what the person does."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAction, QTextCursor
from PySide6.QtWidgets import QMenu, QWidget

from hwr_desktop.document.marking import mark_at
from hwr_desktop.document.page import Choice, MarkKind, Page
from hwr_desktop.document.words.doubts import Rank, place_after, place_by_worth, rank_of
from hwr_desktop.document.words.words import MOST_SHOWN, Word, words_of
from hwr_desktop.ui.transcript.choice_list import FROM_WORD_LIST, READ_BEFORE
from hwr_desktop.ui.transcript.line_blocks import texts_of
from hwr_desktop.ui.transcript.line_field import LineField
from hwr_desktop.ui.transcript.stretches import trimmed, word_around
from hwr_desktop.ui.transcript.transcript_view import TranscriptView
from hwr_desktop.ui.transcript.utf16 import from_utf16, to_utf16
from hwr_desktop.ui.transcript.word_choices import WordChoices

if TYPE_CHECKING:
    from hwr_desktop.language.spelling.misspelt_words import MisspeltWord

_AROUND = re.compile(r"^\W+|\W+$")
"""The signs around a word."""


class TranscriptEditor(TranscriptView):
    """One line of text for each line of the page, in reading order.

    `line_edited` is told for each change the person makes and for no other. A change of several lines at once is
    told line by line between `gesture_began` and `gesture_ended`. `word_accepted` tells where in a line a word begins
    that is right as it stands, `choice_taken` from where to where it is and what is to stand there instead.
    `line_dragged` tells a line and the place in the reading order, as it is, before which it was dropped. `gap_deleted`
    tells a line and a place in its text where a gap is not to be any more, `note_wished` a line whose note is meant.
    `suggestion_taken` is as `choice_taken`, of a word that was chosen in the menu of a place. `own_word` is the action
    that makes a word one of the project's own, offered where no list knows one; None where nobody has given it.
    `field_typed` tells what is typed in the little field, which `open_field` opens, and the key it was opened with.
    """

    line_edited = Signal(str, str)
    line_entered = Signal(str)
    line_left = Signal(str)
    line_dragged = Signal(str, int)
    checked_wished = Signal(str, bool)
    word_accepted = Signal(str, int)
    choice_taken = Signal(str, int, int, str)
    suggestion_taken = Signal(str, int, int, str)
    gap_deleted = Signal(str, int)
    note_wished = Signal(str)
    field_typed = Signal(str, str)
    text_size_changed = Signal(float)
    gesture_began = Signal()
    gesture_ended = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choices = WordChoices(self._text)
        self._field = LineField(self._text)
        self._chosen: tuple[str, Word] | None = None
        self._rank: Rank | None = None
        self.own_word: QAction | None = None
        self._connect()

    def show_page(self, page: Page | None) -> None:
        if page is None or self._page is None or page.id != self._page.id:
            self._choices.close()
            if self._field.key:
                self._field.end()
            self._rank = None
        super().show_page(page)

    def focus_line(self, line_id: str) -> None:
        """Goes into a line to type there."""
        if line_id in self._ids:
            self.select_line(line_id)
            self._told = None
            self._text.setFocus(Qt.FocusReason.OtherFocusReason)
            self._enter(line_id)

    @property
    def selected_text(self) -> str:
        """What is selected, lines parted by line breaks."""
        return self._text.textCursor().selectedText().replace("\u2029", "\n")

    @property
    def stretches(self) -> tuple[tuple[str, int, int], ...]:
        """What is selected of each line, or the word at the caret: the line and the code points from where to where.

        Where there is neither it is the place of the caret. Spaces at the ends are left out.
        """
        cursor, document = self._text.textCursor(), self._text.document()
        if not self._ids:
            return ()
        if not cursor.hasSelection():
            line_id, at = self._caret_line(), from_utf16(cursor.block().text(), cursor.positionInBlock())
            return ((line_id, *word_around(cursor.block().text(), at)),)
        found = []
        block = document.findBlock(cursor.selectionStart())
        while block.isValid() and block.position() <= cursor.selectionEnd():
            text = block.text()
            start = from_utf16(text, max(cursor.selectionStart() - block.position(), 0))
            end = from_utf16(text, min(cursor.selectionEnd() - block.position(), block.length() - 1))
            start, end = trimmed(text, start, end)
            if start < end:
                found.append((self._ids[block.blockNumber()], start, end))
            block = block.next()
        return tuple(found)

    def open_field(self, key: str, words: str, text: str, line_id: str | None, rows: int = 1) -> None:
        """Opens a little field under a line, or at the top for None, with a text in it; `words` say what it is for."""
        self._choices.close()
        if line_id is not None:
            self.focus_line(line_id)
        self._field.open(key, words, text, rows, line_id is None)

    def show_field(self, key: str, text: str | None) -> None:
        """Shows in the field of that key, if it is open, what stands there now; None closes it."""
        if text is not None:
            self._field.show_text(key, text)
        elif key == self._field.key:
            self._field.end()

    @property
    def open_key(self) -> str:
        """The key of the field that is open; empty where none is."""
        return self._field.key

    def announce(self, words: str) -> None:
        """Says something to who listens to the screen."""
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._text, words))

    def select_text(self, line_id: str, start: int, end: int) -> None:
        """Selects the code points `start` to before `end` of a line; the focus stays where it is."""
        if line_id not in self._ids:
            return
        self._text.commit_composed()
        self.select_line(line_id)
        block = self._text.document().findBlockByNumber(self._ids.index(line_id))
        cursor = self._text.textCursor()
        cursor.setPosition(block.position() + min(to_utf16(block.text(), start), block.length() - 1))
        last = block.position() + min(to_utf16(block.text(), end), block.length() - 1)
        cursor.setPosition(last, QTextCursor.MoveMode.KeepAnchor)
        self._text.setTextCursor(cursor)

    def insert_text(self, text: str) -> None:
        """Types a text at the caret, as if it had come from the keyboard; the focus stays where it is."""
        self._text.insert_text(text)

    @property
    def composing(self) -> bool:
        """Whether a word is being composed."""
        return bool(self._text.composed)

    def commit_composed(self) -> None:
        """Takes a word that is being composed as typed, as before another page is shown."""
        self._text.commit_composed()

    def go_to_doubt(self, step: int, by_worth: bool = False) -> bool:
        """Selects the next (1) or previous (-1) doubtful word and shows its other readings; False if there is none.

        It is the next one seen from the caret or, `by_worth`, the next less doubtful than the last one gone to so.
        """
        places = [(number, doubt) for number, line_id in enumerate(self._ids) for doubt in self._doubts_of(line_id)]
        if by_worth:
            place = place_by_worth(places, self._rank, step)
            self._rank = None if place is None else rank_of(place)
        else:
            number, start, _ = self._selected_in_line
            selected = self._text.textCursor().hasSelection()
            place = place_after(places, number, start + (step > 0 and selected), step)
        if place is None:
            return False
        self._go_to_word(self._ids[place[0]], place[1].start)
        return True

    def go_to_misspelt(self, step: int) -> bool:
        """Selects the next (1) or previous (-1) word that no list knows, seen from the caret, and shows what may stand
        there; False if there is none."""
        said = ((number, self._spelling_in(number)) for number in range(len(self._ids)))
        places = [(number, word) for number, line in said if line for word in line.wrong if not word.known]
        number, start, end = self._selected_in_line
        place = place_after(places, number, end if step > 0 else start, step)
        if place is None:
            return False
        self._go_to_word(self._ids[place[0]], place[1].start)
        return True

    @property
    def lacks_choices(self) -> bool:
        """Whether the caret is in a word, and nothing is known that may stand there instead."""
        word = self._word_at_caret()
        return word is not None and not self._with_suggestions(self._caret_line(), word).choices

    def show_choices(self) -> bool:
        """Selects the word at the caret and shows its other readings; False where none are known."""
        word = self._word_at_caret()
        if word is None or not (word.characters or self._with_suggestions(self._caret_line(), word).choices):
            return False
        self._go_to_word(self._caret_line(), word.start)
        return True

    @property
    def misspelt_at_caret(self) -> MisspeltWord | None:
        """What the spelling says of the word at the caret; None where it says nothing."""
        word = self._word_at_caret()
        return None if word is None else self._said_of(self._caret_line(), word)

    def put_caret(self, line_id: str, at: int) -> None:
        """Puts the caret before a code point of a line, nothing selected; the focus stays where it is."""
        self.select_text(line_id, at, at)

    @property
    def _selected_in_line(self) -> tuple[int, int, int]:
        """The number of the first line in which something is selected, and its code points from where to where; both
        the caret's where nothing is."""
        cursor = self._text.textCursor()
        line = self._text.document().findBlock(cursor.selectionStart())
        ends = (cursor.selectionStart() - line.position(), cursor.selectionEnd() - line.position())
        start, end = (from_utf16(line.text(), each) for each in ends)
        return line.blockNumber(), start, end

    def _word_at_caret(self) -> Word | None:
        """The word that the caret is in or touches, of two the one that begins there."""
        caret = self.caret
        if caret is None:
            return None
        return next((word for word in reversed(self._words_of(caret[0])) if word.start <= caret[1] <= word.end), None)

    def _said_of(self, line_id: str, word: Word) -> MisspeltWord | None:
        """What the spelling says of a word; None where it says nothing."""
        said = self._spelling_in(self._ids.index(line_id))
        return None if said is None else said.word_at(word.start, word.end)

    def _with_suggestions(self, line_id: str, word: Word) -> Word:
        """The word with what the word list offers among its readings, in the order of the list, which knows how likely
        the reader thought each; what only the reader thought of comes after it."""
        said = self._said_of(line_id, word)
        if said is None:
            return replace(word, choices=word.likeliest)
        before, behind = word.text[: said.start - word.start], word.text[said.end - word.start :]
        read = {_AROUND.sub("", choice.text): choice.probability for choice in reversed(word.likeliest)}
        texts = {before + each + behind: read.get(each, FROM_WORD_LIST) for each in said.suggestions}
        offered = {text: Choice(word.start, word.end, text, likely) for text, likely in texts.items()}
        offered.update((choice.text, choice) for choice in word.choices)
        return replace(word, choices=tuple(offered.values())[:MOST_SHOWN])

    def _own_word_for(self, line_id: str, word: Word) -> QAction | None:
        """What makes a word one of the project's own; None where it needs no such thing."""
        said = self._said_of(line_id, word)
        return self.own_word if said is not None and not said.known else None

    def _add_entries(self, menu: QMenu, position: int) -> None:
        """Puts what may stand for the word at a place into its menu."""
        place = self._place(position)
        if place is None:
            return
        line_id, text = place[0], self._text.document().findBlock(position).text()
        at = from_utf16(text, place[1])
        word = next((word for word in self._words_of(line_id) if word.start <= at <= word.end), None)
        if word is None:
            return
        for choice in self._with_suggestions(line_id, word).choices:
            taken = partial(self.suggestion_taken.emit, line_id, word.start, word.end, choice.text)
            menu.addAction(choice.text.replace("&", "&&"), taken)
        own_word = self._own_word_for(line_id, word)
        if own_word is not None:
            menu.addAction(own_word.text(), partial(self._make_own_word, line_id, word.start, own_word))
        if not menu.isEmpty():
            menu.addSeparator()

    def _make_own_word(self, line_id: str, start: int, action: QAction) -> None:
        self.put_caret(line_id, start)
        action.trigger()

    def _go_to_word(self, line_id: str, start: int) -> None:
        """Selects the word at that place, to be typed over, and shows its other readings."""
        word = next((word for word in self._words_of(line_id) if word.start <= start < word.end), None)
        if word is None:
            return
        self.focus_line(line_id)
        self.select_text(line_id, word.start, word.end)
        self._chosen = (line_id, word)
        shown = self._with_former(line_id, self._with_suggestions(line_id, word))
        self._choices.open(shown, self._own_word_for(line_id, word))

    def _with_former(self, line_id: str, word: Word) -> Word:
        """The word with what was read in its place before as the last of its readings, where that is one word too."""
        changed = self._changed_in(self._ids.index(line_id))
        before = next((each.before for each in changed if (each.start, each.end) == (word.start, word.end)), "")
        if not before or " " in before or any(choice.text == before for choice in word.choices):
            return word
        former = Choice(word.start, word.end, before, READ_BEFORE)
        return replace(word, choices=(*word.choices[: MOST_SHOWN - 1], former))

    def _words_of(self, line_id: str) -> tuple[Word, ...]:
        """The words of a line; none while its text on the screen is ahead of the page."""
        number = self._ids.index(line_id)
        if self._page is None or self._shown[number] != self._page.lines[number].text:
            return ()
        return tuple(words_of(self._page.lines[number]))

    def _accept(self) -> None:
        if self._chosen is not None:
            line_id, word = self._chosen
            self.word_accepted.emit(line_id, word.start)

    def _take(self, text: str) -> None:
        if self._chosen is not None:
            line_id, word = self._chosen
            self.choice_taken.emit(line_id, word.start, word.end, text)

    def _go_to_ink(self, at: QPointF) -> None:
        """Selects the word whose ink was clicked."""
        word = self._ink_words.word_under(at.x(), at.y()) if self._ink_words is not None else None
        if self._current is None:
            return
        self.focus_line(self._current)
        if word is not None:
            self.select_text(self._current, word.start, word.end)

    def _connect(self) -> None:
        self._text.textChanged.connect(self._text_changed)
        self._text.cursorPositionChanged.connect(self._caret_moved)
        self._text.came_to_rest.connect(self._caret_moved)
        self._text.focus_changed.connect(self._focus_changed)
        self._text.colours_changed.connect(self._show_rest)
        self._text.ink_clicked.connect(self._go_to_ink)
        self._choices.accepted.connect(self._accept)
        self._choices.taken.connect(self._take)
        self._text.takes_sign = self._delete_gap
        self._text.add_entries = self._add_entries
        self._text.gutter.note_clicked.connect(self._wish_note)
        self._field.typed.connect(self.field_typed)
        self._text.check_wished.connect(self._wish_checked_and_go_on)
        self._text.text_size_wished.connect(self._wish_text_size)
        self._text.edit_began.connect(self.gesture_began)
        self._text.edit_ended.connect(self.gesture_ended)
        self._text.gutter.line_clicked.connect(self._go_to_number)
        self._text.gutter.mark_clicked.connect(self._wish_checked)
        self._text.gutter.line_dragged.connect(self._wish_place)

    def _text_changed(self) -> None:
        """Tells which lines the person has changed."""
        if self._showing:
            return
        before, now = self._shown, texts_of(self._text.document())
        if len(now) != len(before):
            self._repair()
            return
        self._shown = now
        for line_id, old, new in zip(self._ids, before, now, strict=False):
            if old != new:
                self.line_edited.emit(line_id, new)

    def _caret_moved(self) -> None:
        if not self._showing and self._ids and self._text.at_rest:
            self._enter(self._caret_line())

    def _focus_changed(self, focused: bool) -> None:
        if focused:
            self._caret_moved()
        elif self._told is not None:
            left, self._told = self._told, None
            self.line_left.emit(left)

    def _enter(self, line_id: str) -> None:
        """Tells that the caret came into a line, once."""
        self._make_current(line_id)
        if line_id == self._told:
            return
        left, self._told = self._told, line_id
        if left is not None:
            self.line_left.emit(left)
        self.line_entered.emit(line_id)

    def _go_to_number(self, number: int) -> None:
        self.focus_line(self._ids[number])

    def _wish_note(self, number: int) -> None:
        self.note_wished.emit(self._ids[number])

    def _delete_gap(self) -> bool:
        """Whether a gap stands before the caret, which is then not to be there any more."""
        if self._page is None or self.caret is None:
            return False
        line_id, at = self.caret
        here = mark_at(self._page.line(line_id), MarkKind.GAP, at, at)
        if here is None or here.start < here.end:
            return False
        self.gap_deleted.emit(line_id, at)
        return True

    def _wish_place(self, number: int, place: int) -> None:
        self.line_dragged.emit(self._ids[number], place)

    def _wish_checked(self, number: int) -> None:
        if self._page is not None:
            line = self._page.lines[number]
            self.checked_wished.emit(line.id, not line.checked)

    def _wish_checked_and_go_on(self) -> None:
        """Ctrl+Enter: the line is right, on to the next; on a line already checked, it is not."""
        if self._page is None or not self._ids:
            return
        number = self._text.textCursor().blockNumber()
        was_checked = self._page.lines[number].checked
        self._wish_checked(number)
        if not was_checked:
            self._text.go_to_line(number + 1)

    def _wish_text_size(self, step: int) -> None:
        self.set_text_size(self.text_size + step)
        self.text_size_changed.emit(self.text_size)

    def _repair(self) -> None:
        """Puts the lines back as they were after an edit that would have broken or joined some."""
        caret = min(self._text.textCursor().blockNumber(), max(len(self._ids) - 1, 0))
        with self._quietly(), self._kept_in_place(None):
            self._text.document().setPlainText("\n".join(self._shown))
            self._text.go_to_line(caret)
            self._show_current()
        self._show_rest()
