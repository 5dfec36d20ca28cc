"""Synthetic lines drawn in a process of their own while the training goes on."""

from __future__ import annotations

import os
from concurrent.futures import Future, ProcessPoolExecutor
from multiprocessing import get_context, parent_process
from multiprocessing.connection import wait
from pathlib import Path
from threading import Thread
from types import TracebackType

from hwr_desktop.engine.recognition.alphabet import unified
from hwr_desktop.engine.recognition.line_image import line_ink
from hwr_desktop.engine.training.line_corpus import TrainingLine
from hwr_desktop.engine.training.synthesis.fonts import training_fonts
from hwr_desktop.engine.training.synthesis.lines import LineSynthesiser
from hwr_desktop.engine.training.synthesis.texts import sentences_in

SYNTHETIC = "synthetic"
PORTION = 500


def draw_lines(
    fonts: Path, texts: Path, seed: int, count: int, least: int, most: int, clean: bool
) -> list[TrainingLine]:
    """`count` synthetic lines of `least` to `most` characters as training lines. Raises InputError without fonts."""
    synthesiser = LineSynthesiser(training_fonts(fonts), sentences_in(texts), seed)
    return [
        TrainingLine(line_ink(strip), unified(text), SYNTHETIC)
        for strip, text in synthesiser.lines(count, least, most, clean)
    ]


def _end_with_parent() -> None:
    """Let this process end when the one it draws for is killed, or it would wait for work forever."""
    parent = parent_process()
    assert parent is not None

    def watch() -> None:
        wait([parent.sentinel])
        os._exit(1)

    Thread(target=watch, daemon=True).start()


class SyntheticStock:
    """A growing stock of synthetic lines: short clean ones first, then longer ones as real pages have them."""

    def __init__(self, fonts: Path, texts: Path, seed: int, short: int = 8_000, long: int = 24_000) -> None:
        self.short: list[TrainingLine] = []
        self.long: list[TrainingLine] = []
        self._pool = ProcessPoolExecutor(1, mp_context=get_context("spawn"), initializer=_end_with_parent)
        self._due: list[tuple[bool, Future[list[TrainingLine]]]] = []
        for at in range(short // PORTION):
            self._due.append((True, self._portion(fonts, texts, seed + at, 3, 16, True)))
        for at in range(long // PORTION):
            most = 40 if at % 3 == 0 else 70
            self._due.append((False, self._portion(fonts, texts, seed + 1000 + at, 8, most, False)))

    def _portion(
        self, fonts: Path, texts: Path, seed: int, least: int, most: int, clean: bool
    ) -> Future[list[TrainingLine]]:
        return self._pool.submit(draw_lines, fonts, texts, seed, PORTION, least, most, clean)

    def take_in(self, wait_for_first: bool = False) -> bool:
        """Take in what has been drawn since; returns whether there was anything. May wait for the first portion.

        Raises what the drawing process raised.
        """
        if wait_for_first and self._due:
            self._due[0][1].result()
        taken = False
        while self._due and self._due[0][1].done():
            short, portion = self._due.pop(0)
            (self.short if short else self.long).extend(portion.result())
            taken = True
        return taken

    def __enter__(self) -> SyntheticStock:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._pool.shutdown(wait=False, cancel_futures=True)
