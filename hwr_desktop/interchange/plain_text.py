"""The transcript as plain text: a text line for each line, an empty line between pages, UTF-8.

By itself a text is written letter for letter, with […] where there is a gap; two more formats leave struck words out
and write abbreviations out, or tell every mark by a sign (see `document.marked_text`).
Where something is known of a letter, it stands before its first page: a line for each detail that is given.
"""

from __future__ import annotations

from collections.abc import Callable

from hwr_desktop.document.marked_text import as_written, clean_reading, with_signs
from hwr_desktop.document.page import Line
from hwr_desktop.document.project import Letter
from hwr_desktop.interchange.document import Document
from hwr_desktop.interchange.format import Format
from hwr_desktop.interchange.safe_xml import without_forbidden


def render(document: Document, text_of: Callable[[Line], str] = as_written) -> bytes:
    """The lines of all pages in reading order, a line without text as an empty one, with a newline at the end.

    `text_of` says what becomes of their marks.
    """
    texts = []
    for letter, pages in document.parts:
        if letter is not None and not letter.says_nothing:
            texts.append(_heading(letter))
        texts += ["".join(f"{_one_line(text_of(line))}\n" for line in page.lines) for page in pages]
    return "\n".join(texts).encode("utf-8")


def _heading(letter: Letter) -> str:
    """What is known of a letter, a line for each detail that is given."""
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
    given = [f"{name}: {' '.join(text.split())}\n" for name, text in details.items() if text.strip()]
    return without_forbidden("".join(given))


def _one_line(text: str) -> str:
    """The text of a line without control characters, which a terminal or an editor would act upon."""
    return without_forbidden(" ".join(text.splitlines()))


FORMAT = Format("txt", ".txt", "Plain text", render, one_file_for_all=True)
CLEAN = Format(
    "txt-clean",
    ".txt",
    "Plain text, struck words left out, abbreviations written out",
    lambda document: render(document, clean_reading),
    one_file_for_all=True,
)
SIGNS = Format(
    "txt-signs",
    ".txt",
    "Plain text with editorial signs",
    lambda document: render(document, with_signs),
    one_file_for_all=True,
)
