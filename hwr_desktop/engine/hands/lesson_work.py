"""What the process that learns a hand does: it reads the scans, cuts the lines, and holds the trial."""

from __future__ import annotations

import hashlib
from collections.abc import Generator, Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from hwr_desktop.document.hands.enough_lines import ENOUGH
from hwr_desktop.engine import failed_device, models
from hwr_desktop.engine.hands.hand_line import HandLine
from hwr_desktop.engine.hands.own_material import drawn_lines
from hwr_desktop.engine.hands.trial import Trial, trial
from hwr_desktop.engine.images import read_page, to_grey
from hwr_desktop.engine.lessons.lesson import Lesson, LessonPage, line_name
from hwr_desktop.engine.lessons.lesson_file import NAME
from hwr_desktop.engine.lessons.lesson_steps import LessonBegun, LessonLearned, LessonStep
from hwr_desktop.engine.lessons.told import Told
from hwr_desktop.engine.model_file import WEIGHTS
from hwr_desktop.engine.recognition.alphabet import unified
from hwr_desktop.engine.recognition.hand_weights import HandWeights, fingerprint
from hwr_desktop.engine.recognition.reader import Reader
from hwr_desktop.engine.segmentation.line_cutter import CLOSER_ROOM
from hwr_desktop.engine.training.line_corpus import inks_of
from hwr_desktop.engine.training.progress import memory_mb
from hwr_desktop.errors import InputError, TrainingError

MIXED_LINES = 300
SEED = 1
MEMORY_LIMIT_GB = 3


def lesson_work(lesson: Lesson) -> Generator[Told, None, None]:
    """Learn a lesson; closing it sets the work down in its folder, where the same lesson takes it up again.

    A GPU that fails is left for the CPU (`failed_device`). A page whose scan cannot be read is passed over, unless too
    little is left without it. Raises GroundTruthError, ModelError, InputError, and TrainingError where it takes too
    much memory.
    """
    try:
        yield from _work(lesson)
    except RuntimeError as error:
        if not failed_device.left_for_cpu(error, lesson.device):
            raise
        yield from _work(replace(lesson, device="cpu"))


def _work(lesson: Lesson) -> Iterator[Told]:
    base = fingerprint(lesson.reader)
    reader = Reader.load(lesson.reader, lesson.device, languages=models.language_models())
    lines, errors = hand_lines(lesson.pages, closer=reader.looks_twice)
    if errors and len(lines) < ENOUGH:
        raise next(iter(errors.values()))
    yield LessonBegun(len(lines), reader.device, tuple(errors))
    mixed = drawn_lines(MIXED_LINES, SEED)
    present = None if lesson.present is None else HandWeights.read(lesson.present)
    steps = trial(reader, base, lines, mixed, _unfinished(lesson, base), SEED, present, lesson.learned, lesson.onwards)
    with closing(steps):
        for step in steps:
            if isinstance(step, Trial):
                step.weights.write(lesson.folder)
                yield _learned(step, lesson)
                return
            yield LessonStep(step.done, step.steps)
            if reader.device == "cpu":  # what drives a GPU takes some of it for itself
                check_memory()


def check_memory() -> None:
    """Raises TrainingError where more is taken than other programs can do without."""
    if memory_mb() > MEMORY_LIMIT_GB * 1000:
        raise TrainingError(
            "Learning this hand was ended, for it took more than {gigabytes} GB of memory: it goes on from there when "
            "it is begun again.",
            gigabytes=MEMORY_LIMIT_GB,
        )


def _learned(found: Trial, lesson: Lesson) -> LessonLearned:
    """What is told of a trial at its end."""
    before = lesson.learned.difference(found.learned) if found.onwards else ()
    return LessonLearned(
        lesson.folder / WEIGHTS,
        found.weights.base,
        len(found.learned),
        (*found.learned, *sorted(before)),
        found.proof.before,
        found.proof.after,
        found.proof.lines,
        found.proof.sure,
        found.proof.is_better,
        found.onwards,
    )


def hand_lines(pages: tuple[LessonPage, ...], closer: bool) -> tuple[list[HandLine], dict[str, InputError]]:
    """The lines of the pages as a reader sees them, with a `closer` look or without, and why there are none of some
    pages, by their ids: their scans cannot be read. A scan that several pages show parts of is read once."""
    by_scan: dict[tuple[Path, int], list[LessonPage]] = {}
    for page in pages:
        by_scan.setdefault((page.scan, page.index), []).append(page)
    found: list[HandLine] = []
    errors: dict[str, InputError] = {}
    for (scan, index), shown in by_scan.items():
        try:
            grey = to_grey(read_page(scan, index))
        except InputError as error:
            errors |= dict.fromkeys((page.page_id for page in shown), error)
            continue
        for page in shown:
            inks = inks_of(grey, page.lines)
            closer_inks = inks_of(grey, page.lines, CLOSER_ROOM) if closer else [None] * len(inks)
            found += [
                HandLine(line_name(page.page_id, line.id), ink, unified(line.text), closer_ink, page.language)
                for line, ink, closer_ink in zip(page.lines, inks, closer_inks, strict=True)
            ]
    return found, errors


def _unfinished(lesson: Lesson, base: str) -> Path:
    """Where the work is set down: a file named by what is learned, and what by, so that it is taken up by no other
    lesson. What another one left is deleted."""
    told = (lesson.folder / NAME).read_bytes()
    present = b"" if lesson.present is None else (lesson.present / WEIGHTS).read_bytes()
    key = hashlib.sha256(b"\0".join((base.encode(), told, present))).hexdigest()[:16]
    file = lesson.folder / f"{key}.unfinished"
    for other in lesson.folder.glob("*.unfinished*"):
        if other != file:
            other.unlink(missing_ok=True)
    return file
