"""The texts that frames may mean and how likely each is, by the network alone.

CTC prefix search (Graves, "Supervised Sequence Labelling with Recurrent Neural Networks", 2012, chapter 7.5) in the
frame by frame form of Hannun et al., "First-Pass Large Vocabulary Continuous Speech Recognition using Bi-Directional
Recurrent DNNs" (arXiv 1408.2873), without a language model. In plain Python: for the frames of a word, not of a line.
"""

from __future__ import annotations

from collections import defaultdict
from heapq import nlargest

import numpy as np

from hwr_desktop.engine.recognition.alphabet import BLANK

WIDTH = 8
"""How many beginnings of a text are kept from frame to frame."""
UNLIKELY = 0.02
"""Outputs less likely than this in a frame are not tried there."""

Text = tuple[int, ...]
"""The numbers of its characters."""


def likeliest_texts(probabilities: np.ndarray) -> dict[Text, float]:
    """At most `WIDTH` texts with their probabilities, (frames, outputs) being those of the frames."""
    kept: dict[Text, tuple[float, float]] = {(): (1.0, 0.0)}  # by whether the last frame was blank, or its last letter
    for frame in probabilities:
        tried = [(int(number), float(frame[number])) for number in np.flatnonzero(frame > UNLIKELY)]
        blank: defaultdict[Text, float] = defaultdict(float)
        written: defaultdict[Text, float] = defaultdict(float)
        for text, (after_blank, after_letter) in kept.items():
            for number, probability in tried:
                if number == BLANK:
                    blank[text] += (after_blank + after_letter) * probability
                elif text and number == text[-1]:
                    written[text] += after_letter * probability
                    written[(*text, number)] += after_blank * probability
                else:
                    written[(*text, number)] += (after_blank + after_letter) * probability
        best = nlargest(WIDTH, {*blank, *written}, key=lambda text: blank[text] + written[text])
        kept = {text: (blank[text], written[text]) for text in best}
    return {text: blank + letter for text, (blank, letter) in kept.items()}
