"""What was learned of a project's hands, on disk: `hands/HAND/VERSION/` with the weights and what is known of them.

The weights' file is the engine's, and is only carried about here. Versions count from 1; which of them is in use says
the project (`document.project.Hand.weights`), so that undo knows it. That is why a number is never used twice: of a
version that is deleted an empty record stays, here, in a pack and wherever the project moves. Beside them a hand has a
folder `learning` for work that is under way; that one is nobody's business but this computer's. Versions that nobody
is likely to need again are dropped (`HandVersions.drop_old`).

What lies here may come from a stranger, in a pack: values are looked at before they are believed, and a link is never
followed to where something would be written or deleted.
"""

from __future__ import annotations

import contextlib
import json
import re
import shutil
import threading
from collections.abc import Iterable
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path
from typing import Any, Self, TypeGuard

from hwr_desktop import durable
from hwr_desktop.document.hands.hand_label import LONGEST_TEXT, HandLabel, one_line
from hwr_desktop.document.hands.hands import is_hand_id, is_version_name
from hwr_desktop.errors import ProjectError

FOLDER_NAME = "hands"
LEARNING = "learning"
WEIGHTS = "weights.safetensors"
RECORD = "learned.json"
TRIED = "tried.json"
READING_AGAIN = "reading-again.json"
HIGHEST_NUMBER = 999_999
LAST_KEPT = 5
"""So many versions of a hand are kept whatever they are."""
LARGEST_RECORD_BYTES = 8 << 20
"""Some hundred thousand lines by their names."""
VERSION_FILES = (RECORD, RECORD + ".new", WEIGHTS)
"""What we put into the folder of a version."""
HAND_FILES = (TRIED, TRIED + ".new", READING_AGAIN, READING_AGAIN + ".new")
"""What we put beside those folders."""
_UNFINISHED = re.compile(r"\.[1-9][0-9]{0,5}\.part")

_CHANGING = threading.Lock()
"""A hand is learned in one thread, installed in another and deleted in a third."""


