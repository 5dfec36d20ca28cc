"""Lines that are added by hand, before anything is known of them but where they are."""

from __future__ import annotations

from statistics import median

from hwr_desktop.document.geometry import Box, rectangle, translated
from hwr_desktop.document.page import Line, Page, new_id
from hwr_desktop.document.turning import points_on_scan, upright

BASELINE_SHARE = 0.75
"""How far down a drawn box the letters are taken to stand."""

USUAL_SHARE = 1 / 30
"""The height of a line, in heights of the page, where no other line tells."""


def line_in_box(page: Page, box: Box) -> Line:
    """A line in a box on the turned page, with a level baseline in the page's reading direction."""
    y = box.top + box.height * BASELINE_SHARE
    ends = ((box.left, y), (box.right, y))
    baseline = ends if page.direction != "rtl" else ends[::-1]
    return Line(new_id(), points_on_scan(rectangle(box), page), points_on_scan(baseline, page))


def line_below(page: Page, line_id: str | None) -> Line:
    """A line of the same form below another, as far as the page goes; in the middle of the page where that is None."""
    seen = upright(page)
    if line_id is None:
        high = median(line.box.height for line in seen.lines) if seen.lines else seen.height * USUAL_SHARE
        middle = seen.height / 2
        return line_in_box(page, Box(seen.width * 0.2, middle - high / 2, seen.width * 0.8, middle + high / 2))
    above = seen.line(line_id)
    down = max(min(above.box.height, seen.height - above.box.bottom), 0.0)
    outline, baseline = translated(above.polygon, 0, down), translated(above.baseline, 0, down)
    return Line(
        new_id(),
        points_on_scan(outline, page),
        points_on_scan(baseline, page),
        region=above.region,
        language=above.language,
        direction=above.direction,
    )
