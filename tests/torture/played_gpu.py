"""A GPU that is played on the CPU and fails at the Nth use, as real ones do."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from typing import Any
from unittest.mock import patch

import torch

from hwr_desktop.engine import failed_device, torch_setup
from hwr_desktop.engine.recognition import hand_weights, reader
from hwr_desktop.engine.recognition.reader import Reader
from hwr_desktop.engine.segmentation.line_finder import LineFinder

GPU = "cpu:0"
"""A device that computes as the CPU does, and is another one by its name."""


def errors() -> tuple[RuntimeError, ...]:
    """What torch has been seen to raise where a GPU is full or lost."""
    return (
        torch.OutOfMemoryError("CUDA out of memory. Tried to allocate 1.50 GiB."),
        torch.AcceleratorError("CUDA error: unspecified launch failure"),
        RuntimeError("CUDA error: out of memory"),
        RuntimeError("cuDNN error: CUDNN_STATUS_EXECUTION_FAILED"),
        RuntimeError("CUDA error: CUBLAS_STATUS_ALLOC_FAILED when calling `cublasCreate(handle)`"),
    )


@contextmanager
def played_gpu(error: RuntimeError | None, at: int) -> Iterator[list[int]]:
    """Within, there is a GPU; use number `at` of it, counted from 0, and every later one raises `error`, if there is
    one. A use is a network that is put on it, or something that a network computes. From then on nothing can be fetched
    from it. Gives a list to which each use adds its number."""
    uses: list[int] = []
    numbers = count()

    def use() -> None:
        uses.append(next(numbers))
        if error is not None and uses[-1] >= at:
            raise error

    def placed(network: Any, device: str) -> None:
        if device == GPU:
            network.put_on_played_gpu = True  # a part of it may lie there when putting it there fails
            use()
        else:
            fetched(network)
        place(network, device)

    def copied(network: Any) -> Any:
        fetched(network)
        return copy(network)

    def fetched(network: Any) -> None:
        if error is not None and uses and uses[-1] >= at and hasattr(network, "put_on_played_gpu"):
            raise error

    def failing(compute: Any) -> Any:
        def computed(self: Any, *given: Any) -> Any:
            if self.device == GPU:
                use()
            return compute(self, *given)

        return computed

    place, copy = torch_setup.placed, hand_weights.copied
    failed_device.forget()
    try:
        with (
            patch.object(torch_setup, "device_for", lambda wish: "cpu" if failed_device.has_failed() else GPU),
            patch.object(torch_setup, "placed", placed),
            patch.object(hand_weights, "copied", copied),
            patch.object(reader, "copied", copied),
            patch.object(Reader, "_computed", failing(Reader._computed)),
            patch.object(LineFinder, "_computed", failing(LineFinder._computed)),
        ):
            yield uses
    finally:
        failed_device.forget()
