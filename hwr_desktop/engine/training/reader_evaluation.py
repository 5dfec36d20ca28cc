"""Measures a reader on the true lines of ground truth, with a language model and without; the results are JSON."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from time import perf_counter
from typing import Any

import numpy as np

from hwr_desktop.document.page import Line
from hwr_desktop.engine.images import read_page, to_grey
from hwr_desktop.engine.pipeline import LINES_AT_ONCE
from hwr_desktop.engine.recognition.alphabet import unified
from hwr_desktop.engine.recognition.decoding import ReadCharacter, greedy
from hwr_desktop.engine.recognition.reader import Reader
from hwr_desktop.engine.segmentation.line_cutter import CLOSER_ROOM
from hwr_desktop.engine.training.corpus import GroundTruthPage
from hwr_desktop.engine.training.evaluation import NOTHING_TO_MEASURE, Failed, Report, each_page
from hwr_desktop.engine.training.fit_calibration import judged_words
from hwr_desktop.engine.training.line_corpus import inks_of
from hwr_desktop.engine.training.metrics import (
    LineErrors,
    calibration_error,
    error_rates,
    line_errors,
    reliability,
)
from hwr_desktop.engine.training.page_changes import UNCHANGED, PageChange
from hwr_desktop.errors import GroundTruthError

CAREFUL = "careful"
LM = "lm"
GREEDY = "greedy"
DECODERS = (CAREFUL, LM, GREEDY)
"""With the language model of the page's language and a closer look, with the language model alone, and as the network
sees it; the program reads with the first."""


def decoders_of(reader: Reader) -> tuple[str, ...]:
    """The decoders that a reader has: without language models only one."""
    return DECODERS if reader.languages.models else (GREEDY,)


@dataclass(slots=True)
class _Measured:
    """What a decoder made of some lines: their errors, how sure each word was said to be, and whether it is right."""

    errors: list[LineErrors] = field(default_factory=list)
    sure: list[float] = field(default_factory=list)
    right: list[bool] = field(default_factory=list)

    def add(self, true: str, read: Sequence[ReadCharacter]) -> None:
        """Take in a line."""
        self.errors.append(line_errors(true, unified(_text(read))))
        for sure, right in judged_words(true, read):
            self.sure.append(sure)
            self.right.append(right)

    def add_all(self, other: _Measured) -> None:
        """Take in what another has."""
        self.errors += other.errors
        self.sure += other.sure
        self.right += other.right

    @property
    def figures(self) -> dict[str, Any]:
        """The rates with their intervals, and the calibration error of words with the bins it comes from."""
        return {
            **error_rates(self.errors),
            "word_ece": calibration_error(self.sure, self.right),
            "reliability": [part._asdict() for part in reliability(self.sure, self.right)],
        }


def evaluate_reader(
    pages: Sequence[GroundTruthPage],
    reader: Reader,
    progress: Report | None = None,
    failed: Failed | None = None,
    change: PageChange = UNCHANGED,
    decoders: Sequence[str] = DECODERS,
) -> dict[str, Any]:
    """Read the true lines of the pages: CER, WER, their intervals, and how far the sureness of words is from the truth
    (`word_ece`), over all lines and for each collection.

    Under `decoders` these stand for each of the decoders, and beside them once more for the first. Lines without a
    transcript are skipped. `change` is done to each page and its lines first. Raises GroundTruthError when no line has
    a transcript, and InputError for an image that cannot be read, unless `failed` takes it.
    """
    measured: dict[str, dict[str, _Measured]] = {}
    seconds: dict[str, float] = {}

    def measure(source: GroundTruthPage) -> None:
        wanted = [line for line in source.page.lines if unified(line.text)]
        if not wanted:
            return
        stored = read_page(source.image, source.page.index)
        image = to_grey(change.image(stored))
        began = perf_counter()
        read = _readings(image, change.onto(wanted, stored.shape), source.page.language, reader, decoders)
        seconds[source.collection] = seconds.get(source.collection, 0.0) + perf_counter() - began
        own = measured.setdefault(source.collection, {decoder: _Measured() for decoder in decoders})
        for decoder, lines in read.items():
            for line, characters in zip(wanted, lines, strict=True):
                own[decoder].add(unified(line.text), characters)

    each_page(pages, measure, progress, failed)
    if not measured:
        raise GroundTruthError(NOTHING_TO_MEASURE)
    every = {decoder: _Measured() for decoder in decoders}
    for own in measured.values():
        for decoder, some in own.items():
            every[decoder].add_all(some)
    whole = _figures(every, sum(seconds.values()))
    parts = {name: _figures(own, seconds[name]) for name, own in measured.items()}
    return {**whole, "change": change.sentence, "collections": parts}


def _figures(measured: dict[str, _Measured], seconds: float) -> dict[str, Any]:
    """The figures of one row: those of the first decoder, and of each by its name."""
    figures = {decoder: own.figures for decoder, own in measured.items()}
    first = {name: value for name, value in next(iter(figures.values())).items() if name != "reliability"}
    return {**first, "decoders": figures, "seconds": seconds}


def _readings(
    image: np.ndarray, lines: Sequence[Line], language: str | None, reader: Reader, decoders: Sequence[str]
) -> dict[str, list[tuple[ReadCharacter, ...]]]:
    """The lines of a page as each decoder reads them.

    The network sees each look once, and as many lines at a time as where a page is read, for these tell the language.
    """
    languages = reader.languages
    page_decoders = {decoder: reader.page_decoder(language) for decoder in decoders if decoder != GREEDY}
    read: dict[str, list[tuple[ReadCharacter, ...]]] = {decoder: [] for decoder in decoders}
    for start in range(0, len(lines), LINES_AT_ONCE):
        part = lines[start : start + LINES_AT_ONCE]
        frames, closer = reader.looks(
            inks_of(image, part), inks_of(image, part, CLOSER_ROOM) if CAREFUL in read else ()
        )
        if CAREFUL in read:
            read[CAREFUL] += page_decoders[CAREFUL].decoded(frames, closer)
        if LM in read:
            read[LM] += page_decoders[LM].decoded(frames)
        if GREEDY in read:
            read[GREEDY] += [greedy(own, languages.alphabet, languages.calibration) for own in frames]
    return read


def _text(read: Sequence[ReadCharacter]) -> str:
    return "".join(character.text for character in read)
