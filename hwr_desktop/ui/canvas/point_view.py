"""The scan with its lines, whose points can be reached and moved by keys."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from hwr_desktop.document.geometry import Point
from hwr_desktop.ui.canvas.gestures import pulling
from hwr_desktop.ui.canvas.key_steps import key_step
from hwr_desktop.ui.canvas.ordering_view import OrderingView
from hwr_desktop.ui.canvas.shape import PointPlace, Shape, with_point_near, without_point


class PointView(OrderingView):
    """While the points of a line are shown, Tab goes from point to point and on to the next line after the last.

    The arrows move the point that was reached by a pixel of the page, with Shift by ten; Delete removes it, Insert adds
    another half-way to the next.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        self._point: PointPlace | None = None
        self._point_of: str | None = None
        super().__init__(parent)

    def went_to_point(self, step: int) -> bool:
        """Goes to the next point (1) or the one before (-1); False where there are none, or none further on."""
        if not self._points_mode or not self._handles_wanted():
            return False
        places = _places(self.shape_of(self._selected[0]))
        at = places.index(self._point) + step if self._point is not None else (0 if step > 0 else len(places) - 1)
        self._point, self._point_of = (places[at], self._selected[0]) if 0 <= at < len(places) else (None, None)
        self._show_handles()
        self._describe()
        self._announce()
        return self._point is not None

    def took_point_key(self, event: QKeyEvent) -> bool:
        """Whether a key was for the point that was reached."""
        if self._point is None:
            return False
        line_id, step = self._selected[0], key_step(event)
        shape = self.shape_of(line_id)
        if step is not None:
            changed = pulling({line_id: shape}, self._point, self.page_box())((step.dx, step.dy))
            self._show_reshaped(changed)
        elif event.key() == Qt.Key.Key_Delete:
            self._show_reshaped({line_id: without_point(shape, self._point)})
        elif event.key() == Qt.Key.Key_Insert:
            self._show_reshaped({line_id: with_point_near(shape, _half_way(shape, self._point), 1.0)})
        else:
            return False
        return True

    def _show_handles(self) -> None:
        super()._show_handles()
        shown = self._points_mode and self._handles_wanted() and self._point_of == self._selected[0]
        if self._point is not None and not (shown and self._point in _places(self.shape_of(self._selected[0]))):
            self._point = self._point_of = None
        self._handles.show_current(self._point)

    def _words_for_selection(self) -> str:
        words = super()._words_for_selection()
        if self._point is None:
            return words
        if self._point.on_baseline:
            return self.tr("Point {number} of the baseline. {line}").format(number=self._point.at + 1, line=words)
        return self.tr("Point {number} of the outline. {line}").format(number=self._point.at + 1, line=words)


def _places(shape: Shape) -> list[PointPlace]:
    """All points of a shape: those of the outline, then those of the baseline."""
    outline = [PointPlace(False, at) for at in range(len(shape.polygon))]
    return outline + [PointPlace(True, at) for at in range(len(shape.baseline))]


def _half_way(shape: Shape, place: PointPlace) -> Point:
    """The middle between a point and the next; at the end of the baseline between it and the one before."""
    points = shape.baseline if place.on_baseline else shape.polygon
    last = place.on_baseline and place.at == len(points) - 1
    (ax, ay), (bx, by) = points[place.at], points[place.at - 1 if last else (place.at + 1) % len(points)]
    return ((ax + bx) / 2, (ay + by) / 2)
