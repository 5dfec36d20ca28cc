"""A GPU that fails while it computes is left for the CPU, for as long as this process lives.

It may run out of memory, since other programs want some too, or be lost, as when its driver is renewed; nothing that
lies on it can be fetched then. Whoever computes on one keeps the weights on the CPU as well, and asks here what an
error means.
"""

from __future__ import annotations

from hwr_desktop.errors import ModelError

MARKS = (
    "CUDA ERROR",
    "CUDA UNKNOWN ERROR",
    "CUDA OUT OF MEMORY",
    "CUDA DRIVER",
    "CUDNN ERROR",
    "CUDNN_STATUS",
    "CUBLAS_STATUS",
    "HIP ERROR",
)
"""What only errors of a GPU itself say; a mistake in the program may name "cuda:0" too. Out of memory while something
is set up is no `OutOfMemoryError` either."""

_failure: ModelError | None = None
_told = False


def left_for_cpu(error: BaseException, device: str) -> bool:
    """Whether an error in a computation on that device means that it is left for the CPU, which is remembered."""
    global _failure
    import torch

    full = isinstance(error, torch.OutOfMemoryError)
    lost = isinstance(error, getattr(torch, "AcceleratorError", ()))  # an older torch has none
    said = str(error).upper()
    marked = isinstance(error, RuntimeError) and any(mark in said for mark in MARKS)
    if device == "cpu" or not (full or lost or marked):
        return False
    if _failure is None and (full or "OUT OF MEMORY" in said):
        _failure = ModelError(
            "The graphics card has no memory left: the processor goes on, which takes longer. To use the card again, "
            "close other programs that use it and start this one again."
        )
    elif _failure is None:
        reason = str(error).partition("\n")[0]
        _failure = ModelError(
            "The graphics card does not answer any more ({reason}): the processor goes on, which takes longer. To use "
            "the card again, start the program again.",
            reason=reason,
        )
    return True


def has_failed() -> bool:
    """Whether a GPU was left."""
    return _failure is not None


def failure_to_tell() -> ModelError | None:
    """What happened, the first time that somebody asks after it has; None before and afterwards."""
    global _told
    if _failure is None or _told:
        return None
    _told = True
    return _failure


def forget() -> None:
    """Take the GPU for whole again, as tests do that play its failure."""
    global _failure, _told
    _failure, _told = None, False
