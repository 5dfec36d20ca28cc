"""What lies beside a project's database, seen before anything is opened: a stranger's folder may hold what acts.

SQLite plays back a rollback journal that it finds, and deletes the file that the journal names as its super-journal, be
that any file of the person's. A project is one database, so a journal of ours never names one. A link in the place of a
file that is written to would lead the writing elsewhere.
"""

from __future__ import annotations

import os
import shutil
from pathlib import Path

from hwr_desktop.errors import ProjectError
from hwr_desktop.store.lock import LOCK_NAME

_WRITTEN_TO = ("-journal", "-wal", "-shm")
_JOURNAL_MAGIC = bytes.fromhex("d9d505f920a163d7")
"""That of https://sqlite.org/fileformat2.html; at the end of a journal it says that a super-journal is named."""


def check(file: Path) -> None:
    """Raises ProjectError where what lies beside a database could have another file deleted or written over."""
    real = Path(os.path.realpath(file))
    journal = real.with_name(real.name + "-journal")
    for path in (file.parent / LOCK_NAME, *(real.with_name(real.name + ending) for ending in _WRITTEN_TO)):
        if path.is_symlink() or (path.exists() and not path.is_file()):
            raise _refusal(path)
    try:
        names_another = journal.exists() and _end_of(journal) == _JOURNAL_MAGIC
    except OSError as error:
        raise ProjectError(
            "The project “{file}” cannot be read ({reason}): check its folder.", file=file, reason=error.strerror
        ) from error
    if names_another:
        raise ProjectError(
            "“{journal}” is not by this program, and could have other files deleted: move it away, then open the "
            "project again.",
            journal=journal,
        )


def check_folder(folder: Path) -> None:
    """Raises ProjectError where a folder of ours is a link, and what is written into it would come elsewhere."""
    if folder.is_symlink():
        raise _refusal(folder)


def copied(file: Path, copy: Path) -> tuple[Path, ...]:
    """Copy a database as it lies there, with what stands in its journals only, and return the copy's files; a file that
    is missing counts as empty. Raises OSError."""
    made: list[Path] = []
    for ending in ("", "-wal", "-journal"):
        part = file.with_name(file.name + ending)
        if part.exists():
            made.append(shutil.copyfile(part, copy.with_name(copy.name + ending)))
    return tuple(made)


def clear(file: Path) -> None:
    """Delete what lies beside a database that another is to take the place of. What a killed program left there is of
    the old one, and SQLite would play it back into the new one, which that damages. Raises OSError."""
    for ending in _WRITTEN_TO:
        file.with_name(file.name + ending).unlink(missing_ok=True)


def _refusal(path: Path) -> ProjectError:
    return ProjectError(
        "“{path}” is a link or no file, and could lead the program elsewhere: move it away, then open the project "
        "again.",
        path=path,
    )


def _end_of(journal: Path) -> bytes:
    with journal.open("rb") as stream:
        stream.seek(0, os.SEEK_END)
        stream.seek(max(0, stream.tell() - len(_JOURNAL_MAGIC)))
        return stream.read()
