"""A widget that lies over the lower edge of another, which so keeps its size when the one comes and goes."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint
from PySide6.QtWidgets import QWidget

MOST_COVERED = 0.5
_MOVED = frozenset({QEvent.Type.Resize, QEvent.Type.Move, QEvent.Type.Show})
_WANTS_ROOM = frozenset({QEvent.Type.LayoutRequest, QEvent.Type.Show})


class LowerEdge(QObject):
    """Keeps `above` at the lower edge of the widget it lies over, as high as it needs to be; both are in `ground`."""

    def __init__(self, above: QWidget, ground: QWidget) -> None:
        super().__init__(ground)
        self._above, self._ground = above, ground
        self._below: list[QWidget] = []
        shown = not above.isHidden()
        above.setParent(ground)
        above.setVisible(shown)
        above.installEventFilter(self)

    def lie_over(self, below: QWidget) -> None:
        """Lies over this widget from now on, wherever it and what it is in are moved to."""
        for widget in self._below:
            widget.removeEventFilter(self)
        self._below = []
        around: QWidget | None = below
        while around is not None:
            self._below.append(around)
            around = around.parentWidget() if around is not self._ground else None
        for widget in self._below:
            widget.installEventFilter(self)
        self._place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (_WANTS_ROOM if watched is self._above else _MOVED):
            self._place()
        return False

    def _place(self) -> None:
        """As wide as what it lies over; as wide as there is ground where it would otherwise cover more than half."""
        below = self._below[0]
        left, width = below.mapTo(self._ground, QPoint()).x(), below.width()
        if self._height_at(width) > below.height() * MOST_COVERED:
            left, width = 0, self._ground.width()
        bottom = below.mapTo(self._ground, QPoint(0, below.height())).y()
        height = min(self._height_at(width), bottom)
        self._above.setGeometry(left, bottom - height, width, height)
        self._above.raise_()

    def _height_at(self, width: int) -> int:
        """How high it has to be at a width, in pixels."""
        height = self._above.heightForWidth(width) if self._above.hasHeightForWidth() else -1
        return height if height >= 0 else self._above.sizeHint().height()
