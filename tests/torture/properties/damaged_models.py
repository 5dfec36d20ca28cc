"""Damaged models and hands: refused by name, and what came with the program is used instead."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.torture.damaged_files import Seed, trying
from tests.torture.seeds import models as seeds
from tests.torture.trial import Property, TryOnce
from tests.torture.tried_in_child import LookingChild

LIMIT_S = 20.0
"""Ten times the two seconds that are promised; what it takes is measured."""


def look(path: Path) -> None:
    """Install the model, or read the hand. Raises HwrError for what it refuses."""
    from hwr_desktop.engine import models
    from hwr_desktop.engine.hand_file import read_hand_file
    from hwr_desktop.engine.model_file import CARD, WEIGHTS, write_card

    if path.suffix == ".hwrhand":
        read_hand_file(path)
        return
    with TemporaryDirectory() as place:
        os.environ["HWR_DATA_DIR"] = str(Path(place) / "data")
        folder = Path(place) / path.name
        folder.mkdir()
        kind = "lines" if path.stem.endswith("lines") else "reader"
        if path.suffix == ".toml":
            shutil.copyfile(path, folder / CARD)
            (folder / WEIGHTS).write_bytes(_sound()["reader.safetensors"])
        else:
            shutil.copyfile(path, folder / WEIGHTS)
            write_card(folder, {**seeds.CARD, "kind": kind})
        bundled = models.default(kind).name
        try:
            models.install(folder)
        finally:
            installed = models.paths.user_models()
            assert not installed.exists() or {each.name for each in installed.iterdir()} <= {path.name}
            shutil.copytree(folder, installed / "meddled", dirs_exist_ok=True)  # as if it was damaged since
            assert models.default(kind).name == bundled and models.available(kind)


def prepare() -> None:
    """Look at a sound model, so that loading torch does not count."""
    with TemporaryDirectory() as place:
        path = Path(place) / "reader.safetensors"
        path.write_bytes(_sound()[path.name])
        look(path)


@cache
def _sound() -> dict[str, bytes]:
    return {seed.name: seed.data for seed in seeds.written()}


@contextmanager
def begin(room: Path) -> Iterator[TryOnce]:
    found = [Seed(seed.name, seed.data) for seed in seeds.written()]
    with LookingChild(__name__, LIMIT_S, most_mb=600.0) as child:
        yield trying("models", room, found, seeds.TOKENS, child.look, seeds.damaged_head)


PROPERTIES = (
    Property(
        "damaged-models", "Damaged models and hands",
        "It is refused in a sentence that names it, or fits and holds only numbers; what is bundled is used instead.",
        400, begin,
    ),
)  # fmt: skip
