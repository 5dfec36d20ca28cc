"""Writing a file so that there is always a whole one: the old until the new is complete and on the disk."""

from __future__ import annotations

import contextlib
import errno
import os
import shutil
from collections.abc import Iterable
from pathlib import Path, PurePosixPath
from uuid import uuid4

from hwr_desktop import durable, leftovers
from hwr_desktop.errors import ExportError

_NO_SPACE = (errno.ENOSPC, errno.EDQUOT)
_UNFINISHED = f".{'[0-9a-f]' * 12}.part"
_NOT_ALLOWED = (errno.EACCES, errno.EPERM, errno.EROFS)


def write_whole(path: Path, data: bytes) -> None:
    """Writes `data` to `path`: temporary file in the same folder, fsync, rename, fsync of the folder.

    Whatever happens, `path` holds either all of what it held before or all of `data`; a pipe or device takes the data
    as it comes. A link is followed, and the file's permissions stay as they were. Raises ExportError.
    """
    try:
        target = Path(os.path.realpath(path))
        if target.is_dir():
            raise ExportError(
                "{name} cannot be written, for a folder has this name: choose another name.", name=path.name
            )
        if target.exists() and not target.is_file():
            target.write_bytes(data)  # a pipe or /dev/null: renaming would put a file in its place
        else:
            _replace(target, data)
    except OSError as error:
        raise _refusal(path, error) from error


def write_folder(folder: Path, files: Iterable[tuple[PurePosixPath, bytes]]) -> tuple[Path, ...]:
    """Writes files, given by their paths in it, to a folder that is not there yet or is empty, and returns them.

    They are written to a folder beside it, which takes its name once all are on the disk; what of the way to it is not
    there is made. Raises ExportError.
    """
    if not folder.name:
        folder = folder.absolute()
    aside = folder.with_name(f".{uuid4().hex[:12]}.part")
    written = []
    try:
        if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
            raise ExportError(
                "{name} is there already: choose a new folder, or an empty one, so that nothing is mixed up in it.",
                name=folder.name,
            )
        leftovers.clear(aside.parent, _UNFINISHED)
        aside.mkdir(parents=True)
        for name, data in files:
            place = aside.joinpath(*name.parts)
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(data)
            written.append(folder.joinpath(*name.parts))
        durable.sync_tree(aside)
        if folder.exists():
            folder.rmdir()
        aside.rename(folder)
    except OSError as error:
        raise _refusal(folder, error) from error
    finally:
        shutil.rmtree(aside, ignore_errors=True)
    _sync_folder(folder.parent)
    return tuple(written)


def _replace(target: Path, data: bytes) -> None:
    temporary = target.with_name(f".{uuid4().hex[:12]}.part")
    leftovers.clear(target.parent, _UNFINISHED)
    try:
        _write(temporary, data)
        if target.exists():
            with contextlib.suppress(OSError):  # a share may know no permissions
                temporary.chmod(target.stat().st_mode & 0o777)
        temporary.replace(target)
    except BaseException:
        with contextlib.suppress(OSError):
            temporary.unlink(missing_ok=True)
        raise
    _sync_folder(target.parent)


def _write(path: Path, data: bytes) -> None:
    """Writes a new file and waits until it is on the disk."""
    with path.open("xb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _sync_folder(folder: Path) -> None:
    """Waits until a rename is on the disk. The file is whole by now, so a system that cannot do this is forgiven."""
    with contextlib.suppress(OSError):
        durable.sync_folder(folder)


def _refusal(path: Path, error: OSError) -> ExportError:
    """The sentence for what the system did not let us do."""
    if error.errno in _NO_SPACE:
        return ExportError(
            "{name} could not be written, for the disk is full: free some space or choose another disk.", name=path.name
        )
    if error.errno in _NOT_ALLOWED:
        return ExportError(
            "{name} may not be written in {folder}: choose another folder.", name=path.name, folder=path.parent
        )
    if error.errno == errno.ENOENT:
        return ExportError(
            "{name} could not be written, for the folder {folder} is not there: choose another folder.",
            name=path.name,
            folder=path.parent,
        )
    if error.errno == errno.EFBIG:
        return ExportError(
            "{name} could not be written, for it is larger than a file may be here: choose another disk.",
            name=path.name,
        )
    if error.errno in (errno.ENAMETOOLONG, errno.EINVAL):
        return ExportError(
            "{name} is not a name a file can have here: choose a shorter or simpler one.", name=path.name[:60]
        )
    return ExportError(
        "{name} could not be written ({reason}): choose another folder or disk.",
        name=path.name,
        reason=error.strerror or error,
    )
