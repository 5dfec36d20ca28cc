"""Whether half precision pays is found out quickly where it does not."""

from __future__ import annotations

from time import sleep

import torch
from torch import nn

from hwr_desktop.engine.training.precision import PROBE_PX, bf16_pays


class _SlowInHalf(nn.Module):
    """A network that takes much longer in half precision, and remembers what it was shown."""

    def __init__(self) -> None:
        super().__init__()
        self.layer = nn.Conv2d(1, 2, 3)
        self.widest = 0

    def forward(self, lines: torch.Tensor) -> torch.Tensor:
        self.widest = max(self.widest, lines.shape[3])
        sleep(0.05 if torch.is_autocast_enabled("cpu") else 0)
        out: torch.Tensor = self.layer(lines)
        return out


def test_a_processor_that_has_to_imitate_it_is_not_kept_busy_for_long() -> None:
    # GIVEN a network that is far slower in half precision
    network = _SlowInHalf()
    before = {name: value.clone() for name, value in network.state_dict().items()}

    # WHEN it is tried
    pays = bf16_pays(network, torch.rand(2, 1, 48, 640), "cpu")

    # THEN it is known after a small piece, and the weights are as they were
    assert not pays
    assert network.widest == PROBE_PX
    assert all(torch.equal(before[name], value) for name, value in network.state_dict().items())
