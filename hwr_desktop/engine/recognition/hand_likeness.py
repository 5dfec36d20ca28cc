"""How like the handwriting of two pages is by the shape of its strokes, and which pages plainly are of several hands.

A page's writing is described by its contours: how often they bend from which direction into which, the "contour-hinge"
feature of M. Bulacu and L. Schomaker, "Text-independent writer identification and verification using textural and
allographic features" (IEEE Transactions on Pattern Analysis and Machine Intelligence 29(4), 2007). It holds slant,
roundness and the breadth of the pen at once, and needs neither a text nor a trained model. Two pages are compared by
the chi-square distance of these histograms, as there. What was measured: `docs/decisions/0012-hands-from-ink.md`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

from hwr_desktop.engine.opencv import cv2
from hwr_desktop.engine.recognition.line_image import HEIGHT_PX, line_ink

FINER = 3
"""The ink is made so much larger before its edge is followed, so that the edge has more than a few directions."""
LEG_PX = 6
"""How long both legs of the hinge are, along the contour of the ink that was made larger."""
LEAST_CONTOUR_PX = 30
"""Shorter contours are specks."""
DIRECTIONS = 24
LEAST_INK = 50
"""Grey level, of 255, below which nothing is ink however little of it there is."""

LEAST_LINES = 6
"""Of fewer lines a page's hinges are too much a matter of chance."""
MOST_LINES = 14
"""More lines were not measured, and would only take longer."""
LEAST_WIDTH_PX = 4 * HEIGHT_PX
"""A strip narrower than this holds a word or a number."""
APART = 0.15
"""Pages further apart than this are of two hands, unless others lie between them. Pages of one will or copyist are 0.02
apart in the middle, those of different ones 0.18 and 0.29; letters that one man wrote over decades 0.09."""
LEAST_PAGES = 2
"""A page alone is no hand: it may be written in haste, in pencil, or in capitals."""


def page_shape(strips: Sequence[np.ndarray]) -> np.ndarray | None:
    """How the strokes of a page run, (DIRECTIONS ** 2,) float32 that adds up to 1; None where it has too few lines.

    strips: (h, w) uint8 grey each, as `line_cutter` cuts them.
    """
    long_enough = [strip for strip in strips if strip.shape[1] * HEIGHT_PX >= LEAST_WIDTH_PX * strip.shape[0]]
    if len(long_enough) < LEAST_LINES:
        return None
    hinges = np.sum([_hinges(strip) for strip in long_enough[:MOST_LINES]], axis=0)
    total = float(hinges.sum())
    return (hinges / total).astype(np.float32) if total else None


def unlikeness(one: np.ndarray, other: np.ndarray) -> float:
    """How far apart two pages are, from 0 to 2: the chi-square distance of what `page_shape` gives."""
    return float(((one - other) ** 2 / (one + other + 1e-9)).sum())


def plain_groups(shapes: Mapping[str, np.ndarray]) -> tuple[tuple[str, ...], ...]:
    """The pages by hand, where the ink tells plainly that there are several; else nothing.

    One hand changes with the years and with the pen, and its pages then form a chain; so a group is all pages that are
    joined by steps of no more than `APART` (single linkage), and two groups are two hands. The largest group comes
    first, pages in the order given. A page that no other is like is in none.
    """
    left, groups = list(shapes), []
    while left:
        group = [left.pop(0)]
        for page in group:  # grows meanwhile
            near = [other for other in left if unlikeness(shapes[page], shapes[other]) <= APART]
            left = [other for other in left if other not in near]
            group += near
        if len(group) >= LEAST_PAGES:
            groups.append(tuple(page for page in shapes if page in group))
    return tuple(sorted(groups, key=len, reverse=True)) if len(groups) > 1 else ()


def _hinges(strip: np.ndarray) -> np.ndarray:
    """How often the contours of a line's ink bend from which direction into which, (DIRECTIONS ** 2,)."""
    counts = np.zeros(DIRECTIONS**2)
    for contour in _contours(line_ink(strip)):
        ahead, behind = (np.roll(contour, step, axis=0) - contour for step in (-LEG_PX, LEG_PX))
        counts += np.bincount(_sector(ahead) * DIRECTIONS + _sector(behind), minlength=DIRECTIONS**2)
    return counts


def _contours(ink: np.ndarray) -> list[np.ndarray]:
    """The edges of the ink (h, w) uint8, outer and inner ones, each (n, 2) with a point a pixel."""
    larger = cv2.resize(ink, None, fx=FINER, fy=FINER, interpolation=cv2.INTER_CUBIC)
    level, _ = cv2.threshold(larger, 0, 255, cv2.THRESH_OTSU)
    strokes = (larger > max(level, LEAST_INK)).astype(np.uint8)
    found, _ = cv2.findContours(strokes, cv2.RETR_CCOMP, cv2.CHAIN_APPROX_NONE)
    return [contour[:, 0] for contour in found if len(contour) >= LEAST_CONTOUR_PX]


def _sector(steps: np.ndarray) -> np.ndarray:
    """Into which of the directions each step (n, 2) leads, (n,) int."""
    turn = np.arctan2(steps[:, 1], steps[:, 0]) / (2 * np.pi) % 1
    sector: np.ndarray = (turn * DIRECTIONS).astype(int) % DIRECTIONS
    return sector
