"""What is said of a line without text: nobody has read it yet, it was read as empty, or a person left it empty."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from hwr_desktop.document.page import Line


def words_for_empty(line: Line) -> str:
    """A few words to stand where the text would. A text always has an author, even one that came out empty."""
    if line.locked:
        return QCoreApplication.translate("EmptyLine", "left empty")
    if line.author is None:
        return QCoreApplication.translate("EmptyLine", "not read yet")
    return QCoreApplication.translate("EmptyLine", "read as empty")


def explanation_for_empty(line: Line) -> str:
    """The same in a sentence, with what can be done about it."""
    if line.locked:
        return QCoreApplication.translate("EmptyLine", "A person left this line empty.")
    if line.author is None:
        return QCoreApplication.translate("EmptyLine", "This line was not read yet.")
    return QCoreApplication.translate(
        "EmptyLine", "This line was read, and no letters were made out: type what it says, or delete it."
    )
