"""From the command line a project is checked, repaired, its history told, and its backups listed and brought back."""

from __future__ import annotations

import json
import sqlite3
from datetime import datetime

import pytest

from hwr_desktop.document.edits import with_text
from hwr_desktop.document.geometry import Box, rectangle
from hwr_desktop.document.page import Line, new_id
from hwr_desktop.store.care.backups import backing_up
from hwr_desktop.store.project_file import ProjectFile


@pytest.fixture
def project(hwr, letter, tmp_path):
    """A project of two pages; the first has a line that said "Dear Ana", was backed up so, and says "Dear Anna"."""
    path = tmp_path / "Family letters"
    assert hwr("import", path, letter(tmp_path / "in" / "album.tif", pages=2)).code == 0
    with ProjectFile.open(path) as file:
        page = file.page(file.project.pages[0])
        shape = rectangle(Box(10, 10, 500, 60))
        line = Line(new_id(), shape, ((10.0, 50.0), (500.0, 50.0)), "Dear Ana")
        file.edit(page.with_lines((line,)), "Draw line")
        for _step in backing_up(file.file, now=lambda: datetime(2026, 11, 22, 12)):
            pass
        file.edit(with_text(file.page(page.id), line.id, "Dear Anna"), "Type")
    return path


def text(path):
    with ProjectFile.open(path) as file:
        return file.page(file.project.pages[0]).lines[0].text


def test_a_whole_project_is_said_to_be_whole_also_while_it_is_open(hwr, project):
    with ProjectFile.open(project):
        ended = hwr("project", "check", project)
    assert (ended.code, ended.out) == (0, "") and ended.err.endswith("is whole.\n")


def test_faults_are_named_and_repaired_in_a_copy(hwr, project, tmp_path):
    # GIVEN a line that makes no sense and a scan that is gone
    connection = sqlite3.connect(project / "Family letters.hwr", isolation_level=None)
    connection.execute("UPDATE line SET body = '{'")
    connection.close()
    (scan,) = (project / "scans").iterdir()
    scan.unlink()
    # WHEN it is checked THEN each fault stands on a line of its own
    ended = hwr("project", "check", project)
    assert ended.code == 1
    assert "hwr: Page 1 (album.tif): line 1 cannot be read" in ended.err
    assert "Page 2 (album.tif): its scan" in ended.err and "has 3 faults" in ended.err
    # WHEN it is repaired THEN the line comes from the backup and its text from the history
    before = (project / "Family letters.hwr").read_bytes()
    ended = hwr("project", "repair", project, "-o", tmp_path / "Mended")
    assert ended.code == 1 and "a line is from the backup of 2026-11-22 12:00" in ended.err
    assert "2 pages with 1 line" in ended.err
    assert text(tmp_path / "Mended") == "Dear Anna"
    assert (project / "Family letters.hwr").read_bytes() == before


def test_the_history_is_told_in_words_and_as_json(hwr, project):
    with ProjectFile.open(project) as file:
        file.undo()
    ended = hwr("project", "history", project, "--page", "1")
    assert ended.code == 0
    lines = ended.out.splitlines()
    assert lines[0].endswith("a person  Draw line") and lines[-1] == "    page 1, line 1: “Dear Ana” → “Dear Anna”"
    assert lines[-2].endswith("Type  taken back")
    # AND as JSON, of one line
    ended = hwr("project", "history", project, "--page", "1", "--line", "1", "--json")
    entries = [json.loads(line) for line in ended.out.splitlines()]
    assert [entry["what"][0]["text"]["after"] for entry in entries] == ["Dear Ana", "Dear Anna"]
    assert [entry["taken_back"] for entry in entries] == [False, True]
    # AND of the whole project, with what concerns no page
    assert "project: pages and their order" in hwr("project", "history", project).out


def test_backups_are_listed_and_one_becomes_a_copy(hwr, project, tmp_path):
    ended = hwr("project", "backups", project)
    assert ended.out == "  1  2026-11-22 12:00:00  2 pages, 1 change since\n" and ended.code == 0
    (listed,) = json.loads(hwr("project", "backups", project, "--json").out)
    assert (listed["number"], listed["pages"]) == (1, 2)
    ended = hwr("project", "restore", project, "-o", tmp_path / "As it was")
    assert ended.code == 0 and "as it was on 2026-11-22 12:00:00" in ended.err
    assert (text(tmp_path / "As it was"), text(project)) == ("Dear Ana", "Dear Anna")


def test_a_backup_is_brought_back_in_place_and_can_be_undone_by_the_one_made_before(hwr, project):
    assert hwr("project", "restore", project, "--in-place").code == 0
    assert text(project) == "Dear Ana"
    listed = hwr("project", "backups", project).out
    assert "made before an older one was brought back" in listed.splitlines()[0]
    assert hwr("project", "restore", project, "1", "--in-place").code == 0
    assert text(project) == "Dear Anna"


def test_what_cannot_be_done_is_said_in_a_sentence(hwr, project, tmp_path):
    (tmp_path / "empty").mkdir()
    for arguments, code, words in (
        (("check", tmp_path / "empty"), 1, "There is no project"),
        (("history", project, "--line", "1"), 2, "--page N"),
        (("history", project, "--page", "9"), 2, "2 pages"),
        (("history", project, "--page", "1", "--line", "9"), 2, "1 line"),
        (("restore", project), 2, "--in-place"),
        (("restore", project, "7", "--in-place"), 1, "no backup"),
        (("restore", project, "-o", project), 1, "is there already"),
        (("repair", project, "-o", project), 1, "is there already"),
    ):
        ended = hwr("project", *arguments)
        assert (ended.code, ended.out) == (code, "") and words in ended.err, (arguments, ended)
    with ProjectFile.open(project):
        ended = hwr("project", "restore", project, "--in-place")
    assert ended.code == 1 and "open in another window" in ended.err


def test_a_database_that_cannot_be_opened_is_named_where_it_was_set_aside(hwr, project):
    (project / "Family letters.hwr").write_bytes(b"")
    ended = hwr("project", "restore", project, "--in-place")
    (aside,) = (path for path in (project / "backups").iterdir() if path.name.startswith("damaged-"))
    assert ended.code == 0 and str(aside) in ended.err and "among its backups" not in ended.err
    assert text(project) == "Dear Ana"


def test_what_a_window_has_open_is_not_repaired_beside_it(hwr, project, tmp_path):
    with ProjectFile.open(project):
        ended = hwr("project", "repair", project, "-o", tmp_path / "Mended")
    assert ended.code == 1 and "close it there first" in ended.err and not (tmp_path / "Mended").exists()
