"""Positions in Qt's texts count UTF-16 units, positions in ours count code points."""

from __future__ import annotations


def to_utf16(text: str, at: int) -> int:
    """The UTF-16 position of the code point at `at`."""
    return len(text[:at].encode("utf-16-le", "surrogatepass")) // 2


def from_utf16(text: str, position: int) -> int:
    """The code point that stands at, or spans, a UTF-16 position."""
    units = 0
    for at, character in enumerate(text):
        units += 2 if character > "\uffff" else 1
        if units > position:
            return at
    return len(text)
