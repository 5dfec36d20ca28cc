"""The panel of the hands, the status bar and the menus are told how far each hand is, and wishes go to who learns."""

from __future__ import annotations

from PySide6.QtCore import QObject

from hwr_desktop.ui.flows.hands.learn_hands import LearnHands
from hwr_desktop.ui.hands.hand_here import hand_here
from hwr_desktop.ui.main_window import MainWindow
from hwr_desktop.ui.wording.forecast_words import forecast_words
from hwr_desktop.ui.wording.hand_words import name_of
from hwr_desktop.ui.workspace import Workspace


class ShowHands(QObject):
    """Binds what has to do with learning. What is shown of a hand follows the page that is shown, unless somebody has
    chosen another hand in the panel since."""

    def __init__(self, window: MainWindow, workspace: Workspace, learn_hands: LearnHands) -> None:
        super().__init__(window)
        self._window, self._workspace, self._learn_hands = window, workspace, learn_hands
        self._panel = window.hands_panel
        self._page_id: str | None = None
        panel = self._panel
        panel.learn_wished.connect(learn_hands.learn)
        panel.pause_wished.connect(learn_hands.pause)
        panel.go_on_wished.connect(learn_hands.go_on)
        panel.stop_wished.connect(learn_hands.stop)
        window.actions_["learn_hand"].triggered.connect(self._learn_here)
        learn_hands.changed.connect(self._show)
        workspace.page_shown.connect(self._show)

    def _learn_here(self) -> None:
        here = hand_here(self._workspace)
        if here is not None:
            self._learn_hands.learn(here.id)

    def _show(self, *_facts: object) -> None:
        page_id = self._workspace.page.id if self._workspace.page is not None else None
        here = hand_here(self._workspace) if page_id != self._page_id else None
        states = self._learn_hands.states
        self._panel.show_hands(states, here.id if here is not None else None)
        for state in states:
            self._panel.show_forecast(state.id, forecast_words(state))
        self._page_id = page_id if states else None
        self._window.status.show_learning(self._words())

    def _words(self) -> str:
        """What is being learned, for the status bar, or what that waits for."""
        lesson, states = self._learn_hands.lesson, self._learn_hands.states
        state = next((each for each in states if lesson is not None and each.id == lesson.hand_id), None)
        if lesson is None or state is None:
            return ""
        percent = 100 * lesson.done // lesson.steps if lesson.steps else 0
        main = len(states) < 2 and not state.name.strip()
        if lesson.gives_way:
            words = (
                self.tr("Learning this hand: after the reading")
                if main
                else self.tr("Learning “{hand}”: after the reading")
            )
        elif lesson.paused:
            words = self.tr("Learning this hand: paused") if main else self.tr("Learning “{hand}”: paused")
        else:
            words = self.tr("Learning this hand: {n} %") if main else self.tr("Learning “{hand}”: {n} %")
        return words.format(hand=name_of(state, alone=len(states) < 2), n=percent)
