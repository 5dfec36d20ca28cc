"""The options of an export, on a project and on what was just read."""

from __future__ import annotations

import zipfile
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from hwr_desktop.document.edits import with_added, with_text
from hwr_desktop.document.geometry import Box, rectangle
from hwr_desktop.document.page import Line, LineTranslation
from hwr_desktop.interchange.formats import FORMATS
from hwr_desktop.store.project_file import ProjectFile

ISSUE_NAMES = "txt markdown html docx odt pdf page page2013 transkribus alto tei csv xlsx json"


@pytest.fixture
def project(hwr, letter, tmp_path) -> Path:
    """A project of one scan with two lines, a word broken between them, the first translated into German."""
    path = tmp_path / "Letters"
    assert hwr("import", path, letter(tmp_path / "in" / "letter.png")).code == 0
    with ProjectFile.open(path) as opened:
        page = opened.page(opened.project.pages[0])
        for at, (text, said) in enumerate((("My dear mo-", "Liebe Mutter,"), ("ther, Mr Hall of Leeds", ""))):
            top = 20 + 60 * at
            line = Line(f"l{at}", rectangle(Box(10, top, 400, top + 40)), ((10, top + 30), (400, top + 30)), text)
            said = (LineTranslation("de", said, "source"),) if said else ()
            page = with_added(page, replace(line, translations=said))
        opened.edit(page, "Type")
    return path


def test_the_formats_of_the_table_are_those_that_can_be_asked_for(hwr):
    # WHEN help is asked for THEN it names them all, in the table's order
    shown = " ".join(hwr("export", "--help").out.split())
    assert f"one of {', '.join(FORMATS)}" in shown
    given = [name for name in FORMATS if name in ISSUE_NAMES.split()]
    assert [name for name in ISSUE_NAMES.split() if name in FORMATS] == given and len(given) > 8
    # AND another is refused with their names
    ended = hwr("export", "P", "--format", "doc", "-o", "x")
    assert ended.code == 2 and "'docx'" in ended.err


def test_options_lead_into_the_file(hwr, project, tmp_path):
    assert (
        hwr(
            "export", project, "--format", "txt", "--lines", "joined", "--translation", "de", "-o", tmp_path / "a.txt"
        ).code
        == 0
    )
    assert (tmp_path / "a.txt").read_text() == "My dear mother, Mr Hall of Leeds\n\n[de]\n\nLiebe Mutter,\n"
    # AND a table has pictures of the project's own scan, unless they are to stay out
    for more, pictures in (((), 2), (("--no-scans",), 0)):
        target = tmp_path / f"{pictures}.odt"
        assert hwr("export", project, "--format", "odt", "--table", *more, "-o", target).code == 0
        with zipfile.ZipFile(target) as archive:
            assert sum(name.startswith("Pictures/") for name in archive.namelist()) == pictures
    # AND what is named is looked for in the text
    assert hwr("export", project, "--format", "markdown", "-o", tmp_path / "a.md").code == 0
    assert "## Names" in (tmp_path / "a.md").read_text()


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("--format", "json", "--table"), "--table does nothing with --format json"),
        (("--format", "txt-clean", "--marks", "signs"), "--marks does nothing with --format txt-clean"),
        (("--format", "csv", "--lines", "joined"), "choose one of txt, "),
        (("--format", "markdown", "--no-scans"), "--no-scans does nothing"),
        (("--format", "txt", "--alternatives"), "--alternatives does nothing"),
    ],
)
def test_an_option_that_a_format_cannot_heed_is_refused(hwr, tmp_path, arguments, words):
    # THEN before anything is looked for, let alone written
    for command in (("export", tmp_path / "gone"), ("transcribe", tmp_path / "gone.png")):
        ended = hwr(*command, *arguments, "-o", tmp_path / "x")
        assert ended.code == 2 and words in ended.err and not (tmp_path / "x").exists()


