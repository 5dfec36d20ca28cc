from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from lxml import etree
from PIL import Image

from hwr_desktop import paths
from hwr_desktop.document import edits
from hwr_desktop.document.hands.hand_label import HandLabel
from hwr_desktop.document.hands.hands import lines_in_hand, with_hand
from hwr_desktop.document.project import Hand
from hwr_desktop.document.turning import points_on_scan
from hwr_desktop.engine.hand_file import write_hand_file
from hwr_desktop.engine.model_file import WEIGHTS
from hwr_desktop.engine.recognition.hand_weights import HandWeights, fingerprint
from hwr_desktop.engine.recognition.network import FRAMES_A_STEP
from hwr_desktop.interchange.page_xml import page_xml_format as page_xml
from hwr_desktop.store.hand_versions import HandVersion, HandVersions
from hwr_desktop.store.project_file import ProjectFile

SAMPLE = paths.resources() / "samples" / "letter-to-anna.jpg"
READ = "a\na\na\n"  # three lines, as the small reader reads them


@pytest.fixture
def transcribe(hwr, small_models) -> Callable:
    """`hwr transcribe` with the small reader; where no line finder comes along, the small one is installed."""
    shutil.copytree(small_models.lines, paths.user_models() / small_models.lines.name)
    return lambda *arguments: hwr("transcribe", *arguments, "--model", small_models.reader, "--device", "cpu")


@pytest.fixture
def scan(tmp_path, letter) -> Path:
    return letter(tmp_path / "in" / "letter.png")


@pytest.fixture
def lines(tmp_path, layout) -> Path:
    return layout(tmp_path / "layout" / "letter.xml")


def locked_pdf(path: Path) -> Path:
    """An encrypted PDF, written by hand."""
    pad = b"<" + b"00" * 32 + b">"
    body = b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n"
    crypt = b"3 0 obj<</Filter/Standard/V 1/R 2/P -4/O " + pad + b"/U " + pad + b">>endobj\n"
    trailer = b"trailer<</Size 4/Root 1 0 R/Encrypt 3 0 R/ID[" + pad + pad + b"]>>\nstartxref\n0\n%%EOF"
    path.write_bytes(body + crypt + trailer)
    return path


def test_text_and_nothing_else_on_stdout(transcribe, scan, lines):
    ended = transcribe(scan, "--layout", lines)
    assert ended[:2] == (0, READ)
    assert ended.err == "" or ended.err.startswith(str(scan))


def test_an_empty_line_parts_pages(transcribe, letter, layout, tmp_path):
    # GIVEN a PDF of two pages, and lines for each
    pdf = letter(tmp_path / "album.pdf", pages=2)
    for number in (1, 2):
        layout(tmp_path / "layout" / f"album-000{number}.xml")
    # THEN an empty line parts them, and --pages takes one of them
    assert transcribe(pdf, "--layout", tmp_path / "layout").out == f"{READ}\n{READ}"
    assert transcribe(pdf, "--layout", tmp_path / "layout", "--pages", "2-2").out == READ


def test_json_has_lines_words_and_places(transcribe, scan, lines):
    pages = json.loads(transcribe(scan, "--layout", lines, "--format", "json").out)["pages"]
    assert [(page["image"], page["page"], page["width"], page["height"]) for page in pages] == [
        ("letter.png", 1, 600, 300)
    ]
    line = pages[0]["lines"][0]
    assert line["text"] == "a"
    assert 0 < line["confidence"] <= 1
    assert [word["text"] for word in line["words"]] == ["a"]
    assert len(line["words"][0]["box"]) == 4


def test_page_xml_on_stdout_is_for_one_page_only(transcribe, scan, lines, letter, tmp_path):
    # GIVEN one page, THEN its PAGE XML comes on stdout
    ended = transcribe(scan, "--layout", lines, "--format", "page")
    assert etree.QName(etree.fromstring(ended.out.encode())).localname == "PcGts"
    # GIVEN two, THEN the command says that it needs a folder
    ended = transcribe(letter(tmp_path / "two.tif", pages=2), "--layout", tmp_path / "layout", "--format", "page")
    assert ended[:2] == (2, "")
    assert "give -o FOLDER" in ended.err


