"""A double page made into two pages of the same scan, each with its half of it: pure functions."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from hwr_desktop.document import framing
from hwr_desktop.document.geometry import Polygon, bounding_box
from hwr_desktop.document.page import Line, Page, Region, new_id
from hwr_desktop.document.pages.page_views import halves
from hwr_desktop.document.project import Project
from hwr_desktop.document.turning import middle_of, points_upright


def split(page: Page, gutter: float) -> tuple[Page, Page]:
    """The page with what lies on the side that is read first, and a new page with the rest.

    gutter: where the two meet, in pixels from the left of the page as it is seen. A line is on the side on which its
    middle lies. Raises ValueError where a half would be too narrow to be a page.
    """
    left, right = (framing.checked(half, page.width, page.height) for half in halves(page, gutter))
    on_left = {line.id for line in page.lines if points_upright((middle_of(line),), page)[0][0] < gutter}
    regions_left = _regions_on_left(page, on_left, gutter)
    right_to_left = page.direction == "rtl"
    parts = []
    for frame, wanted in ((right, False), (left, True)) if right_to_left else ((left, True), (right, False)):
        lines = tuple(line for line in page.lines if (line.id in on_left) is wanted)
        parts.append(_part(page, frame, lines, regions_left, wanted))
    first, second = parts
    return first, replace(second, id=new_id("p"), note="")


def with_pages_after(project: Project, added: Mapping[str, str]) -> Project:
    """The project with new pages, each right behind the page it is named for, and in the same letter."""

    def grown(pages: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(each for page in pages for each in ((page, added[page]) if page in added else (page,)))

    letters = tuple(replace(letter, pages=grown(letter.pages)) for letter in project.letters)
    return replace(project, pages=grown(project.pages), letters=letters)


def _part(
    page: Page, frame: Polygon | None, lines: tuple[Line, ...], regions_left: Mapping[str, bool], left: bool
) -> Page:
    """One half with its lines, and the regions that they stand in or that lie there."""
    used = {line.region for line in lines}
    regions = tuple(region for region in page.regions if region.id in used or regions_left[region.id] is left)
    return replace(page, frame=frame, lines=lines, regions=regions)


def _regions_on_left(page: Page, on_left: set[str], gutter: float) -> dict[str, bool]:
    """For each region whether it is on the left: where its lines are, and its middle where it has none."""
    return {region.id: _is_left(page, region, on_left, gutter) for region in page.regions}


def _is_left(page: Page, region: Region, on_left: set[str], gutter: float) -> bool:
    sides = [line.id in on_left for line in page.lines if line.region == region.id]
    if sides:
        return sum(sides) * 2 > len(sides)
    if not region.polygon:
        return True
    box = bounding_box(points_upright(region.polygon, page))
    return (box.left + box.right) / 2 < gutter
