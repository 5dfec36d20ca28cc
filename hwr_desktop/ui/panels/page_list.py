"""The pages of the project at the left: a small picture and a number for each.

The model asks for a thumbnail only when the view paints a page that has none, so a project of a thousand pages costs
what is visible. Pictures not looked at for long are let go.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QImage, QPalette, QPixmap
from PySide6.QtWidgets import QFrame, QListView, QWidget

from hwr_desktop.ui.panels.page_card import PageCard
from hwr_desktop.ui.turned_picture import turned_pixmap

THUMBNAIL_PX = 128
MOST_KEPT = 256

Index = QModelIndex | QPersistentModelIndex


class PageModel(QAbstractListModel):
    """The page ids in order, with their thumbnails as far as they have been made."""

    thumbnail_wished = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ids: tuple[str, ...] = ()
        self._pictures: OrderedDict[str, QPixmap] = OrderedDict()
        self._wished: set[str] = set()
        self._blank = QPixmap(THUMBNAIL_PX * 3 // 4, THUMBNAIL_PX)
        self._blank.fill(QColor(128, 128, 128, 40))

    @property
    def ids(self) -> tuple[str, ...]:
        """The page ids in order."""
        return self._ids

    def show_pages(self, ids: Sequence[str]) -> None:
        """Show these pages; thumbnails of those that stay are kept."""
        self.beginResetModel()
        self._ids = tuple(ids)
        for gone in set(self._pictures) - set(ids):
            del self._pictures[gone]
        self._wished &= set(ids)
        self.endResetModel()

    def set_thumbnail(self, page_id: str, image: QImage | None) -> None:
        """Show a page's thumbnail, or forget that one was wished for when None."""
        self._wished.discard(page_id)
        if page_id not in self._ids or image is None:
            return
        self._show_picture(page_id, QPixmap.fromImage(image))
        while len(self._pictures) > MOST_KEPT:
            self._pictures.popitem(last=False)

    def turn_thumbnail(self, page_id: str, degrees: int) -> None:
        """Turn a page's thumbnail clockwise by a multiple of 90 degrees, where there is one."""
        if page_id in self._pictures:
            self._show_picture(page_id, turned_pixmap(self._pictures[page_id], degrees))

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._ids)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or index.row() >= len(self._ids):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return str(index.row() + 1)
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return self.tr("Page {number} of {count}").format(number=index.row() + 1, count=len(self._ids))
        if role == Qt.ItemDataRole.DecorationRole:
            return QIcon(self._picture(self._ids[index.row()]))
        return None

    def _show_picture(self, page_id: str, picture: QPixmap) -> None:
        self._pictures[page_id] = picture
        at = self.index(self._ids.index(page_id))
        self.dataChanged.emit(at, at, [Qt.ItemDataRole.DecorationRole])

    def _picture(self, page_id: str) -> QPixmap:
        known = self._pictures.get(page_id)
        if known is not None:
            self._pictures.move_to_end(page_id)
            return known
        if page_id not in self._wished:
            self._wished.add(page_id)
            self.thumbnail_wished.emit(page_id)
        return self._blank


class PageList(QListView):
    """The list itself. Emits `page_wished(page id)` when the person goes to a page."""

    page_wished = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.pages = PageModel(self)
        self.setModel(self.pages)
        self.setAccessibleName(self.tr("Pages"))
        self._card = PageCard(THUMBNAIL_PX)
        self.setItemDelegate(self._card)
        self.setUniformItemSizes(True)
        self.setIconSize(QSize(THUMBNAIL_PX, THUMBNAIL_PX))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setBackgroundRole(QPalette.ColorRole.Window)
        self.viewport().setBackgroundRole(QPalette.ColorRole.Window)
        self.setMinimumWidth(THUMBNAIL_PX + 36)
        self.selectionModel().currentChanged.connect(self._on_current_changed)
        self._quiet = False

    def show_pages(self, ids: Sequence[str], current: str | None) -> None:
        """Show the pages with the current one marked; emits nothing."""
        self._quiet = True
        if tuple(ids) != self.pages.ids:
            self.pages.show_pages(ids)
        if current in self.pages.ids:
            self.setCurrentIndex(self.pages.index(self.pages.ids.index(current)))
        else:
            self.selectionModel().clear()
        self._quiet = False

    def _on_current_changed(self, current: QModelIndex, _previous: QModelIndex) -> None:
        if not self._quiet and current.isValid():
            self.page_wished.emit(self.pages.ids[current.row()])
