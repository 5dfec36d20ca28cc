"""The mood of a letter, in English only: how glad or sad its sentences sound, by VADER's lexicon and rules.

It was made for short messages of our days; of an old letter it tells little more than whether
good or bad words prevail.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from hwr_desktop.language.insights.finding import Piece
from hwr_desktop.language.insights.stretch import Stretch
from hwr_desktop.language.sentences import sentence_places

LANGUAGES = ("en",)
MOST_SENTENCES = 600
"""Only so many of a letter are weighed, from its beginning."""
_TOLD = 0.5
"""From here a single sentence is worth being shown."""

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")


@dataclass(frozen=True, slots=True)
class Mood:
    """`value`: from -1 (sad, angry) to 1 (glad), the mean over the sentences that say anything of the kind. `glad` and
    `sad` have the pieces of the sentences that say most, none where none says much."""

    value: float
    glad: tuple[Piece, ...] = ()
    sad: tuple[Piece, ...] = ()


def mood_of(parts: Sequence[Stretch], language: str) -> Mood | None:
    """The mood of a letter; None where it is not available in its language, or no word tells of one."""
    if language not in LANGUAGES:
        return None
    analyser = _analyser()
    weighed: list[tuple[float, Stretch, int, int]] = []
    seen = 0
    for part in parts:
        for start, end in sentence_places(part.text, language, sorted(part.breaks)):
            seen += 1
            if seen > MOST_SENTENCES:
                break
            sentence = part.text[start:end]
            if any(word in analyser.lexicon for word in _WORD.findall(sentence.lower())):
                value = float(analyser.polarity_scores(sentence)["compound"])
                if value:
                    weighed.append((value, part, start, end))
    if not weighed:
        return None
    gladdest = max(weighed, key=lambda each: each[0])
    saddest = min(weighed, key=lambda each: each[0])
    return Mood(
        sum(each[0] for each in weighed) / len(weighed),
        gladdest[1].pieces(*gladdest[2:]) if gladdest[0] >= _TOLD else (),
        saddest[1].pieces(*saddest[2:]) if saddest[0] <= -_TOLD else (),
    )


@cache
def _analyser():  # type: ignore[no-untyped-def]
    from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer

    return SentimentIntensityAnalyzer()
