"""The shown page as it is looked at, made anew after each edit and yet as fast as typing wants it."""

from __future__ import annotations

from dataclasses import replace

from hwr_desktop.document.page import Line, Page
from hwr_desktop.document.turning import line_upright, upright


class UprightView:
    """Makes upright pages; of the lines only those are carried over that have changed since the last time."""

    def __init__(self) -> None:
        self._seen_as: tuple[object, ...] | None = None
        self._known: dict[str, tuple[Line, Line]] = {}

    def of(self, page: Page) -> Page:
        """The same as `turning.upright(page)`, but without characters where lines had to be carried over.

        They would be most of the work, and nothing that is drawn over the scan asks for them.
        """
        if not page.turn and page.frame is None:
            return page
        seen_as = (page.id, page.width, page.height, page.turn, page.frame)
        known = self._known if seen_as == self._seen_as else {}
        self._seen_as, self._known = seen_as, {}
        for line in page.lines:
            before = known.get(line.id)
            same = before is not None and before[0] is line
            self._known[line.id] = before if same and before else (line, _seen(line, page))
        return upright(page.with_lines(())).with_lines(tuple(seen for _, seen in self._known.values()))


def _seen(line: Line, page: Page) -> Line:
    return line_upright(replace(line, characters=()), page)
