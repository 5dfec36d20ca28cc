"""In the window: backups are made beside it, looked at, brought back or opened as a copy; a damaged project too."""

from datetime import datetime, timedelta
from functools import partial

import pytest
from PySide6.QtCore import Qt

from hwr_desktop.document.edits import with_text
from hwr_desktop.store.care.backups import backing_up, backups_of
from hwr_desktop.store.project_file import ProjectFile
from hwr_desktop.ui.dialogs.backups_dialog import BackupsDialog
from hwr_desktop.ui.flows.keeping import keep_backups

NOON = datetime(2026, 11, 22, 12)


def type_first(desktop, text):
    page = desktop.workspace.page
    desktop.workspace.edit(with_text(page, page.lines[0].id, text), "Type")
    assert desktop.workspace.flush()


def first_text(desktop):
    file = desktop.workspace.file
    return file.page(file.project.pages[0]).lines[0].text


@pytest.fixture
def backed_up(lined, qtbot):
    """A project that was backed up with "Dear Anna," and again with "Dear Bertha,"; it says "Dear Clara,"."""
    for at, text in ((NOON, "Dear Anna,"), (NOON + timedelta(hours=1), "Dear Bertha,")):
        type_first(lined, text)
        for _step in backing_up(lined.workspace.file.file, now=partial(datetime.replace, at)):
            pass
    type_first(lined, "Dear Clara,")
    return lined


@pytest.fixture
def dialog(backed_up, qtbot):
    backed_up.window.actions_["backups"].trigger()
    dialog = backed_up.go_back._dialog
    qtbot.waitUntil(lambda: dialog.text.toPlainText() != "", timeout=20000)
    return dialog


def test_a_backup_is_made_beside_the_window_and_again_only_after_a_change(lined, qtbot, monkeypatch):
    # GIVEN a project that was opened a while ago
    folder = lined.workspace.file.folder
    assert lined.keep_backups._timer.isActive() and lined.keep_backups._timer.interval() == keep_backups.FIRST_MS
    # WHEN the time comes THEN there is one, and no second one of the same state
    lined.keep_backups.back_up()
    assert lined.keep_backups._timer.interval() == keep_backups.EVERY_MS
    qtbot.waitUntil(lambda: not lined.keeping.busy, timeout=20000)
    lined.keep_backups.back_up()
    qtbot.waitUntil(lambda: not lined.keeping.busy, timeout=20000)
    assert len(backups_of(folder)) == 1
    # WHEN the project is closed THEN nothing more is asked for
    lined.window.actions_["close_project"].trigger()
    assert not lined.keep_backups._timer.isActive()


def test_what_keeps_a_backup_from_being_made_is_said_once_and_work_goes_on(lined, qtbot):
    folder = lined.workspace.file.folder
    (folder / "backups").write_text("a file in its place")
    for number in range(2):
        type_first(lined, f"text {number}")
        lined.keep_backups.back_up()
        qtbot.waitUntil(lambda: not lined.keeping.busy, timeout=20000)
    said = [text for text in lined.window.message_bar.texts if "No backup" in text]
    assert len(said) == 1 and first_text(lined) == "text 1"


def test_closing_stops_a_backup_and_nothing_is_left_half_written(lined, qtbot):
    folder = lined.workspace.file.folder
    lined.keep_backups.back_up()
    lined.window.actions_["close_project"].trigger()
    qtbot.waitUntil(lambda: not lined.keeping.busy, timeout=20000)
    left = list((folder / "backups").iterdir()) if (folder / "backups").exists() else []
    assert [path.name for path in left if path.name.startswith(".")] == []


def test_the_list_tells_what_there_is_and_shows_a_page_as_it_was(backed_up, dialog, qtbot):
    rows = [[dialog.list.topLevelItem(row).text(column) for column in (1, 3)] for row in range(2)]
    assert rows == [["1", "1"], ["1", "2"]]
    assert dialog.text.toPlainText().startswith("Dear Bertha,\nwe are all well")
    assert dialog.page.currentText() == "Page 1: letter.png"
    # WHEN one goes down by the keys THEN the older one is shown
    qtbot.keyClick(dialog.list, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: dialog.text.toPlainText().startswith("Dear Anna,"), timeout=20000)
    # AND Enter brings nothing back by accident
    qtbot.keyClick(dialog.list, Qt.Key.Key_Return)
    assert dialog.isVisible() and not dialog.repair_button.isVisible()
    dialog.reject()


