"""What went wrong, in the window's language. The engine and the store know only English, and no Qt."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from hwr_desktop.errors import HwrError, Phrase

CONTEXT = "Errors"


def words_for(error: HwrError) -> str:
    """The sentence of an error. What the system itself says of a reason stays as the system says it."""
    return _said(error.phrase)


def _said(phrase: Phrase) -> str:
    words = QCoreApplication.translate(CONTEXT, phrase.template)
    if not phrase.values:
        return words
    values = {name: _said(value) if isinstance(value, Phrase) else value for name, value in phrase.values.items()}
    return words.format(**values)
