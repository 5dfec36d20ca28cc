"""What a person does to single lines on the scan: move, reshape, draw or add, delete."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt

from hwr_desktop.document import edits
from hwr_desktop.document.geometry import Box, Polygon, Polyline
from hwr_desktop.document.lines.new_lines import line_below, line_in_box
from hwr_desktop.document.page import Line, Page
from hwr_desktop.document.turning import points_on_scan
from hwr_desktop.ui.flows.reading.reread import Reread
from hwr_desktop.ui.main_window import MainWindow
from hwr_desktop.ui.workspace import Workspace


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
        actions["delete_lines"].triggered.connect(self.delete_selected)
        actions["delete_lines"].setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        canvas.addAction(actions["delete_lines"])
        actions["add_line"].triggered.connect(self.add)

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
        self._reread.wish(reshaped, shapes, step)

    def draw(self, box: Box) -> None:
        """Add a line around a box drawn on the turned page, at its place in the reading order, and have it read."""
        page = self._workspace.page
        if page is None:
            return
        self._add(page, line_in_box(page, box), self.tr("Draw line"))

    def add(self) -> None:
        """Add a line below the selected one, or in the middle of the page, to be moved to its ink by keys."""
        page = self._workspace.page
        if page is None:
            return
        selected = self._workspace.selected
        self._add(page, line_below(page, selected[-1] if selected else None), self.tr("Add line"))
        self._window.canvas.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._window.canvas.ensure_line_visible(self._workspace.selected[-1])

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

    def _add(self, page: Page, line: Line, label: str) -> None:
        """Put a new line to its place in the reading order, select it and have it read."""
        added = edits.with_added(page, line)
        step = self._workspace.edit(added, label)
        self._workspace.select((line.id,))
        self._reread.wish(added, (line.id,), step)

    def _on_line_reshaped(self, line_id: str, polygon: Polygon, baseline: Polyline) -> None:
        """Collect the lines of one gesture; its end makes the edit."""
        page = self._workspace.page
        if page is not None:
            self._shapes[line_id] = (points_on_scan(polygon, page), points_on_scan(baseline, page))

    def _on_gesture_ended(self) -> None:
        shapes, self._shapes = self._shapes, {}
        if shapes:
            self.reshape(shapes)
