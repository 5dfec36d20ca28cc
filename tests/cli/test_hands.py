"""What was learned of a project's hands is looked at, exported, installed, chosen and removed from the command line."""

from __future__ import annotations

import json
import shutil
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from hwr_desktop import paths
from hwr_desktop.document.geometry import Box, rectangle
from hwr_desktop.document.hands.hands import hands_of, new_hand, page_in_hand, with_hand
from hwr_desktop.document.page import PERSON, Author, AuthorKind, Line, Page, new_id
from hwr_desktop.engine.recognition.hand_weights import HandWeights, fingerprint
from hwr_desktop.store.hand_versions import HandVersion, HandVersions
from hwr_desktop.store.project_file import ProjectFile

SECRET = "My dearest Augustine"


@pytest.fixture(autouse=True)
def reader(small_models) -> Path:
    """The small reader, installed for this user."""
    return Path(shutil.copytree(small_models.reader, paths.user_models() / "small-reader"))


@pytest.fixture
def learn(reader, tmp_path):
    """Adds a version to a hand of a project, as a lesson does."""

    def add(project: Path, hand_id: str = "main", **known) -> HandVersion:
        base = fingerprint(reader)
        HandWeights(base, "", {"head.bias": np.full(8, 0.5, np.float16)}).write(tmp_path / "lesson")
        version = HandVersion("", base, "2026-11-21T23:00:00+00:00", lines=12, learned=("p1/l1",), **known)
        return HandVersions(project).add(hand_id, tmp_path / "lesson" / "weights.safetensors", version)

    return add


@pytest.fixture
def project(tmp_path, learn) -> Path:
    """A project of two pages with two lines each, one of them confirmed; the second page is in Léonie's hand, which was
    learned twice."""
    folder = tmp_path / "Family letters"
    with ProjectFile.create(folder) as file:
        shape, read = rectangle(Box(10, 10, 900, 50)), Author(AuthorKind.MODEL, "small")
        pages = []
        for _ in range(2):
            lines = tuple(
                Line(new_id(), shape, ((10.0, 40.0), (900.0, 40.0)), SECRET, author=author) for author in (PERSON, read)
            )
            pages.append(Page(new_id("p"), "scan.jpg", 1000, 200, lines=lines))
        file.add_pages(pages, "Add")
        hand = replace(new_hand("Aunt Léonie"), weights="2")
        file.set_project(with_hand(file.project, hand), "Name a hand")
        file.edit(page_in_hand(pages[1], hand.id), "Put in hand")
    learn(folder, hand.id, before=35.2, after=25.0, measured_on=4, sure=0.98)
    learn(folder, hand.id, before=35.2, after=9.4, measured_on=1, sure=0.99)
    return folder


def hands(project: Path):
    """The hands by their names, and what was learned of each."""
    with ProjectFile.open(project) as file:
        found = hands_of(file.project)
    return {hand.name: hand for hand in found}, {hand.name: HandVersions(project).all(hand.id) for hand in found}


def test_the_hands_are_listed(hwr, project):
    ended = hwr("hands", "list", project)
    assert (ended.code, ended.err) == (0, "")
    rows = [line.split("  ") for line in ended.out.splitlines()]
    assert [[cell.strip() for cell in row if cell] for row in rows] == [
        ["name", "id", "pages", "lines", "confirmed", "in use", "versions"],
        ["Main hand", "main", "1", "2", "1", "none", "-"],
        ["Aunt Léonie", hands(project)[0]["Aunt Léonie"].id, "1", "2", "1", "2", "1 2"],
    ]


def test_the_hands_are_told_to_another_program(hwr, project):
    main, aunt = json.loads(hwr("hands", "list", project, "--json").out)
    assert main == {
        "name": "", "id": "main", "pages": 1, "lines": 2, "confirmed": 1, "in_use": None, "versions": []
    }  # fmt: skip
    assert aunt["in_use"] == "2" and [each["after"] for each in aunt["versions"]] == [25.0, 9.4]
    assert json.loads(hwr("hands", "show", project, "aunt léonie", "--json").out) == aunt
    assert "learned" not in aunt["versions"][0]


def test_a_hand_is_shown_by_its_name_in_any_case(hwr, project):
    ended = hwr("hands", "show", project, "AUNT LÉONIE")
    assert ended.code == 0 and ended.err == ""
    assert "2 lines on 1 page, 1 of them confirmed." in ended.out
    assert (
        "1  2026-11-21 23:00, 12 lines learned, 35 -> 25 wrong letters in a hundred (measured on 4 lines)\n"
        in ended.out
    )
    assert "35 -> 9.4 wrong letters in a hundred (measured on 1 line), in use\n" in ended.out
    assert "Nothing was learned of it yet." in hwr("hands", "show", project, "main").out


