from __future__ import annotations

import json
from pathlib import Path

import pytest

from hwr_desktop.document.edits import with_added
from hwr_desktop.document.geometry import Box, rectangle
from hwr_desktop.document.letter_edits import letter_begun, with_details
from hwr_desktop.document.marking import with_mark
from hwr_desktop.document.page import Line, MarkKind
from hwr_desktop.document.pages.page_splits import split, with_pages_after
from hwr_desktop.interchange.page_xml import page_xml_format as page_xml
from hwr_desktop.store.project_file import ProjectFile


@pytest.fixture
def project(hwr, letter, tmp_path) -> Path:
    """A project made by `hwr import` from a scan and an album of two pages."""
    path = tmp_path / "Family letters"
    letter(tmp_path / "in" / "letter.png")
    letter(tmp_path / "in" / "album.tif", pages=2)
    assert hwr("import", path, tmp_path / "in").code == 0
    return path


def test_scans_are_taken_into_a_new_project(project):
    with ProjectFile.open(project) as opened:
        pages = [opened.page(page_id) for page_id in opened.project.pages]
        assert [(page.index, page.width, page.height) for page in pages] == [
            (0, 600, 300),
            (1, 600, 300),
            (0, 600, 300),
        ]
        assert all(opened.scan_path(page.image).is_file() for page in pages)
        # AND a file's pages are one step
        assert opened.undo_label == "Add letter.png"


def test_only_what_is_new_is_added(hwr, project, letter, tmp_path):
    # GIVEN the same scans, a new one and a damaged one
    (tmp_path / "in" / "bad.png").write_text("no picture")
    (tmp_path / "in" / "new.pdf").write_bytes(letter(tmp_path / "new.pdf").read_bytes())
    ended = hwr("import", project / "Family letters.hwr", tmp_path / "in")
    # THEN the new one is added, and the damaged one named
    assert ended[:2] == (1, "")
    assert "bad.png is a text file" in ended.err
    with ProjectFile.open(project) as opened:
        assert len(opened.project.pages) == 4


def test_nothing_is_made_where_nothing_can_be_read(hwr, tmp_path):
    assert hwr("import", tmp_path / "P", tmp_path / "gone.jpg").code == 1
    assert not (tmp_path / "P").exists()


def test_a_project_leaves_in_each_format(hwr, project, tmp_path, names_in):
    # GIVEN a line of text on the first page
    with ProjectFile.open(project) as opened:
        page = opened.page(opened.project.pages[0])
        line = Line("l1", rectangle(Box(10, 10, 90, 40)), ((10.0, 35.0), (90.0, 35.0)), "Dear mother,")
        opened.edit(with_mark(with_added(page, line), "l1", MarkKind.UNCLEAR, 5, 11), "Type")
    # THEN it is in the text and the JSON, and each page has its PAGE file
    assert hwr("export", project, "--format", "txt", "-o", tmp_path / "out" / "all.txt").code == 0
    assert (tmp_path / "out" / "all.txt").read_text().startswith("Dear mother,\n")
    assert hwr("export", project, "--format", "txt-signs", "-o", tmp_path / "signs.txt").code == 0
    assert (tmp_path / "signs.txt").read_text().startswith("Dear [unclear: mother],\n")
    assert hwr("export", project, "--format", "json", "-o", tmp_path / "all.json").code == 0
    assert len(json.loads((tmp_path / "all.json").read_text())["pages"]) == 3
    ended = hwr("export", project, "--format", "page", "-o", f"{tmp_path / 'pages'}/")
    assert ended[:2] == (0, "")
    assert names_in(tmp_path / "pages") == ["album-0001.xml", "album-0002.xml", "letter.xml"]


def test_an_export_names_the_scans_as_they_came(hwr, project, tmp_path):
    # GIVEN a project, which keeps its scans under names of its own
    # WHEN it leaves as JSON and as PAGE
    assert hwr("export", project, "--format", "json", "-o", tmp_path / "all.json").code == 0
    assert hwr("export", project, "--format", "page", "-o", f"{tmp_path / 'pages'}/").code == 0
    # THEN each page names the scan that was imported
    pages = json.loads((tmp_path / "all.json").read_text())["pages"]
    assert [page["image"] for page in pages] == ["album.tif", "album.tif", "letter.png"]
    written = [page_xml.read(path).image for path in sorted((tmp_path / "pages").iterdir())]
    assert written == ["album.tif", "album.tif", "letter.png"]


def test_what_is_no_project_is_refused_with_a_sentence(hwr, tmp_path):
    ended = hwr("export", tmp_path, "--format", "txt", "-o", tmp_path / "x.txt")
    assert (ended.code, ended.out) == (1, "")
    assert "no project" in ended.err
    assert not (tmp_path / "x.txt").exists()


