"""Draws text as ink: how much of each pixel the pen has covered, before paper and colour."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from PIL import Image, ImageDraw

from hwr_desktop.engine.opencv import cv2
from hwr_desktop.engine.training.synthesis.hand import Hand

ROOM_ABOVE, ROOM_BELOW, ROOM_BESIDE = 5.0, 3.2, 2.5
"""Room around the text for flourishes, in heights of a small x."""
SIZES = (0.94, 0.97, 1.0, 1.03, 1.06)
"""Letters that wander in size take one of these."""


@dataclass(frozen=True, slots=True)
class Ink:
    """Text drawn level: `cover` (h, w) uint8, 255 where the pen has been. The pen starts at (`start`, `baseline`).

    `places` (characters, 2) are the columns from where to where the pen moves for each character.
    """

    cover: np.ndarray
    start: float
    baseline: float
    advance: float
    places: np.ndarray


@dataclass(frozen=True, slots=True)
class Trace:
    """Ink as a hand left it: `cover` (h, w) uint8, and at which columns its text starts and ends.

    `rise` (w,) is how many pixels above the level baseline the writing stands at each column. `places` (characters, 2)
    are the columns from where to where each character reaches at half the height of a small x, where most ink is.
    """

    cover: np.ndarray
    start: float
    end: float
    rise: np.ndarray
    places: np.ndarray


def drawn(text: str, hand: Hand, rng: np.random.Generator) -> Ink:
    """The text in that hand, straight and level, with the pen's width but without slant and sway."""
    unit = hand.font.x_height
    placed, places, advance = _placed(hand.drawn(text), hand, rng)
    size = (int(advance + 2 * ROOM_BESIDE * unit) + 1, int((ROOM_ABOVE + ROOM_BELOW) * unit))
    left, baseline = ROOM_BESIDE * unit, ROOM_ABOVE * unit
    image = Image.new("L", size)
    pen = ImageDraw.Draw(image)
    for piece, x, y, factor in placed:
        pen.text((left + x, baseline + y), piece, font=hand.font.at(factor), fill=255, anchor="ls")
    cover = with_stroke(np.array(image), hand.font.stroke, hand.stroke * unit, hand.nib)
    return Ink(cover, left, baseline, advance, left + np.array(places, float).reshape(-1, 2))


_Piece = tuple[str, float, float, float]
_Place = tuple[float, float]


def _placed(text: str, hand: Hand, rng: np.random.Generator) -> tuple[list[_Piece], list[_Place], float]:
    """The pieces to draw with x, y and size, from the pen's start on the baseline; from where to where each character
    of the text reaches; and the whole advance."""
    unit = hand.font.x_height
    space = _space(hand)
    placed: list[_Piece] = []
    places: list[_Place] = []
    x = 0.0
    for at, word in enumerate(text.split(" ")):
        if at:
            gap = max(space * hand.word_gap * float(rng.uniform(0.8, 1.3)), 0.55 * unit)
            places.append((x, x + gap))
            x += gap
        if hand.joined:
            placed.append((word, x, float(rng.normal(0, 0.5 * hand.wobble)) * unit, 1.0))
            x = _places_in(word, x, hand, places)
        else:
            x = _letters(word, x, hand, rng, placed, places)
    return placed, places, x


def advance_of(text: str, hand: Hand, x_height: float) -> float:
    """About how long a text will be in that hand, in pixels, with small letters `x_height` pixels high."""
    unit, font = hand.font.x_height, hand.font.at()
    words = text.split(" ")
    letters = sum(font.getlength(word) + (0.0 if hand.joined else len(word) * hand.letter_gap * unit) for word in words)
    gaps = (len(words) - 1) * max(_space(hand) * hand.word_gap * 1.05, 0.55 * unit)
    return (letters + gaps) * hand.stretch * x_height / unit


def _space(hand: Hand) -> float:
    """The usual gap between words, in pixels of the drawing: fonts differ too much in theirs."""
    unit = hand.font.x_height
    return max(hand.font.at().getlength(" "), 0.35 * unit) * 0.5 + 0.25 * unit


def _places_in(word: str, x: float, hand: Hand, places: list[_Place]) -> float:
    """Adds the places of a word's letters where the font draws it at one go; gives where it ends.

    Letters are as wide as in pairs; a font that draws three together differently has its word shared out likewise.
    """
    length = hand.font.at().getlength(word)
    edges = np.cumsum([0.0, *(hand.font.advance(word[at : at + 2]) for at in range(len(word)))])
    edges = x + edges * (length / max(float(edges[-1]), 1e-6))
    places.extend(zip(edges[:-1].tolist(), edges[1:].tolist(), strict=True))
    return x + length