def test_what_is_in_use_and_missing_is_said(hwr, project):
    hand = hands(project)[0]["Aunt Léonie"]
    HandVersions(project).remove(hand.id, "2")
    assert "Version 2, which is said to be in use, is missing" in hwr("hands", "show", project, hand.id).out
    assert "missing" in hwr("hands", "list", project).out


def test_going_back_is_one_step_that_can_be_undone(hwr, project):
    for number, weights in (("1", "1"), ("none", ""), ("2", "2")):
        assert hwr("hands", "use", project, "Aunt Léonie", number).code == 0
        assert hands(project)[0]["Aunt Léonie"].weights == weights
    with ProjectFile.open(project) as file:
        file.undo()
    assert hands(project)[0]["Aunt Léonie"].weights == ""


def test_a_hand_goes_from_one_project_to_another(hwr, project, tmp_path):
    # GIVEN a hand that was exported, and another project
    file = tmp_path / "leonie.hwrhand"
    ended = hwr("hands", "export", project, "Aunt Léonie", file)
    assert ended.code == 0 and "Version 2" in ended.err
    data = file.read_bytes()
    assert SECRET.encode() not in data and b"p1/l1" not in data and b"scan" not in data
    other = tmp_path / "Other letters"
    ProjectFile.create(other).close()
    # WHEN it is installed there THEN the hand is there under its name, with its figures, and in use
    ended = hwr("hands", "install", other, file)
    assert ended.code == 0 and "9.4 now (measured on 1 line)" in ended.err, ended.err
    named, versions = hands(other)
    (version,) = versions["Aunt Léonie"]
    assert named["Aunt Léonie"].weights == version.number == "1" and version.installed and version.learned == ()
    assert (version.lines, version.after, version.measured_on) == (12, 9.4, 1)
    weights = HandWeights.read(HandVersions(other).folder(named["Aunt Léonie"].id, "1"))
    assert weights.differences["head.bias"].tolist() == [0.5] * 8
    # AND again into the hand of that name, or the main one, or a new one; kept is what is in use
    assert hwr("hands", "install", other, file, "--keep").code == 0
    assert hwr("hands", "install", other, file, "--hand", "MAIN").code == 0
    assert hwr("hands", "install", other, file, "--hand", "Uncle Paul", "--keep").code == 0
    named, versions = hands(other)
    assert {name: (hand.weights, len(versions[name])) for name, hand in named.items()} == {
        "": ("1", 1), "Aunt Léonie": ("1", 2), "Uncle Paul": ("", 1)
    }  # fmt: skip


def test_another_version_than_the_one_in_use_is_exported_when_it_is_named(hwr, project, tmp_path):
    assert "Version 1" in hwr("hands", "export", project, "Aunt Léonie", tmp_path / "a.hwrhand", "--version", "1").err


def test_a_hand_of_a_reader_that_is_not_here_is_refused(hwr, project, tmp_path, reader):
    # GIVEN an exported hand
    file = tmp_path / "leonie.hwrhand"
    hwr("hands", "export", project, "Aunt Léonie", file)
    # WHEN its reader is not here any more THEN it is said which one that is, and nothing is installed
    shutil.rmtree(reader)
    ended = hwr("hands", "install", project, file, "--hand", "Paul")
    assert ended.code == 1 and "the reader “Reads an a”" in ended.err and "install that one" in ended.err
    assert set(hands(project)[0]) == {"", "Aunt Léonie"}


def test_a_hand_is_removed_only_when_it_is_meant(hwr, project):
    # WHEN nobody says that it is meant THEN it is told what would go, and all stays
    ended = hwr("hands", "remove", project, "Aunt Léonie")
    assert ended.code == 2 and "2 versions" in ended.err and "2 lines stay in the main hand" in ended.err
    hand = hands(project)[0]["Aunt Léonie"]
    # WHEN it is meant THEN hand and versions are gone, and the lines are in the main hand
    assert hwr("hands", "remove", project, "Aunt Léonie", "--yes").code == 0
    assert set(hands(project)[0]) == {""} and HandVersions(project).all(hand.id) == ()
    assert json.loads(hwr("hands", "show", project, "main", "--json").out)["lines"] == 4
    # AND undo, which brings back that there was one, does no harm
    with ProjectFile.open(project) as file:
        file.undo()
    assert "missing" in hwr("hands", "list", project).out
    assert hwr("hands", "use", project, "Aunt Léonie", "none").code == 0


