"""Changes of a project's pages as a whole, as pure functions from a project to a project."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from hwr_desktop.document.letter_edits import after_move, settled
from hwr_desktop.document.project import Project


def without_pages(project: Project, page_ids: Collection[str]) -> Project:
    """The project without these pages, in its order and in its letters; a letter that has none left goes with them."""
    left = tuple(page_id for page_id in project.pages if page_id not in page_ids)
    return settled(replace(project, pages=left))


def with_page_order(project: Project, page_ids: Sequence[str], moved: Collection[str]) -> Project:
    """The project with its pages in the order given, which came about by moving some; for their letters see
    `letter_edits.after_move`.

    Raises ValueError unless every page is named just once.
    """
    if sorted(page_ids) != sorted(project.pages):
        raise ValueError("the new order must name every page of the project just once")
    return after_move(project, page_ids, moved)
