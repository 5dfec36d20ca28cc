"""The steps of a job that counts the words of a project that are probably wrong, a page at a time."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from time import sleep
from typing import NamedTuple

from hwr_desktop.document.words.wrong_words import wrong_words_on
from hwr_desktop.store.reader import State, reading

REST_S = 0.01
"""After each page, so that a long project does not make the window sluggish: nobody waits for the count."""


class _Counted(NamedTuple):
    """What was counted of a project when its journal had come so far."""

    file: Path
    state: State
    counts: dict[str, float]


class WrongWordCount:
    """Counts in a worker thread. It keeps what it counted, and counts again only what has changed."""

    def __init__(self) -> None:
        self._kept: _Counted | None = None

    def steps(self, file: Path, pages: tuple[str, ...]) -> Iterator[Mapping[str, float] | None]:
        """A step for each page, and at the end the counts of all pages by id. Raises ProjectError."""
        with reading(file) as project:
            state, kept = project.state(), self._kept
            changed = project.changed_since(kept.state) if kept is not None and kept.file == file else None
            counts: dict[str, float] = {}
            if kept is not None and changed is not None:
                counts = {page_id: count for page_id, count in kept.counts.items() if page_id not in changed}
            self._kept = _Counted(file, state, counts)
            for page_id in pages:
                if page_id not in counts:
                    counts[page_id] = wrong_words_on(project.page(page_id))
                    yield None
                    sleep(REST_S)
        yield {page_id: counts[page_id] for page_id in pages}
