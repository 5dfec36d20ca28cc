"""A project goes into one file and is opened from it."""

import os

import pytest

from hwr_desktop.store.packing import unpack


@pytest.fixture
def sent(tmp_path):
    """The folder that a pack is sent to."""
    folder = tmp_path / "sent"
    folder.mkdir()
    return folder


def pack(desktop, qtbot, path):
    """Pack the open project there; what is said of it."""
    desktop.dialogs.chosen_path = path
    desktop.window.actions_["pack_project"].trigger()
    qtbot.waitUntil(lambda: not desktop.pack_project.work.busy, timeout=20000)
    return desktop.window.message_bar.texts[-1]


def test_a_pack_holds_what_was_typed_a_moment_ago_and_opens_by_being_dropped(read, sent, qtbot):
    # GIVEN a page that was read, and a correction that is not written yet
    page = read.workspace.page
    read.workspace.type_text(page.lines[0].id, "Dear Hanna,", "Type")
    # WHEN the draft is packed under a name without an ending
    said = pack(read, qtbot, sent / "Hanna")
    # THEN the file is there, the project is open as before, and that is said
    assert said == f"The project is packed in {sent / 'Hanna.hwrz'}"
    assert read.dialogs.suggested == "Letters.hwrz"
    assert read.workspace.page.lines[0].text == "Dear Hanna,"
    assert [path.name for path in sent.iterdir()] == ["Hanna.hwrz"]
    # WHEN the file is dropped on the window
    draft = read.workspace.file.folder
    read.open([sent / "Hanna.hwrz"])
    qtbot.waitUntil(lambda: read.workspace.file is not None and read.workspace.file.folder == sent / "Hanna")
    qtbot.waitUntil(lambda: read.workspace.page is not None, timeout=20000)
    # THEN a folder beside it is open with all texts and their history, and the draft is where it was
    assert read.workspace.page.lines[0].text == "Dear Hanna," and read.workspace.undo_label == "Type"
    assert "Hanna.hwrz was unpacked" in read.window.message_bar.texts[-1]
    assert "Hanna" in read.window.windowTitle() and draft.is_dir()


def test_open_project_takes_a_pack_and_each_time_a_free_folder(read, sent, qtbot):
    # GIVEN a pack beside a folder of its name
    pack(read, qtbot, sent / "Anna.hwrz")
    (sent / "Anna").mkdir()
    # WHEN it is opened by the menu THEN it comes to another folder
    read.dialogs.chosen_path = sent / "Anna.hwrz"
    read.window.actions_["open_project"].trigger()
    qtbot.waitUntil(lambda: read.workspace.file is not None and read.workspace.file.folder == sent / "Anna (2)")
    assert list((sent / "Anna").iterdir()) == []


def test_where_nothing_can_be_written_beside_it_the_person_says_where(read, sent, tmp_path, qtbot, monkeypatch):
    # GIVEN a pack on a disk that cannot be written
    pack(read, qtbot, sent / "Anna.hwrz")
    monkeypatch.setattr(os, "access", lambda path, _mode: path != sent)
    read.dialogs.chosen_path = tmp_path / "elsewhere"
    # WHEN it is opened THEN it comes to the folder that the person chooses
    read.open([sent / "Anna.hwrz"])
    qtbot.waitUntil(lambda: read.workspace.file is not None and read.workspace.file.folder == tmp_path / "elsewhere")


def test_a_damaged_pack_is_refused_and_the_open_project_stays(read, sent, qtbot):
    # GIVEN a pack that lacks its end
    pack(read, qtbot, sent / "Anna.hwrz")
    (sent / "Anna.hwrz").write_bytes((sent / "Anna.hwrz").read_bytes()[:-500])
    before = read.workspace.file
    # WHEN it is opened THEN a sentence says so, and nothing was made
    read.open([sent / "Anna.hwrz"])
    qtbot.waitUntil(lambda: "is damaged" in read.window.message_bar.texts[-1])
    assert "Anna.hwrz" in read.window.message_bar.texts[-1]
    assert read.workspace.file is before and [path.name for path in sent.iterdir()] == ["Anna.hwrz"]


def test_packing_is_shown_and_can_be_stopped(read, sent, qtbot, monkeypatch):
    # GIVEN a project that counts as large, and packing that waits
    from hwr_desktop.ui.flows.keeping import pack_project
    from hwr_desktop.ui.flows.project import byte_work

    monkeypatch.setattr(byte_work, "LARGE_BYTES", 0)
    steps = pack_project.packing

    def slow(file, path):
        for step in steps(file, path):
            while True:
                yield step

    monkeypatch.setattr(pack_project, "packing", slow)
    read.dialogs.chosen_path = sent / "Anna.hwrz"
    # WHEN it is packed THEN the progress is shown, and Stop can be chosen
    read.window.actions_["pack_project"].trigger()
    qtbot.waitUntil(read.window.progress.isVisible)
    assert read.window.progress.title == "Pack project" and read.window.actions_["stop"].isEnabled()
    # WHEN it is stopped THEN nothing is left, and that is said
    read.window.actions_["stop"].trigger()
    qtbot.waitUntil(lambda: not read.pack_project.work.busy, timeout=20000)
    assert "was not packed" in read.window.message_bar.texts[-1]
    assert list(sent.iterdir()) == [] and not read.window.progress.isVisible()
    assert not read.window.actions_["stop"].isEnabled()


def test_a_pack_that_is_there_is_not_written_over_unasked(read, sent, qtbot):
    # GIVEN a file of the name that only comes about by the ending
    (sent / "Anna.hwrz").write_text("mine")
    read.dialogs.chosen_path = sent / "Anna"
    read.window.actions_["pack_project"].trigger()
    assert "is there already" in read.window.message_bar.texts[-1]
    assert (sent / "Anna.hwrz").read_text() == "mine"


def test_scans_given_with_a_pack_are_not_dropped_silently(read, sent, scan, qtbot):
    pack(read, qtbot, sent / "Anna.hwrz")
    read.open([sent / "Anna.hwrz", scan])
    assert "open the other files when it is here" in read.window.message_bar.texts[-1]
    qtbot.waitUntil(lambda: not read.unpack_project.work.busy, timeout=20000)
    assert unpack.folder_for(sent / "Anna.hwrz") == sent / "Anna (2)"
