from __future__ import annotations

from pathlib import Path

import pytest

from hwr_desktop.document import edits
from hwr_desktop.errors import ProjectError
from hwr_desktop.store import drafts, durable
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


def test_drafts_have_folders_of_their_own_and_are_listed_latest_first():
    # GIVEN no drafts THEN none are listed
    assert drafts.list_drafts() == []
    # WHEN two are made THEN both are listed
    with drafts.new_draft() as first, drafts.new_draft() as second:
        assert first.folder != second.folder
        assert set(drafts.list_drafts()) == {first.folder, second.folder}
        assert drafts.is_draft(first.folder) and not drafts.is_draft(first.folder.parent)
        assert first.project.name == ""


def test_moving_a_draft_takes_everything_along(draft, tmp_path):
    # GIVEN a draft with an edit undone
    before = draft.page(draft.project.pages[0])
    draft.undo()
    # WHEN it is saved as
    target = tmp_path / "far" / "Letters 1915"
    with drafts.move_project(draft, target) as moved:
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
        with drafts.move_project(old, tmp_path / "new") as moved:
            assert moved.project.name == "Anna"
    assert [path.name for path in (tmp_path / "old").iterdir()] == ["my notes.txt"]


def test_a_place_that_is_taken_is_refused_and_the_draft_goes_on(draft, tmp_path):
    taken = tmp_path / "taken"
    taken.mkdir()
    (taken / "file").write_text("mine")
    for target in (taken, taken / "file", draft.folder / "inside"):
        with pytest.raises(ProjectError, match="choose another"):
            drafts.move_project(draft, target)
    assert draft.undo() is not None
    assert [path.name for path in taken.iterdir()] == ["file"]


def test_a_copy_that_fails_leaves_the_draft_whole_and_nothing_behind(draft, tmp_path, monkeypatch):
    # GIVEN a disk that fails at the Nth sync, for every N
    target = tmp_path / "new" / "Letters"
    failing = tmp_path / "new"
    failing.mkdir()
    state = draft.page(draft.project.pages[0])
    for allowed in range(4):
        left = [allowed]

        def fails(path: Path, left: list[int] = left) -> None:
            if left[0] == 0:
                raise OSError(28, "No space left on device")
            left[0] -= 1

        monkeypatch.setattr(durable, "sync_file", fails)
        monkeypatch.setattr(durable, "sync_folder", fails)
        # WHEN it is moved there THEN that is said, and the draft is as before
        with pytest.raises(ProjectError, match="No space left"):
            drafts.move_project(draft, target)
        assert list(failing.iterdir()) == []
        assert draft.page(draft.project.pages[0]) == state
    # WHEN there is room again THEN it works
    monkeypatch.undo()
    monkeypatch.setenv("HWR_DATA_DIR", str(tmp_path / "data"))
    with drafts.move_project(draft, target) as moved:
        assert moved.page(moved.project.pages[0]) == state


def test_leavings_of_a_killed_move_do_not_hinder_the_next(draft, tmp_path):
    (tmp_path / ".Letters.part" / "scans").mkdir(parents=True)
    (tmp_path / ".Letters.part" / "old rubbish").write_text("x")
    drafts.move_project(draft, tmp_path / "Letters").close()
    assert not (tmp_path / ".Letters.part").exists()
    assert not (tmp_path / "Letters" / "old rubbish").exists()


def test_a_draft_is_discarded_and_nothing_else_can_be(draft, tmp_path):
    drafts.discard_draft(draft)
    assert not draft.folder.exists()
    with ProjectFile.create(tmp_path / "kept") as kept, pytest.raises(ValueError, match="not a draft"):
        drafts.discard_draft(kept)
    assert (tmp_path / "kept" / "kept.hwr").exists()


def test_a_draft_can_be_told_by_the_scans_in_it_without_being_opened(draft):
    # GIVEN a draft with one scan WHEN another comes in
    draft.add_scan_bytes(b"other", "Letter of May.JPG")
    # THEN both are named nearly as they came, the first one first
    assert drafts.scans_of_draft(draft.folder) == ("a.png", "Letter-of-May.jpg")
