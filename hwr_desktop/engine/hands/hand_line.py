"""A line of a hand, with what a person says stands there."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True, slots=True)
class HandLine:
    """A line's ink (48, width) uint8 as the reader sees it, and the text that a person confirmed.

    `id` tells it from every other line of the project. `text` is unified as training wants it.
    """

    id: str
    ink: np.ndarray
    text: str
