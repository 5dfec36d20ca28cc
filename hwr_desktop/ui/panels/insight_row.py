"""How a row of what matters is drawn: a name with a bar for how often it stands, or a place with its words in bold."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPalette
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from hwr_desktop.ui.insight_rows import DISMISSED, Place, Row, Section
from hwr_desktop.ui.panels.insight_model import THING_ROLE
from hwr_desktop.ui.panels.text_in_row import draw_text_in_row

ROLES = QPalette.ColorRole
HEIGHT = 1.7
"""Of a row, in lines of text."""
ROOM_PX = 6
BAR_SHARE = 0.22
"""Of the width, for the longest bar."""
BAR_PX = 7
SHORTEST_PX = 3
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
CONFIRMED, UNSURE = "✓", "?"


class InsightRow(QStyledItemDelegate):
    """Draws sections, rows and places. The bars of all rows begin at the same distance from the right edge."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(120, round(option.fontMetrics.height() * HEIGHT))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        thing = index.data(THING_ROLE)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        area = QRectF(option.rect)
        if chosen:
            painter.fillRect(area, option.palette.color(ROLES.Highlight))
        inner = area.adjusted(2, 0, -ROOM_PX, 0)
        painter.setFont(option.font)
        painter.setPen(option.palette.color(ROLES.HighlightedText if chosen else ROLES.Text))
        if isinstance(thing, Section):
            self._draw_section(painter, inner, thing, option.font)
        elif isinstance(thing, Row):
            self._draw_row(painter, inner, thing, option, chosen)
        elif isinstance(thing, Place):
            self._draw_place(painter, inner, thing, option, chosen)
        painter.restore()

    def _draw_section(self, painter: QPainter, area: QRectF, section: Section, font: QFont) -> None:
        bold = QFont(font)
        bold.setBold(True)
        painter.setFont(bold)
        painter.drawText(area, LEFT, section.title)
        painter.setFont(font)
        painter.drawText(area, RIGHT, str(len(section.rows)))

    def _draw_row(self, painter: QPainter, area: QRectF, row: Row, option: QStyleOptionViewItem, chosen: bool) -> None:
        metrics = painter.fontMetrics()
        sign = metrics.horizontalAdvance(CONFIRMED) + 2
        painter.drawText(QRectF(area.left(), area.top(), sign, area.height()), LEFT, _sign(row))
        left, count_wide = area.left() + sign + 2, metrics.horizontalAdvance("000")
        if row.section == DISMISSED or row.kind is None:
            right = area.right()
        else:
            bar = area.width() * BAR_SHARE if row.has_bar else 0.0
            at = area.right() - count_wide - bar
            right = at - ROOM_PX
            if row.has_bar:
                place = QRectF(at, area.center().y() - BAR_PX / 2, max(bar * row.share, SHORTEST_PX), BAR_PX)
                ink = ROLES.HighlightedText if chosen else ROLES.Highlight if row.confirmed else ROLES.Dark
                painter.save()
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(option.palette.color(ink))
                painter.drawRoundedRect(place, 2, 2)
                painter.restore()
            painter.drawText(area, RIGHT, str(row.count))
        wide = max(right - left, 0.0)
        name = metrics.elidedText(row.name, Qt.TextElideMode.ElideRight, int(wide))
        painter.drawText(QRectF(left, area.top(), wide, area.height()), LEFT, name)
        used = metrics.horizontalAdvance(name) + 2 * ROOM_PX
        if row.note and wide - used > metrics.horizontalAdvance("mmmm"):
            if not chosen:
                painter.setPen(option.palette.color(ROLES.PlaceholderText))
            note = metrics.elidedText(row.note, Qt.TextElideMode.ElideRight, int(wide - used))
            painter.drawText(QRectF(left + used, area.top(), wide - used, area.height()), LEFT, note)

    def _draw_place(
        self, painter: QPainter, area: QRectF, place: Place, option: QStyleOptionViewItem, chosen: bool
    ) -> None:
        wide = painter.fontMetrics().horizontalAdvance("00000")
        ink = painter.pen().color()
        if not chosen:
            painter.setPen(option.palette.color(ROLES.PlaceholderText))
        number = QRectF(area.left(), area.top(), wide - ROOM_PX, area.height())
        painter.drawText(number, RIGHT, str(place.page))
        painter.setPen(ink)
        hit = place.hit
        beside = area.adjusted(wide + ROOM_PX, 0, 0, 0)
        draw_text_in_row(painter, beside, hit.text, hit.start, hit.end, option.font)


def _sign(row: Row) -> str:
    return CONFIRMED if row.confirmed else UNSURE if row.unsure else ""
