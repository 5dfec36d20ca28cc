"""Lets a reader read lines that it has not learned from, and fits how sure it may be of what it reads."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np

from hwr_desktop.engine.recognition.calibration import Calibration
from hwr_desktop.engine.recognition.decoding import agreed_of, runs_of, seen_of
from hwr_desktop.engine.recognition.reader import Reader
from hwr_desktop.engine.training.corpus import GroundTruthPage, parted
from hwr_desktop.engine.training.fit_calibration import ReadLine, fitted
from hwr_desktop.engine.training.line_corpus import TrainingLine, lines_of
from hwr_desktop.errors import GroundTruthError


def calibrated(
    pages: Sequence[GroundTruthPage], reader: Reader, progress: Callable[[int, int], None] | None = None
) -> Calibration:
    """The calibration of a reader, fitted on the share of the pages that its training has held out.

    Each page is read in the language it seems to be in. Raises GroundTruthError where no line has a transcript.
    """
    held = parted(pages)[1]
    plainly: list[ReadLine] = []
    with_language: list[ReadLine] = []
    for done, page in enumerate(held, 1):
        lines = lines_of([page])
        frames = reader.frames([line.ink for line in lines])
        plainly += [_greedily(line, own, reader) for line, own in zip(lines, frames, strict=True)]
        text = " ".join(line.read for line in plainly[len(plainly) - len(lines) :])
        model = reader.languages.likeliest(text)
        if model is not None:
            beam = reader.languages.beam(model)
            for line, own in zip(lines, frames, strict=True):
                hypotheses = beam.hypotheses(own)
                runs = runs_of(hypotheses[0].path, reader.alphabet)
                known = np.column_stack([agreed_of(runs, hypotheses), seen_of(runs, own)])
                numbers = [run.number for run in runs]
                with_language.append(ReadLine(line.text, reader.alphabet.decoded(numbers), known))
        if progress is not None:
            progress(done, len(held))
    if not any(line.read for line in plainly):
        raise GroundTruthError("none of the held-out pages has a line with a transcript; give more ground truth.")
    greedy = fitted(plainly)
    beam_weights = fitted(with_language) if with_language else Calibration().beam
    return Calibration((beam_weights[0], beam_weights[1], beam_weights[2]), (greedy[0], greedy[1]))


def _greedily(line: TrainingLine, frames: np.ndarray, reader: Reader) -> ReadLine:
    """A line as its best path reads it."""
    runs = runs_of(frames.argmax(axis=1), reader.alphabet)
    return ReadLine(
        line.text, reader.alphabet.decoded([run.number for run in runs]), seen_of(runs, frames).reshape(-1, 1)
    )
