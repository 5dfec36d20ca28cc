"""A project moves to a place of its own while it is open."""

from __future__ import annotations

import os
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from hwr_desktop import durable
from hwr_desktop.document import edits
from hwr_desktop.errors import ProjectError
from hwr_desktop.store import drafts, moving, own_files
from hwr_desktop.store.care.backups import backing_up, backups_of
from hwr_desktop.store.hand_versions import HandVersions, Tried
from hwr_desktop.store.packing.pack import CHUNK_BYTES, Progress
from hwr_desktop.store.project_file import ProjectFile


@pytest.fixture(autouse=True)
def own_data(tmp_path, monkeypatch):
    monkeypatch.setenv("HWR_DATA_DIR", str(tmp_path / "data"))


@pytest.fixture
def draft(new_page):
    with drafts.new_draft() as made:
        page = new_page()
        made.add_pages([page], "Add")
        made.add_scan_bytes(b"scan", "a.png")
        made.edit(edits.with_text(page, page.lines[0].id, "typed"), "Type")
        yield made


def move_project(project: ProjectFile, folder: Path) -> ProjectFile:
    """All the steps, one after the other."""
    moving.prepare(project, folder)
    for _step in moving.copying(project.file, folder):
        pass
    moved = moving.switched(project, folder)
    own_files.delete(project.file)
    return moved


def test_moving_a_draft_takes_everything_along(draft, tmp_path):
    # GIVEN a draft with an edit undone
    before = draft.page(draft.project.pages[0])
    draft.undo()
    # WHEN it is saved as
    target = tmp_path / "far" / "Letters 1915"
    with move_project(draft, target) as moved:
        # THEN pages, scans, undo and history are there under the new name, and the draft is gone
        assert moved.folder == target and (target / "Letters 1915.hwr").is_file()
        assert moved.project.name == "Letters 1915"
        assert moved.redo_label == "Type"
        moved.redo()
        assert moved.page(moved.project.pages[0]) == before
        assert [scan.read_bytes() for scan in (target / "scans").iterdir()] == [b"scan"]
    assert drafts.list_drafts() == [] and not draft.folder.exists()
    assert [path.name for path in target.parent.iterdir()] == ["Letters 1915"]


def test_a_title_of_ones_own_is_kept_and_strangers_files_stay(tmp_path):
    with ProjectFile.create(tmp_path / "old", title="Anna") as old:
        (tmp_path / "old" / "my notes.txt").write_text("x")
        (tmp_path / "new").mkdir()
        with move_project(old, tmp_path / "new") as moved:
            assert moved.project.name == "Anna"
    assert [path.name for path in (tmp_path / "old").iterdir()] == ["my notes.txt"]


def test_a_place_that_is_taken_is_refused_and_the_draft_goes_on(draft, tmp_path):
    taken = tmp_path / "taken"
    taken.mkdir()
    (taken / "file").write_text("mine")
    for target in (taken, taken / "file", draft.folder / "inside"):
        with pytest.raises(ProjectError, match="choose another"):
            move_project(draft, target)
    assert draft.undo() is not None
    assert [path.name for path in taken.iterdir()] == ["file"]


def test_a_copy_that_fails_leaves_the_draft_whole_and_nothing_behind(draft, tmp_path, monkeypatch):
    # GIVEN a disk that fails at the Nth sync, for every N
    target = tmp_path / "new" / "Letters"
    failing = tmp_path / "new"
    failing.mkdir()
    state = draft.page(draft.project.pages[0])
    for allowed in range(3):
        left = [allowed]

        def fails(path: Path, left: list[int] = left) -> None:
            if left[0] == 0:
                raise OSError(28, "No space left on device")
            left[0] -= 1

        monkeypatch.setattr(durable, "sync_file", fails)
        monkeypatch.setattr(durable, "sync_folder", fails)
        # WHEN it is moved there THEN that is said, and the draft is as before
        with pytest.raises(ProjectError, match="No space left"):
            move_project(draft, target)
        assert list(failing.iterdir()) == []
        assert draft.page(draft.project.pages[0]) == state
    # WHEN there is room again THEN it works
    monkeypatch.undo()
    monkeypatch.setenv("HWR_DATA_DIR", str(tmp_path / "data"))
    with move_project(draft, target) as moved:
        assert moved.page(moved.project.pages[0]) == state


