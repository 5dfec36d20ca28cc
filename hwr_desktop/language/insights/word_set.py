"""Sets of words, written as running text."""

from __future__ import annotations


def word_set(text: str) -> frozenset[str]:
    """The words of the text, which are parted by spaces and line ends."""
    return frozenset(text.split())
