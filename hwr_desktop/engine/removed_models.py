"""Taking away a model that the user installed: it is put aside first, so that it can be put back."""

from __future__ import annotations

import shutil
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import uuid4

from hwr_desktop import durable, paths
from hwr_desktop.errors import ModelError

if TYPE_CHECKING:
    from hwr_desktop.engine.models import ModelInfo

ASIDE = ".removed-"
"""Begins the name of a folder put aside; models are not looked for in folders whose name begins with a dot."""


def put_aside(info: ModelInfo) -> Path:
    """Move an installed model to where it is not found, and tell where. Raises ModelError."""
    if info.bundled:
        raise ModelError("{name}: this model came with the program and cannot be removed.", name=info.name)
    aside = info.folder.parent / f"{ASIDE}{info.name}-{uuid4().hex[:8]}"
    _move(info.folder, aside)
    return aside


def put_back(aside: Path, folder: Path) -> None:
    """Move a model back to its folder. Raises ModelError."""
    _move(aside, folder)


def throw_away() -> None:
    """Delete for good what was put aside; what cannot be deleted now is left for the next time."""
    for aside in paths.user_models().glob(f"{ASIDE}*"):
        shutil.rmtree(aside, ignore_errors=True)


def _move(source: Path, target: Path) -> None:
    try:
        source.rename(target)
    except OSError as error:
        raise ModelError(
            "{source}: the model could not be moved ({reason}); close what uses it and try again.",
            source=source,
            reason=error.strerror or error,
        ) from error
    with suppress(OSError):  # it is moved, and a power cut would at worst bring it back
        durable.sync_folder(target.parent)
