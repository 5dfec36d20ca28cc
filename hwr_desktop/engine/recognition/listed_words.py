"""Words that a person listed, such as names, read where the ink and the language nearly say so.

A doubtful word is weighed against each listed word that is written much like it, in its place in the line: by the ink
of both looks and by the language, as a line's whole hypotheses are (`closer_look`), with something in advance for the
listed word, since it is known to occur. What was read before stays among the word's choices.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from rapidfuzz.distance import Levenshtein

from hwr_desktop.document.page import Choice
from hwr_desktop.engine.recognition.alphabet import Alphabet, unified
from hwr_desktop.engine.recognition.closer_look import SeenLine, log_likelihoods
from hwr_desktop.engine.recognition.decoding import FIGURES, ReadCharacter
from hwr_desktop.engine.recognition.forced_alignment import places_along
from hwr_desktop.engine.recognition.word_choices import FOUND, MOST_KNOWN, DoubtfulWord, doubtful_words

ADVANCE = 2.0
"""What a listed word has in advance, as a natural logarithm. Chosen on 241 lines
(`docs/decisions/0017-names-in-reading.md`)."""
LEAST_LETTERS = 3
"""Shorter listed words resemble too much."""
MOST_APART = 0.5
"""Of a listed word's letters at most so many are read otherwise."""
RIGHT = 0.75
"""How often a listed word that is taken is right, measured with names of other pages."""


def listed(words: Iterable[str], alphabet: Alphabet) -> tuple[str, ...]:
    """Those of the words that can be read: written as readings are, of some letters, with no sign that is unknown."""
    written = sorted({unified(word) for word in words})
    return tuple(
        word
        for word in written
        if len(word) >= LEAST_LETTERS and " " not in word and len(alphabet.encoded(word)) == len(word)
    )


def with_listed_words(
    characters: Sequence[ReadCharacter], choices: Sequence[Choice], line: SeenLine, words: Sequence[str]
) -> tuple[tuple[ReadCharacter, ...], tuple[Choice, ...]]:
    """A line that was read, and what its words may be else, with some of the `listed` words in the place of doubtful
    ones. Words with figures stay, and so do those that differ from a listed one by their capitals only."""
    read, others = tuple(characters), tuple(choices)
    if not words:
        return read, others
    text = "".join(character.text for character in read)
    doubtful = list(doubtful_words(text, read, len(line.first)))
    for word in reversed(doubtful):  # so that those before it keep their places
        taken = _taken(word, text, line, words)
        if taken is None:
            continue
        sure = RIGHT ** (1 / len(taken))
        placed = [
            replace(own, confidence=sure, start=own.start + word.frames.start, end=own.end + word.frames.start)
            for own in places_along(line.first[word.frames], taken, line.alphabet)
        ]
        read = (*read[: word.start], *placed, *read[word.end :])
        text = text[: word.start] + taken + text[word.end :]
        others = _choices(word, taken, others)
    return read, others


def _taken(word: DoubtfulWord, text: str, line: SeenLine, words: Sequence[str]) -> str | None:
    """What is to stand in the place of a word of the text, with the signs around it; None where it is to stay."""
    start, end = _letters_of(word.text)
    letters = word.text[start:end]
    near = [each for each in words if _is_near(each, letters)]
    if not near or not set(FIGURES).isdisjoint(letters):
        return None
    possible = [word.text, *(word.text[:start] + each + word.text[end:] for each in near)]
    texts = [text[: word.start] + each + text[word.end :] for each in possible]
    scores = log_likelihoods(texts, line.first, line.closer, line.alphabet, line.language)
    best = 1 + int(scores[1:].argmax())
    return possible[best] if scores[best] + ADVANCE > scores[0] else None


def _letters_of(word: str) -> tuple[int, int]:
    """From where to before where a word is itself, without the signs around it."""
    places = [at for at, sign in enumerate(word) if sign.isalnum()]
    return (places[0], places[-1] + 1) if places else (0, 0)


def _is_near(known: str, letters: str) -> bool:
    """Whether a listed word may be meant by these letters, and is not the same but for its capitals."""
    if known.casefold() == letters.casefold():
        return False
    most = int(len(known) * MOST_APART)
    return Levenshtein.distance(known, letters, score_cutoff=most) <= most


def _choices(word: DoubtfulWord, taken: str, choices: Sequence[Choice]) -> tuple[Choice, ...]:
    """The line's choices when another word was taken: what was read before comes first among those of its place."""
    further = len(taken) - len(word.text)
    end = word.start + len(taken)
    before = [choice for choice in choices if choice.start < word.start]
    own = [
        choice._replace(end=end, probability=round(choice.probability * (1 - RIGHT), 4))
        for choice in choices
        if choice.start == word.start and choice.text != taken
    ]
    after = [
        choice._replace(start=choice.start + further, end=choice.end + further)
        for choice in choices
        if choice.start > word.start
    ]
    read = Choice(word.start, end, word.text, round(FOUND * (1 - RIGHT), 4))
    return (*before, read, *own[: MOST_KNOWN - 1], *after)
