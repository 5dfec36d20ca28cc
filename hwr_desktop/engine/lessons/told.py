"""What a lesson's process tells, as lines of JSON: `said` there, and `heard` by its owner."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path
from typing import Any

from hwr_desktop import errors
from hwr_desktop.engine.lessons.lesson_steps import LessonBegun, LessonLearned, LessonStep
from hwr_desktop.errors import HwrError, Phrase, TrainingError

Told = LessonBegun | LessonStep | LessonLearned
_NAMES = {LessonBegun: "begun", LessonStep: "step", LessonLearned: "learned"}


def said(told: Told | HwrError) -> bytes:
    """The line that tells this."""
    if isinstance(told, HwrError):
        value: dict[str, Any] = {"error": type(told).__name__, **told.phrase.parts}
    else:
        value = {_NAMES[type(told)]: asdict(told)}
    return json.dumps(value, default=str).encode("ascii") + b"\n"


def heard(line: bytes) -> Told:
    """What a line tells. Raises the error that it tells of, and TrainingError for a line that broke off."""
    try:
        value: dict[str, Any] = json.loads(line)
    except ValueError:
        raise TrainingError(
            "Learning this hand broke off, perhaps because memory ran out: close other programs, and try again."
        ) from None
    if "error" in value:
        kind: type[HwrError] = getattr(errors, value["error"])
        raise kind(Phrase.of(value))
    if "begun" in value:
        begun = value["begun"]
        return LessonBegun(**{**begun, "passed_over": tuple(begun["passed_over"])})
    if "step" in value:
        return LessonStep(**value["step"])
    learned = value["learned"]
    return LessonLearned(**{**learned, "weights": Path(learned["weights"]), "learned": tuple(learned["learned"])})
