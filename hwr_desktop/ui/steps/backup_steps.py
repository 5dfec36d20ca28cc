"""What is looked up of backups beside the window: which there are, and what the pages said then."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from hwr_desktop.errors import ProjectError
from hwr_desktop.store.care.backups import Backup, backups_of, unpacked
from hwr_desktop.store.reader import reading
from hwr_desktop.store.scans import name_given


@dataclass(frozen=True, slots=True)
class ListedBackup:
    """A backup, and how many steps were done since; None where the project cannot say."""

    backup: Backup
    changes_since: int | None


@dataclass(frozen=True, slots=True)
class PageThen:
    """What a page said when a backup was made: the name of its scan and its lines."""

    scan: str
    lines: tuple[str, ...]


def listing(file: Path) -> Iterator[tuple[ListedBackup, ...]]:
    """One step: the backups of the project with that database, the newest first."""
    known = backups_of(file.parent)
    try:
        with reading(file) as project:
            yield tuple(ListedBackup(each, project.steps_since(each.state)) for each in known)
    except ProjectError:
        yield tuple(ListedBackup(each, None) for each in known)


def pages_then(backup: Path) -> Iterator[tuple[PageThen, ...]]:
    """One step: the pages as a backup has them. Raises ProjectError where it is damaged."""
    with tempfile.TemporaryDirectory(prefix="hwr-backup-") as folder:
        copy = Path(folder) / "then.hwr"
        unpacked(backup, copy)
        with reading(copy) as project:
            pages = []
            for page_id in project.project().pages:
                page = project.whole_page(page_id)
                lines = tuple(line.text for line in page.lines) if page is not None else ()
                pages.append(PageThen(name_given(page.image) if page is not None else "?", lines))
    yield tuple(pages)
