"""Which lines of a page are read again when their hand is read by other weights: those that hold nobody's word."""

from __future__ import annotations

from hwr_desktop.document.hands.hands import hand_id_of
from hwr_desktop.document.page import AuthorKind, Line, Page
from hwr_desktop.document.project import Project


def lines_to_read_again(project: Project, page: Page, hand_id: str) -> tuple[Line, ...]:
    """The lines of the page in that hand that a model has read, and that nobody has corrected, checked or marked."""
    return tuple(
        line for line in page.lines if is_read(line) and not line.locked and hand_id_of(project, page, line) == hand_id
    )


def is_read(line: Line) -> bool:
    """Whether the text of a line is a model's."""
    return line.author is not None and line.author.kind is AuthorKind.MODEL
