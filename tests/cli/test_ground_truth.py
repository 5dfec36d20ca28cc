from __future__ import annotations

from dataclasses import replace

import pytest
from PIL import Image

from hwr_desktop.cli.ground_truth import ground_truth, without
from hwr_desktop.cli.report import UsageError
from hwr_desktop.document.edits import with_checked, with_text
from hwr_desktop.document.marking import with_gap
from hwr_desktop.interchange.page_xml import page_xml_format as page_xml
from hwr_desktop.store.project_file import ProjectFile


@pytest.fixture
def folder(tmp_path, letter, layout):
    """A collection of one page."""
    letter(tmp_path / "old" / "letter.png")
    layout(tmp_path / "old" / "letter.xml", texts=("a", "a", "b"))
    (tmp_path / "old" / "collection.toml").write_text('name = "old-letters"\n')
    return tmp_path / "old"


@pytest.fixture
def project(tmp_path, folder):
    """A project of one page, of which a person wrote one line."""
    path = tmp_path / "Mine"
    with ProjectFile.create(path) as made:
        page = replace(page_xml.read(folder / "letter.xml"), image=made.add_scan(folder / "letter.png"))
        made.add_pages([page], "Add")
        made.edit(with_text(page, "l1", "Dear mother,"), "Type")
    return path


def test_a_folder_and_a_project(folder, project, report):
    # WHEN a folder and a project are given
    pages = ground_truth([str(folder), str(project)], False, report)
    # THEN all lines of the folder count, and of the project those that a person stands for
    assert [page.collection for page in pages] == ["old-letters", "Mine"]
    assert [line.text for line in pages[0].page.lines] == ["a", "a", "b"]
    assert [line.text for line in pages[1].page.lines] == ["Dear mother,"]


def test_a_line_with_a_gap_teaches_no_reading(project, report):
    # GIVEN a confirmed line in which something cannot be read
    with ProjectFile.open(project) as opened:
        page, _ = with_gap(opened.page(opened.project.pages[0]), "l1", 4, 4)
        opened.edit(page, "Mark a gap")
    # THEN it is no ground truth for reading
    assert ground_truth([str(project)], False, report) == []


def test_for_line_finding_every_line_of_a_page_must_be_confirmed(project, report, capsys):
    # GIVEN a page with unconfirmed lines, THEN it does not count, and the sentence says what to do
    assert not ground_truth([str(project)], True, report)
    assert "holds no page of which every line is confirmed" in capsys.readouterr().err
    # WHEN the rest is confirmed
    with ProjectFile.open(project) as opened:
        page = opened.page(opened.project.pages[0])
        for line in page.lines:
            page = with_checked(page, line.id)
        opened.edit(page, "Check")
    # THEN it does
    assert len(ground_truth([str(project)], True, report)) == 1


def test_a_misspelt_collection_is_not_left_in_unnoticed(folder, report):
    pages = ground_truth([str(folder)], False, report)
    assert without(pages, ["old-letters"]) == []
    with pytest.raises(UsageError, match=r"no collection has this name; there are old-letters"):
        without(pages, ["old-leters"])


def test_a_damaged_page_costs_itself_only(folder, letter, layout, report, capsys):
    # GIVEN a sound page, one whose image is none, one without its image, and a PAGE file that is cut off
    layout(folder / "text.xml", "text.png")
    (folder / "text.png").write_text("no picture")
    layout(folder / "lost.xml", "lost.png")
    (folder / "cut.xml").write_bytes((folder / "letter.xml").read_bytes()[:300])
    # WHEN the folder is read
    pages = ground_truth([str(folder)], False, report)
    # THEN the sound one is there, and each other is a line on stderr
    assert [page.image.name for page in pages] == ["letter.png"]
    said = capsys.readouterr().err.splitlines()
    assert len(said) - 1 == report.failures == 3
    assert "cut.xml is not well-formed" in said[0]
    assert "lost.xml describes lost.png" in said[1]
    assert "text.png is a text file" in said[2]
    # AND the last tells what was taken
    assert said[3] == "old-letters: 1 page, 3 lines."


def test_what_was_taken_is_told_and_nothing_is_taken_twice(folder, layout, letter, report, capsys):
    # GIVEN a second page with a line without a text, WHEN the folder is named twice
    letter(folder / "second.png")
    layout(folder / "second.xml", "second.png", texts=("a", "", "b"))
    pages = ground_truth([str(folder), str(folder)], False, report)
    # THEN it counts once, and both is said
    assert len(pages) == 2
    assert capsys.readouterr().err.splitlines() == [
        "old-letters: 2 pages, 5 lines, 1 without a text dropped.",
        "old-letters: 2 pages, 5 lines, 1 without a text dropped.",
        f"{folder}: 2 pages dropped, named before.",
    ]


def test_lines_drawn_on_another_image_are_refused(folder, layout, report, capsys):
    # GIVEN a page whose image was replaced by a smaller one
    with Image.open(folder / "letter.png") as picture:
        smaller = picture.resize((300, 150))
    smaller.save(folder / "letter.png")
    # THEN it does not count, and the sentence says what is wrong
    assert not ground_truth([str(folder)], False, report)
    assert "letter.png has 300 x 150 pixels, and its lines were drawn on 600 x 300" in capsys.readouterr().err