def test_leavings_of_a_killed_move_do_not_hinder_the_next(draft, tmp_path):
    (tmp_path / ".Letters.part" / "scans").mkdir(parents=True)
    (tmp_path / ".Letters.part" / "old rubbish").write_text("x")
    move_project(draft, tmp_path / "Letters").close()
    assert not (tmp_path / ".Letters.part").exists()
    assert not (tmp_path / "Letters" / "old rubbish").exists()


@pytest.mark.parametrize("other_disk", [False, True])
def test_scans_are_there_after_a_move_on_this_disk_and_to_another(draft, tmp_path, monkeypatch, other_disk):
    # GIVEN a scan, and a target on the same disk or on one to which no second name can be given
    def refuses(*_names: Path) -> None:
        raise OSError(18, "Invalid cross-device link")

    (scan,) = (draft.folder / "scans").iterdir()
    inode = scan.stat().st_ino
    if other_disk:
        monkeypatch.setattr(os, "link", refuses)
    # WHEN the draft is moved
    with move_project(draft, tmp_path / "Letters") as moved:
        # THEN its bytes are there, copied only where that is needed, and the draft is gone
        (there,) = (moved.folder / "scans").iterdir()
        assert there.read_bytes() == b"scan"
        assert other_disk or there.stat().st_ino == inode
    assert not scan.exists()


def test_what_is_changed_after_the_copy_goes_along_with_a_second_one(draft, tmp_path):
    # GIVEN a copy of a draft, made while it is open
    target, page = tmp_path / "Letters", draft.page(draft.project.pages[0])
    moving.prepare(draft, target)
    list(moving.copying(draft.file, target))
    before = draft.written
    # WHEN a scan and a word come to the draft THEN it tells that it was written to
    draft.add_scan_bytes(b"another scan", "b.png")
    draft.edit(edits.with_text(page, page.lines[0].id, "typed meanwhile"), "Type")
    assert draft.written != before
    # WHEN it is copied once more THEN nothing is missing in the new place, and the draft is as it was till then
    list(moving.copying(draft.file, target))
    with moving.switched(draft, target) as moved:
        assert moved.page(page.id).lines[0].text == "typed meanwhile"
        assert sorted(scan.read_bytes() for scan in (target / "scans").iterdir()) == [b"another scan", b"scan"]
    assert draft.file.exists()


def test_a_copy_that_is_stopped_leaves_nothing(draft, tmp_path):
    # GIVEN a copy that has begun WHEN it is stopped THEN nothing is left, and the draft works
    draft.add_scan_bytes(bytes(2 * CHUNK_BYTES), "large.png")
    steps: Iterator[Progress] = moving.copying(draft.file, tmp_path / "here" / "Letters")
    next(steps)
    assert (tmp_path / "here" / ".Letters.part").is_dir()
    steps.close()  # type: ignore[attr-defined]
    assert list((tmp_path / "here").iterdir()) == []
    assert draft.undo() is not None


def test_what_was_learned_moves_as_it_stands_at_the_end(draft, learn, tmp_path):
    # GIVEN hands of which one version was deleted, and one is being learned
    first = learn(draft.folder)
    gone = learn(draft.folder)
    versions = HandVersions(draft.folder)
    (versions.learning_folder("main") / "work").write_bytes(b"half")
    # WHEN the draft is copied, and after that something is learned, told and deleted before it takes its place
    target = tmp_path / "Letters"
    moving.prepare(draft, target)
    list(moving.copying(draft.file, target))
    versions.change("main", replace(first, declined=True))
    versions.remove("main", gone.number)
    third = learn(draft.folder, weights=b"new")
    other = learn(draft.folder, "h0123456789ab")
    versions.remove_all("h0123456789ab")
    versions.note_tried("main", Tried(20, "base"))
    with moving.switched(draft, target):
        own_files.delete(draft.file)
        # THEN all of it is as it was in the old place, which is gone
        there = HandVersions(target)
        assert there.all("main") == (replace(first, declined=True), third)
        assert (there.folder("main", third.number) / "weights.safetensors").read_bytes() == b"new"
        assert there.tried("main") == Tried(20, "base") and not there.is_under_way("main")
        assert int(learn(target, "h0123456789ab").number) > int(other.number)
    assert not draft.folder.exists()


