"""`hwr import` takes the transcripts that lie beside scans along, or brings the scans of those that it is given."""

from dataclasses import replace
from pathlib import Path

import pytest

from hwr_desktop.cli import loaded
from hwr_desktop.document.page import PERSON, AuthorKind, Page
from hwr_desktop.engine.segmentation.line_finder import FoundPage
from hwr_desktop.interchange.document import Document
from hwr_desktop.interchange.formats import FORMATS
from hwr_desktop.interchange.page_xml import page_xml_format as page_xml
from hwr_desktop.store.project_file import ProjectFile
from tests.cli.test_align import Reads
from tests.interchange.small_letter import LINES, PAGE


def page_of(image: str, index: int = 0) -> Page:
    """A page of 600 x 300 pixels, which is what the scans of these tests have."""
    return replace(PAGE, image=image, index=index, width=600, height=300, turn=None, frame=None)


def write(path: Path, kind: str, *pages: Page) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(FORMATS[kind].render(Document(pages)))
    return path


def pages_in(project: Path) -> list[Page]:
    with ProjectFile.open(project) as opened:
        return [opened.page(page_id) for page_id in opened.project.pages]


def test_a_folder_that_transkribus_exported_comes_with_its_transcripts(hwr, letter, tmp_path):
    # GIVEN two scans, a PAGE file of the same name in `page` for each, and what else Transkribus writes
    folder = tmp_path / "export"
    for name in ("1.png", "2.jpg"):
        letter(folder / name)
        write(folder / "page" / f"{Path(name).stem}.xml", "page2013", page_of(name))
    (folder / "mets.xml").write_text("<mets/>")
    (folder / "metadata.xml").write_text("<trpDocMetadata/>")
    # WHEN the folder is taken into a project
    ended = hwr("import", tmp_path / "P", folder)
    # THEN its pages have their lines, each with an id of its own
    assert ended.code == 0 and f"1.png: 1 page added, with {len(LINES)} lines of a transcript" in ended.err
    pages = pages_in(tmp_path / "P")
    assert [[line.text for line in page.lines] for page in pages] == [[line.text for line in LINES]] * 2
    assert len({line.id for page in pages for line in page.lines}) == 2 * len(LINES)
    assert pages[0].lines[0].marks == LINES[0].marks and pages[0].note == "torn"


@pytest.mark.parametrize("kind", ["page", "alto", "tei", "hocr"])
def test_a_transcript_that_is_given_brings_its_scan(hwr, letter, tmp_path, kind):
    letter(tmp_path / "album.tif", pages=2)
    path = write(tmp_path / "second.xml", kind, page_of("album.tif", 1))
    assert hwr("import", tmp_path / "P", path).code == 0
    first, second = pages_in(tmp_path / "P")
    assert first.lines == () and second.lines[1].text == LINES[1].text


def test_what_cannot_be_used_is_said_and_the_rest_is_taken(hwr, letter, tmp_path):
    # GIVEN a damaged transcript beside one scan, one for another shape, and one whose scan is not there
    for name in ("bad.png", "wide.jpg"):
        letter(tmp_path / "in" / name)
    (tmp_path / "in" / "bad.xml").write_text("<PcGts")
    write(tmp_path / "in" / "wide.xml", "page", replace(page_of("wide.jpg"), width=3000))
    alone = write(tmp_path / "alone.xml", "alto", page_of("gone.jpg"))
    # WHEN all are imported
    ended = hwr("import", tmp_path / "P", tmp_path / "in", alone)
    # THEN the scans are there, and each transcript has a sentence
    assert ended.code == 1 and len(pages_in(tmp_path / "P")) == 2
    assert "bad.xml is not well-formed XML" in ended.err and "wide.xml is for an image of 3000 x 300" in ended.err
    assert "alone.xml describes gone.jpg, which does not lie beside it" in ended.err


def test_several_transcripts_of_one_scan_are_all_taken(hwr, letter, tmp_path):
    # GIVEN an album and a transcript for each page of it
    letter(tmp_path / "album.tif", pages=2)
    paths = [write(tmp_path / f"t{at}.xml", "page", page_of("album.tif", at)) for at in range(2)]
    ended = hwr("import", tmp_path / "P", *paths)
    # THEN both pages have their lines
    assert ended.code == 0 and f"2 pages added, with {2 * len(LINES)} lines" in ended.err
    assert all(page.lines for page in pages_in(tmp_path / "P"))


