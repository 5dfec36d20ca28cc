"""What the left mouse button does on the page."""

from __future__ import annotations

from enum import Enum


class Tool(Enum):
    """Choosing and shaping the lines that are there, or drawing a new one."""

    SELECT = "select"
    DRAW = "draw"
