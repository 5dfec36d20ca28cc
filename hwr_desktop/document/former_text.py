"""Putting back what a line said before. A pure function, as in `edits`."""

from __future__ import annotations

from dataclasses import replace

from hwr_desktop.document import edits
from hwr_desktop.document.page import Author, AuthorKind, Page


def with_former_text(page: Page, line_id: str, text: str, writer: Author) -> Page:
    """The page with a former text of a line, which is again whose it was: what a model had read may be read anew.

    What is known of the present reading is kept for the words that are the same in both.
    """
    made = edits.with_text(page, line_id, text, writer)
    line = made.line(line_id)
    if made is page:
        return edits.with_line(page, replace(line, author=writer))
    known = next((each for each in line.alternatives if (each.text, each.author) == (line.text, writer)), None)
    read = "".join(character.text for character in line.characters)
    same = writer.kind is AuthorKind.PERSON or read == line.text
    return edits.with_line(
        made,
        replace(
            line,
            confidence=known.confidence if known is not None else None,
            choices=line.choices if same else (),  # a search takes those of a model's text for readings of this one
        ),
    )
