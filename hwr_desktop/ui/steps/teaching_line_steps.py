"""The steps of a job that looks which lines of a hand would teach most if they were corrected next."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path
from time import sleep
from typing import NamedTuple

from hwr_desktop.document.hands.hands import hands_of
from hwr_desktop.document.hands.lines_to_correct import Candidate, by_worth, lines_to_correct
from hwr_desktop.document.hands.lines_to_learn import lines_to_learn
from hwr_desktop.document.page import Page
from hwr_desktop.document.project import Project
from hwr_desktop.store.reader import State, reading

MOST = 50
"""So many lines are told, the best ones; whoever has passed all these over begins again."""
REST_S = 0.002
"""After each page, so that a long project does not make the window sluggish; somebody waits for it, though."""


class _OnPage(NamedTuple):
    """The lines of a page that may be corrected, and what those say that were."""

    candidates: tuple[Candidate, ...]
    confirmed: tuple[str, ...]


class _Counted(NamedTuple):
    """What was seen of a hand when the journal had come so far, and the project's hands were these."""

    file: Path
    hand_ids: tuple[str, ...]
    state: State
    pages: dict[str, _OnPage]


class TeachingLines:
    """Looks in a worker thread. It keeps what it saw of a hand, and looks again only at pages that have changed."""

    def __init__(self) -> None:
        self._kept: _Counted | None = None

    def steps(
        self, file: Path, project: Project, hand_id: str, page_id: str, line_id: str
    ) -> Iterator[tuple[Candidate, ...] | None]:
        """A step for each page, and at the end the lines, the one that teaches most first. Of lines that are as good as
        one another those come first that are nearest behind that line of that page. Raises ProjectError."""
        hand_ids = (hand_id, *(hand.id for hand in hands_of(project)))
        with reading(file) as connection:
            state, kept = connection.state(), self._kept
            pages: dict[str, _OnPage] = {}
            if kept is not None and (kept.file, kept.hand_ids) == (file, hand_ids):
                changed = connection.changed_since(kept.state)
                if changed is not None:
                    pages = {each: seen for each, seen in kept.pages.items() if each not in changed}
            self._kept = _Counted(file, hand_ids, state, pages)
            for each in project.pages:
                if each not in pages:
                    pages[each] = _seen(project, connection.page(each), hand_id)
                    yield None
                    sleep(REST_S)
        seen = [pages[each] for each in _from(project.pages, page_id)]
        candidates = _behind([line for page in seen for line in page.candidates], page_id, line_id)
        confirmed = [text for page in seen for text in page.confirmed]
        yield tuple(islice(by_worth(candidates, confirmed), MOST))


def _seen(project: Project, page: Page, hand_id: str) -> _OnPage:
    texts = tuple(line.text for line in lines_to_learn(project, page, hand_id))
    return _OnPage(lines_to_correct(project, page, hand_id), texts)


def _from(pages: Sequence[str], page_id: str) -> list[str]:
    """The pages with that one first, and those before it at the end."""
    at = pages.index(page_id) if page_id in pages else 0
    return [*pages[at:], *pages[:at]]


def _behind(lines: Sequence[Candidate], page_id: str, line_id: str) -> list[Candidate]:
    """The lines with those behind that one first, if it is among them."""
    at = next((at for at, line in enumerate(lines, 1) if (line.page_id, line.id) == (page_id, line_id)), 0)
    return [*lines[at:], *lines[:at]]
