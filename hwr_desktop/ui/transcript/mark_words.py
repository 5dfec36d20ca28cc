"""What a mark says, in words: for tooltips, and for who cannot see how it is drawn."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from hwr_desktop.document.page import Mark, MarkKind


def words_for_mark(mark: Mark, text: str) -> str:
    """What a mark says of the text of its line."""
    words = _of_kind(mark, text[: mark.start]).format(words=text[mark.start : mark.end], value=mark.value)
    if mark.value and mark.kind is not MarkKind.ABBREVIATION:
        words += f" ({mark.value})"
    return words


def _of_kind(mark: Mark, before: str) -> str:
    """What its kind says; {words} stands for what is marked, {value} for what the mark tells."""
    if mark.kind is MarkKind.UNCLEAR:
        return QCoreApplication.translate("MarkWords", "unclear: “{words}”")
    if mark.kind is MarkKind.DELETED:
        return QCoreApplication.translate("MarkWords", "struck out: “{words}”")
    if mark.kind is MarkKind.INSERTED:
        return QCoreApplication.translate("MarkWords", "inserted: “{words}”")
    if mark.kind is MarkKind.ABBREVIATION and mark.value:
        return QCoreApplication.translate("MarkWords", "“{words}” is short for “{value}”")
    if mark.kind is MarkKind.ABBREVIATION:
        return QCoreApplication.translate("MarkWords", "abbreviated: “{words}”")
    if mark.start < mark.end:
        return QCoreApplication.translate("MarkWords", "illegible: “{words}”")
    last = before.split()[-1] if before.split() else ""
    if not last:
        return QCoreApplication.translate("MarkWords", "gap at the beginning")
    return QCoreApplication.translate("MarkWords", "gap after “{word}”").replace("{word}", last)
