"""The scan with its lines, to work on: all that is done with the mouse, and by keys and dropped files too."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

from hwr_desktop.ui.canvas.edges_view import EdgesView
from hwr_desktop.ui.canvas.file_drop import accepts_files, files_in
from hwr_desktop.ui.canvas.gestures import moving, pulling
from hwr_desktop.ui.canvas.key_steps import KeyStep, held_keys, key_step
from hwr_desktop.ui.canvas.selection import extended, neighbour
from hwr_desktop.ui.canvas.tool import Tool

__all__ = ["PageCanvas", "Tool"]

_KEYS_OF_OURS = frozenset(
    {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2, Qt.Key.Key_Escape, Qt.Key.Key_Delete, Qt.Key.Key_Space}
)
_EXTENDING: dict[int, int] = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


class PageCanvas(EdgesView):
    """A page of which every line can be reached, selected, shaped, drawn, cut and wished away, by mouse and by keys.

    Tab and Shift+Tab go from line to line, and Ctrl with the up and down arrows takes lines in as well; Enter, F2 or a
    double click go to the text; the arrows nudge by a pixel of the page, with Shift by ten, and with Alt resize; Delete
    wishes lines away; P shows the points of a line, which Tab then reaches; Esc goes one step back.
    """

    deletion_wished = Signal(object)
    files_dropped = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAcceptDrops(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._wants(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._page is not None and (self._took_key(event) or self.took_space(event, True)):
            event.accept()
        else:
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if not self.took_space(event, False):
            super().keyReleaseEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.let_go()
        super().focusOutEvent(event)

    def focusNextPrevChild(self, next: bool) -> bool:
        """Tab goes from line to line, and after the last one on to the next control."""
        if self.went_to_corner(1 if next else -1) or self.went_to_point(1 if next else -1):
            return True
        line_id = neighbour(self._selected, self._layer.order, 1 if next else -1)
        if line_id is None or self._tool in (Tool.DRAW, Tool.EDGES):
            return super().focusNextPrevChild(next)
        self._select((line_id,))
        self.ensure_line_visible(line_id)
        self._announce()
        return True

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        accepts_files(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        accepts_files(event)

    def dropEvent(self, event: QDropEvent) -> None:
        if accepts_files(event):
            self.files_dropped.emit(files_in(event))

    def _step(self, step: KeyStep) -> None:
        """Nudges or resizes the selected lines by keys."""
        shapes = self._layer.shapes(self._selected)
        change = pulling(shapes, (1, 1), self.page_box()) if step.resizes else moving(shapes, self.page_box())
        self._show_reshaped(change((step.dx, step.dy)))

    def _wants(self, event: QKeyEvent) -> bool:
        """Whether a key that some shortcut of the window may also claim is for the lines."""
        if self._page is None:
            return False
        if self.wants_edges_key(event):
            return True
        plain = held_keys(event) == Qt.KeyboardModifier.NoModifier
        return (plain and event.key() in _KEYS_OF_OURS) or (bool(self._selected) and key_step(event) is not None)

    def _took_key(self, event: QKeyEvent) -> bool:
        """Does what a key is for; False for a key that is not for the lines."""
        key, step = event.key(), key_step(event)
        if self.took_edges_key(event):
            return True
        if self.took_cutting_key(event) or self.took_ordering_key(event) or self.took_point_key(event):
            return True
        if event.matches(QKeySequence.StandardKey.SelectAll):
            self._select(self._layer.order)
        elif key == Qt.Key.Key_Escape:
            self._escape()
        elif key in _EXTENDING and held_keys(event) == Qt.KeyboardModifier.ControlModifier:
            self._extend(_EXTENDING[key])
        elif not self._selected:
            return False
        elif step is not None:
            self._step(step)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2):
            self.line_activated.emit(self._selected[-1])
        elif key == Qt.Key.Key_Delete:
            self.deletion_wished.emit(self._selected)
        elif key == Qt.Key.Key_P and not event.modifiers():
            self.set_points_mode(not self._points_mode)
        else:
            return False
        return True

    def _extend(self, step: int) -> None:
        """Takes the next line (1) or the one before (-1) into the selection as well; the other way it gives it back."""
        line_id = neighbour(self._selected, self._layer.order, step)
        if line_id is None:
            return
        if line_id in self._selected:
            self._select((*(each for each in self._selected[:-1] if each != line_id), line_id))
        else:
            self._select(extended(self._selected, line_id, self._layer.order))
        self.ensure_line_visible(line_id)
        self._announce()

    def _escape(self) -> None:
        """One step back: out of a drag, of another tool, of the points of a line, or of the selection."""
        if self._gesture is not None:
            self.cancel_gesture()
        elif self._tool is not Tool.SELECT:
            self.set_tool(Tool.SELECT)
        elif self._points_mode:
            self.set_points_mode(False)
        else:
            self._select(())
