"""What matters in a text file or a project, on the terminal and as JSON."""

from __future__ import annotations

import json

from hwr_desktop.document.edits import with_added
from hwr_desktop.document.geometry import Box, rectangle
from hwr_desktop.document.name_book import Act, Decision, Kind
from hwr_desktop.document.name_decisions import with_decisions
from hwr_desktop.document.page import Line
from hwr_desktop.store.project_file import ProjectFile

LINES = [
    "Pellworth, 3rd of March 1862",
    "I met Mr. Tarrow in London, and gave him twenty pounds.",
    "Mr. Tarrow was very glad.",
]


def test_a_text_is_summed_up(hwr, tmp_path):
    # GIVEN a letter as text WHEN it is looked through
    text = tmp_path / "letter.txt"
    text.write_text("\n".join(LINES), "utf-8")
    ended = hwr("insights", text, "--json", tmp_path / "all.json")
    # THEN what matters is on the terminal in words
    assert ended.code == 0, ended.err
    for words in (
        "1 letter in English",
        "People\n  Mr. Tarrow  2",
        "Places\n",
        "London",
        "1862-03-03  3rd of March 1862  (line 1)",
        "20 pound",
    ):
        assert words in ended.out, ended.out
    # AND all places are in the file, each leading to what is written there
    told = json.loads((tmp_path / "all.json").read_text("utf-8"))
    assert told["letters"][0]["language"]["code"] == "en" and told["letters"][0]["mood"]["value"] > 0
    for entry in told["entries"]:
        for place in entry["places"]:
            assert place["letter"] == 1
            piece = place["pieces"][0]
            assert LINES[piece["line"] - 1][piece["start"] : piece["end"]] == place["text"]


def test_a_project_is_summed_up_across_its_pages(hwr, letter, tmp_path):
    # GIVEN a project of two pages that name the same person
    path = tmp_path / "Family letters"
    assert hwr("import", path, letter(tmp_path / "in" / "album.tif", pages=2)).code == 0
    with ProjectFile.open(path) as opened:
        for number, text in enumerate(
            ["We saw Sir J. D. Tarrow on the 2nd of May 1861.", "Hier, M. Tarrow est venu en France."]
        ):
            page = opened.page(opened.project.pages[number])
            line = Line(f"l{number}", rectangle(Box(10, 10, 300, 30)), ((10, 30), (300, 30)), text)
            opened.edit(with_added(page, line), "Add")
    # WHEN it is looked through
    ended = hwr("insights", path, "--json", tmp_path / "all.json")
    # THEN that is one entry with both places, and each letter has its own language
    assert ended.code == 0, ended.err
    assert "2 letters in English (1), French (1)" in ended.out and "also M. Tarrow" in ended.out
    assert "1 not told: it is available in English only" in ended.out or "not available" in ended.out
    entry = next(
        each for each in json.loads((tmp_path / "all.json").read_text("utf-8"))["entries"] if each["kind"] == "person"
    )
    assert [place["letter"] for place in entry["places"]] == [1, 2]


def test_what_cannot_be_looked_through_is_said_in_a_sentence(hwr, tmp_path):
    empty = tmp_path / "empty.txt"
    empty.write_text("\n \n", "utf-8")
    for arguments, words in (((empty,), "There is no text"), ((tmp_path / "gone.txt",), "cannot be read")):
        ended = hwr("insights", *arguments)
        assert (ended.code, ended.out, ended.err.count("\n")) == (1, "", 1) and words in ended.err
    # AND nothing is drawn out where the result could not be written
    text = tmp_path / "letter.txt"
    text.write_text("\n".join(LINES), "utf-8")
    ended = hwr("insights", text, "--json", tmp_path)
    assert ended.code != 0 and ended.out == "" and ended.err.count("\n") == 1


def test_what_was_decided_about_names_holds(hwr, letter, tmp_path):
    # GIVEN a project whose owner joined a name to another, confirmed that and dismissed a date
    path = tmp_path / "Family letters"
    assert hwr("import", path, letter(tmp_path / "in" / "album.tif", pages=1)).code == 0
    with ProjectFile.open(path) as opened:
        text = "On the 2nd of May 1861 we saw Sir J. D. Tarrow, and old Tarrie in London."
        page = opened.page(opened.project.pages[0])
        opened.edit(with_added(page, Line("l", rectangle(Box(10, 10, 300, 30)), ((10, 30), (300, 30)), text)), "Add")
        decisions = [
            Decision(Act.JOIN, Kind.PERSON, "Tarrie", "Sir J. D. Tarrow"),
            Decision(Act.CONFIRM, Kind.PERSON, "Sir J. D. Tarrow"),
            Decision(Act.DISMISS, Kind.DATE, "1861-05-02"),
        ]
        opened.set_project(with_decisions(opened.project, decisions), "Names")
    # WHEN it is looked through
    ended = hwr("insights", path, "--json", tmp_path / "all.json")
    # THEN it is as they decided
    assert ended.code == 0, ended.err
    assert "Sir J. D. Tarrow  2  also Tarrie" in ended.out and "1861" not in ended.out
    told = json.loads((tmp_path / "all.json").read_text("utf-8"))
    assert {entry["name"]: entry["confirmed"] for entry in told["entries"] if entry["kind"] in ("person", "place")} == {
        "Sir J. D. Tarrow": True, "London": False,
    }  # fmt: skip
