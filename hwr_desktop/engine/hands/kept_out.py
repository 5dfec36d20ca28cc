"""Which of a hand's lines are learned, and which are kept out to measure by."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from typing import NamedTuple

from hwr_desktop.engine.hands.hand_line import HandLine

SHARE = 0.25
LEAST_KEPT = 4
ENOUGH = 16
"""Lines before it is worth while to learn: twelve to learn from and four to measure by."""


class Parted(NamedTuple):
    """Lines to learn from, and lines kept out."""

    learned: tuple[HandLine, ...]
    kept_out: tuple[HandLine, ...]


def parted(lines: Sequence[HandLine]) -> Parted:
    """A quarter of the lines kept out, by chance and yet always the same ones for the same lines.

    Lines of the same text stay together, or a hand would be measured by what it has learned by heart; so it may be a
    line more or less. Lines that recur are learned as often as they stand there.
    """
    groups: dict[str, list[HandLine]] = {}
    for line in lines:
        groups.setdefault(line.text.casefold(), []).append(line)
    wanted = max(LEAST_KEPT, round(SHARE * len(lines)))
    kept_out: list[HandLine] = []
    for text in sorted(groups, key=_lot):
        if len(kept_out) + len(groups[text]) <= wanted:
            kept_out += groups[text]
    chosen = {line.id for line in kept_out}
    return Parted(tuple(line for line in lines if line.id not in chosen), tuple(kept_out))


def _lot(text: str) -> bytes:
    """What decides by chance: nobody can foresee it, and it never changes."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).digest()
