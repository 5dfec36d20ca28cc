"""What matters in one letter."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from hwr_desktop.language.insights import key_phrases, mood
from hwr_desktop.language.insights.amounts import amounts_in
from hwr_desktop.language.insights.capitals import Word, words_of
from hwr_desktop.language.insights.finding import Finding
from hwr_desktop.language.insights.letter_language import LetterLanguage, language_of
from hwr_desktop.language.insights.mood import Mood
from hwr_desktop.language.insights.names import names_in
from hwr_desktop.language.insights.stretch import Stretch, stretches
from hwr_desktop.language.insights.written_dates import dates_in

MOST_STRETCHES = 10
"""Mood and key phrases are drawn from so much of a letter, which is some 300,000 characters: half a book."""


@dataclass(frozen=True, slots=True)
class LetterInsights:
    """What was found in a letter, in text order; `language` is None where it is too short to tell, `mood` where there
    is none to be had (`mood.LANGUAGES`)."""

    language: LetterLanguage | None
    findings: tuple[Finding, ...]
    mood: Mood | None


def insights_of(lines: Sequence[str], language: str | None = None) -> LetterInsights:
    """What matters in a letter. `language`: a code such as `en-GB` where it is known, else it is guessed.

    Where two things were found at one place the surer one stands, in this order: amounts, dates, names, phrases.
    """
    return next(found for found in insight_steps(lines, language) if found is not None)


def insight_steps(lines: Sequence[str], language: str | None = None) -> Iterator[LetterInsights | None]:
    """As `insights_of`, in steps of bounded time between which it may be stopped: each yields None, the last one what
    was found."""
    parts = stretches(lines)
    first = next(parts, None)
    if first is None:
        yield LetterInsights(language_of("", language), (), None)
        return
    spoken = language_of(first.text, language)
    code = spoken.code if spoken is not None else ""
    found: list[Finding] = []
    read: list[tuple[Stretch, list[Word]]] = []
    for part in chain((first,), parts):
        words = list(words_of(part.text, code, part.breaks))
        found += (*amounts_in(part), *dates_in(part), *names_in(part, words, code))
        if len(read) < MOST_STRETCHES:
            read.append((part, words))
        yield None
    found += key_phrases.phrases_in(read, code)
    yield None
    told = mood.mood_of([part for part, _ in read], code)
    yield None
    found = _first_come(found, lines)
    found.sort(key=lambda finding: (finding.pieces[0], finding.kind))
    yield LetterInsights(spoken, tuple(found), told)


def _first_come(findings: Sequence[Finding], lines: Sequence[str]) -> list[Finding]:
    """The findings without those that share a character with an earlier one."""
    taken: dict[int, bytearray] = {}
    kept = []
    for finding in findings:
        for line, _, _ in finding.pieces:
            if line not in taken:
                taken[line] = bytearray(len(lines[line]))
        if not any(any(taken[line][start:end]) for line, start, end in finding.pieces):
            kept.append(finding)
            for line, start, end in finding.pieces:
                taken[line][start:end] = b"\x01" * (end - start)
    return kept
