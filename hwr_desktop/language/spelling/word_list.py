"""The words of a language with how often each was seen, and which of them are like another."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from hwr_desktop.language.letter_likeness import plain, strokes
from hwr_desktop.word_counts import LANGUAGES, word_counts

if TYPE_CHECKING:
    import numpy as np
    from autocorrect import Speller

BEGIN, END = "^", "$"
"""What stands before the first word of a line and behind the last, in pairs."""

LONGEST = 28
"""Of longer words no like ones are looked for: there are none."""
_STROKES_OFF = 3
_ALIKE = 30
_FREQUENCY_COUNTS = 0.15
"""How many strokes and letters off a word may be more for being e times as frequent, before it is looked at closely."""


class WordList:
    """The words of a language (a code such as `fr`) with their counts, and those of pairs of neighbours.

    counts: by the word in small letters, or with its capitals where it is mostly written with them.
    """

    def __init__(self, language: str, counts: Mapping[str, int], pairs: Mapping[tuple[str, str], int]) -> None:
        self.language = language
        self.counts = {word.lower(): count for word, count in counts.items()}
        self.written = {word.lower(): word for word in counts if not word.islower()}
        self.pairs = pairs
        self.total = sum(counts.values())

    def count(self, word: str) -> int:
        """How often a word was seen, capitals not regarded, or the rarest of the parts of one with a hyphen; 0 where it
        is not known."""
        lowered = word.lower().replace("’", "'")
        known = self.counts.get(lowered)
        if known is None and "-" in lowered:
            return min(self.counts.get(part, 0) for part in lowered.split("-"))
        return known or 0

    def is_known_bare(self, word: str) -> bool:
        """Whether a word is known but for accents that it lacks or has."""
        return _bare(word.lower()) in self._bared

    def near(self, word: str) -> set[str]:
        """The known words, in small letters, that may stand where a word was read: those that one edit leads to, and a
        few dozen that are drawn and spelt most like it."""
        lowered = word.lower()
        if len(lowered) > LONGEST:
            return set()
        edited = {known for count, known in self._speller.get_candidates(lowered) if count}
        return (edited | self._alike(lowered)) - {lowered}

    @cached_property
    def _bared(self) -> frozenset[str]:
        """The words without their accents."""
        return frozenset(map(_bare, self.counts))

    @cached_property
    def _speller(self) -> Speller:
        """autocorrect on these words. `fast` looks one edit far: two take it 190 ms for a long word, and forget the
        language's letters."""
        from autocorrect import Speller

        return Speller(self.language, nlp_data=self.counts, fast=True)

    @cached_property
    def _drawn(self) -> tuple[list[str], list[str], np.ndarray, np.ndarray]:
        """The words by their number of strokes: as they are, as they are drawn, this number, and what their frequency
        counts (n,)."""
        import numpy as np

        drawn = sorted((len(shape), word, shape) for word in self.counts for shape in [strokes.__wrapped__(word)])
        words = [word for _, word, _ in drawn]
        counts = np.array([self.counts[word] for word in words], np.float32)
        lengths = np.array([length for length, _, _ in drawn])
        return words, [shape for _, _, shape in drawn], lengths, _FREQUENCY_COUNTS * np.log(counts)

    def _alike(self, word: str) -> set[str]:
        """The words that are likest, by their strokes, their letters and their counts."""
        import numpy as np
        from rapidfuzz import process
        from rapidfuzz.distance import Levenshtein

        words, shapes, lengths, frequency = self._drawn
        shape = strokes(word)
        low, high = np.searchsorted(lengths, [len(shape) - _STROKES_OFF, len(shape) + _STROKES_OFF + 1])
        if low == high:
            return set()
        letters, drawn = (
            process.cdist([one], all_[low:high], scorer=Levenshtein.distance, dtype=np.uint8)[0].astype(np.float32)
            for one, all_ in ((word, words), (shape, shapes))
        )
        off = (letters + drawn) / 2 - frequency[low:high]
        return {words[low + at] for at in np.argpartition(off, min(_ALIKE, len(off) - 1))[:_ALIKE]}


@lru_cache(maxsize=len(LANGUAGES))
def word_list(language: str) -> WordList:
    """The list that came with the program. Raises KeyError for a language not in `LANGUAGES`."""
    words, pairs = word_counts(language)
    return WordList(language, words, pairs)


def _bare(word: str) -> str:
    """A word without accents."""
    return "".join(map(plain, word))
