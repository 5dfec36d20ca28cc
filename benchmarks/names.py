"""What listed names do to reading: `python -m benchmarks.names GROUND_TRUTH... --prose FILE...`.

Reads the lines of some pages where the ground truth has them: without any list, with the names of the page itself
(`own`, as if all were confirmed), with those of the collection's other pages (`other`), and with 200 names of books in
the same language of which none occurs in the collection (`foreign`). A name is a word of three letters or more with a
capital, at the beginning of neither a line nor a sentence. Prints for each list the lines and words that were read, the
character errors of a hundred, how many of the true names are among the words read in their line, and how many words
became right and wrong for the list.
"""

from __future__ import annotations

import argparse
import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from rapidfuzz.distance import Levenshtein

from benchmarks.reading import spread
from benchmarks.spelling import read_lines
from hwr_desktop.cli.ground_truth import ground_truth
from hwr_desktop.cli.report import Report
from hwr_desktop.document.own_words import single_words
from hwr_desktop.engine import models
from hwr_desktop.engine.recognition.alphabet import unified

LEAST_LETTERS = 3
FOREIGN = 200
HEADER = f"{'':32}{'lines':>6}{'words':>7}{'CER':>7}{'names':>10}{'right now':>11}{'wrong now':>11}"


@dataclass(frozen=True, slots=True)
class ReadTwice:
    """A line: what it says, and what was read without a list and with it."""

    true: str
    plain: str
    listed: str


def names_in(lines: Iterable[str]) -> frozenset[str]:
    """The names of some lines of text."""
    found = set()
    for line in lines:
        for before, word in pairwise(line.split()):
            found |= {bare for bare in single_words([word]) if _is_name(bare) and before[-1] not in ".!?"}
    return frozenset(found)


def _is_name(word: str) -> bool:
    return len(word) >= LEAST_LETTERS and word[0].isupper() and word.isalpha()


def foreign_names(prose: str, lines: Iterable[str]) -> frozenset[str]:
    """The names that are the most frequent in some prose and do not occur in any of the lines."""
    small = set(re.findall(r"\b[a-zà-ÿ]+\b", prose))
    here = {word.casefold() for line in lines for word in single_words(line.split())}
    counts = Counter(re.findall(r"(?<=[a-z,] )[A-ZÉ][a-zà-ÿ]{2,}\b", prose))
    names = (name for name, _ in counts.most_common() if name.casefold() not in small | here)
    return frozenset(name for name, _ in zip(names, range(FOREIGN), strict=False))


def row(name: str, lines: Sequence[ReadTwice]) -> str:
    """The figures of a list as a row of the table."""
    right = wrong = words = found = names = 0
    for line in lines:
        true, plain, listed = (Counter(text.split()) for text in (line.true, line.plain, line.listed))
        words += listed.total()
        before, now = plain & true, listed & true
        right, wrong = right + (now - before).total(), wrong + (before - now).total()
        there = names_in([line.true])
        names, found = names + len(there), found + len(there & single_words(line.listed.split()))
    errors = sum(Levenshtein.distance(line.true, line.listed) for line in lines)
    rate = 100 * errors / max(1, sum(len(line.true) for line in lines))
    return f"{name:32}{len(lines):6}{words:7}{rate:7.2f}{f'{found}/{names}':>10}{right:11}{wrong:11}"


def rows(folder: Path, most: int, prose: str) -> Iterator[str]:
    """The rows of one collection's pages."""
    from hwr_desktop.engine.recognition.reader import Reader

    reader = Reader.load(models.default("reader").folder, "cpu", threads=1, languages=models.language_models())
    pages = ground_truth([str(folder)], whole_pages=False, report=Report())
    texts = {page.image: [unified(line.text) for line in page.page.lines] for page in pages}
    foreign = foreign_names(prose, (line for lines in texts.values() for line in lines))
    found: dict[str, list[ReadTwice]] = {"none": [], "own": [], "other": [], "foreign": []}
    for page in spread(pages, most):
        others = (line for image, lines in texts.items() if image != page.image for line in lines)
        lists: dict[str, Collection[str]] = {
            "own": names_in(texts[page.image]),
            "other": names_in(others),
            "foreign": foreign,
        }
        read = [(line.text, true) for line, true in read_lines(page, reader)]
        found["none"] += [ReadTwice(true, plain, plain) for plain, true in read]
        for name, words in lists.items():
            again = (line.text for line, _ in read_lines(page, reader, words))
            found[name] += [ReadTwice(true, plain, now) for (plain, true), now in zip(read, again, strict=True)]
    for name, lines in found.items():
        yield row(f"{folder.parent.name}: {name}", lines)


def main() -> None:
    """Read, measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("ground_truth", nargs="+", type=Path, help="folders of PAGE XML beside its images")
    parser.add_argument("--prose", nargs="+", type=Path, required=True, help="books in the language of the pages")
    parser.add_argument("--pages", metavar="N", type=int, default=4, help="so many of each folder (default: 4)")
    given = parser.parse_args()
    prose = "\n".join(path.read_text("utf-8") for path in given.prose)
    print(HEADER)
    for folder in given.ground_truth:
        for line in rows(folder, given.pages, prose):
            print(line, flush=True)


if __name__ == "__main__":
    main()
