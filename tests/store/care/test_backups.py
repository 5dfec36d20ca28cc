"""Backups of a project: made while it is open, fewer the older they are, and never at the cost of good ones."""

from __future__ import annotations

import json
import sqlite3
import zipfile
from datetime import datetime, timedelta
from functools import partial

import pytest

from hwr_desktop.document.edits import with_text
from hwr_desktop.errors import DamagedError, ProjectError
from hwr_desktop.store import database, own_files, reader
from hwr_desktop.store.care import backups
from hwr_desktop.store.care.backups import Backup, backing_up, backups_of, unpacked, worth_keeping
from hwr_desktop.store.packing.pack import packing
from hwr_desktop.store.project_file import ProjectFile
from hwr_desktop.store.reader import State, reading

NOON = datetime(2026, 11, 22, 12)


@pytest.fixture
def typed(project, new_page):
    """Types another text in the first line of the project's only page, as one edit."""
    project.add_pages([new_page()], "Add")

    def write(text):
        page = project.page(project.project.pages[0])
        project.edit(with_text(page, page.lines[0].id, text), "Type")

    return write


def back_up(project, at=NOON, pinned=False):
    for _step in backing_up(project.file, pinned, lambda: at):
        pass


def test_a_backup_holds_the_project_as_it_was(project, typed, tmp_path):
    # GIVEN a project that is open WHEN it is backed up, and changed after that
    typed("before")
    back_up(project)
    typed("after")
    # THEN the backup says when it was made and what is in it
    (backup,) = backups_of(project.folder)
    assert backup.path.name == "2026-11-22_12-00-00_change-2.backup"
    assert (backup.at, backup.pages, backup.letters, backup.state.last_row) == (NOON, 1, 0, 2)
    # AND has the text of then
    unpacked(backup.path, tmp_path / "copy.hwr")
    with reading(tmp_path / "copy.hwr") as then:
        assert then.lines(project.project.pages[0])[0].text == "before"


def test_what_has_not_changed_is_not_backed_up_again(project, typed):
    typed("one")
    back_up(project)
    back_up(project, NOON + timedelta(hours=1))
    assert len(backups_of(project.folder)) == 1
    # WHEN something is taken back, which adds no row to the journal THEN that is a change too
    project.undo()
    back_up(project, NOON + timedelta(hours=2))
    assert len(backups_of(project.folder)) == 2


def some(*moments):
    """Backups made at these moments, as if of one journal, the newest first."""
    made = [Backup(NOON, at, State(row, 0, 0), 1, 0) for row, at in enumerate(moments)]  # type: ignore[arg-type]
    return made[::-1]


def test_fewer_are_kept_the_older_they_are():
    # GIVEN a year of work, every day from nine to five, a backup each half hour
    moments = [
        NOON - timedelta(days=365) + timedelta(days=day, minutes=30 * half) for day in range(365) for half in range(16)
    ]
    kept = worth_keeping(some(*moments))
    # THEN a few dozen stay: each of the last hours, days and weeks has one
    assert len(kept) < 45
    hours = {f"{each.at:%Y-%m-%d %H}" for each in kept}
    assert {f"{moment:%Y-%m-%d %H}" for moment in moments[-40:]} <= hours
    assert {f"{moment:%Y-%m-%d}" for moment in moments[-16 * 7 :]} <= {f"{each.at:%Y-%m-%d}" for each in kept}
    assert min(each.at for each in kept) < moments[-1] - timedelta(weeks=6)


@pytest.mark.parametrize("jump", [timedelta(days=36500), timedelta(days=-20000), timedelta(0)])
def test_a_clock_that_jumps_or_stands_still_deletes_no_good_ones(jump):
    # GIVEN a day of backups, and then a clock that jumps far and stands still
    day = [NOON + timedelta(minutes=20 * at) for at in range(24)]
    wrong = NOON + jump
    known = some(*day, wrong, wrong, wrong)
    kept = worth_keeping(known)
    # THEN the newest by the journal stay, and so does one of each hour before
    assert set(known[:5]) <= kept
    assert {f"{each.at:%H}" for each in kept} >= {f"{at:%H}" for at in day}


def test_the_file_of_a_pruned_backup_is_deleted_only_when_the_new_one_is_there(project, typed):
    for number in range(9):
        typed(f"text {number}")
        back_up(project, NOON + timedelta(minutes=number))
    rows = [each.state.last_row for each in backups_of(project.folder)]
    assert rows == [10, 9, 8, 7, 6]  # one hour: the last five
    # WHEN the next cannot be made THEN all of them stay
    typed("more")
    (project.folder / "backups" / ".backup.part").mkdir()
    with pytest.raises(ProjectError, match="kept all the same"):
        back_up(project, NOON + timedelta(minutes=30))
    assert len(backups_of(project.folder)) == 5


def test_stopping_leaves_nothing_behind(project, typed):
    steps = backing_up(project.file)
    next(steps)
    steps.close()
    assert list((project.folder / "backups").iterdir()) == []


def test_a_disk_without_room_is_said_and_the_project_can_be_worked_on(project, typed, monkeypatch):
    full = type("Usage", (), {"free": 1000})
    monkeypatch.setattr(backups.shutil, "disk_usage", lambda _path: full)
    with pytest.raises(ProjectError, match="no room for a backup"):
        back_up(project)
    typed("all the same")
    assert backups_of(project.folder) == ()


