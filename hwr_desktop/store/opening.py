"""What takes long in opening a project is done apart: in another thread, while the project is held already.

`held`, then `checking`, then `ProjectFile(file, lock, checked=True)` in the thread that is to work with it.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from hwr_desktop.store import database
from hwr_desktop.store.lock import ProjectLock
from hwr_desktop.store.packing.pack import Progress
from hwr_desktop.store.project_file import file_of


def held(path: Path) -> tuple[Path, ProjectLock]:
    """The database of the project with that folder or .hwr file, and its lock, which is now taken.

    Raises ProjectError when it is missing, foreign or held by another window.
    """
    file = file_of(path)
    database.check_header(file)
    return file, ProjectLock(file.parent)


def checking(file: Path) -> Iterator[Progress]:
    """See that the database of a project that is held is whole, and bring it up to the present version.

    Raises ProjectError when it is damaged, foreign or of a newer version.
    """
    size = file.stat().st_size
    yield Progress(0, size)
    with closing(database.opened(file)):
        pass
    yield Progress(size, size)
