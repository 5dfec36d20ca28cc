"""How far a page is: found, read, corrected, checked."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from hwr_desktop.document.page import Page


class Stage(StrEnum):
    """What was done to a page so far."""

    NEW = "new"
    FOUND = "found"
    READ = "read"
    CORRECTED = "corrected"
    CHECKED = "checked"


@dataclass(frozen=True, slots=True)
class PageProgress:
    """How many lines a page has, and of those how many have a text, hold a person's word, and are marked as checked."""

    lines: int = 0
    read: int = 0
    corrected: int = 0
    checked: int = 0

    @property
    def stage(self) -> Stage:
        """The farthest stage that any line has reached; checked only when every line is."""
        if not self.lines:
            return Stage.NEW
        if self.checked == self.lines:
            return Stage.CHECKED
        if self.corrected:
            return Stage.CORRECTED
        return Stage.READ if self.read else Stage.FOUND


def progress_of(page: Page) -> PageProgress:
    """How far a page is."""
    return counted((bool(line.text), line.confirmed, line.checked) for line in page.lines)


def counted(lines: Iterable[tuple[bool, bool, bool]]) -> PageProgress:
    """How far a page is whose lines each have a text, hold a person's word, are checked.

    A line that a person has left empty counts as read.
    """
    states = list(lines)
    return PageProgress(
        len(states),
        sum(has_text or confirmed for has_text, confirmed, _ in states),
        sum(confirmed for _, confirmed, _ in states),
        sum(checked for _, _, checked in states),
    )
