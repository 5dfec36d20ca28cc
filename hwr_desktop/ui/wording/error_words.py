"""What went wrong, in the window's language. The engine and the store know only English, and no Qt."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from hwr_desktop.errors import HwrError, Phrase

CONTEXT = "Errors"


def words_for(error: HwrError) -> str:
    """The sentence of an error. What the system itself says of a reason stays as the system says it."""
    return said(error.phrase)


def said(phrase: Phrase) -> str:
    """A phrase, as of an error or of a part of the program, with the phrases in it."""
    words = QCoreApplication.translate(CONTEXT, phrase.template)
    if not phrase.values:
        return words
    values = {name: said(value) if isinstance(value, Phrase) else value for name, value in phrase.values.items()}
    return words.format(**values)
