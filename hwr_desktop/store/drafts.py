"""Projects that have no name yet, and giving a project a place of its own."""

from __future__ import annotations

import contextlib
import shutil
from datetime import datetime
from pathlib import Path
from uuid import uuid4

from hwr_desktop import paths
from hwr_desktop.errors import ProjectError
from hwr_desktop.store import durable, migrations
from hwr_desktop.store.lock import LOCK_NAME
from hwr_desktop.store.project_file import SUFFIX, ProjectFile
from hwr_desktop.store.scans import FOLDER_NAME, name_given


def new_draft() -> ProjectFile:
    """A project in a fresh folder among the drafts; its title is empty. Raises ProjectError."""
    name = f"draft-{datetime.now():%Y%m%d-%H%M%S}-{uuid4().hex[:6]}"
    return ProjectFile.create(paths.drafts() / name, title="")


def is_draft(folder: Path) -> bool:
    """Whether a project's folder lies among the drafts."""
    return folder.resolve().parent == paths.drafts().resolve()


def list_drafts() -> list[Path]:
    """The folders of all drafts, the one changed last first."""
    if not paths.drafts().is_dir():
        return []
    found = [folder for folder in paths.drafts().iterdir() if any(folder.glob("*" + SUFFIX))]
    return sorted(found, key=_changed, reverse=True)


def scans_of_draft(folder: Path) -> tuple[str, ...]:
    """The names that a draft's scans came with, the one that came first at the head. Its database stays closed."""
    found = [(path.stat().st_mtime_ns, name_given(path.name)) for path in (folder / FOLDER_NAME).glob("[!.]*")]
    return tuple(name for _came, name in sorted(found))


def discard_draft(project_file: ProjectFile) -> None:
    """Close a draft and delete it for good. Raises ValueError when it is none."""
    if not is_draft(project_file.folder):
        raise ValueError(f"{project_file.folder} is not a draft")
    project_file.close()
    _remove(project_file)


def move_project(project_file: ProjectFile, new_folder: Path) -> ProjectFile:
    """Move an open project, with all its history, to a folder that is new or empty, and return it open there.

    The old one is closed and removed only after the new one stands whole and opened fine; when ProjectError is
    raised, it is as it was and still open. A title that is empty or the old folder's name becomes the new one's.
    """
    new_folder = new_folder.resolve()
    unfinished = new_folder.parent / f".{new_folder.name}.part"
    if new_folder.exists() and (not new_folder.is_dir() or any(new_folder.iterdir())):
        raise ProjectError(f"“{new_folder}” is there already: choose another name for the project.")
    if new_folder.is_relative_to(project_file.folder):
        raise ProjectError(f"“{new_folder}” lies inside the project itself: choose another folder.")
    try:
        _copy(project_file, unfinished, new_folder.name)
        if new_folder.exists():
            new_folder.rmdir()
        unfinished.rename(new_folder)
        durable.sync_folder(new_folder.parent)
    except OSError as error:
        raise ProjectError(
            f"The project could not be saved as “{new_folder}” ({error.strerror or error}): choose another folder."
        ) from error
    finally:
        shutil.rmtree(unfinished, ignore_errors=True)
    moved = ProjectFile.open(new_folder)
    project_file.close()
    _remove(project_file)
    return moved


def _copy(project_file: ProjectFile, target: Path, name: str) -> None:
    """Copy database and scans to a folder and bring all of it to the disk. Raises OSError, ProjectError."""
    shutil.rmtree(target, ignore_errors=True)  # what a crash left of an earlier try
    (target / FOLDER_NAME).mkdir(parents=True)
    title = project_file.project.name
    database = target / (name + SUFFIX)
    project_file.copy_database(database, name if title in ("", project_file.name) else title)
    durable.sync_file(database)
    for scan in (project_file.folder / FOLDER_NAME).iterdir():
        copy = target / FOLDER_NAME / scan.name
        shutil.copyfile(scan, copy)
        durable.sync_file(copy)
    durable.sync_folder(target / FOLDER_NAME)
    durable.sync_folder(target)


def _remove(project_file: ProjectFile) -> None:
    """Delete a closed project's own files; what others put beside them stays. What cannot be deleted stays too."""
    folder, name = project_file.folder, project_file.file.name
    shutil.rmtree(folder / FOLDER_NAME, ignore_errors=True)
    with contextlib.suppress(OSError):
        for path in list(folder.iterdir()):
            backup = path.name.startswith(project_file.name) and path.suffix == migrations.BACKUP_SUFFIX
            if backup or path.name == LOCK_NAME or path.name.startswith(name):
                path.unlink()
        folder.rmdir()


def _changed(folder: Path) -> float:
    """When a draft was last written to, in seconds since the epoch."""
    return max(path.stat().st_mtime for path in folder.glob("*" + SUFFIX + "*"))