def test_several_inputs_go_to_a_folder_under_their_names(transcribe, letter, layout, tmp_path, names_in):
    # GIVEN two scans of one stem and an album
    for name in ("letter.png", "letter.jpg"):
        letter(tmp_path / "in" / name)
        layout(tmp_path / "layout" / f"{name}.xml")
    letter(tmp_path / "in" / "album.tif", pages=2)
    for number in (1, 2):
        layout(tmp_path / "layout" / f"album-000{number}.xml")
    # WHEN the folder is read as text and as PAGE
    text = transcribe(tmp_path / "in", "-o", tmp_path / "text", "--layout", tmp_path / "layout")
    page = transcribe(tmp_path / "in", "-o", tmp_path / "page", "--layout", tmp_path / "layout", "--format", "page")
    # THEN equal stems keep their suffix, and pages are numbered where a file holds one only
    assert (text.code, text.out, page.code) == (0, "", 0)
    assert names_in(tmp_path / "text") == ["album.txt", "letter.jpg.txt", "letter.png.txt"]
    assert (tmp_path / "text" / "album.txt").read_text() == f"{READ}\n{READ}"
    assert names_in(tmp_path / "page") == [
        "album-0001.xml", "album-0002.xml", "letter.jpg.xml", "letter.png.xml",
    ]  # fmt: skip
    assert [line.text for line in page_xml.read(tmp_path / "page" / "album-0002.xml").lines] == ["a", "a", "a"]


def test_one_file_for_one_input(transcribe, scan, lines, tmp_path):
    # GIVEN a file of that name already
    target = tmp_path / "letter.txt"
    target.write_text("old")
    assert transcribe(scan, "--layout", lines, "-o", target).code == 0
    assert target.read_text() == READ


def test_what_cannot_be_read_is_one_sentence_each_and_the_rest_is_done(transcribe, scan, lines, tmp_path, names_in):
    # GIVEN, beside a good scan, everything that can be wrong with one
    folder = scan.parent
    (folder / "damaged.png").write_bytes(scan.read_bytes()[:300])
    (folder / "empty.jpg").touch()
    (folder / "text.jpg").write_text("Dear mother, this is no picture.")
    locked_pdf(folder / "locked.pdf")
    (folder / "dangling.jpg").symlink_to(folder / "gone.jpg")
    bad = ["damaged.png", "empty.jpg", "text.jpg", "locked.pdf", "dangling.jpg", "missing.png", "no-such-folder/"]
    # WHEN all are read at once
    ended = transcribe(*(folder / name for name in bad), scan, "-o", tmp_path / "out", "--layout", tmp_path / "layout")
    # THEN the good one is done, and each bad one is named once with its reason
    assert ended[:2] == (1, "")
    assert names_in(tmp_path / "out") == ["letter.txt"]
    said = [line for line in ended.err.splitlines() if line.startswith("hwr: ")]
    assert len(said) == len(bad)
    reasons = ["cut off", "is empty", "a text file", "locked with a password", "is not there", "is not there", "is not"]
    for name, reason in zip(bad, reasons, strict=True):
        (own,) = [line for line in said if line.startswith(f"hwr: {folder / name}")]
        assert reason in own
        assert "fault in the program" not in own


def test_a_page_without_a_layout_fails_by_itself(transcribe, scan, lines, letter, tmp_path, names_in):
    other = letter(tmp_path / "in" / "other.png")
    ended = transcribe(scan, other, "--layout", lines.parent, "-o", tmp_path / "out")
    assert ended.code == 1
    assert names_in(tmp_path / "out") == ["letter.txt"]
    assert "put other.xml there" in ended.err


def test_one_layout_file_is_for_one_page(transcribe, letter, lines, tmp_path):
    ended = transcribe(letter(tmp_path / "two.tif", pages=2), "--layout", lines)
    assert ended.code == 2
    assert "give a folder" in ended.err


