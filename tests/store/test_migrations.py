from __future__ import annotations

import sqlite3
from contextlib import closing

import pytest

from hwr_desktop.errors import ProjectError
from hwr_desktop.store import migrations, schema
from hwr_desktop.store.project_file import ProjectFile


def add_colour(connection: sqlite3.Connection) -> None:
    connection.execute("ALTER TABLE page ADD COLUMN colour TEXT NOT NULL DEFAULT 'grey'")


def fails_half_way(connection: sqlite3.Connection) -> None:
    add_colour(connection)
    raise sqlite3.OperationalError("power cut")


@pytest.fixture
def older(project, folder, new_page):
    """A closed project that a made-up newer program will find older than itself."""
    project.add_pages([new_page()], "Add")
    project.close()
    return folder


def test_an_older_project_is_migrated_after_a_backup(older, monkeypatch):
    # GIVEN a program one version on
    monkeypatch.setattr(schema, "VERSION", 2)
    monkeypatch.setattr(migrations, "STEPS", {1: add_colour})
    # WHEN it opens the project
    with ProjectFile.open(older) as opened:
        # THEN the step was made, the pages are there
        assert len(opened.page(opened.project.pages[0]).lines) == 3
        assert opened._connection.execute("SELECT colour FROM page").fetchone() == ("grey",)
        assert opened._connection.execute("PRAGMA user_version").fetchone() == (2,)
    # and the backup is a whole project of the old version
    backup = migrations.backup_of(older / f"{older.name}.hwr", 1)
    with closing(sqlite3.connect(backup)) as copy:
        assert copy.execute("PRAGMA user_version").fetchone() == (1,)
        assert copy.execute("SELECT COUNT(*) FROM line").fetchone() == (3,)


def test_a_step_that_fails_leaves_the_project_as_it_was(older, monkeypatch):
    # GIVEN a step that fails half-way
    monkeypatch.setattr(schema, "VERSION", 2)
    monkeypatch.setattr(migrations, "STEPS", {1: fails_half_way})
    # WHEN the project is opened THEN that is said
    with pytest.raises(ProjectError, match="power cut"):
        ProjectFile.open(older)
    # and the old program still opens it
    monkeypatch.undo()
    with ProjectFile.open(older) as opened:
        assert len(opened.project.pages) == 1


def test_a_newer_project_is_refused_kindly(older):
    with closing(sqlite3.connect(older / f"{older.name}.hwr")) as connection:
        connection.execute("PRAGMA user_version = 99")
    with pytest.raises(ProjectError, match="newer version of this program"):
        ProjectFile.open(older)


def test_a_version_that_never_was_is_refused(older):
    with closing(sqlite3.connect(older / f"{older.name}.hwr")) as connection:
        connection.execute("PRAGMA user_version = 0")
    with pytest.raises(ProjectError, match="unknown version"):
        ProjectFile.open(older)
