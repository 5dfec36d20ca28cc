"""What a person does to the lines on the scan: move, reshape, draw, delete."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt

from hwr_desktop.document import edits
from hwr_desktop.document.geometry import Box, Polygon, Polyline, rectangle
from hwr_desktop.document.page import Line, Page, new_id
from hwr_desktop.document.turning import points_on_scan
from hwr_desktop.ui.canvas.tool import Tool
from hwr_desktop.ui.flows.reread import Reread
from hwr_desktop.ui.main_window import MainWindow
from hwr_desktop.ui.workspace import Workspace

BASELINE_SHARE = 0.75
"""How far down a drawn box the letters are taken to stand."""


class EditLines(QObject):
    """Turns the wishes of the canvas into edits, each one step of the journal.

    The canvas speaks of the page as it is turned; what it wishes is carried back to the scan here.
    """

    def __init__(self, window: MainWindow, workspace: Workspace, reread: Reread) -> None:
        super().__init__(window)
        self._window, self._workspace, self._reread = window, workspace, reread
        self._shapes: dict[str, tuple[Polygon, Polyline]] = {}
        canvas, actions = window.canvas, window.actions_
        canvas.line_reshaped.connect(self._on_line_reshaped)
        canvas.gesture_ended.connect(self._on_gesture_ended)
        canvas.line_drawn.connect(self.draw)
        canvas.deletion_wished.connect(self.delete)
        canvas.tool_changed.connect(self._on_tool_changed)
        actions["delete_lines"].triggered.connect(self.delete_selected)
        actions["delete_lines"].setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        canvas.addAction(actions["delete_lines"])
        actions["select_tool"].triggered.connect(self._take_select_tool)
        actions["draw_tool"].triggered.connect(self._take_draw_tool)
        actions["select_tool"].setChecked(True)

    def reshape(self, shapes: dict[str, tuple[Polygon, Polyline]]) -> None:
        """Give lines other shapes on the scan as one step; they are read again unless a person's word stands there."""
        page = reshaped = self._workspace.page
        if page is None or reshaped is None:
            return
        shapes = {line_id: shape for line_id, shape in shapes.items() if page.has(line_id)}
        for line_id, (polygon, baseline) in shapes.items():
            reshaped = edits.with_shape(reshaped, line_id, polygon, baseline)
        label = self.tr("Reshape line") if len(shapes) == 1 else self.tr("Reshape lines")
        step = self._workspace.edit(reshaped, label, key="shape:" + ",".join(sorted(shapes)))
        for line_id in shapes:
            if step and not page.line(line_id).locked:
                self._reread.wish(page.id, line_id, step)

    def draw(self, box: Box) -> None:
        """Add a line around a box drawn on the turned page, at its place in the reading order, and have it read."""
        page = self._workspace.page
        if page is None:
            return
        outline, baseline = points_on_scan(rectangle(box), page), points_on_scan(_baseline_in(box, page), page)
        line = Line(new_id(), outline, baseline)
        step = self._workspace.edit(edits.with_added(page, line), self.tr("Draw line"))
        self._workspace.select((line.id,))
        if step:
            self._reread.wish(page.id, line.id, step)

    def delete(self, line_ids: tuple[str, ...]) -> None:
        """Take lines off the page, as one step."""
        page = self._workspace.page
        if page is None or not line_ids:
            return
        label = self.tr("Delete line") if len(line_ids) == 1 else self.tr("Delete lines")
        self._workspace.edit(edits.without(page, line_ids), label)

    def delete_selected(self) -> None:
        """Take the selected lines off the page."""
        self.delete(self._workspace.selected)

    def _on_line_reshaped(self, line_id: str, polygon: Polygon, baseline: Polyline) -> None:
        """Collect the lines of one gesture; its end makes the edit."""
        page = self._workspace.page
        if page is not None:
            self._shapes[line_id] = (points_on_scan(polygon, page), points_on_scan(baseline, page))

    def _on_gesture_ended(self) -> None:
        shapes, self._shapes = self._shapes, {}
        if shapes:
            self.reshape(shapes)

    def _on_tool_changed(self, tool: Tool) -> None:
        self._window.actions_["draw_tool" if tool is Tool.DRAW else "select_tool"].setChecked(True)

    def _take_select_tool(self) -> None:
        self._window.canvas.set_tool(Tool.SELECT)

    def _take_draw_tool(self) -> None:
        self._window.canvas.set_tool(Tool.DRAW)
        self._window.canvas.setFocus()


def _baseline_in(box: Box, page: Page) -> Polyline:
    """A level baseline through a drawn box, in the page's reading direction."""
    y = box.top + box.height * BASELINE_SHARE
    ends = ((box.left, y), (box.right, y))
    return ends if page.direction != "rtl" else ends[::-1]
