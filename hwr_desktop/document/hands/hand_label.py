"""What an exported hand says of itself: what one gets with it, and nothing of the letters it was learned from."""

from __future__ import annotations

from dataclasses import dataclass

LONGEST_TEXT = 200


@dataclass(frozen=True, slots=True)
class HandLabel:
    """Whose hand it is (`name`, "" where nobody named it) and how it was learned.

    `reader` is the title of the reader it belongs to and `base` that one's fingerprint, `at` when it was learned (ISO,
    UTC). `lines` were learned. `before` and `after` are wrong letters in a hundred on `measured_on` other lines, `sure`
    how sure it is that it reads better; None where it was not measured.
    """

    name: str
    reader: str
    base: str
    at: str
    lines: int
    before: float | None = None
    after: float | None = None
    measured_on: int = 0
    sure: float | None = None


def one_line(text: str) -> str:
    """A text of a stranger as it may be shown: one line that is not too long, without signs that steer a terminal or
    turn the direction of writing."""
    return " ".join("".join(each if each.isprintable() else " " for each in text).split())[:LONGEST_TEXT]
