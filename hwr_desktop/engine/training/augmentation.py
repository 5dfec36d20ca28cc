"""Lines as other hands, pens and cameras would have left them: line by line on a CPU, a batch at once on a GPU."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

import numpy as np
import torch

from hwr_desktop.engine.training.batched_augmentation import BatchedAugmentation
from hwr_desktop.engine.training.line_by_line_augmentation import LineByLineAugmentation


class Augmentation(Protocol):
    """Changes the lines of a batch in size, slant, course, strokes, contrast and dirt, another way each time."""

    def changed(self, inks: Sequence[np.ndarray], width: int, strength: float) -> torch.Tensor:
        """The lines changed, (B, 1, 48, width) float32 from 0 to 1 on the device they are learned on.

        inks: (48, w) uint8 as `line_ink` makes them, each no wider than `width` has room for, and so it stays.
        `strength` scales all changes; with 0 the lines are as `padded` makes them.
        """


def augmentation_for(device: str, seed: int) -> Augmentation:
    """What changes lines quickest for a device, "cpu" or "cuda"; the same batches give the same for the same seed."""
    return LineByLineAugmentation(seed) if device == "cpu" else BatchedAugmentation(seed, device)
