"""The scans of a project: the original bytes, named after their content, each stored once."""

from __future__ import annotations

import contextlib
import hashlib
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from uuid import uuid4

from hwr_desktop import durable
from hwr_desktop.errors import InputError, ProjectError

FOLDER_NAME = "scans"
_CHUNK = 1 << 20
DIGITS = 16  # of the SHA-256, in hexadecimal: two of a million scans agree by chance once in 10^7 projects
_UNFINISHED = ".*.part"
_STORED = re.compile(r"[0-9a-f]{16}-[A-Za-z0-9_.-]{1,100}")


class Scans:
    """The folder `scans/` of a project."""

    def __init__(self, project_folder: Path) -> None:
        self._folder = project_folder / FOLDER_NAME

    def tidy(self) -> None:
        """Make the folder where it is missing and remove what a crash left half written. Raises OSError."""
        durable.make_folder(self._folder)
        for leftover in self._folder.glob(_UNFINISHED):
            leftover.unlink(missing_ok=True)

    def add_file(self, source: Path) -> str:
        """Copy a file's bytes and return the scan's name. Raises InputError (source), ProjectError (this side)."""
        if not source.is_file():
            raise InputError(
                "The file “{source}” is not there or is no ordinary file: choose another one.", source=source
            )
        return self._add(_chunks_of(source), source.name)

    def add_bytes(self, data: bytes, name: str) -> str:
        """Store bytes as a scan that bears something like `name`, and return its name. Raises ProjectError."""
        return self._add((data,), name)

    def path(self, image: str) -> Path:
        """Where the scan of that name lies. A name that climbs out of the folder is cut to its last part."""
        name = image.replace("\\", "/").rsplit("/", 1)[-1]
        if name in ("", ".", "..") or "\0" in name:
            raise ProjectError(
                "The project “{project}” names a scan {image!r}: bring back a backup.",
                project=self._folder.parent,
                image=image,
            )
        return self._folder / name

    def _add(self, chunks: Iterable[bytes], name: str) -> str:
        """Write under a temporary name, sync, rename, sync the folder."""
        unfinished = self._folder / f".{uuid4().hex}.part"
        digest = hashlib.sha256()
        try:
            durable.write_synced(unfinished, _hashed(chunks, digest.update))
            prefix = digest.hexdigest()[:DIGITS]
            target = self._same(prefix, unfinished.stat().st_size) or self._folder / f"{prefix}-{clean(name)}"
            unfinished.replace(target)
            durable.sync_folder(self._folder)
        except OSError as error:
            raise ProjectError(
                "The scan “{name}” could not be stored in “{folder}” ({reason}): make room or save the project "
                "elsewhere, then try again.",
                name=name,
                folder=self._folder,
                reason=error.strerror,
            ) from error
        finally:
            with contextlib.suppress(OSError):
                unfinished.unlink(missing_ok=True)
        return target.name

    def _same(self, prefix: str, size: int) -> Path | None:
        """The scan that holds these bytes already. One of another size is damaged, and is replaced under its name."""
        found = sorted(self._folder.glob(f"{prefix}-*"), key=lambda path: path.stat().st_size != size)
        return found[0] if found else None


def name_given(stored: str) -> str:
    """The name a scan came with, nearly: its stored name without the digits of its content."""
    prefix, dash, rest = stored.partition("-")
    return rest if dash and len(prefix) == DIGITS and rest else stored


def names_given(stored: Iterable[str]) -> dict[str, str]:
    """The name of each scan as it came, by its stored name; scans that came with one name keep their stored names, by
    which they can be told apart."""
    names = {each: name_given(each) for each in stored}
    counts = Counter(name.casefold() for name in names.values())
    return {each: name if counts[name.casefold()] == 1 else each for each, name in names.items()}


def is_stored_name(name: str) -> bool:
    """Whether a file bears a name that `Scans` gives, which every system takes for a plain file's."""
    return bool(_STORED.fullmatch(name)) and not name.endswith(".")


def clean(name: str) -> str:
    """A file name that every system can hold: plain letters and digits, a short stem, the suffix in lower case."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    stem, dot, suffix = plain.rpartition(".")
    if not dot:
        stem, suffix = suffix, ""
    stem = re.sub(r"[^A-Za-z0-9_]+", "-", stem).strip("-")[:60] or "scan"
    suffix = re.sub(r"[^a-z0-9]", "", suffix.lower())[:10]
    return f"{stem}.{suffix}" if suffix else stem


def _chunks_of(source: Path) -> Iterator[bytes]:
    """The bytes of a file, piece by piece. Raises InputError."""
    try:
        with source.open("rb") as stream:
            while chunk := stream.read(_CHUNK):
                yield chunk
    except OSError as error:
        raise InputError(
            "The file “{source}” cannot be read ({reason}): check it, then try again.",
            source=source,
            reason=error.strerror,
        ) from error


def _hashed(chunks: Iterable[bytes], update: object) -> Iterator[bytes]:
    """The same chunks, each shown to `update` on its way."""
    assert callable(update)
    for chunk in chunks:
        update(chunk)
        yield chunk
