"""Noticing folders that a cloud program synchronises: it may copy a project while it is being written."""

from __future__ import annotations

from pathlib import Path

_MARKS = {
    "dropbox": "Dropbox",
    "onedrive": "OneDrive",
    "google drive": "Google Drive",
    "googledrive": "Google Drive",
    "my drive": "Google Drive",
    "icloud": "iCloud",
    "mobile documents": "iCloud",
    "nextcloud": "Nextcloud",
    "owncloud": "ownCloud",
    "syncthing": "Syncthing",
    "pcloud": "pCloud",
}


def synchronised_by(folder: Path) -> str | None:
    """The name of the cloud program that seems to synchronise a folder, judged by its path; None if none does."""
    for part in folder.resolve().parts:
        for mark, program in _MARKS.items():
            if part.lower().startswith(mark):
                return program
    return None
