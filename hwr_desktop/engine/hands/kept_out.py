"""Which of a hand's lines are learned, and which are kept out to measure by."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Sequence
from typing import NamedTuple

from hwr_desktop.document.hands.enough_lines import LEAST_KEPT, kept_lines
from hwr_desktop.engine.hands.hand_line import HandLine


class Parted(NamedTuple):
    """Lines to learn from, and lines kept out."""

    learned: tuple[HandLine, ...]
    kept_out: tuple[HandLine, ...]


def parted(lines: Sequence[HandLine], learned_before: Collection[str] = ()) -> Parted:
    """A quarter of the lines kept out, six at least, by chance and yet always the same ones for the same lines.

    Lines of the same text stay together, or a hand would be measured by what it has learned by heart; so it may be a
    line more or less. For the same reason none is kept out that the present weights have learned, whose ids are in
    `learned_before`, nor another of the same text. Lines that recur are learned as often as they stand there. Where
    fewer than `LEAST_KEPT` are kept out, no more could be.
    """
    groups: dict[str, list[HandLine]] = {}
    for line in lines:
        groups.setdefault(line.text.casefold(), []).append(line)
    wanted = kept_lines(len(lines))
    known = {line.text.casefold() for line in lines if line.id in learned_before}
    kept_out: list[HandLine] = []
    left: list[list[HandLine]] = []
    for text in sorted(groups.keys() - known, key=_lot):
        if len(kept_out) + len(groups[text]) <= wanted:
            kept_out += groups[text]
        elif len(groups[text]) <= wanted:
            left.append(groups[text])
    if len(kept_out) < LEAST_KEPT and left:
        smallest = min(left, key=len)
        kept_out += smallest
    chosen = {line.id for line in kept_out}
    return Parted(tuple(line for line in lines if line.id not in chosen), tuple(kept_out))


def _lot(text: str) -> bytes:
    """What decides by chance: nobody can foresee it, and it never changes."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).digest()
