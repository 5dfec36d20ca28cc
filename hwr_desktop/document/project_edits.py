"""Changes of a project's pages as a whole, as pure functions from a project to a project."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from hwr_desktop.document.project import Project


def without_pages(project: Project, page_ids: Collection[str]) -> Project:
    """The project without these pages, in its order and in its letters."""
    letters = tuple(replace(letter, pages=_without(letter.pages, page_ids)) for letter in project.letters)
    return replace(project, pages=_without(project.pages, page_ids), letters=letters)


def with_page_order(project: Project, page_ids: Sequence[str]) -> Project:
    """The project with its pages in the order given, those of each letter as well.

    Raises ValueError unless every page is named just once.
    """
    if sorted(page_ids) != sorted(project.pages):
        raise ValueError("the new order must name every page of the project just once")
    place = {page_id: at for at, page_id in enumerate(page_ids)}
    letters = tuple(
        replace(letter, pages=tuple(sorted(letter.pages, key=lambda page_id: place.get(page_id, len(place)))))
        for letter in project.letters
    )
    return replace(project, pages=tuple(page_ids), letters=letters)


def _without(page_ids: Sequence[str], gone: Collection[str]) -> tuple[str, ...]:
    return tuple(page_id for page_id in page_ids if page_id not in gone)
