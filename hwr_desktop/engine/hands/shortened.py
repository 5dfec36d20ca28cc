"""The difference between two sets of weights, shortened to a number of bytes.

A network that has been fine-tuned differs from what it was along few directions (Hu et al., "LoRA", 2021, who train
such factors; here they are found afterwards, so that learning is the plain one). Each matrix is taken apart by its
singular values, and of all matrices together those directions are kept that carry most for the bytes they take.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

import numpy as np
import torch

from hwr_desktop.engine.recognition.hand_weights import Factors

BUDGET_BYTES = 1_900_000
HEAD = "head"
"""Goes whole: it is small, and in it are the letters."""
SHORTCUT = "shortcut"
"""Is for training only."""
BYTES_A_NUMBER = 2


class _Direction(NamedTuple):
    """One singular value: how much of the squared difference it carries for each byte it takes."""

    worth: float
    name: str
    size_bytes: int


def shortened(
    before: Mapping[str, torch.Tensor], after: Mapping[str, torch.Tensor], budget_bytes: int = BUDGET_BYTES
) -> dict[str, Factors | np.ndarray]:
    """What leads from the weights `before` to those `after`, as `HandWeights` wants it, in at most `budget_bytes`.

    Vectors and the head go whole, and count. Weights that are the same are left out.
    """
    whole: dict[str, np.ndarray] = {}
    parts: dict[str, tuple[torch.Tensor, torch.Tensor, torch.Tensor]] = {}
    directions: list[_Direction] = []
    for name, value in after.items():
        difference = value.detach().cpu().float() - before[name].detach().cpu().float()
        if name.startswith(SHORTCUT) or not value.is_floating_point() or not bool(difference.any()):
            continue
        if difference.dim() < 2 or name.startswith(HEAD):
            whole[name] = _half(difference)
            continue
        matrix = difference.flatten(1)
        left, values, right = torch.linalg.svd(matrix, full_matrices=False)
        parts[name] = left, values, right
        size = BYTES_A_NUMBER * (matrix.shape[0] + matrix.shape[1])
        directions += [_Direction(value * value / size, name, size) for value in values.tolist()]
    left_bytes = budget_bytes - sum(each.nbytes for each in whole.values())
    ranks = dict.fromkeys(parts, 0)
    for direction in sorted(directions, reverse=True):
        if direction.size_bytes > left_bytes:
            break
        left_bytes -= direction.size_bytes
        ranks[direction.name] += 1
    factors = {name: _factors(*parts[name], rank) for name, rank in ranks.items() if rank}
    return {**whole, **factors}


def _factors(left: torch.Tensor, values: torch.Tensor, right: torch.Tensor, rank: int) -> Factors:
    """The first `rank` directions, each singular value shared out evenly, so that both factors suit half precision."""
    roots = values[:rank].sqrt()
    return Factors(_half(left[:, :rank] * roots), _half(roots[:, None] * right[:rank]))


def _half(value: torch.Tensor) -> np.ndarray:
    array: np.ndarray = value.contiguous().numpy().astype(np.float16)
    return array