def test_a_transcript_that_comes_later_is_taken_where_the_page_has_no_text(hwr, letter, tmp_path):
    # GIVEN a project with a bare page
    letter(tmp_path / "a.png")
    assert hwr("import", tmp_path / "P", tmp_path / "a.png").code == 0
    # WHEN its transcript is given THEN the page has the lines
    path = write(tmp_path / "a.xml", "page", page_of("a.png"))
    ended = hwr("import", tmp_path / "P", path)
    assert ended.code == 0 and f"already in the project, with {len(LINES)} lines of a transcript" in ended.err
    (page,) = pages_in(tmp_path / "P")
    assert page.text == page_of("a.png").text
    # AND another one is not taken in its place, which is said; the same one again is passed over
    assert "not taken" not in hwr("import", tmp_path / "P", path).err
    other = page_of("a.png")
    write(path, "page", replace(other, lines=(replace(other.lines[0], text="other"),)))
    ended = hwr("import", tmp_path / "P", path)
    assert "has text in the project already, so its transcript was not taken" in ended.err
    assert pages_in(tmp_path / "P") == [page]


def test_a_text_beside_a_scan_is_not_passed_over_silently(hwr, letter, tmp_path):
    letter(tmp_path / "in" / "a.png")
    (tmp_path / "in" / "a.txt").write_text("Dear mother,\n")
    ended = hwr("import", tmp_path / "P", tmp_path / "in")
    assert ended.code == 0 and "a.txt was not taken: --attach-texts puts it" in ended.err


def test_scans_of_one_name_do_not_get_each_others_text(hwr, letter, tmp_path):
    # GIVEN a project of two scans called a.png, with a text each, that leaves as one file
    for at, folder in enumerate(("x", "y")):
        path = letter(tmp_path / folder / "a.png")
        path.write_bytes(path.read_bytes() + bytes(at))
        page = page_of("a.png")
        write(path.with_suffix(".xml"), "page", replace(page, lines=(replace(page.lines[0], text=folder, marks=()),)))
        assert hwr("import", tmp_path / "P", path).code == 0
    assert hwr("export", tmp_path / "P", "--format", "tei", "-o", tmp_path / "P" / "all.tei").code == 0
    # WHEN the scans lie beside that file as the project has them, and it is read back
    for scan in (tmp_path / "P" / "scans").iterdir():
        (tmp_path / "P" / scan.name).write_bytes(scan.read_bytes())
    assert hwr("import", tmp_path / "Q", tmp_path / "P" / "all.tei").code == 0
    # THEN each text is on its scan
    texts = [{page.image.partition("-")[0]: page.text for page in pages_in(tmp_path / name)} for name in ("P", "Q")]
    assert texts[0] == texts[1] and len(texts[0]) == 2


class FindsLines:
    """A line finder that knows where the drawn lines are; one that reads nothing stands beside it."""

    device = "cpu"

    def __init__(self, lines) -> None:
        self.lines = tuple(replace(line, text="") for line in lines)

    def find(self, image: object, turn: int | None = None, right_to_left: bool = False) -> FoundPage:
        return FoundPage(self.lines)


