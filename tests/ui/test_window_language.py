"""The window in German and French: built from the files of words as `make` builds them."""

import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QTranslator
from PySide6.QtWidgets import QMenu

from hwr_desktop import paths
from hwr_desktop.errors import InputError
from hwr_desktop.ui.settings import Settings
from hwr_desktop.ui.window_language import LANGUAGES, speak
from hwr_desktop.ui.wording.error_words import words_for


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    """A folder with the words of all languages."""
    folder = tmp_path_factory.mktemp("translations")
    release = Path(sys.executable).with_name("pyside6-lrelease")
    for source in paths.translations().glob("*.ts"):
        subprocess.run([release, "-silent", source, "-qm", folder / f"{source.stem}.qm"], check=True)
    return folder


@pytest.fixture
def spoken(plain_application, built, monkeypatch):
    """Has the application speak a language until the test is over."""
    monkeypatch.setattr(paths, "translations", lambda: built)
    before = QLocale()
    yield lambda language: speak(plain_application, language)
    QLocale.setDefault(before)
    for translator in plain_application.findChildren(QTranslator):
        plain_application.removeTranslator(translator)
        translator.deleteLater()


@pytest.fixture(params=["de", "fr"])
def language(request, spoken):
    return spoken(request.param)


def test_the_window_speaks_it(language, desktop):
    texts = [action.text() for action in desktop.window.menuBar().actions()]
    assert texts[0] == {"de": "&Datei", "fr": "&Fichier"}[language]
    # AND so do Qt's own words, as in the menu of a field
    assert QCoreApplication.translate("QWidgetTextControl", "&Paste") != "&Paste"
    # AND what went wrong is said in it, with the name of the file in its place
    error = InputError("{name} is empty (0 bytes): copy or scan it again.", name="brief.png")
    assert words_for(error).startswith({"de": "brief.png ist leer", "fr": "brief.png est vide"}[language])
    assert str(error) == "brief.png is empty (0 bytes): copy or scan it again."


def test_no_key_of_a_menu_is_given_twice(language, desktop):
    window = desktop.window
    menus = {menu.title(): menu.actions() for menu in window.findChildren(QMenu) if menu.title()}
    menus["the menus"] = window.menuBar().actions()
    for title, actions in menus.items():
        texts = [action.text().replace("&&", "") for action in actions]
        keys = Counter(text[text.index("&") + 1].lower() for text in texts if "&" in text)
        assert [key for key, count in keys.items() if count > 1] == [], f"{language}: {title}"


def test_without_its_words_the_window_speaks_english(spoken, monkeypatch, tmp_path, desktop):
    # GIVEN a checkout in which nobody built the files of words
    monkeypatch.setattr(paths, "translations", lambda: tmp_path)
    # WHEN German is chosen THEN nothing is said of it, and what the program says stays English
    assert spoken("de") == "de"
    assert QCoreApplication.translate("Menus", "&File") == "&File"


def test_a_choice_is_kept_and_a_damaged_one_is_the_systems(data_dir):
    settings = Settings()
    assert settings.window_language == ""
    for language in LANGUAGES:
        settings.window_language = language
        assert Settings().window_language == language
    settings.window_language = "xx"
    assert Settings().window_language == ""


def test_the_preferences_show_and_keep_the_choice(desktop):
    # GIVEN the preferences with the system's language
    page = desktop.preferences.show().appearance
    assert page._language.currentData() == ""
    # WHEN German is chosen
    page._language.setCurrentIndex(page._language.findData("de"))
    page._language.activated.emit(page._language.currentIndex())
    # THEN it is kept for the next start
    assert Settings().window_language == "de"
