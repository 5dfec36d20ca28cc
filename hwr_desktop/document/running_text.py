"""Lines as running text: one paragraph, words that were broken at the end of a line made whole."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

HYPHENS = "-‐‑¬⸗="
"""What stands for a broken word at the end of a line: hyphens of print, the sign of transcribers, and the double
hyphens of old hands."""

SOFT_HYPHEN = "\u00ad"


class RunningText(NamedTuple):
    """Lines as one text, and for each of its characters where it stands: the number of the line, from 0, and the
    offset in it. The space between two lines stands at the end of the first."""

    text: str
    places: tuple[tuple[int, int], ...]


def running_text(lines: Iterable[str]) -> str:
    """The lines joined by spaces. Where one ends in a hyphen after a letter and the next begins with a small letter,
    the two halves are joined and the hyphen goes; before a capital or a figure, as in “Anna-Maria”, it stays.

    Empty lines are left out. A soft hyphen always goes.
    """
    return joined(lines).text


def joined(lines: Iterable[str]) -> RunningText:
    """The lines as `running_text` joins them, with the place of each character."""
    letters: list[str] = []
    places: list[tuple[int, int]] = []
    end = (0, 0)
    for number, line in enumerate(lines):
        words = [(found.start(), found.group()) for found in _WORD.finditer(line)]
        if not words:
            continue
        if letters and _joins(letters):
            if letters[-1] == SOFT_HYPHEN or words[0][1][0].islower():
                del letters[-1], places[-1]
        elif letters:
            letters.append(" ")
            places.append(end)
        for at, (start, word) in enumerate(words):
            if at:
                letters.append(" ")
                places.append((number, start - 1))
            letters += word
            places += [(number, start + offset) for offset in range(len(word))]
        end = (number, words[-1][0] + len(words[-1][1]))
    return RunningText("".join(letters), tuple(places))


def goes_on(line: str) -> bool:
    """Whether a word is broken at the end of a line, or ends there in a hyphen."""
    letters = list(line.rstrip()[-2:])
    return bool(letters) and _joins(letters)


def _joins(letters: list[str]) -> bool:
    """Whether no space comes between what was written so far and the next line's first word."""
    return letters[-1] == SOFT_HYPHEN or (len(letters) > 1 and letters[-1] in HYPHENS and letters[-2].isalpha())


_WORD = re.compile(r"\S+")
