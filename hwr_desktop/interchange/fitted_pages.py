"""Bringing a page that was drawn on another copy of its scan, or in other units, to the size of the scan."""

from __future__ import annotations

from dataclasses import replace

from hwr_desktop.document.geometry import Polygon
from hwr_desktop.document.page import Line, Page
from hwr_desktop.errors import InputError

MOST_OFF = 0.02
"""By so much of its own may the shape differ."""


def fitted(page: Page, width: int, height: int, name: str) -> Page:
    """The page with its size and all its geometry scaled. Raises InputError where the shapes differ; `name` is that of
    the file that describes it."""
    if (page.width, page.height) == (width, height):
        return page
    across, down = width / page.width, height / page.height
    if abs(across / down - 1) > MOST_OFF:
        raise InputError(
            "{name} is for an image of {its} pixels, which is not the shape of {image} ({own}): give the transcript of "
            "this page.",
            name=name,
            its=f"{page.width} x {page.height}",
            image=page.image or "the image",
            own=f"{width} x {height}",
        )

    def scaled(points: Polygon) -> Polygon:
        return tuple((x * across, y * down) for x, y in points)

    def line(each: Line) -> Line:
        return replace(each, polygon=scaled(each.polygon), baseline=scaled(each.baseline))

    return replace(
        page,
        width=width,
        height=height,
        lines=tuple(map(line, page.lines)),
        regions=tuple(replace(region, polygon=scaled(region.polygon)) for region in page.regions),
        frame=None if page.frame is None else tuple((float(round(x)), float(round(y))) for x, y in scaled(page.frame)),
    )
