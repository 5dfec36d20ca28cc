"""Finding text in lines and putting other text in its place, line by line. Pure functions.

A match lies within one line and is never empty, so what an expression such as `a*` finds between two letters is no
match. Offsets count code points of the line's text.
"""

from __future__ import annotations

import re
import unicodedata
import warnings
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from hwr_desktop.document import edits
from hwr_desktop.document.geometry import Point
from hwr_desktop.document.page import Line, Mark, Page
from hwr_desktop.document.words.words import words_of
from hwr_desktop.errors import SearchError

_REPEATED_REPETITION = re.compile(r"(?<!\\)[*+?}]\)+(?:[*+]|\{\d+,\})")
"""A repetition without end that ends in another: on a line that does not match it may take longer than anyone waits."""


@dataclass(frozen=True, slots=True)
class Query:
    """What is looked for. `regular`: the text is a regular expression of Python's `re`. `tolerant`: also what may be
    the same words misread, which `language.misreadings` finds. `skip_checked`: not in lines marked as right.
    """

    text: str
    match_case: bool = False
    whole_words: bool = False
    regular: bool = False
    tolerant: bool = False
    skip_checked: bool = False


OtherReading = tuple[int, int, str]
"""Start, end, and what the characters from the one to before the other may say instead, as a model or a person once had
it. A bare tuple: a project holds a hundred thousand, and Python's cycle collector passes over those.
"""


class SearchedLine(NamedTuple):
    """As much of a line as a search looks at."""

    page_id: str
    line_id: str
    text: str
    checked: bool = False
    others: tuple[OtherReading, ...] = ()


class Hit(NamedTuple):
    """A place that was found: the code points `start` to before `end` of a line whose text is `text`.

    `distance` is 0 where it says just what was looked for, and grows with what would have to be misread for that. Where
    only another reading of the place says it, `other` is that reading, else it is empty.
    """

    page_id: str
    line_id: str
    start: int
    end: int
    text: str
    distance: float = 0.0
    other: str = ""


class Replacement(NamedTuple):
    """The code points `start` to before `end` of a line are to become `text`."""

    start: int
    end: int
    text: str


def pattern_of(query: Query) -> re.Pattern[str]:
    """The query as an expression. Raises SearchError, with a sentence, where its text is none."""
    text = unicodedata.normalize("NFC", query.text)
    if not query.regular:
        text = re.escape(text)
    elif _REPEATED_REPETITION.search(text):
        raise SearchError(
            "“{text}” repeats a repetition, which may take for ever: leave out one of the two, as in (a)+.",
            text=query.text,
        )
    if query.regular:
        _compiled(text, query)  # by itself first, lest it should only come right by what is put around it
    if query.whole_words:
        text = rf"(?<!\w)(?:{text})(?!\w)"
    return _compiled(text, query)


def hits_in(line: SearchedLine, pattern: re.Pattern[str]) -> list[Hit]:
    """The places of a line that match, from its beginning."""
    return [
        Hit(line.page_id, line.line_id, match.start(), match.end(), line.text)
        for match in pattern.finditer(line.text)
        if match.end() > match.start()
    ]


def replacements_in(text: str, query: Query, put: str) -> tuple[Replacement, ...]:
    """What is to become what in a line of that text, for every match.

    `put` stands as it is, but with a regular expression `\\1` or `\\g<name>` in it is what a group matched. Raises
    SearchError for a query that is no expression, or where `put` names a group that is not there.
    """
    found = [match for match in pattern_of(query).finditer(text) if match.end() > match.start()]
    return tuple(Replacement(match.start(), match.end(), _put(match, query, put)) for match in found)


def check_replacement(query: Query, put: str) -> None:
    """Raises SearchError, with a sentence, where query or replacement cannot be used."""
    pattern = pattern_of(query)
    if query.regular:
        try:
            pattern.sub(put, "")
        except (re.error, IndexError) as error:
            raise _wrong_replacement(put, error) from error


def with_replacements(page: Page, line_id: str, replacements: Sequence[Replacement]) -> Page:
    """The page with stretches of a line's text replaced by a person.

    The replacements must be in order and not overlap. Marks over other characters stay over them, and a mark around a
    whole replaced stretch is kept around it; one that ends within goes.
    """
    old = page.line(line_id)
    text, at = "", 0
    for start, end, put in replacements:
        text += old.text[at:start] + put
        at = end
    text += old.text[at:]
    made = edits.with_text(page, line_id, text)
    line = made.line(line_id)
    if made is page or line.text != text:  # composed with what stands beside it: nobody knows where marks belong
        return made
    marks = tuple(moved for mark in old.marks if (moved := _moved(mark, replacements)) is not None)
    return edits.with_line(made, replace(line, marks=marks))


def with_all_replaced(page: Page, query: Query, put: str) -> tuple[Page, int]:
    """The page with every match of a query replaced, and how many there were. Raises SearchError."""
    count = 0
    for line in page.lines:
        if line.checked and query.skip_checked:
            continue
        found = replacements_in(line.text, query, put)
        if found:
            page = with_replacements(page, line.id, found)
            count += len(found)
    return page, count


def place_of(line: Line, start: int, end: int) -> tuple[Point, Point] | None:
    """The stretch of baseline under a stretch of a line's text; None where the place of one of its words is not known.

    Spaces have no place of their own: a stretch begins and ends with the letters in it.
    """
    points: list[Point] = []
    for word in words_of(line):
        first, last = max(start, word.start), min(end, word.end)
        if first < last:
            if not word.characters:
                return None
            points += (word.characters[first - word.start].start, word.characters[last - 1 - word.start].end)
    return (points[0], points[-1]) if points else None


def _compiled(text: str, query: Query) -> re.Pattern[str]:
    """Raises SearchError where the text is no expression."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of things that Python may understand otherwise one day
            return re.compile(text, 0 if query.match_case else re.IGNORECASE)
    except (re.error, OverflowError, RecursionError) as error:
        raise SearchError(
            "“{text}” is no regular expression ({reason}): mend it, or look for it as plain text.",
            text=query.text,
            reason=error,
        ) from error


def _put(match: re.Match[str], query: Query, put: str) -> str:
    """What comes in the place of one match, composed and in one line."""
    if query.regular:
        try:
            put = match.expand(put)
        except (re.error, IndexError) as error:
            raise _wrong_replacement(put, error) from error
    return unicodedata.normalize("NFC", put.replace("\n", " "))


def _wrong_replacement(put: str, error: Exception) -> SearchError:
    return SearchError(
        "“{put}” cannot be put in place ({reason}): write \\\\ for a backslash, \\1 for the first group.",
        put=put,
        reason=error,
    )


def _moved(mark: Mark, replacements: Sequence[Replacement]) -> Mark | None:
    """A mark where its characters are now; None where some of them were replaced and others not, or none is left."""
    before = after = 0
    for start, end, put in replacements:
        grown = len(put) - (end - start)
        if end <= mark.start:
            before += grown
        elif mark.start <= start and end <= mark.end:
            after += grown
        elif start < mark.end:
            return None
    if mark.start < mark.end == mark.start - after:
        return None
    return mark._replace(start=mark.start + before, end=mark.end + before + after)
