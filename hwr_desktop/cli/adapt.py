"""`hwr adapt`: learns the hands of a project from the lines that were corrected."""

from __future__ import annotations

import argparse
import math
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path
from time import monotonic

from hwr_desktop.cli import arguments, loaded
from hwr_desktop.cli.hand_words import called, hand_called, proof
from hwr_desktop.cli.hands import NONE
from hwr_desktop.cli.progress import Progress
from hwr_desktop.cli.read_again import HandReading
from hwr_desktop.cli.report import Report
from hwr_desktop.cli.whole_pages import whole_pages
from hwr_desktop.document.hands.enough_lines import ENOUGH
from hwr_desktop.document.hands.hands import hands_of, with_hand
from hwr_desktop.document.project import Hand
from hwr_desktop.engine.lessons.gathered import lesson_pages
from hwr_desktop.engine.lessons.learning import LessonControl, learning
from hwr_desktop.engine.lessons.lesson import Lesson, LessonPage
from hwr_desktop.engine.lessons.lesson_steps import LessonBegun, LessonLearned, LessonStep
from hwr_desktop.engine.lessons.planned import Plan, planned
from hwr_desktop.errors import HwrError
from hwr_desktop.store.hand_versions import HandVersions, Tried
from hwr_desktop.store.lesson_outcome import kept
from hwr_desktop.store.project_file import ProjectFile

EXAMPLE = """examples:
  hwr adapt "Family letters"                             every hand of which enough lines were corrected
  hwr adapt "Family letters" --hand "Aunt Léonie"
  hwr adapt "Family letters" --minutes 10                the same command goes on from there another time

A hand is learned from the lines that a person has corrected or checked, or that a transcript was laid beside; 16 of
them are needed, and a quarter of them, six at least, is kept out to measure by. What was learned is taken into use only
where it reads these better; the lines that nobody has corrected are then read again, all of it one step that undo takes
back. Nothing leaves this computer."""


@dataclass(frozen=True, slots=True)
class AdaptOptions:
    """Of which project which hand is to be learned, None meaning all; for how long at most, on which device, and with
    which reader; and whether lines are read again by what was learned."""

    project: Path
    hand: str | None = None
    minutes: float | None = None
    device: str = "auto"
    model: str | None = None
    reading: bool = True


def add_parser(commands: argparse._SubParsersAction) -> None:
    parser = arguments.command(commands, "adapt", "learn the hands of a project from corrected lines", EXAMPLE)
    parser.add_argument("project", metavar="PROJECT", type=Path, help="the project's folder or its .hwr file")
    parser.add_argument("--hand", metavar="NAME", help="only this hand, by its name or its id")
    parser.add_argument(
        "--minutes", metavar="N", type=arguments.minutes, help="stop learning after so long; the work done is kept"
    )
    parser.add_argument(
        "--no-reading", action="store_false", dest="reading", help="do not read lines again by what was learned"
    )
    arguments.add_device(parser)
    arguments.add_model(parser)
    parser.set_defaults(start=lambda given, report: run(options_from(given), report))


def options_from(given: argparse.Namespace) -> AdaptOptions:
    return AdaptOptions(given.project, given.hand, given.minutes, given.device, given.model, given.reading)


def run(options: AdaptOptions, report: Report) -> int:
    """Learn the hands, one after another; what fails is reported, the others are learned. Returns the exit code.

    The project is held against other windows meanwhile. Raises ProjectError and ModelError before anything is learned.
    """
    reader = loaded.model(options.model, "reader").folder
    with ProjectFile.open(options.project) as file:
        project = file.project
        hands = hands_of(project) if options.hand is None else (hand_called(project, options.hand),)
        adapting = _Adapting(file, reader, options, report)
        found = [(hand, adapting.pages_of(hand)) for hand in hands]
        enough = [(hand, pages) for hand, pages in found if _count(pages) >= ENOUGH]
        for hand, pages in found:
            if not enough:
                report.failed("", _too_few(called(hand, project), _count(pages)))
            elif 0 < _count(pages) < ENOUGH:
                report.say(_too_few(called(hand, project), _count(pages)))
        for hand, pages in enough:
            try:
                if not adapting.learned(hand, pages):
                    break
            except HwrError as error:
                report.failed(called(hand, project), error)
    return report.exit_code


