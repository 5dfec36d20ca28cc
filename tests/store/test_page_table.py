"""Undo sets fields within the rows of lines where it can, and lines are the same as if they had been written whole."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from dataclasses import replace

import pytest

from hwr_desktop.document import edits
from hwr_desktop.document.page import Author, AuthorKind, Character, Mark, MarkKind
from hwr_desktop.errors import ProjectError
from hwr_desktop.store.project_file import ProjectFile

MODEL = Author(AuthorKind.MODEL, "reader")


def rows(project):
    with closing(sqlite3.connect(project.file)) as database:
        return {line: json.loads(body) for line, body in database.execute("SELECT id, body FROM line")}


def edited(page):
    """The page with every line edited by a person: text, note, mark and whether it is checked."""
    lines = tuple(
        replace(
            line, text="été \ud800", author=Author(AuthorKind.PERSON), checked=True, note="n", confidence=None,
            marks=(Mark(MarkKind.UNCLEAR, 0, 3),),
        )
        for line in page.lines
    )  # fmt: skip
    return page.with_lines(lines)


def test_rows_are_after_undo_and_redo_as_they_were(project, folder, new_page):
    # GIVEN more pages than are kept in memory, read by a model, then edited in one step
    characters = (Character("l", 0.1234567890123, (1.0, 2.5), (3.25, 4.0)),)
    pages = [new_page(3) for _ in range(12)]
    pages = [
        page.with_lines(tuple(replace(x, confidence=0.75, characters=characters, author=MODEL) for x in page.lines))
        for page in pages
    ]
    project.add_pages(pages, "Add")
    before, step = rows(project), project.new_step()
    for page in pages:
        project.edit(edited(page), "Replace all", step=step)
    after = rows(project)
    # WHEN that is undone and redone, THEN each row is again as when it was written whole, what was left out left out
    project.undo()
    assert rows(project) == before
    assert [project.page(page.id) for page in pages] == pages
    project.redo()
    assert rows(project) == after
    # THEN what is in memory is what a project says that is opened anew
    now = [project.page(page.id) for page in pages]
    project.close()
    with ProjectFile.open(folder) as again:
        assert [again.page(page.id) for page in pages] == now == [edited(page) for page in pages]


def test_a_row_that_sqlite_would_not_keep_as_it_is_is_undone_all_the_same(project, folder, new_page):
    # GIVEN a line whose confidence is no number, which JSON cannot say but Python writes down
    page = new_page(2)
    nan = (Character("l", float("nan"), (1.0, 2.0), (3.0, 4.0)),)
    page = page.with_lines((replace(page.lines[0], characters=nan), page.lines[1]))
    project.add_pages([page], "Add")
    project.edit(edits.with_text(page, page.lines[0].id, "other"), "Type")
    project.close()
    # WHEN its text is undone THEN the text is back, and the rest of the line is there
    with ProjectFile.open(folder) as again:
        again.undo()
        line = again.page(page.id).lines[0]
        assert line.text == "line 0" and line.characters[0].end == (3.0, 4.0)


def test_undo_says_that_a_line_is_missing_and_changes_nothing(project, folder, new_page):
    # GIVEN a step on two lines, and the row of one of them gone
    page = new_page(2)
    project.add_pages([page], "Add")
    project.edit(edited(page), "Edit")
    project.close()
    with closing(sqlite3.connect(folder / f"{folder.name}.hwr")) as database, database:
        database.execute("DELETE FROM line WHERE id = ?", (page.lines[1].id,))
    # WHEN it is undone THEN a sentence says so AND the other line is as it was
    with ProjectFile.open(folder) as again:
        with pytest.raises(ProjectError, match="damaged"):
            again.undo()
        assert rows(again)[page.lines[0].id]["text"] == "été \ud800"
        assert again.can_undo