def test_the_folders_of_what_was_learned_are_on_the_disk_and_not_only_the_files(draft, learn, tmp_path, monkeypatch):
    # GIVEN a hand that was learned
    learn(draft.folder)
    listed: dict[str, list[str]] = {}
    plain = durable.sync_folder

    def noting(folder: Path) -> None:
        listed[folder.name] = [path.name for path in folder.iterdir()]
        plain(folder)

    monkeypatch.setattr(durable, "sync_folder", noting)
    # WHEN the draft moves
    moving.prepare(draft, tmp_path / "Letters")
    list(moving.copying(draft.file, tmp_path / "Letters"))
    # THEN each folder on the way to it was brought to the disk with the name of the next one in it
    assert "weights.safetensors" in listed["1"] and listed["main"] == ["1"] and listed["hands"] == ["main"]
    assert "hands" in listed[".Letters.part"]


def test_a_copy_that_cannot_be_opened_is_taken_away_and_the_draft_goes_on(draft, tmp_path):
    # GIVEN a copy that is damaged after it was made
    target = tmp_path / "new" / "Letters"
    moving.prepare(draft, target)
    for _step in moving.copying(draft.file, target):
        pass
    (target.parent / ".Letters.part" / "Letters.hwr").write_bytes(b"not a database")
    # WHEN the project is to go on there
    with pytest.raises(ProjectError, match=r"Letters\.hwr"):
        moving.switched(draft, target)
    # THEN it goes on in its old place, and nothing keeps it from being tried again
    assert list(target.parent.iterdir()) == []
    draft.new_step()
    with move_project(draft, target) as moved:
        assert moved.project.pages == draft.project.pages


def test_a_project_whose_folder_vanished_is_saved_with_all_that_the_database_holds(draft, tmp_path):
    # GIVEN an open project, edited, whose folder is deleted by somebody else
    page = draft.page(draft.project.pages[0])
    edited = edits.with_text(page, page.lines[0].id, "Dear Anna,")
    draft.edit(edited, "Type")
    shutil.rmtree(draft.folder)
    # WHEN it is rescued
    with moving.rescued(draft, tmp_path / "Letters") as saved:
        # THEN its texts and their history are there, and it can be worked in
        assert saved.page(page.id) == edited and saved.undo_label == "Type"
        saved.undo()
        assert saved.page(page.id) == page


def test_what_a_failing_disk_left_half_written_is_put_in_order_in_the_copy(draft, tmp_path):
    # GIVEN a project as a disk leaves it that failed in the middle of writing, and may only be read since: with pages
    # that are half new, and a journal that says what they were before
    page = draft.page(draft.project.pages[0])
    draft.close()
    with closing(sqlite3.connect(draft.file, isolation_level=None)) as connection:
        connection.execute("PRAGMA journal_mode = DELETE")
        connection.execute("PRAGMA cache_size = 1")
        connection.execute("BEGIN")
        connection.execute("UPDATE line SET body = '{}'")
        connection.execute("CREATE TABLE more AS SELECT * FROM line, line AS b, line AS c, journal, journal AS d")
        journal = draft.file.with_name(draft.file.name + "-journal").read_bytes()
        half = draft.file.read_bytes()
        connection.execute("ROLLBACK")
    draft.file.write_bytes(half)
    draft.file.with_name(draft.file.name + "-journal").write_bytes(journal)
    # WHEN it is saved elsewhere
    for _step in moving.copying(draft.file, tmp_path / "Letters"):
        pass
    (tmp_path / ".Letters.part").rename(tmp_path / "Letters")
    # THEN the copy says what was kept last
    with ProjectFile.open(tmp_path / "Letters") as saved:
        assert saved.page(page.id) == page


def test_backups_go_along(project, new_page, tmp_path):
    # GIVEN a project with a backup WHEN it moves THEN its backups are in the new place
    project.add_pages([new_page()], "Add")
    for _step in backing_up(project.file):
        pass
    moving.prepare(project, tmp_path / "New")
    for _step in moving.copying(project.file, tmp_path / "New"):
        pass
    with moving.switched(project, tmp_path / "New") as moved:
        assert (
            [each.path.name for each in backups_of(moved.folder)]
            == [each.path.name for each in backups_of(project.folder)]
            != []
        )
