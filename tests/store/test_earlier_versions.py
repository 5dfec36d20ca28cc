"""Projects that earlier programs wrote (`projects/make_project.py`) are whole in this one."""

from __future__ import annotations

import hashlib
import json
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from hwr_desktop.store import migrations, schema
from hwr_desktop.store.project_file import ProjectFile

PROJECTS = Path(__file__).parent / "projects"
VERSIONS = range(1, schema.VERSION)


@pytest.fixture(params=VERSIONS)
def version(request):
    return request.param


@pytest.fixture
def older(version, tmp_path):
    """The project that the program of a version made, in a folder of its own."""
    folder = tmp_path / "letters" / f"version-{version}"
    shutil.copytree(PROJECTS / f"version-{version}", folder)
    return folder


def texts(project: ProjectFile) -> list[str]:
    return [project.page(page_id).text for page_id in project.project.pages]


def test_there_is_a_project_of_every_earlier_version():
    # GIVEN the version of this program THEN each before it has left a project, or what follows says nothing
    assert [(PROJECTS / f"version-{number}").is_dir() for number in VERSIONS] == [True] * len(VERSIONS)


def test_text_scans_and_undo_are_whole(older, version):
    # GIVEN what the program of the time said of its project
    told = json.loads((older / "told.json").read_text("utf-8"))
    # WHEN this one opens it
    with ProjectFile.open(older) as project:
        # THEN it says the same
        assert (project.project.name, texts(project)) == (told["name"], told["texts"])
        # AND the scans are the bytes that were put in
        for page_id in project.project.pages:
            scan = project.scan_path(project.page(page_id).image)
            assert scan.name.startswith(hashlib.sha256(scan.read_bytes()).hexdigest()[:16])
        # AND what was taken back then can be done again, and be taken back again
        assert project.redo_label == told["redo"]
        project.redo()
        assert texts(project) != told["texts"]
        project.undo()
        # AND every step can be taken back as it could then, and all done again
        undone = []
        while project.undo():
            undone.append(texts(project))
        assert undone == told["undone"]
        for _ in undone:
            project.redo()
        assert texts(project) == told["texts"]
    # AND it opens again, now as one of this version, and says so still
    with ProjectFile.open(older) as project:
        assert texts(project) == told["texts"]


def test_what_the_version_could_keep_is_there(older, version):
    # GIVEN a project in which all was used that the version knew WHEN it is opened
    with ProjectFile.open(older) as project:
        typed, read = project.page("p1"), project.page("p2")
        entries = project.history("p1", "l1-0")
    # THEN the line that was typed keeps what was read there, and its history
    assert typed.line("l1-0").alternatives[0].text == "Dear Anna,"
    assert [entry.after for entry in entries][-1] == "Dear Anna and Étienne,"
    assert typed.line("l1-1").checked and not typed.has("l1-3")
    assert "".join(character.text for character in read.line("l2-1").characters) == "we are all well"
    # AND views, choices and hands from the version on that had them
    assert typed.turn == (90 if version >= 2 else None)
    assert bool(read.line("l2-1").choices) == (version >= 3)
    assert (typed.frame is not None, typed.look.contrast) == ((True, -5) if version >= 4 else (False, 0))
    assert (read.hand is not None) == (version >= 5)


def test_the_backup_beside_it_is_the_project_as_it_was(older, version, tmp_path):
    # GIVEN an older project and the bytes of its rows
    file = older / f"version-{version}.hwr"
    before = rows(file)
    # WHEN it is opened
    ProjectFile.open(older).close()
    # THEN a whole copy of the version before lies beside it
    backup = migrations.backup_of(file, version)
    assert rows(backup) == before
    # AND renamed into the place of the project it can be opened as one
    copy = tmp_path / "brought back" / f"version-{version}"
    shutil.copytree(PROJECTS / f"version-{version}", copy)
    shutil.copyfile(backup, copy / file.name)
    with ProjectFile.open(copy) as project:
        assert texts(project) == json.loads((copy / "told.json").read_text("utf-8"))["texts"]


def rows(file: Path) -> list[object]:
    """The version and every row of a database."""
    with closing(sqlite3.connect(file)) as connection:
        found: list[object] = [connection.execute("PRAGMA user_version").fetchone()]
        for table in ("project", "page", "line", "step", "journal"):
            found += connection.execute(f"SELECT * FROM {table} ORDER BY 1, 2").fetchall()
    return found
