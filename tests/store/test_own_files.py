"""Deleting a project takes all that the program made of it, and nothing that others put beside."""

from __future__ import annotations

import pytest

from hwr_desktop.store import own_files
from hwr_desktop.store.migrations import backup_of


@pytest.fixture
def closed(project, new_page):
    """The folder of a closed project with scans, a backup and leavings of a crash."""
    project.add_pages([new_page()], "Add")
    project.add_scan_bytes(b"scan", "a.png")
    project.close()
    backup_of(project.file, 2).write_bytes(b"older")
    (project.folder / "scans" / f".{'0' * 32}.part").write_bytes(b"half")
    return project


def test_nothing_is_left_of_a_project_by_itself(closed):
    assert own_files.foreign_paths(closed.file) == ()
    assert own_files.delete(closed.file) == ()
    assert not closed.folder.exists()


def test_what_others_put_there_stays(closed):
    # GIVEN files of others in the folder and among the scans, one of them a pack with nearly the database's name
    others = [closed.folder / "Letters of Anna.hwrz", closed.folder / "notes.txt", closed.folder / "scans" / "mine.jpg"]
    for path in others:
        path.write_bytes(b"mine")
    (closed.folder / "scans" / ".DS_Store").write_bytes(b"dropped")
    # WHEN the project is deleted THEN these are named before, and all that stays
    assert own_files.foreign_paths(closed.file) == tuple(others)
    assert own_files.delete(closed.file) == ()
    assert sorted(path for path in closed.folder.rglob("*") if path.is_file()) == sorted(others)


def test_a_folder_in_place_of_the_scans_that_is_a_link_is_not_followed(closed, tmp_path):
    # GIVEN scans that somebody keeps elsewhere, by a link
    elsewhere = tmp_path / "elsewhere"
    (closed.folder / "scans").rename(elsewhere)
    (closed.folder / "scans").symlink_to(elsewhere)
    own_files.delete(closed.file)
    assert len(list(elsewhere.iterdir())) == 2
