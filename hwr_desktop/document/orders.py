"""Moving some of an order's members, be they lines of a page or pages of a project: pure functions over their ids."""

from __future__ import annotations

from collections.abc import Collection, Sequence


def moved_by(order: Sequence[str], chosen: Collection[str], step: int) -> tuple[str, ...]:
    """The order with the chosen ones a place earlier (`step` -1) or later (1); at the end of the order they stay."""
    moved = list(order) if step < 0 else list(reversed(order))
    for at in range(1, len(moved)):
        if moved[at] in chosen and moved[at - 1] not in chosen:
            moved[at - 1], moved[at] = moved[at], moved[at - 1]
    return tuple(moved if step < 0 else reversed(moved))


def moved_to(order: Sequence[str], chosen: Collection[str], place: int) -> tuple[str, ...]:
    """The order with the chosen ones put before the one that stands at `place` now (from 0; behind all at the end)."""
    moved = [each for each in order if each in chosen]
    before = [each for each in order[:place] if each not in chosen]
    behind = [each for each in order[place:] if each not in chosen]
    return (*before, *moved, *behind)
