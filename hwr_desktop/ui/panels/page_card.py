"""How one page is drawn in the page list: its picture, its number, and how far it is; above the first page of a letter
what the letter is.

The shown page is told by a thick frame and a bold number, a selected one by a ground with an edge around the whole
card: neither by colour alone. Behind the number stands whose hand it is, where a project has several. How far a page is
stands there as an icon and in words.
"""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QIcon, QPainter, QPalette, QPen, QPixmap
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from hwr_desktop.ui.look.icons import picture
from hwr_desktop.ui.panels.page_note import PageNote
from hwr_desktop.ui.wording.letter_heading import LetterHeading

FRAME_PX = 3
ROOM_PX = 8
GROUND_OPACITY = 0.16
ROUND_PX = 5
NOTE_ROLE = Qt.ItemDataRole.UserRole
HEADING_ROLE = Qt.ItemDataRole.UserRole + 1

Index = QModelIndex | QPersistentModelIndex


class PageCard(QStyledItemDelegate):
    """Draws picture, number and note, centred under one another."""

    def __init__(self, picture_px: int, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._picture_px, self._view = picture_px, view
        self._icons: dict[tuple[str, int, int, float], QPixmap] = {}

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        side = self._picture_px + 2 * (FRAME_PX + ROOM_PX)
        above = self._heading_px(option.fontMetrics, index.data(HEADING_ROLE))
        return QSize(side, above + side + 2 * option.fontMetrics.height() + ROOM_PX)

    def widest(self, metrics: QFontMetrics, words: str) -> int:
        """How wide a card must be for a note of these words with an icon, in pixels."""
        side = metrics.ascent()
        return side + side // 3 + metrics.horizontalAdvance(words) + ROOM_PX + 1

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        shown = self._view.currentIndex() == index
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        heading = index.data(HEADING_ROLE)
        if isinstance(heading, LetterHeading):
            option = QStyleOptionViewItem(option)
            self._draw_heading(painter, option, heading, divided=index.row() > 0)
            option.rect = option.rect.adjusted(0, self._heading_px(option.fontMetrics, heading), 0, 0)
        if option.state & QStyle.StateFlag.State_Selected:
            self._draw_ground(painter, option)
        self._draw_picture(painter, option, index.data(Qt.ItemDataRole.DecorationRole), shown)
        top = option.rect.top() + self._picture_px + 2 * FRAME_PX + ROOM_PX
        note = index.data(NOTE_ROLE)
        hand = note.hand if isinstance(note, PageNote) else ""
        self._draw_number(painter, option, str(index.data()), hand, top, shown)
        if isinstance(note, PageNote):
            self._draw_note(painter, option, note, top + option.fontMetrics.height() + 1)
        painter.restore()

    def _heading_px(self, metrics: QFontMetrics, heading: object) -> int:
        """How high the heading above a page is; 0 where there is none."""
        if not isinstance(heading, LetterHeading):
            return 0
        return 2 * ROOM_PX + metrics.height() * (2 if heading.below else 1)

    def _draw_heading(
        self, painter: QPainter, option: QStyleOptionViewItem, heading: LetterHeading, divided: bool
    ) -> None:
        """The letter's title, and who wrote it and when, under a rule that parts it from the letter before."""
        area = option.rect.adjusted(ROOM_PX, 0, -ROOM_PX, 0)
        if divided:
            painter.setPen(QPen(option.palette.color(QPalette.ColorRole.Mid), 1))
            painter.drawLine(option.rect.left(), area.top(), option.rect.right(), area.top())
        painter.setPen(option.palette.color(QPalette.ColorRole.WindowText))
        for row, (words, bold) in enumerate(((heading.title, True), (heading.below, False))):
            font = QFont(option.font)
            font.setBold(bold)
            metrics = QFontMetrics(font)
            painter.setFont(font)
            shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, area.width())
            painter.drawText(area.left(), area.top() + ROOM_PX + row * metrics.height() + metrics.ascent(), shown)

    def _draw_ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        """The ground of a selected page; its edge is stronger where the keys go to the list."""
        area = QRectF(option.rect).adjusted(2.5, 1.5, -2.5, -1.5)
        colour = option.palette.color(QPalette.ColorRole.Highlight)
        painter.setPen(QPen(colour, 2 if self._view.hasFocus() else 1))
        ground = option.palette.color(QPalette.ColorRole.Highlight)
        ground.setAlphaF(GROUND_OPACITY)
        painter.setBrush(ground)
        painter.drawRoundedRect(area, ROUND_PX, ROUND_PX)
        painter.setBrush(Qt.BrushStyle.NoBrush)

    def _draw_picture(self, painter: QPainter, option: QStyleOptionViewItem, icon: object, shown: bool) -> None:
        if not isinstance(icon, QIcon):
            return
        size = icon.actualSize(QSize(self._picture_px, self._picture_px))
        area = QRect(0, 0, size.width(), size.height())
        area.moveCenter(option.rect.center())
        area.moveBottom(option.rect.top() + ROOM_PX + FRAME_PX + self._picture_px)
        icon.paint(painter, area)
        role = QPalette.ColorRole.Highlight if shown else QPalette.ColorRole.Mid
        painter.setPen(QPen(option.palette.color(role), FRAME_PX if shown else 1))
        around = FRAME_PX - 1 if shown else 0
        painter.drawRect(area.adjusted(-around, -around, around - 1, around - 1))

    def _draw_number(
        self, painter: QPainter, option: QStyleOptionViewItem, number: str, hand: str, top: int, shown: bool
    ) -> None:
        """The number of the page; whose hand it is behind it, cut where there is no room."""
        font = option.font
        font.setBold(shown)
        painter.setFont(font)
        words = f"{number} · {hand}" if hand else number
        words = QFontMetrics(font).elidedText(words, Qt.TextElideMode.ElideRight, option.rect.width() - 2 * ROOM_PX)
        painter.setPen(option.palette.color(QPalette.ColorRole.WindowText))
        below = QRect(option.rect.left(), top, option.rect.width(), option.fontMetrics.height())
        painter.drawText(below, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop, words)

    def _draw_note(self, painter: QPainter, option: QStyleOptionViewItem, note: PageNote, top: int) -> None:
        """Icon and words in one row, the words cut where there is no room."""
        font = option.font
        font.setBold(False)
        metrics = QFontMetrics(font)
        side = metrics.ascent() if note.icon else 0
        gap = side // 3
        words = metrics.elidedText(note.words, Qt.TextElideMode.ElideRight, option.rect.width() - side - gap - ROOM_PX)
        left = option.rect.center().x() - (side + gap + metrics.horizontalAdvance(words)) // 2
        colour = option.palette.color(QPalette.ColorRole.WindowText)
        if note.icon:
            scale = self._view.devicePixelRatioF()
            key = (note.icon, side, colour.rgb(), scale)
            if key not in self._icons:
                self._icons[key] = picture(note.icon, side, colour, scale)
            painter.drawPixmap(left, top + (metrics.height() - side) // 2, self._icons[key])
        painter.setFont(font)
        painter.setPen(colour)
        painter.drawText(left + side + gap, top + metrics.ascent(), words)
