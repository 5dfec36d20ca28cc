"""How many names and dates the insights find: `python -m benchmarks.insights TEXTS`.

TEXTS is the folder of prose from which 40 lines were drawn and annotated by hand before a rule was written: 20 English
and 20 French ones, half of them any lines and half such as have a figure or the name of a month
(`tests/language/insights/annotations.json`, which holds places and kinds and no text). Each line is looked through by
itself, in its language. A finding counts where it has a character in common with an annotation of its kind; "name" is
a person, place or organisation whichever of the three was said; "to the letter" asks for the same first and last
character as well.

On 22 November 2026: names precision 95 %, recall 97 % (66 found, 63 of 65 right; English 91 and 97 %, French 100 and
97 %), dates 100 and 100 % (12), amounts 100 and 100 % (11). `docs/insights.md` tells what that does not say.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from hwr_desktop.document.name_book import NAMES, Kind
from hwr_desktop.language.insights.letter import insights_of

ANNOTATIONS = Path(__file__).resolve().parent.parent / "tests/language/insights/annotations.json"
LANGUAGES = {"eng": "en", "fra": "fr"}


class Marked(NamedTuple):
    """The characters `start` to before `end` of a line, and what they are."""

    start: int
    end: int
    kind: str


class Score(NamedTuple):
    """How many were annotated, how many found, how many of these rightly, and how many to the letter."""

    annotated: int
    found: int
    right: int
    exact: int

    @property
    def row(self) -> str:
        """The counts and shares as columns."""
        precision = f"{self.right / self.found:.0%}" if self.found else "-"
        recall = f"{self.right / self.annotated:.0%}" if self.annotated else "-"
        return f"{self.annotated:>9} {self.found:>6} {self.right:>6} {precision:>9} {recall:>7} {self.exact:>13}"


def score(annotated: Sequence[Marked], found: Sequence[Marked]) -> Score:
    """Each annotation is matched by one finding at most."""
    left = list(annotated)
    right = exact = 0
    for each in found:
        match = next((other for other in left if each.start < other.end and other.start < each.end), None)
        if match is not None:
            left.remove(match)
            right += 1
            exact += each[:2] == match[:2]
    return Score(len(annotated), len(found), right, exact)


def measured(texts: Path, language: str, kinds: frozenset[Kind]) -> Score:
    """The score of these kinds over the lines of a language ("eng" or "fra", or "" for both)."""
    scores = []
    for line in json.loads(ANNOTATIONS.read_text("utf-8"))["lines"]:
        if line["file"].startswith(language):
            text = (texts / line["file"]).read_text("utf-8").split("\n")[line["line"] - 1]
            annotated = [Marked(*each) for each in line["found"] if each[2] in kinds]
            findings = insights_of([text], LANGUAGES[line["file"][:3]]).findings
            found = [Marked(f.pieces[0].start, f.pieces[-1].end, f.kind) for f in findings if f.kind in kinds]
            scores.append(score(annotated, found))
    return Score(*(sum(column) for column in zip(*scores, strict=True)))


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("texts", type=Path, help="the folder of prose that the annotated lines stand in")
    texts = parser.parse_args().texts
    print(f"{'':<22} annotated  found  right precision  recall to the letter")
    asked = {"name": NAMES} | {kind: frozenset((kind,)) for kind in Kind if kind is not Kind.PHRASE}
    for name, kinds in asked.items():
        for language, said in (("", "both"), ("eng", "English"), ("fra", "French")):
            print(f"{name:<13} {said:<8} {measured(texts, language, kinds).row}")


if __name__ == "__main__":
    main()
