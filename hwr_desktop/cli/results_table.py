"""The results of `hwr evaluate` as a table: a row a collection, the totals last."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

Cell = Callable[[Mapping[str, Any]], str]


def _hundredths(key: str) -> Cell:
    return lambda row: f"{row[key]:.2f}" if isinstance(row.get(key), (int, float)) else "-"


def _fraction(key: str) -> Cell:
    return lambda row: f"{row[key]:.3f}" if isinstance(row.get(key), (int, float)) else "-"


def _rounded(key: str) -> Cell:
    return lambda row: f"{row[key]:,.0f}" if isinstance(row.get(key), (int, float)) else "-"


def _count(key: str) -> Cell:
    return lambda row: f"{row[key]:,}" if isinstance(row.get(key), int) else "-"


def _interval(row: Mapping[str, Any]) -> str:
    ends = row.get("cer_ci95")
    return f"{ends[0]:.2f}-{ends[1]:.2f}" if ends and None not in ends else "-"


def _turned(row: Mapping[str, Any]) -> str:
    return f"{row['turn_recognised']} of {row['pages']}" if "turn_recognised" in row else "-"


READING: dict[str, Cell] = {
    "CER %": _hundredths("cer"),
    "95 %": _interval,
    "WER %": _hundredths("wer"),
    "lines": _count("lines"),
    "characters": _count("characters"),
}
SURENESS: dict[str, Cell] = {"word ECE": _fraction("word_ece")}


def of_decoder(decoder: str) -> dict[str, Cell]:
    """The rates of one decoder beside those of the first."""

    def of(cell: Cell) -> Cell:
        return lambda row: cell(row["decoders"][decoder])

    return {f"{decoder} CER %": of(_hundredths("cer")), f"{decoder} WER %": of(_hundredths("wer"))}


SOURCES: dict[str, Cell] = {
    "in lines": _hundredths("from_paired"),
    "missed": _hundredths("from_missed"),
    "extra": _hundredths("from_extra"),
}
"""Where the CER comes from; the three add up to it."""
OUTLINES: dict[str, Cell] = {
    "found outlines": _hundredths("paired_cer"),
    "own outlines": _hundredths("own_outlines_cer"),
    "cost": _hundredths("outlines_cost"),
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
    "extra": _count("extra"),
    "s/page": _hundredths("seconds_per_page"),
    "peak MB": _rounded("peak_memory_mb"),
}
TURNING: dict[str, Cell] = {"turn seen": _turned}


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
