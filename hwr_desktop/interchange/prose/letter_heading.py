"""What stands above a letter in formats for people: what it is called, and what is known of it."""

from __future__ import annotations

from hwr_desktop.document.project import Letter
from hwr_desktop.interchange.safe_xml import without_controls


def title_of(letter: Letter, number: int) -> str:
    """What a letter is called: its title, or who wrote to whom and when, or its number in the file, from 1."""
    if letter.title.strip():
        return _one_line(letter.title)
    sender = f"From {letter.sender}" if letter.sender.strip() else ""
    recipient = f"to {letter.recipient}" if letter.recipient.strip() else ""
    people = " ".join(filter(None, (sender, recipient)))
    said = ", ".join(filter(None, (people[:1].upper() + people[1:], letter.date_written or letter.date_from)))
    return _one_line(said) or f"Letter {number}"


def details_of(letter: Letter) -> list[tuple[str, str]]:
    """The details of a letter that are given, each with its name; the two dates that it may be from as one."""
    meant = " to ".join(date for date in (letter.date_from, letter.date_to) if date)
    date = f"{letter.date_written} ({meant})" if letter.date_written and meant else letter.date_written or meant
    details = {
        "Title": letter.title,
        "From": letter.sender,
        "To": letter.recipient,
        "Date": date,
        "Place": letter.place,
        "Reference": letter.reference,
        "Rights": letter.rights,
        "Note": letter.note,
    }
    return [(name, _one_line(text)) for name, text in details.items() if text.strip()]


def _one_line(text: str) -> str:
    return without_controls(" ".join(text.split()))
