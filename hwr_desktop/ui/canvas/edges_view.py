"""The scan with its lines, the edges of whose page can be adjusted: to crop it, or to straighten a photo of it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from hwr_desktop.document.geometry import Box, Point, Polygon
from hwr_desktop.ui.canvas.edges_item import EdgesItem
from hwr_desktop.ui.canvas.key_steps import held_keys, key_step
from hwr_desktop.ui.canvas.page_edges import EdgeGrip, grip_near, pulled
from hwr_desktop.ui.canvas.point_view import PointView
from hwr_desktop.ui.canvas.tool import Tool

REACH_PX = 12
BEYOND = 0.1
"""How far beyond the scan a corner may be put, in sides of it."""


class EdgesView(PointView):
    """With the edges tool there are four corners on the page, and the lines are lifted off it.

    A corner or a side is pulled with the mouse; with Shift a corner takes those beside it along, so that a rectangle
    stays one. By keys, Tab goes from corner to corner and on after the last, the arrows move the one that was reached
    by a pixel of the page, with Shift by ten, Enter takes the edges as they are, and Esc leaves them.
    """

    edges_wished = Signal(object)
    """The four corners in page pixels."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self._edges: Polygon = ()
        self._edges_touched = False
        self._corner = 0
        self._edges_item = EdgesItem()
        super().__init__(parent)
        self.scene().addItem(self._edges_item)

    @property
    def edges(self) -> Polygon:
        """The four corners as they are now; none while the tool is another."""
        return self._edges

    def show_edges(self, corners: Polygon) -> None:
        """Begins with these corners, in page pixels."""
        self._edges, self._edges_touched, self._corner = corners, False, 0
        self._show_edges()

    def suggest_edges(self, corners: Polygon) -> None:
        """Puts the corners there unless somebody has moved one already."""
        if self._tool is Tool.EDGES and not self._edges_touched and self._gesture is None:
            self._edges = corners
            self._show_edges()

    def set_tool(self, tool: Tool) -> None:
        """Chooses what the left mouse button does; edges that were not taken are forgotten."""
        if tool is self._tool:
            return
        self._edges = ()
        self._layer.setOpacity(0.0 if tool is Tool.EDGES else 1.0)
        super().set_tool(tool)
        self._show_edges()

    def zoom_was_set(self) -> None:
        super().zoom_was_set()
        self._edges_item.show_at_zoom(self.logical_zoom)

    def take_edges(self) -> None:
        """Tells of the edges as they are, and puts the tool away."""
        if self._tool is Tool.EDGES and self._edges:
            self.edges_wished.emit(self._edges)
            self.set_tool(Tool.SELECT)

    def took_edges_key(self, event: QKeyEvent) -> bool:
        """Whether a key was for the edges."""
        if self._tool is not Tool.EDGES or not self._edges:
            return False
        step = key_step(event)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.take_edges()
        elif step is not None:
            self._pull(self._edges, EdgeGrip(self._corner), (step.dx, step.dy))
            self._announce()
        else:
            passed_on = event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Space)
            return not passed_on and held_keys(event) == Qt.KeyboardModifier.NoModifier
        return True

    def went_to_corner(self, step: int) -> bool:
        """Goes to the next corner (1) or the one before (-1); False where there are none, or none further on."""
        if self._tool is not Tool.EDGES or not 0 <= self._corner + step < len(self._edges):
            return False
        self._corner += step
        self._show_edges()
        self._announce()
        return True

    def wants_edges_key(self, event: QKeyEvent) -> bool:
        """Whether a key that some shortcut of the window may also claim is for the edges."""
        return self._tool is Tool.EDGES and key_step(event) is not None

    def _press(self, at: Point, keys: Qt.KeyboardModifier) -> None:
        if self._tool is not Tool.EDGES:
            super()._press(at, keys)
            return
        grip = grip_near(self._edges, at, REACH_PX / self.logical_zoom) if self._edges else None
        if grip is not None:
            before = self._edges
            self._corner = self._corner if grip.side else grip.at
            square = bool(keys & Qt.KeyboardModifier.ShiftModifier)
            self._gesture = _Pulling(at, lambda step: self._pull(before, grip, step, square), self._let_go_of(before))

    def _select_for_menu(self, at: Point) -> None:
        if self._tool is not Tool.EDGES:
            super()._select_for_menu(at)

    def _let_go_of(self, before: Polygon) -> Callable[[], None]:
        def give_up() -> None:
            self._edges = before
            self._show_edges()

        return give_up

    def _pull(self, before: Polygon, grip: EdgeGrip, step: Point, square: bool = False) -> None:
        page = self.page_box()
        across, down = page.width * BEYOND, page.height * BEYOND
        xs, ys = zip(*before, strict=True)
        room = Box(min(-across, *xs), min(-down, *ys), max(page.width + across, *xs), max(page.height + down, *ys))
        self._edges = pulled(before, grip, step, room, square)
        self._edges_touched = True
        self._show_edges()

    def _show_edges(self) -> None:
        page = self.page_box()
        area = QRectF(0, 0, page.width, page.height)
        self._edges_item.show_corners(self._edges, self._corner, area, self._colours.selected, self._colours.edge)
        self._describe()

    def _show_cursor_at(self, at: Point) -> None:
        if self._tool is Tool.EDGES and not self.panning:
            near = self._edges and grip_near(self._edges, at, REACH_PX / self.logical_zoom)
            self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if near else Qt.CursorShape.ArrowCursor)
        else:
            super()._show_cursor_at(at)

    def _words_for_selection(self) -> str:
        if self._tool is not Tool.EDGES or not self._edges:
            return super()._words_for_selection()
        x, y = self._edges[self._corner]
        return self.tr(
            "Corner {number} of 4 of the page's edges, at {x}, {y}. Tab goes to the next, the arrows move it, "
            "Enter takes the edges, Esc leaves them."
        ).format(number=self._corner + 1, x=round(x), y=round(y))


class _Pulling:
    """A corner or a side that is pulled."""

    def __init__(self, start: Point, pull: Callable[[Point], None], give_up: Callable[[], None]) -> None:
        self._start, self._pull, self._give_up = start, pull, give_up

    def moved_to(self, at: Point) -> None:
        self._pull((at[0] - self._start[0], at[1] - self._start[1]))

    def ended(self) -> None:
        """It stays where it is."""

    def cancelled(self) -> None:
        self._give_up()
