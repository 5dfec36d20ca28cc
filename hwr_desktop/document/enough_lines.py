"""How many lines that teach a hand are enough to learn it, the first time and after that."""

from __future__ import annotations

ENOUGH = 16
"""Lines before it is worth while to learn: twelve to learn from and four to measure by."""
MORE = 8
"""At least so many new lines, and a third more than there were, are worth while learning a hand again for."""


def wanted_lines(tried: int | None) -> int:
    """How many lines there must be before a hand is learned, that was last learned from `tried` lines (None: never)."""
    return ENOUGH if tried is None else max(ENOUGH, tried + max(MORE, -(-tried // 3)))
