"""The bar above the scan with which one has a text read aloud: what, by which voice and how fast."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QBoxLayout, QComboBox, QHBoxLayout, QLabel, QSizePolicy, QSpinBox, QToolButton, QWidget

from hwr_desktop.language.speech.voices import FASTEST, SLOWEST, USUAL, Voice, speaks
from hwr_desktop.ui.look.icons import icon
from hwr_desktop.ui.panels.elided_label import ElidedLabel

RATE_STEP = 10
LEAST_CHARACTERS = 8
ROW_SPACING_PX = 10


class SpeechBar(QWidget):
    """Buttons for play and pause, stop, and the sentences before and after; what is read; voice and rate.

    What is chosen is told; an empty voice is any that fits the language. `escaped` tells of the key.
    """

    play_wished = Signal()
    voice_wished = Signal(str)
    rate_wished = Signal(int)
    escaped = Signal()
    closed = Signal()

    def __init__(self, stop: QAction, back: QAction, on: QAction) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Reading aloud"))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._sounds = False
        self.play_button = QToolButton()
        self.play_button.setAutoRaise(True)
        self.scope_choice = QComboBox()
        for scope, words in self._scopes():
            self.scope_choice.addItem(words, scope)
        self.show_scope("page")
        self.voice_choice = QComboBox()
        for choice in (self.scope_choice, self.voice_choice):  # which may be as narrow as the window needs
            choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            choice.setMinimumContentsLength(LEAST_CHARACTERS)
        self.rate = QSpinBox()
        self.rate.setRange(SLOWEST, FASTEST)
        self.rate.setSingleStep(RATE_STEP)
        self.rate.setValue(USUAL)
        self.rate.setKeyboardTracking(False)
        self.rate.setSuffix(self.tr(" words/min"))
        self.told = ElidedLabel()
        self.close_button = QToolButton()
        self.close_button.setAutoRaise(True)
        self.close_button.setAccessibleName(self.tr("Close the bar"))
        self.close_button.setToolTip(self.tr("Stop reading aloud and close the bar"))
        self._halves = QHBoxLayout(), QHBoxLayout()
        self._rows = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._lay_out(_button(back), _button(on), _button(stop))
        self._show_icons()
        self.show_sounding(False)
        self.show_voices((), "", "", "")
        self.play_button.clicked.connect(self.play_wished)
        self.voice_choice.activated.connect(self._tell_voice)
        self.rate.valueChanged.connect(self.rate_wished)
        self.close_button.clicked.connect(self.closed)

    @property
    def scope(self) -> str:
        """What is to be read aloud: one of the values of `text_to_say.Scope`."""
        return str(self.scope_choice.currentData())

    @property
    def scope_words(self) -> str:
        """The same in words."""
        return self.scope_choice.currentText()

    def show_scope(self, scope: str) -> None:
        """Shows what is read aloud."""
        self.scope_choice.setCurrentIndex(self.scope_choice.findData(scope))

    def show_sounding(self, sounds: bool) -> None:
        """Shows whether a voice is heard, which the button then makes pause."""
        self._sounds = sounds
        words = self.tr("Pause") if sounds else self.tr("Play")
        self.play_button.setIcon(icon("pause" if sounds else "play"))
        self.play_button.setAccessibleName(words)
        self.play_button.setToolTip(words)

    def show_rate(self, words_a_minute: int) -> None:
        """Shows a rate without telling of it."""
        blocked = QSignalBlocker(self.rate)
        self.rate.setValue(words_a_minute)
        blocked.unblock()

    def show_voices(self, voices: Sequence[Voice], language: str, words: str, chosen: str) -> None:
        """Shows the voices that there are, those of a language first; `words` is what that is called, and `chosen` the
        voice that somebody has chosen for it, none where it is empty."""
        choice = self.voice_choice
        choice.clear()
        choice.addItem(self.tr("As the language: {language}").format(language=words) if words else "", "")
        own = [voice for voice in voices if speaks(voice, language)]
        others = sorted((voice for voice in voices if not speaks(voice, language)), key=lambda voice: voice.name)
        for part in (own, others):
            if part:
                choice.insertSeparator(choice.count())
            for voice in part:
                choice.addItem(voice.name, voice.id)
                choice.setItemData(choice.count() - 1, ", ".join(voice.languages), Qt.ItemDataRole.ToolTipRole)
        choice.setCurrentIndex(max(choice.findData(chosen), 0))
        choice.setEnabled(bool(voices))

    def show_told(self, words: str) -> None:
        """Says how far the reading is, and in which language and by which voice."""
        self.told.setText(words)
        self.told.setToolTip(words)

    def minimumSizeHint(self) -> QSize:
        """As narrow as the wider half: in a narrow window one stands below the other."""
        margins = self._rows.contentsMargins()
        width = max(half.minimumSize().width() for half in self._halves) + margins.left() + margins.right()
        return QSize(width, super().minimumSizeHint().height())

    def event(self, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest) and hasattr(self, "_rows"):
            self._arrange()
        return super().event(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "close_button"):
            self._show_icons()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            event.accept()
            self.escaped.emit()
        else:
            super().keyPressEvent(event)

    def _arrange(self) -> None:
        """Put both halves beside each other where there is room for that."""
        margins = self._rows.contentsMargins()
        needed = margins.left() + margins.right() + ROW_SPACING_PX
        needed += sum(half.minimumSize().width() for half in self._halves)
        beside, below = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        direction = beside if needed <= self.width() else below
        if direction is not self._rows.direction():
            self._rows.setDirection(direction)

    def _scopes(self) -> tuple[tuple[str, str], ...]:
        return (
            ("line", self.tr("Line")),
            ("selection", self.tr("Selection")),
            ("page", self.tr("Page")),
            ("letter", self.tr("Letter")),
            ("rest", self.tr("From the caret on")),
        )

    def _lay_out(self, back: QToolButton, on: QToolButton, stop: QToolButton) -> None:
        first, second = self._halves
        for button in (back, self.play_button, on, stop):
            first.addWidget(button)
        first.addSpacing(8)
        named = ((first, self.tr("R&ead aloud"), self.scope_choice), (second, self.tr("V&oice"), self.voice_choice))
        for row, words, choice in named:
            label = QLabel(words)
            label.setBuddy(choice)
            row.addWidget(label)
            row.addWidget(choice, 3)
        second.addWidget(self.rate)
        second.addWidget(self.told, 4)
        second.addWidget(self.close_button)
        self._rows.setContentsMargins(12, 6, 12, 6)
        self._rows.setSpacing(ROW_SPACING_PX)
        self._rows.addLayout(first, 1)
        self._rows.addLayout(second, 2)
        self.scope_choice.setAccessibleName(self.tr("What is read aloud"))
        self.voice_choice.setAccessibleName(self.tr("Voice"))
        self.rate.setAccessibleName(self.tr("Rate"))
        self.rate.setToolTip(
            self.tr("How many words are read in a minute; a change is heard from the next sentence on")
        )

    def _show_icons(self) -> None:
        self.close_button.setIcon(icon("close"))
        self.play_button.setIcon(icon("pause" if self._sounds else "play"))

    def _tell_voice(self) -> None:
        self.voice_wished.emit(str(self.voice_choice.currentData() or ""))


def _button(action: QAction) -> QToolButton:
    button = QToolButton()
    button.setAutoRaise(True)
    button.setDefaultAction(action)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button