@dataclass(frozen=True, slots=True)
class HandVersion:
    """What is known of a version, but for its weights.

    `base` is the fingerprint of the reader it belongs to, `at` when it was made (ISO, UTC). `before` and `after` are
    wrong letters in a hundred, measured on `measured_on` lines that it had not learned; None where it was not measured,
    as one that came from a file of an older program. It was learned from `lines` lines, those of an installed one being
    another project's; `learned` names all lines of this project that it has learned, as `PAGE/LINE`. With `onwards` it
    began with what was in use then, and has learned what that had. `better` says whether it proved to read better than
    what was in use; what did not is kept, but nobody is asked about it.
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
    better: bool = True
    onwards: bool = False

    @classmethod
    def from_label(cls, label: HandLabel) -> Self:
        """The version that an exported hand becomes when it is installed (`HandVersions.add` gives it its number)."""
        return cls(
            number="",
            base=label.base,
            at=label.at,
            name=label.name,
            lines=label.lines,
            before=label.before,
            after=label.after,
            measured_on=label.measured_on,
            sure=label.sure,
            installed=True,
        )

    def label(self, name: str, reader: str) -> HandLabel:
        """What it says of itself when it is exported, as the hand of that name, with the title of its reader."""
        return HandLabel(
            name, reader, self.base, self.at, self.lines, self.before, self.after, self.measured_on, self.sure
        )


@dataclass(frozen=True, slots=True)
class Tried:
    """The last time that a hand was learned: how many lines there were, with which base."""

    lines: int
    base: str


@dataclass(frozen=True, slots=True)
class ReadingAgain:
    """That the lines of a hand are being read again by the version `weights`: the pages still to be looked at, and the
    undo step that this belongs to, with its name."""

    weights: str
    label: str
    step: int
    pages: tuple[str, ...]


class HandVersions:
    """The versions of all hands of the project in a folder. Whoever changes them holds the project open."""

    def __init__(self, project_folder: Path) -> None:
        self._root = project_folder / FOLDER_NAME

    def folder(self, hand_id: str, number: str) -> Path:
        """Where a version's weights lie, whether it is there or not. Raises ValueError for names that are none."""
        if not is_version_name(number):
            raise ValueError(f"no version of a hand: {number!r}")
        return self._hand_folder(hand_id) / number

    def learning_folder(self, hand_id: str) -> Path:
        """The folder for work under way, made if it is not there. Raises ProjectError where it cannot be."""
        folder = self._hand_folder(hand_id) / LEARNING
        self._refuse_links(folder)
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise _not_written(folder, error) from error
        return folder

    def is_under_way(self, hand_id: str) -> bool:
        """Whether work at a hand was begun and is not done."""
        return any((self._hand_folder(hand_id) / LEARNING).glob("*"))

    def end_learning(self, hand_id: str) -> None:
        """Delete the folder for work under way, with what is in it; not where that is a link."""
        folder = self._hand_folder(hand_id) / LEARNING
        if not self._is_elsewhere(folder):
            shutil.rmtree(folder, ignore_errors=True)

    def all(self, hand_id: str) -> tuple[HandVersion, ...]:
        """The versions of a hand, oldest first; what is damaged or half written is passed over."""
        found = (_read(folder) for folder in _numbered(self._hand_folder(hand_id)))
        return tuple(version for version in found if version is not None)

    def version(self, hand_id: str, number: str) -> HandVersion | None:
        """The version of that number as it is on disk; None where there is none."""
        return next((version for version in self.all(hand_id) if version.number == number), None)

    def add(self, hand_id: str, weights: Path, version: HandVersion) -> HandVersion:
        """Take the file with a version's weights into the project under the next number, which is given back with what
        is known of it. Raises ProjectError when it cannot be written; nothing is left then."""
        with _CHANGING:
            return self._added(hand_id, weights, version)

    def _added(self, hand_id: str, weights: Path, version: HandVersion) -> HandVersion:
        root = self._hand_folder(hand_id)
        self._refuse_links(root)
        number = max((int(folder.name) for folder in _numbered(root)), default=0) + 1
        if number > HIGHEST_NUMBER:
            raise ProjectError("“{folder}” holds too many versions of a hand: remove that hand.", folder=root)
        numbered = replace(version, number=str(number))
        target, staging = root / numbered.number, root / f".{number}.part"
        try:
            shutil.rmtree(staging, ignore_errors=True)
            staging.mkdir(parents=True)
            shutil.copyfile(weights, staging / WEIGHTS)
            durable.sync_file(staging / WEIGHTS)
            _write(staging / RECORD, asdict(numbered))
            durable.sync_folder(staging)
            staging.rename(target)
            for folder in (root, self._root, self._root.parent):
                durable.sync_folder(folder)
        except OSError as error:
            for folder in (staging, target):
                shutil.rmtree(folder, ignore_errors=True)
            raise _not_written(target, error) from error
        return numbered

    def change(self, hand_id: str, version: HandVersion) -> None:
        """Put what is known of a version in place of what was. Raises ProjectError."""
        file = self.folder(hand_id, version.number) / RECORD
        self._refuse_links(file.parent)
        try:
            _write(file, asdict(version))
        except OSError as error:
            raise _not_written(file, error) from error

    def tried(self, hand_id: str) -> Tried | None:
        """When the hand was learned last, whatever came of it; None where it never was."""
        value = _json(self._hand_folder(hand_id) / TRIED)
        if not isinstance(value, dict):
            return None
        lines, base = value.get("lines"), value.get("base")
        return Tried(lines, base) if _is_count(lines) and _is_text(base) else None

    def note_tried(self, hand_id: str, tried: Tried) -> None:
        """Note that the hand was learned. Raises ProjectError."""
        self._note(hand_id, TRIED, asdict(tried))

    def reading_again(self, hand_id: str) -> ReadingAgain | None:
        """How far the hand's lines are read again, where that was begun here and is not done."""
        value = _json(self._hand_folder(hand_id) / READING_AGAIN)
        if not isinstance(value, dict):
            return None
        weights, label, step, pages = (value.get(each.name) for each in fields(ReadingAgain))
        if not (_is_text(weights) and _is_text(label) and _is_count(step) and isinstance(pages, list)):
            return None
        return ReadingAgain(weights, label, step, tuple(filter(_is_text, pages)))

    def note_reading_again(self, hand_id: str, reading: ReadingAgain) -> None:
        """Note how far the hand's lines are read again. Raises ProjectError."""
        self._note(hand_id, READING_AGAIN, asdict(reading))

    def end_reading_again(self, hand_id: str) -> None:
        """Note that they are all read, or that nobody wishes it any more. Raises ProjectError."""
        folder = self._hand_folder(hand_id)
        self._refuse_links(folder)
        _clear(folder, (READING_AGAIN,))

    def drop_old(self, hand_id: str, in_use: str) -> None:
        """Delete versions of a hand that nobody is likely to need again, each some 2 MB, after one was added and before
        that is put into use.

        What stays is the one `in_use` and the one to go back to from there, what bears a name or came from a file, what
        was learned last by each reader, which may be on offer, and the last `LAST_KEPT`. Raises ProjectError when
        something of the others is left.
        """
        with _CHANGING:
            known = self.all(hand_id)
            kept = {in_use, version_before(known, in_use), *(each.number for each in known[-LAST_KEPT:])}
            kept |= {each.number for each in known if each.name or each.installed}
            kept |= set({each.base: each.number for each in known if not each.installed}.values())
            for each in known:
                if each.number not in kept:
                    folder = self.folder(hand_id, each.number)
                    self._refuse_links(folder)
                    _clear_folder(folder)

    def remove(self, hand_id: str, number: str) -> None:
        """Delete a version for good; its number stays taken. Raises ProjectError when something of it is left."""
        folder = self.folder(hand_id, number)
        self._refuse_links(folder)
        self._emptied(folder)

    def remove_all(self, hand_id: str) -> None:
        """Delete all that was learned of a hand for good, and what is under way; what others put there stays, and so
        does the highest number. Raises ProjectError when something of it is left."""
        with _CHANGING:
            self._remove_all(hand_id)

    def _remove_all(self, hand_id: str) -> None:
        root = self._hand_folder(hand_id)
        self._refuse_links(root)
        versions = _numbered(root)
        unfinished = [path for path in root.glob(".*") if is_unfinished(path.name)]
        for folder in (*unfinished, *versions):
            self._refuse_links(folder)
        for folder in versions[-1:]:
            self._emptied(folder)
        for folder in (*unfinished, *versions[:-1]):
            _clear_folder(folder)
        self.end_learning(hand_id)
        _clear(root, HAND_FILES)

    def _note(self, hand_id: str, name: str, value: dict[str, Any]) -> None:
        """Write one of the files beside the versions of a hand. Raises ProjectError."""
        file = self._hand_folder(hand_id) / name
        self._refuse_links(file.parent)
        try:
            durable.make_folder(file.parent)
            _write(file, value)
        except OSError as error:
            raise _not_written(file, error) from error

    def _emptied(self, folder: Path) -> None:
        """Delete a version and leave an empty record in its place. Raises ProjectError."""
        if not (folder / RECORD).exists() and not (folder / WEIGHTS).exists():
            return
        try:
            _write(folder / RECORD, {})
        except OSError as error:
            raise _not_written(folder / RECORD, error) from error
        _clear(folder, (WEIGHTS,))

    def _hand_folder(self, hand_id: str) -> Path:
        """Where all that is known of a hand lies. Raises ValueError for an id that is none."""
        if not is_hand_id(hand_id):
            raise ValueError(f"no hand: {hand_id!r}")
        return self._root / hand_id

    def _refuse_links(self, folder: Path) -> None:
        """Raises ProjectError where a folder of ours is a link, and so what happens in it would happen elsewhere."""
        if self._is_elsewhere(folder):
            raise ProjectError(
                "“{folder}” is a link to another place, where this program writes and deletes nothing: put a folder "
                "there.",
                folder=folder,
            )

    def _is_elsewhere(self, folder: Path) -> bool:
        project = self._root.parent
        return folder.resolve() != project.resolve() / folder.relative_to(project)


