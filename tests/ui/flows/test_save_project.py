def test_a_draft_gets_a_name_and_keeps_page_text_and_history(read, tmp_path, qtbot):
    # GIVEN a draft with a page that was read
    draft, page = read.workspace.file.folder, read.workspace.page
    read.dialogs.chosen_path = tmp_path / "Letters to Anna"
    # WHEN it is saved under a name
    read.window.actions_["save_as"].trigger()
    # THEN it lies there, the draft is gone, and the window says so
    assert (tmp_path / "Letters to Anna" / "Letters to Anna.hwr").is_file() and not draft.exists()
    assert "Letters to Anna" in read.window.windowTitle()
    assert read.workspace.page == page and read.workspace.undo_label == "Read page"
    # AND work goes on in the new place
    first = page.lines[0].id
    read.window.transcript.line_edited.emit(first, "My dear Anna,")
    assert read.workspace.flush()
    assert read.workspace.file.page(page.id).line(first).text == "My dear Anna,"


def test_saving_over_something_is_refused_and_the_draft_stays(read, tmp_path):
    # GIVEN a folder with something in it
    (tmp_path / "taken").mkdir()
    (tmp_path / "taken" / "other.txt").write_text("x")
    read.dialogs.chosen_path = tmp_path / "taken"
    draft = read.workspace.file.folder
    # WHEN the person saves there
    read.window.actions_["save_as"].trigger()
    # THEN a sentence says so, and nothing has changed
    assert "is there already" in read.window.message_bar.texts[-1]
    assert read.workspace.file.folder == draft and (tmp_path / "taken" / "other.txt").read_text() == "x"


def test_save_says_that_everything_is_kept(read):
    read.window.actions_["save"].trigger()
    assert "Everything is kept" in read.window.message_bar.texts[-1]


def test_a_project_is_closed_and_found_again(read, tmp_path, qtbot):
    # GIVEN a named project that was closed
    read.dialogs.chosen_path = tmp_path / "Letters"
    read.window.actions_["save_as"].trigger()
    read.window.actions_["close_project"].trigger()
    assert not read.window.shows_work and read.workspace.file is None
    # WHEN it is chosen among the recent ones
    recent = read.window.recent_menu.actions()
    assert [action.text() for action in recent] == ["Letters"]
    recent[0].trigger()
    qtbot.waitUntil(lambda: read.workspace.page is not None)
    # THEN its page is shown with its text, and undo still knows the reading
    assert read.workspace.page.lines[0].text == "Dear Anna,"
    assert read.workspace.undo_label == "Read page"


def test_a_project_that_is_no_project_is_refused_in_words(desktop, tmp_path):
    (tmp_path / "broken.hwr").write_bytes(b"this is no project")
    desktop.open([tmp_path / "broken.hwr"])
    assert "broken.hwr" in desktop.window.message_bar.texts[0]
    assert desktop.workspace.file is None
