"""How the window speaks of a letter: in the page list, to a screen reader, and in messages."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from hwr_desktop.document.project import Letter
from hwr_desktop.ui.wording.letter_heading import LetterHeading

translate = QCoreApplication.translate


def heading_of(letter: Letter, number: int) -> LetterHeading:
    """What stands above the first page of the letter of that number, from 1."""
    title = _line(letter.title) or translate("LetterWords", "Letter {number}").format(number=number)
    sender, date = _line(letter.sender), _line(letter.date_written) or _line(letter.date_from)
    return LetterHeading(title, ", ".join(filter(None, (sender, date))), _spoken(letter, number))


def _spoken(letter: Letter, number: int) -> str:
    title, sender = _line(letter.title), _line(letter.sender)
    if title and sender:
        words = translate("LetterWords", "letter “{title}” from {sender}")
    elif title:
        words = translate("LetterWords", "letter “{title}”")
    elif sender:
        words = translate("LetterWords", "letter {number} from {sender}")
    else:
        words = translate("LetterWords", "letter {number}")
    return words.format(title=title, sender=sender, number=number)


def _line(text: str) -> str:
    """The text in one line."""
    return " ".join(text.split())
