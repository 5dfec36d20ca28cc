"""Making a packed project a folder again, with distrust: it may come from a stranger.

Everything is looked at before the project stands in its place, and a name out of the file is used only where it is one
that the program gives itself. A generator, as `pack.packing` is.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import shutil
import stat
import struct
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from hwr_desktop import durable
from hwr_desktop.errors import Phrase, ProjectError
from hwr_desktop.store import database, hand_versions
from hwr_desktop.store.packing.pack import CHUNK_BYTES, DATABASE, FORMAT, MANIFEST, VERSION, Progress
from hwr_desktop.store.project_file import SUFFIX
from hwr_desktop.store.scans import FOLDER_NAME, is_stored_name

MOST_MEMBERS = 100_000
LARGEST_MANIFEST_BYTES = 32 << 20
LARGEST_MEMBER_BYTES = 16 << 30
LARGEST_RATIO = 200
"""By deflate a database becomes a fifth, and where one line was corrected over and over a fiftieth of its size; a bomb
a thousandth. Scans are not deflated at all."""
_STUMBLES = (zipfile.BadZipFile, zlib.error, struct.error, RuntimeError, ValueError, EOFError, OverflowError)
"""What zipfile raises over a file that makes no sense."""


@dataclass(frozen=True, slots=True)
class _Member:
    """A member as the manifest has it: its size in bytes and its SHA-256 in hexadecimal."""

    size: int
    sha256: str


def folder_for(pack: Path) -> Path:
    """A folder that is not there yet, beside a packed project and named after it."""
    folder = pack.with_suffix("")
    number = 2
    while folder.exists():
        folder = pack.with_name(f"{pack.stem} ({number})")
        number += 1
    return folder


def unpacking(pack: Path, folder: Path) -> Iterator[Progress]:
    """Make a packed project a folder that is new or empty; the project's title stays as it is.

    Everything is checked in a folder beside, which then takes its place. Raises ProjectError, with nothing left behind.
    """
    folder = folder.resolve()
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise ProjectError("“{folder}” is there already: choose another name for the project.", folder=folder)
    unfinished = folder.parent / f".{folder.name}.part"
    try:
        with _opened(pack) as archive:
            members = _checked_members(archive, pack)
            _check_room(pack, folder.parent, members)
            shutil.rmtree(unfinished, ignore_errors=True)  # what a crash left of an earlier try
            places = _folders(unfinished, members)
            for place in places:
                place.mkdir()
            yield from _extracted(archive, pack, members, unfinished)
        own = unfinished / (folder.name + SUFFIX)
        (unfinished / DATABASE).replace(own)
        _check_database(own, pack)
        for place in reversed(places):
            durable.sync_folder(place)
        if folder.exists():
            folder.rmdir()
        unfinished.rename(folder)
        _sync_place(folder)
    except OSError as error:
        raise ProjectError(
            "“{pack}” could not be unpacked to “{folder}” ({reason}): make room or choose another place.",
            pack=pack,
            folder=folder,
            reason=error.strerror or error,
        ) from error
    finally:
        shutil.rmtree(unfinished, ignore_errors=True)


def _sync_place(folder: Path) -> None:
    """Bring the name of the new project to the disk, or take it away, so that it can be tried again. Raises OSError."""
    try:
        durable.sync_folder(folder.parent)
    except OSError:
        shutil.rmtree(folder, ignore_errors=True)
        raise


@contextlib.contextmanager
def _opened(pack: Path) -> Iterator[zipfile.ZipFile]:
    """The file as a zip. Raises ProjectError where it cannot be read, and for whatever zipfile stumbles over."""
    try:
        stream = pack.open("rb")
    except OSError as error:
        raise ProjectError(
            "“{pack}” cannot be read ({reason}): check it, then try again.", pack=pack, reason=error.strerror
        ) from error
    with stream:
        try:
            with zipfile.ZipFile(stream) as archive:
                yield archive
        except _STUMBLES as error:
            raise _damaged(pack, Phrase("it is no zip, or a damaged one")) from error


def _checked_members(archive: zipfile.ZipFile, pack: Path) -> dict[str, _Member]:
    """What the manifest says is in the file, once the list of members is that and harmless. Raises ProjectError."""
    infos = archive.infolist()
    if len(infos) > MOST_MEMBERS:
        raise _refused(pack, Phrase("it holds too many files"))
    names = [info.filename for info in infos]
    if len({name.casefold() for name in names}) != len(names):
        raise _refused(pack, Phrase("it holds a file twice"))
    if sum(info.compress_size for info in infos) > pack.stat().st_size:
        raise _refused(pack, Phrase("it says that it holds more than it does"))
    manifest = next((info for info in infos if info.filename == MANIFEST), None)
    if manifest is None or DATABASE not in names:
        raise _refused(pack, Phrase("its list of contents or its database is missing"))
    if manifest.file_size > LARGEST_MANIFEST_BYTES:
        raise _refused(pack, Phrase("its list of contents is too long"))
    _check_head(manifest, pack)
    members = _listed(archive.read(manifest), pack)  # which tells a newer version before what that has besides is met
    for info in infos:
        _check_head(info, pack)
    sizes = {info.filename: info.file_size for info in infos if info is not manifest}
    if sizes != {name: member.size for name, member in members.items()}:
        raise _damaged(pack, Phrase("its contents are not those of its list"))
    return members


def _check_head(info: zipfile.ZipInfo, pack: Path) -> None:
    """Raises ProjectError unless a member is a plain file in its place and of a size that can be true."""
    folder, _, name = info.filename.rpartition("/")
    in_place = (
        info.filename in (MANIFEST, DATABASE)
        or (folder == FOLDER_NAME and is_stored_name(name))
        or hand_versions.is_carried(info.filename)
    )
    kind = stat.S_IFMT(info.external_attr >> 16)
    if not in_place or info.orig_filename != info.filename:
        raise _refused(pack, Phrase("it holds a file that belongs elsewhere"))
    if kind not in (0, stat.S_IFREG) or info.is_dir():
        raise _refused(pack, Phrase("it holds a link or a folder"))
    if info.flag_bits & 1:
        raise _refused(pack, Phrase("it is locked with a password"))
    if info.file_size > LARGEST_MEMBER_BYTES:
        raise _refused(pack, Phrase("it holds a file that is too large"))
    stored = info.compress_type == zipfile.ZIP_STORED
    deflated = info.compress_type == zipfile.ZIP_DEFLATED and folder == ""
    if not (stored and info.file_size == info.compress_size) and not deflated:
        raise _refused(pack, Phrase("it holds a scan that is packed in another way"))
    if info.file_size > LARGEST_RATIO * max(info.compress_size, CHUNK_BYTES):
        raise _refused(pack, Phrase("it grows too large when it is unpacked"))


def _listed(data: bytes, pack: Path) -> dict[str, _Member]:
    """The members by their names, from the manifest. Raises ProjectError."""
    try:
        manifest = json.loads(data)
        found, version = manifest["format"], int(manifest["version"])
        if found == FORMAT and version > VERSION:
            raise ProjectError(
                "“{pack}” was made with a newer version of this program: install that version to open it.", pack=pack
            )
        members = {
            str(name): _Member(int(each["size"]), str(each["sha256"])) for name, each in manifest["members"].items()
        }
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
        raise _damaged(pack, Phrase("its list of contents cannot be read")) from error
    if found != FORMAT:
        raise _refused(pack, Phrase("it is another program's"))
    return members


def _check_room(pack: Path, place: Path, members: dict[str, _Member]) -> None:
    """Raises ProjectError where the disk has no room for what is in the file."""
    needed = sum(member.size for member in members.values())
    if needed > shutil.disk_usage(place).free:
        raise ProjectError(
            "There is no room for “{pack}”, which takes {megabytes:,} MB when it is unpacked: make room or choose "
            "another place.",
            pack=pack,
            megabytes=needed // 1_000_000 + 1,
        )


def _folders(unfinished: Path, members: Iterable[str]) -> list[Path]:
    """The folders that members with these names lie in and that of the scans, the outermost first."""
    names = (*members, f"{FOLDER_NAME}/scan")
    return sorted({unfinished / folder for name in names for folder in PurePosixPath(name).parents})


def _extracted(archive: zipfile.ZipFile, pack: Path, members: dict[str, _Member], folder: Path) -> Iterator[Progress]:
    """Write the members into a folder. Raises ProjectError for one that is not what the manifest says."""
    done, total = 0, sum(member.size for member in members.values())
    for name, member in members.items():
        digest, size = hashlib.sha256(), 0
        with archive.open(name) as source, (folder / name).open("xb") as target:
            while chunk := source.read(CHUNK_BYTES):
                size += len(chunk)
                if size > member.size:
                    break
                target.write(chunk)
                digest.update(chunk)
                done += len(chunk)
                yield Progress(done, total)
        if size != member.size or digest.hexdigest() != member.sha256:
            raise _damaged(pack, Phrase("the checksum of {name} is another", name=name))
        durable.sync_file(folder / name)


def _check_database(file: Path, pack: Path) -> None:
    """Raises ProjectError, which names the packed file, for a database that could not be opened as a project."""
    try:
        database.check(file)
    except ProjectError as error:
        raise ProjectError(error.phrase.with_replaced(str(file), str(pack))) from error


def _refused(pack: Path, reason: str) -> ProjectError:
    return ProjectError(
        "“{pack}” is no packed project of this program ({reason}): choose another file.", pack=pack, reason=reason
    )


def _damaged(pack: Path, reason: str) -> ProjectError:
    return ProjectError("“{pack}” is damaged ({reason}): copy it again from where it came.", pack=pack, reason=reason)
