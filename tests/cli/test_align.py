from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from hwr_desktop import paths
from hwr_desktop.cli import loaded
from hwr_desktop.document.page import Author, AuthorKind
from hwr_desktop.engine.recognition.reader import Reading
from hwr_desktop.engine.segmentation.line_finder import FoundPage
from hwr_desktop.engine.training.baseline_measure import match_baselines
from hwr_desktop.interchange.ground_truth.transcribed_pages import pages_under
from hwr_desktop.interchange.page_xml import page_xml_format as page_xml

SAMPLE = paths.resources() / "samples" / "letter-to-anna.jpg"
WORDS = ("My dear mother and father,", "I am quite well at last", "and shall be home by May")


class FindsThese:
    """A line finder that knows where the drawn letter's lines are."""

    device = "cpu"

    def __init__(self, lines) -> None:
        self.lines = tuple(replace(line, text="") for line in lines)

    def find(self, image: object, turn: int | None = None, right_to_left: bool = False) -> FoundPage:
        return FoundPage(self.lines)


class Reads:
    """A reader that reads the same lines on every page."""

    device = "cpu"
    author = Author(AuthorKind.MODEL, "reads")

    def __init__(self, *texts: str) -> None:
        self.texts = texts

    looks_twice = False

    def page_decoder(self, language: str | None = None, words=()) -> None:
        return None

    def read(self, strips, decoder=None, closer=()) -> list[Reading]:
        return [Reading(text, 0.5, ()) for text in self.texts[: len(strips)]]


@pytest.fixture
def three_lines(layout, tmp_path, monkeypatch):
    """Has three lines found on every page and read as given."""

    def arrange(*texts: str) -> None:
        lines = page_xml.read(layout(tmp_path / "elsewhere" / "letter.xml")).lines
        monkeypatch.setattr(loaded, "line_finder", lambda *_: FindsThese(lines))
        monkeypatch.setattr(loaded, "reader", lambda *_: Reads(*texts))

    return arrange


def written(path: Path, *lines: str) -> Path:
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def test_a_page_becomes_ground_truth_that_training_finds(hwr, letter, three_lines, tmp_path):
    # GIVEN a scan, its transcript beside it with a blank line, and a reader that errs and knows nothing of the second
    scan = letter(tmp_path / "scans" / "letter.png")
    written(scan.with_suffix(".txt"), WORDS[0], "", WORDS[1], WORDS[2])
    three_lines("Mg deor mothr and fathe,", "xxvq", "and shal bc hone ly May")
    # WHEN they are aligned into the folder of the scan
    ended = hwr("align", scan, "-o", scan.parent)
    # THEN it says what was placed, and the folder is ground truth
    assert (ended.code, ended.out) == (0, "")
    assert f"{scan}: 2 of 3 transcript lines placed, 1 found line without text" in ended.err
    [(image, page, _)] = pages_under(scan.parent)
    assert image == scan
    assert [line.text for line in page.lines] == [WORDS[0], "", WORDS[2]]
    assert page.lines[0].author == Author(AuthorKind.IMPORT, "letter.txt")


def test_the_other_pages_are_done_where_one_is_refused(hwr, letter, three_lines, tmp_path, names_in):
    # GIVEN a page without transcript, one with that of another page, and one with its own
    for name in ("bare", "mixed", "own"):
        letter(tmp_path / "scans" / f"{name}.png")
    written(tmp_path / "scans" / "mixed.txt", "The ship will leave on Tuesday", "with sugar, rum, tobacco", "for Cork")
    written(tmp_path / "scans" / "own.txt", *WORDS)
    three_lines(*WORDS)
    # WHEN the folder is aligned
    ended = hwr("align", tmp_path / "scans", "-o", tmp_path / "out")
    # THEN two are refused by name, and the third is written
    assert ended.code == 1
    assert "bare.png: There is no transcript: put it beside the page as bare.txt." in ended.err
    assert "mixed.png: The transcript does not seem to belong to this page" in ended.err
    assert "own.png: 3 of 3 transcript lines placed, 0 found lines without text" in ended.err
    assert names_in(tmp_path / "out") == ["own.xml"]


