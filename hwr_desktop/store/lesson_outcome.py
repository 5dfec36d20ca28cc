"""What comes of a lesson is kept with the hand: the next version of it, and that it was tried with so many lines."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import Protocol

from hwr_desktop.store.hand_versions import HandVersion, HandVersions, Tried


class Outcome(Protocol):
    """What is asked of the end of a lesson: see `engine.lessons.lesson_steps.LessonLearned`."""

    @property
    def weights(self) -> Path: ...
    @property
    def base(self) -> str: ...
    @property
    def lines(self) -> int: ...
    @property
    def learned(self) -> tuple[str, ...]: ...
    @property
    def before(self) -> float: ...
    @property
    def after(self) -> float: ...
    @property
    def measured_on(self) -> int: ...
    @property
    def sure(self) -> float: ...
    @property
    def is_better(self) -> bool: ...
    @property
    def onwards(self) -> bool: ...


def kept(versions: HandVersions, hand_id: str, outcome: Outcome, tried_with: int) -> HandVersion:
    """The version that came of a lesson of so many lines, under its number; the work under way is done and deleted.

    It is not in use before the project says so. Raises ProjectError where it cannot be written.
    """
    version = HandVersion(
        number="",
        base=outcome.base,
        at=datetime.now(UTC).isoformat(timespec="seconds"),
        lines=outcome.lines,
        learned=outcome.learned,
        before=outcome.before,
        after=outcome.after,
        measured_on=outcome.measured_on,
        sure=outcome.sure,
        better=outcome.is_better,
        onwards=outcome.onwards,
    )
    numbered = versions.add(hand_id, outcome.weights, version)
    versions.note_tried(hand_id, Tried(tried_with, outcome.base))
    versions.end_learning(hand_id)
    return numbered
