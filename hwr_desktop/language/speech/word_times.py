"""When each word of a sentence sounds, from what an engine tells: some words it has no time for, for others several."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from hwr_desktop.language.speech.sentences_to_say import SentenceToSay
from hwr_desktop.language.speech.spoken import SpokenWord

Event = tuple[int, float]
"""A place in what was said, from 0, and how many milliseconds after its beginning it sounded."""


def spoken_words(sentence: SentenceToSay, events: Sequence[Event], duration_ms: float) -> tuple[SpokenWord, ...]:
    """The words of a sentence with their times, which lie within the sound and never fall.

    A word sounds when the first event in it comes. One without an event of its own time, as the second of two that a
    voice draws together, and each where an engine tells no times, has its share of the time between its neighbours, by
    letters.
    """
    known: list[Event] = [(0, 0.0)]
    own: dict[int, float] = {}
    for number, word in enumerate(sentence.words):
        times = [ms for place, ms in events if word.said_from <= place < word.said_to]
        if times and (not own or known[-1][1] < times[0]) and 0 <= times[0] < duration_ms:
            own[number] = times[0]
            known.append((word.said_from, times[0]))
    known.append((len(sentence.text), duration_ms))
    found, last = [], 0.0
    for number, word in enumerate(sentence.words):
        last = max(last, own[number] if number in own else _between(known, word.said_from))
        found.append(SpokenWord(word.line, word.start, word.end, last))
    return tuple(found)


def _between(known: Sequence[Event], place: int) -> float:
    """The time of a place between two that are known."""
    at = min(max(bisect_right(known, (place, float("inf"))), 1), len(known) - 1)
    (low, early), (high, late) = known[at - 1], known[at]
    return early + (late - early) * (place - low) / max(high - low, 1)
