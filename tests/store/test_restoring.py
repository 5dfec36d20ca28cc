"""A backup becomes a project of its own, or takes the place of the present state, which is kept first."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from hwr_desktop.document.edits import with_text
from hwr_desktop.errors import DamagedError, ProjectError
from hwr_desktop.store.backups import backing_up, backups_of
from hwr_desktop.store.project_file import ProjectFile
from hwr_desktop.store.restoring import bringing_back, project_of, restoring_copy

NOON = datetime(2026, 11, 22, 12)


@pytest.fixture
def kept(folder, new_page):
    """A closed project that says "late", with a backup in which it says "early"."""
    with ProjectFile.create(folder) as project:
        image = project.add_scan_bytes(b"the scan", "anna.jpg")
        page = new_page()
        from dataclasses import replace

        project.add_pages([replace(page, image=image)], "Add")
        write(project, "early")
        back_up(project.file)
        write(project, "late")
    return project.file


def write(project, text):
    page = project.page(project.project.pages[0])
    project.edit(with_text(page, page.lines[0].id, text), "Type")


def back_up(file, at=NOON):
    for _step in backing_up(file, now=lambda: at):
        pass


def run(steps):
    for _step in steps:
        pass


def said(path):
    with ProjectFile.open(path) as project:
        return project.page(project.project.pages[0]).lines[0].text


def test_a_copy_is_a_project_of_its_own(kept, tmp_path):
    run(restoring_copy(kept, backups_of(kept.parent)[0].path, tmp_path / "As it was"))
    assert (said(tmp_path / "As it was"), said(kept)) == ("early", "late")
    with ProjectFile.open(tmp_path / "As it was") as copy:
        assert copy.project.name == "As it was"
        assert copy.scan_path(copy.page(copy.project.pages[0]).image).read_bytes() == b"the scan"
    # AND nothing is written over
    with pytest.raises(ProjectError, match="there already"):
        run(restoring_copy(kept, backups_of(kept.parent)[0].path, tmp_path / "As it was"))


def test_what_was_there_is_a_backup_before_an_older_one_is_brought_back(kept):
    run(bringing_back(kept, backups_of(kept.parent)[0].path))
    assert said(kept) == "early"
    # THEN it can be brought back just as well
    newest, older = backups_of(kept.parent)
    assert newest.pinned and newest.state.last_row > older.state.last_row
    run(bringing_back(kept, newest.path))
    assert said(kept) == "late"


def test_what_is_written_after_that_is_the_newest_of_all(kept):
    # GIVEN a project that went back to an older state WHEN somebody writes on
    run(bringing_back(kept, backups_of(kept.parent)[0].path))
    with ProjectFile.open(kept) as project:
        write(project, "another way")
    back_up(kept, NOON + timedelta(days=1))
    # THEN the backup of that is the newest by the journal, and the one made before stays
    newest, pinned, _first = backups_of(kept.parent)
    assert pinned.pinned and newest.state.last_row > pinned.state.last_row
    # AND nothing is backed up again where nothing has changed
    back_up(kept, NOON + timedelta(days=2))
    assert len(backups_of(kept.parent)) == 3


def test_a_damaged_project_is_set_aside_before_a_backup_takes_its_place(kept):
    damaged = kept.read_bytes()[:5000] + b"\xff" * 9000
    kept.write_bytes(damaged)
    run(bringing_back(kept, backups_of(kept.parent)[0].path))
    assert said(kept) == "early"
    (aside,) = [path for path in (kept.parent / "backups").iterdir() if path.name.startswith("damaged-")]
    assert aside.read_bytes() == damaged


def test_a_project_whose_database_is_gone_is_found_by_its_backups(kept):
    kept.unlink()
    assert project_of(kept.parent) == kept
    run(bringing_back(kept, backups_of(kept.parent)[0].path))
    assert said(kept.parent) == "early"


def test_a_damaged_backup_changes_nothing(kept):
    backup = backups_of(kept.parent)[0].path
    data = bytearray(backup.read_bytes())
    data[len(data) // 2] ^= 1
    backup.write_bytes(data)
    with pytest.raises(DamagedError):
        run(bringing_back(kept, backup))
    assert said(kept) == "late" and not kept.with_name(kept.name + ".new").exists()
