"""Values in a file that is not to be trusted: numbers, points, names and lines of text, nothing where they are none."""

from __future__ import annotations

import math
import re
import unicodedata
from collections.abc import Sequence
from pathlib import PurePosixPath

from hwr_desktop.document.geometry import Point, Polygon, Polyline, clamped
from hwr_desktop.document.page import Page
from hwr_desktop.document.turning import points_on_scan, points_upright
from hwr_desktop.errors import InputError
from hwr_desktop.interchange.outline import baseline_under

MAX_POINTS = 20_000  # of one outline; real ones have up to some hundred
MAX_SIDE_PX = 100_000
_BETWEEN = re.compile(r"[\s,]+")


def number(value: str | None) -> float | None:
    """The finite number that a text stands for."""
    try:
        found = float(value or "")
    except ValueError:
        return None
    return found if math.isfinite(found) else None


def whole(value: str | None) -> int | None:
    """The whole part of such a number."""
    found = number(value)
    return None if found is None else int(found)


def share(value: str | None) -> float | None:
    """A number from 0 to 1, such as a confidence; None for another."""
    found = number(value)
    return found if found is not None and 0 <= found <= 1 else None


def side(name: str, attribute: str, value: str | None) -> int:
    """A side of the image in pixels. Raises InputError where it is none; `name` is the file's."""
    found = number(value)
    rounded = 0 if found is None or abs(found) > MAX_SIDE_PX else int(found)
    if rounded <= 0:
        raise InputError(
            "{name} gives no usable size of its image ({attribute} is {value}): export it again from the program that "
            "made it.",
            name=name,
            attribute=attribute,
            value=f"{value!r:.40}",
        )
    return rounded


def coordinates(name: str, text: str) -> list[Point]:
    """The points of `x,y x,y` as well as of `x y x y`; from the first value on that is no number they are left out.

    Raises InputError where there are more of them than any outline has.
    """
    values = _BETWEEN.split(text.strip()) if text.strip() else []
    check_count(name, len(values) // 2)
    known: list[float] = []
    for value in values:
        found = number(value)
        if found is None:
            break
        known.append(found)
    return list(zip(known[::2], known[1::2], strict=False))


def check_count(name: str, count: int) -> None:
    """Raises InputError where an outline has so many points that it would cost hours."""
    if count > MAX_POINTS:
        raise InputError(
            "{name} holds an outline of {count} points (the limit is {limit}): simplify it in the program that made "
            "it.",
            name=name,
            count=f"{count:,}",
            limit=f"{MAX_POINTS:,}",
        )


def on_page(points: Sequence[Point], width: int, height: int) -> Polygon:
    """The points brought inside the page."""
    return clamped(points, width, height)


def baseline_in(polygon: Polygon, sheet: Page, direction: str | None) -> Polyline:
    """A baseline for a line without one, level on the page as it is turned, in reading direction."""
    baseline = baseline_under(points_upright(polygon, sheet))
    return points_on_scan(baseline[:: -1 if direction == "rtl" else 1], sheet)


def bare_name(image: str) -> str:
    """The bare name of a scan, for a path in a stranger's file could lead anywhere."""
    name = PurePosixPath(image.replace("\\", "/").replace("\0", "")).name
    return "" if name in (".", "..") else name


def one_line(text: str) -> str:
    """The text in NFC; a line break, as a pretty-printer may have put there, becomes one space."""
    parts = text.splitlines()
    if parts != [text]:
        text = " ".join(part.strip() for part in parts if part.strip())
    return unicodedata.normalize("NFC", text)
