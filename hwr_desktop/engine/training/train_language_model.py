"""Makes a language model of prose and of transcripts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from hwr_desktop.engine.recognition.alphabet import unified
from hwr_desktop.engine.recognition.language_model import LanguageModel
from hwr_desktop.engine.training.character_ngrams import language_model
from hwr_desktop.engine.training.corpus import GroundTruthPage, parted
from hwr_desktop.engine.training.synthesis.texts import paragraphs_in
from hwr_desktop.errors import GroundTruthError

WORDS_A_LINE = (4, 13)
"""Prose is broken into lines of so many words, as a pen would break it."""
LEAST_CHARACTERS = 1000
"""Fewer than this are no text, but a slip in what was named."""
TRANSCRIPTS_COUNT = 3
"""How many times a transcript counts beside as much prose: it is what the model will be asked about."""


@dataclass(frozen=True, slots=True)
class LanguageText:
    """The lines that a language model is made of, by where they are from, how many texts these are, how many of them
    are empty, and how many lines of transcripts are held out."""

    prose: tuple[str, ...]
    transcripts: tuple[str, ...]
    texts: int
    empty: int
    held_out: int

    @property
    def sentence(self) -> str:
        """What was taken and what was not."""
        texts = "1 text" if self.texts == 1 else f"{self.texts:,} texts"
        empty = f", {self.empty:,} of them empty" if self.empty else ""
        return (
            f"{sum(map(len, self.prose)):,} characters of prose from {texts}{empty}; "
            f"{sum(map(len, self.transcripts)):,} characters in {len(self.transcripts):,} lines of transcripts, "
            f"each counted {TRANSCRIPTS_COUNT} times, {self.held_out:,} more lines held out."
        )


def language_text(texts: Sequence[Path], pages: Sequence[GroundTruthPage], seed: int = 1) -> LanguageText:
    """The text of files, a paragraph a line, and the transcripts of pages, without the pages that a reader's training
    holds out. Raises InputError for a text that cannot be read."""
    random = np.random.default_rng(seed)
    prose = [[line for paragraph in paragraphs_in(path) for line in _broken(paragraph, random)] for path in texts]
    learned, held = parted(pages) if pages else ([], [])
    return LanguageText(
        tuple(line for lines in prose for line in lines),
        tuple(_transcripts(learned)),
        len(texts),
        sum(not lines for lines in prose),
        0 if held == learned else len(list(_transcripts(held))),
    )


def train_language_model(text: LanguageText, language: str) -> LanguageModel:
    """A model of a language (a code such as `fr`). Raises GroundTruthError where there is next to no text."""
    characters = sum(map(len, text.prose + text.transcripts))
    if characters < LEAST_CHARACTERS:
        raise GroundTruthError(
            f"{characters:,} characters are too few to make a language model of: give some hundred thousand, such as a "
            "novel in the language."
        )
    transcripts = [line for line in text.transcripts for _ in range(TRANSCRIPTS_COUNT)]
    return language_model([*text.prose, *transcripts], language)


def _transcripts(pages: Sequence[GroundTruthPage]) -> Iterator[str]:
    """The lines of pages that have a text, as a reader would write them."""
    texts = (unified(line.text) for page in pages for line in page.page.lines)
    return (text for text in texts if text)


def _broken(paragraph: str, random: np.random.Generator) -> Iterator[str]:
    """A paragraph in lines."""
    words = paragraph.split()
    at = 0
    while at < len(words):
        count = int(random.integers(*WORDS_A_LINE))
        yield " ".join(words[at : at + count])
        at += count
