"""From frames to characters for one page: with the language model that fits it, or greedily where there is none."""

from __future__ import annotations

from collections.abc import Collection, Sequence

import numpy as np

from hwr_desktop.document.page import Choice
from hwr_desktop.engine.recognition.alphabet import Alphabet
from hwr_desktop.engine.recognition.beam import Beam
from hwr_desktop.engine.recognition.calibration import Calibration
from hwr_desktop.engine.recognition.closer_look import SeenLine, hypotheses_of_both
from hwr_desktop.engine.recognition.decoding import UNCHANGED, ReadCharacter, from_beam, greedy
from hwr_desktop.engine.recognition.known_words import KnownWords
from hwr_desktop.engine.recognition.language_model import LanguageModel
from hwr_desktop.engine.recognition.listed_words import listed, with_listed_words
from hwr_desktop.engine.recognition.word_choices import choices_of
from hwr_desktop.word_counts import LANGUAGES, word_counts

ENOUGH_TO_TELL = 400
"""Characters of a page after which its language is not asked for again."""


class Languages:
    """The language models at hand for an alphabet; a beam is made for one when it is first needed."""

    def __init__(
        self, alphabet: Alphabet, models: Sequence[LanguageModel], calibration: Calibration = UNCHANGED
    ) -> None:
        self.alphabet = alphabet
        self.calibration = calibration
        self.models = tuple(models)
        self._beams: dict[str, Beam] = {}
        self._known: dict[str, KnownWords] = {}

    def beam(self, model: LanguageModel) -> Beam:
        """The beam for one of the models."""
        if model.name not in self._beams:
            self._beams[model.name] = Beam(self.alphabet, model)
        return self._beams[model.name]

    def known_words(self, model: LanguageModel) -> KnownWords | None:
        """The words of the language of one of the models; None where none are counted."""
        if model.name not in self._known and model.language in LANGUAGES:
            self._known[model.name] = KnownWords(word_counts(model.language).words, self.alphabet)
        return self._known.get(model.name)

    def named(self, language: str) -> LanguageModel | None:
        """The model of a language, given as a code such as `fr` or `fr-CA`; None where there is none."""
        primary = language.casefold().split("-")[0]
        return next((model for model in self.models if model.language == primary), None)

    def likeliest(self, text: str) -> LanguageModel | None:
        """The model to which a text is least surprising; None without models or text."""
        if not self.models or not text.strip():
            return None
        return max(self.models, key=lambda model: model.log_probability(text))


class PageDecoder:
    """Decodes the lines of one page, all in one language: the one that is given, or the one they seem to be in.

    For a language without a model, and without any model, the best path is taken as it is. `words` are known to occur,
    such as names.
    """

    def __init__(self, languages: Languages, language: str | None = None, words: Collection[str] = ()) -> None:
        self.languages = languages
        self._words = listed(words, languages.alphabet)
        self._model = None if language is None else languages.named(language)
        self._known = language is not None
        self._seen = ""

    def decoded(
        self, lines: Sequence[np.ndarray], closer: Sequence[np.ndarray | None] = ()
    ) -> list[tuple[ReadCharacter, ...]]:
        """The characters of each of some lines, given as probabilities (frames, outputs); `closer` are those of a
        closer look at the same lines, or None, which counts where there is a language model. Places are those of the
        first."""
        alphabet, calibration = self.languages.alphabet, self.languages.calibration
        if not self._known or self._model is None:
            plainly = [greedy(line, alphabet, calibration) for line in lines]
            if not self._known:
                self._look_at(plainly)
            if self._model is None:
                return plainly
        beam = self.languages.beam(self._model)
        if closer:
            both = zip(lines, closer, strict=True)
            found = [
                beam.hypotheses(line) if close is None else hypotheses_of_both(line, close, alphabet, beam)
                for line, close in both
            ]
        else:
            found = [beam.hypotheses(line) for line in lines]
        return [
            from_beam(hypotheses, line, alphabet, calibration) for hypotheses, line in zip(found, lines, strict=True)
        ]

    def with_choices(
        self, characters: Sequence[ReadCharacter], line: np.ndarray, closer: np.ndarray | None = None
    ) -> tuple[tuple[ReadCharacter, ...], tuple[Choice, ...]]:
        """A line that was just decoded, with the words known to occur where it nearly says them, and what else its
        words may be; the line and the closer look as for `decoded`."""
        beam = None if self._model is None else self.languages.beam(self._model)
        known = None if self._model is None else self.languages.known_words(self._model)
        choices = choices_of(characters, line, self.languages.alphabet, beam, known, closer)
        seen = SeenLine(line, closer, self.languages.alphabet, self._model)
        return with_listed_words(characters, choices, seen, self._words)

    def _look_at(self, lines: Sequence[Sequence[ReadCharacter]]) -> None:
        """Choose the language by these lines and those before them, for good once there are enough of them."""
        self._seen += " ".join("".join(c.text for c in line) for line in lines) + " "
        self._model = self.languages.likeliest(self._seen)
        self._known = len(self._seen) >= ENOUGH_TO_TELL
