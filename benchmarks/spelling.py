"""What the spelling makes of real misreadings: `python -m benchmarks.spelling GROUND_TRUTH... [--language en]`.

Reads the lines of the pages where the ground truth has them, as the program reads them, and sets each word that was
read beside what stands there. A word is right if its letters are, capitals not regarded. Prints for each collection:

- `right told`: of a hundred right words, those that were told as probably wrong (aim: at most 5);
- `wrong told`: of a hundred wrong words, those that were told;
- `in first 3`: of a hundred wrong words, told or not, those whose right reading is among the first three suggestions
  (aim: 50); `of told` the same of the wrong words that were told. A word that was read as a part of one, or that holds
  several, has one right reading all the same, and counts;
- `of near`: the same of the wrong words that are one word and at most two letters off;
- `ms`: milliseconds a word, to judge it and where it was told to suggest.

`--held-out` takes the pages that training and the word lists hold out instead of all: on those the weights were chosen.
"""

from __future__ import annotations

import argparse
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING

from rapidfuzz.distance import Levenshtein

from benchmarks.reading import spread
from hwr_desktop.cli.ground_truth import ground_truth
from hwr_desktop.cli.report import Report
from hwr_desktop.document.edits import with_reading
from hwr_desktop.document.page import Line, Page
from hwr_desktop.engine import models
from hwr_desktop.engine.images import read_page
from hwr_desktop.engine.recognition.alphabet import unified
from hwr_desktop.engine.training.corpus import GroundTruthPage, parted
from hwr_desktop.language.spelling.misspelt_words import misspelt, word_at
from hwr_desktop.language.spelling.spelt_words import SpeltWord, spelt_words

if TYPE_CHECKING:
    from hwr_desktop.engine.recognition.reader import Reader

FIRST = 3
NEAR = 2
HEADER = f"{'':26}{'words':>7}{'wrong':>7}" + "".join(
    f"{name:>{width}}"
    for name, width in (
        ("right told", 12),
        ("wrong told", 12),
        ("in first 3", 12),
        ("of told", 9),
        ("of near", 9),
        ("ms", 7),
    )
)


@dataclass(slots=True)
class Tally:
    """What was counted on some lines."""

    right: int = 0
    right_told: int = 0
    wrong: int = 0
    wrong_told: int = 0
    found: int = 0
    found_told: int = 0
    near: int = 0
    found_near: int = 0
    seconds: float = 0.0
    false: list[str] = field(default_factory=list)

    def __add__(self, other: Tally) -> Tally:
        return Tally(*(getattr(self, name) + getattr(other, name) for name in Tally.__slots__))

    def row(self, name: str) -> str:
        """The figures as a row of the table."""
        words = self.right + self.wrong
        shares = [
            100 * part / max(1, whole)
            for part, whole in (
                (self.right_told, self.right),
                (self.wrong_told, self.wrong),
                (self.found, self.wrong),
                (self.found_told, self.wrong_told),
                (self.found_near, self.near),
            )
        ]
        told, missed, found, of_told, of_near = shares
        time = 1000 * self.seconds / max(1, words)
        columns = f"{told:12.1f}{missed:12.1f}{found:12.1f}{of_told:9.1f}{of_near:9.1f}{time:7.2f}"
        return f"{name:26}{words:7}{self.wrong:7}{columns}"


def tallied(line: Line, true: str, language: str) -> Tally:
    """What the spelling makes of one line that was read, where `true` stands."""
    tally = Tally()
    began = perf_counter()
    told = {word.start: word for word in misspelt(line, language)}
    tally.seconds = perf_counter() - began
    for word, is_right, stands in beside(line.text, true, language):
        if is_right:
            tally.right += 1
            if word.start in told:
                tally.right_told += 1
                tally.false.append(word.text)
            continue
        tally.wrong += 1
        meant = told.get(word.start) or word_at(line, word.start, language)
        offered = meant.suggestions if meant is not None else ()
        hit = stands.lower() in [each.lower() for each in offered[:FIRST]]
        tally.found += hit
        if " " not in stands and Levenshtein.distance(stands.lower(), word.text.lower()) <= NEAR:
            tally.near += 1
            tally.found_near += hit
        if word.start in told:
            tally.wrong_told += 1
            tally.found_told += hit
    return tally


