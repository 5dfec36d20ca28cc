"""The sentences of lines, each as running text that knows where in the lines each of its characters stands."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from hwr_desktop.document.running_text import RunningText, joined
from hwr_desktop.language.sentences import sentence_places

SHORT = 0.6
"""A line shorter than this share of a usual one can be the end of a paragraph, a salutation or a signature. Usual is a
line that is longer than three in four."""


def line_sentences(lines: Sequence[str], language: str = "") -> Iterator[RunningText]:
    """The sentences of the lines, in reading order; each goes over line breaks and broken words.

    An empty line ends a sentence, and so does a short line that stands before a line with a capital, as “Dear mother,”
    does.
    """
    lengths = sorted(len(line.strip()) for line in lines if line.strip())
    usual = lengths[len(lengths) * 3 // 4] if lengths else 0
    for paragraph in _paragraphs(lines):
        running = joined(lines[number] for number in paragraph)
        places = tuple((paragraph[line], offset) for line, offset in running.places)
        breaks = [
            at
            for at in range(1, len(places))
            if places[at][0] != places[at - 1][0]
            and len(lines[places[at - 1][0]].strip()) < SHORT * usual
            and running.text[at - 1].isspace()
            and _begins_anew(lines[places[at][0]])
        ]
        for start, end in sentence_places(running.text, language, breaks):
            yield RunningText(running.text[start:end], places[start:end])


def _paragraphs(lines: Sequence[str]) -> Iterator[list[int]]:
    """The numbers of lines that stand together."""
    for written, group in groupby(range(len(lines)), lambda number: bool(lines[number].strip())):
        if written:
            yield list(group)


def _begins_anew(line: str) -> bool:
    first = next((letter for letter in line if letter.isalnum()), "")
    return first.isupper() or first.isdigit()