def test_a_layout_of_a_smaller_copy_is_scaled(transcribe, scan, lines, tmp_path):
    # GIVEN a layout made on a copy of half the size
    lines.write_text(
        lines.read_text().replace('imageWidth="600" imageHeight="300"', 'imageWidth="300" imageHeight="150"')
    )
    pages = json.loads(transcribe(scan, "--layout", lines, "--format", "json").out)["pages"]
    # THEN its first line, clamped to that copy, is twice as large on the scan
    assert pages[0]["lines"][0]["polygon"][0] == [100, 100]
    # GIVEN one of another shape
    lines.write_text(lines.read_text().replace('imageHeight="150"', 'imageHeight="290"'))
    # THEN it is refused
    assert "not the shape of" in transcribe(scan, "--layout", lines).err


def test_the_language_is_noted(transcribe, scan, lines, tmp_path):
    assert transcribe(scan, "--layout", lines, "--language", "fr", "--project", tmp_path / "P").code == 0
    with ProjectFile.open(tmp_path / "P") as project:
        assert project.page(project.project.pages[0]).language == "fr"


def test_a_project_keeps_pages_lines_and_readings(transcribe, scan, lines, tmp_path):
    # GIVEN a letter read into a project
    folder = tmp_path / "Letters"
    assert transcribe(scan, "--layout", lines, "--project", folder).out == READ
    with ProjectFile.open(folder) as project:
        page = project.page(project.project.pages[0])
        assert page.text == "a\na\na"
        assert project.scan_path(page.image).read_bytes() == scan.read_bytes()
        # AND one line corrected by a person
        project.edit(edits.with_text(page, "l2", "I am well."), "Type")
    # WHEN the same scan is read into it again
    ended = transcribe(scan, "--project", folder)
    # THEN there is still one page, and the person's words stand
    assert ended[:2] == (0, "a\nI am well.\na\n")
    with ProjectFile.open(folder) as project:
        assert len(project.project.pages) == 1
        assert project.page(project.project.pages[0]).text == "a\nI am well.\na"


def test_a_scan_on_its_side_keeps_its_coordinates_and_says_how_it_is_turned(transcribe, scan, lines, tmp_path):
    # GIVEN a scan lying on its side, and its lines as drawn on it with the page turned by a quarter
    drawn = page_xml.read(lines)
    side = tmp_path / "side.png"
    with Image.open(scan) as upright:
        upright.transpose(Image.Transpose.ROTATE_90).save(side)
    lying = replace(drawn, image="side.png", width=drawn.height, height=drawn.width, turn=90)
    stored = tuple(
        replace(line, polygon=points_on_scan(line.polygon, lying), baseline=points_on_scan(line.baseline, lying))
        for line in drawn.lines
    )
    lines.write_bytes(page_xml.render(replace(lying, lines=stored)))
    # WHEN it is read into a project, and written as JSON from there
    ended = transcribe(side, "--layout", lines, "--project", tmp_path / "P", "--format", "json")
    # THEN the lines are where they were drawn, the turn is kept, and a word's box runs along the line
    (page,) = json.loads(ended.out)["pages"]
    assert (page["width"], page["height"], page["turn"]) == (300, 600, 90)
    assert [tuple(map(tuple, line["polygon"])) for line in page["lines"]] == [line.polygon for line in stored]
    left, top, right, bottom = page["lines"][0]["words"][0]["box"]
    assert bottom - top > right - left == 45
    with ProjectFile.open(tmp_path / "P") as project:
        assert project.page(project.project.pages[0]).turn == 90


@pytest.fixture
def learned(small_models) -> HandWeights:
    """What was learned of a hand: that all of it is "b"."""
    bias = np.array([0.0, -5.0, 5.0, 0.0] * FRAMES_A_STEP, np.float16)
    return HandWeights(fingerprint(small_models.reader), "", {"head.bias": bias})


