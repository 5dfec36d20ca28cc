"""Installing a language package from a file, with distrust: it may come from a stranger.

An `.argosmodel` is a zip of one folder. Every member is looked at before anything is unpacked; only what translating
needs is unpacked, which leaves out the models of other libraries (`stanza/`, `spacy/`, `minisbd/`), some of them
pickles; that is tried out in a folder aside and then takes its place by its name.
"""

from __future__ import annotations

import contextlib
import shutil
import stat
import struct
import zipfile
import zlib
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from uuid import uuid4

from hwr_desktop import durable, leftovers, paths
from hwr_desktop.errors import ModelError, Phrase
from hwr_desktop.language.translation import packages
from hwr_desktop.language.translation.argos import LibraryMissingError
from hwr_desktop.language.translation.breaths import breaths
from hwr_desktop.language.translation.packages import HIDDEN, METADATA, Description, InstalledPackage
from hwr_desktop.language.translation.translating_process import TranslatingProcess

MOST_MEMBERS = 5_000
LARGEST_METADATA_BYTES = 1 << 20
LARGEST_PACKAGE_BYTES = 4 << 30
LARGEST_RATIO = 200
"""Weights hardly become smaller in a zip, vocabularies a tenth; a bomb a thousandth."""
CHUNK_BYTES = 1 << 20
_TAKEN = (METADATA, "README.md", "LICENSE", "LICENSE.txt", *packages.TOKENISERS)
_STUMBLES = (zipfile.BadZipFile, zlib.error, struct.error, RuntimeError, ValueError, EOFError, OverflowError)
"""What zipfile raises over a file that makes no sense."""


@dataclass(frozen=True, slots=True)
class Unpacked:
    """So many bytes are unpacked of so many."""

    done: int
    total: int


@dataclass(frozen=True, slots=True)
class PackageInstalled:
    """The package is installed; `replaced` are those of the same languages that it took the place of, and `left` says
    why another one is still there beside it."""

    package: InstalledPackage
    replaced: tuple[Description, ...] = ()
    left: ModelError | None = None


def installing(file: Path) -> Iterator[Unpacked | PackageInstalled]:
    """Install a package from an `.argosmodel`; the last step says what was installed.

    It takes the place of other versions for the same languages. Not going on stops it, with nothing left behind; so
    does ModelError, which is raised for whatever is wrong.
    """
    root = paths.language_packages()
    aside = root / f"{HIDDEN}part-{uuid4().hex[:8]}"
    try:
        with _opened(file) as archive:
            about, members = _checked(archive, file)
            _make_room(root, file, members)
            yield from _unpacked(archive, file, members, aside)
        size = sum(member.file_size for member in members.values())
        for _ in _tried_out(aside, file):
            yield Unpacked(size, size)
        before = [package for package in packages.installed().packages if _same_languages(package.about, about)]
        durable.sync_tree(aside)
        folder = _free(root / about.name)
        aside.rename(folder)  # before the old one goes: whenever it ends, one of them is there
        durable.sync_folder(root)
        replaced, left = [], None
        for package in before:
            try:
                packages.remove(package)
                replaced.append(package.about)
            except ModelError as error:
                left = error
        yield PackageInstalled(InstalledPackage(about, folder, size), tuple(replaced), left)
    except OSError as error:
        raise ModelError(
            "The language package {name} could not be installed in {folder} ({reason}): make room, or see whether you "
            "may write there.",
            name=file.name,
            folder=root,
            reason=error.strerror or error,
        ) from error
    finally:
        shutil.rmtree(aside, ignore_errors=True)


@contextlib.contextmanager
def _opened(file: Path) -> Iterator[zipfile.ZipFile]:
    """The file as a zip. Raises ModelError where it cannot be read, and for whatever zipfile stumbles over."""
    try:
        stream = file.open("rb")
    except OSError as error:
        raise ModelError(
            "{name} cannot be read ({reason}): check the name, then try again.",
            name=file.name,
            reason=error.strerror or error,
        ) from error
    with stream:
        try:
            with zipfile.ZipFile(stream) as archive:
                yield archive
        except _STUMBLES as error:
            raise _refused(file, Phrase("it is no zip, or a damaged one")) from error


