"""A line of a hand, with what a person says stands there."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True, slots=True)
class HandLine:
    """A line's ink (48, width) uint8 as the reader sees it, and the text that a person confirmed.

    `id` tells it from every other line of the project. `text` is unified as training wants it. `closer` is the ink of
    the closer strip (`segmentation.line_cutter.CLOSER_ROOM`), None for a reader that looks only once. `language` is
    that of its page, such as `fr`, None where nobody has said.
    """

    id: str
    ink: np.ndarray
    text: str
    closer: np.ndarray | None = None
    language: str | None = None
