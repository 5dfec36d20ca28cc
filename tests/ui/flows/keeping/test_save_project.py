"""A project is given a name and a place, while it is open and worked on."""

import os
import shutil
import threading

import pytest

from hwr_desktop.store import moving


def test_a_draft_gets_a_name_and_keeps_page_text_and_history(read, tmp_path, qtbot):
    # GIVEN a draft with a page that was read
    draft, page = read.workspace.file.folder, read.workspace.page
    read.dialogs.chosen_path = tmp_path / "Letters to Anna"
    # WHEN it is saved under a name
    read.window.actions_["save_as"].trigger()
    qtbot.waitUntil(lambda: not draft.exists(), timeout=20000)
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
    qtbot.waitUntil(lambda: read.workspace.file.folder == tmp_path / "Letters", timeout=20000)
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


@pytest.fixture
def slow_copy(monkeypatch):
    """Copying goes no further than its beginning until the event is set."""
    free, copying = threading.Event(), moving.copying

    def waits(*arguments):
        while not free.wait(0.01):
            yield None
        yield from copying(*arguments)

    monkeypatch.setattr(moving, "copying", waits)
    yield free
    free.set()


def test_what_is_typed_and_done_while_the_project_is_saved_goes_along(read, slow_copy, tmp_path, qtbot):
    # GIVEN a project that is being copied
    draft, page = read.workspace.file.folder, read.workspace.page
    read.dialogs.chosen_path = tmp_path / "Letters"
    read.window.actions_["save_as"].trigger()
    assert read.workspace.file.folder == draft and read.window.actions_["stop"].isEnabled()
    # WHEN a word is typed, and another while the copy is taken
    read.window.transcript.line_edited.emit(page.lines[0].id, "My dear Anna,")
    assert read.workspace.flush()
    slow_copy.set()
    read.window.transcript.line_edited.emit(page.lines[1].id, "we are well")
    qtbot.waitUntil(lambda: not draft.exists(), timeout=20000)
    # THEN both are in the new place, and can be undone there
    assert read.workspace.file.folder == tmp_path / "Letters"
    texts = [line.text for line in read.workspace.file.page(page.id).lines]
    assert texts[:2] == ["My dear Anna,", "we are well"]
    read.window.actions_["undo"].trigger()
    assert read.workspace.page.lines[1].text == page.lines[1].text


def test_who_goes_on_changing_the_project_is_saved_all_the_same(read, tmp_path, qtbot, monkeypatch):
    # GIVEN a project that is changed whenever it has just been copied
    draft, page_id, first = read.workspace.file.folder, read.workspace.page.id, read.workspace.page.lines[0].id
    copying, copied = moving.copying, []

    def watched(*arguments):
        yield from copying(*arguments)
        copied.append(arguments)

    monkeypatch.setattr(moving, "copying", watched)
    busy_changed = read.save_project.work.busy_changed

    def change(busy):
        if not busy:
            read.workspace.type_text(first, f"version {len(copied)}", "Typing")

    busy_changed.connect(change)
    # WHEN it is saved THEN that comes to an end, and the last word is there
    read.dialogs.chosen_path = tmp_path / "Letters"
    read.window.actions_["save_as"].trigger()
    qtbot.waitUntil(lambda: not draft.exists(), timeout=20000)
    busy_changed.disconnect(change)
    assert read.workspace.file.page(page_id).lines[0].text == "version 3" and len(copied) == 4


def test_saving_elsewhere_can_be_stopped_and_ends_with_the_project(read, slow_copy, tmp_path, qtbot):
    # GIVEN a project that is being copied WHEN that is stopped
    draft, work = read.workspace.file.folder, read.save_project.work
    (tmp_path / "new").mkdir()
    read.dialogs.chosen_path = tmp_path / "new" / "Letters"
    read.window.actions_["save_as"].trigger()
    read.window.actions_["stop"].trigger()
    qtbot.waitUntil(lambda: not work.busy, timeout=20000)
    # THEN it stays where it is, nothing is left of the copy, and that is said
    assert read.workspace.file.folder == draft and list((tmp_path / "new").iterdir()) == []
    assert "stays where it is" in read.window.message_bar.texts[-1]
    # WHEN the project is closed while it is copied again THEN the same holds
    read.window.actions_["save_as"].trigger()
    read.window.actions_["close_project"].trigger()
    qtbot.waitUntil(lambda: not work.busy, timeout=20000)
    assert draft.exists() and list((tmp_path / "new").iterdir()) == []


def test_files_opened_while_the_project_is_saved_go_along(read, slow_copy, draw, tmp_path, qtbot):
    # GIVEN a project that is being copied WHEN another scan is opened
    draft = read.workspace.file.folder
    read.dialogs.chosen_path = tmp_path / "Letters"
    read.window.actions_["save_as"].trigger()
    read.open([draw("second.png", lines=2)])
    slow_copy.set()
    qtbot.waitUntil(lambda: not draft.exists(), timeout=20000)
    # THEN it is a page of the project in its new place, scan and all
    assert len(read.workspace.pages) == 2
    image = read.workspace.file.page(read.workspace.pages[1]).image
    assert (tmp_path / "Letters" / "scans" / image).is_file()


def test_what_cannot_be_written_is_kept_by_saving_elsewhere(read, tmp_path, qtbot):
    # GIVEN a project that can no longer be written, and a line that was typed then
    page = read.workspace.page
    read.workspace.file._connection.execute("PRAGMA query_only = ON")
    first = page.lines[0].id
    read.window.transcript.line_edited.emit(first, "My dear Anna,")
    assert not read.workspace.flush()
    assert "cannot be written" in read.window.message_bar.texts[-1]
    # WHEN it is saved elsewhere
    read.dialogs.chosen_path = tmp_path / "Letters"
    read.window.actions_["save_as"].trigger()
    qtbot.waitUntil(lambda: read.workspace.file.folder == tmp_path / "Letters", timeout=20000)
    # THEN the line is kept there
    assert read.workspace.file.page(page.id).line(first).text == "My dear Anna,"


@pytest.mark.skipif(os.name == "nt", reason="Windows lets nobody delete what is open")
def test_a_project_whose_folder_vanished_is_kept_by_saving_it(read, tmp_path):
    # GIVEN an open project whose folder somebody deletes
    page, old = read.workspace.page, read.workspace.file.folder
    shutil.rmtree(old)
    first = page.lines[0].id
    # WHEN something is typed THEN it is not shown as kept
    read.window.transcript.line_edited.emit(first, "My dear Anna,")
    assert not read.workspace.flush()
    assert "no longer in its place" in read.window.message_bar.texts[-1]
    # WHEN the project is saved elsewhere
    read.dialogs.chosen_path = tmp_path / "Letters"
    read.window.actions_["save_as"].trigger()
    # THEN all texts are kept there, and it is said what is not
    assert read.workspace.file.folder == tmp_path / "Letters"
    assert read.workspace.file.page(page.id).line(first).text == "My dear Anna,"
    assert "without the scans" in read.window.message_bar.texts[-1]