def test_a_project_is_read_by_what_was_learned_of_its_hands(transcribe, scan, lines, tmp_path, learned):
    # GIVEN a letter read into a project, of which one line is in another hand, of which something was learned
    transcribe(scan, "--layout", lines, "--project", tmp_path / "P")
    aunt = Hand("h00000000000a", "Aunt Anna", "1")
    learned.write(tmp_path / "learned")
    with ProjectFile.open(tmp_path / "P") as project:
        page = project.page(project.project.pages[0])
        project.edit(lines_in_hand(page, {page.lines[1].id}, aunt.id), "Hand")
        project.set_project(with_hand(project.project, aunt), "Hand")
        version = HandVersion("", learned.base, "2026-01-01T00:00:00+00:00")
        HandVersions(project.folder).add(aunt.id, tmp_path / "learned" / WEIGHTS, version)
    # WHEN it is read again
    ended = transcribe(scan, "--project", tmp_path / "P")
    # THEN that line is read by it, and the project knows by whom each line was read
    assert (ended.code, ended.out) == (0, "a\nb\na\n")
    with ProjectFile.open(tmp_path / "P") as project:
        authors = [line.author.name for line in project.page(project.project.pages[0]).lines]
        assert authors == ["small-reader", "small-reader/h00000000000a-1", "small-reader"]
    # WHEN what was learned is gone
    shutil.rmtree(tmp_path / "P" / "hands")
    ended = transcribe(scan, "--project", tmp_path / "P")
    # THEN the model reads, and it is said why
    assert (ended.code, ended.out) == (0, READ)
    assert ended.err.count("not there any more") == 1


def test_an_exported_hand_reads_with_the_model_it_belongs_to(hwr, small_models, scan, lines, tmp_path, learned):
    # GIVEN a hand in a file, and its model among others
    learned.write(tmp_path / "learned")
    file = tmp_path / "Aunt Anna.hwrhand"
    label = HandLabel("Aunt Anna", "Reads an a", learned.base, "2026-01-01T00:00:00+00:00", 40)
    write_hand_file(file, tmp_path / "learned", label)
    # WHEN a letter is read with it THEN it is said that the model is missing while it is
    ended = hwr("transcribe", scan, "--layout", lines, "--device", "cpu", "--hand", file)
    assert ended.code == 1 and "“Reads an a”" in ended.err
    # AND once it is there the letter is read by both
    shutil.copytree(small_models.reader, paths.user_models() / small_models.reader.name)
    ended = hwr("transcribe", scan, "--layout", lines, "--device", "cpu", "--hand", file)
    assert (ended.code, ended.out) == (0, "b\nb\nb\n")
    # AND a project's lines are read by its own hands only
    ended = hwr("transcribe", scan, "--project", tmp_path / "P", "--hand", file)
    assert ended.code == 2 and "do not go together" in ended.err and not (tmp_path / "P").exists()


def test_a_layout_does_not_replace_the_lines_of_a_project(transcribe, scan, lines, tmp_path):
    transcribe(scan, "--layout", lines, "--project", tmp_path / "P")
    ended = transcribe(scan, "--layout", lines, "--project", tmp_path / "P")
    assert ended[:2] == (1, "")
    assert "has lines in the project already" in ended.err


def test_a_project_that_is_none_ends_the_command_with_a_sentence(transcribe, scan, lines, tmp_path):
    (tmp_path / "P.hwr").write_text("not a database")
    ended = transcribe(scan, "--layout", lines, "--project", tmp_path / "P.hwr")
    assert ended[:2] == (1, "")
    assert ended.err.count("\n") == 1


def test_a_model_that_is_not_there_ends_the_command_with_a_sentence(hwr, scan, lines, tmp_path):
    ended = hwr("transcribe", scan, "--layout", lines, "--model", tmp_path / "none", "-o", tmp_path / "x.txt")
    assert ended[:2] == (1, "")
    assert "none" in ended.err and ended.err.count("\n") == 1
    assert not (tmp_path / "x.txt").exists()


@pytest.mark.skipif(os.name != "posix", reason="sends SIGINT")
def test_an_interrupted_batch_keeps_what_is_done(letter, layout, small_models, tmp_path):
    # GIVEN a batch of many scans under way
    count = 300
    first = letter(tmp_path / "in" / "000.png")
    layout(tmp_path / "layout" / "000.xml")
    for at in range(1, count):
        (tmp_path / "in" / f"{at:03}.png").write_bytes(first.read_bytes())
        (tmp_path / "layout" / f"{at:03}.xml").write_bytes((tmp_path / "layout" / "000.xml").read_bytes())
    command = [sys.executable, "-m", "hwr_desktop.cli.main", "transcribe", tmp_path / "in", "-o", tmp_path / "out"]
    command += ["--layout", tmp_path / "layout", "--model", small_models.reader]
    child = subprocess.Popen(
        list(map(str, command)),
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.default_int_handler),
    )  # fmt: skip
    # WHEN it is interrupted after its third page
    until = time.monotonic() + 120
    while not (tmp_path / "out" / "002.txt").exists() and time.monotonic() < until:
        time.sleep(0.005)
    child.send_signal(signal.SIGINT)
    out, err = child.communicate(timeout=120)
    # THEN it says so, and what it had written is whole
    assert child.returncode == 130, err
    assert out == ""
    assert err.splitlines()[-1] == "hwr: interrupted; what was finished is kept."
    written = sorted((tmp_path / "out").iterdir())
    assert 3 <= len(written) < count
    assert all(path.read_text() == READ for path in written)


