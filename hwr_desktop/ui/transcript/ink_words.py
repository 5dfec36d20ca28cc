"""Where the words of a line stand in the picture of its ink."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPointF
from PySide6.QtGui import QTransform

from hwr_desktop.document.geometry import distance_along, point_along
from hwr_desktop.document.page import Line
from hwr_desktop.document.words.text_places import TextPlaces
from hwr_desktop.document.words.words import Word, words_of

Placing = Callable[[Line], QTransform]
"""From the pixels of the scan to those of the picture of a line."""


class InkWords:
    """The words of one line, in its text and in its picture.

    A word that was typed is looked for between its neighbours; where nothing of a line was read nobody knows where its
    words are.
    """

    def __init__(self, line: Line, placing: QTransform) -> None:
        self._line, self._placing = line, placing
        self._words = tuple(words_of(line))
        self._known = any(word.characters for word in self._words)
        self._places = TextPlaces(line)

    def word_at(self, position: int) -> Word | None:
        """The word that a position in the text (in code points) is in or touches; of two the one that begins there."""
        touching = [word for word in self._words if word.start <= position <= word.end]
        return touching[-1] if touching else None

    def stretch_of(self, word: Word) -> tuple[float, float] | None:
        """From where to where a word goes in the picture, in its pixels from the left; None where nobody knows."""
        if not self._known or len(self._line.baseline) < 2:
            return None
        ends = (point_along(self._line.baseline, self._places.distance_of(at)) for at in (word.start, word.end))
        left, right = sorted(self._placing.map(QPointF(x, y)).x() for x, y in ends)
        return left, right

    def word_under(self, x: float, y: float) -> Word | None:
        """The word whose ink is nearest to a point of the picture; None where nobody knows."""
        back, invertible = self._placing.inverted()
        if not self._known or not invertible or len(self._line.baseline) < 2:
            return None
        at = back.map(QPointF(x, y))
        distance = distance_along(self._line.baseline, (at.x(), at.y()))
        return min(self._words, key=lambda word: self._away(word, distance))

    def _away(self, word: Word, distance: float) -> float:
        """How far a word is from a place on the baseline."""
        start, end = self._places.distance_of(word.start), self._places.distance_of(word.end)
        return max(start - distance, distance - end, 0.0)
