"""What can be done with the edges of a page while they are adjusted, for who prefers buttons to keys."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget


class EdgesBar(QWidget):
    """A word of help and three buttons above the scan."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Page edges"))
        self.apply_button = QPushButton(self.tr("&Apply"))
        self.apply_button.setToolTip(self.tr("Show what is within the edges (Enter)"))
        self.whole_button = QPushButton(self.tr("&Whole scan"))
        self.whole_button.setToolTip(self.tr("Show all of the scan again"))
        self.cancel_button = QPushButton(self.tr("&Cancel"))
        self.cancel_button.setToolTip(self.tr("Leave the edges as they were (Esc)"))
        help_ = QLabel(
            self.tr("Drag the corners onto those of the paper, or the sides; with Shift the corners stay square.")
        )
        help_.setWordWrap(True)
        help_.setTextFormat(Qt.TextFormat.PlainText)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 12, 6)
        row.addWidget(help_, 1)
        for button in (self.apply_button, self.whole_button, self.cancel_button):
            row.addWidget(button)
