"""The little list under a doubtful word: what else it may be, by number, and how likely each is."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QFont, QKeySequence, QMouseEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QPushButton, QWidget

from hwr_desktop.document.page import Choice
from hwr_desktop.document.words.words import Word

READ_BEFORE = 0.0
"""The probability of what stood there before a better reading: nobody knows how likely it is now."""

FROM_WORD_LIST = -1.0
"""The probability of what a word list offers: the reader did not think of it."""

STYLE = (
    "#choices { background: palette(base); border: 1px solid palette(highlight); border-radius: 5px }"
    "#choices QLabel { background: transparent; color: palette(text) }"
    "#choices QPushButton { border: 0; border-radius: 3px; padding: 1px 6px; min-width: 24px; text-align: left;"
    " background: transparent; color: palette(text) }"
    "#choices QPushButton:hover { background: palette(highlight); color: palette(highlighted-text) }"
)


class ChoiceList(QFrame):
    """Shows a word and its other readings. It never takes the focus: the keys are for whoever shows it to hear.

    `accepted` and `taken`, with the number of the choice from 0, tell of clicks.
    """

    accepted = Signal()
    taken = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("choices")
        self.setStyleSheet(STYLE)
        self.setAccessibleName(self.tr("Other readings of the word"))
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(8, 5, 8, 5)
        self._grid.setHorizontalSpacing(6)
        self._grid.setVerticalSpacing(0)
        self._buttons: list[QPushButton] = []
        self.own_word_button: QPushButton | None = None
        self.hide()

    @property
    def buttons(self) -> tuple[QPushButton, ...]:
        """The word as it stands, and its other readings after it."""
        return tuple(self._buttons)

    def show_word(self, word: Word, numbers: Sequence[str], font: QFont, own_word: QAction | None = None) -> None:
        """Shows a word and the keys that take its choices, in the font of the text; under them what makes it a word of
        the project's own, where that is to be offered."""
        self.hide()  # in a list that is seen, what is added now would not yet count for its size
        self._clear()
        self._add_row(self.tr("Enter"), word.text, self._words_for_own(word), font)
        self._buttons[0].clicked.connect(self.accepted)
        for at, (keys, choice) in enumerate(zip(numbers, word.choices, strict=False)):
            button = self._add_row(keys, choice.text, self._words_for_choice(choice), font)
            button.setProperty("choice", at)
            button.clicked.connect(self._on_clicked)
        if own_word is not None:
            self._add_own_word(own_word)
        hint = QLabel(self.tr("Type to replace it, Esc closes"))
        self._grid.addWidget(hint, self._grid.rowCount(), 0, 1, 3)
        self.setAccessibleDescription(self._in_words())
        self.adjustSize()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click beside the words is not one on the text underneath."""
        event.accept()

    def _add_row(self, keys: str, word: str, likely: str, font: QFont) -> QPushButton:
        row = self._grid.rowCount()
        button = QPushButton(word.replace("&", "&&"))
        button.setFont(font)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.setAccessibleName(self.tr("{keys}: {word}, {likely}").format(keys=keys, word=word, likely=likely))
        self._grid.addWidget(QLabel(keys), row, 0, Qt.AlignmentFlag.AlignRight)
        self._grid.addWidget(button, row, 1)
        self._grid.addWidget(QLabel(likely), row, 2, Qt.AlignmentFlag.AlignRight)
        self._buttons.append(button)
        return button

    def _add_own_word(self, action: QAction) -> None:
        """A row for an action, with its key."""
        row = self._grid.rowCount()
        key = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        words = action.text().replace("&", "")
        button = QPushButton(words)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.setAccessibleName(f"{key}: {words}" if key else words)
        button.clicked.connect(action.trigger)
        self._grid.addWidget(QLabel(key), row, 0, Qt.AlignmentFlag.AlignRight)
        self._grid.addWidget(button, row, 1, 1, 2)
        self.own_word_button = button

    def _words_for_choice(self, choice: Choice) -> str:
        """How likely a choice is, or where it comes from."""
        if choice.probability == FROM_WORD_LIST:
            return self.tr("from the word list")
        return self.tr("as read before") if choice.probability == READ_BEFORE else percent(choice.probability)

    def _words_for_own(self, word: Word) -> str:
        sure = "" if word.confidence is None else percent(word.confidence)
        return self.tr("{percent}, as it stands").format(percent=sure) if sure else self.tr("as it stands")

    def _in_words(self) -> str:
        """All of it in one sentence, for who cannot see it."""
        last = [self.own_word_button] if self.own_word_button is not None else []
        readings = "; ".join(button.accessibleName() for button in [*self._buttons, *last])
        return self.tr("{readings}. Type to replace the word, Escape closes.").format(readings=readings)

    def _clear(self) -> None:
        self._buttons.clear()
        self.own_word_button = None
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()

    def _on_clicked(self) -> None:
        button = self.sender()
        if button is not None:
            self.taken.emit(button.property("choice"))


def percent(probability: float) -> str:
    """A probability as it is told; never nought, for what is listed is possible."""
    return f"{round(probability * 100)} %" if probability >= 0.01 else "< 1 %"
