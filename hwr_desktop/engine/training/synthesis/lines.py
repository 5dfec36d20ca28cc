"""Synthetic text lines that look as the line cutter delivers real ones."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np

from hwr_desktop.engine.opencv import cv2
from hwr_desktop.engine.segmentation.line_cutter import BASELINE_PX
from hwr_desktop.engine.segmentation.line_cutter import STRIP_HEIGHT_PX as HEIGHT_PX
from hwr_desktop.engine.training.synthesis.fonts import HandFont
from hwr_desktop.engine.training.synthesis.hand import Hand, any_hand
from hwr_desktop.engine.training.synthesis.ink import drawn, traced, wander
from hwr_desktop.engine.training.synthesis.paper import Grain, column_rule, ruled, scanned, shade, show_through
from hwr_desktop.engine.training.synthesis.texts import snippet
from hwr_desktop.errors import InputError

X_HEIGHT_PX = 11.8
ASCENT_PX = 33.0
"""Tall letters seldom reach higher than this above the baseline: the cutter fits the strip to the line's extent."""
WIDEST_CAPITALS = 1.75
"""Fonts whose capitals are wider, in heights of a small x, have flourishes: nobody writes whole words in those."""
TRIES = 200


class LineSynthesiser:
    """Draws lines of text, the same ones for the same fonts, sentences and seed.

    `skipped` counts the texts that were not drawn because the font chosen for them lacks a character. Raises InputError
    when a font cannot be read or there is nothing to write.
    """

    def __init__(self, fonts: Sequence[Path], sentences: Sequence[str], seed: int | Sequence[int]) -> None:
        if not fonts or not sentences:
            raise InputError("There is no font or no text to draw lines with; name folders that hold some.")
        self._fonts = [HandFont(path) for path in fonts]
        self._sentences = sentences
        self._rng = np.random.default_rng(seed)
        self._grain = Grain(self._rng)
        self._earlier: deque[np.ndarray] = deque(maxlen=6)
        self.skipped = 0

    def line(self, least: int, most: int, clean: bool = False) -> tuple[np.ndarray, str]:
        """A strip (48, width) uint8, dark ink on paper, and its text of `least` to `most` characters.

        A `clean` one has a steady hand, plain paper and no neighbours. Raises InputError when none of the fonts has
        the characters of the sentences.
        """
        for _ in range(TRIES):
            text = snippet(self._rng, self._sentences, least, most)
            font = self._fonts[int(self._rng.integers(len(self._fonts)))]
            if not font.can_write(text):
                self.skipped += 1
            elif not (text.isupper() and font.capital_pitch > WIDEST_CAPITALS * font.x_height):
                return self._drawn(text, any_hand(self._rng, font, clean), clean), text
        raise InputError("The fonts lack characters of the text; add fonts that have them, or other text.")

    def lines(self, count: int, least: int, most: int, clean: bool = False) -> Iterator[tuple[np.ndarray, str]]:
        """`count` lines, one after the other."""
        for _ in range(count):
            yield self.line(least, most, clean)

    def _drawn(self, text: str, hand: Hand, clean: bool) -> np.ndarray:
        rng = self._rng
        cover = self._written(text, hand, clean)
        beside = cover if clean else self._with_neighbours(cover)
        self._earlier.append(cover)
        height, width = cover.shape
        paper = self._paper(height, width, clean)
        darkness = beside.astype(np.float32) * (1 / 255)
        if not clean:
            darkness *= self._density(height, width)
        level = float(paper.mean())
        contrast = rng.uniform(0.6, 0.97) if clean or rng.random() < 0.75 else rng.uniform(0.33, 0.65)
        ink = level * (1 - contrast)
        return scanned(paper - (paper - ink) * darkness, rng, self._grain, clean)

    def _written(self, text: str, hand: Hand, clean: bool) -> np.ndarray:
        """The strip's own ink, (48, width) uint8."""
        rng = self._rng
        x_height = float(np.clip(rng.normal(X_HEIGHT_PX, 0.7 if clean else 1.8), 7.5, 16.0))
        x_height = min(x_height, ASCENT_PX * rng.uniform(0.85, 1.15) * hand.font.x_height / hand.font.ascent)
        baseline = BASELINE_PX + float(rng.normal(0, 0.5 if clean else 1.2))
        margin = float(rng.uniform(4, 10))
        return traced(drawn(text, hand, rng), hand, rng, x_height, HEIGHT_PX, baseline, margin).cover

    def _with_neighbours(self, cover: np.ndarray) -> np.ndarray:
        """The ink with, now and then, feet of a line above, heads of one below, an underline or blots."""
        rng = self._rng
        for above in (True, False):
            if self._earlier and rng.random() < 0.4:
                gap = int(rng.integers(28, 44))
                other = self._earlier[int(rng.integers(len(self._earlier)))]
                other = np.tile(other, (1, -(-cover.shape[1] // other.shape[1])))[:, : cover.shape[1]]
                moved = np.zeros_like(cover)
                if above:
                    moved[:-gap] = other[gap:]
                else:
                    moved[gap:] = other[:-gap]
                cover = np.maximum(cover, moved)
        if rng.random() < 0.06:
            cover = self._stroked(cover)
        return cover

    def _stroked(self, cover: np.ndarray) -> np.ndarray:
        """The ink with a line drawn under a part of it, or a dash that fills the end, or a few blots."""
        rng = self._rng
        height, width = cover.shape
        over = cover.copy()
        if rng.random() < 0.7:
            start, end = sorted(rng.uniform(0, width, 2))
            y = BASELINE_PX + rng.uniform(3, 9)
            points = [(start, y), ((start + end) / 2, y + rng.normal(0, 1)), (end, y + rng.normal(0, 1.5))]
            course = np.round(np.array(points) * 16).astype(np.int32)
            cv2.polylines(over, [course], False, 230, int(rng.integers(1, 3)), cv2.LINE_AA, 4)
        for _ in range(int(rng.integers(0, 5))):
            at = (int(rng.integers(width)), int(rng.integers(height)))
            cv2.circle(over, at, int(rng.integers(1, 3)), 220, -1, cv2.LINE_AA)
        return over

    def _paper(self, height: int, width: int, clean: bool) -> np.ndarray:
        rng = self._rng
        level = rng.uniform(215, 252) if clean or rng.random() < 0.7 else rng.uniform(90, 225)
        paper = shade(rng, height, width, 120, 2.0 if clean else float(rng.uniform(0, 9))) + np.float32(level)
        if clean:
            return paper
        if self._earlier and rng.random() < 0.3:
            show_through(paper, rng, self._earlier[int(rng.integers(len(self._earlier)))])
        if rng.random() < 0.3:
            ruled(paper, rng, BASELINE_PX, float(rng.uniform(28, 60)))
        if rng.random() < 0.07:
            column_rule(paper, rng)
        if rng.random() < 0.4:
            paper += float(rng.uniform(0.5, 3)) * self._grain.piece(rng, height, width, True)
        return paper

    def _density(self, height: int, width: int) -> np.ndarray:
        """How much of the ink took, (h, w) float32: it wanes and comes back along the line, and is dry in places."""
        rng = self._rng
        along = 1 - np.abs(wander(rng, width, float(rng.uniform(25, 120)), float(abs(rng.normal(0, 0.14)))))
        density = np.repeat(np.clip(along, 0.35, 1.0)[None].astype(np.float32), height, axis=0)
        if rng.random() < 0.3:
            rough = float(rng.uniform(0.05, 0.3))
            density *= np.clip(1 + rough * self._grain.piece(rng, height, width, bool(rng.random() < 0.5)), 0.2, 1.0)
        return density
