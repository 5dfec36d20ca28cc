import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from hwr_desktop import paths
from hwr_desktop.store.care.open_marks import OpenMark
from hwr_desktop.ui.dialogs.preferences.preferences_dialog import PreferencesDialog
from hwr_desktop.ui.dialogs.welcome_dialog import WelcomeDialog
from hwr_desktop.ui.flows.window import welcome as flow


@pytest.fixture(autouse=True)
def _soon(monkeypatch):
    monkeypatch.setattr(flow, "CALM_MS", 20)


def shown(desktop) -> list[WelcomeDialog]:
    return [each for each in desktop.window.findChildren(WelcomeDialog) if each.isVisible()]


@pytest.fixture
def welcome(desktop, qtbot):
    """The dialog of the first start."""
    desktop.welcome.greet()
    qtbot.waitUntil(lambda: bool(shown(desktop)))
    (dialog,) = shown(desktop)
    yield dialog


def words(dialog) -> str:
    return "\n".join(label.text() for label in dialog.findChildren(QLabel))


def test_the_first_start_says_what_this_is_and_where_things_are_kept(desktop, welcome, qtbot):
    # GIVEN the first start THEN the dialog says that nothing leaves the computer, and where things are kept
    assert "Nothing leaves this computer" in words(welcome) and str(paths.user_data()) in words(welcome)
    # AND when it is drawn it is looked at what is there
    qtbot.waitUntil(lambda: "Where things are kept" in welcome.state.text(), timeout=20000)
    # WHEN it was closed by Escape
    QTest.keyClick(welcome, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not shown(desktop))
    # THEN the next start does not welcome again
    desktop.welcome.greet()
    qtbot.wait(80)
    assert shown(desktop) == []
    # AND the menu brings it back
    desktop.window.actions_["welcome"].trigger()
    assert len(shown(desktop)) == 1


def test_nobody_is_welcomed_who_has_something_to_recover(desktop, qtbot, tmp_path):
    # GIVEN a project that was open when the program ended abruptly
    mark = OpenMark(paths.open_projects())
    mark.note(tmp_path)
    mark._lock.release()
    # WHEN the program starts THEN the offer to recover stands alone
    desktop.welcome.greet()
    qtbot.wait(80)
    assert shown(desktop) == []


def test_nobody_is_welcomed_who_has_projects(desktop, tmp_path):
    # GIVEN the settings of an earlier version, with a project
    desktop.settings.remember_project(tmp_path)
    assert desktop.settings.welcomed


def test_the_sample_is_opened_from_it(desktop, welcome, qtbot):
    # WHEN Enter is pressed
    QTest.keyClick(welcome, Qt.Key.Key_Return)
    # THEN the sample letter is opened
    qtbot.waitUntil(lambda: desktop.workspace.page is not None, timeout=30000)
    assert shown(desktop) == []


def test_it_leads_to_what_is_there_and_what_is_missing(desktop, welcome, qtbot):
    # WHEN more is wished to be known
    welcome.health.click()
    # THEN the preferences are open at that page, and tell it
    (dialog,) = desktop.window.findChildren(PreferencesDialog)
    assert dialog.health.isVisible() and shown(desktop) == []
    qtbot.waitUntil(dialog.health.again.isEnabled, timeout=20000)
    assert "Models for finding and reading lines" in dialog.health.parts.toPlainText()
    dialog.close()