def _checked(archive: zipfile.ZipFile, file: Path) -> tuple[Description, dict[str, zipfile.ZipInfo]]:
    """What the package says of itself, and the members that are to be unpacked, by their names inside its folder.

    Raises ModelError unless all members, whether they are taken or not, are harmless.
    """
    infos = archive.infolist()
    if len(infos) > MOST_MEMBERS:
        raise _refused(file, Phrase("it holds too many files"))
    if len({info.filename.casefold() for info in infos}) != len(infos):
        raise _refused(file, Phrase("it holds a file twice"))
    if sum(info.compress_size for info in infos) > file.stat().st_size:
        raise _refused(file, Phrase("it says that it holds more than it does"))
    if sum(info.file_size for info in infos) > LARGEST_PACKAGE_BYTES:
        raise _refused(file, Phrase("it grows too large when it is unpacked"))
    for info in infos:
        _check_head(info, file)
    tops = {info.filename.split("/")[0] for info in infos}
    members = {info.filename.partition("/")[2]: info for info in infos if not info.is_dir()}
    if len(tops) != 1 or METADATA not in members:
        raise _refused(file, Phrase("it is not one folder with a metadata.json in it"))
    if members[METADATA].file_size > LARGEST_METADATA_BYTES:
        raise _refused(file, Phrase("its metadata.json cannot be read"))
    try:
        about = packages.description_of(archive.read(members[METADATA]))
    except ValueError as error:
        raise _refused(file, error.args[0]) from error
    missing = packages.missing_from(members.__contains__)
    if missing is not None:
        raise _refused(file, missing)
    return about, {name: info for name, info in members.items() if _is_taken(name)}


def _check_head(info: zipfile.ZipInfo, file: Path) -> None:
    """Raises ModelError unless a member is a plain file or folder in its place and of a size that can be true."""
    name = info.filename
    parts = name.rstrip("/").split("/")
    if (
        info.orig_filename != name
        or any(part in ("", ".", "..") for part in parts)
        or any(sign in name for sign in "\\:")
        or not name.isprintable()
    ):
        raise _refused(file, Phrase("it holds a file that belongs elsewhere"))
    if stat.S_IFMT(info.external_attr >> 16) not in (0, stat.S_IFREG, stat.S_IFDIR):
        raise _refused(file, Phrase("it holds a link"))
    if info.flag_bits & 1:
        raise _refused(file, Phrase("it is locked with a password"))
    if info.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        raise _refused(file, Phrase("it is packed in another way than zip files are"))
    if info.file_size > LARGEST_RATIO * max(info.compress_size, CHUNK_BYTES // LARGEST_RATIO):
        raise _refused(file, Phrase("it grows too large when it is unpacked"))


def _is_taken(name: str) -> bool:
    """Whether a member is needed to translate, or tells where the package is from."""
    return name in _TAKEN or (name.startswith("model/") and name.count("/") == 1)


def _make_room(root: Path, file: Path, members: dict[str, zipfile.ZipInfo]) -> None:
    """Make the folder of packages, and clear away what a crash left there. Raises ModelError where the disk has no room
    for what is in the file."""
    durable.make_folder(root)
    leftovers.clear(root, f"{HIDDEN}*-????????")
    needed = sum(member.file_size for member in members.values())
    if needed > shutil.disk_usage(root).free:
        raise ModelError(
            "There is no room for the language package {name}, which takes {megabytes:,} MB when it is unpacked: make "
            "room on the disk.",
            name=file.name,
            megabytes=needed // 1_000_000 + 1,
        )


def _unpacked(
    archive: zipfile.ZipFile, file: Path, members: dict[str, zipfile.ZipInfo], aside: Path
) -> Iterator[Unpacked]:
    """Write the members into a folder. Raises ModelError for one that is not of the size it says."""
    done, total = 0, sum(member.file_size for member in members.values())
    (aside / "model").mkdir(parents=True)
    for name, member in members.items():
        size = 0
        with archive.open(member) as source, (aside / name).open("xb") as target:
            while chunk := source.read(CHUNK_BYTES):
                size += len(chunk)
                if size > member.file_size:
                    break
                target.write(chunk)
                yield Unpacked(done + size, total)
        if size != member.file_size:
            raise _refused(file, Phrase("it is no zip, or a damaged one"))
        done += size


def _free(folder: Path) -> Path:
    """The folder, or one beside it that is not there yet."""
    name, number = folder.name, 2
    while folder.exists():
        folder = folder.with_name(f"{name}-{number}")
        number += 1
    return folder


def _tried_out(aside: Path, file: Path) -> Iterator[None]:
    """Wait until something is translated with what was unpacked; not going on ends that at once. Raises ModelError
    where the library cannot do it, be it that it ends its process."""
    with ThreadPoolExecutor(1) as pool, TranslatingProcess() as process:
        coming = pool.submit(process.translated, "a", [aside])
        yield from breaths(coming)
        try:
            coming.result()
        except LibraryMissingError:
            raise
        except ModelError as error:
            raise _refused(file, Phrase("its model cannot be used")) from error


def _same_languages(one: Description, other: Description) -> bool:
    return (one.from_code, one.to_code) == (other.from_code, other.to_code)


def _refused(file: Path, reason: Phrase) -> ModelError:
    return ModelError(
        "{name} is no sound language package ({reason}): get it again from where it came, or get another one.",
        name=file.name,
        reason=reason,
    )