def test_a_damaged_backup_is_told_apart_and_refused(project, typed, tmp_path):
    # GIVEN backups of which one was cut off and another has a wrong letter in its database
    for number in range(3):
        typed(f"text {number}")
        back_up(project, NOON + timedelta(hours=number))
    newest, second, _oldest = backups_of(project.folder)
    newest.path.write_bytes(newest.path.read_bytes()[:-100])
    data = bytearray(second.path.read_bytes())
    data[len(data) // 2] ^= 1
    second.path.write_bytes(data)
    # THEN the first is not listed, and the other is refused when it is unpacked, with nothing left
    assert len(backups_of(project.folder)) == 2
    with pytest.raises(DamagedError):
        unpacked(second.path, tmp_path / "copy.hwr")
    assert not (tmp_path / "copy.hwr").exists()


def test_what_is_no_backup_is_passed_over_or_refused(project, typed, tmp_path):
    typed("one")
    back_up(project)
    (good,) = backups_of(project.folder)
    folder = project.folder / "backups"
    bomb = folder / "2026-11-22_13-00-00_change-9.backup"
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("about.json", zipfile.ZipFile(good.path).read("about.json"))
        archive.writestr("project.hwr", b"\0" * 50_000_000)
    (folder / "2026-11-22_14-00-00_change-10.backup").write_bytes(b"nothing")
    (folder / "holiday.jpg").write_bytes(b"mine")
    with pytest.raises(DamagedError):
        unpacked(bomb, tmp_path / "copy.hwr")
    assert good in backups_of(project.folder)
    # AND what somebody else put there stays when the project is deleted
    project.close()
    assert own_files.foreign_paths(project.file) == (folder / "holiday.jpg",)
    own_files.delete(project.file)
    assert [path.name for path in project.folder.rglob("*") if path.is_file()] == ["holiday.jpg"]


def test_backups_are_deleted_with_the_project_and_stay_out_of_a_pack(project, typed, tmp_path):
    typed("one")
    back_up(project)
    for _step in packing(project.file, tmp_path / "one.hwrz"):
        pass
    assert not any("backup" in name for name in zipfile.ZipFile(tmp_path / "one.hwrz").namelist())
    project.close()
    assert own_files.foreign_paths(project.file) == ()
    own_files.delete(project.file)
    assert not project.folder.exists()


def test_a_project_that_turns_out_to_be_damaged_is_said_and_no_good_backup_goes(project, typed, new_page):
    project.add_pages([new_page(60) for _ in range(10)], "Add")
    back_up(project)
    project.close()
    data = bytearray(project.file.read_bytes())
    data[len(data) // 2 : len(data) // 2 + 4096] = b"\xff" * 4096
    project.file.write_bytes(data)
    with pytest.raises(DamagedError, match=project.file.name):
        back_up_changed(project.file)
    assert len(backups_of(project.folder)) == 1


def back_up_changed(file):
    """As if the journal had gone on, of which the damage may keep us from knowing."""
    import sqlite3

    with sqlite3.connect(file) as connection:
        connection.execute("UPDATE step SET state = 'discarded' WHERE id = 1")
    connection.close()
    for _step in backing_up(file):
        pass


def test_a_project_is_opened_as_before_once_it_was_backed_up(project, typed):
    typed("one")
    back_up(project)
    project.close()
    with ProjectFile.open(project.folder) as again:
        assert again.page(again.project.pages[0]).lines[0].text == "one" and again.undo_label == "Type"


def test_a_folder_of_backups_that_is_a_link_is_refused_and_left_alone(project, typed, tmp_path):
    typed("one")
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere" / ".copy.part").write_text("not ours")
    (project.folder / "backups").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(ProjectError, match="is a link"):
        back_up(project)
    assert [path.name for path in (tmp_path / "elsewhere").iterdir()] == [".copy.part"]


def test_the_one_just_made_stays_though_it_is_the_oldest_by_its_journal(project, typed):
    # GIVEN backups of the same hour that have come further, as of a project that was put back by hand
    typed("one")
    back_up(project)
    (made,) = backups_of(project.folder)
    for number in range(6):
        row = 100 + number
        name = f"{NOON + timedelta(minutes=1 + number):%Y-%m-%d_%H-%M-%S}_change-{row}.backup"
        with zipfile.ZipFile(made.path) as source, zipfile.ZipFile(made.path.with_name(name), "w") as target:
            told = json.loads(source.read("about.json")) | {"last_row": row}
            target.writestr("about.json", json.dumps(told))
            target.writestr("project.hwr", source.read("project.hwr"))
    # WHEN one is made THEN it is there
    typed("two")
    back_up(project, NOON + timedelta(seconds=30))
    assert any(each.at == NOON + timedelta(seconds=30) for each in backups_of(project.folder))


def test_a_backup_lets_the_window_write_where_wal_is_refused(folder, new_page, monkeypatch, tmp_path):
    # GIVEN a project of some megabytes on a share
    monkeypatch.setattr(database, "VFS", "unix-dotfile")
    with ProjectFile.create(folder) as project:
        project.add_pages([new_page(400) for _ in range(40)], "Add")
        assert project.file.stat().st_size > 2 * 256 * 4096
        steps: list[int] = []
        real = sqlite3.Connection.backup

        class Watched(sqlite3.Connection):
            def backup(self, target, **settings):
                real(self, target, progress=lambda _status, left, _total: steps.append(left), **settings)

        monkeypatch.setattr(reader.sqlite3, "connect", partial(sqlite3.connect, factory=Watched))
        # WHEN it is copied THEN it is in steps, between which others come to write
        with reader.reading(project.file) as second:
            second.copy_to(tmp_path / "copy.hwr")
    assert len(steps) > 2 and steps[-1] == 0
