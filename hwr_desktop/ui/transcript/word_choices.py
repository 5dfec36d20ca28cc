"""Choosing between the readings of a word: the list under the selected word, and the keys while it is open.

The caret stays in the text, so that typing replaces the word as ever. The list goes as soon as the word is no longer
what is selected.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAction, QFocusEvent, QKeyEvent, QTextCursor

from hwr_desktop.document.words.words import MOST_SHOWN, Word
from hwr_desktop.ui.transcript.choice_list import ChoiceList
from hwr_desktop.ui.transcript.transcript_text import TranscriptText

GAP_PX = 3
_Key = Qt.Key
_PASSING = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)


class WordChoices(QObject):
    """Enter accepts the word as it stands, a number takes another reading, Esc closes the list.

    Over a word with figures in it the numbers need Alt, for a figure alone is then typed over the word.
    """

    accepted = Signal()
    taken = Signal(str)

    def __init__(self, text: TranscriptText) -> None:
        super().__init__(text)
        self._text = text
        self._list = ChoiceList(text)
        self._word: Word | None = None
        self._place = (0, 0)
        self._list.accepted.connect(self._accept)
        self._list.taken.connect(self._take)
        text.installEventFilter(self)
        text.cursorPositionChanged.connect(self._look)
        text.selectionChanged.connect(self._look)
        text.textChanged.connect(self._look)
        text.verticalScrollBar().valueChanged.connect(self._put)

    @property
    def is_open(self) -> bool:
        """Whether the list is shown."""
        return self._word is not None

    def open(self, word: Word, own_word: QAction | None = None) -> None:
        """Shows the readings of the word, which must be what is selected in the text, and what makes it one of the
        project's own where that is to be offered."""
        cursor = self._text.textCursor()
        self._place = (cursor.selectionStart(), cursor.selectionEnd())
        self._word = word
        numbers = [f"Alt+{at}" if self._with_alt else str(at) for at in range(1, MOST_SHOWN + 1)]
        self._list.show_word(word, numbers, self._text.font(), own_word)
        self._put()
        self._list.show()
        self._list.raise_()
        if QAccessible.isActive():
            words = self._list.accessibleDescription()
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._list, words))

    def close(self) -> None:
        """Takes the list away; the word stays selected."""
        self._word = None
        self._list.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if self._word is None:
            return False
        kind = event.type()
        if kind == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if self._wants(event):
                event.accept()
                return True
        elif kind == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if self._wants(event):
                if not event.isAutoRepeat():  # a key that is held down must not accept word after word unseen
                    self._press(event)
                return True
        elif kind == QEvent.Type.FocusOut and isinstance(event, QFocusEvent):
            if event.reason() not in _PASSING:
                self.close()
        elif kind in (QEvent.Type.Resize, QEvent.Type.FontChange):
            QTimer.singleShot(0, self, self._put)  # the text is laid out first
        return False

    @property
    def _with_alt(self) -> bool:
        return self._word is not None and any(letter.isdecimal() for letter in self._word.text)

    def _wants(self, event: QKeyEvent) -> bool:
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.key() in (_Key.Key_Escape, _Key.Key_Return, _Key.Key_Enter):
            return held == Qt.KeyboardModifier.NoModifier
        return self._choice_of(event) is not None

    def _press(self, event: QKeyEvent) -> None:
        choice = self._choice_of(event)
        if choice is not None:
            self._take(choice)
        elif event.key() == _Key.Key_Escape:
            self.close()
        else:
            self._accept()

    def _choice_of(self, event: QKeyEvent) -> int | None:
        """The number, from 0, of the choice that a key takes; a keyboard may need Shift for its figures."""
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        alone = held in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier) and not self._with_alt
        if not alone and held != Qt.KeyboardModifier.AltModifier:
            return None
        number = event.key() - _Key.Key_1
        known = len(self._word.likeliest) if self._word is not None else 0
        return number if 0 <= number < known else None

    def _accept(self) -> None:
        self.close()
        self.accepted.emit()

    def _take(self, number: int) -> None:
        if self._word is not None:
            text = self._word.choices[number].text
            self.close()
            self.taken.emit(text)

    def _look(self) -> None:
        """Closes the list when the word is no longer what is selected."""
        cursor = self._text.textCursor()
        same = (cursor.selectionStart(), cursor.selectionEnd()) == self._place
        if self._word is not None and not (same and cursor.selectedText() == self._word.text):
            self.close()

    def _put(self) -> None:
        """Puts the list under the word, or above the line and its ink where there is no room under it."""
        if self._word is None:
            return
        word, room = self._area(), self._text.viewport().geometry()
        size = self._list.size()
        left = min(max(word.left() + room.left(), room.left()), room.right() - size.width())
        top = word.bottom() + room.top() + GAP_PX
        above = self._text.current_card.top() + room.top() - GAP_PX - size.height()
        if top + size.height() > room.bottom() and above >= room.top():
            top = above
        self._list.move(round(max(left, 0)), round(top))

    def _area(self) -> QRectF:
        """Where the word's last row stands in the viewport."""
        cursor = QTextCursor(self._text.document())
        cursor.setPosition(self._place[0])
        first = QRectF(self._text.cursorRect(cursor))
        cursor.setPosition(self._place[1])
        last = QRectF(self._text.cursorRect(cursor))
        return first.united(last) if abs(first.top() - last.top()) < 1 else last
