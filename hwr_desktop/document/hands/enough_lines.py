"""How many lines that teach a hand are enough to learn it, the first time and after that."""

from __future__ import annotations

ENOUGH = 16
"""Lines before it is worth while to learn: ten to learn from and six to measure by."""
MORE = 8
"""At least so many new lines, and a third more than there were, are worth while learning a hand again for."""
SHARE_KEPT = 0.25
"""Of the lines so many are kept out to measure by, and never learned."""
LEAST_KEPT = 6
"""With fewer, all of them are read better by chance too often for that to be offered as a proof."""
MOST_KEPT = 60
"""More would measure it hardly better, and would be missed where it is learned."""


def kept_lines(lines: int) -> int:
    """How many of so many lines are kept out to measure by, the others being learned."""
    return min(max(LEAST_KEPT, round(SHARE_KEPT * lines)), MOST_KEPT)


def wanted_lines(tried: int | None) -> int:
    """How many lines there must be before a hand is learned, that was last learned from `tried` lines (None: never)."""
    return ENOUGH if tried is None else max(ENOUGH, tried + max(MORE, -(-tried // 3)))