def test_a_text_beside_a_scan_is_put_on_its_lines_where_that_is_wished(hwr, letter, layout, tmp_path, monkeypatch):
    # GIVEN a scan with a text of its three lines, a scan with that of another page, and one without any
    scans = tmp_path / "in"
    for name in ("a.png", "b.jpg", "c.tif"):
        letter(scans / name)
    (scans / "a.txt").write_text("My dear mother and father,\n\nI am quite well at last\nand shall be home by May\n")
    (scans / "b.txt").write_text("Quarterly figures\n")
    lines = page_xml.read(layout(tmp_path / "elsewhere" / "letter.xml")).lines
    monkeypatch.setattr(loaded, "line_finder", lambda *_: FindsLines(lines))
    monkeypatch.setattr(
        loaded, "reader", lambda *_: Reads("My deer mother and fathr,", "xq", "and shal be home by May")
    )
    # WHEN they are imported with their texts
    ended = hwr("import", tmp_path / "P", scans, "--attach-texts")
    # THEN what is sure stands on its line as the file's, and the line between keeps what was read
    first, second, third = pages_in(tmp_path / "P")
    assert [line.text for line in first.lines] == ["My dear mother and father,", "xq", "and shall be home by May"]
    kinds = [line.author.kind for line in first.lines]
    assert kinds == [AuthorKind.IMPORT, AuthorKind.MODEL, AuthorKind.IMPORT]
    assert "2 of 3 lines of a.txt placed; 1 line of the page keeps what was read" in ended.err
    # AND what belongs to another page is refused, while a page without a text is not even read
    assert ended.code == 1 and "The transcript does not seem to belong to this page" in ended.err
    assert not third.lines and len(second.lines) == 3
    # AND once more changes nothing
    ended = hwr("import", tmp_path / "P", scans / "a.png", "--attach-texts")
    assert ended.code == 0 and "a.txt was not taken, for the page has the text of a file already" in ended.err
    assert pages_in(tmp_path / "P")[0] == first
    # AND it is one step to undo
    with ProjectFile.open(tmp_path / "P") as opened:
        while opened.page(first.id).lines:
            assert opened.undo_label
            opened.undo()
        assert opened.redo_label == "Attach transcript"


READ = ("My dear mother and fathers,", "I am quite well at last", "and shall be home by may")


@pytest.fixture
def read_carefully(hwr, letter, layout, tmp_path, monkeypatch) -> Path:
    """A scan whose page in the project `P` was read well, its first line typed by a person; the reader that compares
    reads it badly."""
    scan = letter(tmp_path / "in" / "a.png")
    assert hwr("import", tmp_path / "P", scan).code == 0
    lines = page_xml.read(layout(tmp_path / "elsewhere" / "letter.xml", texts=READ)).lines
    authors = (PERSON, Reads.author, Reads.author)
    with ProjectFile.open(tmp_path / "P") as opened:
        page = opened.page(opened.project.pages[0])
        said = [replace(line, author=author) for line, author in zip(lines, authors, strict=True)]
        opened.edit(page.with_lines(tuple(said)), "Read page")
    monkeypatch.setattr(loaded, "line_finder", lambda *_: FindsLines(()))
    badly = ("My deer mothr and fathr,", "1 om qite wel at lost", "and shal be home by May")
    monkeypatch.setattr(loaded, "reader", lambda *_: Reads(*badly))
    return scan


def test_the_text_of_another_page_changes_nothing_where_a_page_was_read(hwr, read_carefully, tmp_path):
    # GIVEN a page that was read, and beside its scan the text of another
    read_carefully.with_suffix(".txt").write_text("Quarterly figures\n")
    before = pages_in(tmp_path / "P")
    # WHEN it is to be attached
    ended = hwr("import", tmp_path / "P", read_carefully, "--attach-texts")
    # THEN it is refused, and all is as it was
    assert ended.code == 1 and "does not seem to belong to this page" in ended.err
    assert pages_in(tmp_path / "P") == before
    with ProjectFile.open(tmp_path / "P") as opened:
        assert opened.undo_label == "Read page"


def test_only_lines_that_say_what_the_text_says_are_changed_where_a_page_was_read(hwr, read_carefully, tmp_path):
    # GIVEN a page that was read, and a text of its first and last line
    read_carefully.with_suffix(".txt").write_text("My dear mother and father,\nand shall be home by May\n")
    before = pages_in(tmp_path / "P")[0].lines
    # WHEN it is attached
    ended = hwr("import", tmp_path / "P", read_carefully, "--attach-texts")
    # THEN the text that was not placed on the line between is the one that was read before
    typed, read, placed = pages_in(tmp_path / "P")[0].lines
    assert ended.code == 0 and read == before[1]
    # AND what a person typed stays, with the file's words beside it and nobody else's
    assert typed.text == READ[0] and [each.author.kind for each in typed.alternatives] == [AuthorKind.IMPORT]
    # AND what was read where the text was placed is kept
    assert placed.text == "and shall be home by May" and [each.text for each in placed.alternatives] == [READ[2]]
