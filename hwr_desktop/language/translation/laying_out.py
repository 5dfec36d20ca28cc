"""Laying a translated sentence back to the lines it came from: each line gets its share, in whole words."""

from __future__ import annotations

from collections.abc import Sequence

from hwr_desktop.language.translation.source_sentences import Piece

WITHOUT_SPACES = ("ja", "km", "lo", "my", "th", "zh", "zt")
"""Languages that set no space between words: there the share is cut between two characters."""


def shares(text: str, pieces: Sequence[Piece], language: str = "") -> tuple[str, ...]:
    """The part of a translation that belongs to each piece, in proportion to the pieces' lengths.

    A word goes where its middle falls. Where there are fewer words than pieces, some get "".
    """
    between = "" if language in WITHOUT_SPACES else " "
    words = text.split() if between else list(text)
    lengths = [piece.end - piece.start for piece in pieces]
    written = sum(len(word) + len(between) for word in words) or 1
    parts: list[list[str]] = [[] for _ in pieces]
    at, piece, reached = 0.0, 0, lengths[0] / sum(lengths)
    for word in words:
        middle = (at + len(word) / 2) / written
        while middle > reached and piece < len(pieces) - 1:
            piece += 1
            reached += lengths[piece] / sum(lengths)
        parts[piece].append(word)
        at += len(word) + len(between)
    return tuple(between.join(part) for part in parts)
