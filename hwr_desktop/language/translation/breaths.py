"""Waiting in a generator for what another thread makes, so that whoever steps the generator can stop it meanwhile."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import Future
from typing import Any

BREATH_S = 0.1


def breaths(coming: Future[Any]) -> Iterator[None]:
    """None, every tenth of a second until that is done or has failed, which is not told here."""
    while not coming.done():
        try:
            coming.exception(BREATH_S)
        except TimeoutError:
            yield None