def beside(read: str, true: str, language: str) -> Iterator[tuple[SpeltWord, bool, str]]:
    """Each word that was read, whether it is right, and what stands in its place: a word, or several, or nothing."""
    first, last = _places(read, true)
    there = list(spelt_words(true, language))
    for word in spelt_words(read, language):
        start, end = sorted((last[word.start], first[word.end]))
        met = [each for each in there if each.start < end and each.end > start]
        stands = " ".join(each.text for each in met)
        whole = bool(met) and (met[0].start, met[-1].end) == (start, end)
        yield word, whole and stands.lower() == word.text.lower(), stands


def _places(read: str, true: str) -> tuple[list[int], list[int]]:
    """For each offset of the text that was read, between which offsets of the true one it lies."""
    first, last = [len(true)] * (len(read) + 1), [0] * (len(read) + 1)
    for part in Levenshtein.opcodes(read, true):
        for at in range(part.src_start, part.src_end + 1):
            places = [min(part.dest_start + at - part.src_start, part.dest_end)]
            places += [part.dest_end] * (at == part.src_end)
            first[at], last[at] = min(first[at], *places), max(last[at], *places)
    return first, last


def read_lines(source: GroundTruthPage, reader: Reader, words: Collection[str] = ()) -> Iterator[tuple[Line, str]]:
    """The lines of a page that have a transcript, as they are read, with what they say; `words` are known to occur."""
    from hwr_desktop.engine.pipeline import LineRead, transcribe

    true = {line.id: text for line in source.page.lines if (text := unified(line.text))}
    bare = (Line(line.id, line.polygon, line.baseline) for line in source.page.lines if line.id in true)
    page: Page = replace(source.page, lines=tuple(bare))
    for step in transcribe(read_page(source.image, source.page.index), page, reader, words=words):
        if isinstance(step, LineRead):
            page = with_reading(
                page, step.line_id, step.text, step.confidence, step.characters, step.author, step.choices
            )
    yield from ((line, true[line.id]) for line in page.lines)


def table(collections: Iterable[tuple[str, Iterable[tuple[Line, str]]]], language: str) -> Iterator[str]:
    """The rows of the table, for each collection and for all."""
    yield HEADER
    whole = Tally()
    for name, lines in collections:
        tally = sum((tallied(line, true, language) for line, true in lines), Tally())
        whole += tally
        yield tally.row(name)
    yield whole.row("all")
    yield "right words that were told: " + ", ".join(whole.false[:60])


def main() -> None:
    """Read, measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("ground_truth", nargs="+", type=Path, help="folders of PAGE XML beside its images")
    parser.add_argument("--language", default="en", help="the language of all of them (default: en)")
    parser.add_argument("--pages", metavar="N", type=int, default=4, help="so many of each folder (default: 4)")
    parser.add_argument("--held-out", action="store_true", help="only pages that training holds out")
    given = parser.parse_args()

    from hwr_desktop.engine.recognition.reader import Reader

    reader = Reader.load(models.default("reader").folder, "cpu", languages=models.language_models())

    def lines_in(folder: Path) -> Iterator[tuple[Line, str]]:
        pages: Sequence[GroundTruthPage] = ground_truth([str(folder)], whole_pages=False, report=Report())
        for page in spread(parted(pages)[1] if given.held_out else pages, given.pages):
            yield from read_lines(page, reader)

    collections = ((f"{folder.parent.name}/{folder.name}", lines_in(folder)) for folder in given.ground_truth)
    for row in table(collections, given.language):
        print(row, flush=True)


if __name__ == "__main__":
    main()
