"""Projects that have no name yet."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from uuid import uuid4

from hwr_desktop import paths
from hwr_desktop.store import own_files
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
    own_files.delete(project_file.file)


def _changed(folder: Path) -> float:
    """When a draft was last written to, in seconds since the epoch."""
    return max(path.stat().st_mtime for path in folder.glob("*" + SUFFIX + "*"))
