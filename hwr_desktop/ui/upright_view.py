"""The shown page as it is turned, made anew after each edit and yet as fast as typing wants it."""

from __future__ import annotations

from hwr_desktop.document.page import Line, Page
from hwr_desktop.document.turning import line_upright, upright


class UprightView:
    """Makes upright pages; of the lines only those are carried over that have changed since the last time."""

    def __init__(self) -> None:
        self._frame: tuple[str, int, int, int | None] | None = None
        self._known: dict[str, tuple[Line, Line]] = {}

    def of(self, page: Page) -> Page:
        """The same as `turning.upright(page)`."""
        if not page.turn:
            return page
        frame = (page.id, page.width, page.height, page.turn)
        known = self._known if frame == self._frame else {}
        self._frame, self._known = frame, {}
        for line in page.lines:
            before = known.get(line.id)
            same = before is not None and before[0] is line
            self._known[line.id] = before if same and before else (line, line_upright(line, page))
        return upright(page.with_lines(())).with_lines(tuple(seen for _, seen in self._known.values()))
