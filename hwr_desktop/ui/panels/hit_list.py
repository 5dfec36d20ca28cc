"""The places that a search has found: where each is, its ink, and its text.

The model asks for the ink only when the view paints a row that has none, so that a thousand places cost what is seen.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from hwr_desktop.document.search import Hit
from hwr_desktop.ui.panels.hit_row import HIT_ROLE, SNIPPET_ROLE, WHERE_ROLE, HitRow
from hwr_desktop.ui.steps.snippets import Snippet

MOST_KEPT = 200

Index = QModelIndex | QPersistentModelIndex


class HitModel(QAbstractListModel):
    """The places in order, with their ink as far as it was cut."""

    snippet_wished = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hits: list[Hit] = []
        self._page_numbers: dict[str, int] = {}
        self._snippets: OrderedDict[Hit, Snippet | None] = OrderedDict()
        self._wished: set[Hit] = set()

    @property
    def hits(self) -> tuple[Hit, ...]:
        """The places in order."""
        return tuple(self._hits)

    def show_hits(self, hits: Sequence[Hit], pages: Sequence[str]) -> None:
        """Show these places instead; `pages` are the project's, from which a page has its number."""
        self.beginResetModel()
        self._hits = list(hits)
        self._page_numbers = {page_id: number for number, page_id in enumerate(pages, 1)}
        self.endResetModel()

    def add_hits(self, hits: Sequence[Hit]) -> None:
        """Show these places after the others."""
        if hits:
            self.beginInsertRows(QModelIndex(), len(self._hits), len(self._hits) + len(hits) - 1)
            self._hits += hits
            self.endInsertRows()

    def set_snippet(self, hit: Hit, snippet: Snippet | None) -> None:
        """Show the ink of a place; None where there is none to be had."""
        self._wished.discard(hit)
        self._snippets[hit] = snippet
        while len(self._snippets) > MOST_KEPT:
            self._snippets.popitem(last=False)
        if hit in self._hits:
            at = self.index(self._hits.index(hit))
            self.dataChanged.emit(at, at, [SNIPPET_ROLE])

    def give_up_snippet(self, hit: Hit) -> None:
        """Take back a wish that nobody will fulfil now; it is made again when the row is looked at again."""
        self._wished.discard(hit)

    def forget_snippets(self) -> None:
        """Drop the ink, as when lines may have other shapes."""
        self._snippets.clear()
        self._wished.clear()

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._hits)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or index.row() >= len(self._hits):
            return None
        hit = self._hits[index.row()]
        if role == HIT_ROLE:
            return hit
        if role == WHERE_ROLE:
            return self.tr("Page {number}").format(number=self._page_numbers.get(hit.page_id, 0))
        if role == SNIPPET_ROLE:
            return self._snippet(hit)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._words(hit)
        if role == Qt.ItemDataRole.ToolTipRole and hit.other:
            return self.tr("Another reading of this place says “{words}”").format(words=hit.other)
        return None

    def _words(self, hit: Hit) -> str:
        """A place in words, for who cannot see it."""
        words = self.tr("Page {number}: “{found}” in “{text}”").format(
            number=self._page_numbers.get(hit.page_id, 0), found=hit.text[hit.start : hit.end], text=hit.text
        )
        return f"{words}; {self.tr('another reading: {words}').format(words=hit.other)}" if hit.other else words

    def _snippet(self, hit: Hit) -> Snippet | None:
        if hit in self._snippets:
            self._snippets.move_to_end(hit)
            return self._snippets[hit]
        if hit not in self._wished:
            self._wished.add(hit)
            self.snippet_wished.emit(hit)
        return None


class HitList(QListView):
    """The list itself. Emits `hit_chosen(row)` when the person goes to a place, by Enter or a double click."""

    hit_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None, model: HitModel | None = None, row: HitRow | None = None) -> None:
        """`model` and `row` take the place of the plain ones, for places that are more than gone to."""
        super().__init__(parent)
        self.model_ = model or HitModel(self)
        self.setModel(self.model_)
        self._row = row or HitRow()
        self.setItemDelegate(self._row)
        self.setAccessibleName(self.tr("Places found"))
        self.setUniformItemSizes(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.doubleClicked.connect(self._on_double_clicked)

    @property
    def row(self) -> int | None:
        """The current row; None where there is none."""
        return self.currentIndex().row() if self.currentIndex().isValid() else None

    def go_to(self, row: int | None) -> None:
        """Make a row the current one and show it."""
        if row is None or not 0 <= row < self.model_.rowCount():
            self.selectionModel().clear()
            return
        self.setCurrentIndex(self.model_.index(row))
        self.scrollTo(self.currentIndex())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.row is not None:
            self.hit_chosen.emit(self.row)
            event.accept()
        else:
            super().keyPressEvent(event)

    def _on_double_clicked(self, index: QModelIndex) -> None:
        self.hit_chosen.emit(index.row())
