"""From which lines of a page a hand can be learned: those whose text somebody vouches for, as it stands in the ink."""

from __future__ import annotations

from hwr_desktop.document.hands.hands import hand_id_of
from hwr_desktop.document.page import AuthorKind, Line, MarkKind, Page
from hwr_desktop.document.project import Project

_NOT_IN_THE_INK = frozenset({MarkKind.UNCLEAR, MarkKind.GAP, MarkKind.DELETED, MarkKind.INSERTED})
"""Of words so marked nobody knows what the line's ink says there, or it does not say just that."""


def lines_to_learn(project: Project, page: Page, hand_id: str) -> tuple[Line, ...]:
    """The lines of the page in that hand that teach it, in their order.

    A person typed or checked them, or a transcript was laid beside them; no word of them is marked as one that can not
    be read, is missing, struck through or written above.
    """
    return tuple(line for line in page.lines if _teaches(line) and hand_id_of(project, page, line) == hand_id)


def _teaches(line: Line) -> bool:
    imported = line.author is not None and line.author.kind is AuthorKind.IMPORT
    marked = any(mark.kind in _NOT_IN_THE_INK for mark in line.marks)
    return (line.confirmed or imported) and bool(line.text.strip()) and not marked
