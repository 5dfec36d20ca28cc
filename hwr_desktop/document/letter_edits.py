"""How a project's pages are grouped into letters, as pure functions from a project to a project.

What holds before and after each of them (`settled`): either there are no letters, and all pages are loose; or each
page is in just one letter, and the pages of each letter follow one another in the order of the project. So beginning a
letter at the fifth page of loose ones makes two letters, one of the four pages before and one of the rest.

A page that is not in the project, or a letter that is not, raises KeyError.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from typing import Any

from hwr_desktop.document.page import new_id
from hwr_desktop.document.project import DETAILS, Letter, Project


def letter_of(project: Project, page_id: str) -> Letter | None:
    """The letter a page is in, None for a loose one."""
    return next((letter for letter in project.letters if page_id in letter.pages), None)


def letter_begun(project: Project, page_id: str, letter_id: str | None = None) -> Project:
    """The project with a letter that begins at this page, and takes the pages from it on out of the letter before.

    Where one begins there already, the project stays as it is. The letter gets that id, or one of its own when None.
    """
    at = _place(project, page_id)
    before = letter_of(project, page_id)
    if before is not None and before.pages[0] == page_id:
        return project
    begun = Letter(letter_id or new_id("d"))
    if before is None:
        heap = () if at == 0 else (Letter(new_id("d"), project.pages[:at]),)
        return replace(project, letters=(*heap, replace(begun, pages=project.pages[at:])))
    split = before.pages.index(page_id)
    parts = (replace(before, pages=before.pages[:split]), replace(begun, pages=before.pages[split:]))
    where = project.letters.index(before)
    return replace(project, letters=(*project.letters[:where], *parts, *project.letters[where + 1 :]))


def joined_with_before(project: Project, page_id: str) -> Project:
    """The project with the letter of this page joined to the letter before it; the first one stays as it is.

    The details are those of the letter before; of what it does not say, those of the other. Where one letter is left
    that says nothing, the pages are loose again.
    """
    _place(project, page_id)
    letter = letter_of(project, page_id)
    at = project.letters.index(letter) if letter is not None else 0
    if letter is None or at == 0:
        return project
    before = project.letters[at - 1]
    details = {name: getattr(before, name) or getattr(letter, name) for name in DETAILS}
    whole = replace(before, pages=before.pages + letter.pages, **details)
    letters = (*project.letters[: at - 1], whole, *project.letters[at + 1 :])
    return replace(project, letters=() if len(letters) == 1 and whole.says_nothing else letters)


def with_details(project: Project, letter_id: str, details: Mapping[str, str]) -> Project:
    """The project with some of a letter's details, by their names (`project.DETAILS`), in place of the old ones.

    Loose pages become one letter, of that id. Raises ValueError for a name that no detail has.
    """
    if not set(details) <= set(DETAILS):
        raise ValueError(f"no such details of a letter: {', '.join(details)}")
    if not project.letters:
        project = letter_begun(project, project.pages[0], letter_id)
    if letter_id not in {letter.id for letter in project.letters}:
        raise KeyError(letter_id)
    changes: dict[str, Any] = dict(details)
    return replace(
        project,
        letters=tuple(replace(each, **changes) if each.id == letter_id else each for each in project.letters),
    )


def settled(project: Project) -> Project:
    """The project with its pages and letters in accord, whatever happened to its pages.

    A page of no letter, as a new one, comes into the letter of the page before it; one that came to stand among the
    pages of another letter comes into that one; a letter without pages goes.
    """
    return _grouped(project, {page_id: letter.id for letter in project.letters for page_id in letter.pages})


def after_move(project: Project, order: Sequence[str], moved: Collection[str]) -> Project:
    """The project with its pages in this order, into which those `moved` were brought, and its letters settled.

    A page that was moved between two pages of a letter comes into that letter. Between two letters, a letter that was
    moved as a whole stays one, and a single page belongs to the letter before unless it comes from the one behind.
    """
    letter_ids = {page_id: letter.id for letter in project.letters for page_id in letter.pages}
    whole = {letter.id for letter in project.letters if set(letter.pages) <= set(moved)}
    labels: dict[str, str] = {}
    behind = _letters_behind(order, moved, letter_ids)
    before = previous = ""  # the letter of the last page that stayed, and of the last page at all
    for page_id, follows in zip(order, behind, strict=True):
        own = letter_ids.get(page_id, "")
        if page_id not in moved:
            before = own
        elif before and before == follows:
            own = before
        elif own not in whole and own != follows:
            own = previous or follows
        previous = own
        labels[page_id] = own
    return _grouped(replace(project, pages=tuple(order)), labels)


def _letters_behind(order: Sequence[str], moved: Collection[str], letter_ids: Mapping[str, str]) -> list[str]:
    """For each page, the letter of the first page behind it that stayed; "" where there is none."""
    behind, last = [], ""
    for page_id in reversed(order):
        behind.append(last)
        if page_id not in moved:
            last = letter_ids.get(page_id, "")
    return behind[::-1]


def _grouped(project: Project, letter_ids: Mapping[str, str]) -> Project:
    """The project with its pages in the letters of these ids, as far as they follow one another."""
    known = {letter.id: letter for letter in project.letters}
    own = [letter_ids.get(page_id, "") for page_id in project.pages]
    current = next((each for each in own if each in known), "")
    runs: dict[str, list[str]] = {}
    for page_id, wanted in zip(project.pages, own, strict=True):
        if wanted in known and wanted not in runs:
            current = wanted
        runs.setdefault(current, []).append(page_id)
    letters = tuple(replace(known[each], pages=tuple(pages)) for each, pages in runs.items() if each)
    return replace(project, letters=letters)


def _place(project: Project, page_id: str) -> int:
    """Where a page stands in the project. Raises KeyError."""
    if page_id not in project.pages:
        raise KeyError(page_id)
    return project.pages.index(page_id)
