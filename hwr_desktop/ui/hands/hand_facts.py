"""What a project's files say of its hands: their lines, and what was learned of them. Looked up in a worker thread."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from time import sleep
from typing import NamedTuple

from hwr_desktop.document.hands.hands import hand_id_of, hands_of
from hwr_desktop.document.hands.lines_to_learn import lines_to_learn
from hwr_desktop.document.page import Page
from hwr_desktop.document.project import Project
from hwr_desktop.errors import ModelError
from hwr_desktop.store.hand_versions import HandVersion, HandVersions, Tried
from hwr_desktop.store.reader import State, reading
from hwr_desktop.ui.reading_choices import model_chosen

REST_S = 0.01
"""After each page, so that a long project does not make the window sluggish: nobody waits for the count."""


@dataclass(frozen=True)
class HandFacts:
    """How many lines a hand has, on how many pages; which of them teach it (`PAGE/LINE`); its versions, oldest
    first; when it was tried last, and whether work at it was set down."""

    lines: int = 0
    pages: int = 0
    teaching: frozenset[str] = frozenset()
    versions: tuple[HandVersion, ...] = ()
    tried: Tried | None = None
    unfinished: bool = False


@dataclass(frozen=True)
class KnownHands:
    """The facts of each hand by its id, and the fingerprint of the reader that is chosen; None where there is none.

    What is on the `damaged` pages, which cannot be read, is not counted.
    """

    base: str | None = None
    hands: Mapping[str, HandFacts] = field(default_factory=dict)
    damaged: tuple[str, ...] = ()


class _InHand(NamedTuple):
    """What of a page is in a hand."""

    lines: int
    teaching: tuple[str, ...]


class _Counted(NamedTuple):
    """What was counted of a project when its journal had come so far, and its hands were these."""

    file: Path
    hand_ids: tuple[str, ...]
    state: State
    pages: dict[str, Mapping[str, _InHand] | None]


class HandLook:
    """Looks in a worker thread. What was counted is kept, and only pages that have changed are counted again."""

    def __init__(self) -> None:
        self._kept: _Counted | None = None
        self._fingerprint: tuple[Path, int, str] | None = None

    def steps(self, file: Path, project: Project, reader: str) -> Iterator[KnownHands | None]:
        """A step for each page, and at the end the facts; `reader` is the name of the one chosen, "" of the default.

        Raises ProjectError where the whole project cannot be read.
        """
        hand_ids = tuple(hand.id for hand in hands_of(project))
        with reading(file) as connection:
            state, kept = connection.state(), self._kept
            pages: dict[str, Mapping[str, _InHand] | None] = {}
            if kept is not None and (kept.file, kept.hand_ids) == (file, hand_ids):
                changed = connection.changed_since(kept.state)
                if changed is not None:
                    pages = {page_id: count for page_id, count in kept.pages.items() if page_id not in changed}
            self._kept = _Counted(file, hand_ids, state, pages)
            for page_id in project.pages:
                if page_id not in pages:
                    page = connection.whole_page(page_id)
                    pages[page_id] = None if page is None else _counted(project, page)
                    yield None
                    sleep(REST_S)
        versions = HandVersions(file.parent)
        counted = [count for page_id in project.pages if (count := pages[page_id]) is not None]
        facts = {hand_id: _facts(hand_id, versions, counted) for hand_id in hand_ids}
        damaged = tuple(page_id for page_id in project.pages if pages[page_id] is None)
        yield KnownHands(self._base(reader), facts, damaged)

    def _base(self, reader: str) -> str | None:
        """The fingerprint of the reader that is chosen; its file is read only where it is another one."""
        from hwr_desktop.engine.model_file import WEIGHTS
        from hwr_desktop.engine.recognition.hand_weights import fingerprint

        try:
            folder = model_chosen(reader, "reader").folder
            written = (folder / WEIGHTS).stat().st_mtime_ns
            if self._fingerprint is None or self._fingerprint[:2] != (folder, written):
                self._fingerprint = folder, written, fingerprint(folder)
        except (ModelError, OSError):
            return None
        return self._fingerprint[2]


def _counted(project: Project, page: Page) -> Mapping[str, _InHand]:
    """What of the page is in each hand; a page without lines is in that of its own."""
    found = [hand_id_of(project, page, line) for line in page.lines] or [hand_id_of(project, page)]
    return {
        hand_id: _InHand(
            found.count(hand_id) if page.lines else 0,
            tuple(f"{page.id}/{line.id}" for line in lines_to_learn(project, page, hand_id)),
        )
        for hand_id in set(found)
    }


def _facts(hand_id: str, versions: HandVersions, pages: Iterable[Mapping[str, _InHand]]) -> HandFacts:
    there = [page[hand_id] for page in pages if hand_id in page]
    return HandFacts(
        sum(each.lines for each in there),
        len(there),
        frozenset(line for each in there for line in each.teaching),
        versions.all(hand_id),
        versions.tried(hand_id),
        versions.is_under_way(hand_id),
    )
