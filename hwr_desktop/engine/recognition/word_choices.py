"""What else the words of a reading may be.

A beam over a whole line keeps the few texts that are likeliest as a whole, which differ in a word or two. So each
doubtful word is read once more by itself: the beam is given what was read before and after it as if it stood there in
plain letters, and the frames between, and all that it keeps are readings of this word. Where the words of the language
are known, those that the ink allows are weighed beside them (`weighed_words`).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from heapq import nlargest
from itertools import groupby
from math import prod

import numpy as np

from hwr_desktop.document.page import Choice
from hwr_desktop.engine.recognition.alphabet import BLANK, Alphabet
from hwr_desktop.engine.recognition.beam import Beam, telling
from hwr_desktop.engine.recognition.closer_look import SeenLine
from hwr_desktop.engine.recognition.decoding import FIGURES, ReadCharacter
from hwr_desktop.engine.recognition.forced_alignment import places_along
from hwr_desktop.engine.recognition.known_words import KnownWords
from hwr_desktop.engine.recognition.prefix_search import likeliest_texts
from hwr_desktop.engine.recognition.weighed_words import in_the_place_of, inner, shares

MOST, MOST_KNOWN = 5, 12
"""So many choices a word has: by the beam alone, and with the words of its language."""
LOOKED_AT = 50
"""So many known words are weighed beside the beam's readings."""
SURE, SURE_KNOWN = 0.7, 0.8
"""A word that is at least as likely as this to be right is not read again, which takes a millisecond; the other where
the words of the language are known, which takes some ten."""
FOUND, FOUND_KNOWN = 0.3, 0.55
"""How often one of the choices is right where the reading is wrong, without and with the words of the language,
measured on lines that were held out."""
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
    characters: Sequence[ReadCharacter],
    probabilities: np.ndarray,
    alphabet: Alphabet,
    beam: Beam | None,
    known: KnownWords | None = None,
    closer: np.ndarray | None = None,
) -> tuple[Choice, ...]:
    """Other readings of the doubtful words of a line that was read, likeliest first within each word.

    probabilities: the line's frames (frames, outputs); closer: those of a closer look at it, where there was one.
    known: the words of the beam's language. Without a beam, and for words with figures, of which no language knows
    anything, the network alone is asked. The probabilities of a word's choices and its own confidence come to no more
    than 1.
    """
    line = "".join(character.text for character in characters)
    found = []
    closer_places: tuple[ReadCharacter, ...] = ()
    for word in doubtful_words(line, characters, len(probabilities), SURE if known is None else SURE_KNOWN):
        frames = probabilities[word.frames]
        if beam is None or not set(FIGURES).isdisjoint(word.text):
            readings = _by_the_network(frames, alphabet)
        else:
            before, after = line[max(0, word.start - BEFORE) : word.start], line[word.end : word.end + AFTER]
            readings = _by_the_language(frames, before, after, beam)
            start, end = inner(word.text, beam.language.language)
            if known is not None and start < end:
                part = _frames_of(characters, word.start + start, word.start + end, len(probabilities))
                words = known.likeliest(probabilities[part], LOOKED_AT)
                texts = [*readings, *in_the_place_of(word.text, words, beam.language.language)]
                seen = SeenLine(frames, None, alphabet, beam.language)
                if closer is not None:
                    closer_places = closer_places or places_along(closer, line, alphabet)
                    seen = replace(seen, closer=closer[_frames_of(closer_places, word.start, word.end, len(closer))])
                weighed = _weighed(texts, word.text, seen, (before, after), known)
                found += _choices(word, weighed, MOST_KNOWN, FOUND_KNOWN)
                continue
        found += _choices(word, readings)
    return tuple(found)


def _weighed(
    texts: Sequence[str], read: str, seen: SeenLine, around: tuple[str, str], known: KnownWords
) -> dict[str, float]:
    """The shares of the texts that may stand for a word, that itself left out."""
    own = [
        text
        for text in dict.fromkeys(texts)
        if text not in ("", read) and len(seen.alphabet.encoded(text)) == len(text)
    ]
    return dict(zip(own, shares(own, seen, around, known).tolist(), strict=True)) if own else {}


def doubtful_words(
    line: str, characters: Sequence[ReadCharacter], frames: int, sure: float = SURE
) -> Iterator[DoubtfulWord]:
    """The words that are less likely to be right than `sure`, each with the frames from the middle of the space before
    it to that of the one after it."""
    start = 0
    for word in line.split(" "):
        end = start + len(word)
        confidence = prod(character.confidence for character in characters[start:end])
        if word and confidence < sure:
            yield DoubtfulWord(word, start, end, _frames_of(characters, start, end, frames), confidence)
        start = end + 1


def _frames_of(characters: Sequence[ReadCharacter], start: int, end: int, frames: int) -> slice:
    """The frames of the characters `start` to before `end`, from the middle of the one before to that of the one
    behind; a line has so many `frames`."""
    first = _middle(characters[start - 1]) if start else 0
    last = _middle(characters[end]) if end < len(characters) else frames
    return slice(first, last)


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


def _choices(word: DoubtfulWord, readings: Mapping[str, float], most: int = MOST, right: float = FOUND) -> list[Choice]:
    """The likeliest readings of a word other than its own, which share what its own confidence leaves over: `right` is
    how often one of them is right where the word is wrong."""
    others = nlargest(most, ((share, text) for text, share in readings.items() if text not in ("", word.text)))
    whole = sum(share for share, _ in others) or 1.0
    left = right * (1 - word.confidence)
    return [Choice(word.start, word.end, text, round(left * share / whole, 6)) for share, text in others]
