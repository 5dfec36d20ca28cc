"""The language packages that are installed: a folder each, under the user's data. A folder that is no package is passed
over and told of, and does not keep the others from being used."""

from __future__ import annotations

import contextlib
import json
import re
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from uuid import uuid4

from hwr_desktop import durable, paths
from hwr_desktop.errors import ModelError, Phrase

METADATA = "metadata.json"
HIDDEN = "."
"""How the names of folders begin in which something is half installed or half removed."""

NEEDED = ("model/model.bin", "model/config.json")
TOKENISERS = ("sentencepiece.model", "bpe.model")
VOCABULARIES = ("shared_vocabulary", "source_vocabulary")
_CODE = re.compile(r"[a-z]{2,3}([_-][A-Za-z]{2,8})?")
_VERSION = re.compile(r"[0-9A-Za-z.+-]{1,30}")
_LONGEST_NAME = 60


@dataclass(frozen=True, slots=True)
class Description:
    """What a package says of itself: from which language to which, as codes and in words, and its version."""

    from_code: str
    from_name: str
    to_code: str
    to_name: str
    version: str

    @property
    def name(self) -> str:
        """What the package's folder is called, as argostranslate calls it: `translate-en_es-1_9`."""
        return f"translate-{self.from_code}_{self.to_code}-{self.version.replace('.', '_')}"

    @property
    def order(self) -> tuple[tuple[int, ...], str]:
        """The newer of two versions comes later in this order."""
        return tuple(int(part) for part in re.findall(r"\d+", self.version)), self.version


@dataclass(frozen=True, slots=True)
class InstalledPackage:
    """A package that can be used, the folder it is in and its size there in bytes."""

    about: Description
    folder: Path
    size: int


@dataclass(frozen=True, slots=True)
class BrokenPackage:
    """A folder among the packages that cannot be used, and why."""

    folder: Path
    reason: Phrase


@dataclass(frozen=True, slots=True)
class Installed:
    """All that is in the folder of packages, by languages and the newest version of a pair first."""

    packages: tuple[InstalledPackage, ...] = ()
    broken: tuple[BrokenPackage, ...] = ()


def installed() -> Installed:
    """What is installed. Nothing is loaded for it."""
    root = paths.language_packages()
    packages: list[InstalledPackage] = []
    broken: list[BrokenPackage] = []
    try:
        folders = sorted(each for each in root.iterdir() if not each.name.startswith(HIDDEN) and each.is_dir())
    except OSError:
        return Installed()  # nothing was ever installed
    for folder in folders:
        try:
            packages.append(InstalledPackage(described(folder), folder, _size(folder)))
        except ModelError as error:
            broken.append(BrokenPackage(folder, error.phrase))
        except OSError as error:  # nobody may look into it, or it went away meanwhile
            broken.append(BrokenPackage(folder, _unreadable(folder, error).phrase))
    packages.sort(key=lambda package: package.about.order, reverse=True)
    packages.sort(key=lambda package: (package.about.from_code, package.about.to_code))
    return Installed(tuple(packages), tuple(broken))


def described(folder: Path) -> Description:
    """What the package in a folder says of itself, once the files it needs are there. Raises ModelError."""
    try:
        data = (folder / METADATA).read_bytes()
    except OSError as error:
        raise _unreadable(folder, error) from error
    missing = missing_from(lambda name: (folder / name).is_file())
    if missing:
        raise ModelError(
            "The language package in {folder} is not whole ({reason}): remove it and install it again.",
            folder=folder,
            reason=missing,
        )
    try:
        return description_of(data)
    except ValueError as error:
        raise ModelError(
            "The language package in {folder} is damaged ({reason}): remove it and install it again.",
            folder=folder,
            reason=error.args[0],
        ) from error


def missing_from(has: Callable[[str], bool]) -> Phrase | None:
    """What a package lacks, None where it is whole. `has` says whether it has a file of a name."""
    wanted = [name for name in NEEDED if not has(name)]
    if not any(has(name) for name in TOKENISERS):
        wanted.append(TOKENISERS[0])
    if not any(has(f"model/{name}{suffix}") for name in VOCABULARIES for suffix in (".json", ".txt")):
        wanted.append(f"model/{VOCABULARIES[0]}.json")
    return Phrase("{name} is missing", name=wanted[0]) if wanted else None


def description_of(metadata: bytes) -> Description:
    """A package's description from its metadata.json. Raises ValueError with a Phrase that says what is wrong."""
    try:
        about = json.loads(metadata)
    except (ValueError, RecursionError) as error:
        raise ValueError(Phrase("its metadata.json cannot be read")) from error
    if not isinstance(about, dict):
        raise ValueError(Phrase("its metadata.json cannot be read"))
    if about.get("type", "translate") != "translate":
        raise ValueError(Phrase("it is no package that translates"))
    for key in ("from_code", "to_code"):
        if not isinstance(about.get(key), str) or not _CODE.fullmatch(about[key]):
            raise ValueError(Phrase("its {key} is no language code", key=key))
    if about["from_code"] == about["to_code"]:
        raise ValueError(Phrase("it translates a language into itself"))
    version = about.get("package_version", "")
    if not isinstance(version, str) or not _VERSION.fullmatch(version) or ".." in version:
        raise ValueError(Phrase("its package_version is no version"))
    for key in ("from_name", "to_name", "target_prefix"):
        if not isinstance(about.get(key, ""), str):
            raise ValueError(Phrase("its {key} is no text", key=key))
    from_name, to_name = (_shown(about.get(f"{end}_name", "")) or about[f"{end}_code"] for end in ("from", "to"))
    return Description(about["from_code"], from_name, about["to_code"], to_name, version)


def remove(package: InstalledPackage | BrokenPackage) -> None:
    """Delete a package's folder: away under its name at once, and from the disk then. What stays there is cleared away
    when a package is installed. Raises ModelError."""
    away = package.folder.with_name(f"{HIDDEN}removed-{uuid4().hex[:8]}")
    try:
        package.folder.rename(away)
    except OSError as error:
        raise ModelError(
            "The language package in {folder} could not be removed ({reason}): close what uses it, then try again.",
            folder=package.folder,
            reason=error.strerror or error,
        ) from error
    with contextlib.suppress(OSError):
        durable.sync_folder(away.parent)  # before it is emptied, so that never half a package bears its name
        shutil.rmtree(away, ignore_errors=True)


def _unreadable(folder: Path, error: OSError) -> ModelError:
    return ModelError(
        "The language package in {folder} cannot be read ({reason}): remove it and install it again.",
        folder=folder,
        reason=error.strerror or error,
    )


def _shown(name: str) -> str:
    """A language's name as it can be shown: one line, not too long."""
    return "".join(letter for letter in name if letter.isprintable())[:_LONGEST_NAME].strip()


def _size(folder: Path) -> int:
    return sum(file.stat().st_size for file in folder.rglob("*") if file.is_file())