def test_the_main_hand_only_loses_what_was_learned(hwr, project, learn):
    learn(project)
    hwr("hands", "use", project, "main", "1")
    ended = hwr("hands", "remove", project, "Main", "--yes")
    assert ended.code == 0 and "1 version" in ended.err and "2 lines stay." in ended.err
    named, versions = hands(project)
    assert named[""].weights == "" and versions[""] == ()


def test_what_makes_no_sense_is_said_in_a_sentence(hwr, project, tmp_path):
    (tmp_path / "broken.hwrhand").write_bytes(b"no hand")
    for arguments, code, words in (
        (("list", tmp_path / "none"), 1, "There is no project"),
        (("show", project, "Paul"), 1, "no hand “Paul”"),
        (("use", project, "Aunt Léonie", "7"), 1, "no version 7: name one of 1, 2"),
        (("use", project, "main", "1"), 1, "Nothing was learned"),
        (("export", project, "main", tmp_path / "a.hwrhand"), 1, "Nothing was learned"),
        (("export", project, "Aunt Léonie", tmp_path / "a.bin"), 2, "ends in .hwrhand"),
        (("export", project, "Aunt Léonie", tmp_path / "none" / "a.hwrhand"), 1, "cannot be written"),
        (("install", project, tmp_path / "none.hwrhand"), 1, "not there"),
        (("install", project, tmp_path / "broken.hwrhand"), 1, "damaged"),
    ):
        ended = hwr("hands", *arguments)
        assert (ended.code, ended.out, ended.err.count("\n")) == (code, "", 1) and words in ended.err, ended.err


def test_a_project_that_is_open_in_a_window_is_left_alone(hwr, project):
    with ProjectFile.open(project):
        ended = hwr("hands", "remove", project, "Aunt Léonie", "--yes")
    assert ended.code == 1 and len(hands(project)[1]["Aunt Léonie"]) == 2


def test_the_lines_that_teach_most_are_told(hwr, project):
    # GIVEN a page of the main hand with lines that were read more and less surely, and one that was corrected
    with ProjectFile.open(project) as file:
        page = file.page(file.project.pages[0])
        shape, read = rectangle(Box(10, 10, 900, 50)), Author(AuthorKind.MODEL, "small")
        lines = [
            Line(new_id(), shape, ((10.0, 40.0), (900.0, 40.0)), text, sure, author=read)
            for text, sure in (("all is well", 0.95), ("we send our love", 0.5), ("the harvest is in", 0.8))
        ]
        file.edit(page.with_lines((page.lines[0], *lines)), "Read page")
    # WHEN they are asked for THEN the most doubtful comes first, and none that was corrected is among them
    ended = hwr("hands", "next", project)
    assert (ended.code, ended.err) == (0, "")
    assert ended.out.splitlines() == [
        "page 1, about 8 wrong letters: we send our love",
        "page 1, about 3 wrong letters: the harvest is in",
        "page 1, about 1 wrong letter: all is well",
    ]
    # AND so many as are wished for, of the hand that is named
    assert len(hwr("hands", "next", project, "-n", "2").out.splitlines()) == 2
    (found,) = json.loads(hwr("hands", "next", project, "--hand", "Aunt Léonie", "--json").out)
    assert (found["page"], found["text"]) == (2, SECRET)
    assert hwr("hands", "next", project, "-n", "0").code == 2


def test_where_all_is_corrected_no_line_is_told(hwr, project):
    # GIVEN a project in which every line is checked
    with ProjectFile.open(project) as file:
        for page in map(file.page, file.project.pages):
            file.edit(page.with_lines(tuple(replace(line, checked=True) for line in page.lines)), "Check")
    # WHEN the next lines are asked for THEN that is said
    ended = hwr("hands", "next", project)
    assert (ended.code, ended.out) == (0, "") and "no line is left" in ended.err


def test_what_the_next_lines_may_bring_is_shown(hwr, project, learn):
    # GIVEN a hand of which nothing was learned, and one with enough corrected lines that was
    assert (
        "15 more corrected lines, and it can be learned. Of a hundred wrong letters, usually 12 to 25 go"
        in hwr("hands", "show", project, "main").out
    )
    with ProjectFile.open(project) as file:
        page = file.page(file.project.pages[1])
        shape = rectangle(Box(10, 10, 900, 50))
        lines = (Line(new_id(), shape, ((10.0, 40.0), (900.0, 40.0)), SECRET, author=PERSON) for _ in range(16))
        file.edit(page.with_lines(tuple(lines)), "Type")
    # WHEN the second one is shown THEN a range is told that lies below what is now
    shown = hwr("hands", "show", project, "Aunt Léonie").out
    assert "With 10 more corrected lines: likely 8.5 to 9.0 wrong letters in a hundred (9.4 now).\n" in shown
