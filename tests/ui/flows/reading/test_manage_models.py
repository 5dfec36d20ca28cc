import shutil

import pytest

from hwr_desktop import paths
from hwr_desktop.engine import models

pytestmark = pytest.mark.skipif(not models.available("language"), reason="no language model came with the program")


@pytest.fixture
def page(desktop):
    return desktop.preferences.show().models


@pytest.fixture
def given(tmp_path):
    """The folder of a model as somebody may have sent it: a language, since that is checked in no time."""
    folder = tmp_path / "mine"
    shutil.copytree(models.available("language")[0].folder, folder)
    return folder


def installed(name, kind="reader"):
    """A model of that kind among the user's; the card says so, which is all that the preferences look at."""
    folder = paths.user_models() / name
    shutil.copytree(models.available("language")[0].folder, folder)
    card = folder / "model.toml"
    card.write_text(
        f'kind = "{kind}"\ntitle = "Aunt <b>Anna</b>"\ndescription = "One hand."\nlicence = "none"\n'
        "[measured.pages]\ncer = 7.25\nwer = 20.0\nlines = 120\n[data.letters]\npages = 12\nlines = 300\n"
    )
    return folder


def titles(page):
    return [page._list.topLevelItem(at).text(0) for at in range(page._list.topLevelItemCount())]


def choose(page, folder):
    for at in range(page._list.topLevelItemCount()):
        item = page._list.topLevelItem(at)
        if page._models and item.data(0, 0x0100) == folder:
            page._list.setCurrentItem(item)


def test_every_model_is_listed_with_what_its_card_says(desktop, data_dir):
    # GIVEN a model whose card was written by a stranger
    folder = installed("anna")
    page = desktop.preferences.show().models
    # WHEN it is chosen
    choose(page, folder)
    # THEN it is told what it was trained on and how it measured, and nothing of the card is taken for markup
    words = page._about.toPlainText()
    assert "Aunt <b>Anna</b>" in words and "One hand." in words and "300" in words
    assert "7.2 % of the letters wrong" in words.replace(",", ".") or "7.3 % of the letters" in words.replace(",", ".")
    assert {info.title for info in models.available()} == set(titles(page))


def test_a_model_that_came_with_the_program_cannot_be_removed_and_it_is_said_why(desktop, page):
    choose(page, models.available("language")[0].folder)
    assert not page._remove.isEnabled() and "came with the program" in page._remove.toolTip()
    assert not page._use.isEnabled() and "Every language is used" in page._use.toolTip()


def test_the_reader_that_is_chosen_reads_the_next_page(opened, engine, qtbot):
    # GIVEN another reader
    folder = installed("anna")
    dialog = opened.preferences.show()
    choose(dialog.models, folder)
    # WHEN it is to be used
    dialog.models._use.click()
    dialog.reject()
    # THEN the status bar names it, and the next page is read with it
    assert "Anna" in opened.window.status.model_text
    opened.window.actions_["read_page"].trigger()
    qtbot.waitUntil(lambda: not opened.reading.busy, timeout=60000)
    assert engine.requests[-1].choices.reader == "anna"


def test_a_removed_model_can_be_put_back_until_the_preferences_are_closed(desktop, qtbot):
    # GIVEN an installed reader in use
    folder = installed("anna")
    dialog = desktop.preferences.show()
    page = dialog.models
    choose(page, folder)
    page._use.click()
    # WHEN it is removed THEN it is gone, and the default is in use again
    page._remove.click()
    assert "Aunt <b>Anna</b>" not in titles(page) and not folder.exists()
    assert page._put_back.isVisible() and "removed" in page._words.text()
    # WHEN it is put back THEN it is there and in use
    page._put_back.click()
    assert folder.is_dir() and "Aunt <b>Anna</b>" in titles(page) and not page._use.isEnabled()
    # WHEN it is removed and the preferences are closed THEN nothing is left of it
    page._remove.click()
    dialog.reject()
    qtbot.waitUntil(lambda: list(paths.user_models().iterdir()) == [])


def test_a_sound_model_is_installed_from_its_file_or_its_folder(desktop, page, given, qtbot):
    # GIVEN a person who points at the card of a model
    desktop.dialogs.chosen_path = given / "model.toml"
    # WHEN it is installed
    page._install.click()
    assert not page._install.isEnabled() and "being checked" in page._words.text()
    qtbot.waitUntil(lambda: "is installed" in page._words.text(), timeout=30000)
    # THEN it is among the user's models, chosen in the list, and can be removed
    assert (paths.user_models() / "mine" / "weights.safetensors").is_file()
    qtbot.waitUntil(page._install_folder.isEnabled)
    assert page._remove.isEnabled()
    # WHEN the same folder is installed again THEN it is refused in a sentence
    desktop.dialogs.chosen_path = given
    page._install_folder.click()
    qtbot.waitUntil(lambda: "installed already" in page._words.text(), timeout=30000)


def test_what_is_no_sound_model_is_refused_with_the_reason(desktop, page, given, qtbot):
    # GIVEN a model whose weights were cut short
    weights = given / "weights.safetensors"
    weights.write_bytes(weights.read_bytes()[:1000])
    desktop.dialogs.chosen_path = given
    # WHEN it is installed THEN the file and what is wrong are named, and nothing was copied
    page._install_folder.click()
    qtbot.waitUntil(lambda: "is damaged" in page._words.text(), timeout=30000)
    assert "weights.safetensors" in page._words.text() and not (paths.user_models() / "mine").exists()
    # AND the window takes the next one
    qtbot.waitUntil(page._install.isEnabled)


def test_a_folder_without_a_model_is_refused(desktop, page, tmp_path, qtbot):
    desktop.dialogs.chosen_path = tmp_path
    page._install_folder.click()
    qtbot.waitUntil(lambda: "there is no model.toml in this folder" in page._words.text(), timeout=30000)
