"""The transcript of a page as it is shown: one block of text a line, in step with the page."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from hwr_desktop.document.hands.hands import MAIN
from hwr_desktop.document.page import AuthorKind, Line, Page
from hwr_desktop.document.words.changed_words import ChangedWords, changed_words, former_reading
from hwr_desktop.document.words.doubts import Doubt, doubts_of
from hwr_desktop.ui.transcript.doubt_marks import DoubtMarks
from hwr_desktop.ui.transcript.ink_strip import Ink
from hwr_desktop.ui.transcript.ink_words import InkWords, Placing
from hwr_desktop.ui.transcript.line_blocks import show_order, show_text, text_of, texts_of
from hwr_desktop.ui.transcript.line_gutter import LineMark
from hwr_desktop.ui.transcript.mark_words import words_for_mark
from hwr_desktop.ui.transcript.spelling_signs import still_there
from hwr_desktop.ui.transcript.transcript_text import TranscriptText
from hwr_desktop.ui.transcript.utf16 import from_utf16
from hwr_desktop.ui.wording.empty_line import explanation_for_empty, words_for_empty

if TYPE_CHECKING:
    from hwr_desktop.language.spelling.misspelt_words import MisspeltWord
    from hwr_desktop.ui.steps.spelling_steps import LineSpelling

SMALLEST_TEXT_PT = 6.0
LARGEST_TEXT_PT = 72.0
LARGER_THAN_WINDOW_PT = 3.0

Place = tuple[str, int]
"""A line by its id, and a position in its text in UTF-16 units."""


class TranscriptView(QWidget):
    """Shows a page's text and keeps caret and scrolling; `TranscriptEditor` adds what the person does.

    `word_shown` tells the line of the caret and from where to where its word goes in the picture of its ink, in pixels;
    None where nobody knows. `rows_moved` tells that lines may stand elsewhere now: see `baselines`.
    """

    word_shown = Signal(str, object)
    rows_moved = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._page: Page | None = None
        self._ids: tuple[str, ...] = ()
        self._shown: list[str] = []
        self._current: str | None = None
        self._told: str | None = None
        self._showing = False
        self._doubts: dict[str, tuple[Line, tuple[Doubt, ...]]] = {}
        self._changed: dict[str, tuple[Line, tuple[ChangedWords, ...]]] = {}
        self._spelling: Mapping[str, LineSpelling] = {}
        self._hands: Mapping[str, str] = {}
        self._ink_words: InkWords | None = None
        self._text = TranscriptText(self)
        self._text.setAccessibleName(self.tr("Transcript"))
        self._text.tip_at = self._tip_at
        self._doubt_marks = DoubtMarks(self._text)
        self._text.cursorPositionChanged.connect(self._show_word)
        self._text.verticalScrollBar().valueChanged.connect(self._tell_rows_moved)
        self._text.document().documentLayout().update.connect(self._tell_rows_moved)
        self.setAccessibleName(self.tr("Transcript of the page"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._text)
        self.setFocusProxy(self._text)
        self.set_text_size(QApplication.font().pointSizeF() + LARGER_THAN_WINDOW_PT)
        self._show_rest()

    @property
    def text_size(self) -> float:
        """The size of the text in points."""
        return self._text.font().pointSizeF()

    @property
    def caret(self) -> tuple[str, int] | None:
        """The line in which the caret is, and where in its text, in code points; None where there are no lines."""
        cursor = self._text.textCursor()
        if not self._ids or cursor.blockNumber() >= len(self._ids):
            return None
        return self._caret_line(), from_utf16(cursor.block().text(), cursor.positionInBlock())

    @property
    def current_line(self) -> str | None:
        """The id of the line with the card, whether or not it is typed in."""
        return self._current

    @property
    def baselines(self) -> tuple[float, ...]:
        """How far below `origin` the letters of each line's first row stand, in pixels, as if nothing were scrolled."""
        down = self.scrolled + self._text.fontMetrics().ascent()
        return tuple(self._text.line_rect(number).top() + down for number in range(len(self._ids)))

    @property
    def scrolled(self) -> int:
        """How far the text is scrolled, in pixels."""
        return self._text.verticalScrollBar().value()

    @property
    def origin(self) -> QPoint:
        """The upper left of the text, on the screen."""
        return self._text.viewport().mapToGlobal(QPoint(0, 0))

    def scroll_by(self, pixels: int) -> None:
        """Scrolls the text down by so many pixels."""
        self._text.verticalScrollBar().setValue(self.scrolled + pixels)

    def show_page(self, page: Page | None) -> None:
        """Shows another page from its top, no line current; None for no page. The page already shown is kept at."""
        if page is None or self._page is None or page.id != self._page.id:
            self._current = self._told = None
            self._doubts.clear()
            self._changed.clear()
            self._spelling = {}
            self._text.ink.forget()
            with self._quietly():
                self._text.show_marks(())
                self._show_order(())
            self._page = None
        if page is not None:
            self.show_lines(page)
        else:
            self._show_rest()

    def show_lines(self, page: Page) -> None:
        """Shows the lines as they are now; caret, selection and scrolling are kept, and a word being composed too."""
        with self._quietly(), self._kept_in_place(self._reference()):
            self._page = page
            ids = tuple(line.id for line in page.lines)
            if ids == self._ids:
                self._show_texts_around_caret(page)
            else:
                cursor = self._text.textCursor()
                caret, anchor = self._place(cursor.position()), self._place(cursor.anchor())
                self._show_order(ids)
                self._show_texts(page)
                self._restore_caret(caret, anchor)
            self._show_marks(page)
            self._show_current()
        self._show_rest()

    def select_line(self, line_id: str | None) -> None:
        """Makes a line the current one and puts the caret into it, without telling so back; None for no line."""
        if line_id is None or line_id in self._ids:
            if line_id is not None and line_id != self._caret_line():
                self._text.commit_composed()
            with self._quietly():
                if line_id is not None and line_id != self._caret_line():
                    self._put_caret(line_id)
            self._make_current(line_id)
            if self._text.hasFocus():
                self._told = line_id
            elif line_id != self._told:
                self._told = None  # when the caret comes back there, it is to be told anew

    def set_ink(self, ink: Ink | None, placing: Placing | None = None) -> None:
        """Says where the picture of a line's ink comes from, which is asked for when a line becomes current, and where
        in it the places of the scan are."""
        with self._quietly(), self._kept_in_place(self._reference()):
            self._text.ink.set_ink(ink, placing)
            self._show_current()
            self._text.viewport().update()

    def show_hands(self, names: Mapping[str, str]) -> None:
        """Says what the hands of the project are called, by their ids; none where there is only one."""
        self._hands = names
        self._show_rest()

    def show_spelling(self, spelling: Mapping[str, LineSpelling]) -> None:
        """Says which words of the lines of the page are probably misspelt, by the ids of the lines; none where nobody
        has looked."""
        self._spelling = spelling
        self._show_misspelt()
        self._text.setAccessibleDescription(self._words_for_current())

    def refresh_ink(self) -> None:
        """Asks for the pictures anew, as after the scan itself was changed."""
        self._text.ink.forget()
        self._show_current()

    def show_spoken(self, line_id: str | None, start: int = 0, end: int = 0) -> None:
        """Shows the code points `start` to before `end` of a line as what is read aloud; None for nothing. Caret,
        focus and scrolling stay as they are, and nothing is told to who listens to the screen."""
        word = (self._ids.index(line_id), start, end) if line_id is not None and line_id in self._ids else None
        self._text.show_spoken(word)

    def sees_line(self, line_id: str) -> bool:
        """Whether anything of a line can be seen."""
        return line_id in self._ids and self._text.is_seen(self._ids.index(line_id))

    def reveal_line(self, line_id: str) -> None:
        """Scrolls as little as needed for a line to be seen; the caret stays where it is."""
        if line_id in self._ids:
            self._text.reveal_line(self._ids.index(line_id))

    def set_text_size(self, points: float) -> None:
        """Sets the size of the text in points."""
        font = self._text.font()
        font.setPointSizeF(min(max(points, SMALLEST_TEXT_PT), LARGEST_TEXT_PT))
        with self._quietly(), self._kept_in_place(self._reference()):
            self._text.setFont(font)
            self._text.show_gutter(self._right_to_left())
        self._text.reveal_current()

    @contextmanager
    def _quietly(self) -> Iterator[None]:
        """What is done within is the program's doing and is not told as the person's."""
        before, self._showing = self._showing, True
        try:
            yield
        finally:
            self._showing = before

    @contextmanager
    def _kept_in_place(self, line_id: str | None) -> Iterator[None]:
        """Whatever is done within, that line keeps its place on the screen."""
        if line_id is None:
            yield
            return
        top = self._text.line_rect(self._ids.index(line_id)).top()
        yield
        if line_id in self._ids:
            self._text.scroll_line_to(self._ids.index(line_id), top)

    def _tell_rows_moved(self, *_facts: object) -> None:
        self.rows_moved.emit()

    def _reference(self) -> str | None:
        """The line that should keep its place: the current one if it is seen, else the first that is."""
        height = self._text.viewport().height()
        if self._current is not None and 0 <= self._text.line_rect(self._ids.index(self._current)).top() < height:
            return self._current
        return next((line_id for at, line_id in enumerate(self._ids) if self._text.line_rect(at).top() >= 0), None)

    def _show_order(self, ids: tuple[str, ...]) -> None:
        """Gives the document a block for each line; a current line that is gone is current no more."""
        show_order(self._text.document(), self._ids, ids)
        self._ids = ids
        if self._current is not None and self._current not in ids:
            self._current = self._caret_line() if ids and self._text.hasFocus() else None
            self._told = self._current

    def _show_texts_around_caret(self, page: Page) -> None:
        """Shows the texts; one that comes in at the caret, as a reading does, comes in after it."""
        kept = self._text.textCursor()
        selected = kept.hasSelection()
        kept.setKeepPositionOnInsert(True)
        self._show_texts(page)
        caret = self._text.textCursor()
        if (kept.position(), kept.anchor()) != (caret.position(), caret.anchor()):
            kept.setKeepPositionOnInsert(False)
            if not selected:
                # Qt keeps the position but lets the anchor go to the end of what came in, which would select it all.
                kept.setPosition(kept.position())
            self._text.setTextCursor(kept)

    def _show_texts(self, page: Page) -> None:
        """Shows the text of every line but the one in which a word is being composed."""
        document, composing = self._text.document(), self._text.textCursor().block()
        self._shown = texts_of(document)
        for number, line in enumerate(page.lines):
            if self._shown[number] == line.text:
                continue
            block = document.findBlockByNumber(number)
            if block != composing or not block.layout().preeditAreaText():
                show_text(block, line.text)
                self._shown[number] = text_of(block)

    def _show_marks(self, page: Page) -> None:
        """Shows the marks of every line but those whose text on the screen is ahead of the page."""
        lines = zip(page.lines, self._shown, strict=False)
        self._text.show_marks(tuple(line.marks if shown == line.text else () for line, shown in lines))

    def _make_current(self, line_id: str | None) -> None:
        if line_id == self._current:
            return
        with self._quietly(), self._kept_in_place(line_id):
            self._current = line_id
            self._show_current()
        self._text.reveal_current()
        self._show_rest()

    def _show_current(self) -> None:
        """Shows card, ink and directions."""
        if self._page is None:
            self._ink_words = None
            self._text.show_current(None, None)
            self._show_word()
            return
        number = None if self._current is None else self._ids.index(self._current)
        picture = None if number is None else self._text.ink.picture(self._page.lines[number])
        self._text.show_current(number, picture)
        drawn = None if number is None or picture is None else self._page.lines[number]
        self._ink_words = None if drawn is None else self._text.ink.words(drawn)
        self._show_word()
        self._text.show_formats(tuple(line.direction or self._page.direction for line in self._page.lines))

    def _show_word(self) -> None:
        """Outlines the word at the caret in the ink of the current line."""
        caret, words = self.caret, self._ink_words
        word = (
            words.word_at(caret[1]) if words is not None and caret is not None and caret[0] == self._current else None
        )
        stretch = words.stretch_of(word) if words is not None and word is not None else None
        self._text.show_word(stretch)
        self.word_shown.emit(caret[0] if caret is not None else "", stretch)

    def _show_rest(self) -> None:
        """Shows marks, doubts and words for who cannot see them."""
        lines = self._page.lines if self._page is not None else ()
        hint = self.tr("No lines on this page.\n“Read page” looks for them, “Draw” adds one by hand.")
        self._text.show_hint(hint if self._page is not None and not lines else "")
        self._text.setReadOnly(not lines)
        self._text.show_words_for_empty(tuple("" if line.text else words_for_empty(line) for line in lines))
        self._text.gutter.show_marks(tuple(mark_of(line) for line in lines), self._text.current)
        self._text.gutter.show_notes(tuple(line.note for line in lines), self._page.note if self._page else "")
        self._text.gutter.show_hands(tuple(self._other_hand(line) for line in lines))
        self._text.show_gutter(self._right_to_left())
        self._text.show_changed(tuple(self._changed_in(number) for number in range(len(lines))))
        self._show_misspelt()
        self._doubt_marks.show(tuple(self._doubts_in(number) for number in range(len(lines))), self._text.colours)
        self._text.setAccessibleDescription(self._words_for_current())

    def _show_misspelt(self) -> None:
        """Underlines the words that are probably misspelt."""
        words = (self._misspelt_in(number) for number in range(len(self._ids)))
        self._text.show_misspelt(tuple(tuple((word.start, word.end) for word in line) for line in words))

    def _restore_caret(self, caret: Place | None, anchor: Place | None) -> None:
        """Puts caret and selection back to where they were in their lines; to the beginning where there were none."""
        cursor = self._text.textCursor()
        if caret is None or anchor is None:
            cursor.movePosition(QTextCursor.MoveOperation.Start)
        elif caret[0] in self._ids and anchor[0] in self._ids:
            cursor.setPosition(self._position(*anchor))
            cursor.setPosition(self._position(*caret), QTextCursor.MoveMode.KeepAnchor)
        self._text.setTextCursor(cursor)

    def _put_caret(self, line_id: str) -> None:
        """Puts the caret at the beginning of a line."""
        self._text.setTextCursor(QTextCursor(self._text.document().findBlockByNumber(self._ids.index(line_id))))

    def _caret_line(self) -> str:
        """The id of the line the caret is in; there must be lines."""
        return self._ids[self._text.textCursor().blockNumber()]

    def _place(self, position: int) -> Place | None:
        """A position of the document as a line and a position in it; None where there are no lines."""
        block = self._text.document().findBlock(position)
        return (self._ids[block.blockNumber()], position - block.position()) if self._ids else None

    def _position(self, line_id: str, offset: int) -> int:
        """The position of the document that is so far into a line."""
        block = self._text.document().findBlockByNumber(self._ids.index(line_id))
        return block.position() + min(offset, block.length() - 1)

    def _doubts_of(self, line_id: str) -> tuple[Doubt, ...]:
        """The doubtful words of a line; none while its text on the screen is ahead of the page."""
        return self._doubts_in(self._ids.index(line_id))

    def _doubts_in(self, number: int) -> tuple[Doubt, ...]:
        """The same of the line of a number, counted from 0."""
        if self._page is None or self._shown[number] != self._page.lines[number].text:
            return ()
        line = self._page.lines[number]
        known = self._doubts.get(line.id)
        if known is None or known[0] is not line:
            known = self._doubts[line.id] = (line, doubts_of(line))
        return known[1]

    def _changed_in(self, number: int) -> tuple[ChangedWords, ...]:
        """The words of the line of a number that were read otherwise before; none while it is ahead of the page."""
        if self._page is None or self._shown[number] != self._page.lines[number].text:
            return ()
        line = self._page.lines[number]
        known = self._changed.get(line.id)
        if known is None or known[0] is not line:
            known = self._changed[line.id] = (line, changed_words(line))
        return known[1]

    def _spelling_in(self, number: int) -> LineSpelling | None:
        """What the spelling says of the line of a number as it is on the screen; None where it says nothing."""
        if self._page is None or number >= len(self._page.lines) or self._page.lines[number].checked:
            return None
        said, shown = self._spelling.get(self._ids[number]), self._shown[number]
        if said is None or said.line.text == shown:
            return said
        return said._replace(wrong=still_there(said.wrong, said.line.text, shown), others=())

    def _misspelt_in(self, number: int) -> tuple[MisspeltWord, ...]:
        """The words of the line of a number that are underlined as misspelt: not those that have a mark already."""
        said = self._spelling_in(number)
        if said is None or not said.wrong or self._page is None:
            return ()
        marked = [(doubt.start, doubt.end) for doubt in self._doubts_in(number)]
        marked += [(mark.start, mark.end) for mark in self._page.lines[number].marks]
        return tuple(
            word for word in said.wrong if all(end <= word.start or word.end <= start for start, end in marked)
        )

    def _other_hand(self, line: Line) -> str:
        """The name of the hand that a line is in where that is another than its page's."""
        own, page = line.hand, self._page.hand if self._page is not None else None
        of_page = page if page in self._hands else MAIN
        return self._hands.get(own, "") if own is not None and own != of_page else ""

    def _right_to_left(self) -> bool:
        """Whether the page as a whole is read from right to left."""
        return self._page is not None and self._page.direction == "rtl"

    def _tip_at(self, position: int) -> str:
        """What a tooltip says of a place in the text."""
        block = self._text.document().findBlock(position)
        if not self._ids:
            return ""
        if self._page is not None and not block.text() and not self._page.lines[block.blockNumber()].marks:
            return explanation_for_empty(self._page.lines[block.blockNumber()])
        at = from_utf16(block.text(), position - block.position())
        line = self._page.lines[block.blockNumber()] if self._page is not None else None
        marks = [mark for mark in line.marks if mark.start <= at <= mark.end] if line is not None else []
        words = [words_for_mark(mark, line.text) for mark in marks] if line is not None else []
        for changed in self._changed_in(block.blockNumber()):
            if changed.start <= at <= changed.end:
                words.append(self._words_for_changed(changed))
        for doubt in self._doubts_of(self._ids[block.blockNumber()]):
            if doubt.start <= at <= doubt.end:
                words.append(self._words_for_doubt(doubt))
                break
        said = self._spelling_in(block.blockNumber())
        for word in said.wrong if said is not None else ():
            if word.start <= at <= word.end and not word.known:
                words.append(self._words_for_misspelt(word))
        return "\n".join(words)

    def _words_for_changed(self, changed: ChangedWords) -> str:
        if not changed.before:
            return self.tr("Was not read before")
        return self.tr("Was read as: “{words}”").format(words=changed.before)

    def _words_for_doubt(self, doubt: Doubt) -> str:
        letters = ", ".join(doubt.word[at - doubt.start] for at in doubt.letters)
        return self.tr("“{word}” is perhaps misread: {percent} % sure; look at {letters}").format(
            word=doubt.word, percent=round(doubt.confidence * 100), letters=letters
        )

    def _words_for_misspelt(self, word: MisspeltWord) -> str:
        if not word.suggestions:
            return self.tr("“{word}” is in no word list").format(word=word.text)
        likely = ", ".join(word.suggestions)
        return self.tr("“{word}” is in no word list; perhaps: {words}").format(word=word.text, words=likely)

    def _words_for_current(self) -> str:
        """The current line in words, for who cannot see card and marks."""
        if self._page is None or self._current is None:
            return self.tr("one line") if len(self._ids) == 1 else self.tr("{n} lines").format(n=len(self._ids))
        number = self._ids.index(self._current)
        words = [self.tr("Line {number} of {total}").format(number=number + 1, total=len(self._ids))]
        line = self._page.lines[number]
        if not line.text and not line.marks:
            words.append(words_for_empty(line))
        mark = mark_of(line)
        if mark is not LineMark.NONE:
            words.append(self._text.gutter.words_for(mark))
        words += [
            self.tr("“{words}”: {change}").format(
                words=line.text[changed.start : changed.end], change=self._words_for_changed(changed)
            )
            for changed in self._changed_in(number)
        ]
        doubtful = [doubt.word for doubt in self._doubts_of(self._current)]
        if doubtful:
            words.append(self.tr("perhaps misread: {words}").format(words=", ".join(doubtful)))
        misspelt = [word.text for word in self._misspelt_in(number)]
        if misspelt:
            words.append(self.tr("perhaps misspelt: {words}").format(words=", ".join(misspelt)))
        words += [words_for_mark(each, line.text) for each in line.marks]
        if self._other_hand(line):
            words.append(self.tr("hand: {hand}").format(hand=self._other_hand(line)))
        if line.note:
            words.append(self.tr("note: {note}").format(note=line.note))
        if self._page.note:
            words.append(self.tr("note on the page: {note}").format(note=self._page.note))
        return "; ".join(words)


def mark_of(line: Line) -> LineMark:
    """What the margin says of a line."""
    if line.checked:
        return LineMark.CHECKED
    corrected = line.author is not None and line.author.kind is AuthorKind.PERSON
    if corrected:
        return LineMark.CORRECTED
    return LineMark.CHANGED if former_reading(line) is not None else LineMark.NONE
