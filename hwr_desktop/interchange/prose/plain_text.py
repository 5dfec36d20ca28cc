"""The transcript as plain text: a text line for each line, an empty line between pages, UTF-8. Where lines are joined,
each paragraph is one line, with an empty line between them (see `paragraphs`).

By itself a text is written letter for letter, with […] where there is a gap; two more formats leave struck words out
and write abbreviations out, or tell every mark by a sign (see `document.marked_text`).
Where something is known of a letter, it stands before its first page: a line for each detail that is given. A
translation that goes along follows each page, under its language in brackets, line for line; a page that nobody
translated has none. Where lines are joined it follows each letter.
"""

from __future__ import annotations

from collections.abc import Sequence

from hwr_desktop.document.page import Page
from hwr_desktop.document.project import Letter
from hwr_desktop.document.running_text import running_text
from hwr_desktop.document.translations import translation_of
from hwr_desktop.interchange.document import Document
from hwr_desktop.interchange.format import Format
from hwr_desktop.interchange.options import Lines, Marks
from hwr_desktop.interchange.prose.letter_heading import details_of
from hwr_desktop.interchange.prose.line_text import text_of
from hwr_desktop.interchange.prose.paragraphs import paragraphs
from hwr_desktop.interchange.safe_xml import without_controls


def render(document: Document, marks: Marks | None = None) -> bytes:
    """The lines of all pages in reading order, a line without text as an empty one, with a newline at the end.

    `marks` says what becomes of their marks where the document's options do not.
    """
    told = marks or document.options.marks
    texts = []
    for letter, pages in document.parts:
        if letter is not None and not letter.says_nothing:
            texts.append(_heading(letter))
        if document.options.lines is Lines.JOINED:
            texts += _joined(pages, told, document.options.translation)
            continue
        for page in pages:
            texts.append("".join(f"{_one_line(text_of(line, told))}\n" for line in page.lines))
            texts += _translation(page, document.options.translation)
    return "\n".join(texts).encode("utf-8")


def _joined(pages: Sequence[Page], told: Marks, language: str) -> list[str]:
    """The paragraphs of a letter, each a line, and behind them what they say in another language."""
    together = [[each.line for each in lines] for lines in paragraphs(pages)]
    said = [
        running_text(found.text for line in lines if (found := translation_of(line, language))) for lines in together
    ]
    texts = [running_text(text_of(line, told) for line in lines) for lines in together]
    texts += [f"[{language}]", *said] if any(said) else []
    return [f"{_one_line(text)}\n" for text in texts if text]


def _translation(page: Page, language: str) -> list[str]:
    """What a page says in another language, none where there is nothing."""
    lines = [translation_of(line, language) for line in page.lines]
    if not any(lines):
        return []
    return [f"[{language}]\n" + "".join(f"{_one_line(line.text) if line else ''}\n" for line in lines)]


def _heading(letter: Letter) -> str:
    """What is known of a letter, a line for each detail that is given."""
    return "".join(f"{name}: {text}\n" for name, text in details_of(letter))


def _one_line(text: str) -> str:
    """The text of a line without control characters, which a terminal or an editor would act upon."""
    return without_controls(" ".join(text.splitlines()))


_HEEDS = frozenset(("lines", "translation"))

FORMAT = Format("txt", ".txt", "Plain text", render, one_file_for_all=True, heeds=_HEEDS | {"marks"})
CLEAN = Format(
    "txt-clean",
    ".txt",
    "Plain text, struck words left out, abbreviations written out",
    lambda document: render(document, Marks.CLEAN),
    one_file_for_all=True,
    heeds=_HEEDS,
)
SIGNS = Format(
    "txt-signs",
    ".txt",
    "Plain text with editorial signs",
    lambda document: render(document, Marks.SIGNS),
    one_file_for_all=True,
    heeds=_HEEDS,
)
