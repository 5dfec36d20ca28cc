"""Language packages in the preferences: installed from a file, listed, broken ones named, removed."""

from __future__ import annotations

import threading
import time
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from hwr_desktop import paths
from hwr_desktop.errors import ModelError
from hwr_desktop.language.translation.package_file import installing
from hwr_desktop.language.translation.packages import installed
from hwr_desktop.language.translation.translating_process import TranslatingProcess
from hwr_desktop.ui.dialogs.preferences.preferences_dialog import PreferencesDialog


@pytest.fixture
def page(desktop):
    """The page of the preferences, as its action opens it."""
    desktop.window.actions_["language_packages"].trigger()
    dialog = next(each for each in QApplication.topLevelWidgets() if isinstance(each, PreferencesDialog))
    yield dialog.packages
    dialog.close()


def listed(page):
    items = [page._list.topLevelItem(at) for at in range(page._list.topLevelItemCount())]
    return [(item.text(0), item.text(1)) for item in items]


def test_a_package_is_installed_from_a_file_and_removed(desktop, page, tiny_packages, qtbot):
    # GIVEN nothing installed, of which it is said where such files come from
    qtbot.waitUntil(lambda: page._about.text() == "No language package is installed.", timeout=20000)
    assert listed(page) == [] and "argospm-index" in page._where.text() and not page._remove.isEnabled()
    # WHEN a file is chosen
    desktop.dialogs.chosen_path = tiny_packages.english_spanish
    page._install.click()
    # THEN it is listed, and the panel offers its language
    qtbot.waitUntil(lambda: listed(page) == [("English", "Español")], timeout=60000)
    assert page.words.startswith("Installed") and len(installed().packages) == 1
    chooser = desktop.window.translation_panel.to_chooser
    assert "Español" in [chooser.itemText(at) for at in range(chooser.count())]
    # WHEN it is removed
    page._remove.click()
    qtbot.waitUntil(lambda: listed(page) == [], timeout=20000)
    assert "removed" in page.words and installed().packages == ()
    assert desktop.show_translation._packages == ()


def test_a_file_that_is_no_package_gets_a_sentence(desktop, page, tmp_path, qtbot):
    (tmp_path / "letter.argosmodel").write_text("no zip")
    desktop.dialogs.chosen_path = tmp_path / "letter.argosmodel"
    page._install.click()
    qtbot.waitUntil(lambda: "no zip" in page.words, timeout=20000)
    assert page._install.isEnabled() and listed(page) == []


def test_a_broken_package_is_listed_as_such_and_can_be_removed(desktop, tiny_packages, qtbot):
    # GIVEN a package and a folder that is none
    list(installing(tiny_packages.english_spanish))
    (paths.language_packages() / "junk").mkdir()
    desktop.window.actions_["language_packages"].trigger()
    dialog = next(each for each in QApplication.topLevelWidgets() if isinstance(each, PreferencesDialog))
    page = dialog.packages
    both = [("English", "Español"), ("junk", "broken: it is not used")]
    qtbot.waitUntil(lambda: listed(page) == both, timeout=20000)
    # WHEN it is chosen THEN it is said why, and it can go
    page._list.setCurrentItem(page._list.topLevelItem(1))
    assert "cannot be read" in page._about.text()
    page._remove.click()
    qtbot.waitUntil(lambda: listed(page) == [("English", "Español")], timeout=20000)
    dialog.close()


def test_stopping_while_a_package_is_tried_out_installs_nothing(desktop, page, tiny_packages, qtbot, monkeypatch):
    # GIVEN a package that is unpacked, and a child that takes its time to try it out
    trying = threading.Event()

    def slow(self, sentence, folders):
        trying.set()
        while not self._child.closed:
            time.sleep(0.01)
        raise ModelError("Translating was stopped.")

    monkeypatch.setattr(TranslatingProcess, "translated", slow)
    desktop.dialogs.chosen_path = tiny_packages.english_spanish
    page._install.click()
    qtbot.waitUntil(trying.is_set, timeout=20000)
    # WHEN it is stopped THEN that is so soon, as it says
    page._stop.click()
    qtbot.waitUntil(lambda: page.words.endswith("nothing was installed."), timeout=5000)
    assert installed().packages == () and page._install.isEnabled()


def test_an_older_version_that_cannot_be_removed_is_told_of(desktop, page, tiny_packages, qtbot, monkeypatch):
    # GIVEN an older version that somebody holds
    [*_, done] = installing(tiny_packages.english_spanish)
    rename = Path.rename

    def held(self, target):
        if self == done.package.folder:
            raise PermissionError(13, "It is in use")
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", held)
    # WHEN another is installed THEN it is, and both are listed
    desktop.dialogs.chosen_path = tiny_packages.english_spanish
    page._install.click()
    qtbot.waitUntil(lambda: listed(page) == [("English", "Español")] * 2, timeout=60000)
    # AND why the older one is still there is said
    assert page.words.startswith("Installed") and "It is in use" in page.words
