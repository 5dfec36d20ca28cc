"""The scan with its lines, which can be cut: with a stroke of the mouse, or with a cutting line moved by keys."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from hwr_desktop.document.geometry import Point, Polyline, bounding_box, distance_along
from hwr_desktop.document.lines.outline_cuts import crossings
from hwr_desktop.document.page import Line
from hwr_desktop.ui.canvas.cutting_line import CuttingLine
from hwr_desktop.ui.canvas.drag_view import SMALLEST_DRAWN_PX, DragView
from hwr_desktop.ui.canvas.key_steps import held_keys, key_step
from hwr_desktop.ui.canvas.stroking import Stroking
from hwr_desktop.ui.canvas.tool import Tool


class CuttingView(DragView):
    """With the cutting tool a drag draws a stroke through the lines to cut.

    On the one selected line there is a cutting line as well: the left and right arrows move it by a pixel of the page,
    with Shift by ten, with Ctrl from gap to gap between the words; a click puts it somewhere; Enter cuts there.
    """

    lines_cut = Signal(object, object)
    """A stroke in page pixels, and the ids of the only lines that it is to cut, or none for all."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self._cutting_line = CuttingLine()
        super().__init__(parent)
        self.scene().addItem(self._cutting_line)

    def zoom_was_set(self) -> None:
        super().zoom_was_set()
        self._cutting_line.show_at_zoom(self.logical_zoom)

    def overlay_visible(self, visible: bool) -> None:
        super().overlay_visible(visible)
        self._cutting_line.setOpacity(1.0 if visible else 0.0)

    def took_cutting_key(self, event: QKeyEvent) -> bool:
        """Whether a key was for the cutting line."""
        if self._tool is not Tool.CUT or not self._cutting_line.isVisible():
            return False
        step, key = key_step(event), event.key()
        by_word = held_keys(event) == Qt.KeyboardModifier.ControlModifier
        if by_word and key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self._cutting_line.move_by_word(1 if key == Qt.Key.Key_Right else -1)
        elif step is not None:
            self._cutting_line.move_by(step.dx)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._cut(self._cutting_line.stroke, self._selected)
            return True
        else:
            return False
        self._describe()
        self._announce()
        return True

    def _press(self, at: Point, keys: Qt.KeyboardModifier) -> None:
        if self._tool is not Tool.CUT:
            super()._press(at, keys)
            return
        colour = self._colours.reading
        self._gesture = Stroking(
            self.scene(), at, self.page_box(), self.logical_zoom, colour, self._cuts_of, self._stroked
        )

    def _cuts_of(self, stroke: Polyline) -> list[Point]:
        """Where a stroke crosses baselines."""
        shapes = self._layer.shapes(self._layer.order).values()
        return [crossing for shape in shapes for crossing in crossings(shape.baseline, stroke)]

    def _stroked(self, stroke: Polyline | None) -> None:
        """Tells of a stroke; a mere click puts the cutting line where it was."""
        if stroke is None:
            return
        box = bounding_box(stroke)
        if max(box.width, box.height) * self.logical_zoom >= SMALLEST_DRAWN_PX:
            self._cut(stroke, ())
            return
        line_id = self._layer.line_at(stroke[0])
        if line_id is not None:
            self._select((line_id,))
            self._cutting_line.move_to(distance_along(self.shape_of(line_id).baseline, stroke[0]))

    def _cut(self, stroke: Polyline, line_ids: tuple[str, ...]) -> None:
        self.set_tool(Tool.SELECT)
        self.lines_cut.emit(stroke, line_ids)

    def _show_handles(self) -> None:
        super()._show_handles()
        self._cutting_line.show_on(self._line_to_cut(), self._colours.reading, self._colours.edge)

    def _line_to_cut(self) -> Line | None:
        """The line that has the cutting line."""
        if self._tool is not Tool.CUT or self._page is None or len(self._selected) != 1:
            return None
        return self._page.line(self._selected[0]) if self._page.has(self._selected[0]) else None

    def _words_for_selection(self) -> str:
        words = super()._words_for_selection()
        if not self._cutting_line.isVisible():
            return words
        before, behind = self._cutting_line.words
        cut = self.tr("Cutting line between “{before}” and “{behind}”").format(before=before, behind=behind)
        return f"{cut}. {words}"
