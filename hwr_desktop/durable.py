"""Making sure that what was written is on the disk, not only on its way there.

A power cut may take back whatever was not synced: bytes of a file, and names in a folder, in any order. So a file is
written beside its place, synced, renamed, and the folder synced.
"""

from __future__ import annotations

import errno
import os
from collections.abc import Iterable
from pathlib import Path

_NOT_KNOWN_HERE = (errno.EINVAL, errno.ENOSYS, errno.ENOTSUP, errno.EOPNOTSUPP)


def make_folder(folder: Path) -> None:
    """Make a folder and what of the way to it is missing, so that a power cut leaves it there. Raises OSError."""
    missing = [each for each in (folder, *folder.parents) if not each.exists()]
    folder.mkdir(parents=True, exist_ok=True)
    for each in reversed(missing):
        sync_folder(each.parent)


def sync_folder(folder: Path) -> bool:
    """Bring the names in a folder to the disk, so that a rename outlives a power cut. Raises OSError.

    Windows does so by itself, and some shares know no such thing for folders, which is forgiven; returns whether it is
    known here.
    """
    if os.name == "nt":
        return True
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    except OSError as error:
        if error.errno not in _NOT_KNOWN_HERE:
            raise
        return False
    finally:
        os.close(descriptor)
    return True


def sync_tree(folder: Path) -> None:
    """Bring all that is in a folder to the disk, files and names: before it is renamed to its place. Raises OSError."""
    for path, _folders, files in os.walk(folder):
        for name in files:
            sync_file(Path(path) / name)
        sync_folder(Path(path))


def sync_file(file: Path) -> None:
    """Bring the bytes of a closed file to the disk."""
    with file.open("rb+") as stream:
        os.fsync(stream.fileno())


def write_synced(target: Path, chunks: Iterable[bytes]) -> None:
    """Write the chunks to a new file and bring them to the disk; the name of the file is not synced yet."""
    with target.open("wb") as stream:
        for chunk in chunks:
            stream.write(chunk)
        stream.flush()
        os.fsync(stream.fileno())
