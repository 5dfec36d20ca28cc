"""Which lines of a hand would teach most if they were corrected next: an order of those nobody has corrected.

A line is worth the letters of it that are likely wrong, since a network learns from nothing else, and those of them
most that it has hardly seen in this hand; what is new but read surely it knows from other hands. That is set against
what it costs to correct the line: to go there and look it over, and to type every wrong letter. So a line full of
mistakes comes before one with few, but not far before; and a line of two letters comes late, however doubtful, for
going there costs as much. Lines are taken one after the other, and what stands in one counts as seen for those behind
it: the ten best lines are not ten times the same.

Of a will that the reader did not know, the sixteen best of 154 lines held 379 wrong letters where sixteen taken by
chance held 230; of four other wills together 152 and 83; of a hand it knew 129 and 122, which is no gain. That a hand
is learned better by them is argued from that, and was not measured. A line that was cut wrongly is doubtful too, and
may well come first: it has to be mended or passed over.
"""

from __future__ import annotations

import heapq
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from hwr_desktop.document.hands.hands import hand_id_of
from hwr_desktop.document.page import Line, Page
from hwr_desktop.document.project import Project

SELDOM = 3
"""A letter that was confirmed less often than this is still to be learned."""
NEW_LETTER = 3.0
"""By so much more a wrong letter is worth that was never confirmed; one that was seen less than `SELDOM`, its part."""
GOING_THERE = 10.0
"""What it costs to go to a line and to find the place in the ink, in keys pressed."""
LOOKING = 0.1
"""What it costs to look over a letter, and"""
TYPING = 2.0
"""to correct one: it is deleted and typed."""
ALIKE_WITHIN = 3
"""Lines whose worth is the same to so many decimals count as equal."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A line that nobody has corrected: what was read there, and how many letters of it are wrong, as far as can be
    expected."""

    page_id: str
    id: str
    text: str
    wrong: float

    @property
    def letters(self) -> frozenset[str]:
        """The letters that stand in it, small and capital ones being the same."""
        return frozenset(letter for letter in self.text.casefold() if not letter.isspace())


def lines_to_correct(project: Project, page: Page, hand_id: str) -> tuple[Candidate, ...]:
    """The lines of the page in that hand that were read and that nobody has touched, in their order.

    Of a line without characters the confidence of the whole line stands for each letter; where that is unknown too, it
    is as good as wrong. Blank lines teach nothing and are left out.
    """
    return tuple(
        Candidate(page.id, line.id, line.text, _wrong_letters_in(line))
        for line in page.lines
        if line.text.strip() and not line.locked and hand_id_of(project, page, line) == hand_id
    )


def by_worth(candidates: Iterable[Candidate], confirmed: Iterable[str]) -> Iterator[Candidate]:
    """The lines, the one that teaches most first; `confirmed` are the texts of this hand that were corrected already.

    Lines that are alike in that come as they were given. Worth only falls while others are taken, so a line whose worth
    was counted anew and is still the highest is the next one (Minoux 1978, "Accelerated greedy algorithms").
    """
    known = Counter("".join(confirmed).casefold())
    # Its worth, below zero so that the highest comes first; its place; how many had been taken when it was counted.
    waiting = [(-_worth(each, known), at, 0, each) for at, each in enumerate(candidates)]
    heapq.heapify(waiting)
    taken = 0
    while waiting:
        _, at, counted, best = heapq.heappop(waiting)
        if counted < taken:
            heapq.heappush(waiting, (-_worth(best, known), at, taken, best))
            continue
        yield best
        known.update(best.text.casefold())
        taken += 1


def _worth(candidate: Candidate, known: Counter[str]) -> float:
    """How much a line teaches for a key pressed, in wrong letters."""
    doubt = candidate.wrong / max(len(candidate.text), 1)
    new = doubt * sum(max(0.0, 1 - known[letter] / SELDOM) for letter in candidate.letters)
    cost = GOING_THERE + LOOKING * len(candidate.text) + TYPING * candidate.wrong
    return round((candidate.wrong + NEW_LETTER * new) / cost, ALIKE_WITHIN)


def _wrong_letters_in(line: Line) -> float:
    """How many letters of a line are wrong, as far as its reading tells."""
    if line.characters:
        return sum(1 - character.confidence for character in line.characters)
    return len(line.text) * (1 - (line.confidence or 0.0))
