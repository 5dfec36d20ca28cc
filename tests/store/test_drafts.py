from __future__ import annotations

import pytest

from hwr_desktop.document import edits
from hwr_desktop.store import drafts
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
