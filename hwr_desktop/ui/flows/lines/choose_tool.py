"""What the left mouse button does on the scan: menu and canvas agree on the tool, and its use is told."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Qt

from hwr_desktop.ui.canvas.tool import Tool
from hwr_desktop.ui.main_window import MainWindow
from hwr_desktop.ui.messages import Messages

TOOL_ACTIONS = {
    Tool.SELECT: "select_tool",
    Tool.DRAW: "draw_tool",
    Tool.CUT: "cut_tool",
    Tool.ORDER: "order_tool",
    Tool.EDGES: "adjust_edges",
}


class ChooseTool(QObject):
    """Keeps the tool of the canvas and the actions for the tools in step."""

    def __init__(self, window: MainWindow, messages: Messages) -> None:
        super().__init__(window)
        self._window, self._messages = window, messages
        for tool, action_id in TOOL_ACTIONS.items():
            window.actions_[action_id].triggered.connect(partial(self.take, tool))
        window.canvas.tool_changed.connect(self._on_tool_changed)
        window.actions_["select_tool"].setChecked(True)

    def take(self, tool: Tool, _checked: bool = True) -> None:
        """Take a tool into the hand, and go to the scan with it."""
        self._window.canvas.set_tool(tool)
        if tool is not Tool.SELECT:
            self._window.canvas.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _on_tool_changed(self, tool: Tool) -> None:
        self._window.actions_[TOOL_ACTIONS[tool]].setChecked(True)
        if tool is Tool.CUT:
            self._messages.note(
                self.tr(
                    "Draw a stroke through lines to cut them, or move the cutting line with ← and → and press Enter."
                )
            )
        elif tool is Tool.ORDER:
            self._messages.note(
                self.tr(
                    "Click the lines in the order in which they are to be read, or press Space on each. "
                    "Enter takes the new order, Esc leaves the old."
                )
            )
