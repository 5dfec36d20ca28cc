"""What can be read of a damaged project is saved into a copy, the rest comes from a backup, and losses are told."""

from __future__ import annotations

import hashlib
import random
import sqlite3
from dataclasses import replace
from datetime import datetime

import pytest

from hwr_desktop.document.edits import with_text
from hwr_desktop.errors import ProjectError
from hwr_desktop.store.care.backups import backing_up
from hwr_desktop.store.care.examine import Fault, examining
from hwr_desktop.store.care.repair import Saved, repaired_folder, repairing
from hwr_desktop.store.project_file import ProjectFile

PAGES, LINES = 6, 30


@pytest.fixture
def worked_on(folder, new_page):
    """A closed project of six pages: every first line was changed before a backup, every second one after it."""
    with ProjectFile.create(folder) as project:
        for number in range(PAGES):
            image = project.add_scan_bytes(f"scan {number}".encode(), f"s{number}.jpg")
            project.add_pages([replace(new_page(LINES), image=image)], "Add")
        write(project, 0, "early")
        for _step in backing_up(project.file, now=lambda: datetime(2026, 11, 22, 12)):
            pass
        write(project, 1, "late")
    return project.file


def write(project, at, text):
    for page_id in project.project.pages:
        page = project.page(page_id)
        project.edit(with_text(page, page.lines[at].id, text), "Type")


def repaired(file):
    """The folder of the repaired copy, what was saved and what was said of losses."""
    folder, losses, saved = repaired_folder(file), [], None
    for step in repairing(file, folder):
        if isinstance(step, Fault):
            losses.append(str(step.sentence))
        elif isinstance(step, Saved):
            saved = step
    return folder, saved, losses


def texts(path):
    with ProjectFile.open(path) as project:
        return [[line.text for line in project.page(page_id).lines] for page_id in project.project.pages]


def fingerprints(folder):
    return {path: hashlib.sha256(path.read_bytes()).digest() for path in folder.rglob("*") if path.is_file()}


def change(file, statement, *values):
    connection = sqlite3.connect(file, isolation_level=None)
    connection.execute(statement, values)
    connection.close()


def test_a_whole_project_becomes_a_whole_copy_and_undo_goes_on(worked_on):
    folder, saved, losses = repaired(worked_on)
    assert losses == [] and saved.pages == PAGES and saved.lines == PAGES * LINES and saved.from_backup == 0
    assert texts(folder) == texts(worked_on)
    with ProjectFile.open(folder) as copy:
        assert copy.undo_label == "Type" and copy.project.name == folder.name


