"""The key phrases of a letter: words and runs of words that it has and that the language as a whole seldom has.

Runs of up to three words behind an article or the like, none of them among the usual ones and the last no adverb or
participle, weighed by how often they come and how rare each is in the language's list. There is a list for English and
French; elsewhere there are none.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from math import log

from hwr_desktop.document.name_book import Kind
from hwr_desktop.language.insights.capitals import Word
from hwr_desktop.language.insights.finding import Finding
from hwr_desktop.language.insights.stretch import Stretch
from hwr_desktop.language.insights.usual_words import UsualWords
from hwr_desktop.language.insights.word_set import word_set

MOST_PHRASES = 8
_USUAL_SHARE = 1 / 4000
"""A word that is at least so frequent in the language says nothing of what a letter is about."""
_SHORTEST = 4
_LONGEST_RUN = 3
_FOR_LENGTH = (0.0, 1.0, 1.5, 1.8)
_MOST_COUNTED = 100_000
_BEFORE_A_THING = word_set(
    """
    a an the my your his her our their its of some no this that these those many several such le la les l' l’
    un une des du de d' d’ mon ma mes ton ta tes son sa ses notre nos votre vos leur leurs ce cet cette ces au
    aux quelque quelques
    """
)
_NO_THING = {
    "en": ("ly", "ed", "ing"),
    "fr": ("ment", "er", "é", "és", "ée", "ées", "ant", "ait", "aient", "ir", "ez", "ons"),
}
"""What most adverbs and many verbs end in."""


def phrases_in(parts: Sequence[tuple[Stretch, Sequence[Word]]], language: str) -> list[Finding]:
    """Every place of the letter's key phrases. `parts`: its stretches with their words."""
    usual = UsualWords(language)
    if not usual.known:
        return []
    counts: Counter[tuple[str, ...]] = Counter()
    things: set[tuple[str, ...]] = set()
    no_thing = _NO_THING[language]
    rare: dict[str, float] = {}
    for _, words in parts:
        for run in _content(words, usual, rare):
            for length in range(1, _LONGEST_RUN + 1):
                counts.update(tuple(run[at : at + length]) for at in range(1, len(run) - length + 1))
                if run[0] and len(run) > length and not run[length].endswith(no_thing):
                    things.add(tuple(run[1 : length + 1]))
        if len(counts) > _MOST_COUNTED:
            counts = Counter(dict(counts.most_common(_MOST_COUNTED // 2)))
            things &= counts.keys()
    weights = {
        phrase: count * _FOR_LENGTH[len(phrase)] * sum(rare[word] for word in phrase) / len(phrase)
        for phrase, count in counts.items()
        if phrase in things and (count > 1 or len(phrase) > 1)
    }
    chosen = _apart(sorted(weights, key=lambda phrase: (-weights[phrase], phrase)))
    if not chosen:
        return []
    most = weights[chosen[0]]
    confidences = {" ".join(phrase): round(weights[phrase] / most, 3) for phrase in chosen}
    pattern = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, sorted(confidences, key=len, reverse=True)))})(?!\w)")
    found = []
    for stretch, _ in parts:
        for match in pattern.finditer(stretch.text):
            pieces = stretch.pieces(*match.span())
            found.append(Finding(Kind.PHRASE, match.group(), match.group(), confidences[match.group()], pieces))
    return found


def _content(words: Sequence[Word], usual: UsualWords, rare: dict[str, float]) -> Iterator[list[str]]:
    """The runs of words in small letters that are known and not frequent, before each the article or the like that
    stands there, or ""; how rare each is goes into `rare`."""
    run: list[str] = []
    before = ""
    for word in words:
        if len(run) > 1 and word.gap != " ":
            yield run
            run = []
        share = usual.share(word.text) if word.text.islower() and len(word.text) >= _SHORTEST else 0.0
        if 0 < share < _USUAL_SHARE:
            rare[word.text] = log(_USUAL_SHARE / share)
            run = run or [before if word.gap in (" ", "") and before in _BEFORE_A_THING else ""]
            run.append(word.text)
        elif run:
            yield run
            run = []
        before = word.lowered
    if run:
        yield run


def _apart(phrases: Collection[tuple[str, ...]]) -> list[tuple[str, ...]]:
    """The first phrases of which none shares a word with another."""
    chosen: list[tuple[str, ...]] = []
    taken: set[str] = set()
    for phrase in phrases:
        if taken.isdisjoint(phrase):
            chosen.append(phrase)
            taken.update(phrase)
            if len(chosen) == MOST_PHRASES:
                break
    return chosen
