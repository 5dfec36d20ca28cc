"""Where the lines of a letter stand on its sheet."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from hwr_desktop.engine.training.synthesis.hand import Hand
from hwr_desktop.engine.training.synthesis.ink import advance_of
from hwr_desktop.engine.training.synthesis.letters import LetterText

NOTE_SIZE = 0.72
"""Marginal notes are written this much smaller."""


@dataclass(frozen=True, slots=True)
class Frame:
    """The written part of a sheet in pixels: between `left` and `right`, baselines from `top` to `bottom`.

    Baselines are `pitch` apart, small letters `x_height` high. `note_left` is where marginal notes begin. On a sheet
    with `rules` all lines but notes stand on them.
    """

    left: float
    right: float
    top: float
    bottom: float
    pitch: float
    x_height: float
    note_left: float
    rules: bool = False


@dataclass(frozen=True, slots=True)
class Placed:
    """A line of text to be written from (x, y) on, y being its baseline; `block` is the region of that `kind`."""

    text: str
    x: float
    y: float
    x_height: float
    block: int
    kind: str


def laid_out(letter: LetterText, hand: Hand, frame: Frame, rng: np.random.Generator) -> list[Placed]:
    """The letter's lines in reading order; what no longer fits above the frame's bottom is left away."""
    lines = _Lines(hand, frame, rng)
    if letter.number:
        lines.number(letter.number)
    for text in letter.head:
        lines.to_the_right(text, "header")
    if letter.head:
        lines.skip(0.5)
    if letter.salutation:
        lines.block()
        lines.write(letter.salutation, float(rng.uniform(0, 0.12)), "paragraph")
        lines.skip(float(rng.choice([0, 0, 0.5])))
    indent = float(rng.choice([0.0, 0.06, 0.12]))
    for paragraph in letter.paragraphs:
        lines.block()
        lines.write(paragraph, indent, "paragraph")
    lines.skip(0.3 if letter.closing else 0.0)
    for at, text in enumerate(letter.closing):
        lines.to_the_right(text, "paragraph", 0.25 + 0.1 * at)
    if letter.signature:
        lines.skip(0.3)
        lines.to_the_right(letter.signature, "paragraph", 0.5)
    if letter.postscript:
        lines.skip(0.6)
        lines.block()
        lines.write(letter.postscript, 0.0, "paragraph")
    return [*lines.placed, *_noted(letter.note, hand, frame, rng, lines.blocks + 1)]


class _Lines:
    """Writes downwards: `y` is the next baseline."""

    def __init__(self, hand: Hand, frame: Frame, rng: np.random.Generator) -> None:
        self.hand, self.frame, self.rng = hand, frame, rng
        self.y = frame.top
        self.blocks = 0
        self.placed: list[Placed] = []
        self._drift = float(rng.normal(0, 0.02))

    def block(self) -> None:
        self.blocks += 1

    def skip(self, lines: float) -> None:
        self.y += (float(lines > 0.25) if self.frame.rules else lines) * self.frame.pitch

    def number(self, text: str) -> None:
        self.block()
        width = self.frame.right - self.frame.left
        x = self.frame.left + width * float(self.rng.choice([0.47, 0.92]))
        self._place(text, x, self.y - self.frame.pitch, "page-number")

    def write(self, text: str, indent: float, kind: str) -> None:
        """Running text, its first line indented by a share of the width."""
        width = self.frame.right - self.frame.left
        room = width * (1 - indent)
        for at, line in enumerate(_broken(text, room, width, self.hand, self.frame.x_height, self.rng)):
            start = self.frame.left + (indent * width if at == 0 else 0.0)
            self._line(line, start, kind)

    def to_the_right(self, text: str, kind: str, from_share: float = 0.45) -> None:
        """One line that begins well to the right, but early enough to find room."""
        if not self.placed or self.placed[-1].kind != kind or kind == "paragraph":
            self.block()
        length = advance_of(text, self.hand, self.frame.x_height)
        width = self.frame.right - self.frame.left
        x = self.frame.left + width * (from_share + float(self.rng.uniform(0, 0.1)))
        self._line(text, max(self.frame.left, min(x, self.frame.right - length)), kind)

    def _line(self, text: str, x: float, kind: str) -> None:
        if self.y > self.frame.bottom:
            return
        ragged = float(self.rng.normal(0, 0.25)) * self.frame.x_height
        self._place(text, x + ragged + self._drift * (self.y - self.frame.top), self.y, kind)
        self.y += self.frame.pitch

    def _place(self, text: str, x: float, y: float, kind: str) -> None:
        y += float(self.rng.normal(0, 0.02 if self.frame.rules else 0.04)) * self.frame.pitch
        self.placed.append(Placed(text, x, y, self.frame.x_height, self.blocks, kind))


def _noted(note: str, hand: Hand, frame: Frame, rng: np.random.Generator, block: int) -> Iterator[Placed]:
    """The lines of a marginal note, if the margin has room for a word."""
    room = frame.left - frame.note_left - frame.x_height
    size = frame.x_height * NOTE_SIZE
    if not note or room < 6 * size:
        return
    y = frame.top + (frame.bottom - frame.top) * float(rng.uniform(0.15, 0.5))
    for line in _broken(note, room, room, hand, size, rng):
        if y > frame.bottom or advance_of(line, hand, size) > 1.15 * room:
            return
        yield Placed(line, frame.note_left + float(rng.normal(0, 0.2)) * size, y, size, block, "marginalia")
        y += 0.78 * frame.pitch


def _broken(
    text: str, first_room: float, room: float, hand: Hand, x_height: float, rng: np.random.Generator
) -> Iterator[str]:
    """The text in lines of whole words that fill the room, more or less."""
    line, limit = "", first_room
    for word in text.split(" "):
        longer = f"{line} {word}" if line else word
        if line and advance_of(longer, hand, x_height) > limit * float(rng.uniform(0.93, 1.0)):
            yield line
            line, limit = word, room
        else:
            line = longer
    if line:
        yield line
