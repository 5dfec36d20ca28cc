"""Ids in an XML file: valid names, each given to one element."""

from __future__ import annotations

import re
from collections.abc import Iterable

_NO_NAME = re.compile(r"[^\w.-]", re.ASCII)


class Ids:
    """The ids that are given already. Some may be taken from the start."""

    def __init__(self, taken: Iterable[str] = ()) -> None:
        self._taken = set(taken)

    def unique(self, wanted: str) -> str:
        """A valid XML id that no other element has: as it is wanted where that is possible."""
        name = as_name(wanted)
        if not re.match("[A-Za-z_]", name):
            name = f"id_{name}"
        unique, number = name, 2
        while unique in self._taken:
            unique, number = f"{name}_{number}", number + 1
        self._taken.add(unique)
        return unique


def as_name(text: str) -> str:
    """The text with all that may not be in a name replaced."""
    return _NO_NAME.sub("_", text)