def test_scans_of_one_name_leave_under_two(hwr, letter, tmp_path, names_in):
    # GIVEN two different scans called letter.png
    first, second = tmp_path / "a" / "letter.png", letter(tmp_path / "b" / "letter.png")
    first.parent.mkdir()
    first.write_bytes(second.read_bytes() + b"different")
    assert hwr("import", tmp_path / "P", tmp_path / "a", tmp_path / "b").code == 0
    # THEN neither takes the other's place
    assert hwr("export", tmp_path / "P", "--format", "page", "-o", f"{tmp_path}/out/").code == 0
    assert len(names_in(tmp_path / "out")) == 2


def test_two_scans_never_share_a_file_that_holds_one_page(hwr, letter, tmp_path, names_in):
    # GIVEN a project of two scans
    letter(tmp_path / "in" / "a.png")
    letter(tmp_path / "in" / "b.jpg")
    assert hwr("import", tmp_path / "P", tmp_path / "in").code == 0
    # WHEN it leaves as PAGE to a name without a slash
    assert hwr("export", tmp_path / "P", "--format", "page", "-o", tmp_path / "out").code == 0
    # THEN both are there
    assert names_in(tmp_path / "out") == ["a.xml", "b.xml"]


def test_what_is_known_of_letters_leaves_with_their_pages(hwr, project, tmp_path):
    # GIVEN a letter of the last two pages of three, of which something is known
    with ProjectFile.open(project) as opened:
        begun = letter_begun(opened.project, opened.project.pages[1], "d1")
        opened.set_project(with_details(begun, "d1", {"sender": "Barbara", "date_written": "12th Nov."}), "Letter")
    # WHEN the project leaves in each format
    assert hwr("export", project, "--format", "txt", "-o", tmp_path / "all.txt").code == 0
    assert hwr("export", project, "--format", "json", "-o", tmp_path / "all.json").code == 0
    assert hwr("export", project, "--format", "page", "-o", f"{tmp_path / 'pages'}/").code == 0
    # THEN the text has it once, the JSON with its pages, and each PAGE file of the letter
    assert (tmp_path / "all.txt").read_text().count("From: Barbara\nDate: 12th Nov.\n") == 1
    document = json.loads((tmp_path / "all.json").read_text())
    assert document["title"] == "Family letters"
    assert [(letter["from"], letter["pages"]) for letter in document["letters"]] == [("", [1]), ("Barbara", [2, 3])]
    said = [b'value="Barbara"' in path.read_bytes() for path in sorted((tmp_path / "pages").iterdir())]
    assert said == [False, True, True]


def test_the_halves_of_a_double_page_leave_in_files_of_their_own(hwr, letter, tmp_path, names_in):
    # GIVEN a project of one scan that was split
    letter(tmp_path / "in" / "double.png")
    assert hwr("import", tmp_path / "P", tmp_path / "in").code == 0
    with ProjectFile.open(tmp_path / "P") as opened:
        halves = split(opened.page(opened.project.pages[0]), 280)
        opened.divide_pages([halves], with_pages_after(opened.project, {halves[0].id: halves[1].id}), "Split page")
    # WHEN it leaves as PAGE THEN there are two files, each of the scan as it came with its half as the border
    assert hwr("export", tmp_path / "P", "--format", "page", "-o", tmp_path / "out").code == 0
    assert names_in(tmp_path / "out") == ["double-2.xml", "double.xml"]
    right, left = (page_xml.read(tmp_path / "out" / name) for name in names_in(tmp_path / "out"))
    assert left.image == right.image == "double.png"
    assert (left.frame, right.frame) == (halves[0].frame, halves[1].frame)
    # AND as text they are one
    assert hwr("export", tmp_path / "P", "--format", "txt", "-o", f"{tmp_path}/text/").code == 0
    assert names_in(tmp_path / "text") == ["double.txt"]


def test_an_export_never_writes_over_a_project(hwr, project, tmp_path):
    before = (project / "Family letters.hwr").read_bytes()
    ended = hwr("export", project, "--format", "txt", "-o", project / "Family letters.hwr")
    assert ended.code == 2 and "belongs to the project" in ended.err
    assert (project / "Family letters.hwr").read_bytes() == before


def test_a_hyphen_means_stdout(hwr, project, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    ended = hwr("export", project, "--format", "csv", "-o", "-")
    assert ended.code == 0 and "letter,page,scan" in ended.out and not (tmp_path / "-").exists()
    # AND what is a file a page cannot go there
    assert hwr("export", project, "--format", "page", "-o", "-").code == 2


def test_a_pdf_is_exported_again(hwr, project, tmp_path):
    for _ in range(2):
        assert hwr("export", project, "--format", "pdf", "-o", tmp_path / "all.pdf").code == 0


def test_without_a_translation_the_way_to_one_is_told(hwr, project, tmp_path):
    ended = hwr("export", project, "--format", "txt", "--translation", "de", "-o", tmp_path / "x.txt")
    assert ended.code == 1 and "have no translation yet" in ended.err
    assert "hwr translate PROJECT --to de --keep" in ended.err
