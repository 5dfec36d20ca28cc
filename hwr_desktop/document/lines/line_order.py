"""Changing the reading order of a page: pure functions, as in `edits`."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from hwr_desktop.document import orders
from hwr_desktop.document.edits import reordered
from hwr_desktop.document.page import Page


def moved_by(page: Page, line_ids: Collection[str], step: int) -> Page:
    """The page with these lines read one place earlier (`step` -1) or later (1); at the end of the page they stay."""
    return reordered(page, orders.moved_by(_order(page), line_ids, step))


def moved_to(page: Page, line_ids: Collection[str], place: int) -> Page:
    """The page with these lines put before the line that stands at `place` now (from 0; behind all at the end)."""
    return reordered(page, orders.moved_to(_order(page), line_ids, place))


def renumbered(order: Sequence[str], chosen: Sequence[str]) -> tuple[str, ...]:
    """The reading order with the chosen lines first, as they were chosen, and the others behind as they were."""
    return (*chosen, *(line_id for line_id in order if line_id not in chosen))


def _order(page: Page) -> tuple[str, ...]:
    return tuple(line.id for line in page.lines)
