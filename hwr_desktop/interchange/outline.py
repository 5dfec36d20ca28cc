"""What the outline of a line tells: how high it is at a place, where a word's box and a missing baseline lie."""

from __future__ import annotations

from statistics import linear_regression

from hwr_desktop.document.geometry import Box, Point, Polygon, Polyline, bounding_box

_SAMPLES = 16
_BELOW_BASELINE = 0.25  # the share of an outline's height that descenders take up


def span_at(polygon: Polygon, x: float) -> tuple[float, float]:
    """(top, bottom) of the outline at `x`; those of its whole box where it does not reach there."""
    crossings = []
    for (ax, ay), (bx, by) in zip(polygon, (*polygon[1:], polygon[0]), strict=True):
        if ax != bx and min(ax, bx) <= x <= max(ax, bx):
            crossings.append(ay + (by - ay) * (x - ax) / (bx - ax))
    if crossings:
        return min(crossings), max(crossings)
    box = bounding_box(polygon)
    return box.top, box.bottom


def word_box(polygon: Polygon, extent: tuple[Point, Point], baseline: Polyline = ()) -> Box:
    """The upright box of a word that stands on the stretch `extent` of the baseline, as high as the line is there.

    Where the baseline runs rather up or down than across, the same is done with the axes exchanged. The box keeps to
    the outline's own box, which a reader may overstep: it is shown a little margin on both sides.
    """
    if _is_steep(baseline):
        (start_x, start_y), (end_x, end_y) = extent
        top, left, bottom, right = word_box(_exchanged(polygon), ((start_y, start_x), (end_y, end_x)))
        return Box(left, top, right, bottom)
    around = bounding_box(polygon)
    left, right = (min(max(x, around.left), around.right) for x in sorted((extent[0][0], extent[1][0])))
    within = [y for x, y in polygon if left <= x <= right]
    edges = [*span_at(polygon, left), *span_at(polygon, right), *within]
    return Box(left, min(edges), right, max(edges))


def _is_steep(baseline: Polyline) -> bool:
    """Whether a baseline runs rather up or down than across, as on a scan that lies on its side."""
    if len(baseline) < 2:
        return False
    (start_x, start_y), (end_x, end_y) = baseline[0], baseline[-1]
    return abs(end_y - start_y) > abs(end_x - start_x)


def _exchanged(points: Polygon) -> Polygon:
    """The points with x for y and y for x."""
    return tuple((y, x) for x, y in points)


def baseline_under(polygon: Polygon) -> Polyline:
    """A straight baseline of two points, left to right, fitted a quarter of the height above the lower edge."""
    box = bounding_box(polygon)
    if box.width == 0:
        return ((box.left, box.top), (box.left, box.bottom))
    places = [box.left + box.width * (at + 0.5) / _SAMPLES for at in range(_SAMPLES)]
    spans = [span_at(polygon, x) for x in places]
    slope, start = linear_regression(places, [bottom - _BELOW_BASELINE * (bottom - top) for top, bottom in spans])
    left, right = (min(max(slope * x + start, box.top), box.bottom) for x in (box.left, box.right))
    return ((box.left, left), (box.right, right))
