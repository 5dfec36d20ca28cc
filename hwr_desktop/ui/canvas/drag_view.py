"""The scan with its lines, worked on with the mouse: what a press, a drag and a double click do."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget

from hwr_desktop.document.geometry import Box, Point
from hwr_desktop.document.page import Page
from hwr_desktop.ui.canvas.gestures import Banding, Gesture, Reshaping, Shapes, moving, pulling, rect_of
from hwr_desktop.ui.canvas.line_view import LineView
from hwr_desktop.ui.canvas.mouse_cursors import cursor_for
from hwr_desktop.ui.canvas.selection import Selection, extended, toggled
from hwr_desktop.ui.canvas.shape import PointPlace, with_point_near, without_point
from hwr_desktop.ui.canvas.shape_handles import Grip
from hwr_desktop.ui.canvas.tool import Tool

SMALLEST_DRAWN_PX = 6
"""A drawn rectangle lower or narrower than this on the screen is taken for a slip of the hand."""

POINT_REACH_PX = 8

POINTING = (Tool.SELECT, Tool.ORDER)
"""The tools that are for the line under the mouse."""


class DragView(LineView):
    """A page on which lines are selected, moved, resized and drawn with the mouse.

    It never changes the page itself. A drag is shown while it goes on and then told once by `line_reshaped`; after
    that the view shows whatever `show_lines` says. Several lines reshaped by one gesture are told one after the
    other between `gesture_began` and `gesture_ended`.
    """

    line_reshaped = Signal(str, object, object)
    line_drawn = Signal(object)
    line_activated = Signal(str)
    tool_changed = Signal(object)
    gesture_began = Signal()
    gesture_ended = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        self._tool = Tool.SELECT
        self._gesture: Gesture | None = None
        self._awaited: Callable[[], Gesture] | None = None
        self._clicked: str | None = None
        self._pressed_at = QPoint()
        super().__init__(parent)

    @property
    def tool(self) -> Tool:
        """What the left mouse button does now."""
        return self._tool

    def set_tool(self, tool: Tool) -> None:
        """Chooses what the left mouse button does."""
        if tool is self._tool:
            return
        self.cancel_gesture()
        self._tool = tool
        self._show_handles()
        self.show_cursor()
        self.tool_changed.emit(tool)

    def show_lines(self, page: Page) -> None:
        """Shows the lines as they are now; a drag in progress goes on unless its line is gone."""
        if any(not page.has(line_id) for line_id in self._selected):
            self.cancel_gesture()
        super().show_lines(page)

    def clear(self) -> None:
        """Shows no page at all."""
        self.cancel_gesture()
        super().clear()

    def cancel_gesture(self) -> None:
        """Gives up a drag in progress: everything is as it was."""
        gesture, self._gesture = self._gesture, None
        self._awaited = self._clicked = None
        if gesture is not None:
            gesture.cancelled()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._gesture is not None or self._awaited is not None or self.began_pan(event) or self._page is None:
            return
        at = self._page_point(event.position())
        if event.button() == Qt.MouseButton.RightButton:
            self._select_for_menu(at)
        elif event.button() == Qt.MouseButton.LeftButton:
            self._pressed_at = event.position().toPoint()
            self._press(at, event.modifiers())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self.panned(event):
            return
        if not event.buttons() & Qt.MouseButton.LeftButton:
            self._end_gesture()
        at = self._page_point(event.position())
        travelled = (event.position().toPoint() - self._pressed_at).manhattanLength()
        if self._awaited is not None and travelled >= QApplication.startDragDistance():
            self._gesture, self._awaited = self._awaited(), None
        if self._gesture is not None:
            self._gesture.moved_to(at)
            self._show_handles()
        elif not event.buttons():
            self._layer.show_hovered(self._layer.line_at(at) if self._tool in POINTING else None)
            self._show_cursor_at(at)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self.ended_pan() or event.button() != Qt.MouseButton.LeftButton:
            return
        clicked = self._clicked if self._gesture is None else None
        self._end_gesture()
        if clicked is not None:
            self._select((clicked,))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton or self._tool is not Tool.SELECT:
            return
        at = self._page_point(event.position())
        line_id = self._layer.line_at(at)
        if self._points_mode and self._handles_wanted():
            self._add_or_remove_point(at)
        elif line_id is not None:
            self.line_activated.emit(line_id)

    def leaveEvent(self, event: QEvent) -> None:
        self._layer.show_hovered(None)
        super().leaveEvent(event)

    def show_cursor(self) -> None:
        if self._page is None or self.panning:
            super().show_cursor()
        else:
            self._show_cursor_at(self._page_point(QPointF(self.viewport().mapFromGlobal(self.cursor().pos()))))

    def _end_gesture(self) -> None:
        """Ends a drag, also one whose release of the button went to another window."""
        gesture, self._gesture = self._gesture, None
        self._awaited = self._clicked = None
        if gesture is not None:
            gesture.ended()

    def _press(self, at: Point, keys: Qt.KeyboardModifier) -> None:
        """What begins, or may begin, with a press of the left button."""
        adding = bool(keys & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier))
        grip = self._grip_at(at)
        line_id = self._layer.line_at(at)
        if self._tool is Tool.DRAW:
            self._gesture = self._banding(at, lambda box: None, self._drawn)
        elif grip is not None and not adding:
            self._gesture = self._pulling(grip, at)
        elif adding:
            if line_id is not None:
                self._select(self._added(line_id, keys))
            self._awaited = lambda: self._choosing(at, self._selected)
        elif line_id is not None:
            if line_id not in self._selected:
                self._select((line_id,))
            self._clicked = line_id
            self._awaited = lambda: self._moving(at)
        else:
            self._select(())
            self._awaited = lambda: self._choosing(at, ())

    def _added(self, line_id: str, keys: Qt.KeyboardModifier) -> Selection:
        if keys & Qt.KeyboardModifier.ControlModifier:
            return toggled(self._selected, line_id)
        return extended(self._selected, line_id, self._layer.order)

    def _select_for_menu(self, at: Point) -> None:
        """A menu is about the line under the mouse, or about the selection if that line is part of it."""
        line_id = self._layer.line_at(at)
        if line_id is not None and line_id not in self._selected:
            self._select((line_id,))

    def _moving(self, at: Point) -> Gesture:
        shapes = self._held_shapes()
        return Reshaping(at, shapes, moving(shapes, self.page_box()), self._layer.show_shapes, self._reshaped)

    def _pulling(self, grip: Grip, at: Point) -> Gesture:
        shapes = self._held_shapes()
        return Reshaping(at, shapes, pulling(shapes, grip, self.page_box()), self._layer.show_shapes, self._reshaped)

    def _choosing(self, at: Point, before: Selection) -> Gesture:
        """A rubber band that takes in what it touches, on top of what was selected before."""

        def choose(box: Box) -> None:
            touched = self._layer.lines_in(rect_of(box))
            self._select((*(line_id for line_id in before if line_id not in touched), *touched))

        return self._banding(at, choose, lambda box: self._select(before) if box is None else None)

    def _banding(self, at: Point, show: Callable[[Box], None], done: Callable[[Box | None], None]) -> Gesture:
        return Banding(self.scene(), at, self.page_box(), self._colours.selected, show, done)

    def _held_shapes(self) -> Shapes:
        """The shapes of the selected lines, which now keep to the mouse."""
        self._layer.hold(self._selected)
        return self._layer.shapes(self._selected)

    def _reshaped(self, shapes: Shapes | None) -> None:
        """Tells what a gesture made of the lines; None when it was given up or came to nothing."""
        self._layer.hold(())
        if shapes is None:
            self._layer.show_facts()
            self._show_handles()
            return
        self.gesture_began.emit()
        for line_id, shape in shapes.items():
            self.line_reshaped.emit(line_id, shape.polygon, shape.baseline)
        self.gesture_ended.emit()

    def _drawn(self, box: Box | None) -> None:
        """Tells of a new line; a mere click leaves the tool in the hand."""
        if box is None or min(box.width, box.height) * self.logical_zoom < SMALLEST_DRAWN_PX:
            return
        self.set_tool(Tool.SELECT)
        self.line_drawn.emit(box)

    def _add_or_remove_point(self, at: Point) -> None:
        grip = self._grip_at(at)
        line_id, shape = next(iter(self._layer.shapes(self._selected).items()))
        reach = POINT_REACH_PX / self.logical_zoom
        changed = without_point(shape, grip) if isinstance(grip, PointPlace) else with_point_near(shape, at, reach)
        self._show_reshaped({line_id: changed})

    def _show_reshaped(self, shapes: Shapes) -> None:
        """Shows and tells a change that did not come of a drag."""
        if shapes != self._layer.shapes(shapes):
            self._layer.show_shapes(shapes)
            self._show_handles()
            self._reshaped(shapes)

    def _handles_wanted(self) -> bool:
        return super()._handles_wanted() and self._tool is Tool.SELECT

    def _grip_at(self, at: Point) -> Grip | None:
        return self._handles.grip_at(at) if self._handles.isVisible() else None

    def _page_point(self, at: QPointF) -> Point:
        """A point of the view in page pixels."""
        on_page = self.viewportTransform().inverted()[0].map(at)
        return (on_page.x(), on_page.y())

    def _show_cursor_at(self, at: Point) -> None:
        if self.panning:
            return
        over_selected = self._layer.line_at(at) in self._selected
        self.viewport().setCursor(cursor_for(self._tool, self._grip_at(at), over_selected))
