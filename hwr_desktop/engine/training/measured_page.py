"""What the measure of line finding keeps of one page, for whoever adds it up or draws it."""

from __future__ import annotations

from typing import NamedTuple

from hwr_desktop.document.page import Line
from hwr_desktop.engine.training.baseline_measure import BaselineMatch
from hwr_desktop.engine.training.corpus import GroundTruthPage


class MeasuredPage(NamedTuple):
    """One page, the lines found on it, and how they match the true ones.

    `found` is in pixels of the stored image, whatever was changed before anything was found. `turn` is how the finder
    would turn what it was given, in degrees clockwise; `seconds` is for decoding and finding.
    """

    source: GroundTruthPage
    found: tuple[Line, ...]
    match: BaselineMatch
    turn: int
    seconds: float
