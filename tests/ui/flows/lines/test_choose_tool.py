import pytest

from hwr_desktop.ui.canvas.tool import Tool
from hwr_desktop.ui.flows.lines.choose_tool import TOOL_ACTIONS


@pytest.mark.parametrize("tool", [Tool.DRAW, Tool.CUT, Tool.ORDER])
def test_the_tools_of_canvas_and_menu_agree(lined, tool):
    # WHEN a tool is chosen in the menu, the canvas has it and the focus; and the other way round
    action = lined.window.actions_[TOOL_ACTIONS[tool]]
    action.trigger()
    assert lined.window.canvas.tool is tool and lined.window.canvas.hasFocus()
    lined.window.canvas.set_tool(Tool.SELECT)
    assert lined.window.actions_["select_tool"].isChecked() and not action.isChecked()


@pytest.mark.parametrize("tool", [Tool.CUT, Tool.ORDER])
def test_a_tool_that_does_not_explain_itself_is_explained(lined, tool, qtbot):
    with qtbot.waitSignal(lined.messages.posted):
        lined.choose_tool.take(tool)
