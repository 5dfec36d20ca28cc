"""How often words are right by how sure they were said to be, as a picture."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Any

import numpy as np
from PIL import Image, ImageDraw, ImageFont

SIDE_PX, MARGIN_PX, FONT_PX, DOT_PX = 640, 80, 18, 6
PAPER, INK, GRID = "white", "#333333", "#dddddd"
COLOURS = {"careful": "#111111", "lm": "#1f5fa8", "greedy": "#d55e00"}
"""Told apart also by those who see no red or green (Okabe and Ito)."""
NAMES = {
    "careful": "with a language model and a closer look",
    "lm": "with a language model",
    "greedy": "without (greedy)",
}


def reliability_plot(decoders: Mapping[str, Mapping[str, Any]]) -> np.ndarray:
    """The picture (h, w, 3) uint8 of the figures of one or more decoders, as `evaluate_reader` has them.

    A dot stands for a fifteenth of the words: to the right what was said of them, upwards how many were right. On the
    diagonal what is said is so.
    """
    picture = Image.new("RGB", (SIDE_PX + 2 * MARGIN_PX, SIDE_PX + 2 * MARGIN_PX), PAPER)
    draw = ImageDraw.Draw(picture)
    font = ImageFont.load_default(FONT_PX)
    for tenth in range(0, 11, 2):
        value = tenth / 10
        draw.line([_place(value, 0), _place(value, 1)], GRID)
        draw.line([_place(0, value), _place(1, value)], GRID)
        (x, bottom), (left, y) = _place(value, 0), _place(0, value)
        draw.text((x, bottom + 8), f"{value:.1f}", INK, font, anchor="ma")
        draw.text((left - 8, y), f"{value:.1f}", INK, font, anchor="rm")
    draw.line([_place(0, 0), _place(1, 1)], INK)
    middle = SIDE_PX / 2 + MARGIN_PX
    draw.text((middle, 2 * middle - 16), "how sure a word is said to be", INK, font, anchor="md")
    draw.text((MARGIN_PX, MARGIN_PX - 12), "share of words that are right", INK, font, anchor="ld")
    for at, (decoder, figures) in enumerate(decoders.items()):
        colour = COLOURS[decoder]
        _draw_dots(draw, figures["reliability"], colour)
        legend = f"{NAMES[decoder]}: error {figures['word_ece']:.3f}"
        draw.text((MARGIN_PX + 16, MARGIN_PX + 16 + at * 1.5 * FONT_PX), legend, colour, font)
    return np.asarray(picture)


def _draw_dots(draw: ImageDraw.ImageDraw, bins: Sequence[Mapping[str, float]], colour: str) -> None:
    """A dot for each bin, joined by lines."""
    dots = [_place(part["said"], part["right"]) for part in bins]
    for one, other in pairwise(dots):
        draw.line([one, other], colour, 2)
    for x, y in dots:
        draw.ellipse([x - DOT_PX, y - DOT_PX, x + DOT_PX, y + DOT_PX], colour)


def _place(said: float, right: float) -> tuple[float, float]:
    """Where two shares (0 to 1) lie in the picture."""
    return MARGIN_PX + said * SIDE_PX, MARGIN_PX + (1 - right) * SIDE_PX
