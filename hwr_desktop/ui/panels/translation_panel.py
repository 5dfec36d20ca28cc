"""The panel of the translation: the lines beside those of the transcript, and below them what can be done."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from hwr_desktop.ui.panels.closable_panel import ClosablePanel
from hwr_desktop.ui.panels.translated_row import TranslatedRow
from hwr_desktop.ui.panels.translation_text import TranslationText
from hwr_desktop.ui.panels.wrapped_label import WrappedLabel

FIRST_WIDTH_PX = 340
LEAST_WIDTH_PX = 250
LEAST_ROWS = 4


class LanguageChoice(NamedTuple):
    """A language that can be chosen, by its code ("" for automatically), and what is said of it."""

    code: str
    words: str


class TranslationPanel(ClosablePanel):
    """It holds nothing but what it is told. `from_chosen` and `to_chosen` tell codes of languages, `line_edited` the id
    of a line and what a person made of its translation, for several at once between `gesture_began` and
    `gesture_ended`."""

    from_chosen = Signal(str)
    to_chosen = Signal(str)
    line_edited = Signal(str, str)
    line_entered = Signal(str)
    line_left = Signal()
    gesture_began = Signal()
    gesture_ended = Signal()
    scroll_wished = Signal(int)
    by_hand_too_wished = Signal()
    places_wished = Signal()
    stop_wished = Signal()
    shown = Signal()

    def __init__(self, wishes: Sequence[QAction], packages: QAction, parent: QWidget | None = None) -> None:
        """`wishes` are the actions that translate something, `packages` the one that shows the language packages."""
        closing = self.tr("Close the translation"), self.tr("Close the translation (Esc)")
        super().__init__("translation", self.tr("Translation"), closing, parent)
        self.text = TranslationText()
        self.from_chooser, self.to_chooser = QComboBox(), QComboBox()
        self.by_hand_button = QPushButton(self.tr("Translate them too"))
        self.stop_button = QPushButton(self.tr("Stop"))
        self._wishes = [_button(action) for action in wishes]
        self._packages = _button(packages)
        self._words, self._kept = WrappedLabel(), WrappedLabel()
        self._bar = QProgressBar()
        self._fill()
        self._connect()
        self.show_kept("")
        self.show_progress(None)

    @property
    def words(self) -> str:
        """What is said of the lines as a whole."""
        return self._words.text()

    @property
    def kept_words(self) -> str:
        """What is said of lines that a person translated and that were left alone."""
        return self._kept.text()

    @property
    def working(self) -> bool:
        """Whether it shows that something is being translated."""
        return not self._bar.isHidden()

    def begin(self) -> None:
        """Show the panel and go to its lines, or where there are none to its choices."""
        self.show()
        self.raise_()
        (self.text if self.text.rows else self.to_chooser).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_languages(
        self, sources: Sequence[LanguageChoice], source: str, targets: Sequence[LanguageChoice], target: str
    ) -> None:
        """Offer languages to translate from and to, and mark the ones that are chosen."""
        for chooser, choices, code in ((self.from_chooser, sources, source), (self.to_chooser, targets, target)):
            listed = [(chooser.itemData(at), chooser.itemText(at)) for at in range(chooser.count())]
            if listed != [tuple(choice) for choice in choices]:
                chooser.clear()
                for choice in choices:
                    chooser.addItem(choice.words, choice.code)
            chooser.setCurrentIndex(chooser.findData(code))

    def show_rows(self, rows: Sequence[TranslatedRow]) -> None:
        """Show the lines of a page."""
        self.text.show_rows(rows)

    def show_words(self, words: str) -> None:
        """Say something of the lines as a whole."""
        self._words.show_words(words)

    def show_kept(self, words: str) -> None:
        """Say which lines were left alone since a person translated them, and offer to translate them too."""
        self._kept.show_words(words)
        self.by_hand_button.setVisible(bool(words))

    def show_progress(self, done_of: tuple[int, int] | None) -> None:
        """Show how many sentences of how many are translated; (0, 0) where that is not known yet, None where nothing
        is being translated."""
        for widget in (self._bar, self.stop_button):
            widget.setVisible(done_of is not None)
        if done_of is not None:
            self._bar.setRange(0, done_of[1])
            self._bar.setValue(done_of[0])

    def show_places(self, baselines: Sequence[float], scrolled: int, origin: QPoint) -> None:
        """Say where the lines of the transcript are, as to `TranslationText`, from a point of the screen on."""
        down = origin.y() - self.text.viewport().mapToGlobal(QPoint(0, 0)).y()
        self.text.show_places([baseline + down for baseline in baselines], scrolled)

    def sizeHint(self) -> QSize:
        return QSize(FIRST_WIDTH_PX, self.minimumSizeHint().height())

    def event(self, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Show, QEvent.Type.Move, QEvent.Type.Resize):
            self.places_wished.emit()
        return super().event(event)

    def _tell_edited(self, number: int, text: str) -> None:
        self.line_edited.emit(self.text.rows[number].line_id, text)

    def _tell_entered(self, number: int) -> None:
        if number < len(self.text.rows):
            self.line_entered.emit(self.text.rows[number].line_id)

    def _connect(self) -> None:
        self.text.line_edited.connect(self._tell_edited)
        self.text.line_entered.connect(self._tell_entered)
        self.text.left.connect(self.line_left)
        self.text.edit_began.connect(self.gesture_began)
        self.text.edit_ended.connect(self.gesture_ended)
        self.text.scroll_wished.connect(self.scroll_wished)
        self.visibilityChanged.connect(lambda visible: self.shown.emit() if visible else None)
        self.from_chooser.activated.connect(lambda at: self.from_chosen.emit(self.from_chooser.itemData(at)))
        self.to_chooser.activated.connect(lambda at: self.to_chosen.emit(self.to_chooser.itemData(at)))
        self.by_hand_button.clicked.connect(self.by_hand_too_wished)
        self.stop_button.clicked.connect(self.stop_wished)

    def _fill(self) -> None:
        self._name_things()
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.text, 1)
        below = QVBoxLayout()
        below.setContentsMargins(8, 6, 8, 8)
        below.setSpacing(5)
        below.addStrut(LEAST_WIDTH_PX)
        for widget in (self._words, self._kept, self.by_hand_button):
            below.addWidget(widget)
        below.addLayout(self._languages())
        buttons = QGridLayout()
        for at, button in enumerate(self._wishes):
            buttons.addWidget(button, at // 2, at % 2)
        below.addLayout(buttons)
        work = QHBoxLayout()
        work.addWidget(self._bar, 1)
        work.addWidget(self.stop_button)
        below.addLayout(work)
        last = QHBoxLayout()
        last.addWidget(self._packages, 1)
        last.addWidget(self.close_button)
        below.addLayout(last)
        column.addLayout(below)
        self.text.setMinimumHeight(LEAST_ROWS * self.text.fontMetrics().lineSpacing())
        self.setWidget(whole)
        order = (self.text, self.by_hand_button, self.from_chooser, self.to_chooser, *self._wishes, self.stop_button,
                 self._packages, self.close_button)  # fmt: skip
        for before, after in pairwise(order):
            QWidget.setTabOrder(before, after)

    def _languages(self) -> QGridLayout:
        grid = QGridLayout()
        for row, (words, chooser) in enumerate(
            ((self.tr("From"), self.from_chooser), (self.tr("To"), self.to_chooser))
        ):
            label = QLabel(words)
            label.setBuddy(chooser)
            grid.addWidget(label, row, 0)
            grid.addWidget(chooser, row, 1)
        grid.setColumnStretch(1, 1)
        return grid

    def _name_things(self) -> None:
        """Give everything its name and its tip."""
        self.from_chooser.setAccessibleName(self.tr("Language to translate from"))
        self.to_chooser.setAccessibleName(self.tr("Language to translate to"))
        for chooser in (self.from_chooser, self.to_chooser):
            chooser.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            chooser.setMinimumContentsLength(10)
        self.by_hand_button.setToolTip(self.tr("Put what the program translates in the place of what you wrote there"))
        self.stop_button.setToolTip(self.tr("Stop translating; what was translated stays"))
        self._bar.setAccessibleName(self.tr("Progress of the translation"))
        self._bar.setTextVisible(False)


def _button(action: QAction) -> QToolButton:
    button = QToolButton()
    button.setDefaultAction(action)
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    return button
