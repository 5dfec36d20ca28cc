"""The next batch is made while the one before it is learned."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from types import TracebackType
from typing import Any


class BatchesAhead:
    """Makes batches in a thread of its own, one ahead, for a share of the run."""

    def __init__(self, make: Callable[[float], Any]) -> None:
        self._make = make
        self._pool = ThreadPoolExecutor(1)
        self._following: Future[Any] | None = None

    def next(self, share: float) -> Any:
        """The batch that was made ahead; the one after it is begun. Raises what the making of it raised."""
        batch = (self._following or self._pool.submit(self._make, share)).result()
        self._following = self._pool.submit(self._make, share)
        return batch

    def __enter__(self) -> BatchesAhead:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._pool.shutdown(cancel_futures=True)
