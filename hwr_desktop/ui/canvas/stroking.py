"""A stroke drawn with the mouse to cut lines: shown as it grows, with a ring wherever it cuts one."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QPainterPath, QPen
from PySide6.QtWidgets import QGraphicsPathItem, QGraphicsScene

from hwr_desktop.document.geometry import Box, Point, Polyline, clamped
from hwr_desktop.ui.canvas.line_item import polygon_of
from hwr_desktop.ui.canvas.shape import distance_to

TREMBLE_PX = 1.5
"""How far, on the screen, a stroke may be straightened: the hand trembles by more."""

RING_PX = 5.0


class Stroking:
    """The gesture that draws a stroke; `done` is told its points, or None if it was given up."""

    def __init__(
        self,
        scene: QGraphicsScene,
        start: Point,
        page: Box,
        zoom: float,
        colour: QColor,
        crossings: Callable[[Polyline], list[Point]],
        done: Callable[[Polyline | None], None],
    ) -> None:
        """`zoom` is how many logical pixels one page pixel takes; `crossings` tells where a stroke would cut."""
        self._page, self._zoom = page, zoom
        self._crossings, self._done = crossings, done
        self._points: list[Point] = [start]
        pen = QPen(colour, 2.0)
        pen.setCosmetic(True)
        self._shown = QGraphicsPathItem()
        self._shown.setPen(pen)
        self._shown.setZValue(20)
        scene.addItem(self._shown)

    def moved_to(self, at: Point) -> None:
        self._points += clamped((at,), self._page.right, self._page.bottom)
        stroke = self._stroke()
        path = QPainterPath()
        path.addPolygon(polygon_of(stroke))
        ring = RING_PX / self._zoom
        for crossing in self._crossings(stroke):
            path.addEllipse(QPointF(*crossing), ring, ring)
        self._shown.setPath(path)

    def ended(self) -> None:
        self._remove()
        self._done(self._stroke())

    def cancelled(self) -> None:
        self._remove()
        self._done(None)

    def _stroke(self) -> Polyline:
        return straightened(self._points, TREMBLE_PX / self._zoom)

    def _remove(self) -> None:
        self._shown.scene().removeItem(self._shown)


def straightened(points: Sequence[Point], tolerance: float) -> Polyline:
    """The polyline with as few of its points as keep it within `tolerance` (Ramer, Douglas and Peucker)."""
    if len(points) < 3:
        return tuple(points)
    ends = (points[0], points[-1])
    away, at = max((distance_to(ends, point), at) for at, point in enumerate(points[1:-1], start=1))
    if away <= tolerance:
        return ends
    return (*straightened(points[: at + 1], tolerance)[:-1], *straightened(points[at:], tolerance))
