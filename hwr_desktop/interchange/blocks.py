"""The lines of a page by their regions, as the formats have them that know no order but that of regions."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from hwr_desktop.document.geometry import Point, Polygon, bounding_box, rectangle
from hwr_desktop.document.page import Line, Page, Region

Blocks = list[tuple[Region | None, list[Line]]]


def blocks_of(page: Page) -> Blocks:
    """The regions with their lines, in the order of their first lines; lines of no region in one block of None."""
    regions: Mapping[str, Region] = {region.id: region for region in page.regions}
    lines_of: dict[str | None, list[Line]] = {}
    for line in page.lines:
        lines_of.setdefault(line.region if line.region in regions else None, []).append(line)
    for region in page.regions:
        lines_of.setdefault(region.id, [])
    return [(regions[name] if name is not None else None, lines) for name, lines in lines_of.items()]


def interleaved(page: Page, blocks: Blocks) -> bool:
    """Whether the reading order goes to and fro between regions, so that theirs does not tell it."""
    return [line.id for _, lines in blocks for line in lines] != [line.id for line in page.lines]


def around(lines: Sequence[Line]) -> Polygon:
    """The upright rectangle around lines; nothing where they have no outline."""
    points = [point for line in lines for point in line.polygon]
    return rectangle(bounding_box(points)) if points else ()


def pixels(points: Sequence[Point], width: int, height: int) -> list[tuple[int, int]]:
    """Whole coordinates on the image's pixels, at least two, as schemas want them."""
    right, bottom = max(width - 1, 0), max(height - 1, 0)
    found = [(min(max(round(x), 0), right), min(max(round(y), 0), bottom)) for x, y in points] or [(0, 0)]
    return found if len(found) > 1 else found * 2
