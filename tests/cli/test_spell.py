"""Words that are probably wrong are listed from the command line."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from hwr_desktop.document.geometry import Box, rectangle
from hwr_desktop.document.name_book import Act, Decision, Kind
from hwr_desktop.document.own_words import with_own_word
from hwr_desktop.document.page import PERSON, Line, Page, new_id
from hwr_desktop.store.project_file import ProjectFile


@pytest.fixture
def text(tmp_path):
    file = tmp_path / "letter.txt"
    file.write_text("My dear rnother,\n\nwe carne home to Zxqvor tbe day\n", encoding="utf-8")
    return file


@pytest.fixture
def project(tmp_path):
    """A project with a page in French."""
    folder = tmp_path / "Letters"
    lines = tuple(
        Line(new_id(), rectangle(Box(10, 10, 900, 50)), ((10.0, 40.0), (900.0, 40.0)), text, author=PERSON)
        for text in ("Ma chère maman,", "je pense à ton gatcau")
    )
    with ProjectFile.create(folder) as file:
        file.add_pages([Page(new_id("p"), "scan.jpg", 1000, 200, lines=lines, language="fr")], "Add")
    return folder


def test_each_doubtful_word_is_told_with_its_place(hwr, text):
    ended = hwr("spell", text)
    assert (ended.code, ended.err) == (0, "")
    rows = ended.out.splitlines()
    assert [row.rsplit(": ", 1)[0] for row in rows] == [
        "letter.txt:1:9: rnother",
        "letter.txt:3:4: carne",
        "letter.txt:3:25: tbe",
    ]
    assert rows[0].split(": ")[-1].startswith("mother, ")


def test_words_of_ones_own_are_right(hwr, text, tmp_path):
    (tmp_path / "own.txt").write_text("Carne\nrnother tbe\n", encoding="utf-8")
    assert hwr("spell", text, "--words", tmp_path / "own.txt").out == ""


def test_json_has_the_offsets_of_a_projects_lines(hwr, project):
    (word,) = json.loads(hwr("spell", project, "--json").out)
    assert (word["page"], word["line"], word["start"], word["end"]) == ("scan.jpg", 2, 15, 21)
    assert word["text"] == "gatcau" and "gâteau" in word["suggestions"][:3] and word["line_id"]


def test_words_and_names_of_the_project_are_right(hwr, project):
    # GIVEN a page with a word and a name that no list knows, both typed
    with ProjectFile.open(project) as file:
        page = file.page(file.project.pages[0])
        line = replace(page.lines[0], text="le gatcau de hoaker")
        file.edit(page.with_lines((line, *page.lines[1:])), "Typing")
    assert [row.split(": ")[1] for row in hwr("spell", project).out.splitlines()] == ["gatcau", "hoaker", "gatcau"]
    # WHEN the one is a word of the project, and a person has confirmed the other
    with ProjectFile.open(project) as file:
        known = with_own_word(file.project, "Gatcau")
        decision = Decision(Act.CONFIRM, Kind.PERSON, "Dr. Hoaker")
        file.set_project(replace(known, decisions=(decision,)), "Words")
    # THEN neither is told
    assert hwr("spell", project).out == ""


def test_a_letter_is_in_the_language_it_seems_to_be(hwr, project):
    # GIVEN a project that does not say its language, in which one page says enough to tell
    with ProjectFile.open(project) as file:
        page = replace(file.page(file.project.pages[0]), language=None)
        file.edit(page, "Language")
    # THEN the rest is looked through in that language
    assert "gatcau" in hwr("spell", project).out


def test_a_language_without_words_is_told(hwr, tmp_path, text):
    assert hwr("spell", text, "--language", "de").code == 2
    german = tmp_path / "brief.txt"
    german.write_text("Liebe Mutter, wir sind gestern Abend nach Hause gekommen", encoding="utf-8")
    ended = hwr("spell", german)
    assert ended.out == "" and "brief.txt" in ended.err and "en and fr" in ended.err


def test_what_cannot_be_read_is_told(hwr, tmp_path):
    ended = hwr("spell", tmp_path / "none.txt")
    assert ended.code == 1 and "none.txt" in ended.err
    (tmp_path / "empty.txt").write_text("\n", encoding="utf-8")
    ended = hwr("spell", tmp_path / "empty.txt")
    assert ended.code == 1 and "no text" in ended.err


def test_columns_count_letters_in_nfc_and_lines_as_an_editor_does(hwr, tmp_path):
    # GIVEN an accent by itself, and a sign at which no editor ends a line
    (tmp_path / "letter.txt").write_text("a\u0300 la\u2028my dear rnother\n", encoding="utf-8")
    # WHEN it is looked through, THEN the word is in the first line, and the accent is part of its letter
    rows = hwr("spell", tmp_path / "letter.txt", "--language", "en").out.splitlines()
    assert [row.split(": ")[:2] for row in rows if "rnother" in row] == [["letter.txt:1:14", "rnother"]]
