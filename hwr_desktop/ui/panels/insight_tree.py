"""The list of what matters: what is unfolded and current stays so when it is told anew."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QTreeView, QWidget

from hwr_desktop.ui.insight_rows import DISMISSED, Place, Row, Section
from hwr_desktop.ui.panels.insight_model import THING_ROLE, InsightModel
from hwr_desktop.ui.panels.insight_row import InsightRow

INDENT_PX = 14


class InsightTree(QTreeView):
    """Tells which place is to be gone to (`place_chosen(hit, focus)`), and that the choice of rows has changed."""

    place_chosen = Signal(object, bool)
    choice_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model_ = InsightModel(self)
        self.setModel(self.model_)
        self.setItemDelegate(InsightRow(self))
        self.setHeaderHidden(True)
        self.setUniformRowHeights(True)
        self.setIndentation(INDENT_PX)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(self.tr("What was found"))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self._folded = {DISMISSED}
        self._unfolded: set[tuple[str, str]] = set()
        self._restoring = False
        self.expanded.connect(lambda index: self._on_folded(index, folded=False))
        self.collapsed.connect(lambda index: self._on_folded(index, folded=True))
        self.clicked.connect(self._on_clicked)
        self.selectionModel().selectionChanged.connect(lambda *_: self.choice_changed.emit())

    @property
    def chosen(self) -> tuple[Row, ...]:
        """The rows that are selected, or one of whose places is, in the order of the list."""
        rows: dict[tuple[str, str], Row] = {}
        for index in sorted(self.selectedIndexes()):
            thing = index.data(THING_ROLE)
            thing = index.parent().data(THING_ROLE) if isinstance(thing, Place) else thing
            if isinstance(thing, Row):
                rows.setdefault((thing.section, thing.form), thing)
        return tuple(rows.values())

    @property
    def chosen_form(self) -> str:
        """The form that stands at the current place; "" where a row is current."""
        thing = self.currentIndex().data(THING_ROLE)
        return thing.form if isinstance(thing, Place) else ""

    def show_sections(self, sections: Sequence[Section]) -> None:
        """Show these instead. Where the current row is gone, the one that took its place becomes current."""
        now, scrolled = self.currentIndex(), self.verticalScrollBar().value()
        path: list[tuple[int, object]] = []
        while now.isValid():
            path.insert(0, (now.row(), now.data(THING_ROLE)))
            now = now.parent()
        self._restoring = True
        self.model_.show_sections(sections)
        for section in sections:
            self.setExpanded(self.model_.index_of(section.name), section.name not in self._folded)
        for name, form in self._unfolded:
            self.expand(self.model_.index_of(name, form))
        self._restoring = False
        if path:
            self._go_back(path)
        elif self.hasFocus():  # who came before anything was found
            self.setCurrentIndex(self.model_.index(0, 0))
        self.verticalScrollBar().setValue(scrolled)
        self.choice_changed.emit()

    def go_to(self, row: Row) -> None:
        """Make a row the current one, unfolded and in sight."""
        index = self.model_.index_of(row.section, row.form)
        if index.isValid():
            self.expand(index.parent())
            self.expand(index)
            self.setCurrentIndex(index)
            self.scrollTo(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
            return
        index = self.currentIndex()
        thing = index.data(THING_ROLE)
        if isinstance(thing, Section):
            self.setExpanded(index, not self.isExpanded(index))
        elif isinstance(thing, Place):
            self.place_chosen.emit(thing.hit, True)
        elif isinstance(thing, Row) and thing.places:
            self.place_chosen.emit(thing.places[0].hit, True)
        event.accept()

    def _go_back(self, path: list[tuple[int, object]]) -> None:
        """Go to where one was: the same section, row and place, or what stands there now."""
        (_, section), *below = path
        if not isinstance(section, Section):
            return
        found = self.model_.index_of(section.name)
        for row, thing in below:
            same = self.model_.index_of(section.name, thing.form) if isinstance(thing, Row) else QModelIndex()
            count = self.model_.rowCount(found)
            if not same.isValid():
                same = self.model_.index(min(row, count - 1), 0, found)
            if not same.isValid():
                break
            found = same
        if found.isValid():
            self.setCurrentIndex(found)

    def _on_folded(self, index: QModelIndex, folded: bool) -> None:
        thing = index.data(THING_ROLE)
        if self._restoring:
            return
        if isinstance(thing, Section):
            (self._folded.add if folded else self._folded.discard)(thing.name)
        elif isinstance(thing, Row):
            (self._unfolded.discard if folded else self._unfolded.add)((thing.section, thing.form))

    def _on_clicked(self, index: QModelIndex) -> None:
        thing = index.data(THING_ROLE)
        if isinstance(thing, Place):
            self.place_chosen.emit(thing.hit, False)
