def test_selected_lines_are_written_from_right_to_left_and_back(lined):
    # GIVEN two lines selected
    before = lined.workspace.page
    action = lined.window.actions_["right_to_left"]
    lined.workspace.select(tuple(line.id for line in before.lines[:2]))
    assert action.isEnabled() and not action.isChecked()
    # WHEN the action is taken
    action.trigger()
    # THEN just these run from right to left, as one step that can be undone, and the menu shows it
    assert [line.direction for line in lined.workspace.page.lines] == ["rtl", "rtl", None, None]
    assert action.isChecked()
    action.trigger()
    assert [line.direction for line in lined.workspace.page.lines[:2]] == ["ltr", "ltr"] and not action.isChecked()
    for _ in range(2):
        lined.window.actions_["undo"].trigger()
    assert lined.workspace.page == before
    # AND a line that is not selected says nothing of them
    lined.workspace.select(())
    assert not action.isEnabled() and not action.isChecked()
