"""What languages are called in the window's own language."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale

translate = QCoreApplication.translate


def language_in_words(code: str) -> str:
    """A language (ISO 639-1) in the window's; one that we have no word for in English."""
    words = {
        "cs": translate("ModelWords", "Czech"),
        "da": translate("ModelWords", "Danish"),
        "de": translate("ModelWords", "German"),
        "en": translate("ModelWords", "English"),
        "es": translate("ModelWords", "Spanish"),
        "fi": translate("ModelWords", "Finnish"),
        "fr": translate("ModelWords", "French"),
        "hu": translate("ModelWords", "Hungarian"),
        "it": translate("ModelWords", "Italian"),
        "la": translate("ModelWords", "Latin"),
        "nl": translate("ModelWords", "Dutch"),
        "no": translate("ModelWords", "Norwegian"),
        "pl": translate("ModelWords", "Polish"),
        "pt": translate("ModelWords", "Portuguese"),
        "sv": translate("ModelWords", "Swedish"),
    }
    return words.get(code) or QLocale.languageToString(QLocale(code).language())
