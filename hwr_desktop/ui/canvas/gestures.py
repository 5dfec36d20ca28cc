"""What a drag of the left mouse button does, one class for each kind.

A gesture is told where the mouse is, in page pixels, and shows its effect at once; when it ends it tells the result.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPen
from PySide6.QtWidgets import QGraphicsRectItem, QGraphicsScene

from hwr_desktop.document.geometry import Box, Point, clamped
from hwr_desktop.ui.canvas.overlay_colours import translucent
from hwr_desktop.ui.canvas.shape import PointPlace, Shape, moved, resized, step_within, with_point
from hwr_desktop.ui.canvas.shape_handles import Grip

Shapes = dict[str, Shape]


class Gesture(Protocol):
    """A drag in progress."""

    def moved_to(self, at: Point) -> None:
        """The mouse came to a point of the page."""

    def ended(self) -> None:
        """The button was released."""

    def cancelled(self) -> None:
        """The drag was given up: everything is as it was."""


class Reshaping:
    """Moves lines, pulls at a grip of one, or drags one of its points."""

    def __init__(
        self,
        start: Point,
        shapes: Shapes,
        reshaped: Callable[[Point], Shapes],
        show: Callable[[Shapes], None],
        done: Callable[[Shapes | None], None],
    ) -> None:
        """`reshaped` gives the shapes for a step of the mouse; `done` takes the last of them, or None if given up."""
        self._start, self._before, self._now = start, shapes, shapes
        self._reshaped, self._show, self._done = reshaped, show, done

    def moved_to(self, at: Point) -> None:
        self._now = self._reshaped((at[0] - self._start[0], at[1] - self._start[1]))
        self._show(self._now)

    def ended(self) -> None:
        self._done(self._now if self._now != self._before else None)

    def cancelled(self) -> None:
        self._done(None)


class Banding:
    """Draws a rectangle and says what it was: for choosing lines, or for a new one."""

    def __init__(
        self,
        scene: QGraphicsScene,
        start: Point,
        page: Box,
        colour: QColor,
        show: Callable[[Box], None],
        done: Callable[[Box | None], None],
    ) -> None:
        """`show` is told each rectangle, `done` the last, or None if the drag was given up."""
        self._start, self._page, self._box = start, page, Box(*start, *start)
        self._show, self._done = show, done
        pen = QPen(colour, 1.6, Qt.PenStyle.DashLine)
        pen.setCosmetic(True)
        self._frame = QGraphicsRectItem()
        self._frame.setPen(pen)
        self._frame.setBrush(translucent(colour, 28))
        self._frame.setZValue(20)
        scene.addItem(self._frame)

    def moved_to(self, at: Point) -> None:
        (left, top), (right, bottom) = clamped((self._start, at), self._page.right, self._page.bottom)
        self._box = Box(min(left, right), min(top, bottom), max(left, right), max(top, bottom))
        self._frame.setRect(rect_of(self._box))
        self._show(self._box)

    def ended(self) -> None:
        self._remove_frame()
        self._done(self._box)

    def cancelled(self) -> None:
        self._remove_frame()
        self._done(None)

    def _remove_frame(self) -> None:
        self._frame.scene().removeItem(self._frame)


def moving(shapes: Shapes, page: Box) -> Callable[[Point], Shapes]:
    """Moves all the shapes by the same step, as far as the page allows."""

    def reshaped(step: Point) -> Shapes:
        dx, dy = step_within((shape.box for shape in shapes.values()), *step, page)
        return {line_id: moved(shape, dx, dy) for line_id, shape in shapes.items()}

    return reshaped


def pulling(shapes: Shapes, grip: Grip, page: Box) -> Callable[[Point], Shapes]:
    """Pulls the same grip of all the shapes."""

    def reshaped(step: Point) -> Shapes:
        if isinstance(grip, PointPlace):
            return {line_id: _dragged_point(shape, grip, step, page) for line_id, shape in shapes.items()}
        return {line_id: resized(shape, grip, *step, page) for line_id, shape in shapes.items()}

    return reshaped


def rect_of(box: Box) -> QRectF:
    """A box as Qt draws it."""
    return QRectF(QPointF(box.left, box.top), QPointF(box.right, box.bottom))


def _dragged_point(shape: Shape, place: PointPlace, step: Point, page: Box) -> Shape:
    points = shape.baseline if place.on_baseline else shape.polygon
    x, y = points[place.at]
    return with_point(shape, place, (x + step[0], y + step[1]), page)
