"""A sentence in a panel: it breaks where there is no room, and never makes the panel wider."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget


class WrappedLabel(QLabel):
    """As high as its words need at the width it is given; away where it has none."""

    def __init__(self, words: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self.setWordWrap(True)
        self.setText(words)
        self.setHidden(not words)  # and not shown otherwise: it is in no window yet

    def show_words(self, words: str) -> None:
        """Say this; nothing where it is ""."""
        if words != self.text():
            self.setText(words)
        self.setVisible(bool(words))