def test_a_backup_is_brought_back_and_what_was_there_is_a_backup_first(backed_up, dialog, qtbot):
    folder = backed_up.workspace.file.folder
    dialog.list.setCurrentItem(dialog.list.topLevelItem(1))
    dialog.back_button.click()
    qtbot.waitUntil(lambda: backed_up.workspace.page is not None and not backed_up.keeping.busy, timeout=20000)
    assert first_text(backed_up) == "Dear Anna," and "What it was before" in " ".join(
        backed_up.window.message_bar.texts
    )
    newest = backups_of(folder)[0]
    assert newest.pinned
    # WHEN that one is brought back in turn THEN all is as it was
    backed_up.go_back._bring_back(backed_up.workspace.file.file, newest)
    qtbot.waitUntil(lambda: backed_up.workspace.page is not None and not backed_up.keeping.busy, timeout=20000)
    assert first_text(backed_up) == "Dear Clara,"


def test_a_copy_is_opened_where_the_person_says(backed_up, dialog, qtbot, tmp_path):
    before = backed_up.workspace.file.folder
    backed_up.dialogs.chosen_path = tmp_path / "As it was"
    dialog.copy_button.click()
    qtbot.waitUntil(lambda: backed_up.workspace.file.folder == tmp_path / "As it was", timeout=20000)
    assert first_text(backed_up) == "Dear Bertha,"
    with ProjectFile.open(before) as project:
        assert project.page(project.project.pages[0]).lines[0].text == "Dear Clara,"


@pytest.fixture
def damaged(backed_up, qtbot):
    """The window with no project, and the folder of one whose database is overwritten."""
    file = backed_up.workspace.file.file
    backed_up.window.actions_["close_project"].trigger()
    file.write_bytes(file.read_bytes()[:4096] + b"\xff" * 40000)
    return backed_up, file


def open_damaged(desktop, file, qtbot):
    """Open it, be told, and take the offer; the dialog."""
    desktop.open_project.open(file)
    bar = desktop.window.message_bar
    qtbot.waitUntil(lambda: any("damaged" in text for text in bar.texts), timeout=20000)
    assert desktop.workspace.file is None
    desktop.go_back._offer.trigger()
    dialog = desktop.window.findChild(BackupsDialog)
    qtbot.waitUntil(lambda: dialog.text.toPlainText() != "", timeout=20000)
    assert dialog.repair_button.isVisible() and dialog.list.topLevelItem(0).text(3) == "–"
    return dialog


def test_a_damaged_project_is_offered_its_backups(damaged, qtbot):
    desktop, file = damaged
    dialog = open_damaged(desktop, file, qtbot)
    dialog.back_button.click()
    qtbot.waitUntil(lambda: desktop.workspace.page is not None and not desktop.keeping.busy, timeout=20000)
    assert first_text(desktop) == "Dear Bertha,"
    (aside,) = (file.parent / "backups").glob("damaged-*.hwr")
    # AND what is said is where that is, not that it is a backup
    said = " ".join(desktop.window.message_bar.texts)
    assert str(aside) in said and "newest of its backups" not in said


def test_a_damaged_project_is_repaired_into_a_copy(damaged, qtbot):
    desktop, file = damaged
    before = file.read_bytes()
    dialog = open_damaged(desktop, file, qtbot)
    dialog.repair_button.click()
    qtbot.waitUntil(lambda: desktop.workspace.page is not None and not desktop.keeping.busy, timeout=20000)
    assert "repaired" in desktop.workspace.file.folder.name and file.read_bytes() == before
    assert first_text(desktop) == "Dear Bertha,"
    assert any("the damaged project is as it was" in text for text in desktop.window.message_bar.texts)


def test_a_project_whose_database_is_gone_is_offered_its_backups(damaged, qtbot):
    desktop, file = damaged
    file.unlink()
    desktop.open_project.open(file.parent)
    assert "There is no project" in desktop.window.message_bar.texts[-1]
    desktop.go_back._offer.trigger()
    dialog = desktop.window.findChild(BackupsDialog)
    qtbot.waitUntil(lambda: dialog.backup is not None, timeout=20000)
    dialog.back_button.click()
    qtbot.waitUntil(lambda: desktop.workspace.page is not None, timeout=20000)
    assert first_text(desktop) == "Dear Bertha,"
