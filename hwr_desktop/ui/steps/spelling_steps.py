"""The steps of jobs that look through pages for words that are probably wrong, for the thread that searches."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING, NamedTuple

from hwr_desktop.document.page import AuthorKind, Line, Page
from hwr_desktop.document.search import Hit
from hwr_desktop.document.words.doubts import doubts_of
from hwr_desktop.store.reader import ProjectReader, reading
from hwr_desktop.ui.steps.like_word_steps import FoundPlace

if TYPE_CHECKING:
    from hwr_desktop.language.spelling.misspelt_words import MisspeltWord

SLICE_S = 0.05
LETTERS_TO_GUESS = 2000
"""So many characters of a letter are enough to tell its language."""
LIKELY = 0.8
DOUBTED = 0.5
"""A proposal is ticked at first if the word was read less surely than `DOUBTED`, no list knows it, and the proposal is
so likely (see `decisions/0016-spelling.md`). Chosen on pages that no measure is taken on."""


class LineSpelling(NamedTuple):
    """What the spelling says of a line: the words that are probably wrong, and others that somebody may ask about, each
    with what may stand there. `key` is all that this depends on besides the line."""

    line: Line
    wrong: tuple[MisspeltWord, ...]
    others: tuple[MisspeltWord, ...]
    key: tuple[object, ...] = ()

    def word_at(self, start: int, end: int) -> MisspeltWord | None:
        """The word that lies in a stretch of the line's text; of several the first that is probably wrong."""
        return next((word for word in (*self.wrong, *self.others) if start <= word.start and word.end <= end), None)


@dataclass(frozen=True)
class SpellingRequest:
    """A page to look through, the pages of its letter, from whose text the language is told where nobody said it, and
    the words that are right, in the project in `file`. `language` is the project's."""

    file: Path
    page: Page
    letter: tuple[str, ...]
    language: str | None
    own: frozenset[str]


class PageSpelling:
    """Looks through the page that is shown, again only where something has changed."""

    def __init__(self) -> None:
        self._kept: dict[str, LineSpelling] = {}

    def steps(self, request: SpellingRequest) -> Iterator[Mapping[str, LineSpelling]]:
        """What is known so far of the lines of the page by their ids, now and then, and at the end. Raises
        ProjectError."""
        from hwr_desktop.language.spelling.misspelt_words import is_broken, misspelt, word_at  # not before: it is slow

        language = _language_of(request)
        self._kept = {line.id: self._kept[line.id] for line in request.page.lines if line.id in self._kept}
        told: dict[str, LineSpelling] = {}
        continued = False
        since = monotonic()
        for line in request.page.lines:
            key = (language, request.own, continued)
            known = self._kept.get(line.id)
            if known is None or known.key != key or known.line != line:
                wrong = misspelt(line, language, request.own, continued)
                starts = {word.start for word in wrong}
                asked = (word_at(line, doubt.start, language, request.own) for doubt in doubts_of(line))
                others = tuple(word for word in asked if word is not None and word.start not in starts)
                known = LineSpelling(line, wrong, others, key)
            self._kept[line.id] = told[line.id] = known
            continued = is_broken(line)
            if monotonic() - since > SLICE_S:
                yield dict(told)
                since = monotonic()
        yield told

    def suggestions(self, request: SpellingRequest, line_id: str, at: int) -> Iterator[LineSpelling | None]:
        """One step: what may stand for the word at a place of a line, with all else that is known of the line; None
        where nothing can be said. Raises ProjectError."""
        from hwr_desktop.language.spelling.misspelt_words import word_at

        line, language = request.page.line(line_id), _language_of(request)
        word = word_at(line, at, language, request.own)
        if word is None:
            yield None
            return
        known = self._kept.get(line_id)
        if known is None or known.line != line:
            known = LineSpelling(line, (), (), ())
        known = known._replace(others=(*known.others, word))
        if known.key:
            self._kept[line_id] = known
        yield known


@dataclass(frozen=True)
class FoundMisreadings:
    """What came in since the step before: places with a proposal each, and how many pages have been looked through
    to their end.

    `spoken` says whether any page was in a language there are words for.
    """

    places: tuple[FoundPlace, ...]
    pages_done: int
    spoken: bool
    over: bool = False


def misreading_steps(
    file: Path, letters: Sequence[tuple[str, ...]], language: str | None, own: frozenset[str]
) -> Iterator[FoundMisreadings]:
    """The words of pages that were probably misread and for which there is a proposal, as they are found; not those
    that a person has typed. `letters` has the pages of each letter that is looked through, in order.

    Raises ProjectError.
    """
    from hwr_desktop.language.spelling.misspelt_words import looked_through
    from hwr_desktop.word_counts import LANGUAGES

    done, spoken, since = 0, False, monotonic()
    with reading(file) as project:
        for letter in letters:
            seeming: str | None = None
            for page_id in letter:
                page = project.page(page_id)
                said = page.language or language
                if not said and seeming is None:
                    seeming = _seeming(project, letter)
                code = said or seeming or ""
                spoken = spoken or code[:2].lower() in LANGUAGES or any(line.language for line in page.lines)
                found: list[FoundPlace] = []
                for line, words in looked_through(page.lines, code, own):
                    read = line.author is None or line.author.kind is not AuthorKind.PERSON
                    asked = (word for word in words if word.suggestions and (read or word.confidence is not None))
                    found += [_proposed(page.id, line, word) for word in asked]
                    if monotonic() - since > SLICE_S:
                        yield FoundMisreadings(tuple(found), done, spoken)
                        found, since = [], monotonic()
                done += 1
                yield FoundMisreadings(tuple(found), done, spoken)
    yield FoundMisreadings((), done, spoken, True)


def _proposed(page_id: str, line: Line, word: MisspeltWord) -> FoundPlace:
    """A word with what is proposed for it. A word that is the proposal with an ending is never taken for misread: it
    may be a form that the lists lack."""
    put = word.suggestions[0]
    sure = 1.0 if word.confidence is None else word.confidence
    ending = word.text.lower().startswith(put.lower())
    likely = not (word.known or ending) and word.likely >= LIKELY and sure < DOUBTED
    return FoundPlace(Hit(page_id, line.id, word.start, word.end, line.text, other=put), put, likely)


def _language_of(request: SpellingRequest) -> str:
    """The language of the page; empty where nobody knows it."""
    said = request.page.language or request.language
    if said:
        return said
    with reading(request.file) as project:
        return _seeming(project, request.letter)


def _seeming(project: ProjectReader, letter: Sequence[str]) -> str:
    """The language that a letter seems to be in; empty where its text is too short to tell."""
    from hwr_desktop.language.insights.letter_language import language_of

    texts: list[str] = []
    for page_id in letter:
        texts += [line.text for line in project.lines(page_id)]
        if sum(map(len, texts)) >= LETTERS_TO_GUESS:
            break
    told = language_of("\n".join(texts))
    return "" if told is None else told.code
