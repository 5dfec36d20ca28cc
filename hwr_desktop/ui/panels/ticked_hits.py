"""Places of which some are ticked: those in which something is to be done."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QPersistentModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPalette
from PySide6.QtWidgets import QApplication, QStyle, QStyleOptionButton, QStyleOptionViewItem, QWidget

from hwr_desktop.document.search import Hit
from hwr_desktop.ui.panels.hit_list import HitList, HitModel
from hwr_desktop.ui.panels.hit_row import ROOM_PX, HitRow

TICK_ROLE = int(Qt.ItemDataRole.CheckStateRole)

Index = QModelIndex | QPersistentModelIndex


class TickedHitModel(HitModel):
    """Places that can be ticked. `ticks_changed` tells that others are ticked now."""

    ticks_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ticks: list[bool] = []

    @property
    def ticks(self) -> tuple[bool, ...]:
        """Which of the places are ticked, in their order."""
        return tuple(self._ticks)

    def show_ticked(self, hits: Sequence[Hit], ticks: Sequence[bool], pages: Sequence[str]) -> None:
        """Show these places instead, and which of them are ticked."""
        self._ticks = list(ticks)
        self.show_hits(hits, pages)
        self.ticks_changed.emit()

    def add_ticked(self, hits: Sequence[Hit], ticks: Sequence[bool]) -> None:
        """Show these places after the others, and which of them are ticked."""
        self._ticks += ticks
        self.add_hits(hits)
        self.ticks_changed.emit()

    def tick(self, row: int, on: bool) -> None:
        """Tick a place, or no longer so."""
        self.setData(self.index(row), on)

    def tick_all(self, on: bool) -> None:
        """Tick every place, or none."""
        self._ticks = [on] * len(self._ticks)
        if self._ticks:
            self.dataChanged.emit(self.index(0), self.index(len(self._ticks) - 1), [TICK_ROLE])
        self.ticks_changed.emit()

    def flags(self, index: Index) -> Qt.ItemFlag:
        return super().flags(index) | Qt.ItemFlag.ItemIsUserCheckable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role == TICK_ROLE and index.isValid() and index.row() < len(self._ticks):
            return Qt.CheckState.Checked if self._ticks[index.row()] else Qt.CheckState.Unchecked
        return super().data(index, role)

    def setData(self, index: Index, value: object, role: int = TICK_ROLE) -> bool:
        if role != TICK_ROLE or not index.isValid():
            return False
        on = value is True or value == Qt.CheckState.Checked
        if self._ticks[index.row()] != on:
            self._ticks[index.row()] = on
            self.dataChanged.emit(index, index, [TICK_ROLE])
            self.ticks_changed.emit()
        return True


class TickedRow(HitRow):
    """Draws the box with its tick before the rest of a row; Space and a click on the box turn the tick over."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rest = QStyleOptionViewItem(option)
        rest.rect = self._rest(option)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, option.palette.color(QPalette.ColorRole.Highlight))
        box = QStyleOptionButton()
        box.rect = self._box(option)
        box.palette = option.palette
        box.state = QStyle.StateFlag.State_Enabled
        ticked = index.data(TICK_ROLE) == Qt.CheckState.Checked
        box.state |= QStyle.StateFlag.State_On if ticked else QStyle.StateFlag.State_Off
        style = option.widget.style() if option.widget is not None else QApplication.style()
        style.drawPrimitive(QStyle.PrimitiveElement.PE_IndicatorCheckBox, box, painter, option.widget)
        super().paint(painter, rest, index)

    def editorEvent(self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem, index: Index) -> bool:
        space = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Space
        clicked = isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseButtonRelease
        if clicked and isinstance(event, QMouseEvent):
            clicked = not self._rest(option).contains(event.position().toPoint())
        if not (space or clicked):
            return False
        return model.setData(index, index.data(TICK_ROLE) != Qt.CheckState.Checked, TICK_ROLE)

    def _box(self, option: QStyleOptionViewItem) -> QRect:
        """Where the box is, at the side where a row begins."""
        style = option.widget.style() if option.widget is not None else QApplication.style()
        side = style.pixelMetric(QStyle.PixelMetric.PM_IndicatorWidth, None, option.widget)
        box = QRect(option.rect.left() + 2 * ROOM_PX, 0, side, side)
        box.moveTop(option.rect.center().y() - side // 2)
        return box

    def _rest(self, option: QStyleOptionViewItem) -> QRect:
        return option.rect.adjusted(self._box(option).right() - option.rect.left() + ROOM_PX, 0, 0, 0)


class TickedHitList(HitList):
    """The list. Enter tells `done_wished`; a double click goes to a place, as in the list of a search."""

    done_wished = Signal()

    def __init__(
        self, parent: QWidget | None = None, model: TickedHitModel | None = None, row: TickedRow | None = None
    ) -> None:
        """`model` and `row` take the place of the plain ones, for places of which more is said."""
        self.ticked = model or TickedHitModel()
        super().__init__(parent, self.ticked, row or TickedRow())
        self.ticked.setParent(self)
        self.setAccessibleName(self.tr("Places to correct"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.done_wished.emit()
            event.accept()
        else:
            super().keyPressEvent(event)