def _letters(
    word: str, x: float, hand: Hand, rng: np.random.Generator, placed: list[_Piece], places: list[_Place]
) -> float:
    """Places a word letter by letter, as the font sets it plus the hand's gap and wobble; gives where it ends."""
    unit = hand.font.x_height
    jitter = rng.normal(0, hand.wobble * unit, (len(word), 2))
    sizes = rng.integers(len(SIZES), size=len(word)) if hand.wobble > 0.04 else np.full(len(word), 2)
    for at, letter in enumerate(word):
        factor = SIZES[int(sizes[at])]
        start, advance = x + jitter[at, 0] * 0.5, hand.font.advance(word[at : at + 2]) * factor
        placed.append((letter, start, jitter[at, 1] * 0.8, factor))
        places.append((start, start + advance))
        x += advance + hand.letter_gap * unit
    return x


def with_stroke(cover: np.ndarray, own_px: float, wanted_px: float, nib: int = 0) -> np.ndarray:
    """The ink (h, w) uint8 with strokes of about `wanted_px` where they were `own_px`; `nib` as in `Hand`.

    Strokes lose at most a third, so that none breaks.
    """
    change = float(np.clip(wanted_px - own_px, -own_px / 3, 12.0))
    step = cv2.dilate if change > 0 else cv2.erode
    whole, rest = divmod(abs(change), 1.0)
    near = step(cover, _pen(int(whole), nib)) if whole else cover
    if rest < 0.05:
        return np.asarray(near)
    return np.asarray(cv2.addWeighted(near, 1 - rest, step(cover, _pen(int(whole) + 1, nib)), rest, 0))


def _pen(extra: int, nib: int) -> np.ndarray:
    """A kernel that broadens strokes by `extra` pixels, in all directions or along the nib's edge."""
    side = extra + 1
    if nib == 1:
        return np.ones((max(1, side // 2), side), np.uint8)
    if nib == 2:
        return np.ones((side, max(1, side // 2)), np.uint8)
    if nib == 3:
        return np.asarray(np.eye(side, dtype=np.uint8) | np.eye(side, k=1, dtype=np.uint8))
    return np.asarray(cv2.getStructuringElement(cv2.MORPH_ELLIPSE if side > 2 else cv2.MORPH_RECT, (side, side)))


def wander(rng: np.random.Generator, count: int, period: float, spread: float) -> np.ndarray:
    """A curve of `count` values that wanders about 0 by `spread`, turning about every `period` values, (count,)."""
    if spread <= 0 or count < 1:
        return np.zeros(count, np.float32)
    knots = rng.normal(0, spread, int(count / period) + 3)
    size = (int(len(knots) * period) + 1, 1)
    smooth = cv2.resize(knots[None].astype(np.float32), size, interpolation=cv2.INTER_CUBIC)
    first = int(period / 2)
    return np.asarray(smooth[0, first : first + count])


def traced(
    ink: Ink,
    hand: Hand,
    rng: np.random.Generator,
    x_height: float,
    height: int,
    baseline: float,
    margin: float,
    climb: float = 0.0,
) -> Trace:
    """The ink as the hand's slant, stretch, sway and drift leave it, its small letters `x_height` pixels high.

    height: of the result in pixels, baseline: where the writing stands in it; ink beyond is cut. margin: the room
    in pixels left free before the first and after the last ink. climb: how many pixels the line rises for each
    pixel it runs.
    """
    down = x_height / hand.font.x_height
    across = down * hand.stretch
    left, top, right, bottom = _bounds(ink.cover)
    leans = [-hand.slant * (edge - ink.baseline) * down for edge in (top, bottom)]
    before = margin + 0.7 * max(-min(leans), 0.0)
    width = max(int((right - left) * across + before + margin + 0.7 * max(*leans, 0.0)), 8)
    start = before + (ink.start - left) * across
    sway = wander(rng, width, 22 * x_height, hand.sway) + wander(rng, width, 6 * x_height, 0.3 * hand.sway)
    rise = x_height * sway + climb * (np.arange(width, dtype=np.float32) - np.float32(start))
    drift = wander(rng, width, 4 * x_height, hand.drift) + wander(rng, width, 1.1 * x_height, 0.6 * hand.drift)
    shift = wander(rng, width, 1.3 * x_height, hand.wobble * 0.7 * x_height)
    growth = 1 + wander(rng, width, 1.6 * x_height, min(hand.wobble * 0.8, 0.1))
    lift = (np.arange(height, dtype=np.float32)[:, None] - np.float32(baseline) + rise[None]) / growth[None]
    columns = np.arange(width, dtype=np.float32)[None] - np.float32(before) + shift[None]
    from_x = left + (columns + (hand.slant + drift)[None] * lift) / across
    from_y = ink.baseline + lift / down
    cover = cv2.remap(ink.cover, from_x.astype(np.float32), from_y.astype(np.float32), cv2.INTER_LINEAR)
    middle = left + (columns[0] - 0.5 * x_height * (hand.slant + drift)) / across
    places = np.interp(ink.places, np.maximum.accumulate(middle), np.arange(width))
    return Trace(np.asarray(cover), start, start + ink.advance * across, rise, places)


def _bounds(cover: np.ndarray) -> tuple[int, int, int, int]:
    """Left, top, right and bottom of what is inked; the middle where nothing is."""
    left, top, width, height = cv2.boundingRect(cover)
    if not width:
        middle = cover.shape[1] // 2
        return middle, 0, middle + 1, 1
    return left, top, left + width, top + height
