"""The steps of a job that looks for something in all pages: what was found comes as it is found."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from operator import attrgetter
from pathlib import Path
from time import monotonic

from hwr_desktop.document.search import Hit, Query, SearchedLine, hits_in, pattern_of
from hwr_desktop.store.reader import reading
from hwr_desktop.ui.steps.project_texts import ProjectTexts

MOST_LISTED = 2000
SLICE_S = 0.05


@dataclass(frozen=True)
class Found:
    """What came in since the step before, and how much there is so far.

    Of more than `MOST_LISTED` places the first are given, of misreadings the nearest; `places` counts all, and `pages`
    names those they are on. `pages_done` pages have been searched.
    """

    hits: tuple[Hit, ...]
    places: int
    pages: tuple[str, ...]
    pages_done: int
    over: bool = False


class TextSearch:
    """Looks through a project in a worker thread, reading again only what has changed since the texts were read."""

    def __init__(self, texts: ProjectTexts | None = None) -> None:
        """`texts`: those that other searches of the same thread have read; none read yet if None."""
        self._texts = texts or ProjectTexts()

    def steps(self, file: Path, pages: tuple[str, ...], query: Query) -> Iterator[Found]:
        """A step about every twentieth of a second, and one at the end. Raises ProjectError, SearchError."""
        find = _finder(query)
        tally = _Tally(query.tolerant)
        with reading(file) as project:
            texts = self._texts.up_to_date(project, file)
            since = monotonic()
            for done, page_id in enumerate(pages, 1):
                if page_id not in texts:
                    texts[page_id] = project.lines(page_id)
                for line in texts[page_id]:
                    if not (line.checked and query.skip_checked):
                        tally.add(find(line))
                if monotonic() - since > SLICE_S:
                    yield tally.found(done)
                    since = monotonic()
        yield tally.found(len(pages), over=True)


class _Tally:
    """Counts and keeps what is found; the nearest first, which is known at the end only, or else as it comes."""

    def __init__(self, nearest_first: bool) -> None:
        self._nearest_first = nearest_first
        self._new: list[Hit] = []
        self._listed = 0
        self._places = 0
        self._pages: dict[str, None] = {}

    def add(self, hits: list[Hit]) -> None:
        """Take what was found in a line."""
        if not hits:
            return
        self._places += len(hits)
        self._pages[hits[0].page_id] = None
        room = len(hits) if self._nearest_first else MOST_LISTED - self._listed
        self._new += hits[:room]
        self._listed += min(room, len(hits))

    def found(self, pages_done: int, over: bool = False) -> Found:
        """What there is to tell now."""
        told: list[Hit] = []
        if self._nearest_first and over:
            told = sorted(self._new, key=attrgetter("distance"))[:MOST_LISTED]
        elif not self._nearest_first:
            told, self._new = self._new, []
        return Found(tuple(told), self._places, tuple(self._pages), pages_done, over)


def _finder(query: Query) -> Callable[[SearchedLine], list[Hit]]:
    """What finds the places of a line. Raises SearchError."""
    if query.tolerant:
        from hwr_desktop.language.misreadings import TolerantSearch  # not before: few need it

        return TolerantSearch(query).hits_in
    return partial(hits_in, pattern=pattern_of(query))
