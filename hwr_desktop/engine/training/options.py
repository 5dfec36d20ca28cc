"""What every training run is told."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from hwr_desktop.engine.training.corpus import GroundTruthPage


@dataclass(frozen=True, slots=True)
class TrainingOptions:
    """What to train on and for how long. `out` becomes the model's folder; `base` is a model's folder to start from.

    `fonts` and `texts` are the folders that synthetic lines and pages are drawn from; without both none are drawn.
    `finder` is the folder of a line model along whose outlines a reader's lines are cut besides, None for the ground
    truth's alone.
    """

    pages: Sequence[GroundTruthPage]
    out: Path
    minutes: float = 60.0
    base: Path | None = None
    resume: bool = False
    device: str = "auto"
    seed: int = 1
    threads: int | None = None
    fonts: Path | None = None
    texts: Path | None = None
    finder: Path | None = None
