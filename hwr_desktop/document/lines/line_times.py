"""When a line's text came to be as it is, as far as the project's history tells."""

from __future__ import annotations

from typing import NamedTuple


class LineTimes(NamedTuple):
    """The moments, in UTC and ISO form, in which the present text of a line was written, and in which a person found it
    right; "" where nobody knows."""

    written: str = ""
    checked: str = ""
