"""A project is deleted with everything kept of it; the trash can bring it back."""

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMessageBox

from hwr_desktop.errors import ProjectError
from hwr_desktop.store.drafts import list_drafts
from hwr_desktop.store.project_file import ProjectFile
from hwr_desktop.ui.flows.keeping import delete_project


@pytest.fixture(autouse=True)
def trash(tmp_path, monkeypatch):
    """The system's trash, in a folder of the test's own."""
    (tmp_path / "xdg").mkdir()
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "xdg"))
    return tmp_path / "xdg" / "Trash" / "files"


@pytest.fixture
def no_trash(monkeypatch):
    monkeypatch.setattr(delete_project, "move_to_trash", lambda path: False)


@pytest.fixture
def named(read, tmp_path, qtbot):
    """A project that was read and given a name, with a dialog that ended in it."""
    read.dialogs.chosen_path = tmp_path / "work" / "Zebra Letters"
    (tmp_path / "work").mkdir()
    draft = read.workspace.file.folder
    read.window.actions_["save_as"].trigger()
    qtbot.waitUntil(lambda: not draft.exists(), timeout=20000)
    read.settings.last_folder = str(tmp_path / "work" / "Zebra Letters" / "scans")
    return read


def answering(label, seen):
    """Press the button of that label in the question that comes; what it says goes to `seen`."""

    def press():
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        seen.append(box.text() + " " + box.informativeText())
        next(button for button in box.buttons() if label in button.text()).click()

    QTimer.singleShot(0, press)


def mentions(folder, *words):
    """The files under a folder whose name or content has one of the words."""
    found = []
    for path in folder.rglob("*"):
        content = path.read_bytes() if path.is_file() else b""
        found += [path for word in words if word in str(path.relative_to(folder)) or word.encode() in content]
    return found


def test_a_project_goes_to_the_trash_and_nothing_else_is_kept_of_it(named, data_dir, trash, tmp_path):
    # GIVEN a project that is open, and what the program keeps for the person
    ids = (named.workspace.page.id, named.workspace.page.image)
    named.settings.flush()
    assert mentions(data_dir, "Zebra")
    # WHEN it is deleted
    named.window.actions_["delete_project"].trigger()
    # THEN it is in the trash, nothing is open, and that is said without a question
    assert "“Zebra Letters” was moved to the trash" in named.window.message_bar.texts[-1]
    assert (trash / "Zebra Letters" / "Zebra Letters.hwr").is_file()
    assert named.workspace.file is None and not named.window.shows_work
    assert list((tmp_path / "work").iterdir()) == []
    # AND among the person's data and settings nothing names it any more
    named.settings.flush()
    assert mentions(data_dir, "Zebra", *ids) == []
    assert named.window.recent_menu.actions() == [] and named.settings.last_folder == str(tmp_path / "work")
    # AND what comes back from the trash is whole
    with ProjectFile.open(trash / "Zebra Letters") as back:
        assert back.page(ids[0]).lines[0].text == "Dear Anna," and back.undo_label == "Read page"


def test_a_draft_is_deleted_like_any_project(read, data_dir, trash):
    draft = read.workspace.file.folder.name
    read.window.actions_["delete_project"].trigger()
    read.settings.flush()
    assert list_drafts() == [] and (trash / draft).is_dir() and mentions(data_dir, draft) == []
    assert "“Draft: letter” was moved to the trash" in read.window.message_bar.texts[-1]


def test_what_others_put_into_the_folder_stays_and_is_named(named, trash):
    # GIVEN a file of somebody's in the project's folder
    folder = named.workspace.file.folder
    (folder / "notes.txt").write_text("mine")
    # WHEN the project is deleted THEN that stays, and is named
    named.window.actions_["delete_project"].trigger()
    assert [path.name for path in folder.rglob("*")] == ["notes.txt"]
    assert "notes.txt" in named.window.message_bar.texts[-1]
    assert {"Zebra Letters.hwr", "scans"} <= {path.name for path in trash.iterdir()}


def test_without_a_trash_it_is_asked_what_exactly_goes(named, no_trash, data_dir, qtbot):
    # GIVEN no trash WHEN the project is to be deleted, and the person thinks better of it
    folder, seen = named.workspace.file.folder, []
    answering("Keep", seen)
    named.window.actions_["delete_project"].trigger()
    # THEN the question has told what would go, and the project is open again
    assert "“Zebra Letters” for good?" in seen[0] and "1 page" in seen[0] and str(folder) in seen[0]
    qtbot.waitUntil(lambda: named.workspace.page is not None, timeout=20000)
    assert named.workspace.page.lines[0].text == "Dear Anna,"
    # WHEN they mean it THEN it is gone for good
    answering("Delete", seen)
    named.window.actions_["delete_project"].trigger()
    assert not folder.exists() and "was deleted" in named.window.message_bar.texts[-1]
    named.settings.flush()
    assert mentions(data_dir, "Zebra") == []


def disk_full(*_arguments, **_named):
    raise ProjectError("The disk is full.")


def test_a_project_is_deleted_while_it_is_read_and_while_the_last_change_cannot_be_written(
    named, engine, trash, qtbot, monkeypatch
):
    # GIVEN a reading under way, and a change that cannot be written
    engine.hold()
    named.window.actions_["read_page"].trigger()
    qtbot.waitUntil(lambda: named.reading.busy)
    named.workspace.type_text(named.workspace.page.lines[0].id, "lost", "Type")
    monkeypatch.setattr(named.workspace.file, "edit", disk_full)
    # WHEN it is deleted THEN it goes, and the reading ends without a word
    said = len(named.window.message_bar.texts)
    named.window.actions_["delete_project"].trigger()
    engine.free()
    qtbot.waitUntil(lambda: not named.reading.busy, timeout=20000)
    assert named.workspace.file is None and (trash / "Zebra Letters").is_dir()
    assert all("trash" in text for text in named.window.message_bar.texts[said:])


@pytest.mark.parametrize("answer", ["Keep", "Delete"])
def test_a_project_that_is_opened_again_while_the_question_stands_is_not_deleted(named, no_trash, qtbot, answer):
    # GIVEN a question whether to delete, at which the project is opened once more
    folder = named.workspace.file.folder

    def press():
        box = QApplication.activeModalWidget()
        named.open_project.open(folder)
        qtbot.waitUntil(lambda: named.workspace.file is not None, timeout=20000)
        next(button for button in box.buttons() if answer in button.text()).click()

    QTimer.singleShot(0, press)
    # WHEN it is answered THEN the project stays open and whole, and that is said
    named.window.actions_["delete_project"].trigger()
    assert named.workspace.file.folder == folder and (folder / "Zebra Letters.hwr").is_file()
    assert "“Zebra Letters” was not deleted." in named.window.message_bar.texts
