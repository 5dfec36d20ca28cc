"""What a reader learns by: CTC on both of its heads."""

from __future__ import annotations

import torch
from torch.nn import functional

from hwr_desktop.engine.training.reader_batches import Batch


def reader_loss(out: tuple[torch.Tensor, torch.Tensor], batch: Batch, shortcut: float) -> torch.Tensor:
    """The loss a character of both heads' logits (B, frames, outputs), the shortcut's weighed by `shortcut`."""
    logits, shortcut_logits = out
    return _ctc(logits, batch) + shortcut * _ctc(shortcut_logits, batch)


def _ctc(logits: torch.Tensor, batch: Batch) -> torch.Tensor:
    """The CTC loss a character, in single precision."""
    scores = logits.float().log_softmax(2).transpose(0, 1)
    frames = torch.full((scores.shape[1],), scores.shape[0], dtype=torch.long)
    numbers = torch.from_numpy(batch.numbers).to(logits.device)
    return functional.ctc_loss(scores, numbers, frames, torch.from_numpy(batch.lengths), zero_infinity=True)
