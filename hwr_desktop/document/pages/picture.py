"""A picture that goes along with a page in a file."""

from __future__ import annotations

from typing import NamedTuple


class Picture(NamedTuple):
    """A picture as the bytes of a JPEG or PNG file (`kind` is "jpeg" or "png"), and its size in pixels.

    `dpi` says how many of them the scan says an inch had, None where it does not say.
    """

    data: bytes
    kind: str
    width: int
    height: int
    dpi: float | None = None
