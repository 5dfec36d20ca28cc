"""The fewest keys that lead from where the caret is to a correction and make it, found by trying all ways by length."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextBlock, QTextCursor
from rapidfuzz.distance import Levenshtein

from benchmarks.keyboard import Stroke, typed

MOST_MOVES = 60
_Key, _Move = Qt.Key, QTextCursor.MoveOperation
_CTRL = Qt.KeyboardModifier.ControlModifier
MOVES: Mapping[Stroke, QTextCursor.MoveOperation] = {
    Stroke(_Key.Key_Right): _Move.Right,
    Stroke(_Key.Key_Left): _Move.Left,
    Stroke(_Key.Key_Down): _Move.Down,
    Stroke(_Key.Key_Up): _Move.Up,
    Stroke(_Key.Key_Right, _CTRL): _Move.WordRight,
    Stroke(_Key.Key_Left, _CTRL): _Move.WordLeft,
    Stroke(_Key.Key_End): _Move.EndOfLine,
    Stroke(_Key.Key_Home): _Move.StartOfLine,
    Stroke(_Key.Key_End, _CTRL): _Move.End,
    Stroke(_Key.Key_Home, _CTRL): _Move.Start,
}
DELETE, BACKSPACE = Stroke(_Key.Key_Delete), Stroke(_Key.Key_Backspace)
DELETE_WORD, BACKSPACE_WORD = Stroke(_Key.Key_Delete, _CTRL), Stroke(_Key.Key_Backspace, _CTRL)

Strokes = tuple[Stroke, ...]


class Hunk(NamedTuple):
    """A stretch of a text, from `start` to before `end`, that has to read otherwise."""

    start: int
    end: int
    text: str


def hunks(text: str, truth: str) -> list[Hunk]:
    """What has to be changed in a text, as little as can be."""
    changes = (each for each in Levenshtein.opcodes(text, truth) if each.tag != "equal")
    joined: list[Hunk] = []
    for each in changes:
        put = truth[each.dest_start : each.dest_end]
        if joined and joined[-1].end == each.src_start:
            joined[-1] = Hunk(joined[-1].start, each.src_end, joined[-1].text + put)
        else:
            joined.append(Hunk(each.src_start, each.src_end, put))
    return joined


def slid(text: str, hunk: Hunk) -> Iterator[Hunk]:
    """A change, and those elsewhere that come to the same, as when one of two equal letters is missing."""
    yield hunk
    if hunk.text and hunk.end > hunk.start:
        return
    for step in (-1, 1):
        start, end, put = hunk
        while (start > 0) if step < 0 else (end < len(text)):
            moved = put or text[start:end]
            into, out = (text[start - 1], moved[-1]) if step < 0 else (text[end], moved[0])
            if into != out:
                break
            start, end = start + step, end + step
            put = put and (into + put[:-1] if step < 0 else put[1:] + into)
            yield Hunk(start, end, put)


def should_be(text: str, truth: str, start: int, end: int) -> str:
    """What stands in the truth where a text has `start` to before `end`.

    What is missing in the text at an edge belongs to it unless a space parts it from it.
    """
    changes = hunks(text, truth)
    first, last = (
        limit + sum(len(each.text) - (each.end - each.start) for each in changes if each.start < limit >= each.end)
        for limit in (start, end)
    )
    for hunk in changes:
        if hunk.start == hunk.end == start and hunk.text.endswith(" "):
            first += len(hunk.text)
        if hunk.start == hunk.end == end and not hunk.text.startswith(" "):
            last += len(hunk.text)
    return truth[first:last]


class Place(NamedTuple):
    """A caret with what was selected, and the name of what is open beside it, such as a list; usually nothing."""

    cursor: QTextCursor
    beside: int | None = None

    @property
    def key(self) -> tuple[int, int, int | None]:
        """Two places of the same key are the same."""
        return self.cursor.position(), self.cursor.anchor(), self.beside


Further = Callable[[Place], Iterator[tuple[Stroke, Place]]]
Finish = Callable[[Place], Iterator[Strokes]]


def plain_moves(place: Place) -> Iterator[tuple[Stroke, Place]]:
    """Where the keys lead that every editor knows."""
    for stroke, operation in MOVES.items():
        cursor = QTextCursor(place.cursor)
        if cursor.movePosition(operation):
            yield stroke, Place(cursor)


def cheapest(begin: Place, further: Further, finish: Finish) -> Strokes:
    """The fewest strokes from a place to a finish. `further` tells the ways on, `finish` what would end it there.

    Raises ValueError where there is no way.
    """
    best: Strokes | None = None
    known = {begin.key}
    layer: list[tuple[Strokes, Place]] = [((), begin)]
    for _ in range(MOST_MOVES):
        following: list[tuple[Strokes, Place]] = []
        for strokes, place in layer:
            for last in finish(place):
                if best is None or len(strokes) + len(last) < len(best):
                    best = (*strokes, *last)
        if best is not None and (not layer or len(layer[0][0]) + 1 >= len(best)):
            break
        for strokes, place in layer:
            for stroke, there in further(place):
                if there.key not in known:
                    known.add(there.key)
                    following.append(((*strokes, stroke), there))
        layer = following
    if best is None:
        raise ValueError("no key leads to the correction")
    return best


def by_typing(block: QTextBlock, truth: str) -> Finish:
    """The ways to make the first change of a line that are known to every editor, by where the caret is for each."""
    text = block.text()
    hunk = hunks(text, truth)[0]
    ways: dict[int, list[Strokes]] = {}

    def add(at: int, strokes: Strokes) -> None:
        ways.setdefault(block.position() + at, []).append(strokes)

    for alike in slid(text, hunk):
        length = alike.end - alike.start
        add(alike.start, (*[DELETE] * length, *typed(alike.text)))
        add(alike.end, (*[BACKSPACE] * length, *typed(alike.text)))
    for start in {hunk.start, _word_start(text, hunk.start)}:
        end = _beyond(block, start, _Move.NextWord)
        if start < hunk.end <= end:
            add(start, (DELETE_WORD, *typed(should_be(text, truth, start, end))))
    for end in {hunk.end, _word_end(text, hunk.end)}:
        start = _beyond(block, end, _Move.PreviousWord)
        if start <= hunk.start < end:
            add(end, (BACKSPACE_WORD, *typed(should_be(text, truth, start, end))))

    def finish(place: Place) -> Iterator[Strokes]:
        if not place.cursor.hasSelection():
            yield from ways.get(place.cursor.position(), ())

    return finish


def _word_start(text: str, at: int) -> int:
    return text.rfind(" ", 0, at) + 1


def _word_end(text: str, at: int) -> int:
    end = text.find(" ", at)
    return len(text) if end < 0 else end


def _beyond(block: QTextBlock, at: int, move: QTextCursor.MoveOperation) -> int:
    """Where a move by a word leads, never out of the line."""
    cursor = QTextCursor(block)
    cursor.setPosition(block.position() + at)
    cursor.movePosition(move)
    return min(max(cursor.position() - block.position(), 0), len(block.text()))
