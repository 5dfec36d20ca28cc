"""Lets a reader read lines that it has not learned from, and fits how sure it may be of what it reads."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np

from hwr_desktop.document.page import Line
from hwr_desktop.engine.images import read_page, to_grey
from hwr_desktop.engine.recognition.alphabet import unified
from hwr_desktop.engine.recognition.calibration import Calibration
from hwr_desktop.engine.recognition.closer_look import hypotheses_of_both
from hwr_desktop.engine.recognition.decoding import evidence_of, runs_of, with_names_and_figures_as_seen
from hwr_desktop.engine.recognition.reader import Reader
from hwr_desktop.engine.segmentation.line_cutter import CLOSER_ROOM
from hwr_desktop.engine.training.corpus import GroundTruthPage, parted
from hwr_desktop.engine.training.fit_calibration import ReadLine, fitted
from hwr_desktop.engine.training.line_corpus import inks_of
from hwr_desktop.errors import GroundTruthError


def calibrated(
    pages: Sequence[GroundTruthPage], reader: Reader, progress: Callable[[int, int], None] | None = None
) -> Calibration:
    """The calibration of a reader, fitted on the share of the pages that its training has held out.

    Each page is read in the language it seems to be in, with a closer look. Raises GroundTruthError where no
    line has a transcript.
    """
    held = parted(pages)[1]
    plainly: list[ReadLine] = []
    with_language: list[ReadLine] = []
    for done, page in enumerate(held, 1):
        lines = [line for line in page.page.lines if unified(line.text)]
        grey = to_grey(read_page(page.image, page.page.index))
        frames, closer = reader.looks(
            inks_of(grey, lines), inks_of(grey, lines, CLOSER_ROOM) if reader.languages.models else ()
        )
        plainly += [_greedily(line, own, reader) for line, own in zip(lines, frames, strict=True)]
        text = " ".join(line.evidence.text for line in plainly[len(plainly) - len(lines) :])
        model = reader.languages.likeliest(text)
        if model is not None:
            beam = reader.languages.beam(model)
            for line, own, close in zip(lines, frames, closer, strict=True):
                hypotheses = (
                    beam.hypotheses(own) if close is None else hypotheses_of_both(own, close, reader.alphabet, beam)
                )
                path = with_names_and_figures_as_seen(hypotheses[0].path, own, reader.alphabet)
                runs = runs_of(path, reader.alphabet)
                with_language.append(ReadLine(unified(line.text), evidence_of(runs, own, reader.alphabet, hypotheses)))
        if progress is not None:
            progress(done, len(held))
    if not any(line.evidence.text for line in plainly):
        raise GroundTruthError("none of the held-out pages has a line with a transcript; give more ground truth.")
    with_any = any(line.evidence.text for line in with_language)
    return Calibration(fitted(with_language) if with_any else Calibration().beam, fitted(plainly))


def _greedily(line: Line, frames: np.ndarray, reader: Reader) -> ReadLine:
    """A line as its best path reads it."""
    runs = runs_of(frames.argmax(axis=1), reader.alphabet)
    return ReadLine(unified(line.text), evidence_of(runs, frames, reader.alphabet))
