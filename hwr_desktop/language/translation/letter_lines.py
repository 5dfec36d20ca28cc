"""The lines of a letter as they are translated. Sentences go over the ends of lines and pages, so that they are always
those of the whole letter, whatever of it is to be translated: what stands for a line's source so stays the same."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from hwr_desktop.document.lines.clean_line import clean_line
from hwr_desktop.document.page import LineTranslation, Page
from hwr_desktop.document.translations import translation_of, with_translation, without_translation
from hwr_desktop.language.insights.letter_language import language_of
from hwr_desktop.language.translation.source_sentences import line_hashes
from hwr_desktop.language.translation.translation import language_code


class LinePlace(NamedTuple):
    """A line of a project, by the ids of its page and its own."""

    page_id: str
    line_id: str


@dataclass(frozen=True)
class LetterLines:
    """The lines of a letter, page after page: where each is, what it says as a clean reading, and what it says in other
    languages. `language` is what its pages say they are in, None where they do not."""

    places: tuple[LinePlace, ...]
    texts: tuple[str, ...]
    translations: tuple[tuple[LineTranslation, ...], ...]
    language: str | None = None

    @property
    def from_code(self) -> str | None:
        """What packages call the language that was said, else the likeliest; None where the text is too short."""
        if self.language:
            return language_code(self.language)
        guessed = language_of("\n".join(self.texts))
        return None if guessed is None else language_code(guessed.code)

    def sources(self, from_code: str) -> Mapping[LinePlace, str]:
        """What stands for the sentences that each line is part of now: see `line_hashes`."""
        return dict(zip(self.places, line_hashes(self.texts, from_code), strict=True))

    def stale(self, from_code: str, language: str) -> tuple[int, ...]:
        """The numbers, from 0, of lines whose translation was made from another text than is there now."""
        now = line_hashes(self.texts, from_code)
        known = [next((each for each in of if each.language == language), None) for of in self.translations]
        return tuple(
            number for number, (each, source) in enumerate(zip(known, now, strict=True)) if is_stale(each, source)
        )


def is_stale(translation: LineTranslation | None, source: str) -> bool:
    """Whether a line was translated, and from another text than the one that `source` stands for.

    What a person translated when nobody knew what it was from, as before the language is known, is not stale.
    """
    if translation is None or (translation.by_person and not translation.source):
        return False
    return translation.source != source


def letter_lines(pages: Sequence[Page], language: str | None = None) -> LetterLines:
    """The lines of a letter's pages; `language` is the project's, for pages that do not say theirs."""
    lines = [(LinePlace(page.id, line.id), line) for page in pages for line in page.lines]
    return LetterLines(
        tuple(place for place, _ in lines),
        tuple(clean_line(line) for _, line in lines),
        tuple(line.translations for _, line in lines),
        (pages[0].language if pages else None) or language,
    )


def page_with(page: Page, line_id: str, made: LineTranslation, giving_way: LineTranslation | None = None) -> Page:
    """The page with what a line was translated to. A line that is gone, or that somebody translated by hand, stays as
    it is, the latter unless what they wrote is what is `giving_way`."""
    if not page.has(line_id):
        return page
    known = translation_of(page.line(line_id), made.language)
    if known is not None and known.by_person and known != giving_way:
        return page
    return with_translation(page, line_id, made) if made.source else without_translation(page, made.language, [line_id])
