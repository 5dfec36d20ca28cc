"""The results of `hwr evaluate` as a table: a row a collection, the totals last."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

Cell = Callable[[Mapping[str, Any]], str]


def _percent(key: str) -> Cell:
    return lambda row: f"{row[key]:.2f}" if isinstance(row.get(key), (int, float)) else "-"


def _fraction(key: str) -> Cell:
    return lambda row: f"{row[key]:.3f}" if isinstance(row.get(key), (int, float)) else "-"


def _count(key: str) -> Cell:
    return lambda row: f"{row[key]:,}" if isinstance(row.get(key), int) else "-"


def _interval(row: Mapping[str, Any]) -> str:
    ends = row.get("cer_ci95")
    return f"{ends[0]:.2f}-{ends[1]:.2f}" if ends and None not in ends else "-"


READING: dict[str, Cell] = {
    "CER %": _percent("cer"),
    "95 %": _interval,
    "WER %": _percent("wer"),
    "lines": _count("lines"),
    "characters": _count("characters"),
}
FINDING: dict[str, Cell] = {
    "precision": _fraction("precision"),
    "recall": _fraction("recall"),
    "F": _fraction("f"),
    "found": _count("found"),
    "true": _count("true"),
    "missed": _count("missed"),
    "split": _count("split"),
    "merged": _count("merged"),
}


def table(result: Mapping[str, Any], columns: Mapping[str, Cell]) -> str:
    """The table as text, columns aligned, with a newline at the end."""
    collections: Mapping[str, Mapping[str, Any]] = result.get("collections", {})
    rows = [["collection", *columns]]
    rows += [[name, *(cell(row) for cell in columns.values())] for name, row in sorted(collections.items())]
    rows.append(["all", *(cell(result) for cell in columns.values())])
    widths = [max(len(row[at]) for row in rows) for at in range(len(rows[0]))]
    lines = [_aligned(row, widths) for row in rows]
    rule = "-" * max(len(line) for line in lines)
    return "\n".join([lines[0], rule, *lines[1:-1], rule, lines[-1]]) + "\n"


def _aligned(row: list[str], widths: list[int]) -> str:
    """The first cell to the left, the others to the right."""
    cells = [row[0].ljust(widths[0]), *(cell.rjust(width) for cell, width in zip(row[1:], widths[1:], strict=True))]
    return "  ".join(cells).rstrip()
