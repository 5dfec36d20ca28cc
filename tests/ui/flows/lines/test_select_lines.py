def test_clicking_ink_shows_the_text_and_the_other_way_round(read, qtbot):
    # GIVEN a page that was read
    first, second = (line.id for line in read.workspace.page.lines[:2])
    # WHEN a line is selected on the scan
    read.window.canvas.selection_changed.emit((second,))
    # THEN the text is at that line
    assert read.window.transcript.current_line == second
    # WHEN the caret comes into another line
    read.select_lines.go_to_text(first)
    # THEN the scan has that one selected
    assert read.window.canvas.selected_lines == (first,)


def test_f6_goes_round_the_panes(read, qtbot):
    # GIVEN the focus in the page list
    window = read.window
    window.page_list.setFocus()
    # WHEN "next pane" is taken three times
    seen = []
    for _ in range(3):
        window.actions_["next_pane"].trigger()
        seen.append(window.focusWidget())
    # THEN scan, text and pages were reached
    assert seen[0] is window.canvas and window.transcript.isAncestorOf(seen[1]) and seen[2] is window.page_list


def test_every_line_is_selected(read):
    read.window.actions_["select_all"].trigger()
    assert len(read.window.canvas.selected_lines) == 4
