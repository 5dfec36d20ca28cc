"""Transcripts by others: found by what is in them, and hostile ones refused with a sentence and nothing else done."""

import os
import random
import time
from dataclasses import replace
from pathlib import Path

import pytest

from hwr_desktop.document.page import Mark, MarkKind
from hwr_desktop.errors import GroundTruthError, InputError
from hwr_desktop.interchange import readers
from hwr_desktop.interchange.beside import image_of, scans_of, transcribed, transcript_beside
from hwr_desktop.interchange.document import Document
from hwr_desktop.interchange.formats import FORMATS
from hwr_desktop.interchange.safe_xml import MAX_BYTES
from tests.interchange.small_letter import LINES, PAGE, PLAIN

KINDS = ("page", "page2013", "alto", "tei", "hocr")
REFERENCE = Path(__file__).parents[1] / "reference"


def written(folder: Path, kind: str, name: str = "my letter.xml") -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(FORMATS[kind].render(PLAIN))
    return path


@pytest.mark.parametrize("kind", KINDS)
def test_a_form_is_known_by_what_is_in_the_file(tmp_path, kind):
    (page,) = readers.read(written(tmp_path, kind)).pages
    assert sorted(line.text.split() for line in page.lines) == sorted(line.text.split() for line in LINES)
    assert (page.image, page.index) == (PAGE.image, PAGE.index)


