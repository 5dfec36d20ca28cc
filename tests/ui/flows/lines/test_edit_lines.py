from hwr_desktop.document.geometry import Box, translated


def test_a_reshaped_line_is_read_again_within_the_same_step(read, engine, qtbot):
    # GIVEN a page that was read
    line = read.workspace.page.lines[0]
    asked = len(engine.requests)
    # WHEN a line is moved
    read.edit_lines.reshape({line.id: (translated(line.polygon, 0, 90), translated(line.baseline, 0, 90))})
    qtbot.waitUntil(lambda: len(engine.requests) > asked and not read.reading.busy)
    # THEN only it was read again
    assert engine.requests[-1].line_ids == (line.id,)
    qtbot.waitUntil(lambda: read.workspace.page.line(line.id).text == "we are all well")
    # AND one undo takes back shape and reading
    read.window.actions_["undo"].trigger()
    assert read.workspace.page.line(line.id) == line


def test_a_locked_line_that_is_reshaped_is_not_read_again(read, engine, qtbot):
    # GIVEN a corrected line
    line = read.workspace.page.lines[0]
    read.window.transcript.line_edited.emit(line.id, "My dear Anna,")
    asked = len(engine.requests)
    # WHEN it is moved
    read.edit_lines.reshape({line.id: (translated(line.polygon, 0, 5), translated(line.baseline, 0, 5))})
    qtbot.wait(800)
    # THEN nothing is read, and the words stand
    assert len(engine.requests) == asked
    assert read.workspace.page.line(line.id).text == "My dear Anna,"


def test_lines_moved_together_are_one_step(read, qtbot):
    # GIVEN two lines moved in one gesture of the canvas
    before = read.workspace.page
    canvas = read.window.canvas
    canvas.gesture_began.emit()
    for line in before.lines[:2]:
        canvas.line_reshaped.emit(line.id, translated(line.polygon, 4, 0), translated(line.baseline, 4, 0))
    canvas.gesture_ended.emit()
    assert read.workspace.page.lines[0].box.left == before.lines[0].box.left + 4
    # WHEN undo is pressed once
    read.window.actions_["undo"].trigger()
    # THEN both are back
    assert read.workspace.page == before


def test_a_drawn_line_comes_to_its_place_is_selected_and_read(read, engine, qtbot):
    # GIVEN a page whose second line was deleted
    second = read.workspace.page.lines[1]
    read.workspace.select((second.id,))
    read.window.actions_["delete_lines"].trigger()
    assert not read.workspace.page.has(second.id)
    # WHEN a box is drawn there
    read.window.canvas.line_drawn.emit(Box(40, 150, 560, 220))
    new = read.workspace.page.lines[1]
    # THEN it is the second line, selected, and gets its text
    assert read.workspace.selected == (new.id,)
    qtbot.waitUntil(lambda: read.workspace.page.line(new.id).text == "we are all well")
    # AND one undo removes it
    qtbot.waitUntil(lambda: not read.reading.busy)
    read.window.actions_["undo"].trigger()
    assert not read.workspace.page.has(new.id)


def test_a_line_is_added_by_keys_at_its_place(lined):
    # GIVEN the first line selected
    lined.workspace.select((lined.workspace.page.lines[0].id,))
    # WHEN a line is added
    lined.window.actions_["add_line"].trigger()
    # THEN it stands below that line and is read after it, selected, and the arrows move it
    new = lined.workspace.page.lines[1]
    assert new.text == "" and lined.workspace.selected == (new.id,)
    assert new.box.top == lined.workspace.page.lines[0].box.bottom
    assert lined.window.canvas.hasFocus()
    lined.window.actions_["undo"].trigger()
    assert len(lined.workspace.page.lines) == 4
