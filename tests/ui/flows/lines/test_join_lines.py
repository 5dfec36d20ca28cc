from hwr_desktop.document import edits


def texts(desktop):
    return [line.text for line in desktop.workspace.page.lines]


def test_the_selected_lines_become_one_and_are_read_again(read, engine, qtbot):
    # GIVEN two lines selected on a page that was read
    before, asked = read.workspace.page, len(engine.requests)
    read.workspace.select(tuple(line.id for line in before.lines[1:3]))
    # WHEN they are joined
    read.window.actions_["join_lines"].trigger()
    # THEN there is one line in their place, selected, with the texts of both until it has been read
    whole = read.workspace.page.lines[1]
    assert texts(read) == ["Dear Anna,", "we are all well and send our love.", "Your Thomas"]
    assert read.workspace.selected == (whole.id,)
    qtbot.waitUntil(lambda: len(engine.requests) > asked and not read.reading.busy, timeout=20000)
    assert engine.requests[-1].line_ids == (whole.id,)
    qtbot.waitUntil(lambda: read.workspace.page.line(whole.id).text == "we are all well")
    # AND one undo brings both back
    read.window.actions_["undo"].trigger()
    assert read.workspace.page == before


def test_a_joined_line_with_a_persons_word_is_not_read_again(read, engine, qtbot):
    second = read.workspace.page.lines[1]
    read.workspace.edit(edits.with_text(read.workspace.page, second.id, "we're well"), "Typing")
    asked = len(engine.requests)
    read.workspace.select((second.id,))
    # WHEN a line selected alone is joined, THEN it is so with the next
    read.window.actions_["join_lines"].trigger()
    qtbot.wait(900)
    assert texts(read) == ["Dear Anna,", "we're well and send our love.", "Your Thomas"]
    assert len(engine.requests) == asked


def test_the_last_line_has_none_to_be_joined_with(lined, qtbot):
    lined.workspace.select((lined.workspace.page.lines[-1].id,))
    with qtbot.waitSignal(lined.messages.posted):
        lined.window.actions_["join_lines"].trigger()
    assert len(lined.workspace.page.lines) == 4
