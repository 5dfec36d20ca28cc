"""Curves over time as a picture, one above the other."""

from __future__ import annotations

import io
import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from PIL import Image, ImageDraw, ImageFont

WIDTH_PX, PANEL_PX = 960, 320
LEFT_PX, RIGHT_PX, ABOVE_PX, BELOW_PX = 90, 24, 40, 40
FONT_PX = 16
TICKS = 5
PAPER, INK, GRID, LINE = "white", "#333333", "#dddddd", "#1f5fa8"


@dataclass(frozen=True, slots=True)
class Curve:
    """What is drawn in one panel: its name, and its values at those places; those that are not numbers are left out."""

    name: str
    places: Sequence[float]
    values: Sequence[float]


def drawn(curves: Sequence[Curve], across: str) -> bytes:
    """A PNG with a panel for each curve, over a common axis of that name."""
    picture = Image.new("RGB", (WIDTH_PX, PANEL_PX * len(curves)), PAPER)
    last = max((place for curve in curves for place in curve.places), default=0.0)
    for at, curve in enumerate(curves):
        _panel(ImageDraw.Draw(picture), curve, across, last, PANEL_PX * at)
    data = io.BytesIO()
    picture.save(data, "PNG")
    return data.getvalue()


def ticks(low: float, high: float) -> list[float]:
    """About five round numbers from the one below `low` to the one above `high`."""
    apart = max(high - low, 1e-6 * max(abs(high), 1.0)) / TICKS
    power = 10.0 ** math.floor(math.log10(apart))
    step = next(power * factor for factor in (1, 2, 5, 10) if power * factor >= apart * 0.999)
    first = math.floor(low / step + 1e-6)
    return [step * at for at in range(first, max(math.ceil(high / step - 1e-6), first + 1) + 1)]


def _panel(draw: ImageDraw.ImageDraw, curve: Curve, across: str, last: float, top: int) -> None:
    """One curve with its axes, its upper side at `top`."""
    known = [(x, y) for x, y in zip(curve.places, curve.values, strict=True) if math.isfinite(y)]
    values = [y for _, y in known] or [0.0, 1.0]
    # What a run begins with, before it has learned anything, would press the rest flat.
    columns, rows = ticks(0.0, last), ticks(min(values), max(float(np.percentile(values, 97)), min(values)))
    left, right, upper, lower = LEFT_PX, WIDTH_PX - RIGHT_PX, top + ABOVE_PX, top + PANEL_PX - BELOW_PX
    font = ImageFont.load_default(FONT_PX)

    def x_of(place: float) -> float:
        return left + (right - left) * place / columns[-1]

    def y_of(value: float) -> float:
        return max(lower - (lower - upper) * (value - rows[0]) / (rows[-1] - rows[0]), upper)

    for place in columns:
        draw.line((x_of(place), upper, x_of(place), lower), GRID)
        draw.text((x_of(place), lower + 6), f"{place:g}", INK, font, "ma")
    for value in rows:
        draw.line((left, y_of(value), right, y_of(value)), GRID)
        draw.text((left - 8, y_of(value)), f"{value:.4g}", INK, font, "rm")
    draw.text((left, upper - 10), curve.name, INK, font, "ls")
    draw.text((right, lower + 24), across, INK, font, "ra")
    path = [(x_of(x), y_of(y)) for x, y in known]
    if len(path) > 1:
        draw.line(path, LINE, 2, "curve")
    for x, y in path if len(path) < 60 else []:
        draw.ellipse((x - 3, y - 3, x + 3, y + 3), LINE)
