"""The pages of the project as a list model: their order, small pictures, and notes on how far each is.

The model asks for a picture or a note only when the view paints a page that has none, so a project of a thousand pages
costs what is visible. Pictures not looked at for long are let go.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Collection, Sequence

from PySide6.QtCore import QAbstractListModel, QMimeData, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QImage, QPixmap
from PySide6.QtWidgets import QWidget

from hwr_desktop.ui.panels.page_card import HEADING_ROLE, NOTE_ROLE
from hwr_desktop.ui.panels.page_note import PageNote
from hwr_desktop.ui.scan.turned_picture import turned_pixmap
from hwr_desktop.ui.wording.letter_heading import LetterHeading

THUMBNAIL_PX = 128
MOST_KEPT = 256
PAGES_MIME = "application/x-hwr-pages"

Index = QModelIndex | QPersistentModelIndex


class PageModel(QAbstractListModel):
    """The page ids in order, with what is known of them so far."""

    thumbnail_wished = Signal(str)
    note_wished = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ids: tuple[str, ...] = ()
        self._rows: dict[str, int] = {}
        self._pictures: OrderedDict[str, QPixmap] = OrderedDict()
        self._notes: dict[str, PageNote] = {}
        self._letters: dict[str, LetterHeading] = {}
        self._first_pages: frozenset[str] = frozenset()
        self._wished: set[str] = set()
        self._notes_wished: set[str] = set()
        self._stale: set[str] = set()
        self._blank = QPixmap(THUMBNAIL_PX * 3 // 4, THUMBNAIL_PX)
        self._blank.fill(QColor(128, 128, 128, 40))

    @property
    def ids(self) -> tuple[str, ...]:
        """The page ids in order."""
        return self._ids

    def row_of(self, page_id: str | None) -> int | None:
        """Where a page stands, from 0; None where it does not."""
        return None if page_id is None else self._rows.get(page_id)

    def show_pages(self, ids: Sequence[str]) -> None:
        """Show these pages; what is known of those that stay is kept."""
        self.beginResetModel()
        self._ids = tuple(ids)
        self._rows = {page_id: row for row, page_id in enumerate(ids)}
        for gone in self._pictures.keys() - self._rows.keys():
            del self._pictures[gone]
        for gone in self._notes.keys() - self._rows.keys():
            del self._notes[gone]
        self._wished &= self._rows.keys()
        self._notes_wished &= self._rows.keys()
        self._stale &= self._rows.keys()
        self.endResetModel()

    def show_letters(self, letters: Sequence[tuple[Sequence[str], LetterHeading]]) -> None:
        """Show the pages as those of letters, each with its page ids in order; the pages of none have no heading."""
        self._letters = {page_id: heading for page_ids, heading in letters for page_id in page_ids}
        self._first_pages = frozenset(page_ids[0] for page_ids, _ in letters)

    @property
    def headings(self) -> dict[str, LetterHeading]:
        """What stands above the first page of each letter, by that page."""
        return {page_id: self._letters[page_id] for page_id in self._first_pages}

    def set_thumbnail(self, page_id: str, image: QImage | None) -> None:
        """Show a page's thumbnail, or forget that one was wished for when None."""
        self._wished.discard(page_id)
        if page_id not in self._rows or image is None:
            return
        self._show_picture(page_id, QPixmap.fromImage(image))
        while len(self._pictures) > MOST_KEPT:
            self._pictures.popitem(last=False)

    def forget_thumbnail(self, page_id: str) -> None:
        """Have a page's thumbnail made anew when it is looked at."""
        if self._pictures.pop(page_id, None) is not None:
            self._tell_changed(page_id, Qt.ItemDataRole.DecorationRole)

    def turn_thumbnail(self, page_id: str, degrees: int) -> None:
        """Turn a page's thumbnail clockwise by a multiple of 90 degrees, where there is one."""
        if page_id in self._pictures:
            self._show_picture(page_id, turned_pixmap(self._pictures[page_id], degrees))

    def set_note(self, page_id: str, note: PageNote | None) -> None:
        """Say this of a page, or forget that a note was wished for when None."""
        self._notes_wished.discard(page_id)
        if note is not None:
            self._stale.discard(page_id)
        if page_id not in self._rows or note is None or self._notes.get(page_id) == note:
            return
        self._notes[page_id] = note
        self._tell_changed(page_id, NOTE_ROLE)

    def refresh_notes(self, page_ids: Collection[str]) -> None:
        """Ask for the notes of these pages anew when they are looked at; until then the old ones are shown."""
        for page_id in page_ids:
            self._notes_wished.discard(page_id)
            if page_id in self._rows and page_id in self._notes:
                self._stale.add(page_id)
                self._tell_changed(page_id, NOTE_ROLE)

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._ids)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or index.row() >= len(self._ids):
            return None
        page_id = self._ids[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return str(index.row() + 1)
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return self._spoken(index.row())
        if role == Qt.ItemDataRole.DecorationRole:
            return QIcon(self._picture(page_id))
        if role == NOTE_ROLE:
            return self._note(page_id)
        if role == HEADING_ROLE:
            return self._letters[page_id] if page_id in self._first_pages else None
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Pages can be dragged, and dropped between others but never on them."""
        own = Qt.ItemFlag.ItemIsDragEnabled if index.isValid() else Qt.ItemFlag.ItemIsDropEnabled
        return super().flags(index) | own

    def mimeTypes(self) -> list[str]:
        return [PAGES_MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        data = QMimeData()
        rows = sorted(index.row() for index in indexes)
        data.setData(PAGES_MIME, "\n".join(self._ids[row] for row in rows).encode())
        return data

    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction

    def _spoken(self, row: int) -> str:
        """What a screen reader says of a page."""
        said = self.tr("Page {number} of {count}").format(number=row + 1, count=len(self._ids))
        if self._ids[row] in self._letters:
            said = f"{said}, {self._letters[self._ids[row]].spoken}"
        note = self._note(self._ids[row])
        if note is None:
            return said
        lines = self.tr("1 line") if note.lines == 1 else self.tr("{n} lines").format(n=note.lines)
        return ", ".join(filter(None, (said, note.hand, note.words, "" if note.lines is None else lines)))

    def _show_picture(self, page_id: str, picture: QPixmap) -> None:
        self._pictures[page_id] = picture
        self._tell_changed(page_id, Qt.ItemDataRole.DecorationRole)

    def _tell_changed(self, page_id: str, role: int) -> None:
        at = self.index(self._rows[page_id])
        self.dataChanged.emit(at, at, [role])

    def _picture(self, page_id: str) -> QPixmap:
        known = self._pictures.get(page_id)
        if known is not None:
            self._pictures.move_to_end(page_id)
            return known
        if page_id not in self._wished:
            self._wished.add(page_id)
            self.thumbnail_wished.emit(page_id)
        return self._blank

    def _note(self, page_id: str) -> PageNote | None:
        known = self._notes.get(page_id)
        if (known is None or page_id in self._stale) and page_id not in self._notes_wished:
            self._notes_wished.add(page_id)
            self.note_wished.emit(page_id)
        return known
