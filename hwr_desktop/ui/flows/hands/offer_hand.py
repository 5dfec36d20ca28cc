"""What was learned of a hand is offered, taken, declined, and gone back from."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from hwr_desktop.errors import ProjectError
from hwr_desktop.store.hand_versions import HandVersion, HandVersions, version_before
from hwr_desktop.ui.flows.hands.learn_hands import LearnHands
from hwr_desktop.ui.flows.hands.look_at_hands import LookAtHands
from hwr_desktop.ui.flows.hands.read_hand_again import ReadHandAgain
from hwr_desktop.ui.hands.hand_here import hand_here
from hwr_desktop.ui.hands.hand_state import HandState
from hwr_desktop.ui.main_window import MainWindow
from hwr_desktop.ui.messages import Messages
from hwr_desktop.ui.settings import Settings
from hwr_desktop.ui.wording.hand_words import name_of, proof
from hwr_desktop.ui.workspace import Workspace


class OfferHand(QObject):
    """Offers each version once while a project is open, and takes it at once where that is preferred.

    What was neither taken nor declined is offered again when the project is opened the next time. A message that says
    what a hand is read with leads back with that hand, whichever page is shown by then.
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
        back = window.actions_["hand_back"]
        self._action, self._way_back = window.actions_["take_hand"], QAction(back.text(), self)
        self._way_back.setIconText(back.iconText())
        self._way_back_of: tuple[str, str] | None = None
        self._told: set[tuple[str, str]] = set()
        self._in_message: tuple[str, str] | None = None
        self._action.triggered.connect(self.take_offered)
        back.triggered.connect(self.go_back_here)
        self._way_back.triggered.connect(self._go_back_there)
        panel = window.hands_panel
        panel.take_wished.connect(self.take)
        panel.decline_wished.connect(self.decline)
        panel.go_back_wished.connect(self.go_back)
        workspace.project_changed.connect(self._on_project_changed)
        learn_hands.changed.connect(self._offer)

    def take(self, hand_id: str, number: str) -> bool:
        """Read a hand by the version of that number from now on; whether that could be done.

        It counts as declined no more; another one that is offered just then does, or it would be offered again at once.
        """
        if self._version(hand_id, number) is None:
            self._look.look()
            return False
        state = self._learn_hands.state(hand_id)
        other = state.offered.number if state is not None and state.offered is not None else number
        self._told.add((hand_id, other))
        if not self._use(hand_id, number, self.tr("Read with what was learned")):
            return False
        self._note_declined(hand_id, number, False)
        if other != number:
            self._note_declined(hand_id, other)
        self._look.look()
        return True

    def say_taken(self, hand_id: str, words: str) -> None:
        """Say that a hand is read otherwise from now on, with a button that goes back with this hand."""
        self._way_back_of = hand_id, self._weights(hand_id)
        self._messages.offer(words, self._way_back)

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
        if self._learn_hands.state(hand_id) is None:
            return
        weights = self._weights(hand_id)
        if weights and self._note_declined(hand_id, weights):
            before = version_before(self._learn_hands.facts(hand_id).versions, weights)
            self._use(hand_id, before, self.tr("Go back to the reading before"))

    def go_back_here(self) -> None:
        """Go back with the hand of the selected line or of the shown page."""
        here = hand_here(self._workspace)
        if here is not None:
            self.go_back(here.id)

    def _go_back_there(self) -> None:
        """Go back with the hand that the message names."""
        if self._way_back_of is not None:
            self.go_back(self._way_back_of[0])

    def _use(self, hand_id: str, number: str, label: str) -> bool:
        """Read a hand by that version; whether that could be done."""
        try:
            self._read_again.use(hand_id, number, label)
        except ProjectError as error:
            self._messages.show_error(error)
            return False
        except KeyError:  # the hand went while the panel still showed it
            self._look.look()
            return False
        return True

    def _note_declined(self, hand_id: str, number: str, declined: bool = True) -> bool:
        """Note whether a version is declined, and so not to be offered; whether that could be written. One that is gone
        is none."""
        version = self._version(hand_id, number)
        if version is None or version.declined == declined:
            return True
        try:
            HandVersions(self._folder).change(hand_id, replace(version, declined=declined))
        except ProjectError as error:
            self._messages.show_error(error)
            return False
        return True

    def _version(self, hand_id: str, number: str) -> HandVersion | None:
        """A version as it is just now, for one that came or was named a moment ago is not in the facts yet."""
        file = self._workspace.file
        return None if file is None else HandVersions(file.folder).version(hand_id, number)

    def _weights(self, hand_id: str) -> str:
        """The number of the version that a hand is read with; "" where it is none."""
        project = self._workspace.project
        hands = () if project is None else project.hands
        return next((hand.weights for hand in hands if hand.id == hand_id), "")

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
        if self._way_back_of is not None and self._weights(self._way_back_of[0]) != self._way_back_of[1]:
            self._forget_way_back()
        new = next((state for state in offered if _key(state) not in self._told), None)
        if new is None or new.offered is None:
            return
        self._told.add(_key(new))
        words = proof(name_of(new, alone=len(self._learn_hands.states) < 2), new.offered)
        if self._settings.take_hands:
            if self.take(new.id, new.offered.number):
                self.say_taken(new.id, self.tr("{proof} It is read so from now on.").format(proof=words))
        else:
            self._in_message = _key(new)
            self._messages.offer(words, self._action, stays=True)

    def _on_project_changed(self) -> None:
        self._told.clear()
        if self._in_message is not None:
            self._in_message = None
            self._messages.withdraw(self._action)
        self._forget_way_back()

    def _forget_way_back(self) -> None:
        """Take the way back away, since the hand is not read so any more."""
        if self._way_back_of is not None:
            self._way_back_of = None
            self._messages.withdraw(self._way_back)


def _key(state: HandState) -> tuple[str, str]:
    """What is offered: a version of a hand."""
    return state.id, state.offered.number if state.offered is not None else ""
