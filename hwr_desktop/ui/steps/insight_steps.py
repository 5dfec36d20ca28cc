"""The steps of a job that looks for what matters in the letters of a project: only what has changed is looked through
again."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING, NamedTuple

from hwr_desktop.document.project import Project
from hwr_desktop.language.insights.letter_lines import LetterLine, lines_of
from hwr_desktop.store.reader import ProjectReader, State, reading

if TYPE_CHECKING:
    from hwr_desktop.language.insights.book import Entry
    from hwr_desktop.language.insights.letter import LetterInsights

SLICE_S = 0.1


@dataclass(frozen=True)
class Matters:
    """What matters in a project as it was then: for each of its letters the lines and what was found in them, and the
    book of names of all.

    Where `done` is less than the number of letters only so many were looked through; the others are empty so far.
    """

    project: Project
    lines: tuple[tuple[LetterLine, ...], ...]
    letters: tuple[LetterInsights, ...]
    book: tuple[Entry, ...]
    done: int

    def letter_of(self, page_id: str) -> int | None:
        """The number of the letter that a page is in, from 0; None where it is in none of these."""
        return next((at for at, pages in enumerate(self.project.letter_pages) if page_id in pages), None)


@dataclass(frozen=True)
class LettersDone:
    """How many of how many letters were looked through so far."""

    done: int
    letters: int


class _PageLines(NamedTuple):
    """The lines of a page, and the language that it says it is in."""

    lines: tuple[LetterLine, ...]
    language: str | None


class InsightSearch:
    """Looks through the letters of a project in a worker thread, and remembers what it found."""

    def __init__(self) -> None:
        self._file: Path | None = None
        self._state: State | None = None
        self._pages: dict[str, _PageLines] = {}
        self._letters: dict[tuple[str, ...], tuple[tuple[LetterLine, ...], str | None, LetterInsights]] = {}

    def steps(self, file: Path, project: Project, shown: str | None) -> Iterator[Matters | LettersDone | None]:
        """What matters in the letter of the page `shown` first, how far it is with the others about every tenth of a
        second, and what matters in all of them in the end; None in between. Raises ProjectError."""
        from hwr_desktop.language.insights.letter import LetterInsights  # not before: few look at the panel

        groups = project.letter_pages
        if not groups:
            yield Matters(project, (), (), (), 0)
            return
        first = next((at for at, pages in enumerate(groups) if shown in pages), 0)
        lines: list[tuple[LetterLine, ...]] = [()] * len(groups)
        letters = [LetterInsights(None, (), None)] * len(groups)
        with reading(file) as reader:
            self._forget_what_changed(reader, file, groups)
            since = monotonic()
            for done, number in enumerate([first, *range(first), *range(first + 1, len(groups))], 1):
                for found in self._letter(reader, groups[number], project.language):
                    if found is None:
                        yield None
                        continue
                    lines[number], _, letters[number] = found
                if done == 1 and len(groups) > 1:
                    yield self._matters(project, lines, letters, done)
                if monotonic() - since > SLICE_S:
                    yield LettersDone(done, len(groups))
                    since = monotonic()
        yield self._matters(project, lines, letters, len(groups))

    def _letter(
        self, reader: ProjectReader, page_ids: tuple[str, ...], language: str | None
    ) -> Iterator[tuple[tuple[LetterLine, ...], str | None, LetterInsights] | None]:
        """The lines of a letter, its language and what matters in it, at last."""
        from hwr_desktop.language.insights.letter import insight_steps

        pages = [self._page(reader, page_id) for page_id in page_ids]
        lines = tuple(line for page in pages for line in page.lines)
        language = pages[0].language or language
        known = self._letters.get(page_ids)
        if known is None or known[1] != language or not _same(known[0], lines):
            for found in insight_steps([line.clean.text for line in lines], language):
                if found is None:
                    yield None
                else:
                    known = (lines, language, found)
                    self._letters[page_ids] = known
        if known is not None:
            yield lines, language, known[2]

    def _page(self, reader: ProjectReader, page_id: str) -> _PageLines:
        if page_id not in self._pages:
            try:
                page = reader.page_without_letters(page_id)
                self._pages[page_id] = _PageLines(lines_of(page), page.language)
            except KeyError:  # taken out of the project meanwhile
                return _PageLines((), None)
        return self._pages[page_id]

    def _forget_what_changed(self, reader: ProjectReader, file: Path, groups: tuple[tuple[str, ...], ...]) -> None:
        """Keep of what was read and found only what still stands so."""
        state = reader.state()
        changed = reader.changed_since(self._state) if self._state is not None and file == self._file else None
        if changed is None:
            self._pages = {}
        else:
            self._pages = {page_id: page for page_id, page in self._pages.items() if page_id not in changed}
        kept = self._letters if file == self._file else {}
        self._letters = {group: kept[group] for group in groups if group in kept}
        self._file, self._state = file, state

    @staticmethod
    def _matters(
        project: Project, lines: list[tuple[LetterLine, ...]], letters: list[LetterInsights], done: int
    ) -> Matters:
        from hwr_desktop.language.insights.book import book_of, decided

        book = decided(book_of(letters), project.decisions)
        return Matters(project, tuple(lines), tuple(letters), book, done)


def _same(before: tuple[LetterLine, ...], now: tuple[LetterLine, ...]) -> bool:
    """Whether lines say the same, whatever else has changed."""
    return len(before) == len(now) and all(
        one.clean.text == other.clean.text for one, other in zip(before, now, strict=True)
    )