def version_before(versions: Iterable[HandVersion], number: str) -> str:
    """The version to go back to from one: the one before it that was in use or could be, "" where there is none."""
    earlier = (each for each in versions if int(each.number) < int(number or 0) and each.better and not each.declined)
    return max((each.number for each in earlier), key=int, default="")


def carried(project_folder: Path) -> tuple[Path, ...]:
    """The files that go where the project goes, as paths from its folder: versions, and what is known of the last time
    that a hand was learned. What is under way, reading again too, and what is a link stays."""
    root = project_folder / FOLDER_NAME
    found: list[Path] = []
    for hand in sorted(root.iterdir()) if _is_folder(root) else ():
        if not is_hand_id(hand.name) or not _is_folder(hand):
            continue
        for version in filter(_is_folder, _numbered(hand)):
            found += filter(_is_plain, (version / RECORD, version / WEIGHTS))
        found += filter(_is_plain, (hand / TRIED,))
    return tuple(path.relative_to(project_folder) for path in found)


def is_carried(name: str) -> bool:
    """Whether this names a file as `carried` does, with slashes."""
    first, *parts = name.split("/")
    if first != FOLDER_NAME or not parts or not is_hand_id(parts[0]):
        return False
    if len(parts) == 3:
        return is_version_name(parts[1]) and parts[2] in (WEIGHTS, RECORD)
    return parts[1:] == [TRIED]


