"""Finding words that may have been misread: places whose letters look like those that are looked for.

The distance between what is looked for and what stands there is an edit distance with weights: letters that hands write
alike cost little. A place may begin and end anywhere in a line (P. H. Sellers, The theory and computation of
evolutionary distances: pattern recognition, Journal of Algorithms 1, 1980). Most lines are set aside before by a
comparison of strokes, in which letters that look alike are the same.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import replace

from rapidfuzz import fuzz

from hwr_desktop.document.search import Hit, OtherReading, Query, SearchedLine, pattern_of
from hwr_desktop.language.letter_likeness import DOUBLES, costs_of, left_out, strokes

MOST_DISTANCE = 0.24
"""A place is shown where the edits that lead to it cost no more than this for each letter looked for."""

OTHER_READING_DISTANCE = 0.1
"""Of a place whose other reading says just what is looked for."""

LEAST_LETTERS = 2
"""Fewer letters than that are only found as they are: nearly everything looks like one letter."""

_LEAST_LIKE_STROKES = 78.0
_LEAST_LIKE_LETTERS = 50.0
"""In per cent, for a line to be looked at more closely: below these hardly a place is near enough."""

_WITHIN_WORD = 0.05
"""For each letter looked for, where a place begins or ends in the middle of a word."""

_NEVER = float("inf")


class TolerantSearch:
    """Looks for one query in many lines. Raises SearchError for a query that cannot be looked for."""

    def __init__(self, query: Query) -> None:
        text = unicodedata.normalize("NFC", query.text).strip()
        self._exactly = pattern_of(replace(query, text=text, regular=False))
        self._wanted = text if query.match_case else _lower(text)
        self._words = self._wanted.lower().split()
        self._query = query
        self._limit = MOST_DISTANCE * len(text) if len(text) >= LEAST_LETTERS else 0.0

    def hits_in(self, line: SearchedLine) -> list[Hit]:
        """The places of a line that say what is looked for, or may say it if they were misread, in no order.

        A place of which another reading says just that counts as near.
        """
        if not self._wanted:
            return []
        found = list(self._misread(line))
        for other in line.others:
            hit = self._by_other_reading(line, other)
            if hit is not None and all(hit.end <= known.start or known.end <= hit.start for known in found):
                found.append(hit)
        return found

    def _misread(self, line: SearchedLine) -> Iterator[Hit]:
        """The places in the text itself, none overlapping another, the nearest first."""
        text = line.text if self._query.match_case else _lower(line.text)
        if self._wanted in text or (self._limit and _like(self._wanted, text)):
            for start, end, cost in _places(self._wanted, text, self._limit, self._query.whole_words):
                yield Hit(line.page_id, line.line_id, start, end, line.text, cost / len(self._wanted))

    def _by_other_reading(self, line: SearchedLine, other: OtherReading) -> Hit | None:
        """The place where another reading, put in for what stands there, says exactly what is looked for."""
        first, last, text = other
        lowered = text.lower()
        if not any(word in lowered for word in self._words):
            return None
        read = line.text[:first] + text + line.text[last:]
        after = first + len(text)
        for match in self._exactly.finditer(read):
            if match.start() < after and match.end() > first:
                start = min(match.start(), first)
                end = last + max(0, match.end() - after)
                return Hit(line.page_id, line.line_id, start, end, line.text, OTHER_READING_DISTANCE, text)
        return None


def _places(wanted: str, text: str, limit: float, whole_words: bool) -> Iterator[tuple[int, int, float]]:
    """Where `wanted` can be read for no more than `limit`: start, end and cost, the cheapest first."""
    stretches = [(0, len(text))]
    while stretches:
        first, last = stretches.pop()
        best = _best_place(wanted, text, first, last, whole_words)
        if best is None or best[2] > limit:
            continue
        yield best
        stretches += [(first, best[0]), (best[1], last)]


def _best_place(wanted: str, text: str, first: int, last: int, whole: bool) -> tuple[int, int, float] | None:
    """The cheapest place between two offsets of the text; the shorter of two that cost the same.

    `rows[i][j]` is what it costs to read the first `i` letters of `wanted` in what ends before `first + j`, and where
    that begins.
    """
    part = text[first:last]
    within = _NEVER if whole else _WITHIN_WORD * len(wanted)
    edges = [0.0 if _at_edge(text, first + at) else within for at in range(len(part) + 1)]
    gaps = [left_out(there) for there in part]
    row = [(edge, -at) for at, edge in enumerate(edges)]
    before = row
    for i, letter in enumerate(wanted):
        lacking = left_out(letter)
        costs = costs_of(letter)
        doubles = DOUBLES.get(letter, {})
        halves = DOUBLES.get(wanted[i - 1 : i + 1], {}) if i else {}
        new = [(row[0][0] + lacking, row[0][1])]
        for j, there in enumerate(part):
            cost, start = row[j]
            best = (cost + costs[there], start)
            cost, start = row[j + 1]
            if cost + lacking < best[0]:
                best = (cost + lacking, start)
            cost, start = new[j]
            if cost + gaps[j] < best[0]:
                best = (cost + gaps[j], start)
            if doubles and j and (two := part[j - 1 : j + 1]) in doubles:
                best = min(best, (row[j - 1][0] + doubles[two], row[j - 1][1]))
            if halves and there in halves:
                best = min(best, (before[j][0] + halves[there], before[j][1]))
            new.append(best)
        before, row = row, new
    ends = [
        (cost + edges[at], at + start, at, -start)  # cheapest, then shortest, then first
        for at, (cost, start) in enumerate(row)
        if at > -start
    ]
    if not ends:
        return None
    cost, _, at, start = min(ends)
    return first + start, first + at, cost


def _at_edge(text: str, at: int) -> bool:
    """Whether a word begins or ends at an offset, or none stands there."""
    return not (0 < at < len(text) and _WORD.match(text[at - 1]) and _WORD.match(text[at]))


_WORD = re.compile(r"\w")


def _lower(text: str) -> str:
    """A text in small letters, of the same length."""
    lowered = text.lower()
    return lowered if len(lowered) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


def _like(wanted: str, text: str) -> bool:
    """Whether some stretch of a text is rather like what is looked for, both in its strokes and in its letters."""
    if not fuzz.partial_ratio(wanted.lower(), text.lower(), score_cutoff=_LEAST_LIKE_LETTERS):
        return False
    drawn = strokes(wanted)
    return bool(drawn) and fuzz.partial_ratio(drawn, strokes(text), score_cutoff=_LEAST_LIKE_STROKES) > 0
