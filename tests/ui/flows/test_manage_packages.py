"""Language packages in the preferences: installed from a file, listed, broken ones named, removed."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from hwr_desktop import paths
from hwr_desktop.language.translation.package_file import installing
from hwr_desktop.language.translation.packages import installed
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
    assert listed(page) == [] and "argospm-index" in page._where.text() and not page._remove.isEnabled()
    # WHEN a file is chosen
    desktop.dialogs.chosen_path = tiny_packages.english_spanish
    page._install.click()
    qtbot.waitUntil(lambda: page.words.startswith("Installed"), timeout=60000)
    # THEN it is listed, and the panel offers its language
    assert listed(page) == [("English", "Español")] and len(installed().packages) == 1
    chooser = desktop.window.translation_panel.to_chooser
    assert "Español" in [chooser.itemText(at) for at in range(chooser.count())]
    # WHEN it is removed
    page._remove.click()
    assert listed(page) == [] and "removed" in page.words and installed().packages == ()


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
    assert listed(page) == [("English", "Español"), ("junk", "broken: it is not used")]
    # WHEN it is chosen THEN it is said why, and it can go
    page._list.setCurrentItem(page._list.topLevelItem(1))
    assert "cannot be read" in page._about.text()
    page._remove.click()
    assert listed(page) == [("English", "Español")]
    dialog.close()
