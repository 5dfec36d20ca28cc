"""After an abrupt end the next start says what was open and shows what was done last; nothing goes by itself."""

import pytest
from PySide6.QtCore import Qt

from hwr_desktop import paths
from hwr_desktop.document.edits import with_text
from hwr_desktop.store.care.open_marks import OpenMark, left_open
from hwr_desktop.store.project_file import ProjectFile
from hwr_desktop.ui.dialogs.recovery_dialog import RecoveryDialog


@pytest.fixture
def left(lined, tmp_path):
    """The window with nothing open, after another window died with a project of one page."""
    page = lined.workspace.page
    lined.workspace.edit(with_text(page, page.lines[0].id, "Dear Bertha,"), "Type")
    lined.dialogs.chosen_path = tmp_path / "Letters of Bertha"
    folder = lined.workspace.file.folder
    lined.window.actions_["close_project"].trigger()
    dead = OpenMark(paths.open_projects())
    dead.note(folder)
    dead._lock.release()  # as the system does when the program dies
    return lined, folder


def look(desktop, qtbot):
    desktop.recover.look()
    qtbot.waitUntil(lambda: not desktop.keeping.busy, timeout=20000)


def dialog_of(desktop):
    desktop.recover._offer.trigger()
    return desktop.window.findChild(RecoveryDialog)


def test_what_was_open_is_shown_with_what_was_done_last_and_opened(left, qtbot):
    desktop, folder = left
    look(desktop, qtbot)
    assert "ended abruptly while “Draft: letter” was open" in desktop.window.message_bar.texts[-1]
    dialog = dialog_of(desktop)
    assert "whole, and has 1 page" in dialog.state.text() and "shown as kept is in the project" in dialog.hint.text()
    first = dialog.edits.topLevelItem(0)
    assert [first.text(column) for column in (1, 2, 3)] == ["Type", "1", "Dear Bertha,"]
    # WHEN it is opened THEN the offer is gone, for good
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: desktop.workspace.file is not None, timeout=20000)
    assert desktop.workspace.file.folder == folder
    assert not any("abruptly" in text for text in desktop.window.message_bar.texts)
    assert left_open(paths.open_projects()) == ()


def test_left_for_later_it_is_offered_again(left, qtbot):
    desktop, folder = left
    look(desktop, qtbot)
    dialog_of(desktop).later_button.click()
    assert [each.project for each in left_open(paths.open_projects())] == [folder]
    look(desktop, qtbot)
    assert any("abruptly" in text for text in desktop.window.message_bar.texts)


def test_it_is_forgotten_only_when_that_is_said_and_the_project_stays(left, qtbot):
    desktop, folder = left
    look(desktop, qtbot)
    dialog_of(desktop).forget_button.click()
    assert left_open(paths.open_projects()) == ()
    with ProjectFile.open(folder) as project:
        assert project.undo_label == "Type"


def test_a_project_that_is_damaged_is_said_to_be_and_keeps_its_mark(left, qtbot):
    desktop, folder = left
    (file,) = folder.glob("*.hwr")
    file.write_bytes(file.read_bytes()[:4096] + b"\xff" * 40000)
    look(desktop, qtbot)
    said = desktop.window.message_bar.texts[-1]
    dialog = dialog_of(desktop)
    assert "cannot be opened as it is" in dialog.state.text()
    # AND nobody says that what was shown as kept is there
    assert "abruptly" in said and "kept" not in said and "kept" not in dialog.hint.text()
    dialog.open_button.click()
    qtbot.waitUntil(lambda: any("damaged" in text for text in desktop.window.message_bar.texts), timeout=20000)
    assert [each.project for each in left_open(paths.open_projects())] == [folder]


def test_what_another_window_has_open_is_not_offered(lined, qtbot, tmp_path):
    # GIVEN this window with a project, and another that lives
    other = OpenMark(paths.open_projects())
    other.note(tmp_path)
    # WHEN one looks THEN nothing is offered, for neither was left
    look(lined, qtbot)
    assert not any("abruptly" in text for text in lined.window.message_bar.texts)
    other.close()
    # AND this window's own mark goes when it is closed in order
    assert len(list(paths.open_projects().iterdir())) == 1
    assert lined.close()
    assert list(paths.open_projects().iterdir()) == []


def test_a_project_whose_disk_is_not_there_is_kept_in_mind(left, qtbot, tmp_path):
    desktop, folder = left
    folder.rename(tmp_path / "taken away")
    look(desktop, qtbot)
    assert not any("abruptly" in text for text in desktop.window.message_bar.texts)
    (tmp_path / "taken away").rename(folder)
    look(desktop, qtbot)
    assert any("abruptly" in text for text in desktop.window.message_bar.texts)
