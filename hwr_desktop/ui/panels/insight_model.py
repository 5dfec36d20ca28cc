"""What matters as a tree: sections, in them what was found, and under that the places where it stands."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from hwr_desktop.ui.insight_rows import DISMISSED, Place, Row, Section

Index = QModelIndex | QPersistentModelIndex

THING_ROLE = int(Qt.ItemDataRole.UserRole)
"""The `Section`, `Row` or `Place` of an index."""


class _Node:
    """A thing of the tree, which makes its places only when somebody looks at them."""

    def __init__(self, thing: Section | Row | Place, parent: _Node | None, row: int) -> None:
        self.thing, self.parent, self.row = thing, parent, row

    @property
    def count(self) -> int:
        """How many things are under it."""
        if isinstance(self.thing, Section):
            return len(self.thing.rows)
        return self.thing.count if isinstance(self.thing, Row) else 0

    @cached_property
    def children(self) -> tuple[_Node, ...]:
        """What is under it."""
        under: Sequence[Row | Place] = ()
        if isinstance(self.thing, Section):
            under = self.thing.rows
        elif isinstance(self.thing, Row):
            under = self.thing.places
        return tuple(_Node(thing, self, row) for row, thing in enumerate(under))


class InsightModel(QAbstractItemModel):
    """Holds the sections it is told."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._nodes: tuple[_Node, ...] = ()
        self._former: tuple[_Node, ...] = ()  # Qt may still hold indexes that point to them for a moment

    @property
    def sections(self) -> tuple[Section, ...]:
        """What is shown."""
        return tuple(node.thing for node in self._nodes if isinstance(node.thing, Section))

    def show_sections(self, sections: Sequence[Section]) -> None:
        """Show these instead."""
        self.beginResetModel()
        self._former = self._nodes
        self._nodes = tuple(_Node(section, None, row) for row, section in enumerate(sections))
        self.endResetModel()

    def index_of(self, section: str, form: str | None = None) -> QModelIndex:
        """Where a section is, or a row in it by its form; none where it is not there."""
        for node in self._nodes:
            if isinstance(node.thing, Section) and node.thing.name == section:
                if form is None:
                    return self.createIndex(node.row, 0, node)
                for row, thing in enumerate(node.thing.rows):
                    if thing.form == form:
                        return self.createIndex(row, 0, node.children[row])
        return QModelIndex()

    def index(self, row: int, column: int, parent: Index | None = None) -> QModelIndex:
        node = _node(parent)
        nodes = self._nodes if node is None else node.children
        return self.createIndex(row, column, nodes[row]) if 0 <= row < len(nodes) and column == 0 else QModelIndex()

    def parent(self, index: Index) -> QModelIndex:  # type: ignore[override]
        node = _node(index)
        above = node.parent if node is not None else None
        return self.createIndex(above.row, 0, above) if above is not None else QModelIndex()

    def rowCount(self, parent: Index | None = None) -> int:
        node = _node(parent)
        return len(self._nodes) if node is None else node.count

    def columnCount(self, parent: Index | None = None) -> int:
        return 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        node = _node(index)
        if node is None:
            return None
        if role == THING_ROLE:
            return node.thing
        if role == Qt.ItemDataRole.DisplayRole:
            return self._name(node.thing)
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return self._words(node.thing)
        return None

    def _name(self, thing: Section | Row | Place) -> str:
        """What is found when one types letters in the list."""
        if isinstance(thing, Section):
            return thing.title
        return thing.name if isinstance(thing, Row) else thing.hit.text

    def _words(self, thing: Section | Row | Place) -> str:
        """A thing in words, for who cannot see it, and where there is little room."""
        if isinstance(thing, Section):
            return self.tr("{title}: {count}").format(title=thing.title, count=len(thing.rows))
        if isinstance(thing, Place):
            hit = thing.hit
            return self.tr("Page {number}: “{found}” in “{text}”").format(
                number=thing.page, found=hit.text[hit.start : hit.end], text=hit.text
            )
        if thing.section == DISMISSED:
            return self.tr("{name}: dismissed").format(name=thing.name)
        places = self.tr("one place") if thing.count == 1 else self.tr("{count} places").format(count=thing.count)
        parts = [thing.name, thing.note, places]
        parts.append(self.tr("confirmed") if thing.confirmed else self.tr("not sure") if thing.unsure else "")
        return "; ".join(filter(None, parts))


def _node(index: Index | None) -> _Node | None:
    node = index.internalPointer() if index is not None and index.isValid() else None
    return node if isinstance(node, _Node) else None
