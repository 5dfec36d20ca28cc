"""Two who know the truth and never err correct a page: one at a plain editor, one at our window."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextBlock, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit

from benchmarks.cheapest_keys import DELETE, Place, Strokes, by_typing, cheapest, plain_moves, should_be
from benchmarks.keyboard import Keyboard, Stroke, typed
from hwr_desktop.app import Desktop
from hwr_desktop.document.words.doubts import doubts_of
from hwr_desktop.document.words.words import Word, words_of
from hwr_desktop.ui.transcript.utf16 import to_utf16

MOST_CORRECTIONS = 5000
_Key = Qt.Key
F3, ALT_DOWN = Stroke(_Key.Key_F3), Stroke(_Key.Key_Down, Qt.KeyboardModifier.AltModifier)
ENTER, SHIFT_ENTER = Stroke(_Key.Key_Return), Stroke(_Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
ESC = Stroke(_Key.Key_Escape)


@dataclass(frozen=True)
class Work:
    """What it took: how many corrections, and the keys with the times that the program took for them."""

    corrections: int
    keys: Keyboard

    @property
    def strokes(self) -> int:
        """How many keys were pressed."""
        return len(self.keys.strokes)

    @property
    def typed(self) -> int:
        """How many characters were typed."""
        return sum(bool(stroke.letter) for stroke in self.keys.strokes)

    @property
    def deleting(self) -> int:
        """How many keys took something away."""
        return sum(stroke.key in (_Key.Key_Delete, _Key.Key_Backspace) for stroke in self.keys.strokes)

    @property
    def choosing(self) -> int:
        """How many keys took another reading by its number."""
        return sum(_Key.Key_1 <= stroke.key <= _Key.Key_9 for stroke in self.keys.strokes)

    @property
    def going(self) -> int:
        """How many keys led from place to place."""
        return self.strokes - self.typed - self.deleting - self.choosing


def correct_plainly(edit: QPlainTextEdit, truths: Sequence[str]) -> Work:
    """Correct a text in a plain editor that has the focus, a line of it a truth."""
    keyboard = Keyboard()
    edit.moveCursor(QTextCursor.MoveOperation.Start)
    corrections = 0
    while (number := _first_wrong(edit, truths)) is not None:
        block = edit.document().findBlockByNumber(number)
        keyboard.press(cheapest(Place(edit.textCursor()), plain_moves, by_typing(block, truths[number])))
        corrections += 1
        _check(corrections)
    return Work(corrections, keyboard)


def correct_in_window(desktop: Desktop, truths: Sequence[str], look_at_all: bool = False) -> Work:
    """Correct the shown page of a window, whose text must have the focus.

    With `look_at_all` the typist first goes through all doubtful words by F3, as one must who does not know which of
    them are right, accepts those by Enter, and goes to the other errors afterwards.
    """
    typist = _InWindow(desktop, truths)
    if look_at_all:
        typist.go_through_doubts()
    typist.correct()
    return Work(typist.corrections, typist.keyboard)


class _InWindow:
    """At our window: besides the keys of every editor F3, the numbers of other readings, and Enter for the next line.

    `beside` of a place is the number of the doubtful word, in text order, whose readings are shown there.
    """

    def __init__(self, desktop: Desktop, truths: Sequence[str]) -> None:
        self.keyboard, self.corrections = Keyboard(), 0
        self._workspace, self._transcript = desktop.workspace, desktop.window.transcript
        text = self._transcript.findChild(QTextEdit)
        assert text is not None
        self._text, self._truths = text, truths

    def correct(self) -> None:
        """Correct everything, in the order of the text."""
        while (number := _first_wrong(self._text, self._truths)) is not None:
            self._doubts = self._places_of_doubts()
            block = self._text.document().findBlockByNumber(number)
            self.keyboard.press(cheapest(self._here(), self._further, partial(self._finish, block)))
            self.corrections += 1
            _check(self.corrections)

    def go_through_doubts(self) -> None:
        """Answer every doubtful word, from the first on."""
        self._text.moveCursor(QTextCursor.MoveOperation.Start)
        self.keyboard.press((F3,))
        while self._transcript._choices.is_open:
            number, word = self._open_word()
            truth = self._should_be(number, word)
            if truth == word.text:
                self.keyboard.press((ENTER,))
                continue
            numbered = self._number_of(word, truth)
            self.keyboard.press(numbered or (*self._typed_over(word, truth), F3))
            self.corrections += 1
            _check(self.corrections)

    def _here(self) -> Place:
        if not self._transcript._choices.is_open:
            return Place(self._text.textCursor())
        number, word = self._open_word()
        return Place(self._text.textCursor(), self._doubts.get((number, word.start), -1))

    def _further(self, place: Place) -> Iterator[tuple[Stroke, Place]]:
        yield from plain_moves(place)
        number = place.cursor.blockNumber()
        if place.beside is None:
            for stroke, line in ((ENTER, number + 1), (SHIFT_ENTER, number - 1)):
                block = self._text.document().findBlockByNumber(line)
                if line >= 0 and block.isValid():
                    yield stroke, Place(QTextCursor(block))
        following = self._doubt_after(place)
        if following is not None:
            yield F3, following

    def _finish(self, block: QTextBlock, place: Place) -> Iterator[Strokes]:
        truth = self._truths[block.blockNumber()]
        if place.beside is None:
            yield from by_typing(block, truth)(place)
        if place.cursor.block() != block:
            return
        start = place.cursor.selectionStart() - block.position()
        for word in self._words(block.blockNumber()):
            first, last = (to_utf16(block.text(), at) for at in (word.start, word.end))
            if not first <= start <= last:
                continue
            wished = self._should_be(block.blockNumber(), word)
            if wished == word.text or not _nearer(block.text(), word, wished, truth):
                continue
            opened = () if place.beside is not None else (ALT_DOWN,)
            if (opened and not word.characters) or (not opened and start != first):
                continue
            numbered = self._number_of(word, wished)
            yield (*opened, *(numbered or self._typed_over(word, wished)))

    def _number_of(self, word: Word, wished: str) -> Strokes | None:
        """The key that takes the reading that is wished for, if it is offered."""
        offered = [choice.text for choice in word.likeliest]
        if wished not in offered:
            return None
        held = Qt.KeyboardModifier.AltModifier if _has_figures(word) else Qt.KeyboardModifier.NoModifier
        return (Stroke(_Key(_Key.Key_1 + offered.index(wished)), held),)

    def _typed_over(self, word: Word, wished: str) -> Strokes:
        if not wished:
            return (DELETE,)
        numbers = [str(at + 1) for at in range(len(word.likeliest))]
        taken = wished[0] in numbers and not _has_figures(word)
        return (*([ESC] if taken else []), *typed(wished))

    def _should_be(self, number: int, word: Word) -> str:
        text = self._text.document().findBlockByNumber(number).text()
        return should_be(text, self._truths[number], word.start, word.end)

    def _words(self, number: int) -> list[Word]:
        page = self._workspace.page
        assert page is not None
        return list(words_of(page.lines[number]))

    def _open_word(self) -> tuple[int, Word]:
        """The word whose readings are shown, and its line."""
        chosen = self._transcript._chosen
        page = self._workspace.page
        assert chosen is not None and page is not None
        return page.position(chosen[0]), chosen[1]

    def _places_of_doubts(self) -> dict[tuple[int, int], int]:
        """The doubtful words by line and beginning, numbered in text order."""
        page = self._workspace.page
        assert page is not None
        found = [(number, doubt.start) for number, line in enumerate(page.lines) for doubt in doubts_of(line)]
        return {place: at for at, place in enumerate(found)}

    def _doubt_after(self, place: Place) -> Place | None:
        """Where F3 leads."""
        block = place.cursor.document().findBlock(place.cursor.selectionStart())
        here = (block.blockNumber(), place.cursor.selectionStart() - block.position() + place.cursor.hasSelection())
        for (number, start), at in self._doubts.items():
            if (number, start) >= here:
                line = place.cursor.document().findBlockByNumber(number)
                end = next(word.end for word in self._words(number) if word.start == start)
                cursor = QTextCursor(line)
                cursor.setPosition(line.position() + to_utf16(line.text(), start))
                cursor.setPosition(line.position() + to_utf16(line.text(), end), QTextCursor.MoveMode.KeepAnchor)
                return Place(cursor, at)
        return None


def _first_wrong(edit: QPlainTextEdit | QTextEdit, truths: Sequence[str]) -> int | None:
    """The first line that is not as it should be."""
    document = edit.document()
    return next((at for at, truth in enumerate(truths) if document.findBlockByNumber(at).text() != truth), None)


def _nearer(text: str, word: Word, wished: str, truth: str) -> bool:
    """Whether a line is nearer to the truth with another word."""
    from rapidfuzz.distance import Levenshtein

    changed = text[: word.start] + wished + text[word.end :]
    return bool(Levenshtein.distance(changed, truth) < Levenshtein.distance(text, truth))


def _has_figures(word: Word) -> bool:
    return any(letter.isdecimal() for letter in word.text)


def _check(corrections: int) -> None:
    if corrections > MOST_CORRECTIONS:
        raise RuntimeError("the corrections do not come to an end")
