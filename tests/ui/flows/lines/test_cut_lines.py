from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from hwr_desktop.document import edits
from hwr_desktop.document.page import PERSON
from hwr_desktop.ui.canvas.tool import Tool


def texts(desktop):
    return [line.text for line in desktop.workspace.page.lines]


def test_one_stroke_is_one_step_and_only_the_pieces_are_read_again(read, engine, qtbot):
    # GIVEN a page that was read, with a line that a person corrected
    read.workspace.edit(edits.with_text(read.workspace.page, read.workspace.page.lines[2].id, "and my love"), "Typing")
    before, asked = read.workspace.page, len(engine.requests)
    # WHEN a stroke goes through the second and the third line
    read.window.canvas.lines_cut.emit(((300, 150), (300, 310)), ())
    # THEN both have two pieces in their places, the person's words among them
    assert texts(read) == ["Dear Anna,", "we are", "all well", "and my", "love", "Your Thomas"]
    assert [line.author == PERSON for line in read.workspace.page.lines] == [False, False, False, True, True, False]
    # AND the pieces that are nobody's word are read, all at once
    qtbot.waitUntil(lambda: len(engine.requests) > asked and not read.reading.busy, timeout=20000)
    assert [request.line_ids for request in engine.requests[asked:]] == [
        tuple(line.id for line in read.workspace.page.lines[1:3])
    ]
    qtbot.waitUntil(lambda: texts(read)[1:3] == ["we are all well"] * 2)
    # AND one undo takes back the cuts and what was read since
    read.window.actions_["undo"].trigger()
    assert read.workspace.page == before


def test_a_cut_that_is_undone_at_once_is_not_read(read, engine, qtbot):
    asked = len(engine.requests)
    read.window.canvas.lines_cut.emit(((300, 150), (300, 310)), ())
    read.window.actions_["undo"].trigger()
    qtbot.wait(900)
    assert len(engine.requests) == asked


def test_a_line_is_cut_at_the_caret_by_keys(lined, qtbot):
    # GIVEN the caret before "all" in the second line
    lined.window.transcript.focus_line(lined.workspace.page.lines[1].id)
    text = lined.window.focusWidget()
    for _ in range(2):
        QTest.keyClick(text, Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
    # WHEN its key is pressed
    QTest.keyClick(text, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    # THEN the line is cut there, and the caret is at the beginning of the second piece
    assert texts(lined)[1:3] == ["we are", "all well"]
    assert lined.window.transcript.caret == (lined.workspace.page.lines[2].id, 0)
    # AND both pieces are beside each other on the scan
    left, right = lined.workspace.page.lines[1:3]
    assert left.box.left == 40 and left.box.right == right.box.left and right.box.right == 560


def test_at_the_end_of_a_line_nothing_is_cut_and_it_is_said(lined, qtbot):
    lined.window.transcript.focus_line(lined.workspace.page.lines[1].id)
    with qtbot.waitSignal(lined.messages.posted):
        lined.window.actions_["cut_at_caret"].trigger()
    assert len(lined.workspace.page.lines) == 4


def test_a_line_is_cut_by_keys_on_the_scan(lined, qtbot):
    # GIVEN the second line selected, and the cutting tool taken by its key
    second = lined.workspace.page.lines[1]
    lined.workspace.select((second.id,))
    lined.window.canvas.setFocus()
    QTest.keyClick(lined.window.canvas, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert lined.window.actions_["cut_tool"].isChecked()
    # WHEN the cutting line is moved a word to the right and Enter is pressed
    QTest.keyClick(lined.window.canvas, Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(lined.window.canvas, Qt.Key.Key_Return)
    # THEN the line is cut there, the second piece selected, and the first tool back in the hand
    assert texts(lined) == ["Dear Anna,", "we are all", "well", "and send our love.", "Your Thomas"]
    assert lined.workspace.selected == (lined.workspace.page.lines[2].id,)
    assert lined.window.canvas.tool is Tool.SELECT


def test_a_stroke_beside_the_lines_is_answered(lined, qtbot):
    with qtbot.waitSignal(lined.messages.posted):
        lined.window.canvas.lines_cut.emit(((10, 10), (10, 470)), ())
    assert len(lined.workspace.page.lines) == 4


def test_a_stroke_over_a_turned_page_cuts_where_it_is_seen(lined):
    # GIVEN the page turned upside down
    lined.workspace.edit(edits.with_turn(lined.workspace.page, 180), "Turn")
    # WHEN the stroke is drawn through the lowest line of the view, the first on the scan
    lined.window.canvas.lines_cut.emit(((300, 480 - 50), (300, 480 - 140)), ())
    # THEN it is cut
    assert texts(lined) == ["Dear", "Anna,", "we are all well", "and send our love.", "Your Thomas"]