def test_a_translation_that_nobody_made_is_told(hwr, project, tmp_path):
    ended = hwr("export", project, "--format", "html", "--translation", "fr", "-o", tmp_path / "a.html")
    assert ended.code == 1 and "not translated into fr, only into de" in ended.err
    assert not (tmp_path / "a.html").exists()


def test_what_was_just_read_goes_to_any_format(hwr, letter, layout, small_models, tmp_path, names_in):
    # GIVEN a scan and where its lines are
    scan, lines = letter(tmp_path / "in" / "letter.png"), layout(tmp_path / "lines" / "letter.xml")
    read = ("transcribe", scan, "--layout", lines, "--model", small_models.reader)
    # WHEN it is read into a web page, and into a folder
    assert hwr(*read, "--format", "html", "--table", "-o", tmp_path / "a.html").code == 0
    assert (tmp_path / "a.html").read_bytes().count(b"data:image/jpeg;base64,") == 3
    assert hwr(*read, "--format", "transkribus", "-o", tmp_path / "T").code == 0
    assert names_in(tmp_path / "T") == ["letter.png", "page"]
    # THEN a folder has to be named, and must hold nothing
    assert "is a folder; give -o" in hwr(*read, "--format", "transkribus").err
    assert "there are files in it already" in hwr(*read, "--format", "transkribus", "-o", tmp_path / "T").err


def test_what_is_no_text_does_not_go_to_a_terminal(hwr, letter, small_models, tmp_path, monkeypatch):
    # GIVEN a terminal
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    read = ("transcribe", letter(tmp_path / "letter.png"), "--model", small_models.reader, "--format")
    # THEN nothing is read for what it could not show
    ended = hwr(*read, "docx")
    assert ended.code == 2 and "cannot be shown on a terminal; give -o" in ended.err


def test_a_table_and_joined_lines_do_not_go_together(hwr, project, tmp_path):
    ended = hwr("export", project, "--format", "docx", "--table", "--lines", "joined", "-o", tmp_path / "x.docx")
    assert ended.code == 2 and "--lines joined does nothing with --table" in ended.err


def test_a_recording_goes_along_in_the_heirloom_file(hwr, project, tmp_path):
    # GIVEN a project in which a person typed a line, and a recording that somebody made
    with ProjectFile.open(project) as opened:
        page = opened.page(opened.project.pages[0])
        opened.edit(with_text(page, page.lines[0].id, "My dear mother"), "Type")
    (tmp_path / "anna.ogg").write_bytes(b"OggS sound")
    target = tmp_path / "letters.html"
    heirloom = ("export", project, "--format", "heirloom", "-o", target)
    assert hwr(*heirloom, "--recording", tmp_path / "anna.ogg").code == 0
    text = target.read_text(encoding="utf-8")
    assert "data:audio/ogg;base64,T2dnUyBzb3VuZA==" in text
    # AND that line tells on which day it was typed
    today = datetime.now(UTC)
    assert text.count(f" on {today.day} {today:%B %Y}.") == 1
    # AND what is none is refused by its name, and other formats have no place for one
    ended = hwr(*heirloom, "--recording", tmp_path / "none.ogg")
    assert ended.code == 1 and "none.ogg cannot be read" in ended.err and "data:audio" in target.read_text("utf-8")
    ended = hwr("export", project, "--format", "txt", "--read-aloud", "-o", "-")
    assert ended.code == 2 and "--read-aloud does nothing with --format txt" in ended.err
    ended = hwr(*heirloom, "--read-aloud", "--recording", tmp_path / "anna.ogg")
    assert ended.code == 2 and "do not go together" in ended.err


def test_the_computer_reads_aloud_what_the_heirloom_file_says(hwr, project, tmp_path, with_espeak):
    assert hwr("export", project, "--format", "heirloom", "--read-aloud", "-o", tmp_path / "letters.html").code == 0
    text = (tmp_path / "letters.html").read_text(encoding="utf-8")
    assert "<audio" in text and text.count(" data-heard=") == 2
