from __future__ import annotations

import pytest

from hwr_desktop.document import edits
from hwr_desktop.document.former_text import with_former_text
from hwr_desktop.document.lines.line_cuts import cut_in_text
from hwr_desktop.document.lines.line_joins import joined
from hwr_desktop.document.page import PERSON, Author, AuthorKind

MODEL = Author(AuthorKind.MODEL, "letters")


@pytest.fixture
def page(project, new_page):
    page = new_page(lines=3)
    project.add_pages([page], "Open")
    for line in page.lines:
        read = edits.with_reading(project.page(page.id), line.id, f"read {line.text}", 0.9, (), MODEL)
        project.edit(read, "Read page", author=MODEL)
    return page


def told(project, page, line_id):
    return [(entry.after, entry.author, entry.line_id == line_id) for entry in project.history(page.id, line_id)]


def test_the_pieces_of_a_line_know_what_it_said(project, page):
    # GIVEN a line that was read, cut, and its second piece corrected
    line = page.lines[0].id
    cut = cut_in_text(project.page(page.id), line, len("read"))
    project.edit(cut.page, "Cut line")
    second = cut.pieces[1]
    project.edit(edits.with_text(project.page(page.id), second, "line nought"), "Typing")
    # THEN the second piece tells of the line it came from, up to the cut and no further
    project.edit(edits.with_text(project.page(page.id), line, "raed"), "Typing")
    assert told(project, page, second) == [
        ("read line 0", MODEL, False),
        ("line 0", PERSON, True),
        ("line nought", PERSON, True),
    ]
    assert told(project, page, line) == [("read line 0", MODEL, True), ("read", PERSON, True), ("raed", PERSON, True)]


def test_a_joined_line_knows_what_its_parts_said(project, page):
    # GIVEN two lines joined
    first, second = page.lines[0].id, page.lines[1].id
    project.edit(joined(project.page(page.id), (first, second)), "Join lines")
    # THEN the history of both is told, in the order of time
    assert told(project, page, first) == [
        ("read line 0", MODEL, True),
        ("read line 1", MODEL, False),
        ("read line 0 read line 1", PERSON, True),
    ]
    # AND when that is undone each has its own again
    project.undo()
    after = [entry for entry in project.history(page.id, first) if not entry.taken_back]
    assert [entry.after for entry in after] == ["read line 0"]


def test_who_put_a_text_back_and_whose_it_is_are_two(project, page):
    # GIVEN a reading that was corrected and put back by a person
    line = page.lines[0].id
    project.edit(edits.with_text(project.page(page.id), line, "mine"), "Typing")
    project.edit(with_former_text(project.page(page.id), line, "read line 0", MODEL), "Put back")
    # THEN the entry tells both
    last = project.history(page.id, line)[-1]
    assert (last.author, last.writer, last.after) == (PERSON, MODEL, "read line 0")
    assert project.page(page.id).line(line).author == MODEL


def test_what_one_undo_takes_back_is_one_step(project, page):
    line = page.lines[0].id
    for text in ("a", "ab"):
        project.edit(edits.with_text(project.page(page.id), line, text), "Typing", key="text")
    project.edit(edits.with_text(project.page(page.id), line, "abc"), "Replace")
    steps = [entry.step for entry in project.history(page.id, line)]
    assert steps[1] == steps[2] and len(set(steps)) == 3
