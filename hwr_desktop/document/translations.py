"""What lines say in other languages, as pure functions from a page to a page, as in `edits`."""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import replace

from hwr_desktop.document.edits import with_line
from hwr_desktop.document.page import OF_OTHER_TEXT, Line, LineTranslation, Page


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


def without_translation(page: Page, language: str, line_ids: Collection[str]) -> Page:
    """The page without what the lines of these ids say in a language."""

    def kept(line: Line) -> Line:
        if line.id not in line_ids or translation_of(line, language) is None:
            return line
        return replace(line, translations=tuple(each for each in line.translations if each.language != language))

    return page.with_lines(tuple(map(kept, page.lines)))


def joined_translations(lines: Sequence[Line]) -> tuple[LineTranslation, ...]:
    """What lines that are made into one say together, in every language that one of them was translated to: stale, and
    by a person where a part of it is."""
    parts: dict[str, list[LineTranslation]] = defaultdict(list)
    for line in lines:
        for each in line.translations:
            parts[each.language].append(each)
    return tuple(
        LineTranslation(
            language,
            " ".join(each.text for each in said if each.text),
            OF_OTHER_TEXT,
            any(each.by_person for each in said),
        )
        for language, said in parts.items()
    )


def kept_of_cut(line: Line) -> tuple[LineTranslation, ...]:
    """What the first piece of a line that is cut keeps of its translations: those by hand, which are stale then."""
    return tuple(each._replace(source=OF_OTHER_TEXT) for each in line.translations if each.by_person)
