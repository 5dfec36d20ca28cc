"""The lines of a letter as stretches of running text, each of bounded length, with the way back to the lines."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from statistics import median

from hwr_desktop.document.running_text import RunningText, joined
from hwr_desktop.language.insights.finding import Piece

MOST_CHARACTERS = 30_000
"""About as many characters a stretch has at most: what is remembered of each of them is much larger than itself, and
whoever looks through a letter beside a window may stop between two stretches."""

_SHORT = 0.6
"""A line that is shorter than this share of the usual one ends what is said in it, as a heading does."""


@dataclass
class Stretch:
    """Running text whose characters stand in known lines. `first`: the number of its first line in the letter;
    `offset`: where in that line it begins."""

    running: RunningText
    first: int
    offset: int
    lengths: tuple[int, ...]

    @property
    def text(self) -> str:
        """The running text."""
        return self.running.text

    @cached_property
    def breaks(self) -> frozenset[int]:
        """Offsets of the running text before which something ended: an empty line, or one that is not full."""
        places = self.running.places
        full = [length for length in self.lengths if length]
        short = _SHORT * median(full) if full else 0.0
        found = {0}
        for at in range(1, len(places)):
            before, here = places[at - 1][0], places[at][0]
            if here != before and (here - before > 1 or self.lengths[before] < short):
                found.add(at)
        return frozenset(found)

    def pieces(self, start: int, end: int) -> tuple[Piece, ...]:
        """Where the characters `start` to before `end` of the running text stand in the lines."""
        found: list[Piece] = []
        for at in range(start, end):
            if self.running.text[at] == " ":
                continue
            line, offset = self.running.places[at]
            offset += self.offset if line == 0 else 0
            number = line + self.first
            if found and found[-1].line == number:
                found[-1] = Piece(number, found[-1].start, offset + 1)
            else:
                found.append(Piece(number, offset, offset + 1))
        return tuple(found)


def stretches(lines: Sequence[str]) -> Iterator[Stretch]:
    """The text of the lines, cut between two lines where it becomes too long, and within a line only where that alone
    is too long."""
    held: list[str] = []
    first = size = 0
    for number, line in enumerate(lines):
        if held and size + len(line) > MOST_CHARACTERS:
            yield _stretch(held, first, 0)
            held, size = [], 0
        if not held:
            first = number
        if len(line) > MOST_CHARACTERS:
            yield from _of_long_line(line, number)
            continue
        held.append(line)
        size += len(line)
    if held:
        yield _stretch(held, first, 0)


def _of_long_line(line: str, number: int) -> Iterator[Stretch]:
    """The parts of a line, cut at spaces where there are any."""
    start = 0
    while start < len(line):
        end = min(start + MOST_CHARACTERS, len(line))
        if end < len(line):
            space = line.rfind(" ", start + MOST_CHARACTERS // 2, end)
            end = space + 1 if space > 0 else end
        yield _stretch([line[start:end]], number, start)
        start = end


def _stretch(lines: Sequence[str], first: int, offset: int) -> Stretch:
    return Stretch(joined(lines), first, offset, tuple(len(line.strip()) for line in lines))
