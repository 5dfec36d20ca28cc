from __future__ import annotations

import pytest

from hwr_desktop.store.cloud import synchronised_by


@pytest.mark.parametrize(
    ("folder", "program"),
    [
        ("OneDrive - Archive/letters", "OneDrive"),
        ("Dropbox (Personal)/x", "Dropbox"),
        ("Library/Mobile Documents/com~apple~CloudDocs", "iCloud"),
        ("Nextcloud/a", "Nextcloud"),
        ("Documents/letters about dropbox", None),
    ],
)
def test_the_program_is_named(tmp_path, folder, program):
    assert synchronised_by(tmp_path / folder) == program
