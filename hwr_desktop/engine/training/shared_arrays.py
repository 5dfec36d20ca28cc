"""Objects full of numpy arrays in memory that several processes share, so that each line is cut and kept once."""

from __future__ import annotations

import ctypes
import itertools
import pickle
from multiprocessing import get_context
from typing import Generic, TypeVar

Thing = TypeVar("Thing")
ALIGNED = 64
"""Bytes: where an array may begin."""


class SharedArrays(Generic[Thing]):
    """A thing whose arrays lie in shared memory. It may be an argument of a process that is spawned.

    Everything else of it is pickled, its arrays are not (PEP 574). The memory belongs to no file and no name: it goes
    with the last process that holds it, whichever way that ends.
    """

    def __init__(self, thing: Thing) -> None:
        arrays: list[pickle.PickleBuffer] = []
        self._pickled = pickle.dumps(thing, protocol=5, buffer_callback=arrays.append)
        views = [array.raw() for array in arrays]
        self._sizes = [view.nbytes for view in views]
        steps = [-(-size // ALIGNED) * ALIGNED for size in self._sizes]
        self._starts = [0, *itertools.accumulate(steps)][: len(steps)]
        self._memory = get_context("spawn").RawArray(ctypes.c_ubyte, max(sum(steps), 1))
        room = memoryview(self._memory).cast("B")
        for start, size, view in zip(self._starts, self._sizes, views, strict=True):
            room[start : start + size] = view

    def opened(self) -> Thing:
        """The thing as a copy of which only the arrays are shared; they cannot be written to."""
        room = memoryview(self._memory).cast("B").toreadonly()
        parts = [room[start : start + size] for start, size in zip(self._starts, self._sizes, strict=True)]
        thing: Thing = pickle.loads(self._pickled, buffers=parts)
        return thing
