"""Words that were read wrong and then corrected, and where else the same was read. Pure functions.

What was read is told by a line's characters, which stay as they were while the text is corrected. Words are compared
without the punctuation around them and without regard to capitals: "hte," is the same misreading as "Hte".
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from hwr_desktop.document.geometry import Point
from hwr_desktop.document.page import AuthorKind, Line
from hwr_desktop.document.words.words import Word, words_of

LIKE_ENOUGH = 0.34
"""How much of two words must be the same for one of several replaced words to stand for the other."""


@dataclass(frozen=True, slots=True)
class Correction:
    """One or two words of a line that were read as `read` and say `now`, without punctuation around them.

    `start` to before `end` is where they stand in the line's text, `extent` where on its baseline, and `confidence`
    how sure the reading was of them.
    """

    read: str
    now: str
    start: int
    end: int
    extent: tuple[Point, Point]
    confidence: float


@dataclass(frozen=True, slots=True)
class LikePlace:
    """A place where the same was read as before a correction: the code points `start` to before `end` of a line's text,
    which may become `put`.

    `offered` says whether the reader itself thought of `put` there; extent and confidence are as in `Correction`.
    """

    start: int
    end: int
    put: str
    extent: tuple[Point, Point]
    confidence: float
    offered: bool


def corrections_in(line: Line) -> tuple[Correction, ...]:
    """The words of a line that do not say any more what was read there, as far as words stand for words.

    Two words may have become one or one two. What only was put in, left out or written with other punctuation is no
    misread word.
    """
    text = "".join(character.text for character in line.characters)
    if len(text) != len(line.characters) or text == line.text:
        return ()
    read, now = _words(text), _words(line.text)
    matcher = SequenceMatcher(None, [word.text for word in read], [word.text for word in now], autojunk=False)
    found = []
    for kind, i, j, k, m in matcher.get_opcodes():
        if kind == "replace":
            for before, after in _pairs(read[i:j], now[k:m]):
                correction = _correction(line, before, after)
                if correction is not None:
                    found.append(correction)
    return tuple(found)


def like_places_in(line: Line, correction: Correction) -> tuple[LikePlace, ...]:
    """Where else in a line the same was read as before a correction and still stands so.

    None in a line that was checked or imported, and none where a person has found the words right.
    """
    if line.checked or line.author is None or line.author.kind is AuthorKind.IMPORT:
        return ()
    accepted = line.author.kind is AuthorKind.PERSON
    words = tuple(words_of(line))
    count = correction.read.count(" ") + 1
    found = []
    for at in range(len(words) - count + 1):
        own = words[at : at + count]
        sure = _confidence(own)
        if sure is None or (accepted and sure == 1.0) or not _follow(own):
            continue
        start, end = _core(line.text, own[0].start, own[-1].end)
        if not _same(line.text[start:end], correction):
            continue
        put = fitted(correction.now, correction.read, line.text[start:end])
        offered = count == 1 and any(_bare(choice.text) == put for choice in own[0].likeliest)
        found.append(LikePlace(start, end, put, _extent(own), sure, offered))
    return tuple(found)


def may_hold(text: str, correction: Correction) -> bool:
    """Whether a line of that text may hold such a place, which costs little to ask."""
    return correction.read.casefold() in text.casefold()


def fitted(now: str, read: str, found: str) -> str:
    """What is to stand for `found` where `read` was corrected to `now`: it keeps its capital, or its small letter."""
    if found[:1] != read[:1] and now[:1].isupper() == read[:1].isupper():
        return (now[:1].upper() if found[:1].isupper() else now[:1].lower()) + now[1:]
    return now


def _words(text: str) -> list[Word]:
    """The words of a text of which nothing else is known."""
    return list(words_of(Line("", (), (), text)))


def _pairs(read: Sequence[Word], now: Sequence[Word]) -> Iterator[tuple[Sequence[Word], Sequence[Word]]]:
    """Which of the replaced words stand for which."""
    if len(read) == len(now):
        for before, after in zip(read, now, strict=True):
            alike = SequenceMatcher(None, before.text, after.text, autojunk=False).ratio() >= LIKE_ENOUGH
            if alike or len(read) == 1:
                yield (before,), (after,)
    elif {len(read), len(now)} == {1, 2}:
        yield read, now


def _correction(line: Line, read: Sequence[Word], now: Sequence[Word]) -> Correction | None:
    """The correction of words that follow one another; None where nothing but punctuation is other."""
    characters = line.characters[read[0].start : read[-1].end]
    text = "".join(character.text for character in characters)
    before = _bare(text)
    start, end = _core(line.text, now[0].start, now[-1].end)
    after = line.text[start:end]
    if not before or not after or before == after:
        return None
    sure = 1.0
    for character in characters:
        sure *= character.confidence
    return Correction(before, after, start, end, (characters[0].start, characters[-1].end), sure)


def _same(found: str, correction: Correction) -> bool:
    """Whether a place says what was corrected. Where only capitals were corrected they must be the same too."""
    if correction.read.casefold() == correction.now.casefold():
        return found == correction.read
    return found.casefold() == correction.read.casefold()


def _follow(words: Sequence[Word]) -> bool:
    """Whether words that follow one another in the text did so when they were read."""
    ends = [(word.read_at or 0) + len(word.text) + 1 for word in words]
    return all(end == word.read_at for end, word in zip(ends, words[1:], strict=False))


def _confidence(words: Sequence[Word]) -> float | None:
    """How sure the reading is of all these words; None where one of them was not read so."""
    sure = 1.0
    for word in words:
        if word.confidence is None:
            return None
        sure *= word.confidence
    return sure


def _extent(words: Sequence[Word]) -> tuple[Point, Point]:
    """The stretch of baseline from the first character of some words to their last."""
    return words[0].characters[0].start, words[-1].characters[-1].end


def _bare(text: str) -> str:
    start, end = _core(text, 0, len(text))
    return text[start:end]


def _core(text: str, start: int, end: int) -> tuple[int, int]:
    """A stretch of a text without the punctuation and spaces around it; empty where there is nothing else."""
    while start < end and _around(text[start]):
        start += 1
    while end > start and _around(text[end - 1]):
        end -= 1
    return start, end


def _around(character: str) -> bool:
    return character.isspace() or unicodedata.category(character).startswith("P")
