"""How a moment of a line's history is drawn: when and who above, the text below with what is new and what is gone."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QAbstractTextDocumentLayout, QPainter, QPalette, QTextDocument
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from hwr_desktop.ui.line_moments import Kept, Moment

MOMENT_ROLE = int(Qt.ItemDataRole.UserRole)
ROOM_PX = 6

Index = QModelIndex | QPersistentModelIndex

MARKS = {Kept.SAME: "{}", Kept.NEW: "<b><u>{}</u></b>", Kept.GONE: "<s>{}</s>"}
"""New words are bold and underlined, those that are gone struck through: in any theme, and without colour."""


class MomentRow(QStyledItemDelegate):
    """Draws a row as high as its text needs."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        view = self.parent()
        width = view.viewport().width() if isinstance(view, QAbstractItemView) else option.rect.width()
        return QSize(0, round(self._document(option, index, width).size().height()) + 2 * ROOM_PX)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        if chosen:
            painter.fillRect(option.rect, option.palette.color(QPalette.ColorRole.Highlight))
        document = self._document(option, index, option.rect.width())
        painter.translate(option.rect.left() + ROOM_PX, option.rect.top() + ROOM_PX)
        context = QAbstractTextDocumentLayout.PaintContext()
        role = QPalette.ColorRole.HighlightedText if chosen else QPalette.ColorRole.Text
        palette = QPalette(option.palette)
        palette.setColor(QPalette.ColorRole.Text, option.palette.color(role))
        context.palette = palette
        context.clip = QRectF(0, 0, option.rect.width(), option.rect.height())
        document.documentLayout().draw(painter, context)
        painter.restore()

    def _document(self, option: QStyleOptionViewItem, index: Index, width: int) -> QTextDocument:
        document = QTextDocument()
        document.setDocumentMargin(0)
        document.setDefaultFont(option.font)
        moment = index.data(MOMENT_ROLE)
        if isinstance(moment, Moment):
            document.setHtml(html_of(moment))
        document.setTextWidth(max(width - 2 * ROOM_PX, 1))
        return document


def html_of(moment: Moment) -> str:
    """The moment as HTML, whatever is in its text."""
    words = " ".join(MARKS[piece.kept].format(escape(piece.text)) for piece in moment.pieces if piece.text)
    return f"<p style='margin:0'><small>{escape(moment.head)}</small></p><p style='margin:0' dir='auto'>{words}</p>"
