"""Which lines are selected after a click: pure functions on tuples of ids, the current line last."""

from __future__ import annotations

from collections.abc import Sequence

Selection = tuple[str, ...]


def clicked(selected: Selection, line_id: str) -> Selection:
    """After a plain click: that line alone."""
    return (line_id,)


def toggled(selected: Selection, line_id: str) -> Selection:
    """After a click with Ctrl: the line is taken in or left out."""
    others = tuple(other for other in selected if other != line_id)
    return others if line_id in selected else (*others, line_id)


def extended(selected: Selection, line_id: str, order: Sequence[str]) -> Selection:
    """After a click with Shift: all lines in reading order from the current one to that line are taken in as well."""
    if not selected:
        return (line_id,)
    start, end = order.index(selected[-1]), order.index(line_id)
    between = order[min(start, end) : max(start, end) + 1]
    added = between if start <= end else tuple(reversed(between))
    return (*(other for other in selected if other not in added), *added)


def neighbour(selected: Selection, order: Sequence[str], step: int) -> str | None:
    """The line before (-1) or after (1) the current one; the first or last where none is selected; None at the end."""
    if not order:
        return None
    if not selected:
        return order[0] if step > 0 else order[-1]
    at = order.index(selected[-1]) + step
    return order[at] if 0 <= at < len(order) else None
