"""The mouse cursor that tells what the left button would do."""

from __future__ import annotations

from PySide6.QtCore import Qt

from hwr_desktop.ui.canvas.shape import PointPlace
from hwr_desktop.ui.canvas.shape_handles import Grip
from hwr_desktop.ui.canvas.tool import Tool

_RESIZING = {
    (-1, -1): Qt.CursorShape.SizeFDiagCursor,
    (1, 1): Qt.CursorShape.SizeFDiagCursor,
    (1, -1): Qt.CursorShape.SizeBDiagCursor,
    (-1, 1): Qt.CursorShape.SizeBDiagCursor,
    (0, -1): Qt.CursorShape.SizeVerCursor,
    (0, 1): Qt.CursorShape.SizeVerCursor,
    (-1, 0): Qt.CursorShape.SizeHorCursor,
    (1, 0): Qt.CursorShape.SizeHorCursor,
}


def cursor_for(tool: Tool, grip: Grip | None, over_selected: bool) -> Qt.CursorShape:
    """The cursor for a tool, over a grip or a selected line or neither."""
    if tool in (Tool.DRAW, Tool.CUT):
        return Qt.CursorShape.CrossCursor
    if tool is Tool.ORDER:
        return Qt.CursorShape.PointingHandCursor
    if isinstance(grip, PointPlace):
        return Qt.CursorShape.PointingHandCursor
    if grip is not None:
        return _RESIZING[grip]
    return Qt.CursorShape.SizeAllCursor if over_selected else Qt.CursorShape.ArrowCursor
