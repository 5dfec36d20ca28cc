"""What is to be on the disk is brought there, as far as the system can. That it outlives a power cut: tests/torture."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from hwr_desktop import durable


@pytest.fixture
def synced(monkeypatch):
    """The paths that are synced, in order."""
    found, plain = [], os.fsync

    def noting(descriptor: int) -> None:
        found.append(str(Path(f"/proc/self/fd/{descriptor}").readlink()))
        plain(descriptor)

    monkeypatch.setattr(os, "fsync", noting)
    return found


@pytest.mark.skipif(not Path("/proc/self/fd").exists(), reason="it needs Linux to see which file a descriptor is of")
def test_each_folder_on_the_way_is_made_and_its_name_synced(tmp_path, synced):
    # GIVEN a folder of which only the beginning is there WHEN it is made
    durable.make_folder(tmp_path / "a" / "b")
    # THEN the name of each new one is on the disk, and one that is there already costs nothing
    assert (tmp_path / "a" / "b").is_dir() and synced == [str(tmp_path), str(tmp_path / "a")]
    durable.make_folder(tmp_path / "a" / "b")
    assert len(synced) == 2


@pytest.mark.skipif(not Path("/proc/self/fd").exists(), reason="it needs Linux to see which file a descriptor is of")
def test_a_tree_is_synced_with_all_files_and_folders_in_it(tmp_path, synced):
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "file").write_bytes(b"x")
    durable.sync_tree(tmp_path)
    assert set(synced) == {str(tmp_path), str(tmp_path / "a"), str(tmp_path / "a" / "file")}


@pytest.mark.skipif(os.name == "nt", reason="Windows syncs folders by itself")
@pytest.mark.parametrize(("number", "forgiven"), [(errno.EINVAL, True), (errno.ENOTSUP, True), (errno.EIO, False)])
def test_a_share_that_cannot_sync_folders_is_forgiven_and_a_disk_that_fails_is_not(
    tmp_path, monkeypatch, number, forgiven
):
    # GIVEN a system that refuses to sync a folder
    def refuses(_descriptor: int) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "fsync", refuses)
    # WHEN a folder is synced THEN only a fault of the disk is told
    if forgiven:
        durable.sync_folder(tmp_path)
    else:
        with pytest.raises(OSError, match="Input/output"):
            durable.sync_folder(tmp_path)