def test_a_page_without_lines_is_refused(hwr, letter, small_models, three_lines, tmp_path, monkeypatch):
    scan = letter(tmp_path / "letter.png")
    written(scan.with_suffix(".txt"), *WORDS)
    monkeypatch.setattr(loaded, "line_finder", lambda *_: FindsThese(()))
    ended = hwr("align", scan, "-o", tmp_path / "out", "--model", small_models.reader)
    assert ended.code == 1 and "No lines were found on this page" in ended.err
    assert not (tmp_path / "out").exists()


def test_a_real_reader_that_reads_nonsense_places_nothing(hwr, letter, small_models, layout, tmp_path, monkeypatch):
    # GIVEN a model that reads "a" everywhere
    scan = letter(tmp_path / "letter.png")
    written(scan.with_suffix(".txt"), *WORDS)
    lines = page_xml.read(layout(tmp_path / "elsewhere" / "letter.xml")).lines
    monkeypatch.setattr(loaded, "line_finder", lambda *_: FindsThese(lines))
    # WHEN a page is aligned by it, THEN the page is refused
    ended = hwr("align", scan, "-o", tmp_path / "out", "--model", small_models.reader)
    assert ended.code == 1 and "does not seem to belong" in ended.err


def test_aligned_again_with_a_better_reader(hwr, letter, three_lines, tmp_path):
    # GIVEN a page that was aligned when two lines could be read
    scan = letter(tmp_path / "letter.png")
    written(scan.with_suffix(".txt"), *WORDS)
    three_lines(WORDS[0], "xxvq", WORDS[2])
    assert hwr("align", scan, "-o", tmp_path).code == 0
    # WHEN it is aligned by a reader that can read all, THEN all have text
    three_lines(*WORDS)
    assert hwr("align", scan, "-o", tmp_path).code == 0
    assert page_xml.read(tmp_path / "letter.xml").text == "\n".join(WORDS)


@pytest.mark.parametrize("there", ["a person's", "no PAGE"])
def test_somebody_elses_work_is_not_written_over(hwr, letter, layout, three_lines, tmp_path, there):
    # GIVEN a file beside the scan that has its name and holds what this command did not write
    scan = letter(tmp_path / "letter.png")
    written(scan.with_suffix(".txt"), *WORDS)
    path = tmp_path / "letter.xml"
    if there == "no PAGE":
        path.write_text("<alto/>", encoding="utf-8")
    else:
        layout(path, texts=("My own", "careful", "reading"))
    before = path.read_bytes()
    three_lines(*WORDS)
    # WHEN the page is aligned into that folder, THEN it is refused and the file stays
    ended = hwr("align", scan, "-o", tmp_path)
    assert ended.code == 1 and "letter.xml" in ended.err
    assert path.read_bytes() == before


def test_each_page_of_an_album_has_its_own_transcript(hwr, letter, three_lines, tmp_path, names_in):
    # GIVEN an album of two pages, the second of which has a transcript
    album = letter(tmp_path / "album.tif", pages=2)
    written(tmp_path / "album-0002.txt", *WORDS)
    three_lines(*WORDS)
    # WHEN it is aligned, THEN the second is written and the first is missed by its name
    ended = hwr("align", album, "-o", tmp_path / "out")
    assert ended.code == 1 and "album-0001.txt" in ended.err
    assert names_in(tmp_path / "out") == ["album-0002.xml"]
    assert page_xml.read(tmp_path / "out" / "album-0002.xml").index == 1


@pytest.mark.skipif(not SAMPLE.is_file(), reason="the sample letters are not there")
def test_the_sample_letter_gets_its_own_words(hwr, bundled_models, tmp_path):
    # GIVEN a sample letter and its transcript without boxes
    scan = Path(shutil.copy(SAMPLE, tmp_path))
    true = page_xml.read(SAMPLE.parent / "truth" / f"{SAMPLE.stem}.xml").lines
    written(scan.with_suffix(".txt"), *(line.text for line in true))
    # WHEN it is aligned
    assert hwr("align", scan, "-o", tmp_path).code == 0
    # THEN most lines have their text, and none that of another line
    found = page_xml.read(scan.with_suffix(".xml")).lines
    pairs = dict(match_baselines([line.baseline for line in found], [line.baseline for line in true]).pairs)
    texted = [at for at, line in enumerate(found) if line.text]
    assert len(texted) >= 0.7 * len(true)
    assert all(found[at].text == true[pairs[at]].text for at in texted)
