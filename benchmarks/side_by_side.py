"""A table in which several ways of doing one thing stand below one another for each collection."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from hwr_desktop.cli.results_table import Cell


def side_by_side(results: Mapping[str, Mapping[str, Any]], columns: Mapping[str, Cell], heading: str) -> str:
    """A row for each collection and way, and the totals last; `results` by the ways' names, as `evaluate_...` gives
    them. `heading` stands above the ways."""
    collections = sorted({name for result in results.values() for name in result["collections"]})
    rows = [["collection", heading, *columns]]
    rows += [
        _row(part, name, result["collections"][part], columns)
        for part in collections
        for name, result in results.items()
    ]
    rows += [_row("all", name, result, columns) for name, result in results.items()]
    widths = [max(len(row[at]) for row in rows) for at in range(len(rows[0]))]
    return "".join(_aligned(row, widths) + "\n" for row in rows)


def _row(collection: str, way: str, figures: Mapping[str, Any], columns: Mapping[str, Cell]) -> list[str]:
    return [collection, way, *(cell(figures) for cell in columns.values())]


def _aligned(row: Sequence[str], widths: Sequence[int]) -> str:
    """The names to the left, the figures to the right."""
    cells = [
        cell.ljust(width) if at < 2 else cell.rjust(width)
        for at, (cell, width) in enumerate(zip(row, widths, strict=True))
    ]
    return "  ".join(cells)
