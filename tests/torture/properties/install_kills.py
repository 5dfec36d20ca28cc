"""Killed while a model, what was learned of a hand, or a language package is installed."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from hwr_desktop.document.hands.hand_label import HandLabel
from hwr_desktop.document.hands.hands import MAIN, hands_of
from hwr_desktop.store.hand_versions import HandVersions
from hwr_desktop.store.project_file import ProjectFile
from tests.conftest import make_tiny_packages
from tests.torture.killed_deeds import Deed, Model, Say, hidden, hwr, property_of
from tests.torture.moments import life
from tests.torture.nursery import Nursery


def _model_deeds(room: Path, nursery: Nursery) -> Iterator[Deed]:
    reader = room / "small-reader"
    life(nursery.child(write_reader, reader))  # where torch is imported already
    hand = room / "anna.hwrhand"
    weights = _write_hand(hand, reader)
    letters = Model.make(room / "letters", 2)

    def installed(place: Path, done: bool) -> str:
        models = place / "data" / "models"
        if not (models / reader.name).exists():
            return "the model was not installed" if done else ""
        if _files(models / reader.name) != _files(reader):
            return "half a model is installed"
        return hidden(models) if done else ""

    def learned(place: Path, done: bool) -> str:
        folder = place / "letters"
        with ProjectFile.open(folder) as file:
            used = next(known.weights for known in hands_of(file.project) if known.id == MAIN)
        versions = HandVersions(folder)
        numbers = [version.number for version in versions.all(MAIN)]
        if used and used not in numbers:
            return f"version {used} is in use, but not there"
        if any(_weights_in(versions.folder(MAIN, number)) != weights for number in numbers):
            return "a version has other weights"
        if not done:
            return ""
        return hidden(folder / "hands" / MAIN) if used else "what was installed is not in use"

    def letters_and_reader(place: Path) -> None:
        letters.copied(place / "letters")
        shutil.copytree(reader, place / "data" / "models" / reader.name)

    def install(place: Path) -> tuple[object, ...]:
        return (place / "data", "models", "install", reader)

    def install_hand(place: Path) -> tuple[object, ...]:
        return (place / "data", "hands", "install", place / "letters", hand, "--hand", MAIN)

    def nothing(place: Path) -> None:
        (place / "data" / "models").mkdir(parents=True)

    yield Deed("install a model", nothing, hwr, install, installed)
    yield Deed("install a hand", letters_and_reader, hwr, install_hand, learned)


def write_reader(_say: Say, folder_name: str) -> None:
    """The smallest reader there is."""
    folder = Path(folder_name)
    import torch

    from hwr_desktop.engine.model_file import write_card, write_weights
    from hwr_desktop.engine.recognition.network import LineReader, NetworkPlan

    alphabet = "ab "
    plan = NetworkPlan(len(alphabet) + 1, stem=4, middle=4, deep=4, top=4, hidden=4, layers=1)
    torch.manual_seed(1)
    config = {"alphabet": alphabet, "plan": plan.config()}
    write_weights(folder, "reader", config, LineReader(plan).eval().state_dict())
    write_card(folder, {"kind": "reader", "title": "Reads an a", "licence": "CC0", "languages": ["en"]})


def _write_hand(file: Path, reader: Path) -> dict[str, list[float]]:
    """An exported hand; what its weights are."""
    import numpy as np

    from hwr_desktop.engine.hand_file import write_hand_file
    from hwr_desktop.engine.recognition.hand_weights import HandWeights, fingerprint

    learned, base = file.with_name("learned"), fingerprint(reader)
    HandWeights(base, "", {"head.bias": np.full(8, 0.5, np.float16)}).write(learned)
    write_hand_file(file, learned, HandLabel("Anna", "", base, "2026-11-21T23:00:00+00:00", 12, None, None, 0, None))
    return _weights_in(learned)


def _weights_in(folder: Path) -> dict[str, list[float]]:
    from hwr_desktop.engine.recognition.hand_weights import HandWeights

    return {name: value.tolist() for name, value in HandWeights.read(folder).differences.items()}


def _package_deeds(room: Path, _nursery: Nursery) -> Iterator[Deed]:
    packages = make_tiny_packages(room / "packages", steps=10)
    older = packages.english_spanish.with_name("older.argosmodel")
    _write_older(packages.english_spanish, older)
    wholes = {}
    for package in (packages.english_spanish, older):
        shutil.unpack_archive(package, room / package.stem, "zip")
        (folder,) = (room / package.stem).iterdir()
        wholes[package] = _files(folder)

    def fault(over: bool, place: Path, done: bool) -> str:
        root = place / "data" / "language-packages"
        found = [_files(folder) for folder in sorted(root.glob("[!.]*"))]
        if any(files not in wholes.values() for files in found):
            return "half a package is installed"
        if not found:
            return "no package is there" if over or done else ""
        if done and found != [wholes[packages.english_spanish]]:
            return f"{len(found)} packages are there"
        return hidden(root) if done else ""

    def put_older(place: Path) -> None:
        target = place / "data" / "language-packages" / "translate-en_es-1_0"
        (source,) = (room / older.stem).iterdir()
        shutil.copytree(source, target)

    def arguments(place: Path) -> tuple[object, ...]:
        return (place / "data", "translate", "--install", packages.english_spanish)

    yield Deed("install a package", lambda _place: None, hwr, arguments, partial(fault, False))
    yield Deed("install a package over an older one", put_older, hwr, arguments, partial(fault, True))


def _write_older(package: Path, older: Path) -> None:
    """The same package, as of an older version."""
    import zipfile

    with zipfile.ZipFile(package) as source, zipfile.ZipFile(older, "w") as target:
        for info in source.infolist():
            target.writestr(info.filename, source.read(info).replace(b'"1.9", "argos', b'"1.0", "argos'))


def _files(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


PROPERTIES = (
    property_of(
        "model-kills",
        "Killed while installing a model or a hand",
        "It is installed whole or not at all, and the next try succeeds with nothing left over.",
        _model_deeds,
        "torch",
        "safetensors.torch",
        "hwr_desktop.engine.recognition.reader",
        "hwr_desktop.engine.hand_file",
        __name__,
    ),
    property_of(
        "package-kills",
        "Killed while installing a language package",
        "The old one or the new one can be used, never half of one, and the next try succeeds with nothing left over.",
        _package_deeds,
        "hwr_desktop.language.translation.package_file",
        __name__,
    ),
)
