"""What was learned of a project's hands, on disk: `hands/HAND/VERSION/` with the weights and what is known of them.

The weights' file is the engine's, and is only carried about here. Versions count from 1, and a number is never used
twice; which of them is in use says the project (`document.project.Hand.weights`), so that undo knows it. Beside them a
hand has a folder `learning` for work that is under way; that one is nobody's business but this computer's.
"""

from __future__ import annotations

import json
import shutil
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path
from typing import Any

from hwr_desktop.document.hands import is_hand_id, is_version_name
from hwr_desktop.errors import ProjectError
from hwr_desktop.store import durable

FOLDER_NAME = "hands"
LEARNING = "learning"
RECORD = "learned.json"
TRIED = "tried.json"


@dataclass(frozen=True, slots=True)
class HandVersion:
    """What is known of a version, but for its weights.

    `base` is the fingerprint of the reader it belongs to, `at` when it was made (ISO, UTC). `before` and `after` are
    wrong letters in a hundred, measured on `measured_on` lines that it had not learned; None where it was not measured,
    as one that came from a file of an older program. `learned` are the lines it has learned, as `PAGE/LINE`; those of
    an installed one are another project's, and only their number is known.
    """

    number: str
    base: str
    at: str
    name: str = ""
    lines: int = 0
    learned: tuple[str, ...] = ()
    before: float | None = None
    after: float | None = None
    measured_on: int = 0
    sure: float | None = None
    installed: bool = False
    declined: bool = False


@dataclass(frozen=True, slots=True)
class Tried:
    """The last time that a hand was learned: how many lines there were, with which base."""

    lines: int
    base: str


class HandVersions:
    """The versions of all hands of the project in a folder. Whoever changes them holds the project open."""

    def __init__(self, project_folder: Path) -> None:
        self._root = project_folder / FOLDER_NAME

    def folder(self, hand_id: str, number: str) -> Path:
        """Where a version's weights lie, whether it is there or not. Raises ValueError for names that are none."""
        if not is_hand_id(hand_id) or not is_version_name(number):
            raise ValueError(f"no version of a hand: {hand_id!r}, {number!r}")
        return self._root / hand_id / number

    def learning_folder(self, hand_id: str) -> Path:
        """The folder for work under way, made if it is not there. Raises ProjectError where it cannot be."""
        if not is_hand_id(hand_id):
            raise ValueError(f"no hand: {hand_id!r}")
        folder = self._root / hand_id / LEARNING
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise _not_written(folder, error) from error
        return folder

    def all(self, hand_id: str) -> tuple[HandVersion, ...]:
        """The versions of a hand, oldest first; what is damaged or half written is passed over."""
        if not is_hand_id(hand_id):
            raise ValueError(f"no hand: {hand_id!r}")
        root = self._root / hand_id
        names = sorted((path.name for path in root.glob("*") if is_version_name(path.name)), key=int)
        found = (_read(root / name) for name in names)
        return tuple(version for version in found if version is not None)

    def add(self, hand_id: str, weights: Path, version: HandVersion) -> HandVersion:
        """Take the file with a version's weights into the project under the next number, which is given back with what
        is known of it. Raises ProjectError when it cannot be written; nothing is left then."""
        root = self._root / hand_id
        taken = [int(path.name) for path in root.glob("*") if is_version_name(path.name)]
        numbered = replace(version, number=str(max(taken, default=0) + 1))
        target = self.folder(hand_id, numbered.number)
        staging = target.with_name(f".{numbered.number}.part")
        try:
            shutil.rmtree(staging, ignore_errors=True)
            staging.mkdir(parents=True)
            shutil.copyfile(weights, staging / weights.name)
            durable.sync_file(staging / weights.name)
            _write(staging / RECORD, asdict(numbered))
            staging.rename(target)
            durable.sync_folder(root)
        except OSError as error:
            shutil.rmtree(staging, ignore_errors=True)
            raise _not_written(target, error) from error
        return numbered

    def change(self, hand_id: str, version: HandVersion) -> None:
        """Put what is known of a version in place of what was. Raises ProjectError."""
        file = self.folder(hand_id, version.number) / RECORD
        try:
            _write(file, asdict(version))
        except OSError as error:
            raise _not_written(file, error) from error

    def tried(self, hand_id: str) -> Tried | None:
        """When the hand was learned last, whatever came of it; None where it never was."""
        value = _json(self._root / hand_id / TRIED)
        try:
            return Tried(int(value["lines"]), str(value["base"])) if isinstance(value, dict) else None
        except (KeyError, TypeError, ValueError):
            return None

    def note_tried(self, hand_id: str, tried: Tried) -> None:
        """Note that the hand was learned. Raises ProjectError."""
        file = self.learning_folder(hand_id).parent / TRIED
        try:
            _write(file, asdict(tried))
        except OSError as error:
            raise _not_written(file, error) from error

    def remove(self, hand_id: str, number: str) -> None:
        """Delete a version for good. Raises ProjectError when something of it is left."""
        _delete(self.folder(hand_id, number))

    def remove_all(self, hand_id: str) -> None:
        """Delete all that was learned of a hand for good. Raises ProjectError when something of it is left."""
        if not is_hand_id(hand_id):
            raise ValueError(f"no hand: {hand_id!r}")
        _delete(self._root / hand_id)


def _delete(folder: Path) -> None:
    shutil.rmtree(folder, ignore_errors=True)
    if folder.exists():
        raise ProjectError(
            "“{folder}” could not be deleted: close what uses it, then delete it by hand.", folder=folder
        )


def _read(folder: Path) -> HandVersion | None:
    """What is known of the version in a folder, None where that is damaged."""
    value = _json(folder / RECORD)
    names = {each.name for each in fields(HandVersion)}
    if not isinstance(value, dict) or not {"base", "at"} <= value.keys() <= names:
        return None
    try:
        version = HandVersion(**{**value, "number": folder.name, "learned": tuple(value.get("learned", ()))})
    except TypeError:
        return None
    return version if _makes_sense(version) else None


def _makes_sense(version: HandVersion) -> bool:
    """Whether all values are of the types they should be; a file may come from a stranger."""
    texts = (version.base, version.at, version.name, *version.learned)
    counts = (version.lines, version.measured_on)
    rates = (version.before, version.after, version.sure)
    return (
        all(isinstance(each, str) for each in texts)
        and all(isinstance(each, int) and each >= 0 for each in counts)
        and all(each is None or (isinstance(each, int | float) and 0 <= each < 1e6) for each in rates)
    )


def _json(file: Path) -> Any:
    """The value of a JSON file, None where there is none that can be read."""
    try:
        return json.loads(file.read_text("utf-8"))
    except (OSError, ValueError, RecursionError):
        return None


def _write(file: Path, value: dict[str, Any]) -> None:
    """Write a JSON file, whole or not at all. Raises OSError."""
    unfinished = file.with_name(file.name + ".new")
    unfinished.write_text(json.dumps(value, ensure_ascii=False, indent=1), "utf-8")
    durable.sync_file(unfinished)
    unfinished.replace(file)


def _not_written(path: Path, error: OSError) -> ProjectError:
    return ProjectError(
        "“{path}” cannot be written ({reason}): see whether the disk is full, and try again.",
        path=path,
        reason=error.strerror or error,
    )
