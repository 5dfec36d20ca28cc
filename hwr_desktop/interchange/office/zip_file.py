"""Zip files that are the same, byte for byte, whenever the same is written."""

from __future__ import annotations

import io
from collections.abc import Collection, Iterable
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

_ALREADY_SMALL = (".jpeg", ".jpg", ".png")
_UNIX_FILE = 0o644 << 16


def zipped(entries: Iterable[tuple[str, bytes]], stored: Collection[str] = ()) -> bytes:
    """A zip file of these names and contents, dated 1980; those `stored`, and pictures, are not packed."""
    buffer = io.BytesIO()
    with ZipFile(buffer, "w") as archive:
        for name, data in entries:
            entry = ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            entry.external_attr = _UNIX_FILE
            entry.compress_type = ZIP_STORED if name in stored or name.endswith(_ALREADY_SMALL) else ZIP_DEFLATED
            archive.writestr(entry, data)
    return buffer.getvalue()


def rezipped(data: bytes) -> bytes:
    """A zip file anew, so that it does not tell when it was made."""
    with ZipFile(io.BytesIO(data)) as archive:
        return zipped((name, archive.read(name)) for name in archive.namelist())
