"""A column of a panel that scrolls where there is little room."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtWidgets import QFrame, QLayout, QScrollArea, QWidget

FEWEST_ROWS = 3


class ScrolledColumn(QScrollArea):
    """Scrolls upwards and downwards only: never narrower than what is in it, nor lower than a few rows."""

    def __init__(self, column: QLayout) -> None:
        super().__init__()
        self._inner = QWidget()
        self._inner.setLayout(column)
        self.setWidget(self._inner)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Have the panel look anew how wide it must be when something in the column comes or goes."""
        if event.type() == QEvent.Type.LayoutRequest and watched is self._inner:
            self.updateGeometry()
        return super().eventFilter(watched, event)

    def minimumSizeHint(self) -> QSize:
        width = self._inner.minimumSizeHint().width() + self.verticalScrollBar().sizeHint().width()
        return QSize(width, FEWEST_ROWS * self.fontMetrics().lineSpacing())
