"""Where on its baseline the text of a line stands: as its reading tells, and evenly spaced where it does not."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from hwr_desktop.document.geometry import distance_along, length
from hwr_desktop.document.page import Line
from hwr_desktop.document.words.words import words_of

Range = tuple[int, int]
"""The code points from the first to before the second."""


class TextPlaces:
    """Leads from positions in a line's text (code points) to distances along its baseline (pixels)."""

    def __init__(self, line: Line) -> None:
        self._text = line.text
        self._words = tuple(words_of(line))
        self._stops = self._known_stops(line)

    @property
    def known(self) -> bool:
        """Whether the reading tells where every word stands."""
        return all(word.characters for word in self._words)

    def distance_of(self, position: int) -> float:
        """How far along the baseline a position in the text is."""
        positions = [stop[0] for stop in self._stops]
        at = min(max(bisect_right(positions, position), 1), len(self._stops) - 1)
        (low, near), (high, far) = self._stops[at - 1], self._stops[at]
        return near + (far - near) * min(max((position - low) / (high - low), 0.0), 1.0)

    def gap_at(self, position: int) -> float:
        """How far along the baseline the middle of the gap is in which a position in the text lies."""
        before = len(self._text[:position].rstrip())
        after = len(self._text) - len(self._text[position:].lstrip())
        return (self.distance_of(before) + self.distance_of(after)) / 2

    def gaps(self) -> tuple[float, ...]:
        """The middles of the gaps between the words, in text order."""
        return tuple(self.gap_at(word.start) for word in self._words[1:])

    def ranges(self, cuts: Sequence[float]) -> tuple[Range, ...]:
        """The text of each piece when the line is cut at these distances: whole words, each where its middle lies."""
        found: list[Range] = [(-1, -1)] * (len(cuts) + 1)
        piece = 0
        for word in self._words:
            middle = (self.distance_of(word.start) + self.distance_of(word.end)) / 2
            piece = max(piece, bisect_right(cuts, middle))
            found[piece] = (word.start if found[piece][0] < 0 else found[piece][0], word.end)
        end = 0
        for number, (start, stop) in enumerate(found):
            found[number] = (start, stop) if start >= 0 else (end, end)
            end = found[number][1]
        return tuple(found)

    def _known_stops(self, line: Line) -> tuple[tuple[int, float], ...]:
        """Positions whose places are known, both ends among them; neither coordinate ever goes back."""
        stops: list[tuple[int, float]] = []
        for word in self._words:
            known = [(word.start + at, character.start) for at, character in enumerate(word.characters)]
            known += [(word.end, word.characters[-1].end)] if word.characters else []
            for position, place in known:
                distance = distance_along(line.baseline, place)
                if not stops or (distance >= stops[-1][1] and position > stops[-1][0]):
                    stops.append((position, distance))
        if not stops or stops[0][0] > 0:
            stops.insert(0, (0, 0.0))
        if len(stops) < 2 or stops[-1][0] < len(line.text):
            stops.append((max(len(line.text), stops[-1][0] + 1), length(line.baseline)))
        return tuple(stops)