@pytest.mark.parametrize("kind", KINDS)
def test_hostile_files_are_refused(tmp_path, kind):
    whole = written(tmp_path, kind).read_text("utf-8")
    head, body = whole.split("?>", 1)
    bomb = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
    foreign = '<!DOCTYPE x [<!ENTITY j SYSTEM "file:///etc/passwd">]>'
    bad = {
        "bomb.xml": (f"{head}?>{bomb}{body}".encode(), "DOCTYPE"),
        "foreign.xml": (f"{head}?>{foreign}{body}".encode(), "DOCTYPE"),
        "latin.xml": (whole.encode().replace(b"Anna", b"Ann\xe4\xff"), "not well-formed"),
        "cut.xml": (whole.encode()[: len(whole) // 2], "not well-formed"),
        "huge.xml": (b" " * (MAX_BYTES + 1), "larger than"),
        "name.xml": (b"<" + b"a" * (MAX_BYTES - 2) + b">", "not well-formed"),
        "empty.xml": (b"", "is empty"),
    }
    for name, (data, words) in bad.items():
        path = tmp_path / "bad" / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(data)
        began = time.monotonic()
        with pytest.raises(InputError, match=words) as caught:
            readers.read(path)
        assert name in str(caught.value) and str(caught.value).endswith(".") and time.monotonic() - began < 10


@pytest.mark.parametrize("kind", KINDS)
def test_damaged_files_never_crash(tmp_path, kind):
    # GIVEN a file with some of its bytes, or some of its numbers and names, changed
    chance = random.Random(7)
    whole = written(tmp_path, kind).read_bytes()
    path = tmp_path / "damaged.xml"
    places = [at for at, byte in enumerate(whole) if chr(byte).isalnum()]
    for attempt in range(150):
        data = bytearray(whole)
        for _ in range(chance.randint(1, 8)):
            at = chance.choice(places) if attempt % 2 else chance.randrange(len(data))
            data[at] = chance.choice(b"0999zq-.") if attempt % 2 else chance.randrange(256)
        path.write_bytes(data)
        # THEN it is read, or refused with a sentence that names it, and what is read lies on its page
        try:
            pages = readers.read(path).pages
        except InputError as error:
            assert path.name in str(error)
            continue
        for page in pages:
            points = [point for line in page.lines for point in (*line.polygon, *line.baseline)]
            assert all(0 <= x <= page.width and 0 <= y <= page.height for x, y in points)


@pytest.mark.parametrize("kind", KINDS)
def test_the_path_of_the_image_leads_nowhere(tmp_path, kind):
    data = written(tmp_path, kind).read_text("utf-8")
    for climbing in ("../../../etc/passwd", "/etc/passwd", "C:\\secret\\passwd", "%2e%2e/passwd"):
        path = tmp_path / "climbing.xml"
        path.write_text(data.replace("my%20letter.jpg", climbing).replace("my letter.jpg", climbing), "utf-8")
        (page,) = readers.read(path).pages
        assert page.image == "passwd"
        with pytest.raises(GroundTruthError, match="does not lie beside it"):
            image_of(path, page)


def test_xml_that_is_no_transcript_is_told_so(tmp_path):
    path = tmp_path / "mets.xml"
    path.write_text('<mets xmlns="http://www.loc.gov/METS/"/>')
    with pytest.raises(InputError, match="no transcript that can be read"):
        readers.read(path)


@pytest.mark.parametrize("place", ["letter.xml", "letter.jpg.xml", "page/letter.xml", "alto/letter.xml"])
def test_a_transcript_is_found_beside_its_scan(tmp_path, place):
    # GIVEN a scan, XML that says nothing of it, and a transcript
    scan = tmp_path / "letter.jpg"
    scan.write_bytes(b"scan")
    (tmp_path / "letter.alto").write_text("<mets/>")
    assert transcript_beside(scan) is None
    path = written(tmp_path, "page", place)
    # THEN it is found, and its lines are fitted to the scan
    assert transcript_beside(scan) == path
    (given,) = scans_of(scan)
    known, notes = transcribed(given, [(400, 200)])
    (page,) = known[0]
    assert page.lines[0].text == LINES[0].text and page.width == 400
    assert page.lines[0].polygon[1] == (380, 24) and page.frame is not None
    assert "MetadataItem" in notes[0] and "person" not in notes[0]  # names follow from the text


def test_a_transcript_that_is_given_brings_its_scan(tmp_path):
    # GIVEN a TEI file of a scan that lies beside it
    path = written(tmp_path, "tei")
    (tmp_path / PAGE.image).write_bytes(b"scan")
    # WHEN it is opened THEN the scan comes, with what is known of its third page
    (scan,) = scans_of(path)
    assert scan.path == tmp_path / PAGE.image
    known, notes = transcribed(scan, [(200, 100)] * 3)
    assert list(known) == [2] and known[2][0].text and "correspDesc" in notes[0]
    # AND without the scan that is said
    (tmp_path / PAGE.image).unlink()
    with pytest.raises(InputError, match=r"describes my letter\.jpg, which does not lie beside it"):
        scans_of(path)


def test_a_transcript_that_does_not_fit_or_is_damaged_is_said_and_the_page_opens_bare(tmp_path):
    scan = tmp_path / "letter.jpg"
    scan.write_bytes(b"scan")
    path = written(tmp_path, "page", "letter.xml")
    known, notes = transcribed(scans_of(scan)[0], [(100, 900)])
    assert not known and "is not the shape of" in notes[-1]
    path.write_text("<PcGts")
    known, notes = transcribed(scans_of(scan)[0], [(200, 100)])
    assert not known and "letter.xml is not well-formed" in notes[0]


def test_more_marks_than_a_line_can_have_are_passed_over_and_counted(tmp_path):
    # GIVEN a file of a stranger with a thousand marks over one line
    marks = tuple(Mark(MarkKind.UNCLEAR, 0, 1000 - at) for at in range(1000))
    line = replace(LINES[0], text="a" * 1000, marks=marks)
    path = tmp_path / "many.xml"
    path.write_bytes(FORMATS["page"].render(Document([replace(PAGE, lines=(line,))])))
    reading = readers.read(path)
    assert reading.pages[0].lines[0].marks == marks[:200] and "mark (800)" in str(reading.notes[0])


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_is_refused_at_once(tmp_path):
    os.mkfifo(tmp_path / "pipe.xml")
    with pytest.raises(InputError, match=r"pipe\.xml is no file"):
        readers.read(tmp_path / "pipe.xml")
