from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

UP_AND_DOWN = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


def order(desktop):
    """The first letters of the lines."""
    return "".join(line.text[0] for line in desktop.workspace.page.lines)


def test_a_line_is_moved_in_the_order_by_keys_from_text_and_scan(lined, engine):
    # GIVEN the caret in the second line
    second = lined.workspace.page.lines[1].id
    lined.window.transcript.focus_line(second)
    # WHEN it is moved later in the text, THEN the caret goes along
    QTest.keyClick(lined.window.focusWidget(), Qt.Key.Key_Down, UP_AND_DOWN)
    assert order(lined) == "DawY"
    assert lined.window.transcript.caret == (second, 0)
    # WHEN it is moved earlier on the scan
    lined.window.canvas.setFocus()
    for _ in range(3):
        QTest.keyClick(lined.window.canvas, Qt.Key.Key_Up, UP_AND_DOWN)
    assert order(lined) == "wDaY"
    # THEN each was a step of its own, and nothing was read
    lined.window.actions_["undo"].trigger()
    assert order(lined) == "DwaY"
    assert engine.requests == []


def test_a_number_is_dragged_to_another_place(lined, qtbot):
    # GIVEN the numbers beside the text
    text = lined.window.transcript._text
    gutter = text.gutter
    QTest.mousePress(gutter, Qt.MouseButton.LeftButton, pos=QPoint(12, text.first_row(0).center().toPoint().y()))
    # WHEN the first is dragged below the third
    target = QPoint(12, int(text.first_row(2).bottom()) + 1)
    QTest.mouseMove(gutter, target)
    QTest.mouseRelease(gutter, Qt.MouseButton.LeftButton, pos=target)
    # THEN its line is the third, and one undo brings it back
    assert order(lined) == "waDY"
    lined.window.actions_["undo"].trigger()
    assert order(lined) == "DwaY"


def test_a_number_that_is_dropped_where_it_was_changes_nothing(lined):
    text = lined.window.transcript._text
    y = text.first_row(1).center().toPoint().y()
    QTest.mouseClick(text.gutter, Qt.MouseButton.LeftButton, pos=QPoint(12, y))
    assert order(lined) == "DwaY"
    assert lined.workspace.selected == (lined.workspace.page.lines[1].id,)


def test_lines_are_numbered_by_clicking_in_one_step(lined):
    # GIVEN the tool for it
    lined.window.actions_["order_tool"].trigger()
    canvas, lines = lined.window.canvas, lined.workspace.page.lines
    # WHEN the last line and the second get numbers, and Enter is pressed
    for line in (lines[3], lines[1]):
        lined.workspace.select((line.id,))
        QTest.keyClick(canvas, Qt.Key.Key_Space)
    QTest.keyClick(canvas, Qt.Key.Key_Return)
    # THEN they come first; one undo takes it back
    assert order(lined) == "YwDa"
    assert lined.window.actions_["select_tool"].isChecked()
    lined.window.actions_["undo"].trigger()
    assert order(lined) == "DwaY"


def test_an_order_of_other_lines_is_not_taken(lined):
    lined.window.canvas.order_wished.emit(tuple(line.id for line in lined.workspace.page.lines[:3]))
    assert order(lined) == "DwaY"
