"""Lines as running text: one paragraph, words that were broken at the end of a line made whole."""

from __future__ import annotations

from collections.abc import Iterable

HYPHENS = "-‐‑¬⸗="
"""What stands for a broken word at the end of a line: hyphens of print, the sign of transcribers, and the double
hyphens of old hands."""

SOFT_HYPHEN = "\u00ad"


def running_text(lines: Iterable[str]) -> str:
    """The lines joined by spaces. Where one ends in a hyphen after a letter and the next begins with a small letter,
    the two halves are joined and the hyphen goes; before a capital or a figure, as in “Anna-Maria”, it stays.

    Empty lines are left out. A soft hyphen always goes.
    """
    text = ""
    for line in lines:
        line = " ".join(line.split())
        if not line:
            continue
        if text.endswith(SOFT_HYPHEN):
            text = text[:-1] + line
        elif len(text) > 1 and text[-1] in HYPHENS and text[-2].isalpha():
            text = (text[:-1] if line[0].islower() else text) + line
        else:
            text += (" " if text else "") + line
    return text
