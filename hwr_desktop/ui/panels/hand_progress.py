"""How far a hand is, and what can be done about it now: learn, pause, stop; take what is offered or leave it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QVBoxLayout, QWidget

from hwr_desktop.document.hands.enough_lines import ENOUGH
from hwr_desktop.ui.hands.hand_state import HandStage, HandState
from hwr_desktop.ui.panels.time_left import TimeLeft, with_time_left
from hwr_desktop.ui.panels.wrapped_label import WrappedLabel
from hwr_desktop.ui.wording.hand_words import no_better_words, stage_words


class HandProgress(QWidget):
    """A sentence, a bar where something is counted, and the buttons that make sense."""

    learn_wished = Signal()
    pause_wished = Signal()
    go_on_wished = Signal()
    stop_wished = Signal()
    take_wished = Signal()
    decline_wished = Signal()
    next_line_wished = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stage = HandStage.GATHERING
        self._time_left = TimeLeft()
        self._words, self._no_better = WrappedLabel(), WrappedLabel()
        self._pace, self._forecast = WrappedLabel(), WrappedLabel()
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)  # the words say it, and a screen reader hears it from the bar
        self.take_button = QPushButton(self.tr("Read with it"))
        self.take_button.setToolTip(self.tr("Read this hand with what was learned; you can go back at any time"))
        self.decline_button = QPushButton(self.tr("Not now"))
        self.decline_button.setToolTip(self.tr("Go on reading as before; what was learned stays in the list below"))
        self.learn_button = QPushButton(self.tr("Learn now"))
        self.learn_button.setToolTip(self.tr("Learn from the corrected lines at once, while you go on working"))
        self.pause_button = QPushButton()
        self.stop_button = QPushButton(self.tr("Stop"))
        self.stop_button.setToolTip(self.tr("Stop learning; it begins anew with the next lines"))
        self.next_line_button = QPushButton(self.tr("Next line to correct"))
        self.next_line_button.setToolTip(self.tr("Go to the line that would teach the program most"))
        self._lay_out()
        self._connect()

    def show_state(self, state: HandState, name: str) -> None:
        """Show how far the hand of that name is."""
        self._stage = state.stage
        self._words.show_words(stage_words(state, name))
        resting = state.stage is HandStage.GATHERING
        self._no_better.show_words(no_better_words(state.no_better) if resting else "")
        self._show_bar(state)
        self._show_buttons(state)

    def show_forecast(self, words: str) -> None:
        """Say what the next lines may bring, unless an answer is waited for; nothing where it is ""."""
        self._forecast.show_words(words if self._stage is not HandStage.OFFERED else "")

    def _show_bar(self, state: HandState) -> None:
        """Lines that are corrected, of those that are wanted; or steps that are taken while it is learned."""
        learning, paused = state.stage is HandStage.LEARNING, state.stage is HandStage.PAUSED
        gathering = state.stage is HandStage.GATHERING and state.confirmed < state.wanted
        self._bar.setVisible(gathering or learning or paused)
        if gathering:
            self._bar.setAccessibleName(self.tr("Corrected lines"))
            self._bar.setRange(0, state.wanted)
            self._bar.setValue(state.confirmed)
        elif learning or paused:
            self._bar.setAccessibleName(self.tr("Learning"))
            self._bar.setRange(0, state.steps)
            self._bar.setValue(state.done)
        if not learning:
            self._time_left.forget()
        if not (learning or paused) or not state.steps:
            self._pace.show_words("")
            return
        percent = self.tr("{n} %").format(n=100 * state.done // state.steps)
        seconds = self._time_left.seconds(state.done, state.steps) if learning else None
        self._pace.show_words(with_time_left(percent, seconds))

    def _show_buttons(self, state: HandState) -> None:
        stage = state.stage
        enough = state.confirmed >= ENOUGH
        self.take_button.setVisible(stage is HandStage.OFFERED)
        self.decline_button.setVisible(stage is HandStage.OFFERED)
        self.learn_button.setVisible(stage is HandStage.WAITING or (stage is HandStage.GATHERING and enough))
        self.pause_button.setVisible(stage in (HandStage.LEARNING, HandStage.PAUSED))
        self.stop_button.setVisible(stage in (HandStage.WAITING, HandStage.LEARNING, HandStage.PAUSED))
        self.next_line_button.setVisible(stage is not HandStage.OFFERED)
        if stage is HandStage.PAUSED:
            self.pause_button.setText(self.tr("Go on"))
            self.pause_button.setToolTip(self.tr("Go on learning where it was paused"))
        else:
            self.pause_button.setText(self.tr("Pause"))
            self.pause_button.setToolTip(self.tr("Give the computer a rest; what was done so far is kept"))

    def _lay_out(self) -> None:
        font = QFont(self.take_button.font())
        font.setBold(True)
        self.take_button.setFont(font)
        self.take_button.setDefault(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for widget in (
            self._words, self._bar, self._pace, self._no_better,
            self.take_button, self.decline_button, self.learn_button,
        ):  # fmt: skip
            column.addWidget(widget)
        row = QHBoxLayout()
        row.addWidget(self.pause_button, 1)
        row.addWidget(self.stop_button, 1)
        column.addLayout(row)
        column.addWidget(self._forecast)
        column.addWidget(self.next_line_button)

    def _connect(self) -> None:
        self.learn_button.clicked.connect(self.learn_wished)
        self.pause_button.clicked.connect(self._on_pause_clicked)
        self.stop_button.clicked.connect(self.stop_wished)
        self.take_button.clicked.connect(self.take_wished)
        self.decline_button.clicked.connect(self.decline_wished)
        self.next_line_button.clicked.connect(self.next_line_wished)

    def _on_pause_clicked(self) -> None:
        (self.go_on_wished if self._stage is HandStage.PAUSED else self.pause_wished).emit()
