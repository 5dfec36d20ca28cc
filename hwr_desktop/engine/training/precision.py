"""Whether half precision pays on this machine: measured, not guessed."""

from __future__ import annotations

from time import perf_counter

import torch
from torch import nn

PROBE_PX = 64
HOPELESS = 2.0
"""So many times slower on the first columns of a batch, and the whole need not be tried: on a processor that has to
imitate bfloat16 that takes half a minute."""


def bf16_pays(network: nn.Module, batch: torch.Tensor, device: str) -> bool:
    """Whether a training step on `batch` is faster in bfloat16 autocast, and finite. Weights are left as they are."""
    if device == "cuda":
        return bool(torch.cuda.is_bf16_supported())
    state = {name: value.clone() for name, value in network.state_dict().items()}
    if _is_hopeless(network, batch[..., :PROBE_PX], device):
        network.load_state_dict(state)
        return False
    times = {}
    for half in (False, True, False, True):
        began = perf_counter()
        with torch.autocast(device, torch.bfloat16, enabled=half):
            out = network(batch.to(device))
        out = out[0] if isinstance(out, tuple) else out
        loss = out.float().square().mean()
        loss.backward()
        times[half] = perf_counter() - began
        if half and not bool(loss.isfinite()):
            times[True] = float("inf")
            break
    network.zero_grad(set_to_none=True)
    network.load_state_dict(state)
    return times[True] < times[False]


def _is_hopeless(network: nn.Module, batch: torch.Tensor, device: str) -> bool:
    """Whether the network is much slower in bfloat16 on this small batch already."""
    times = {False: float("inf"), True: float("inf")}
    for half in (False, True) * 2:
        began = perf_counter()
        with torch.no_grad(), torch.autocast(device, torch.bfloat16, enabled=half):
            network(batch.to(device))
        times[half] = min(times[half], perf_counter() - began)
    return times[True] > HOPELESS * times[False]
