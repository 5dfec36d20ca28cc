"""Whose handwriting a line is: people tell hands apart, and what was learned of one is for its lines only.

A project has at least one hand, the main one, and as long as nobody says otherwise every line is in it. A page may be
said to be in another, and a line in another than its page. What names a hand that the project does not have any more
counts as the main one. All of these are pure functions.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from dataclasses import replace

from hwr_desktop.document.page import Line, Page, new_id
from hwr_desktop.document.project import Hand, Project

MAIN = "main"
_HAND_ID = re.compile(r"main|h[0-9a-f]{12}")
_VERSION_NAME = re.compile(r"[1-9][0-9]{0,5}")


def is_hand_id(text: str) -> bool:
    """Whether this can be the id of a hand, which is the name of a folder too."""
    return _HAND_ID.fullmatch(text) is not None


def is_version_name(text: str) -> bool:
    """Whether this can name what was learned of a hand: a number that counts from 1."""
    return _VERSION_NAME.fullmatch(text) is not None


def new_hand(name: str) -> Hand:
    """A hand of its own, of which nothing is learned."""
    return Hand(new_id("h"), name)


def hands_of(project: Project) -> tuple[Hand, ...]:
    """All hands of a project, the main one first whether the project names it or not."""
    main = next((hand for hand in project.hands if hand.id == MAIN), Hand(MAIN))
    return (main, *(hand for hand in project.hands if hand.id != MAIN))


def hand_by_id(project: Project, hand_id: str) -> Hand:
    """The hand of that id. Raises KeyError where the project has none."""
    for hand in hands_of(project):
        if hand.id == hand_id:
            return hand
    raise KeyError(hand_id)


def hand_id_of(project: Project, page: Page, line: Line | None = None) -> str:
    """In which hand a line is, or the page where it is None."""
    known = {hand.id for hand in hands_of(project)}
    said = (line.hand if line is not None else None, page.hand)
    return next((hand_id for hand_id in said if hand_id in known and hand_id is not None), MAIN)


def hand_of(project: Project, page: Page, line: Line | None = None) -> Hand:
    """The hand that a line is in, or the page where it is None."""
    return hand_by_id(project, hand_id_of(project, page, line))


def learned_hands_in(project: Project, page: Page, lines: Iterable[Line] | None) -> tuple[Hand, ...]:
    """The hands of some lines of a page, each once, as far as something that was learned of them is in use; that of the
    page where lines are still to be found."""
    hands = (hand_of(project, page, line) for line in ((None,) if lines is None else lines))
    return tuple(hand for hand in dict.fromkeys(hands) if hand.weights)


def with_hand(project: Project, hand: Hand) -> Project:
    """The project with this hand in the place of the one of the same id, or behind the others."""
    if any(each.id == hand.id for each in project.hands):
        return replace(project, hands=tuple(hand if each.id == hand.id else each for each in project.hands))
    return replace(project, hands=(*project.hands, hand))


def without_hand(project: Project, hand_id: str) -> Project:
    """The project without that hand; its lines are in the main one again, which itself only loses name and weights."""
    return replace(project, hands=tuple(hand for hand in project.hands if hand.id != hand_id))


def page_in_hand(page: Page, hand_id: str | None) -> Page:
    """The page in that hand with all its lines; None means that nobody says."""
    lines = tuple(line if line.hand is None else replace(line, hand=None) for line in page.lines)
    return replace(page, hand=hand_id, lines=lines)


def lines_in_hand(page: Page, line_ids: Collection[str], hand_id: str | None) -> Page:
    """The page with these lines in that hand; None means in that of the page."""
    return page.with_lines(tuple(replace(line, hand=hand_id) if line.id in line_ids else line for line in page.lines))
