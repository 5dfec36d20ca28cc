"""A backup becomes a project of its own, or takes the place of the present state, which is kept first."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from hwr_desktop.document.edits import with_text
from hwr_desktop.errors import DamagedError, ProjectError
from hwr_desktop.store.backup_names import set_aside_in
from hwr_desktop.store.care.backups import backing_up, backups_of
from hwr_desktop.store.care.restoring import bringing_back, project_of, restoring_copy
from hwr_desktop.store.project_file import ProjectFile

NOON = datetime(2026, 11, 22, 12)


@pytest.fixture
def kept(folder, new_page):
    """A closed project that says "late", with a backup in which it says "early"."""
    with ProjectFile.create(folder) as project:
        image = project.add_scan_bytes(b"the scan", "anna.jpg")
        page = new_page()
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


def start_of(data):
    """Less than the head of a database."""
    return data[:40]


def another_version(data):
    return data[:60] + (99).to_bytes(4, "big") + data[64:]


def another_program(data):
    return data[:68] + b"\xff\xff\xff\xff" + data[72:]


def emptied(_data):
    return b""


def tables_overwritten(data):
    return data[:100] + b"\xff" * 3996 + data[4096:]


@pytest.mark.parametrize(
    "harm", [emptied, start_of, another_version, another_program, tables_overwritten], ids=lambda harm: harm.__name__
)
def test_what_cannot_be_opened_for_whatever_reason_is_set_aside_byte_by_byte(kept, harm):
    # GIVEN a database that a power cut left empty, cut off, or overwritten where it says what it is
    damaged = harm(kept.read_bytes())
    kept.write_bytes(damaged)
    # WHEN a backup is brought back THEN it is there, and the damaged one is among the backups as it was
    run(bringing_back(kept, backups_of(kept.parent)[0].path))
    assert said(kept) == "early"
    (aside,) = set_aside_in(kept.parent)
    assert aside.read_bytes() == damaged


def test_what_another_program_reads_is_not_replaced_under_it(kept):
    # GIVEN commits that stand in the journal only, for somebody else reads the database
    with closing(sqlite3.connect(kept)) as reader:
        reader.execute("SELECT COUNT(*) FROM page").fetchone()
        with ProjectFile.open(kept) as project:
            write(project, "latest")
        # WHEN a backup is brought back THEN that is refused, and nothing is lost
        with pytest.raises(ProjectError, match="in use by another program"):
            run(bringing_back(kept, backups_of(kept.parent)[0].path))
    assert said(kept) == "latest"
    # WHEN it has gone THEN it can be done, and what was written last is a backup
    run(bringing_back(kept, backups_of(kept.parent)[0].path))
    run(bringing_back(kept, backups_of(kept.parent)[0].path))
    assert said(kept) == "latest"


def test_the_title_stays_what_it_is_now(kept):
    with ProjectFile.open(kept) as project:
        project.set_project(replace(project.project, name="Letters of Bertha"), "Rename")
    run(bringing_back(kept, backups_of(kept.parent)[0].path))
    with ProjectFile.open(kept) as project:
        assert project.project.name == "Letters of Bertha"


def test_a_copy_can_be_opened_where_the_scans_are_gone(kept, tmp_path):
    shutil.rmtree(kept.parent / "scans")
    run(restoring_copy(kept, backups_of(kept.parent)[0].path, tmp_path / "As it was"))
    assert said(tmp_path / "As it was") == "early"


def test_nothing_is_set_aside_through_a_link(kept, tmp_path):
    backup = backups_of(kept.parent)[0].path
    (kept.parent / "backups").rename(tmp_path / "elsewhere")
    (kept.parent / "backups").symlink_to(tmp_path / "elsewhere")
    kept.write_bytes(b"")
    before = sorted((tmp_path / "elsewhere").iterdir())
    with pytest.raises(ProjectError, match="is a link"):
        run(bringing_back(kept, backup))
    assert sorted((tmp_path / "elsewhere").iterdir()) == before and kept.read_bytes() == b""
