"""A line of words that gives way where there is no room, and says the whole of it in its tip."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QWidget

LEAST_CHARACTERS = 8


class ElidedLabel(QLabel):
    """Ends its words with "…" where they do not fit; as wide as its words where there is room."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)

    @property
    def words_shown(self) -> str:
        """The words as they are drawn at the present width."""
        room = self.contentsRect().width()
        return self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room)

    def minimumSizeHint(self) -> QSize:
        whole, margins = super().minimumSizeHint(), self.contentsMargins()
        least = LEAST_CHARACTERS * self.fontMetrics().averageCharWidth() + margins.left() + margins.right()
        return QSize(min(whole.width(), least), whole.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(
            self.contentsRect(), Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, self.words_shown
        )
        painter.end()
