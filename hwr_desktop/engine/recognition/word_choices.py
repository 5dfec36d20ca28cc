"""What else the words of a reading may be.

A beam over a whole line keeps the few texts that are likeliest as a whole, which differ in a word or two. So each
doubtful word is read once more by itself: the beam is given what was read before and after it as if it stood there in
plain letters, and the frames between, and all that it keeps are readings of this word.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from heapq import nlargest
from itertools import groupby
from math import prod

import numpy as np

from hwr_desktop.document.page import Choice
from hwr_desktop.engine.recognition.alphabet import BLANK, Alphabet
from hwr_desktop.engine.recognition.beam import Beam, telling
from hwr_desktop.engine.recognition.decoding import FIGURES, ReadCharacter
from hwr_desktop.engine.recognition.prefix_search import likeliest_texts

MOST = 5
SURE = 0.7
"""A word that is at least as likely as this to be right is not read again: it takes a millisecond."""
FOUND = 0.3
"""How often one of the choices is right where the reading is wrong, measured on lines that were held out."""
BEFORE = 6
AFTER = 3
"""How many characters before and after a word the language model is shown."""


@dataclass(frozen=True, slots=True)
class DoubtfulWord:
    """A word by its code points `start` to `end`, its frames, and how sure it is."""

    text: str
    start: int
    end: int
    frames: slice
    confidence: float


def choices_of(
    characters: Sequence[ReadCharacter], probabilities: np.ndarray, alphabet: Alphabet, beam: Beam | None
) -> tuple[Choice, ...]:
    """Other readings of the doubtful words of a line that was read, likeliest first within each word.

    probabilities: the line's frames (frames, outputs). Without a beam, and for words with figures, of which no
    language knows anything, the network alone is asked. The probabilities of a word's choices and its own confidence
    come to no more than 1.
    """
    line = "".join(character.text for character in characters)
    found = []
    for word in doubtful_words(line, characters, len(probabilities)):
        frames = probabilities[word.frames]
        if beam is None or not set(FIGURES).isdisjoint(word.text):
            readings = _by_the_network(frames, alphabet)
        else:
            before, after = line[max(0, word.start - BEFORE) : word.start], line[word.end : word.end + AFTER]
            readings = _by_the_language(frames, before, after, beam)
        found += _choices(word, readings)
    return tuple(found)


def doubtful_words(line: str, characters: Sequence[ReadCharacter], frames: int) -> Iterator[DoubtfulWord]:
    """The words that are not sure, each with the frames from the middle of the space before it to that of the one
    after it."""
    start = 0
    for word in line.split(" "):
        end = start + len(word)
        confidence = prod(character.confidence for character in characters[start:end])
        if word and confidence < SURE:
            first = _middle(characters[start - 1]) if start else 0
            last = _middle(characters[end]) if end < len(characters) else frames
            yield DoubtfulWord(word, start, end, slice(first, last), confidence)
        start = end + 1


def _middle(space: ReadCharacter) -> int:
    return round((space.start + space.end) / 2)


def _by_the_network(frames: np.ndarray, alphabet: Alphabet) -> Mapping[str, float]:
    """The readings of some frames, by their probability."""
    readings: defaultdict[str, float] = defaultdict(float)
    for text, probability in likeliest_texts(frames[telling(frames)]).items():
        readings[alphabet.decoded(text).strip()] += probability
    return readings


def _by_the_language(frames: np.ndarray, before: str, after: str, beam: Beam) -> Mapping[str, float]:
    """The readings of frames between two texts, by their share of the beam's hypotheses."""
    readings: defaultdict[str, float] = defaultdict(float)
    for hypothesis in beam.hypotheses_of_word(before, frames, after):
        numbers = [number for number, _ in groupby(hypothesis.path.tolist()) if number != BLANK]
        readings[beam.alphabet.decoded(numbers).strip()] += hypothesis.share
    return readings


def _choices(word: DoubtfulWord, readings: Mapping[str, float]) -> list[Choice]:
    """The likeliest readings of a word other than its own, which share what its own confidence leaves over."""
    others = nlargest(MOST, ((share, text) for text, share in readings.items() if text not in ("", word.text)))
    whole = sum(share for share, _ in others) or 1.0
    left = FOUND * (1 - word.confidence)
    return [Choice(word.start, word.end, text, round(left * share / whole, 4)) for share, text in others]
