from __future__ import annotations

import sqlite3
from contextlib import closing

import pytest

from hwr_desktop.document import edits
from hwr_desktop.document.geometry import Box, rectangle
from hwr_desktop.document.look import Look
from hwr_desktop.document.page import Author, AuthorKind, Choice
from hwr_desktop.document.pages.page_views import with_frame, with_look
from hwr_desktop.errors import ProjectError
from hwr_desktop.store import migrations, schema
from hwr_desktop.store.project_file import ProjectFile

VERSION_1 = """
CREATE TABLE project (id INTEGER PRIMARY KEY CHECK (id = 1), body TEXT NOT NULL);
CREATE TABLE page (id TEXT PRIMARY KEY, head TEXT NOT NULL, line_order TEXT NOT NULL);
CREATE TABLE line (page_id TEXT NOT NULL, id TEXT NOT NULL, body TEXT NOT NULL, PRIMARY KEY (page_id, id));
CREATE TABLE step (id INTEGER PRIMARY KEY, number INTEGER NOT NULL, label TEXT NOT NULL, state TEXT NOT NULL,
 last_row INTEGER NOT NULL);
CREATE INDEX step_by_state ON step (state, id);
CREATE INDEX step_by_last_row ON step (state, last_row);
CREATE INDEX step_by_number ON step (number);
CREATE TABLE journal (id INTEGER PRIMARY KEY AUTOINCREMENT, step INTEGER NOT NULL, page_id TEXT NOT NULL,
 at TEXT NOT NULL, author TEXT NOT NULL, label TEXT NOT NULL, changes TEXT NOT NULL);
CREATE INDEX journal_by_step ON journal (step, page_id, id);
CREATE INDEX journal_by_page ON journal (page_id, id);
INSERT INTO project VALUES (1, '{"name":"Old letters","pages":["p1"]}');
INSERT INTO page VALUES ('p1', '{"image":"a.jpg","width":600,"height":400}', '["l1"]');
INSERT INTO line VALUES ('p1', 'l1', '{"polygon":[[10.0,10.0],[500.0,10.0],[500.0,60.0]],
 "baseline":[[10.0,50.0],[500.0,50.0]],"text":"Dear Anna","author":["person",""]}');
INSERT INTO step VALUES (1, 1, 'Typing', 'done', 1);
INSERT INTO journal VALUES (1, 1, 'p1', '2026-01-01T00:00:00.000+00:00', '["person",""]', 'Typing',
 '{"l1":{"text":["","Dear Anna"],"author":[null,["person",""]]}}');
PRAGMA application_id = 0x48575231;
PRAGMA user_version = 1;
"""


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
    now = schema.VERSION
    monkeypatch.setattr(schema, "VERSION", now + 1)
    monkeypatch.setattr(migrations, "STEPS", {now: add_colour})
    # WHEN it opens the project
    with ProjectFile.open(older) as opened:
        # THEN the step was made, the pages are there
        assert len(opened.page(opened.project.pages[0]).lines) == 3
        assert opened._connection.execute("SELECT colour FROM page").fetchone() == ("grey",)
        assert opened._connection.execute("PRAGMA user_version").fetchone() == (now + 1,)
    # and the backup is a whole project of the old version
    backup = migrations.backup_of(older / f"{older.name}.hwr", now)
    with closing(sqlite3.connect(backup)) as copy:
        assert copy.execute("PRAGMA user_version").fetchone() == (now,)
        assert copy.execute("SELECT COUNT(*) FROM line").fetchone() == (3,)


def test_a_step_that_fails_leaves_the_project_as_it_was(older, monkeypatch):
    # GIVEN a step that fails half-way
    now = schema.VERSION
    monkeypatch.setattr(schema, "VERSION", now + 1)
    monkeypatch.setattr(migrations, "STEPS", {now: fails_half_way})
    # WHEN the project is opened THEN that is said
    with pytest.raises(ProjectError, match="power cut"):
        ProjectFile.open(older)
    # and the old program still opens it
    monkeypatch.undo()
    with ProjectFile.open(older) as opened:
        assert len(opened.project.pages) == 1


def test_a_project_from_before_pages_could_be_turned(tmp_path):
    # GIVEN a project as version 1 wrote it: a page, a line, and the step that typed its text
    folder = tmp_path / "Old letters"
    (folder / "scans").mkdir(parents=True)
    with closing(sqlite3.connect(folder / "Old letters.hwr")) as connection:
        connection.executescript(VERSION_1)
    # WHEN it is opened
    with ProjectFile.open(folder) as opened:
        page = opened.page("p1")
        # THEN all is there, and nobody has turned the page
        assert (page.text, page.width, page.height, page.turn) == ("Dear Anna", 600, 400, None)
        # AND it can be turned, which is taken back by itself
        opened.edit(edits.with_turn(page, 90), "Turn page")
        assert opened.page("p1").turn == 90
        assert opened.undo().views == ("p1",) and opened.page("p1") == page
        # AND what was done before can still be taken back
        opened.undo()
        assert opened.page("p1").text == ""
    assert migrations.backup_of(folder / "Old letters.hwr", 1).exists()


def test_a_project_from_before_words_had_choices(project, folder, new_page):
    # GIVEN a project of version 2, which is what this program writes as long as no line has choices
    project.add_pages([new_page()], "Add")
    (page_id,) = project.project.pages
    project.close()
    with closing(sqlite3.connect(folder / f"{folder.name}.hwr")) as connection:
        connection.execute("PRAGMA user_version = 2")
    # WHEN it is opened and a line of it is read
    with ProjectFile.open(folder) as opened:
        page = opened.page(page_id)
        choices = (Choice(0, 4, "Deer", 0.25), Choice(0, 4, "Bear", 0.125))
        read = edits.with_reading(page, page.lines[0].id, "Dear", 0.5, (), Author(AuthorKind.MODEL), choices)
        opened.edit(read, "Read")
    # THEN the choices are there when it is opened again, and the reading can be taken back
    with ProjectFile.open(folder) as opened:
        assert opened.page(page_id).lines[0].choices == choices
        opened.undo()
        assert opened.page(page_id) == page
    assert migrations.backup_of(folder / f"{folder.name}.hwr", 2).exists()


def test_a_project_from_before_pages_had_frames(project, folder, new_page):
    # GIVEN a project of version 3, which is what this program writes as long as no page is framed or adjusted
    project.add_pages([new_page()], "Add")
    (page_id,) = project.project.pages
    project.close()
    with closing(sqlite3.connect(folder / f"{folder.name}.hwr")) as connection:
        connection.execute("PRAGMA user_version = 3")
    # WHEN it is opened and a page of it is cropped and made brighter
    with ProjectFile.open(folder) as opened:
        page = opened.page(page_id)
        assert page.frame is None and page.look == Look()
        seen = with_look(with_frame(page, rectangle(Box(0.0, 0.0, 900.0, 240.0))), Look(20, -5, True))
        opened.edit(seen, "Crop")
    # THEN it is so when it is opened again, and can be taken back
    with ProjectFile.open(folder) as opened:
        assert opened.page(page_id) == seen and seen.frame is not None
        opened.undo()
        assert opened.page(page_id) == page
    assert migrations.backup_of(folder / f"{folder.name}.hwr", 3).exists()


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
