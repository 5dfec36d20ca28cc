import threading

import pytest
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QPushButton

from hwr_desktop import paths
from hwr_desktop.health import parts, scans


@pytest.fixture
def page(desktop, qtbot):
    """The page of the preferences, turned to and filled."""
    dialog = desktop.preferences.show()
    dialog.show_health()
    qtbot.waitUntil(dialog.health.again.isEnabled, timeout=20000)
    yield dialog.health
    dialog.close()


def test_the_parts_are_told_as_they_are_found(desktop, qtbot, monkeypatch):
    # GIVEN a part that takes its time
    go_on = threading.Event()

    def slow():
        go_on.wait(20)
        return scans.heic_part()

    monkeypatch.setattr(parts, "CHECKS", (*parts.CHECKS[:2], slow))
    # WHEN the preferences are opened THEN nothing is looked at before somebody turns to the page
    dialog = desktop.preferences.show()
    assert not desktop.keeping.busy
    dialog.show_health()
    # AND the first parts are shown while the slow one is looked at
    qtbot.waitUntil(lambda: "✓ Where things are kept: ready" in dialog.health.parts.toPlainText(), timeout=20000)
    assert "HEIC" not in dialog.health.parts.toPlainText() and not dialog.health.again.isEnabled()
    go_on.set()
    qtbot.waitUntil(dialog.health.again.isEnabled, timeout=20000)
    assert "HEIC" in dialog.health.parts.toPlainText()


def test_look_again_tells_what_has_changed(page, qtbot, monkeypatch):
    # GIVEN a computer on which no HEIC can be opened
    there = "can be opened"
    monkeypatch.setattr(scans, "find_spec", lambda _name: None)
    page.again.click()
    qtbot.waitUntil(page.again.isEnabled, timeout=20000)
    assert "– HEIC photographs: missing; the program works without it" in page.parts.toPlainText()
    # WHEN its library was installed and somebody looks again
    monkeypatch.setattr(scans, "find_spec", lambda _name: object())
    page.again.click()
    qtbot.waitUntil(page.again.isEnabled, timeout=20000)
    # THEN it is told, once
    assert page.parts.toPlainText().count("HEIC photographs") == 1 and there in page.parts.toPlainText()
    assert "missing" not in page.parts.toPlainText()


def test_the_page_may_be_closed_while_it_is_looked_at(desktop, qtbot, monkeypatch):
    # GIVEN a part that takes its time
    go_on, over = threading.Event(), []
    monkeypatch.setattr(parts, "CHECKS", (lambda: go_on.wait(20) and scans.heic_part(), lambda: over.append(1)))
    dialog = desktop.preferences.show()
    dialog.show_health()
    qtbot.waitUntil(lambda: desktop.keeping.busy)
    # WHEN the window of the preferences is closed
    with qtbot.waitSignal(dialog.destroyed):
        dialog.close()
    go_on.set()
    # THEN it is not gone on with
    qtbot.waitUntil(lambda: not desktop.keeping.busy, timeout=20000)
    assert over == []


def test_the_folders_can_be_opened_and_are_named_where_that_fails(page, monkeypatch):
    # GIVEN a system with and one without a file manager, and a folder in which nothing was kept yet
    opened = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()) or len(opened) == 1)
    (button,) = [each for each in page.findChildren(QPushButton) if each.toolTip() == str(paths.drafts())]
    # WHEN the button is pressed
    button.click()
    # THEN the folder is there and shown
    assert opened == [str(paths.drafts())] and paths.drafts().is_dir() and page._words.text() == ""
    # AND where that is not possible, it is said where it is
    button.click()
    assert str(paths.drafts()) in page._words.text()