@pytest.mark.skipif(not SAMPLE.is_file(), reason="the sample letters are not there")
def test_the_sample_letter_is_found_and_read(hwr, bundled_models):
    ended = hwr("transcribe", SAMPLE)
    assert ended.code == 0
    true = page_xml.read(SAMPLE.parent / "truth" / f"{SAMPLE.stem}.xml")
    read = ended.out.splitlines()
    assert abs(len(read) - len(true.lines)) <= 2
    words = {word for line in true.lines for word in line.text.split()}
    assert len(words & set(ended.out.split())) > len(words) / 4


@pytest.mark.skipif(not SAMPLE.is_file(), reason="the sample letters are not there")
def test_names_that_are_listed_are_read_where_the_ink_nearly_says_so(hwr, bundled_models, tmp_path):
    # GIVEN a letter's first lines, which greet Anna, and a list of names, a longer one among them
    page = page_xml.read(SAMPLE.parent / "truth" / f"{SAMPLE.stem}.xml")
    lines, names = tmp_path / "lines.xml", tmp_path / "names.txt"
    lines.write_bytes(page_xml.render(page.with_lines(page.lines[:3])))
    names.write_text("Anna\nIsle of Wight\n", "utf-8")
    # WHEN they are read with the list THEN the name is there, and no other
    ended = hwr("transcribe", SAMPLE, "--layout", lines, "--words", names)
    assert "My dear Anna" in ended.out and "Wight" not in ended.out
    # WHEN the list is not there THEN a sentence says so, and nothing is read
    ended = hwr("transcribe", SAMPLE, "--layout", lines, "--words", tmp_path / "none.txt")
    assert ended.code == 1 and "none.txt cannot be read" in ended.err and not ended.out


def test_a_scan_named_as_the_output_is_left_alone(transcribe, scan, lines, letter, tmp_path):
    # GIVEN `-o *.png`, of which the shell makes the first scan the output
    first = letter(tmp_path / "first.png")
    before = first.read_bytes()
    ended = transcribe(scan, "--layout", lines, "-o", first)
    # THEN that is wrong usage, and the scan is as it was
    assert ended.code == 2 and "this is a scan" in ended.err
    assert first.read_bytes() == before


def test_a_layout_that_is_not_there_is_wrong_usage(transcribe, scan, tmp_path):
    ended = transcribe(scan, "--layout", tmp_path / "nowhere")
    assert ended.code == 2 and "nowhere is not there" in ended.err


def test_no_project_is_made_for_a_model_that_is_not_there(hwr, scan, lines, tmp_path):
    assert hwr("transcribe", scan, "--layout", lines, "--model", "nowhere", "--project", tmp_path / "P").code == 1
    assert not (tmp_path / "P").exists()


def test_what_lines_writes_is_found_again_for_scans_of_one_name(hwr, transcribe, letter, small_models, tmp_path):
    # GIVEN two scans of one name in two folders, and the lines found in them
    letter(tmp_path / "in" / "may" / "1.png")
    letter(tmp_path / "in" / "june" / "1.png")
    found = hwr("lines", tmp_path / "in", "-o", tmp_path / "found", "--model", small_models.lines)
    assert found.code == 0, found.err
    # WHEN they are handed back, THEN each scan finds its own
    ended = transcribe(tmp_path / "in", "--layout", tmp_path / "found", "-o", tmp_path / "out")
    assert ended.code == 0, ended.err
