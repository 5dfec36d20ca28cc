"""Which stretch of a line is meant: what is selected of it, or the word at the caret."""

from __future__ import annotations


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """The stretch from `start` to before `end` of a text without the spaces at its ends."""
    inner = text[start:end]
    start += len(inner) - len(inner.lstrip())
    return start, start + len(inner.strip())


def word_around(text: str, at: int) -> tuple[int, int]:
    """From where to where the word goes that a place is in or touches; of two words the one that begins there.

    Where there is no word both are the place itself.
    """
    start = end = at
    while end < len(text) and not text[end].isspace():
        end += 1
    while start and not text[start - 1].isspace() and not (end > at and text[at - 1].isspace()):
        start -= 1
    return start, end
