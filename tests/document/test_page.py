from __future__ import annotations

import re
from dataclasses import FrozenInstanceError, replace

import pytest

from hwr_desktop.document.geometry import Box, rectangle
from hwr_desktop.document.page import PERSON, Author, AuthorKind, Line, LineTranslation, Page, new_id

SHAPE = {"polygon": rectangle(Box(0, 0, 100, 20)), "baseline": ((0.0, 15.0), (100.0, 15.0))}


def test_ids_are_fresh_and_valid_in_xml():
    ids = {new_id("p") for _ in range(1000)}
    assert len(ids) == 1000
    assert all(re.fullmatch(r"p[0-9a-f]{12}", each) for each in ids)


def test_a_person_a_check_and_an_imported_file_lock_a_line_and_a_model_does_not():
    assert Line("a", author=PERSON, **SHAPE).locked
    assert Line("a", checked=True, **SHAPE).locked
    assert Line("a", author=Author(AuthorKind.IMPORT, "a.xml"), **SHAPE).locked
    assert not Line("a", **SHAPE).locked
    assert not Line("a", author=Author(AuthorKind.MODEL, "m"), **SHAPE).locked


def test_what_a_file_says_nobody_here_has_confirmed():
    assert Line("a", author=PERSON, **SHAPE).confirmed and Line("a", checked=True, **SHAPE).confirmed
    assert not Line("a", author=Author(AuthorKind.IMPORT, "a.xml"), **SHAPE).confirmed


def test_a_page_finds_its_lines_by_id():
    lines = (Line("a", text="one", **SHAPE), Line("b", text="two", **SHAPE))
    page = Page("p", "a.jpg", 100, 100, lines=lines)
    assert page.line("b") is lines[1] and page.position("b") == 1
    assert page.has("a") and not page.has("c")
    assert page.text == "one\ntwo"
    for look in (page.line, page.position):
        with pytest.raises(KeyError):
            look("c")


def test_a_page_never_changes_in_place():
    page = Page("p", "a.jpg", 100, 100)
    with pytest.raises(FrozenInstanceError):
        page.note = "x"  # type: ignore[misc]
    assert page.with_lines((Line("a", **SHAPE),)) != page and page.lines == ()


def test_a_line_that_was_translated_by_hand_stays_where_lines_are_found_anew():
    made = LineTranslation("es", "Querida Ana:", "s")
    line = Line("l", text="Dear Anna", translations=(made,), **SHAPE)
    assert not line.staying
    assert replace(line, translations=(made._replace(by_person=True),)).staying
