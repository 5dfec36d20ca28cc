"""Makes a language model of prose and of transcripts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np

from hwr_desktop.engine.recognition.alphabet import unified
from hwr_desktop.engine.recognition.language_model import LanguageModel
from hwr_desktop.engine.training.character_ngrams import language_model
from hwr_desktop.engine.training.corpus import GroundTruthPage, parted
from hwr_desktop.engine.training.synthesis.texts import paragraphs_in

WORDS_A_LINE = (4, 13)
"""Prose is broken into lines of so many words, as a pen would break it."""
TRANSCRIPTS_COUNT = 3
"""How many times a transcript counts beside as much prose: it is what the model will be asked about."""


def train_language_model(
    texts: Sequence[Path], pages: Sequence[GroundTruthPage], language: str, seed: int = 1
) -> LanguageModel:
    """A model of a language (a code such as `fr`) from text files, a paragraph a line, and from pages' transcripts.

    The pages that a reader's training holds out are held out here too. Raises InputError for a text that cannot be
    read, and GroundTruthError where there is next to no text.
    """
    transcripts = [line for line in _transcripts(pages) for _ in range(TRANSCRIPTS_COUNT)]
    random = np.random.default_rng(seed)
    prose = [line for path in texts for paragraph in paragraphs_in(path) for line in _broken(paragraph, random)]
    return language_model(prose + transcripts, language)


def _transcripts(pages: Sequence[GroundTruthPage]) -> Iterator[str]:
    """The lines of the pages to train on, as a reader would write them."""
    for page in parted(pages)[0] if pages else ():
        yield from (unified(line.text) for line in page.page.lines)


def _broken(paragraph: str, random: np.random.Generator) -> Iterator[str]:
    """A paragraph in lines."""
    words = paragraph.split()
    at = 0
    while at < len(words):
        count = int(random.integers(*WORDS_A_LINE))
        yield " ".join(words[at : at + count])
        at += count
