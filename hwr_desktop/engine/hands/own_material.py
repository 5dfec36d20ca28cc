"""Lines of other hands, drawn on the spot from the few fonts that come with the program, to be learned along with a
hand, so that less of what was known is forgotten."""

from __future__ import annotations

import logging

import numpy as np

from hwr_desktop import paths
from hwr_desktop.engine.hands.own_sentences import own_sentences
from hwr_desktop.engine.recognition.alphabet import unified
from hwr_desktop.engine.recognition.line_image import line_ink
from hwr_desktop.engine.training.line_corpus import TrainingLine
from hwr_desktop.engine.training.synthesis.fonts import training_fonts
from hwr_desktop.engine.training.synthesis.lines import LineSynthesiser
from hwr_desktop.errors import InputError

COLLECTION = "drawn"
LEAST, MOST = 8, 70
"""Characters a line."""
SENTENCES_A_LINE = 2

_log = logging.getLogger(__name__)


def drawn_lines(count: int, seed: int) -> list[TrainingLine]:
    """`count` lines as letters have them, the same ones for the same seed, in a few milliseconds each.

    Where the program's fonts are missing or damaged there are none, and the log says why: a hand can be learned without
    them.
    """
    try:
        sentences = own_sentences(np.random.default_rng(seed), SENTENCES_A_LINE * count)
        synthesiser = LineSynthesiser(training_fonts(paths.resources() / "fonts"), sentences, seed)
        return [
            TrainingLine(line_ink(strip), unified(text), COLLECTION)
            for strip, text in synthesiser.lines(count, LEAST, MOST)
        ]
    except (InputError, OSError) as error:
        _log.warning("No lines of other hands are drawn: %s", error)
        return []
