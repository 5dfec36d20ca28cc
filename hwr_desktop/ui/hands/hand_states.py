"""How far each hand is, from what the project's files say of it and what is being learned just now."""

from __future__ import annotations

from dataclasses import dataclass

from hwr_desktop.document.hands.enough_lines import ENOUGH, wanted_lines
from hwr_desktop.document.project import Hand
from hwr_desktop.store.hand_versions import HandVersion
from hwr_desktop.ui.hands.hand_facts import HandFacts
from hwr_desktop.ui.hands.hand_state import HandStage, HandState


@dataclass(frozen=True)
class LessonState:
    """The lesson that is under way: whose, how far, and whether it rests because somebody wished that, or because pages
    are being read."""

    hand_id: str
    done: int = 0
    steps: int = 0
    paused: bool = False
    gives_way: bool = False


def hand_state(
    hand: Hand,
    facts: HandFacts,
    base: str | None,
    lesson: LessonState | None = None,
    left_out: str | None = None,
    waiting: bool = False,
) -> HandState:
    """How far a hand is.

    `base` is the fingerprint of the reader that is chosen, None where there is none; `left_out` names a line that does
    not count just now, `waiting` says that the hand is to be learned.
    """
    in_use = next((version for version in facts.versions if version.number == hand.weights), None)
    offered = offered_version(hand, facts, base)
    learning = lesson is not None and lesson.hand_id == hand.id
    return HandState(
        hand.id,
        hand.name,
        _stage(lesson if learning else None, offered, waiting),
        facts.lines,
        facts.pages,
        confirmed(facts, left_out),
        wanted(facts, base),
        lesson.done if learning and lesson is not None else 0,
        lesson.steps if learning and lesson is not None else 0,
        in_use,
        offered,
        facts.versions,
        _no_better(hand, facts, base),
        bool(hand.weights) and base is not None and (in_use is None or in_use.base != base),
    )


def confirmed(facts: HandFacts, left_out: str | None) -> int:
    """How many lines teach a hand, but for one that is left out."""
    return len(facts.teaching) - (left_out in facts.teaching)


def wanted(facts: HandFacts, base: str | None) -> int:
    """How many lines there must be before the hand is learned the next time; with another base it was never learned."""
    tried = facts.tried
    return ENOUGH if tried is None or tried.base != base else wanted_lines(tried.lines)


def offered_version(hand: Hand, facts: HandFacts, base: str | None) -> HandVersion | None:
    """What was learned last, if it is better than what is in use and nobody has said yes or no."""
    last = _last_learned(facts, base)
    if last is None or not last.better or last.declined or int(last.number) <= int(hand.weights or 0):
        return None
    return last


def _no_better(hand: Hand, facts: HandFacts, base: str | None) -> HandVersion | None:
    """What was learned last, where that was no better and nobody reads with it nevertheless."""
    last = _last_learned(facts, base)
    return None if last is None or last.better or last.number == hand.weights else last


def _last_learned(facts: HandFacts, base: str | None) -> HandVersion | None:
    """The latest version that was learned here, by the reader of that fingerprint."""
    learned = [version for version in facts.versions if not version.installed and version.base == base]
    return learned[-1] if learned else None


def _stage(lesson: LessonState | None, offered: HandVersion | None, waiting: bool) -> HandStage:
    if lesson is not None and not lesson.gives_way:
        return HandStage.PAUSED if lesson.paused else HandStage.LEARNING
    if lesson is not None:
        return HandStage.WAITING
    if offered is not None:
        return HandStage.OFFERED
    return HandStage.WAITING if waiting else HandStage.GATHERING
