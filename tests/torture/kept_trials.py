"""Trials on disk: a line of JSON for each, written at once, so that a run may end at any moment and go on later."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path

from tests.torture.trial import Outcome, Trial


class KeptTrials:
    """The trials of one property, in `FOLDER/NAME.jsonl`."""

    def __init__(self, folder: Path, name: str) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self.path = folder / f"{name}.jsonl"

    def __iter__(self) -> Iterator[Trial]:
        """All trials so far. A last line that was cut off by a kill does not count."""
        if not self.path.exists():
            return
        for line in self.path.read_text("utf-8").splitlines():
            try:
                given = json.loads(line)
            except ValueError:
                continue
            yield Trial(given["number"], Outcome(given["outcome"]), given["note"], given["measures"])

    def next_number(self) -> int:
        """The number of the trial that comes next: one more than the greatest so far, from 0."""
        return max((trial.number for trial in self), default=-1) + 1

    def add(self, trial: Trial) -> None:
        """Keep one more."""
        torn = self.path.exists() and not self.path.read_bytes().endswith(b"\n") and self.path.stat().st_size > 0
        with self.path.open("a", encoding="utf-8") as stream:
            stream.write(("\n" if torn else "") + json.dumps(asdict(trial), ensure_ascii=False) + "\n")