def is_unfinished(name: str) -> bool:
    """Whether a folder bears the name of a version that is being written."""
    return _UNFINISHED.fullmatch(name) is not None


def _numbered(hand_folder: Path) -> list[Path]:
    """What bears the number of a version in a hand's folder, lowest first."""
    return sorted(
        (path for path in hand_folder.glob("*") if is_version_name(path.name)), key=lambda path: int(path.name)
    )


def _is_folder(path: Path) -> bool:
    return path.is_dir() and not path.is_symlink()


def _is_plain(path: Path) -> bool:
    return path.is_file() and not path.is_symlink()


def _clear(folder: Path, names: tuple[str, ...]) -> None:
    """Delete files of ours from a folder. Raises ProjectError when one is left."""
    for name in names:
        try:
            (folder / name).unlink(missing_ok=True)
        except OSError as error:
            raise ProjectError(
                "“{path}” could not be deleted ({reason}): close what uses it, then delete it by hand.",
                path=folder / name,
                reason=error.strerror or error,
            ) from error


def _clear_folder(folder: Path) -> None:
    """Delete a version's folder with what is ours in it. Raises ProjectError when some of that is left."""
    _clear(folder, VERSION_FILES)
    with contextlib.suppress(OSError):  # somebody put something into it
        folder.rmdir()


def _read(folder: Path) -> HandVersion | None:
    """What is known of the version in a folder; None where that is damaged, or its weights are missing. What a later
    version of this program wrote besides is passed over."""
    value = _json(folder / RECORD)
    if not isinstance(value, dict) or not (folder / WEIGHTS).is_file():
        return None
    known = {each.name: value[each.name] for each in fields(HandVersion) if each.name in value}
    learned = known.get("learned", [])
    if not {"base", "at"} <= known.keys() or not isinstance(learned, list):
        return None
    name = one_line(str(known.get("name", "")))
    version = HandVersion(**{**known, "number": folder.name, "name": name, "learned": tuple(learned)})
    return version if _makes_sense(version) else None


def _makes_sense(version: HandVersion) -> bool:
    """Whether all values are of the types they should be; a file may come from a stranger."""
    return (
        all(map(_is_text, (version.base, version.at, *version.learned)))
        and all(map(_is_count, (version.lines, version.measured_on)))
        and all(map(_is_rate, (version.before, version.after, version.sure)))
        and all(
            isinstance(each, bool) for each in (version.installed, version.declined, version.better, version.onwards)
        )
    )


def _is_text(value: Any) -> TypeGuard[str]:
    """Whether it is a text as the program writes it where no person is asked: short, in one line."""
    return isinstance(value, str) and len(value) <= LONGEST_TEXT and value.isprintable()


def _is_count(value: Any) -> TypeGuard[int]:
    return type(value) is int and 0 <= value < 1e9


def _is_rate(value: Any) -> bool:
    """Whether it is a figure that was measured, or None; "not a number" is none."""
    return value is None or (type(value) in (int, float) and 0 <= value < 1e6)


def _json(file: Path) -> Any:
    """The value of a JSON file, None where there is none that can be read."""
    try:
        if not file.is_file() or file.stat().st_size > LARGEST_RECORD_BYTES:
            return None
        return json.loads(file.read_text("utf-8"))
    except (OSError, ValueError, RecursionError):
        return None


def _write(file: Path, value: dict[str, Any]) -> None:
    """Write a JSON file, whole or not at all. Raises OSError."""
    unfinished = file.with_name(file.name + ".new")
    unfinished.write_text(json.dumps(value, ensure_ascii=False, indent=1), "utf-8")
    durable.sync_file(unfinished)
    unfinished.replace(file)
    durable.sync_folder(file.parent)


def _not_written(path: Path, error: OSError) -> ProjectError:
    return ProjectError(
        "“{path}” cannot be written ({reason}): see whether the disk is full, and try again.",
        path=path,
        reason=error.strerror or error,
    )
