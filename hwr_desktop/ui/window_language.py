"""The language the window speaks: the system's where we know it, or the one that was chosen, else English."""

from __future__ import annotations

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from hwr_desktop import paths

LANGUAGES = {"en": "English", "de": "Deutsch", "fr": "Français"}
"""What the window can speak: each language (ISO 639-1) by its own name. English stands in the sources."""


def speak(application: QApplication, chosen: str = "") -> str:
    """Have the application speak a language, before its window is made; returns which.

    chosen: one of `LANGUAGES`, which then writes numbers and dates too; empty for the system's. Where a file of words
    is not there, as in a checkout where `make translations` did not run, what it would say stays English.
    """
    if chosen:
        QLocale.setDefault(QLocale(chosen))
    language = chosen or QLocale.system().uiLanguages()[0].partition("-")[0]
    if language not in LANGUAGES or language == "en":
        return "en"
    for name, folder in (
        (f"qtbase_{language}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)),
        (f"hwr_{language}", str(paths.translations())),
    ):
        translator = QTranslator(application)
        if translator.load(name, folder):
            application.installTranslator(translator)
    return language
