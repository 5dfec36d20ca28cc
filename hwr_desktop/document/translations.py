"""What lines say in other languages, as pure functions from a page to a page, as in `edits`."""

from __future__ import annotations

import unicodedata
from collections.abc import Collection
from dataclasses import replace

from hwr_desktop.document.edits import with_line
from hwr_desktop.document.page import Line, LineTranslation, Page


def translation_of(line: Line, language: str) -> LineTranslation | None:
    """What a line says in a language; None where it was not translated."""
    return next((each for each in line.translations if each.language == language), None)


def with_translation(page: Page, line_id: str, translation: LineTranslation) -> Page:
    """The page with a line's translation in place of the one in the same language, if there is one."""
    old = page.line(line_id)
    text = unicodedata.normalize("NFC", " ".join(translation.text.splitlines()))
    made = translation._replace(text=text)
    known = {each.language: each for each in old.translations}
    known[made.language] = made
    return with_line(page, replace(old, translations=tuple(known.values())))


def without_translation(page: Page, language: str, line_ids: Collection[str] | None = None) -> Page:
    """The page without what its lines, or only those of these ids, say in a language."""

    def kept(line: Line) -> Line:
        if (line_ids is not None and line.id not in line_ids) or translation_of(line, language) is None:
            return line
        return replace(line, translations=tuple(each for each in line.translations if each.language != language))

    return page.with_lines(tuple(map(kept, page.lines)))
