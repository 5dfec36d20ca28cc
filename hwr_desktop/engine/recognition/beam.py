"""Reads a line's frames with a language model at hand: a beam over the texts that CTC's paths may mean.

The beam is that of flashlight-text, which follows Collobert et al., "Wav2Letter" (arXiv 1609.03193), with the language
model asked at each character (KenLM, Heafield 2011). What is ours is how it is set: how much the language counts, and
that it may re-rank what the network saw and not invent.
"""

from __future__ import annotations

import math
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from threading import Lock
from typing import Any

import numpy as np

from hwr_desktop.engine.recognition.alphabet import BLANK, Alphabet
from hwr_desktop.engine.recognition.language_model import LanguageModel, word_of
from hwr_desktop.errors import ModelError

WIDTH = 16
"""How many beginnings of a text are kept from frame to frame."""
CHARACTERS = 6
"""How many characters are tried at a frame, the likeliest."""
BEHIND, BEHIND_IN_WORDS = 6.0, 8.0
"""Beginnings whose logarithm is this far behind the best are given up: of a line, of which the best reading counts,
and of a word, of which the others count too."""
LANGUAGE_WEIGHT = 1.3
"""Of the base-ten logarithm of the language model beside the network's natural ones."""
BLANK_PENALTY = 1.0
"""Taken off the blank's logarithm: a language model alone would rather write too little."""


BLANK_FOR_SURE = 0.99
"""Frames that are blank with this probability, one after another, are looked at once: half of all, for nothing lost."""


@dataclass(frozen=True, slots=True)
class Hypothesis:
    """A text that the frames may mean: for each frame the number written there, the blank or a character's, and the
    share of all hypotheses' probability that it has."""

    path: np.ndarray
    share: float


class Beam:
    """A decoder for one alphabet and one language model. Belongs to the thread that made it."""

    def __init__(self, alphabet: Alphabet, model: LanguageModel, width: int = WIDTH) -> None:
        self.alphabet = alphabet
        self.language = model
        self._model = _kenlm(alphabet, model)
        self._lock = Lock()  # a decoder keeps its beam in itself
        self._of_lines = self._decoder(width, BEHIND)
        self._of_words = self._decoder(width, BEHIND_IN_WORDS)

    def _decoder(self, width: int, behind: float) -> Any:
        from flashlight.lib.text.decoder import CriterionType, LexiconFreeDecoder, LexiconFreeDecoderOptions

        options = LexiconFreeDecoderOptions(
            beam_size=width,
            beam_size_token=min(CHARACTERS, len(self.alphabet)),
            beam_threshold=behind,
            lm_weight=LANGUAGE_WEIGHT,
            sil_score=0.0,
            log_add=True,
            criterion_type=CriterionType.CTC,
        )
        space = self.alphabet.encoded(" ")
        return LexiconFreeDecoder(options, self._model, space[0] if space else BLANK, BLANK, [])

    def hypotheses(self, probabilities: np.ndarray) -> list[Hypothesis]:
        """What a line's frames (T, outputs) of probabilities may mean, the best first."""
        return self._decoded(self._of_lines, probabilities)

    def hypotheses_of_word(self, before: str, probabilities: np.ndarray, after: str) -> list[Hypothesis]:
        """What the frames (T, outputs) between two texts may mean, more thoroughly, the best first."""
        left, right = self._as_seen(before), self._as_seen(after)
        found = self._decoded(self._of_words, np.concatenate([left, probabilities, right]))
        end = len(left) + len(probabilities)
        return [Hypothesis(each.path[len(left) : end], each.share) for each in found]

    def _as_seen(self, text: str) -> np.ndarray:
        """Frames (n, outputs) float32 that say a text without any doubt."""
        numbers: list[int] = []
        for number in self.alphabet.encoded(text):
            numbers += [BLANK, number] if numbers and numbers[-1] == number else [number]
        return np.eye(len(self.alphabet), dtype=np.float32)[numbers]

    def _decoded(self, decoder: Any, probabilities: np.ndarray) -> list[Hypothesis]:
        kept = telling(probabilities)
        frames = np.log(np.maximum(probabilities[kept], 1e-8)).astype(np.float32)
        frames[:, BLANK] -= BLANK_PENALTY
        with self._lock:
            results = decoder.decode(frames.ctypes.data, *frames.shape)
        weights = [math.exp(min(result.score - results[0].score, 0.0)) for result in results]
        total = sum(weights)
        found = []
        for result, weight in zip(results, weights, strict=True):
            path = np.full(len(probabilities), BLANK, np.int64)
            path[kept] = result.tokens[1 : len(frames) + 1]  # between a step before the first frame and one after all
            found.append(Hypothesis(path, weight / total))
        return found


def telling(probabilities: np.ndarray) -> np.ndarray:
    """Which of the frames (T, outputs) say anything, (T,) bool: of plainly blank ones in a row the first does."""
    blank = probabilities[:, BLANK] > BLANK_FOR_SURE
    tells: np.ndarray = ~(blank & np.concatenate([[False], blank[:-1]]))
    return tells


def _kenlm(alphabet: Alphabet, model: LanguageModel) -> Any:
    """The model as KenLM holds it, its words numbered as the alphabet numbers its characters.

    Raises ModelError where there is no room for the file that it is read from.
    """
    from flashlight.lib.text.decoder.kenlm import KenLM
    from flashlight.lib.text.dictionary import Dictionary

    words = Dictionary(["<blank>", *map(word_of, alphabet.characters)])
    try:
        with tempfile.TemporaryDirectory(prefix="hwr-") as folder:
            path = Path(folder) / "language.arpa"
            path.write_text(model.arpa(), "ascii")
            with _quiet():
                return KenLM(str(path), words)
    except OSError as error:
        raise ModelError(
            "The language model {name} could not be made ready ({reason}): free some space in {folder} and try again.",
            name=model.name,
            reason=error,
            folder=tempfile.gettempdir(),
        ) from error


@contextmanager
def _quiet() -> Iterator[None]:
    """Keep what a library prints past Python off stderr: KenLM draws a progress bar there."""
    try:
        kept = os.dup(2)
    except OSError:  # a window without a terminal may have no stderr at all
        yield
        return
    nowhere = os.open(os.devnull, os.O_WRONLY)
    try:
        os.dup2(nowhere, 2)
        yield
    finally:
        os.dup2(kept, 2)
        os.close(nowhere)
        os.close(kept)
