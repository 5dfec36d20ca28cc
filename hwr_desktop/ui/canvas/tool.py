"""What the left mouse button does on the page."""

from __future__ import annotations

from enum import Enum


class Tool(Enum):
    """Choosing and shaping the lines that are there, drawing a new one, cutting some, or giving their order; adjusting
    the edges of the page."""

    SELECT = "select"
    DRAW = "draw"
    CUT = "cut"
    ORDER = "order"
    EDGES = "edges"
