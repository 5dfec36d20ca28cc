"""How well a reader reads lines that are in memory."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from hwr_desktop.engine.recognition.alphabet import unified
from hwr_desktop.engine.recognition.reader import Reader
from hwr_desktop.engine.training.line_corpus import TrainingLine
from hwr_desktop.engine.training.metrics import error_rates, line_errors


def reading_rates(reader: Reader, lines: Sequence[TrainingLine]) -> dict[str, Any]:
    """The rates as `error_rates` gives them."""
    readings = reader.read_inks([line.ink for line in lines])
    return error_rates(
        [line_errors(line.text, unified(reading.text)) for line, reading in zip(lines, readings, strict=True)]
    )
