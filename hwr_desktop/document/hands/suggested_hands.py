"""What groups of pages that look like several hands mean for a project: which pages come into which hand.

What a person has said of a page is not touched, and tells whose the pages are that look like it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from hwr_desktop.document.hands.hands import MAIN


@dataclass(frozen=True, slots=True)
class SuggestedHand:
    """Pages that look like one hand; `hand_id` is which one, None meaning that the project has it not yet. `to_put` are
    those of them that are to come into it; the others are in it, or somebody has said otherwise."""

    hand_id: str | None
    pages: tuple[str, ...]
    to_put: tuple[str, ...]


def suggested_hands(groups: Sequence[Sequence[str]], said: Mapping[str, str]) -> tuple[SuggestedHand, ...]:
    """What each group of pages means, where a person has put the pages of `said` in the hands of these ids.

    A group is of the hand that its pages are said to be in; where two are said nothing is to be put. Of the groups of
    which nothing is said the first one, which is the largest, stays in the main hand if no other is there; of each
    other one a new hand is to be made.
    """
    claims = [{said[page] for page in group if page in said} for group in groups]
    main_is_free = not any(MAIN in claim for claim in claims)
    found = []
    for group, claim in zip(groups, claims, strict=True):
        unsaid = tuple(page for page in group if page not in said)
        if len(claim) > 1:
            found.append(SuggestedHand(MAIN, tuple(group), ()))
        elif claim:
            (hand_id,) = claim
            found.append(SuggestedHand(hand_id, tuple(group), () if hand_id == MAIN else unsaid))
        elif main_is_free:
            main_is_free = False
            found.append(SuggestedHand(MAIN, tuple(group), ()))
        else:
            found.append(SuggestedHand(None, tuple(group), unsaid))
    return tuple(found)
