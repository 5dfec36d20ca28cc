"""The steps of a job that translates, and of one that looks which translations are stale. Both look into the project
through a connection of their own."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from hwr_desktop.document.page import LineTranslation, Page
from hwr_desktop.errors import ModelError
from hwr_desktop.language.translation import packages
from hwr_desktop.language.translation.breaths import breaths
from hwr_desktop.language.translation.engine import Translator, route
from hwr_desktop.language.translation.letter_lines import LetterLines, LinePlace, is_stale, letter_lines
from hwr_desktop.language.translation.translating_process import TranslatingProcess
from hwr_desktop.language.translation.translation import (
    SentenceTranslated,
    begun,
    language_tag,
    translated,
    with_sentence,
)
from hwr_desktop.store.reader import reading


@dataclass(frozen=True)
class TranslationRequest:
    """What to translate. `letters` has the pages of each letter, or of one a loose page is by itself.

    `from_code` is None where each letter says itself, or lets one guess, what it is in. `wanted` has the lines whose
    sentences are meant, None for all; `only_stale` leaves those of them that are not stale aside.
    """

    file: Path
    letters: tuple[tuple[str, ...], ...]
    language: str | None
    names: tuple[str, ...]
    from_code: str | None
    to_code: str
    wanted: frozenset[LinePlace] | None = None
    only_stale: bool = False


@dataclass(frozen=True)
class LinesTranslated:
    """One step: sentence `number`, from 1, of `count` is translated, and with it these lines are complete. An empty
    `source` says that the line has no text any more."""

    number: int
    count: int
    lines: tuple[tuple[LinePlace, LineTranslation], ...]


@dataclass(frozen=True)
class PagesPassedOver:
    """So many pages were not translated, since their text is too short to tell which language it is in."""

    count: int


@dataclass(frozen=True)
class LetterFacts:
    """What is known of a letter's lines: the language they are in, None where it cannot be told; what stands for their
    sentences now; and how many translated lines are stale."""

    from_code: str | None
    sources: Mapping[LinePlace, str]
    stale: int


def translation_steps(request: TranslationRequest) -> Iterator[LinesTranslated | PagesPassedOver | None]:
    """Translate; None is a step in which nothing came. Letters whose language cannot be told are passed over, which is
    told at the end. Raises ProjectError, and ModelError, as where that is so of all."""
    units: list[tuple[LetterLines, str, frozenset[int]]] = []
    passed_over = 0
    with reading(request.file) as project:
        for page_ids in request.letters:
            lines = letter_lines([project.page_without_letters(page_id) for page_id in page_ids], request.language)
            from_code = request.from_code or lines.from_code
            numbers = _wanted(request, lines, from_code or "")
            if numbers and from_code is None:
                passed_over += len({lines.places[number].page_id for number in numbers})
            elif numbers and from_code is not None:
                units.append((lines, from_code, numbers))
            yield None
    if passed_over and not units:
        raise ModelError(
            "The text is too short to tell which language it is in: choose the language to translate from, then try "
            "again."
        )
    units = [unit for unit in units if unit[1] != request.to_code] or units  # letters that are in it already stay
    known = packages.installed().packages
    ways = {from_code: route(from_code, request.to_code, known) for _, from_code, _ in units}
    with ThreadPoolExecutor(1) as pool, TranslatingProcess() as process:
        for lines, from_code, numbers in units:
            steps = _letter_steps(request, lines, from_code, numbers, process.through(ways[from_code]))
            while True:
                coming = pool.submit(next, steps, None)
                yield from breaths(coming)
                step = coming.result()
                if step is None:
                    break
                yield step
    if passed_over:
        yield PagesPassedOver(passed_over)


def fact_steps(
    file: Path, page_ids: tuple[str, ...], shown: Page, language: str | None, from_code: str | None, to_code: str
) -> Iterator[LetterFacts | None]:
    """Look which translations of a letter are stale; `shown` is one of its pages as it stands in the window. The last
    step has the facts. Raises ProjectError."""
    pages: list[Page] = []
    with reading(file) as project:
        for page_id in page_ids:
            pages.append(shown if page_id == shown.id else project.page_without_letters(page_id))
            yield None
    lines = letter_lines(pages, language)
    code = from_code or lines.from_code
    if code is None:
        yield LetterFacts(None, {}, 0)
    else:
        yield LetterFacts(code, lines.sources(code), len(lines.stale(code, language_tag(to_code))))


def _wanted(request: TranslationRequest, lines: LetterLines, from_code: str) -> frozenset[int]:
    """The numbers of the lines of a letter that are meant."""
    numbers = (number for number, place in enumerate(lines.places) if request.wanted is None or place in request.wanted)
    if request.only_stale:
        stale = set(lines.stale(from_code, language_tag(request.to_code)))
        return frozenset(number for number in numbers if number in stale)
    return frozenset(number for number in numbers if lines.texts[number].strip() or lines.translations[number])


def _letter_steps(
    request: TranslationRequest, lines: LetterLines, from_code: str, numbers: frozenset[int], translator: Translator
) -> Iterator[LinesTranslated]:
    """The steps of one letter. A line is told when all sentences are there that it is part of; one that is only part
    of a sentence that touches a wanted line, and of others, stays as it is."""
    tag = language_tag(request.to_code)
    whole = lines.sources(from_code)
    gone = [lines.places[number] for number in sorted(numbers) if not whole[lines.places[number]]]
    if gone:
        yield LinesTranslated(0, 0, tuple((place, LineTranslation(tag, "", "")) for place in gone))
    translation = begun(lines.texts, from_code, request.to_code)
    for step in translated(lines.texts, from_code, request.to_code, request.names, translator, numbers):
        translation = with_sentence(translation, step)
        complete = []
        for number in _touched(step):
            made, place = translation.lines[number], lines.places[number]
            if not is_stale(LineTranslation(tag, made.text, made.source), whole[place]):
                complete.append((place, LineTranslation(tag, made.text, made.source)))
        yield LinesTranslated(step.number, step.count, tuple(complete))


def _touched(step: SentenceTranslated) -> list[int]:
    """The lines that a sentence is part of, in their order."""
    return list(dict.fromkeys(piece.line for piece in step.sentence.pieces))
