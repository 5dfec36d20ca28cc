"""What `benchmarks.adaptation` measures, and how it is shown."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from statistics import fmean


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the table: CER in percent on the hand's other lines, with its 95 % interval, and on other collections
    (None where there are none). `wanted` is how many lines were to be learned, of which some may have no room for their
    text. The rest is None for the base itself: `said` is what the program would tell, and
    `offered` whether it would have offered these weights."""

    hand: str
    wanted: int
    learned: int
    corrected: int
    cer: float
    interval: tuple[float, float]
    others: float | None
    change: float | None = None
    steps: int | None = None
    minutes: float | None = None
    processor_minutes: float | None = None
    memory_mb: float | None = None
    weights_mb: float | None = None
    said: tuple[float, float] | None = None
    offered: bool | None = None


WIDTHS = {
    "hand": 20,
    "learned": 7,
    "corrected": 9,
    "steps": 5,
    "minutes": 7,
    "(processor)": 11,
    "MB": 5,
    "weights MB": 10,
    "CER %": 6,
    "95 % interval": 13,
    "change %": 8,
    "others %": 8,
    "the program says": 16,
    "offered": 7,
}
"""The columns, and how wide they are."""


def heading() -> str:
    """What stands above the table."""
    return _aligned(list(WIDTHS))


def printed(row: Row) -> str:
    """A row of the table."""
    return _aligned(
        [
            row.hand,
            str(row.learned),
            str(row.corrected),
            _figure(row.steps, 0),
            _figure(row.minutes, 2),
            _figure(row.processor_minutes, 2),
            _figure(row.memory_mb, 0),
            _figure(row.weights_mb, 2),
            _figure(row.cer, 2),
            f"{row.interval[0]:.2f}-{row.interval[1]:.2f}",
            _figure(row.change, 1),
            _figure(row.others, 2),
            "" if row.said is None else f"{row.said[0]:.1f} to {row.said[1]:.1f}",
            "" if row.offered is None else "yes" if row.offered else "no",
        ]
    )


def _figure(value: float | None, digits: int) -> str:
    return "" if value is None else f"{value:.{digits}f}"


def _aligned(cells: Sequence[str]) -> str:
    """The hand to the left, cut where it is too long, and the figures to the right."""
    first, *others = zip(cells, WIDTHS.values(), strict=True)
    return "  ".join([first[0][: first[1]].ljust(first[1]), *(cell.rjust(width) for cell, width in others)]).rstrip()


def summary(rows: Sequence[Row]) -> Iterator[str]:
    """For each number of lines the mean change over the hands, and what was forgotten."""
    bases = {row.hand: row for row in rows if row.change is None}
    for wanted in sorted({row.wanted for row in rows if row.change is not None}):
        own = [row for row in rows if row.wanted == wanted]
        forgotten = [
            row.others - base.others
            for row in own
            if row.others is not None and (base := bases[row.hand]).others is not None
        ]
        lost = f", {fmean(forgotten):+.2f} points on other collections" if forgotten else ""
        change = fmean(row.change for row in own if row.change is not None)
        yield f"{wanted} lines learned, hands: {len(own)}, errors: {change:+.1f} %{lost}"
