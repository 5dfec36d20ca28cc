"""The panel of the hands: whose writing the project holds, and how far the program is with learning it."""

from __future__ import annotations

from functools import partial
from itertools import pairwise

from PySide6.QtCore import QSize, Qt, Signal, SignalInstance
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from hwr_desktop.document.hands.hands import MAIN
from hwr_desktop.ui.hands.hand_state import HandState
from hwr_desktop.ui.panels.closable_panel import ClosablePanel
from hwr_desktop.ui.panels.hand_progress import HandProgress
from hwr_desktop.ui.panels.hand_version_list import HandVersionList
from hwr_desktop.ui.panels.name_field import NameField
from hwr_desktop.ui.panels.scrolled_column import ScrolledColumn
from hwr_desktop.ui.panels.wrapped_label import WrappedLabel
from hwr_desktop.ui.wording.hand_words import in_use_words, lines_words, name_of, size_of

LEAST_WIDTH_PX = 220  # below that its sentences would be all too high
SECTION_PX = 12  # between two things that are not about the same


class HandsPanel(ClosablePanel):
    """One hand at a time, chosen from a list where there are several. It holds nothing but what it is told.

    Every wish names its hand by its id, and a version by its number.
    """

    learn_wished = Signal(str)
    pause_wished = Signal(str)
    go_on_wished = Signal(str)
    stop_wished = Signal(str)
    take_wished = Signal(str, str)
    decline_wished = Signal(str, str)
    go_back_wished = Signal(str)
    rename_wished = Signal(str, str)
    version_named = Signal(str, str, str)
    add_wished = Signal()
    remove_wished = Signal(str)
    export_wished = Signal(str)
    install_wished = Signal(str)
    next_line_wished = Signal(str)
    assign_wished = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        closing = self.tr("Close the panel of handwriting"), self.tr("Close the panel of handwriting (Esc)")
        super().__init__("hands", self.tr("Handwriting"), closing, parent)
        self._states: tuple[HandState, ...] = ()
        self._hand_id = ""
        self._to_name = ""
        self._forecasts: dict[str, str] = {}
        self.chooser = QComboBox()
        self._chooser_label = QLabel(self.tr("Hand"))
        self.name_field = NameField()
        self.assign_button = QPushButton(self.tr("Add selected pages"))
        self.progress = HandProgress()
        self.go_back_button = QPushButton(self.tr("Go back"))
        self.versions = HandVersionList()
        self.add_button = QPushButton(self.tr("New hand…"))
        self.remove_button = QPushButton(self.tr("Delete…"))
        self.export_button = QPushButton(self.tr("Export…"))
        self.install_button = QPushButton(self.tr("Install…"))
        self._size, self._in_use, self._missing = WrappedLabel(), WrappedLabel(), WrappedLabel()
        self._waiting = WrappedLabel(self.tr("The lines of the project are being counted."))
        self._learned = QLabel(self.tr("Learned so far"))
        self._body = QWidget()
        self._fill()
        self._connect()

    @property
    def hand_id(self) -> str:
        """The hand that is shown; "" where there is none."""
        return self._hand_id

    def begin(self) -> None:
        """Show the panel and go to what can be done in it."""
        self.show()
        self.raise_()
        first = next((each for each in self._by_tab() if isinstance(each, QPushButton) and _can_be_used(each)), None)
        (first or self.close_button).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def begin_naming(self, hand_id: str) -> None:
        """Show the panel with this hand as soon as it is known, and go to its name so that one can type it at once."""
        self._to_name = hand_id
        self.show()
        self._go_to_name()

    def show_hands(self, states: tuple[HandState, ...], chosen: str | None) -> None:
        """Show the hands of a project, and of one of them all that is known; None leaves the choice as it is."""
        focused = self.focusWidget() if self.isAncestorOf(self.window().focusWidget()) else None
        states = self._with_name_told(states, chosen)
        self._states = states
        self._body.setVisible(bool(states))
        self._waiting.setVisible(not states)
        ids = [state.id for state in states]
        wished = chosen if chosen is not None else self._hand_id
        self._hand_id = wished if wished in ids else next(iter(ids), "")
        self._show_chooser()
        self._show_hand()
        if focused is not None and not _can_be_used(focused):
            first = next((each for each in self._by_tab() if _can_be_used(each)), self.close_button)
            first.setFocus(Qt.FocusReason.OtherFocusReason)
        self._go_to_name()

    def show_forecast(self, hand_id: str, text: str) -> None:
        """Say what the next lines may bring for a hand; nothing where it is ""."""
        self._forecasts[hand_id] = text
        if hand_id == self._hand_id:
            self.progress.show_forecast(text)

    def sizeHint(self) -> QSize:
        """As low as may be: it scrolls, which a panel that it shares the edge of the window with may not do."""
        return self.minimumSizeHint()

    def _with_name_told(self, states: tuple[HandState, ...], chosen: str | None) -> tuple[HandState, ...]:
        """What is being typed as the name of a hand is told before another hand takes its place in the field; the
        states, as they are then."""
        if chosen not in (None, self._hand_id) or all(state.id != self._hand_id for state in states):
            before = self._states
            if any(state.id == self._hand_id for state in states):
                self.name_field.finish()
            self.name_field.put_back()
            return states if self._states is before else self._states
        return states

    def _go_to_name(self) -> None:
        """Go to the name of the hand that is to be named, if it is there."""
        if any(state.id == self._to_name for state in self._states):
            hand_id, self._to_name = self._to_name, ""
            self._choose(hand_id)
            self.name_field.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.name_field.selectAll()

    # --- what is shown -----------------------------------------------------------------------------------------

    def _show_chooser(self) -> None:
        """All hands with their lines, where there are several."""
        several = len(self._states) > 1
        self._chooser_label.setVisible(several)
        self.chooser.setVisible(several)
        self.assign_button.setVisible(several)
        texts = [self._listed(state) for state in self._states]
        if texts != [self.chooser.itemText(at) for at in range(self.chooser.count())]:
            self.chooser.clear()
            self.chooser.addItems(texts)
        at = next((at for at, state in enumerate(self._states) if state.id == self._hand_id), -1)
        self.chooser.setCurrentIndex(at)

    def _show_hand(self) -> None:
        """All that is known of the chosen hand."""
        state = next((each for each in self._states if each.id == self._hand_id), None)
        if state is None:
            return
        name = self._name(state)
        self.name_field.show_name(state.name)
        self.name_field.setPlaceholderText(name)
        self._size.show_words(size_of(state.lines, state.pages))
        self.progress.show_state(state, name)
        self.progress.show_forecast(self._forecasts.get(state.id, ""))
        offered = state.offered.number if state.offered is not None else ""
        listed = [version for version in state.versions if version.number != offered]
        self._in_use.show_words(in_use_words(state.in_use) if listed and not state.weights_missing else "")
        self.go_back_button.setVisible(state.in_use is not None or state.weights_missing)
        missing = self.tr(
            "Attention: what was learned and should be in use is missing, damaged or made for another model. Lines are"
            " read without it. Learn the hand again, or choose another from the list."
        )
        self._missing.show_words(missing if state.weights_missing else "")
        self._learned.setVisible(bool(listed))
        before = self.versions.by_tab
        in_use = state.in_use.number if state.in_use is not None and not state.weights_missing else ""
        self.versions.show_versions(state.id, listed, in_use)
        if self.versions.by_tab != before:
            self._order_tabs()
        self.export_button.setEnabled(bool(listed))
        whole, learned = (
            self.tr("Delete this hand with everything that was learned of it; its lines stay"),
            self.tr("Delete everything that was learned of this hand; its lines stay"),
        )
        self.remove_button.setToolTip(learned if state.id == MAIN else whole)
        self.remove_button.setEnabled(state.id != MAIN or bool(state.versions))

    def _name(self, state: HandState) -> str:
        return name_of(state, alone=len(self._states) < 2)

    def _listed(self, state: HandState) -> str:
        words = self.tr("{hand} ({lines})")
        return words.format(hand=self._name(state), lines=lines_words(state.lines))

    # --- wishes ------------------------------------------------------------------------------------------------

    def _connect(self) -> None:
        progress = self.progress
        for plain, wish in (
            (progress.learn_wished, self.learn_wished),
            (progress.pause_wished, self.pause_wished),
            (progress.go_on_wished, self.go_on_wished),
            (progress.stop_wished, self.stop_wished),
            (progress.next_line_wished, self.next_line_wished),
            (self.go_back_button.clicked, self.go_back_wished),
            (self.remove_button.clicked, self.remove_wished),
            (self.export_button.clicked, self.export_wished),
            (self.install_button.clicked, self.install_wished),
            (self.assign_button.clicked, self.assign_wished),
        ):
            plain.connect(partial(self._tell, wish))
        progress.take_wished.connect(self._on_offer_taken)
        progress.decline_wished.connect(self._on_offer_declined)
        self.versions.take_wished.connect(self.take_wished)
        self.versions.named.connect(self.version_named)
        self.name_field.named.connect(lambda name: self.rename_wished.emit(self._hand_id, name))
        self.add_button.clicked.connect(lambda: self.add_wished.emit())
        self.chooser.activated.connect(lambda at: self._choose(self._states[at].id))

    def _tell(self, wish: SignalInstance, _checked: bool = False) -> None:
        wish.emit(self._hand_id)

    def _choose(self, hand_id: str) -> None:
        if hand_id != self._hand_id:
            self.show_hands(self._states, hand_id)

    def _on_offer_taken(self) -> None:
        self._tell_of_offer(self.take_wished)

    def _on_offer_declined(self) -> None:
        self._tell_of_offer(self.decline_wished)

    def _tell_of_offer(self, wish: SignalInstance) -> None:
        state = next((each for each in self._states if each.id == self._hand_id), None)
        if state is not None and state.offered is not None:
            wish.emit(state.id, state.offered.number)

    # --- how it stands -----------------------------------------------------------------------------------------

    def _fill(self) -> None:
        self._name_things()
        column = QVBoxLayout(self._body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addStrut(LEAST_WIDTH_PX)
        name_label = QLabel(self.tr("Name"))
        name_label.setBuddy(self.name_field)
        self._chooser_label.setBuddy(self.chooser)
        sections: tuple[tuple[QWidget, ...], ...] = (
            (self._chooser_label, self.chooser, name_label, self.name_field, self._size, self.assign_button),
            (self._missing, self.progress),
            (self._learned, self._in_use, self.go_back_button, self.versions),
            (self.export_button, self.install_button, self.add_button, self.remove_button),
        )
        for section in sections:
            for widget in section:
                column.addWidget(widget)
            column.addSpacing(SECTION_PX)
        explained = self.tr(
            "The program learns from the lines that you corrected or marked as checked, while you work on. It keeps"
            " some of them aside to see whether it really reads better, and only then asks you. All of it stays in the"
            " project on this computer; nothing is sent anywhere."
        )
        column.addWidget(WrappedLabel(explained))
        whole = QVBoxLayout()
        whole.setContentsMargins(10, 6, 10, 10)
        whole.addLayout(self._head())
        whole.addWidget(self._waiting)
        whole.addWidget(self._body)
        whole.addStretch(1)
        self._body.hide()
        self.setWidget(ScrolledColumn(whole))
        self._order_tabs()

    def _head(self) -> QHBoxLayout:
        title = QLabel(self.windowTitle())
        title.setFont(_bold(title.font()))
        head = QHBoxLayout()
        head.addWidget(title, 1)
        head.addWidget(self.close_button)
        return head

    def _name_things(self) -> None:
        """Give everything its name and its tip."""
        self._learned.setFont(_bold(self._learned.font()))
        self.chooser.setAccessibleName(self.tr("Hand"))
        self.chooser.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.chooser.setMinimumContentsLength(12)
        self.name_field.setAccessibleName(self.tr("Name of the hand"))
        self.name_field.setToolTip(self.tr("Whose writing it is, as “Aunt Léonie's hand”"))
        self.assign_button.setToolTip(self.tr("Say that the pages selected in the page list are by this hand"))
        self.go_back_button.setToolTip(self.tr("Read as before this was taken; nothing is deleted"))
        self.add_button.setToolTip(
            self.tr("For somebody else's writing: what is learned of a hand is for its own lines only")
        )
        self.export_button.setToolTip(self.tr("Write what is in use to one file that a relative can install"))
        self.install_button.setToolTip(self.tr("Take in what somebody else's program has learned, from one file"))

    def _by_tab(self) -> list[QWidget]:
        """What takes the focus, in the order in which it stands."""
        progress = self.progress
        return [
            self.chooser, self.name_field, self.assign_button,
            progress.take_button, progress.decline_button, progress.learn_button,
            progress.pause_button, progress.stop_button, progress.next_line_button,
            self.go_back_button, *self.versions.by_tab,
            self.export_button, self.install_button, self.add_button, self.remove_button,
        ]  # fmt: skip

    def _order_tabs(self) -> None:
        for before, after in pairwise([self.close_button, *self._by_tab()]):
            QWidget.setTabOrder(before, after)


def _can_be_used(widget: QWidget) -> bool:
    return widget.isVisible() and widget.isEnabled()


def _bold(font: QFont) -> QFont:
    bold = QFont(font)
    bold.setBold(True)
    return bold
