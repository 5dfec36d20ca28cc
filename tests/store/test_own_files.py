"""Deleting a project takes all that the program made of it, and nothing that others put beside."""

from __future__ import annotations

import pytest

from hwr_desktop.store import own_files
from hwr_desktop.store.hand_versions import HandVersions, ReadingAgain, Tried
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


def test_what_was_learned_of_hands_is_deleted_with_the_project(closed, learn):
    # GIVEN hands with versions, work under way and the leavings of a crash
    learn(closed.folder)
    learn(closed.folder, "h0123456789ab")
    versions = HandVersions(closed.folder)
    versions.note_tried("main", Tried(16, "base"))
    versions.note_reading_again("main", ReadingAgain("1", "Read again", 3, ("p1",)))
    (versions.learning_folder("main") / "any name").write_bytes(b"half")
    (closed.folder / "hands" / "main" / ".2.part").mkdir()
    (closed.folder / "hands" / "main" / ".2.part" / "weights.safetensors").write_bytes(b"half")
    assert own_files.foreign_paths(closed.file) == ()
    assert closed.folder / "hands" in own_files.own_paths(closed.file)
    assert own_files.delete(closed.file) == ()
    assert not closed.folder.exists()


def test_what_others_put_among_the_hands_stays(closed, learn):
    # GIVEN files of others at every depth, one with a name of ours in a place that is not
    learn(closed.folder)
    hands = closed.folder / "hands"
    others = [hands / "learned.json", hands / "main" / "1" / "notes.txt", hands / "main" / "sister" / "learned.json"]
    for path in others:
        path.parent.mkdir(exist_ok=True)
        path.write_text("mine")
    # WHEN the project is deleted THEN they are named before, and all that stays
    assert set(own_files.foreign_paths(closed.file)) == {others[0], others[1], others[2].parent}
    assert own_files.delete(closed.file) == ()
    assert sorted(path for path in closed.folder.rglob("*") if path.is_file()) == sorted(others)


@pytest.mark.parametrize("linked", ["hands", "hands/main", "hands/main/1"])
def test_a_link_among_the_hands_is_not_followed(closed, learn, tmp_path, linked):
    learn(closed.folder)
    (closed.folder / linked).rename(tmp_path / "elsewhere")
    (closed.folder / linked).symlink_to(tmp_path / "elsewhere")
    there = sorted((tmp_path / "elsewhere").rglob("*"))
    assert own_files.foreign_paths(closed.file) == (closed.folder / linked,)
    own_files.delete(closed.file)
    assert sorted((tmp_path / "elsewhere").rglob("*")) == there


def test_where_the_database_cannot_be_deleted_nothing_is(closed):
    # GIVEN a database that cannot be deleted, here because it is a folder
    closed.file.unlink()
    (closed.file / "in use").mkdir(parents=True)
    # WHEN the project is deleted
    left = own_files.delete(closed.file)
    # THEN its scans are still there: half of it would be a project that is damaged
    assert left and len(list((closed.folder / "scans").glob("*-a.png"))) == 1
