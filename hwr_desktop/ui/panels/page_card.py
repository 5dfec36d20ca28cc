"""How one page is drawn in the page list: its picture with a frame when it is the current one, and its number."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPalette, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

FRAME_PX = 3
ROOM_PX = 8


class PageCard(QStyledItemDelegate):
    """Draws picture and number centred; the current page is told by frame and bold number, not by colour alone."""

    def __init__(self, picture_px: int) -> None:
        super().__init__()
        self._picture_px = picture_px

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        side = self._picture_px + 2 * (FRAME_PX + ROOM_PX)
        return QSize(side, side + option.fontMetrics.height() + ROOM_PX)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        icon = index.data(Qt.ItemDataRole.DecorationRole)
        current = bool(option.state & QStyle.StateFlag.State_Selected)
        area = QRect(option.rect)
        painter.save()
        if isinstance(icon, QIcon):
            size = icon.actualSize(QSize(self._picture_px, self._picture_px))
            picture = QRect(0, 0, size.width(), size.height())
            picture.moveCenter(area.center())
            picture.moveBottom(area.top() + ROOM_PX + FRAME_PX + self._picture_px)
            icon.paint(painter, picture)
            role = QPalette.ColorRole.Highlight if current else QPalette.ColorRole.Mid
            painter.setPen(QPen(option.palette.color(role), FRAME_PX if current else 1))
            around = FRAME_PX - 1 if current else 0
            painter.drawRect(picture.adjusted(-around, -around, around - 1, around - 1))
        self._draw_number(painter, option, str(index.data()), current)
        painter.restore()

    def _draw_number(self, painter: QPainter, option: QStyleOptionViewItem, number: str, current: bool) -> None:
        font = option.font
        font.setBold(current)
        painter.setFont(font)
        painter.setPen(option.palette.color(QPalette.ColorRole.WindowText))
        below = QRect(option.rect)
        below.setTop(below.top() + self._picture_px + 2 * FRAME_PX + ROOM_PX)
        painter.drawText(below, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop, number)
