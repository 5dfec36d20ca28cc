"""A project in one file, `NAME.hwrz`, to be sent or put away: a zip of its database, its scans, what was
learned of its hands, and the checksums of all.

Packing is a generator that tells how far it is: not going on stops it, and nothing is left behind. `unpack` leads back.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import sqlite3
import stat
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from hwr_desktop import durable
from hwr_desktop.errors import ProjectError
from hwr_desktop.store import disk_state, hand_versions, records
from hwr_desktop.store.project_file import SUFFIX
from hwr_desktop.store.reader import reading
from hwr_desktop.store.scans import FOLDER_NAME, is_stored_name

PACK_SUFFIX = ".hwrz"
MANIFEST = "manifest.json"
DATABASE = "project" + SUFFIX
FORMAT = "hwr-project"
VERSION = 2
"""Of what lies in the file where; the database has a version of its own. In 1 there were no hands."""
CHUNK_BYTES = 1 << 20
_LONG_AGO = (1980, 1, 1, 0, 0, 0)


@dataclass(frozen=True, slots=True)
class Progress:
    """How many bytes of how many are done."""

    done: int
    total: int


def is_pack(path: Path) -> bool:
    """Whether a file bears the name of a packed project."""
    return path.suffix.lower() == PACK_SUFFIX


def packing(file: Path, pack: Path) -> Iterator[Progress]:
    """Write the project with that database, which may be open, to one file; history and what was undone go along.

    A file that was there is replaced once the new one is whole. Raises ProjectError.
    """
    unfinished, copy = pack.with_name(f".{pack.name}.part"), pack.with_name(f".{pack.name}.database")
    try:
        unfinished.unlink(missing_ok=True)  # what a crash left of an earlier try
        copy.touch()  # so that a place which cannot be written is named as what it is
        with reading(file) as project:
            project.copy_to(copy)
            _name_untitled(copy, pack.stem)
        yield from _written(file.parent, copy, unfinished)
        durable.sync_file(unfinished)
        unfinished.replace(pack)
        durable.sync_folder(pack.parent)
    except (OSError, sqlite3.Error, zipfile.LargeZipFile) as error:
        raise ProjectError(
            "“{pack}” could not be written ({reason}): make room or choose another place.",
            pack=pack,
            reason=disk_state.reason_of(error, pack.parent),
        ) from error
    finally:
        for leftover in (unfinished, copy, copy.with_name(copy.name + ".new"), copy.with_name(copy.name + "-journal")):
            with contextlib.suppress(OSError):
                leftover.unlink(missing_ok=True)


def _name_untitled(copy: Path, name: str) -> None:
    """Give the copy of a draft, which has no title, that of its file."""
    connection = sqlite3.connect(copy, isolation_level=None)
    try:
        (body,) = connection.execute("SELECT body FROM project").fetchone()
        project = records.project_from(body)
        if not project.name:
            named = records.body_of(replace(project, name=name), records.PROJECT)
            connection.execute("UPDATE project SET body = ?", (named,))
    finally:
        connection.close()


def _written(folder: Path, copy: Path, unfinished: Path) -> Iterator[Progress]:
    """Write database, scans, what was learned and, at last, the manifest."""
    scans = [path for path in sorted((folder / FOLDER_NAME).iterdir()) if _is_scan(path)]
    sources = {DATABASE: copy, **{f"{FOLDER_NAME}/{scan.name}": scan for scan in scans}}
    sources |= {path.as_posix(): folder / path for path in hand_versions.carried(folder)}
    done, total = 0, sum(path.stat().st_size for path in sources.values())
    members: dict[str, dict[str, Any]] = {}
    with zipfile.ZipFile(unfinished, "x") as archive:
        for name, path in sources.items():
            digest, size = hashlib.sha256(), 0
            info = _info(name, zipfile.ZIP_DEFLATED if name == DATABASE else zipfile.ZIP_STORED)
            info.file_size = path.stat().st_size
            with path.open("rb") as source, archive.open(info, "w", force_zip64=True) as target:
                while chunk := source.read(CHUNK_BYTES):
                    target.write(chunk)
                    digest.update(chunk)
                    size += len(chunk)
                    done += len(chunk)
                    yield Progress(done, max(total, done))
            members[name] = {"size": size, "sha256": digest.hexdigest()}
        manifest = {"format": FORMAT, "version": VERSION, "members": members}
        archive.writestr(_info(MANIFEST, zipfile.ZIP_DEFLATED), json.dumps(manifest, indent=1))


def _info(name: str, compression: int) -> zipfile.ZipInfo:
    """The head of a member; a date would only make two packs of the same project differ."""
    info = zipfile.ZipInfo(name, _LONG_AGO)
    info.compress_type = compression
    info.external_attr = (stat.S_IFREG | 0o644) << 16
    return info


def _is_scan(path: Path) -> bool:
    return path.is_file() and not path.is_symlink() and is_stored_name(path.name)
