"""Where things lie: resources and models that came with the program, and what belongs to the user.

Works alike from a checkout (folders beside the package), an installed wheel and a frozen bundle (inside the package).
The only module that knows platformdirs.
"""

from __future__ import annotations

import os
from pathlib import Path

import platformdirs

APP = "hwr-desktop"
_PACKAGE = Path(__file__).resolve().parent


def _shipped(name: str) -> Path:
    """A folder that came with the program: beside the package in a checkout, inside it elsewhere."""
    inside = _PACKAGE / "_shipped" / name
    return inside if inside.is_dir() else _PACKAGE.parent / name


def resources() -> Path:
    """The folder of icons, styles and sample letters."""
    return _shipped("resources")


def translations() -> Path:
    """The folder of the window's languages: `.ts` files, and `.qm` files where `make translations` has built them."""
    return resources() / "translations"


def bundled_models() -> Path:
    """The folder of the models that came with the program."""
    return _shipped("models")


def licences() -> Path:
    """The folder of LICENSE and THIRD_PARTY.md. The licence of the models lies with the models."""
    inside = _PACKAGE / "_shipped" / "licences"
    return inside if inside.is_dir() else _PACKAGE.parent


def user_data() -> Path:
    """Where the program keeps what belongs to the user. `HWR_DATA_DIR` overrides the system's place."""
    return Path(os.environ.get("HWR_DATA_DIR") or platformdirs.user_data_dir(APP, appauthor=False))


def user_models() -> Path:
    """The folder of the models that the user installed."""
    return user_data() / "models"


def language_packages() -> Path:
    """The folder of the packages that the user installed to translate with."""
    return user_data() / "language-packages"


def drafts() -> Path:
    """The folder of projects that have not been given a name yet."""
    return user_data() / "drafts"


def open_projects() -> Path:
    """The folder of marks that say which project each window has open."""
    return user_data() / "open-projects"


def settings_file() -> Path:
    """The file of the window's settings."""
    override = os.environ.get("HWR_DATA_DIR")
    folder = Path(override) if override else Path(platformdirs.user_config_dir(APP, appauthor=False))
    return folder / "settings.ini"


def log_folder() -> Path:
    """The folder of log files."""
    override = os.environ.get("HWR_DATA_DIR")
    return Path(override) / "logs" if override else Path(platformdirs.user_log_dir(APP, appauthor=False))
