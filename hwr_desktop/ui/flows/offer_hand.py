"""What was learned of a hand is offered, taken, declined, and gone back from."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject

from hwr_desktop.errors import ProjectError
from hwr_desktop.store.hand_versions import HandVersion, HandVersions
from hwr_desktop.ui.flows.learn_hands import LearnHands
from hwr_desktop.ui.flows.look_at_hands import LookAtHands
from hwr_desktop.ui.flows.read_hand_again import ReadHandAgain
from hwr_desktop.ui.hand_here import hand_here
from hwr_desktop.ui.hand_state import HandState
from hwr_desktop.ui.hand_states import version_before
from hwr_desktop.ui.hand_words import name_of, proof
from hwr_desktop.ui.main_window import MainWindow
from hwr_desktop.ui.messages import Messages
from hwr_desktop.ui.settings import Settings
from hwr_desktop.ui.workspace import Workspace


class OfferHand(QObject):
    """Offers each version once while a project is open, and takes it at once where that is preferred.

    What was neither taken nor declined is offered again when the project is opened the next time.
    """

    def __init__(
        self,
        window: MainWindow,
        workspace: Workspace,
        look: LookAtHands,
        learn_hands: LearnHands,
        read_again: ReadHandAgain,
        messages: Messages,
        settings: Settings,
    ) -> None:
        super().__init__(window)
        self._workspace, self._look, self._learn_hands = workspace, look, learn_hands
        self._read_again, self._messages, self._settings = read_again, messages, settings
        self._action, self._back = window.actions_["take_hand"], window.actions_["hand_back"]
        self._told: set[tuple[str, str]] = set()
        self._in_message: tuple[str, str] | None = None
        self._action.triggered.connect(self.take_offered)
        self._back.triggered.connect(self.go_back_here)
        panel = window.hands_panel
        panel.take_wished.connect(self.take)
        panel.decline_wished.connect(self.decline)
        panel.go_back_wished.connect(self.go_back)
        workspace.project_changed.connect(self._on_project_changed)
        learn_hands.changed.connect(self._offer)

    def take(self, hand_id: str, number: str) -> None:
        """Read a hand by the version of that number from now on."""
        self._use(hand_id, number, self.tr("Read with what was learned"))

    def take_offered(self) -> None:
        """Take what the message offers, or else the first that is offered."""
        states = [state for state in self._learn_hands.states if state.offered is not None]
        meant = next((state for state in states if _key(state) == self._in_message), next(iter(states), None))
        if meant is not None and meant.offered is not None:
            self.take(meant.id, meant.offered.number)

    def decline(self, hand_id: str, number: str) -> None:
        """Leave a version; it can be taken later nevertheless."""
        if self._note_declined(hand_id, number):
            self._look.look()

    def go_back(self, hand_id: str) -> None:
        """Read a hand as it was read before the version in use."""
        state = self._learn_hands.state(hand_id)
        project = self._workspace.project
        if state is None or project is None:
            return
        weights = next((hand.weights for hand in project.hands if hand.id == hand_id), "")
        if weights and self._note_declined(hand_id, weights):
            before = version_before(self._learn_hands.facts(hand_id), weights)
            self._use(hand_id, before, self.tr("Go back to the reading before"))

    def go_back_here(self) -> None:
        """Go back with the hand of the selected line or of the shown page."""
        here = hand_here(self._workspace)
        if here is not None:
            self.go_back(here.id)

    def _use(self, hand_id: str, number: str, label: str) -> None:
        try:
            self._read_again.use(hand_id, number, label)
        except ProjectError as error:
            self._messages.show_error(error)
        except KeyError:  # the hand went while the panel still showed it
            self._look.look()

    def _note_declined(self, hand_id: str, number: str) -> bool:
        """Note that a version is not to be offered; whether that could be written. One that is gone is none."""
        version = self._version(hand_id, number)
        if version is None or self._workspace.file is None:
            return True
        try:
            HandVersions(self._folder).change(hand_id, replace(version, declined=True))
        except ProjectError as error:
            self._messages.show_error(error)
            return False
        return True

    def _version(self, hand_id: str, number: str) -> HandVersion | None:
        versions = self._learn_hands.facts(hand_id).versions
        return next((version for version in versions if version.number == number), None)

    @property
    def _folder(self) -> Path:
        assert self._workspace.file is not None
        return self._workspace.file.folder

    def _offer(self) -> None:
        """Offer what has come, and take back what was answered elsewhere."""
        offered = [state for state in self._learn_hands.states if state.offered is not None]
        if self._in_message is not None and self._in_message not in map(_key, offered):
            self._in_message = None
            self._messages.withdraw(self._action)
        new = next((state for state in offered if _key(state) not in self._told), None)
        if new is None or new.offered is None or self._in_message is not None:
            return
        self._told.add(_key(new))
        words = proof(name_of(new, alone=len(self._learn_hands.states) < 2), new.offered)
        if self._settings.take_hands:
            self.take(new.id, new.offered.number)
            self._messages.offer(self.tr("{proof} It is read so from now on.").format(proof=words), self._back)
        else:
            self._in_message = _key(new)
            self._messages.offer(words, self._action, stays=True)

    def _on_project_changed(self) -> None:
        self._told.clear()
        if self._in_message is not None:
            self._in_message = None
            self._messages.withdraw(self._action)


def _key(state: HandState) -> tuple[str, str]:
    """What is offered: a version of a hand."""
    return state.id, state.offered.number if state.offered is not None else ""