@pytest.mark.parametrize("seed", range(8))
def test_damage_anywhere_in_the_database_costs_nothing_that_the_backup_and_the_journal_have(worked_on, seed):
    # GIVEN a project of which two stretches of the database are overwritten, all but its first page
    whole = texts(worked_on)
    chance = random.Random(seed)
    data = bytearray(worked_on.read_bytes())
    for _ in range(2):
        at = chance.randrange(1, len(data) // 4096) * 4096
        data[at : at + 4096] = chance.randbytes(4096)
    worked_on.write_bytes(data)
    before = fingerprints(worked_on.parent)
    # WHEN it is repaired
    folder, saved, losses = repaired(worked_on)
    # THEN the original is untouched, byte by byte
    assert fingerprints(worked_on.parent) == before
    # AND the copy has every page and line; only a text that the backup lacks may be the one before
    copied = texts(folder)
    assert saved.pages == len(copied) == PAGES
    for there, then in zip(copied, whole, strict=True):
        assert len(there) == LINES
        assert [text for at, text in enumerate(there) if at != 1] == [text for at, text in enumerate(then) if at != 1]
        assert there[1] in ("late", "line 1")
    # AND it is whole, can be worked on, and was said to differ where it does
    assert [str(each.sentence) for each in examining(folder / f"{folder.name}.hwr") if isinstance(each, Fault)] == []
    assert losses or copied == whole
    with ProjectFile.open(folder) as project:
        write(project, 2, "more")
        assert project.undo_label == "Type"


def test_lines_from_a_backup_are_brought_forward_by_the_journal(worked_on):
    # GIVEN lines changed after the backup whose rows are gone
    with ProjectFile.open(worked_on) as project:
        page = project.page(project.project.pages[2])
    change(worked_on, "DELETE FROM line WHERE page_id = ?", page.id)
    whole_page = [line.text for line in page.lines]
    # THEN the copy has them as they were last
    folder, saved, losses = repaired(worked_on)
    assert texts(folder)[2] == whole_page and whole_page[1] == "late"
    assert saved.from_backup == LINES and saved.backup_at == datetime(2026, 11, 22, 12)
    assert any(f"Page 3 (s2.jpg): {LINES} lines are from the backup of 2026-11-22 12:00" in each for each in losses)


def test_a_database_that_is_gone_or_unreadable_comes_from_the_backup(worked_on):
    worked_on.write_bytes(b"\0" * 9000)
    folder, saved, _losses = repaired(worked_on)
    assert [page[:2] for page in texts(folder)] == [["early", "line 1"]] * PAGES
    assert saved.from_backup == PAGES * LINES
    worked_on.unlink()
    folder, _saved, _losses = repaired(worked_on)
    assert len(texts(folder)) == PAGES


def test_without_a_backup_what_is_lost_is_told_with_its_text(worked_on):
    with ProjectFile.open(worked_on) as project:
        page = project.page(project.project.pages[0])
        gone = project.project.pages[4]
    for path in (worked_on.parent / "backups").iterdir():
        path.unlink()
    change(worked_on, "UPDATE line SET body = '{' WHERE id = ?", page.lines[0].id)
    change(worked_on, "DELETE FROM page WHERE id = ?", gone)
    folder, saved, losses = repaired(worked_on)
    assert (saved.pages, saved.lines) == (PAGES - 1, (PAGES - 1) * LINES - 1)
    assert "Page 1 (s0.jpg): line 1 is lost; it said “early”." in losses and "Page 5 is lost." in losses
    assert texts(folder)[0][0] == "late"
    # AND the scan of the lost page is there
    assert any(path.name.endswith("s4.jpg") for path in (folder / "scans").iterdir())


def test_a_copy_takes_nobody_elses_place_and_stopping_leaves_nothing(worked_on, tmp_path):
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "mine").touch()
    with pytest.raises(ProjectError, match="there already"):
        list(repairing(worked_on, tmp_path / "full"))
    change(worked_on, "DELETE FROM line")
    steps = repairing(worked_on, tmp_path / "new")
    next(steps)
    steps.close()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["Letters of Anna", "full"]


def test_pages_that_came_after_the_backup_stay_in_their_order_where_the_project_row_is_lost(worked_on, new_page):
    # GIVEN a page put first and one removed after the backup, and a project row that is gone
    with ProjectFile.open(worked_on) as project:
        page = new_page()
        project.add_pages([page], "Add")
        order = (page.id, *project.project.pages[1:-1])
        project.set_project(replace(project.project, pages=order), "Order")
    change(worked_on, "DELETE FROM project")
    # THEN the history brings the row of the backup up to that, and it is said
    folder, saved, losses = repaired(worked_on)
    with ProjectFile.open(folder) as copy:
        assert copy.project.pages == order
    assert saved.pages == len(order)
    assert any("order of the pages is from the backup of 2026-11-22 12:00" in each for each in losses)
    assert not any("pages are whole" in each for each in losses)


def test_a_page_of_which_the_order_and_the_history_are_lost_comes_last(worked_on, new_page):
    with ProjectFile.open(worked_on) as project:
        order = project.project.pages
        page = new_page()
        project.add_pages([page], "Add")
    change(worked_on, "DELETE FROM project")
    change(worked_on, "UPDATE journal SET changes = '{' WHERE id = (SELECT max(id) FROM journal)")
    folder, _saved, _losses = repaired(worked_on)
    with ProjectFile.open(folder) as copy:
        assert copy.project.pages == (*order, page.id)
