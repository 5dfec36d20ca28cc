"""What a training run leaves to be looked at: `curves.csv`, a row a report, and `curves.png`, drawn from it."""

from __future__ import annotations

import csv
import io
import math
from dataclasses import astuple, dataclass
from pathlib import Path

from hwr_desktop.engine.training.draw_curves import Curve, drawn

TABLE = "curves.csv"
PICTURE = "curves.png"


@dataclass(frozen=True, slots=True)
class CurvePoint:
    """A row of the table: seconds that the run has taken, its steps, how much it has seen, the mean loss since the row
    before, how much it sees a second, memory in MB, and the figure that is checked. Not a number where there is none.
    """

    seconds: float
    step: int
    seen: int
    loss: float = math.nan
    a_second: float = math.nan
    memory_mb: float = math.nan
    checked: float = math.nan


class Curves:
    """The curves of a run, kept in its folder. `counted` and `measure` are words for the head of the table."""

    def __init__(self, folder: Path, counted: str, measure: str) -> None:
        self.folder = folder
        self.measure = measure
        self.head = ["seconds", "step", counted, "loss", f"{counted}_per_second", "memory_mb", measure]
        self.points: list[CurvePoint] = []

    def take_up(self, steps: int) -> None:
        """Carry on the table in the folder, as far as the run had come that is taken up; a damaged one is let go."""
        try:
            rows = list(csv.reader((self.folder / TABLE).read_text("utf-8").splitlines()))
            points = [_point(row) for row in rows[1:]]
        except (OSError, ValueError, csv.Error):
            return
        if rows and rows[0] == self.head:
            self.points = [point for point in points if point.step <= steps]

    def add(self, point: CurvePoint) -> None:
        """Take in a row and write the table."""
        self.points.append(point)
        text = io.StringIO()
        writer = csv.writer(text, lineterminator="\n")
        writer.writerow(self.head)
        writer.writerows(_row(known) for known in self.points)
        self._write(TABLE, text.getvalue().encode("utf-8"))

    def draw(self) -> None:
        """Write the picture."""
        minutes = [point.seconds / 60.0 for point in self.points]
        loss = Curve("loss", minutes, [point.loss for point in self.points])
        checked = Curve(self.measure, minutes, [point.checked for point in self.points])
        self._write(PICTURE, drawn([loss, checked], "minutes"))

    def _write(self, name: str, data: bytes) -> None:
        """A file, whole or not at all."""
        self.folder.mkdir(parents=True, exist_ok=True)
        temporary = self.folder / f"{name}.new"
        temporary.write_bytes(data)
        temporary.replace(self.folder / name)


def _row(point: CurvePoint) -> list[str]:
    """A point as cells; what is not a number stays empty."""
    return ["" if math.isnan(value) else f"{value:.7g}" for value in astuple(point)]


def _point(row: list[str]) -> CurvePoint:
    """The point of a row. Raises ValueError."""
    seconds, step, seen, *others = (float(cell) if cell else math.nan for cell in row)
    loss, a_second, memory, checked = others
    return CurvePoint(seconds, int(step), int(seen), loss, a_second, memory, checked)
