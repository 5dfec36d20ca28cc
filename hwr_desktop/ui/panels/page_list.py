"""The pages of the project at the left: a small picture, a number and a note for each; several can be selected."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from PySide6.QtCore import QEvent, QItemSelection, QItemSelectionModel, QModelIndex, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QDrag, QDragEnterEvent, QDragMoveEvent, QDropEvent, QKeyEvent, QKeySequence, QPalette
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QStyle, QWidget

from hwr_desktop.ui.panels.page_card import PageCard
from hwr_desktop.ui.panels.page_model import THUMBNAIL_PX, Index, PageModel
from hwr_desktop.ui.wording.letter_heading import LetterHeading

DRAGGED_PX = 56
KEEP = QItemSelectionModel.SelectionFlag.NoUpdate
SELECT_ONLY = QItemSelectionModel.SelectionFlag.ClearAndSelect
STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class PageList(QListView):
    """The list itself: the current page is the one that is shown, others may be selected with it.

    Emits `page_wished(page id)` when the person goes to a page, `pages_dragged(page ids, place)` when pages were
    dropped before the one at that place, `move_wished(-1 or 1)` for Alt with an arrow, and `removal_wished` for Delete.
    """

    page_wished = Signal(str)
    pages_dragged = Signal(object, int)
    move_wished = Signal(int)
    removal_wished = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.pages = PageModel(self)
        self.setModel(self.pages)
        self.setAccessibleName(self.tr("Pages"))
        self._card = PageCard(THUMBNAIL_PX, self)
        self.setItemDelegate(self._card)
        self.setUniformItemSizes(True)
        self.setIconSize(QSize(THUMBNAIL_PX, THUMBNAIL_PX))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.setBackgroundRole(QPalette.ColorRole.Window)
        self.viewport().setBackgroundRole(QPalette.ColorRole.Window)
        self._fit_width()
        self.selectionModel().currentChanged.connect(self._on_current_changed)
        self._quiet = False

    @property
    def chosen(self) -> tuple[str, ...]:
        """The selected pages, in their order."""
        rows = sorted(index.row() for index in self.selectionModel().selectedIndexes())
        return tuple(self.pages.ids[row] for row in rows)

    def choose(self, page_ids: Iterable[str]) -> None:
        """Select just these pages; the shown one stays shown."""
        rows = sorted(row for row in map(self.pages.row_of, page_ids) if row is not None)
        self.selectionModel().select(self._selection(rows), SELECT_ONLY)

    def show_pages(self, ids: Sequence[str], current: str | None) -> None:
        """Show the pages with the current one marked; emits nothing. What was selected stays so as far as it is there.

        Where the current page is another than before, only it is selected.
        """
        self._quiet = True
        if tuple(ids) != self.pages.ids:
            chosen, height = self.chosen, self.verticalScrollBar().value()
            at = self._current
            self.pages.show_pages(ids)
            self._mark(at, KEEP)
            self.choose(chosen)
            self.verticalScrollBar().setValue(height)
        if current != self._current:
            self._mark(current, SELECT_ONLY)
        self._quiet = False

    def show_letters(self, letters: Sequence[tuple[Sequence[str], LetterHeading]]) -> None:
        """Show a heading above the first page of each letter, given with its pages. Cards are laid out anew only where
        a heading comes, goes or changes its height."""
        before = {page_id: bool(heading.below) for page_id, heading in self.pages.headings.items()}
        self.pages.show_letters(letters)
        after = {page_id: bool(heading.below) for page_id, heading in self.pages.headings.items()}
        if after != before:
            self.setUniformItemSizes(not after)
            self.scheduleDelayedItemsLayout()
        self.viewport().update()

    @property
    def _current(self) -> str | None:
        index = self.currentIndex()
        return self.pages.ids[index.row()] if index.isValid() else None

    def _mark(self, page_id: str | None, selecting: QItemSelectionModel.SelectionFlag) -> None:
        """Make a page the current one."""
        row = self.pages.row_of(page_id)
        if row is None:
            self.selectionModel().clear()
        else:
            self.selectionModel().setCurrentIndex(self.pages.index(row), selecting)

    def _selection(self, rows: Sequence[int]) -> QItemSelection:
        """A selection of rows that rise, in as few ranges as there can be: Qt is slow with many."""
        starts = [row for before, row in pairwise((-2, *rows)) if row != before + 1]
        ends = [row for row, after in pairwise((*rows, -2)) if after != row + 1]
        selection = QItemSelection()
        for start, end in zip(starts, ends, strict=True):
            selection.select(self.pages.index(start), self.pages.index(end))
        return selection

    def dataChanged(self, first: Index, last: Index, roles: Sequence[int] = ()) -> None:
        """Paint what has changed. Qt would lay out all pages anew, though no card ever changes its size."""
        for row in range(first.row(), last.row() + 1):
            self.update(self.pages.index(row))

    def _on_current_changed(self, current: QModelIndex, before: QModelIndex) -> None:
        for index in (current, before):
            self.update(index)
        if not self._quiet and current.isValid():
            self.page_wished.emit(self.pages.ids[current.row()])

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit_width()

    def _fit_width(self) -> None:
        """Be wide enough for the notes under the pictures, whatever the size of the text."""
        words = self._card.widest(self.fontMetrics(), self.tr("Corrected {done} of {total}").format(done=88, total=88))
        bar = self.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent)
        self.setMinimumWidth(max(THUMBNAIL_PX + 36, words + bar))

    # --- keys --------------------------------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        """Have the keys that the list needs before any action of the window gets them."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._is_ours(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if _is_moving(event):
            self.move_wished.emit(STEPS[Qt.Key(event.key())])
        elif event.matches(QKeySequence.StandardKey.Delete):
            self.removal_wished.emit()
        else:
            super().keyPressEvent(event)

    def _is_ours(self, event: QKeyEvent) -> bool:
        known = (QKeySequence.StandardKey.Delete, QKeySequence.StandardKey.SelectAll)
        return _is_moving(event) or any(event.matches(each) for each in known)

    # --- dragging ----------------------------------------------------------------------------------------------

    def startDrag(self, actions: Qt.DropAction) -> None:
        """Drag the selected pages as a small picture of the first, which leaves to be seen where they would go."""
        indexes = sorted(self.selectedIndexes())
        if not indexes:
            return
        drag = QDrag(self)
        drag.setMimeData(self.pages.mimeData(indexes))
        icon = indexes[0].data(Qt.ItemDataRole.DecorationRole)
        drag.setPixmap(icon.pixmap(QSize(DRAGGED_PX, DRAGGED_PX), self.devicePixelRatioF()))
        drag.exec(actions, Qt.DropAction.MoveAction)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take pages of this list; files are left to the window."""
        if event.source() is self:
            super().dragEnterEvent(event)
        else:
            event.ignore()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        if event.source() is self:
            super().dragMoveEvent(event)
        else:
            event.ignore()

    def dropEvent(self, event: QDropEvent) -> None:
        """Wish for the selected pages to be put where they were dropped; the list itself moves nothing."""
        self.stopAutoScroll()
        self.setState(QAbstractItemView.State.NoState)
        self.viewport().update()
        if event.source() is not self:
            event.ignore()
            return
        event.setDropAction(Qt.DropAction.CopyAction)  # else Qt would take the rows away where they were
        event.accept()
        self.pages_dragged.emit(self.chosen, self.place_at(event.position().toPoint()))

    def place_at(self, point: QPoint) -> int:
        """Before which page, counted from 0, something is put that is dropped at a point of the viewport."""
        index = self.indexAt(point)
        if not index.isValid():
            return len(self.pages.ids)
        return index.row() + (point.y() > self.visualRect(index).center().y())


def _is_moving(event: QKeyEvent) -> bool:
    """Whether the key puts pages earlier or later."""
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    return event.key() in STEPS and modifiers == Qt.KeyboardModifier.AltModifier
