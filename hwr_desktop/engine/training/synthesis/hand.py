"""A made-up writer: a font and the habits that one writes with."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from hwr_desktop.engine.training.synthesis.fonts import HandFont

LEAST_PITCH = 0.72
"""Letters stand at least this many heights of a small x apart, on average: narrower ones run together in a strip."""


@dataclass(frozen=True, slots=True)
class Hand:
    """How somebody writes. Lengths are in heights of a small x, angles as the tangent of the slant.

    `joined` hands draw whole words, so that the strokes of a cursive font meet; the others place each letter by
    itself. `stroke` is the pen's width, `nib` how much broader it is in one direction (0 none, 1 upright, 2 level,
    3 falling strokes). `wobble`, `sway` and `drift` are how much letters, the line and the slant wander.
    """

    font: HandFont
    joined: bool = True
    letter_gap: float = 0.0
    word_gap: float = 1.0
    stretch: float = 1.0
    slant: float = 0.0
    stroke: float = 0.18
    nib: int = 0
    wobble: float = 0.0
    sway: float = 0.0
    drift: float = 0.0
    curly_quotes: bool = False
    long_dashes: bool = False

    def drawn(self, text: str) -> str:
        """The characters drawn for a text whose quotes and dashes are unified, in this hand's manner."""
        if self.long_dashes:
            text = _first_writable(self.font, text.replace(" - ", " — "), text.replace(" - ", " – "), text)
        if self.curly_quotes:
            text = _first_writable(self.font, _curled(text), text)
        return text


def any_hand(rng: np.random.Generator, font: HandFont, clean: bool = False) -> Hand:
    """A hand drawn at random around a font; a `clean` one keeps close to the font."""
    own = font.stroke / font.x_height
    if clean:
        return Hand(
            font,
            stretch=rng.uniform(0.92, 1.12),
            slant=rng.normal(0, 0.05),
            stroke=max(rng.uniform(0.9, 1.3) * own, 0.15),
            wobble=0.02,
            sway=0.02,
        )
    pitch = font.pitch / font.x_height
    loose = rng.random() < 0.5
    return Hand(
        font,
        joined=not loose,
        letter_gap=float(rng.normal(0.03, 0.06)) if loose else 0.0,
        word_gap=float(np.exp(rng.normal(0.18, 0.38))),
        stretch=max(float(np.exp(rng.normal(0.08, 0.18))), LEAST_PITCH / pitch),
        slant=float(np.clip(rng.normal(0.09, 0.21), -0.45, 0.7)),
        stroke=float(np.clip(0.5 * own + 0.5 * rng.normal(0.23, 0.06), 0.13, 0.38)),
        nib=int(rng.integers(4)) if rng.random() < 0.5 else 0,
        wobble=float(abs(rng.normal(0, 0.07))),
        sway=float(abs(rng.normal(0, 0.1))),
        drift=float(abs(rng.normal(0, 0.06))),
        curly_quotes=bool(rng.random() < 0.5),
        long_dashes=bool(rng.random() < 0.6),
    )


def _first_writable(font: HandFont, *texts: str) -> str:
    return next((text for text in texts if font.can_write(text)), texts[-1])


def _curled(text: str) -> str:
    """Straight quotes made curly: opening ones after a space, a bracket or nothing."""
    letters: list[str] = []
    for at, letter in enumerate(text):
        opens = at == 0 or text[at - 1] in " (-'\""
        if letter == '"':
            letter = "“" if opens else "”"
        elif letter == "'":
            letter = "‘" if opens and at + 1 < len(text) and text[at + 1].isupper() else "’"
        letters.append(letter)
    return "".join(letters)
