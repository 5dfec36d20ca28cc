"""How one place that was found is drawn: its page, the ink with the words framed, and the text with them in bold."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPalette, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from hwr_desktop.document.search import Hit
from hwr_desktop.ui.panels.text_in_row import draw_text_in_row
from hwr_desktop.ui.steps.snippets import Snippet

HIT_ROLE = int(Qt.ItemDataRole.UserRole)
SNIPPET_ROLE = HIT_ROLE + 1
WHERE_ROLE = HIT_ROLE + 2

INK_PX = 40
ROOM_PX = 5
INK_SHARE = 0.5
"""Of the width beside the page's number, for the ink; the rest is the text's."""

FRAME = QColor("#c2410c")
"""Of the words in the ink, which is dark on light in every theme."""


class HitRow(QStyledItemDelegate):
    """Draws a row; ink and text too long for their room are moved so that the words found are in the middle."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(320, max(INK_PX, option.fontMetrics.height()) + 2 * ROOM_PX)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        hit, snippet = index.data(HIT_ROLE), index.data(SNIPPET_ROLE)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        area = QRectF(option.rect)
        painter.save()
        if chosen:
            painter.fillRect(area, option.palette.color(QPalette.ColorRole.Highlight))
        inner = area.adjusted(2 * ROOM_PX, ROOM_PX, -2 * ROOM_PX, -ROOM_PX)
        role = QPalette.ColorRole.HighlightedText if chosen else QPalette.ColorRole.Text
        painter.setPen(option.palette.color(role))
        where = QRectF(inner)
        where.setWidth(option.fontMetrics.horizontalAdvance("Page 00000"))
        painter.setFont(option.font)
        painter.drawText(where, Qt.AlignmentFlag.AlignVCenter, str(index.data(WHERE_ROLE)))
        beside = inner.adjusted(where.width() + ROOM_PX, 0, 0, 0)
        ink, text = QRectF(beside), QRectF(beside)
        ink.setWidth(beside.width() * INK_SHARE)
        text.setLeft(ink.right() + 2 * ROOM_PX)
        if isinstance(hit, Hit):
            self._draw_ink(painter, ink, snippet, hit, option.palette)
            painter.setPen(option.palette.color(role))
            shown = self._shown(hit)
            draw_text_in_row(painter, text, shown.text, shown.start, shown.end, option.font)
        painter.restore()

    def _shown(self, hit: Hit) -> Hit:
        """The place whose text is drawn; another than `hit` where more is said of it."""
        return hit

    def _draw_ink(self, painter: QPainter, slot: QRectF, snippet: object, hit: Hit, palette: QPalette) -> None:
        """The strip, or an empty place for it while it is being cut."""
        clip = QPainterPath()
        clip.addRoundedRect(slot, 4, 4)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipPath(clip)
        if isinstance(snippet, Snippet):
            area = _placed(snippet, hit, slot)
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(area, snippet.image)
            if snippet.words is not None:
                scale = area.height() / snippet.image.height()
                words = snippet.words
                left, width = area.left() + words.left() * scale, words.width() * scale
                painter.setPen(QPen(FRAME, 2))
                painter.drawRoundedRect(QRectF(left - 3, area.top() + 2, width + 6, area.height() - 4), 4, 4)
        else:
            painter.fillPath(clip, palette.color(QPalette.ColorRole.AlternateBase))
        painter.restore()


def _placed(snippet: Snippet, hit: Hit, slot: QRectF) -> QRectF:
    """Where the strip is drawn: as high as the slot, moved so that the words are seen; they are guessed if need be."""
    width = snippet.image.width() * slot.height() / snippet.image.height()
    left = slot.left()
    if width > slot.width():
        scale = width / snippet.image.width()
        guessed = (hit.start + hit.end) / 2 / max(len(hit.text), 1) * width
        middle = snippet.words.center().x() * scale if snippet.words is not None else guessed
        left = min(max(slot.center().x() - middle, slot.right() - width), slot.left())
    return QRectF(left, slot.top(), width, slot.height())
