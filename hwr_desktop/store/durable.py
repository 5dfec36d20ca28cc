"""Making sure that what was written is on the disk, not only on its way there."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path


def sync_folder(folder: Path) -> None:
    """Bring the names in a folder to the disk, so that a rename outlives a power cut. Windows does so by itself."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


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
