"""Two looks at a line are better than one.

The same line cut closer, so that its letters are larger, makes a network stumble elsewhere. Every text that the beam
takes for possible in either look is judged by both: by what the network gives it in each, and by the language. That is
what an ensemble of two networks does (test-time augmentation, as in Retsinas et al., "Best Practices for a Handwritten
Text Recognition System", arXiv 2404.11339), at the price of the second look.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from hwr_desktop.engine.recognition.alphabet import BLANK, Alphabet
from hwr_desktop.engine.recognition.beam import BLANK_PENALTY, LANGUAGE_WEIGHT, Beam, Hypothesis, telling
from hwr_desktop.engine.recognition.decoding import runs_of
from hwr_desktop.engine.recognition.forced_alignment import path_along
from hwr_desktop.engine.recognition.language_model import LanguageModel

CONSIDERED = 6
"""So many of each look's texts are judged, the likeliest."""
IMPOSSIBLE = -1e4
"""The logarithm for a text that has no room in the frames."""


@dataclass(frozen=True, slots=True)
class SeenLine:
    """A line as a network sees it: probabilities (frames, outputs), and those of a closer look where there was one."""

    first: np.ndarray
    closer: np.ndarray | None
    alphabet: Alphabet
    language: LanguageModel | None


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A text as the alphabet's numbers, and the path by which the first look wrote it, if it did."""

    numbers: tuple[int, ...]
    path: np.ndarray | None


def hypotheses_of_both(first: np.ndarray, closer: np.ndarray, alphabet: Alphabet, beam: Beam) -> list[Hypothesis]:
    """What two looks at a line may mean, the likeliest first; the paths are those through the first look's frames.

    first, closer: probabilities (frames, outputs); their numbers of frames differ.
    """
    own = beam.hypotheses(first)
    candidates = _candidates(own, beam.hypotheses(closer), alphabet)
    if not candidates:
        return own
    texts = [alphabet.decoded(candidate.numbers) for candidate in candidates]
    scores = log_likelihoods(texts, first, closer, alphabet, beam.language)
    shares = np.exp(scores - scores.max())
    shares /= shares.sum()
    found = []
    for at in np.argsort(-scores, kind="stable"):
        path = candidates[at].path
        if path is None:
            path = path_along(first, candidates[at].numbers)
        if path is not None:
            found.append(Hypothesis(path, float(shares[at])))
    return found or own


def _candidates(first: Sequence[Hypothesis], closer: Sequence[Hypothesis], alphabet: Alphabet) -> list[_Candidate]:
    """The likeliest texts of both looks, each once."""
    paths: dict[tuple[int, ...], np.ndarray | None] = {}
    for hypotheses, own in ((first, True), (closer, False)):
        for hypothesis in hypotheses[:CONSIDERED]:
            numbers = tuple(run.number for run in runs_of(hypothesis.path, alphabet))
            if numbers:
                paths.setdefault(numbers, hypothesis.path if own else None)
    return [_Candidate(numbers, path) for numbers, path in paths.items()]


def log_likelihoods(
    texts: Sequence[str],
    first: np.ndarray,
    closer: np.ndarray | None,
    alphabet: Alphabet,
    language: LanguageModel | None,
) -> np.ndarray:
    """How likely each text of a line is, (n,) natural logarithms: by the ink, as both looks see it where there are two,
    and by the language where there is a model of it.

    first, closer: probabilities (frames, outputs); the texts are of the alphabet's characters, and none is empty.
    """
    numbers = [alphabet.encoded(text) for text in texts]
    seen = _seen(first, numbers)
    if closer is not None:
        seen = (seen + _seen(closer, numbers)) / 2
    if language is None:
        return seen
    told = language.log_probabilities(texts) / np.log(10)
    scores: np.ndarray = seen + LANGUAGE_WEIGHT * told
    return scores


def _seen(probabilities: np.ndarray, texts: Sequence[Sequence[int]]) -> np.ndarray:
    """The logarithm of the probability of each text over all of CTC's paths, (n,), with the beam's blank penalty."""
    import torch
    from torch.nn import functional

    kept = probabilities[telling(probabilities)]
    rows = np.log(np.maximum(kept, 1e-8)).astype(np.float32)
    rows[:, BLANK] -= BLANK_PENALTY
    losses = functional.ctc_loss(
        torch.from_numpy(rows)[:, None].expand(-1, len(texts), -1),
        torch.tensor([number for text in texts for number in text]),
        torch.full((len(texts),), len(rows)),
        torch.tensor([len(text) for text in texts]),
        BLANK,
        reduction="none",
    )
    found: np.ndarray = np.maximum(-losses.numpy(), IMPOSSIBLE)
    return found
