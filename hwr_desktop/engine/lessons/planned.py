"""Which lesson a hand gets: what it is measured against, where it begins, and whether one that was set down goes on."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from hwr_desktop.document.hands.enough_lines import wanted_lines
from hwr_desktop.engine.lessons.lesson import Lesson, LessonPage
from hwr_desktop.engine.lessons.lesson_file import read_lesson
from hwr_desktop.errors import InputError


class Version(Protocol):
    """What is asked of something that was learned of a hand: see `store.hand_versions.HandVersion`."""

    @property
    def number(self) -> str: ...
    @property
    def base(self) -> str: ...
    @property
    def learned(self) -> tuple[str, ...]: ...
    @property
    def installed(self) -> bool: ...
    @property
    def onwards(self) -> bool: ...


@dataclass(frozen=True, slots=True)
class Plan:
    """By which reader a hand is learned, on which device and in which folder; `base` is the reader's fingerprint.

    `in_use` is the number of the version by which the hand is read, "" for none; the versions lie in `versions_folder`,
    each in a folder of its number.
    """

    reader: Path
    base: str
    device: str
    folder: Path
    in_use: str
    versions_folder: Path


def planned(plan: Plan, pages: tuple[LessonPage, ...], versions: Iterable[Version]) -> Lesson:
    """The lesson for what these pages teach, `versions` being all that was learned of the hand.

    A lesson that was set down before is given in its place where its lines still say what they said and not many have
    come, so that what was learned of it is not learned anew because of one more line.
    """
    fitting = {each.number: each for each in versions if each.base == plan.base}
    present = fitting.get(plan.in_use)
    if present is None:
        fresh = Lesson(plan.reader, pages, plan.folder, device=plan.device)
    else:
        # What somebody else's lines have taught is in no line of this project, nor is what was learned onwards.
        elsewhere = present.installed or present.onwards
        weights = plan.versions_folder / present.number
        fresh = Lesson(plan.reader, pages, plan.folder, weights, frozenset(present.learned), elsewhere, plan.device)
    before = _set_down(plan.folder)
    return before if before is not None and _goes_on(before, fresh) else fresh


def _set_down(folder: Path) -> Lesson | None:
    try:
        return read_lesson(folder)
    except InputError:
        return None


def _goes_on(before: Lesson, fresh: Lesson) -> bool:
    """Whether the lesson that was set down is as good as the one that would be begun now."""
    alike = _conditions(before) == _conditions(fresh) and _lines(before) <= _lines(fresh)
    return alike and fresh.lines < wanted_lines(before.lines)


def _conditions(lesson: Lesson) -> tuple[object, ...]:
    present = None if lesson.present is None else lesson.present.absolute()
    return lesson.reader.absolute(), present, lesson.learned, lesson.onwards, lesson.device


def _lines(lesson: Lesson) -> set[tuple[object, ...]]:
    """The lines by where they lie and what they say."""
    return {
        (page.page_id, page.scan.absolute(), page.index, line.id, line.text, line.polygon, line.baseline)
        for page in lesson.pages
        for line in page.lines
    }
