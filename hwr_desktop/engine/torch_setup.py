"""Settings that torch only takes before it is imported, or that must be made once."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from time import perf_counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import torch
    from torch import nn

SPINS = "1000"


def prepare(threads: int | None = None) -> None:
    """Import torch with `threads` threads (None: one a core).

    OpenMP's threads spin while they wait, which on a busy machine with two cores costs a factor of six. Told to sleep
    at once they are woken too late for an LSTM, whose steps are short. A very short spin was measured to train 67
    lines/s where none trained 51, and on a busy machine costs a sixth. The variables count only before torch is first
    imported.
    """
    os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")
    os.environ.setdefault("GOMP_SPINCOUNT", SPINS)
    import torch

    torch.set_num_threads(threads or os.cpu_count() or 1)


def device_for(wish: str) -> str:
    """The device to compute on, "cpu" or "cuda", for a wish of "auto", "cpu" or "cuda"; no GPU there means "cpu"."""
    if wish == "cpu":
        return "cpu"
    import torch

    return "cuda" if torch.cuda.is_available() else "cpu"


def placed(network: nn.Module, device: str) -> None:
    """Move a network to a device, its weights laid out as convolutions are quickest on a CPU."""
    import torch

    network.to(device)
    network.to(memory_format=torch.channels_last)  # type: ignore[call-overload]


@contextmanager
def one_thread_each() -> Iterator[None]:
    """Within, torch computes in the calling thread alone, so that several threads can compute side by side."""
    import torch

    before = torch.get_num_threads()
    torch.set_num_threads(1)
    try:
        yield
    finally:
        torch.set_num_threads(before)


def half_pays(compute: Callable[[torch.Tensor], torch.Tensor], sample: torch.Tensor) -> bool:
    """Whether the computation runs at least a fifth faster in bfloat16 on this CPU, with finite results: measured on
    the sample, since a processor without the instructions is many times slower."""
    import torch

    times = {False: float("inf"), True: float("inf")}
    with torch.inference_mode():
        for half in (False, True) * 3:
            began = perf_counter()
            with torch.autocast("cpu", torch.bfloat16, enabled=half):
                out = compute(sample)
            times[half] = min(times[half], perf_counter() - began)
            if half and (times[True] > 10 * times[False] or not bool(out.isfinite().all())):
                return False
    return times[True] < 0.8 * times[False]
