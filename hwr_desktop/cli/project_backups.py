"""`hwr project backups` and `restore`: what was backed up, and going back to it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from hwr_desktop.cli.progress import watched
from hwr_desktop.cli.report import Report, UsageError, counted
from hwr_desktop.errors import ProjectError

if TYPE_CHECKING:
    from hwr_desktop.store.care.backups import Backup


def list_backups(source: Path, as_json: bool, report: Report) -> int:
    """List the backups on stdout, the newest first, each with its number. Raises ProjectError."""
    import json

    from hwr_desktop.store.care.backups import backups_of
    from hwr_desktop.store.care.restoring import project_of

    file = project_of(source)
    known = backups_of(file.parent)
    if as_json:
        print(json.dumps([_described(number, backup) for number, backup in enumerate(known, 1)], indent=1))
        return report.exit_code
    since = _changes_since(file, known)
    for number, (backup, changes) in enumerate(zip(known, since, strict=True), 1):
        letters = f", {counted(backup.letters, 'letter')}" if backup.letters else ""
        later = "" if changes is None else f", {counted(changes, 'change')} since"
        why = ", made before an older one was brought back" if backup.pinned else ""
        print(f"{number:3}  {backup.at:%Y-%m-%d %H:%M:%S}  {counted(backup.pages, 'page')}{letters}{later}{why}")
    if not known:
        report.say(f"{source} has no backups yet; the window makes them as it is worked on.")
    return report.exit_code


def restore(source: Path, which: str, target: Path | None, in_place: bool, report: Report) -> int:
    """Bring a backup back, as a copy or in the project's own place. Raises ProjectError, and UsageError where it is not
    said which."""
    from hwr_desktop.store.backup_names import set_aside_in
    from hwr_desktop.store.care.restoring import bringing_back, project_of, restoring_copy
    from hwr_desktop.store.lock import ProjectLock

    if (target is None) != in_place:
        raise UsageError("say either -o FOLDER, for a copy, or --in-place.")
    file = project_of(source)
    backup = _chosen(file, which)
    when = f"{backup.at:%Y-%m-%d %H:%M:%S}"
    if target is not None:
        watched(restoring_copy(file, backup.path, target), report)
        report.say(f"{target} is the project as it was on {when}; {source} is as it was.")
        return report.exit_code
    there_before, aside_before = file.exists(), set_aside_in(file.parent)
    lock = ProjectLock(file.parent)
    try:
        watched(bringing_back(file, backup.path), report)
    finally:
        lock.release()
    aside = sorted(set_aside_in(file.parent) - aside_before)
    if aside:
        then = f"; what could not be opened before is kept as {aside[0]}"
    else:
        then = "; what it was before is among its backups" if there_before else ""
    report.say(f"{source} is as it was on {when}{then}.")
    return report.exit_code


def _chosen(file: Path, which: str) -> Backup:
    """The backup with that number in the list, or of that name. Raises ProjectError."""
    from hwr_desktop.store.care.backups import backups_of

    known = backups_of(file.parent)
    for number, backup in enumerate(known, 1):
        if which in (str(number), backup.path.name, str(backup.path)):
            return backup
    raise ProjectError(
        "There is no backup {which!r} of “{file}”: “hwr project backups” lists them with their numbers.",
        which=which,
        file=file,
    )


def _changes_since(file: Path, known: tuple[Backup, ...]) -> list[int | None]:
    """How many steps came after each backup; None where the project cannot say."""
    from hwr_desktop.store.reader import reading

    try:
        with reading(file) as project:
            return [project.steps_since(backup.state) for backup in known]
    except ProjectError:
        return [None] * len(known)


def _described(number: int, backup: Backup) -> dict[str, object]:
    return {
        "number": number, "file": str(backup.path), "at": backup.at.isoformat(), "pages": backup.pages,
        "letters": backup.letters, "last_entry": backup.state.last_row, "before_bringing_back": backup.pinned,
    }  # fmt: skip
