"""A line's text in runs of one style each, for formats that can show marks, doubt and names.

As written, marks are told by the style of runs, and […] stands where there is a gap. A clean reading has struck words
left out and abbreviations written out; with signs, the signs tell all there is to tell. In these two no run has marks.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from hwr_desktop.document.marked_text import GAP_SIGN, clean_text, with_signs
from hwr_desktop.document.marks import ordered
from hwr_desktop.document.name_book import Kind, NamedPlace
from hwr_desktop.document.page import Line, Mark, MarkKind
from hwr_desktop.document.running_text import joined
from hwr_desktop.document.words.doubts import SURE_ENOUGH
from hwr_desktop.document.words.words import Word, words_of
from hwr_desktop.interchange.options import Marks
from hwr_desktop.interchange.safe_xml import without_forbidden


class Run(NamedTuple):
    """Characters that have the same to be told of them.

    `marks` lie over all of them, `ending` are those of them that end here. `doubt` is the doubtful word they belong to,
    `name` what they name. `notes` stand behind them. A run without characters is there for its notes only.
    """

    text: str
    marks: tuple[Mark, ...] = ()
    ending: tuple[Mark, ...] = ()
    doubt: Word | None = None
    name: NamedPlace | None = None
    notes: tuple[str, ...] = ()

    def has(self, kind: MarkKind) -> bool:
        """Whether a mark of that kind lies over it."""
        return any(mark.kind is kind for mark in self.marks)


def runs_of(line: Line, marks: Marks, names: Iterable[NamedPlace] = ()) -> tuple[Run, ...]:
    """The text of a line in runs, without line breaks, tabs and what XML forbids; its note is behind the last of them.

    `names` are those of the line; where two overlap the first counts, and those of amounts and phrases do not.
    """
    if marks is Marks.SIGNS:
        runs = [Run(_clean(with_signs(line)))] if line.text or line.marks else []
    else:
        runs = list(_merged(_letters(line, marks, [name for name in names if name.kind in _SHOWN])))
    if line.note.strip():
        last = runs.pop() if runs else Run("")
        runs.append(last._replace(notes=(_clean(line.note).strip(),)))
    return tuple(runs)


def joined_runs(lines: Sequence[Sequence[Run]]) -> tuple[Run, ...]:
    """The runs of several lines as running text (see `document.running_text`); notes stay behind their line."""
    owners = [[at for at, run in enumerate(runs) for _ in run.text] for runs in lines]
    running = joined("".join(run.text for run in runs) for runs in lines)
    places = [
        (number, owners[number][offset] if offset < len(owners[number]) else -1) for number, offset in running.places
    ]
    pieces = {
        place: "".join(letter for letter, _ in letters)
        for place, letters in groupby(zip(running.text, places, strict=True), key=lambda each: each[1])
    }
    found: list[Run] = []
    for number, runs in enumerate(lines):
        for at, run in enumerate(runs):
            if (number, at) in pieces:
                found.append(run._replace(text=pieces[number, at]))
            elif run.notes and found:
                found[-1] = found[-1]._replace(notes=found[-1].notes + run.notes)
            elif run.notes:
                found.append(run._replace(text=""))
        if (number, -1) in pieces:
            found.append(Run(pieces[number, -1]))
    return tuple(found)


def told_behind(run: Run) -> str:
    """What is told of the marks that end with a run where it can only be told in words: " [Mister]"."""
    return "".join(f" [{_clean(mark.value)}]" for mark in run.ending if mark.value)


_LINE_BREAK = re.compile("\r\n|[\t\n\v\f\r\x1c-\x1e\x85\u2028\u2029]")
_SHOWN = frozenset((Kind.PERSON, Kind.PLACE, Kind.ORGANISATION, Kind.DATE))


def _letters(line: Line, marks: Marks, names: Sequence[NamedPlace]) -> Iterator[Run]:
    """A run a character, in order."""
    doubtful = [] if line.checked else [word for word in words_of(line) if _is_doubtful(word)]
    words = {at: word for word in doubtful for at in range(word.start, word.end)}
    named = {at: name for name in reversed(names) for at in range(name.start, name.end)}
    shown = ordered(line.marks) if marks is Marks.WRITTEN else ()
    for text, start, end in _given(line, marks):
        over = tuple(mark for mark in shown if _lies_over(mark, start, end))
        yield Run(
            text,
            over,
            tuple(mark for mark in over if mark.end == end),
            words.get(start),
            named.get(start),
        )


def _given(line: Line, marks: Marks) -> Iterator[tuple[str, int, int]]:
    """The text that is given, and the characters `start` to before `end` of the line that each bit of it stands for."""
    if marks is Marks.CLEAN:
        clean = clean_text(line)
        sources = clean.sources or tuple((at, at + 1) for at in range(len(clean.text)))
        yield from ((letter, start, end) for letter, (start, end) in zip(clean.text, sources, strict=True))
        return
    gaps = {mark.start for mark in line.marks if mark.kind is MarkKind.GAP and mark.start == mark.end}
    for at in range(len(line.text) + 1):
        if at in gaps:
            yield GAP_SIGN, at, at
        if at < len(line.text):
            yield line.text[at], at, at + 1


def _lies_over(mark: Mark, start: int, end: int) -> bool:
    """Whether a mark lies over a character, or over the sign of a gap, where `start` and `end` are the same."""
    if start == end:
        return mark.start < start < mark.end or mark.start == start == mark.end
    return mark.start <= start and end <= mark.end


def _is_doubtful(word: Word) -> bool:
    return word.confidence is not None and word.confidence < SURE_ENOUGH


def _merged(letters: Iterable[Run]) -> Iterator[Run]:
    """Neighbours of one style as one run."""
    for _, alike in groupby(letters, key=lambda run: (run.marks, run.doubt and run.doubt.start, run.name)):
        runs = list(alike)
        yield runs[-1]._replace(text=_clean("".join(run.text for run in runs)))


def _clean(text: str) -> str:
    return without_forbidden(_LINE_BREAK.sub(" ", text))
