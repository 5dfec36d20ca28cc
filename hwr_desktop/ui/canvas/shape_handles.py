"""The small grips on the one selected line: eight to resize its box, or one for each of its points."""

from __future__ import annotations

from math import hypot

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from hwr_desktop.document.geometry import Box, Point
from hwr_desktop.ui.canvas.shape import PointPlace, Shape

Side = tuple[int, int]
Grip = Side | PointPlace

SIDES: tuple[Side, ...] = ((-1, -1), (0, -1), (1, -1), (1, 0), (1, 1), (0, 1), (-1, 1), (-1, 0))
HALF_PX = 4.0
REACH_PX = 8.0
ROOM_FOR_MIDDLE_PX = 48.0
"""A side shorter than this on the screen has grips at its corners only: more would hide the line."""

BOX_GAP_PX = 5.0
"""The resizing frame stands a little outside the outline, so that its grips hide no ink."""


class ShapeHandles(QGraphicsItem):
    """Draws the grips for a shape and finds the one under the mouse; its size on the screen is always the same."""

    def __init__(self) -> None:
        super().__init__()
        self.setZValue(10)
        self._shape: Shape | None = None
        self._points_shown = False
        self._current: Grip | None = None
        self._zoom = 1.0
        self._colour = QColor()
        self._grips: tuple[tuple[Grip, Point], ...] = ()

    def show_shape(self, shape: Shape | None, points_shown: bool, colour: QColor) -> None:
        """Shows grips on that shape, or none; `points_shown` chooses its points rather than its box."""
        if (shape, points_shown, colour) == (self._shape, self._points_shown, self._colour):
            return  # else the line and its neighbours would be drawn anew at every key that is typed
        self.prepareGeometryChange()
        self._shape, self._points_shown, self._colour = shape, points_shown, colour
        self._grips = self._grips_now()
        self.update()

    def show_current(self, grip: Grip | None) -> None:
        """Marks a grip as the one that keys move, or none: it is filled and larger."""
        if grip != self._current:
            self._current = grip
            self.update()

    def show_at_zoom(self, zoom: float) -> None:
        """Tells how many logical pixels one page pixel takes."""
        self.prepareGeometryChange()
        self._zoom = zoom
        self._grips = self._grips_now()

    def grip_at(self, at: Point) -> Grip | None:
        """The grip within reach of a point of the page, the nearest if there are several."""
        reach = REACH_PX / self._zoom
        near = [(hypot(at[0] - x, at[1] - y), number) for number, (_, (x, y)) in enumerate(self._grips)]
        distance, number = min(near, default=(reach + 1, -1))
        return self._grips[number][0] if distance <= reach else None

    def place_of(self, grip: Grip) -> Point:
        """Where a grip is on the page. Raises KeyError when it is not shown."""
        return dict(self._grips)[grip]

    def boundingRect(self) -> QRectF:
        if not self._grips:
            return QRectF()
        xs, ys = zip(*(place for _, place in self._grips), strict=True)
        around = QRectF(QPointF(min(xs), min(ys)), QPointF(max(xs), max(ys)))
        margin = (HALF_PX + 4) / self._zoom
        return around.adjusted(-margin, -margin, margin, margin)

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(self._colour, 1.5)
        pen.setCosmetic(True)
        painter.setPen(pen)
        if self._shape is not None and not self._points_shown:
            thin = QPen(self._colour, 1.0, Qt.PenStyle.DotLine)
            thin.setCosmetic(True)
            painter.setPen(thin)
            frame = self._frame(self._shape.box)
            painter.drawRect(QRectF(QPointF(frame.left, frame.top), QPointF(frame.right, frame.bottom)))
            painter.setPen(pen)
        for grip, place in self._grips:
            self._draw_grip(painter, grip, place)

    def _draw_grip(self, painter: QPainter, grip: Grip, place: Point) -> None:
        """A square on the box, a disc on the outline, a diamond on the baseline."""
        current = grip == self._current
        painter.setBrush(self._colour if current else QColor(255, 255, 255))
        half, centre = (HALF_PX + 2 * current) / self._zoom, QPointF(*place)
        if not isinstance(grip, PointPlace):
            painter.drawRect(QRectF(centre.x() - half, centre.y() - half, 2 * half, 2 * half))
        elif grip.on_baseline:
            corners = ((-half, 0), (0, -half), (half, 0), (0, half))
            painter.drawPolygon(QPolygonF([centre + QPointF(x, y) for x, y in corners]))
        else:
            painter.drawEllipse(centre, half, half)

    def _grips_now(self) -> tuple[tuple[Grip, Point], ...]:
        """Every grip of the shape with its place."""
        if self._shape is None:
            return ()
        if self._points_shown:
            outline = [(PointPlace(False, at), point) for at, point in enumerate(self._shape.polygon)]
            return (*outline, *((PointPlace(True, at), point) for at, point in enumerate(self._shape.baseline)))
        box = self._frame(self._shape.box)
        middle = ((box.left + box.right) / 2, (box.top + box.bottom) / 2)
        across = {-1: box.left, 0: middle[0], 1: box.right}
        down = {-1: box.top, 0: middle[1], 1: box.bottom}
        wide, high = box.width * self._zoom >= ROOM_FOR_MIDDLE_PX, box.height * self._zoom >= ROOM_FOR_MIDDLE_PX
        sides = [side for side in SIDES if (wide or side[0]) and (high or side[1])]
        return tuple((side, (across[side[0]], down[side[1]])) for side in sides)

    def _frame(self, box: Box) -> Box:
        gap = BOX_GAP_PX / self._zoom
        return Box(box.left - gap, box.top - gap, box.right + gap, box.bottom + gap)
