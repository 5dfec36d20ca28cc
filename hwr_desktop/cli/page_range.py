"""Which pages of a file are wanted: `--pages A-B`, counted from 1, both ends included."""

from __future__ import annotations

import re
from typing import NamedTuple

_RANGE = re.compile(r"(\d{1,6})?(-)?(\d{1,6})?")


class PageRange(NamedTuple):
    """Pages `first` to `last`, counted from 1; `last` None means to the end."""

    first: int
    last: int | None

    @classmethod
    def parsed(cls, text: str) -> PageRange:
        """From `3-7`, `3-` (to the end), `-7` (from the first) or `3`. Raises ValueError."""
        match = _RANGE.fullmatch(text.strip())
        if match is None or not (match[1] or match[3]):
            raise ValueError(f"{text!r} is not a range of pages such as 3-7")
        first = int(match[1] or 1)
        last = int(match[3]) if match[3] else None if match[2] else first
        if first < 1 or (last is not None and last < first):
            raise ValueError(f"{text!r} is not a range of pages such as 3-7: pages count from 1, the lower one first")
        return cls(first, last)

    def indices(self, count: int) -> range:
        """The wanted pages of a file with `count` pages, counted from 0; empty where it has none of them."""
        last = count if self.last is None else min(self.last, count)
        return range(self.first - 1, last)

    def __str__(self) -> str:
        if self.last == self.first:
            return str(self.first)
        return f"{self.first}-{self.last or ''}"