class _Adapting:
    """An open project whose hands are learned by a reader, as long as there is time."""

    def __init__(self, file: ProjectFile, reader: Path, options: AdaptOptions, report: Report) -> None:
        """Raises ModelError."""
        from hwr_desktop.engine.recognition.hand_weights import fingerprint

        self._file, self._reader, self._base = file, reader, fingerprint(reader)
        self._options, self._report = options, report
        self._versions = HandVersions(file.folder)
        self._damaged: set[str] = set()
        self._readings = HandReading(file, reader, options.device, report, self._damaged)
        self._deadline = monotonic() + 60.0 * (options.minutes or math.inf)

    def pages_of(self, hand: Hand) -> tuple[LessonPage, ...]:
        """What of the project teaches the hand."""
        project = self._file.project
        pages = whole_pages(self._file, self._report, self._damaged)
        return lesson_pages(project, ((page, self._file.scan_path(page.image)) for page in pages), hand.id)

    def learned(self, hand: Hand, pages: tuple[LessonPage, ...]) -> bool:
        """Learn a hand and say what came of it; whether there was time. Raises what `learning` does, and ProjectError
        where what was learned cannot be kept."""
        name = called(hand, self._file.project)
        tried = self._versions.tried(hand.id)
        lesson = self._lesson(hand, pages)
        if self._options.hand is None and tried == Tried(lesson.lines, self._base):
            self._report.say(
                f"{name}: it was learned from these {lesson.lines} lines already; --hand has it learned again."
            )
            return True
        found = self._outcome(name, lesson)
        if found is not None:
            self._keep(hand, name, lesson, found)
        return found is not None

    def _lesson(self, hand: Hand, pages: tuple[LessonPage, ...]) -> Lesson:
        versions, folder = self._versions, self._versions.learning_folder(hand.id)
        plan = Plan(self._reader, self._base, self._options.device, folder, hand.weights, folder.parent)
        return planned(plan, pages, versions.all(hand.id))

    def _outcome(self, name: str, lesson: Lesson) -> LessonLearned | None:
        """What comes of a lesson, None where the time is over before; how far it is shows meanwhile."""
        last = LessonStep(0, 0)
        with Progress(self._report, 0, "step") as progress, closing(learning(lesson, LessonControl())) as steps:
            for step in steps:
                if isinstance(step, LessonLearned):
                    return step
                if isinstance(step, LessonBegun):
                    where = "the graphics card" if step.device == "cuda" else "the processor"
                    self._report.say(f"{name}: learning from {step.lines} lines on {where}.")
                    loaded.say_device(self._options.device, step.device, self._report)
                    self._say_passed_over(step.passed_over)
                elif step != last:
                    last = step
                    progress.reached(step.done, step.steps)
                if monotonic() > self._deadline:
                    break
        self._report.say(
            f"{name}: the time is over after step {last.done} of {last.steps}; the same command goes on from there."
            if last.done
            else f"{name}: the time is over before the first step; give it more."
        )
        return None

    def _say_passed_over(self, page_ids: Sequence[str]) -> None:
        """Report the pages whose scans cannot be read."""
        pages = self._file.project.pages
        for number in sorted(pages.index(page_id) + 1 for page_id in page_ids if page_id in pages):
            self._report.failed(f"page {number}", "its scan cannot be read, so that nothing is learned from it.")

    def _keep(self, hand: Hand, name: str, lesson: Lesson, found: LessonLearned) -> None:
        """Take what was learned into the project, and into use where it reads better."""
        version = kept(self._versions, hand.id, found, lesson.lines)
        self._versions.drop_old(hand.id, hand.weights)
        self._report.say(proof(name, version))
        if not found.is_better:
            self._report.say(f"{name}: that is no better by more than chance, so all stays as it was.")
            return
        used, label, step = replace(hand, weights=version.number), "Use what was learned", self._file.new_step()
        self._file.set_project(with_hand(self._file.project, used), label, step=step)
        back = f'hwr hands use "{self._options.project}" {hand.id} {hand.weights or NONE}'
        self._report.say(f"{name}: its lines are read with version {version.number} from now on; to go back: {back}")
        if self._options.reading:
            folder = self._versions.folder(hand.id, used.weights)
            read = self._readings.read(used, folder, label, step)
            if read.lines:
                self._report.say(
                    f"{name}: lines read again: {read.lines}; of these, say something else: {read.changed}."
                )


def _count(pages: Sequence[LessonPage]) -> int:
    return sum(len(page.lines) for page in pages)


def _too_few(name: str, lines: int) -> str:
    """That a hand cannot be learned yet, and what it takes."""
    there = {0: "no line that can be learned from", 1: "1 line to learn from"}.get(
        lines, f"{lines} lines to learn from"
    )
    return f"{name}: {there}, {ENOUGH} are wanted: correct or check {ENOUGH - lines} more."
