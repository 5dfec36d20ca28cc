"""The panel of what matters: a timeline, and who and what is named in a letter or in the whole project."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from itertools import pairwise

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from hwr_desktop.document.name_book import NAMES, Kind
from hwr_desktop.ui.insight_rows import DISMISSED, Row, Section
from hwr_desktop.ui.panels.closable_panel import ClosablePanel
from hwr_desktop.ui.panels.insight_tree import InsightTree
from hwr_desktop.ui.panels.join_bar import JoinBar
from hwr_desktop.ui.panels.timeline import Timeline
from hwr_desktop.ui.panels.wrapped_label import WrappedLabel
from hwr_desktop.ui.time_marks import TimeMark
from hwr_desktop.ui.wording.insight_words import name_kind

FIRST_WIDTH_PX, LEAST_WIDTH_PX = 330, 240
FEWEST_ROWS = 6


class InsightsPanel(ClosablePanel):
    """Holds nothing but what it is told. Wishes about rows name all that are selected."""

    place_chosen = Signal(object, bool)
    mark_chosen = Signal(object)
    scope_changed = Signal()
    confirm_wished = Signal(object, bool)
    dismiss_wished = Signal(object)
    bring_back_wished = Signal(object)
    join_wished = Signal(object, str)
    part_wished = Signal(object, str)
    kind_wished = Signal(object, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        closing = self.tr("Close what matters"), self.tr("Close what matters (Esc)")
        super().__init__("insights", self.tr("What matters"), closing, parent)
        self.this_letter, self.whole_project = QRadioButton(), QRadioButton(self.tr("Whole project"))
        self.timeline, self.tree, self.join_bar = Timeline(), InsightTree(), JoinBar()
        self.confirm_button, self.dismiss_button = QPushButton(), QPushButton()
        self.join_button, self.more_button = QPushButton(self.tr("Same as…")), QPushButton(self.tr("More"))
        self._more = QMenu(self)
        self._facts, self._status = WrappedLabel(), WrappedLabel()
        self._names: tuple[str, ...] = ()
        self._joining: tuple[Row, ...] = ()
        self._fill()
        self._connect()
        self._enable()

    @property
    def about_all(self) -> bool:
        """Whether the whole project is to be shown, and not one letter."""
        return self.whole_project.isChecked()

    @property
    def facts(self) -> str:
        """What is said of language and mood."""
        return self._facts.text()

    @property
    def status(self) -> str:
        """What is said of how far it is, or why there is nothing."""
        return self._status.text()

    def begin(self) -> None:
        """Show the panel and go to its list."""
        self.show()
        self.raise_()
        self.tree.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if not self.tree.currentIndex().isValid():
            self.tree.setCurrentIndex(self.tree.model_.index(0, 0))

    def show_scopes(self, several: bool, loose: bool) -> None:
        """Offer a choice where there are several letters; loose pages are called pages."""
        for button in (self.this_letter, self.whole_project):
            button.setVisible(several)
        self.this_letter.setText(self.tr("This page") if loose else self.tr("This letter"))

    def show_matters(self, sections: Sequence[Section], marks: Sequence[TimeMark], facts: str) -> None:
        """Show what was found, the dates among it on the timeline, and what is said of it as a whole."""
        self._facts.show_words(facts)
        self.timeline.setVisible(bool(marks))
        if tuple(marks) != self.timeline.marks:
            self.timeline.show_marks(marks)
        self.tree.show_sections(sections)
        self._enable()

    def end_joining(self) -> None:
        """Ask no more which name the rows are the same as; who was asked finds themselves in the list."""
        asked = self.join_bar.isAncestorOf(self.window().focusWidget())
        self._joining = ()
        self.join_bar.hide()
        if asked:
            self.tree.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_names(self, names: Sequence[str]) -> None:
        """Offer these names to be joined with."""
        self._names = tuple(names)

    def show_status(self, words: str) -> None:
        """Say how far it is, or why there is nothing; nothing where it is ""."""
        self._status.show_words(words)

    def sizeHint(self) -> QSize:
        return QSize(FIRST_WIDTH_PX, self.minimumSizeHint().height())

    # --- wishes ------------------------------------------------------------------------------------------------

    def _connect(self) -> None:
        self.tree.place_chosen.connect(self.place_chosen)
        self.tree.choice_changed.connect(self._enable)
        self.tree.customContextMenuRequested.connect(self._show_menu)
        self.timeline.mark_chosen.connect(self._on_mark_chosen)
        self.whole_project.toggled.connect(lambda: self.scope_changed.emit())
        self.confirm_button.clicked.connect(self._confirm)
        self.dismiss_button.clicked.connect(self._dismiss)
        self.join_button.clicked.connect(self._begin_joining)
        self._more.aboutToShow.connect(self._fill_more)
        self.join_bar.join_wished.connect(self._on_join_wished)
        self.join_bar.closed.connect(self.end_joining)

    def _enable(self) -> None:
        """Let the person decide about what is selected, and say what they would."""
        rows = self.tree.chosen
        there = [row for row in rows if row.section != DISMISSED]
        gone = bool(rows) and not there
        decidable = bool(rows) and all(row.kind is not None for row in rows) and (gone or len(there) == len(rows))
        confirmed = bool(there) and all(row.confirmed for row in there)
        self.confirm_button.setText(self.tr("Take back") if confirmed else self.tr("Confirm"))
        self.dismiss_button.setText(self.tr("Bring back") if gone else self.tr("Dismiss"))
        self.confirm_button.setEnabled(decidable and not gone)
        self.dismiss_button.setEnabled(decidable)
        names = bool(rows) and all(row.is_name for row in rows)
        self.join_button.setEnabled(names)
        self.more_button.setEnabled(names)

    def _confirm(self) -> None:
        rows = self.tree.chosen
        self.confirm_wished.emit(rows, not all(row.confirmed for row in rows))

    def _dismiss(self) -> None:
        rows = self.tree.chosen
        gone = all(row.section == DISMISSED for row in rows)
        (self.bring_back_wished if gone else self.dismiss_wished).emit(rows)

    def _show_menu(self, at: QPoint) -> None:
        """What can be decided about the selected rows, where they are."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for button, act in ((self.confirm_button, self._confirm), (self.dismiss_button, self._dismiss)):
            menu.addAction(button.text(), act).setEnabled(button.isEnabled())
        if self.more_button.isEnabled():
            menu.addAction(self.join_button.text(), self._begin_joining)
            menu.addSeparator()
            self._fill_menu(menu)
        menu.popup(self.tree.viewport().mapToGlobal(at))

    def _fill_more(self) -> None:
        self._more.clear()
        self._fill_menu(self._more)

    def _fill_menu(self, menu: QMenu) -> None:
        """Put in what can be decided about names but for joining them."""
        rows, form = self.tree.chosen, self.tree.chosen_form
        forms = [form] if form else list(rows[0].forms) if len(rows) == 1 else []
        part = menu.addMenu(self.tr("Part"))
        part.setEnabled(len(rows) == 1 and len(rows[0].forms) > 1)
        for each in forms:
            part.addAction(
                self.tr("“{form}”").format(form=each).replace("&", "&&"), partial(self.part_wished.emit, rows[0], each)
            )
        kinds = menu.addMenu(self.tr("Kind"))
        for kind in Kind:
            if kind in NAMES:
                action = kinds.addAction(name_kind(kind), partial(self.kind_wished.emit, rows, kind))
                action.setCheckable(True)
                action.setChecked(all(row.kind is kind for row in rows))

    def _begin_joining(self) -> None:
        self._joining = self.tree.chosen
        self.join_bar.begin([row.form for row in self._joining], self._names)

    def _on_join_wished(self, name: str) -> None:
        rows = self._joining
        self.end_joining()
        self.join_wished.emit(rows, name)

    def _on_mark_chosen(self, mark: TimeMark) -> None:
        if mark.row is not None:
            self.tree.go_to(mark.row)
        self.mark_chosen.emit(mark)

    # --- how it stands -----------------------------------------------------------------------------------------

    def _fill(self) -> None:
        self.this_letter.setChecked(True)
        self.show_scopes(several=False, loose=False)
        self.more_button.setMenu(self._more)
        self.join_button.setToolTip(self.tr("Say that a name means the same as another, as Hooker and Mr. Hooker may"))
        self.more_button.setToolTip(
            self.tr("Part names that were joined, or say that a name is a person, a place or an organisation")
        )
        self.tree.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.tree.setMinimumHeight(FEWEST_ROWS * self.tree.fontMetrics().lineSpacing())
        self.join_bar.hide()
        title = QLabel(self.windowTitle())
        bold = QFont(title.font())
        bold.setBold(True)
        title.setFont(bold)
        head, scopes, buttons = QHBoxLayout(), QHBoxLayout(), QGridLayout()
        head.addWidget(title, 1)
        head.addWidget(self.close_button)
        for scope in (self.this_letter, self.whole_project):
            scopes.addWidget(scope)
        scopes.addStretch(1)
        deciding = (self.confirm_button, self.dismiss_button, self.join_button, self.more_button)
        for at, button in enumerate(deciding):
            buttons.addWidget(button, at // 2, at % 2)
        body = QWidget()
        column = QVBoxLayout(body)
        column.addStrut(LEAST_WIDTH_PX)
        column.setContentsMargins(10, 6, 10, 8)
        column.setSpacing(6)
        column.addLayout(head)
        column.addLayout(scopes)
        column.addWidget(self._facts)
        column.addWidget(self.timeline)
        column.addWidget(self._status)
        column.addWidget(self.tree, 1)
        column.addWidget(self.join_bar)
        column.addLayout(buttons)
        self.setWidget(body)
        order = (
            self.close_button, self.this_letter, self.whole_project, self.timeline, self.tree,
            self.join_bar.names, self.join_bar.join_button, self.join_bar.cancel_button,
            *deciding,
        )  # fmt: skip
        for before, after in pairwise(order):
            QWidget.setTabOrder(before, after)
