"""The IAM database in the places where people put it."""

from pathlib import Path

import pytest

from hwr_desktop.errors import GroundTruthError
from hwr_desktop.interchange.ground_truth import iam_layout
from hwr_desktop.interchange.ground_truth.ground_truth_sources import line_images_of
from hwr_desktop.interchange.ground_truth.line_images import LineImages

LINES = (
    "# comment\n"
    "a01-000u-00 ok 154 19 408 746 1661 89 A|MOVE|.\n"
    "a01-000u-01 err 156 19 395 932 1850 105 Peers|,|he\n"
    "b02-001-00 ok 156 19 395 932 1850 105 Hello\n"
)
WORDS = "a01-000u-00-00 ok 154 408 768 27 51 AT A\na01-000u-00-01 ok 154 507 766 213 48 NN MOVE\n"
IDS = ("a01-000u-00", "a01-000u-01", "b02-001-00")


def touched(path: Path) -> Path:
    """An empty file in place of an image."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.touch()
    return path


def nested(folder: Path, name: str) -> Path:
    """Where the database has an image: lines/a01/a01-000u/a01-000u-00.png."""
    group, form = name.split("-")[0], "-".join(name.split("-")[:2])
    return touched(folder / group / form / f"{name}.png")


@pytest.fixture
def database(tmp_path) -> Path:
    """The database as it comes: ascii/lines.txt beside lines/."""
    (tmp_path / "IAM" / "ascii").mkdir(parents=True)
    (tmp_path / "IAM" / "ascii" / "lines.txt").write_text(LINES)
    for name in IDS:
        nested(tmp_path / "IAM" / "lines", name)
    return tmp_path / "IAM"


def read(source: Path) -> LineImages:
    found = line_images_of(source)
    assert found is not None
    return found


def test_the_layout_as_it_comes(database):
    # WHEN the folder is named
    found = read(database)
    # THEN each line has its image and text, those marked err as well, and all belong to one collection
    assert [(line.image.stem, line.text) for line in found.lines] == [
        ("a01-000u-00", "A MOVE."),
        ("a01-000u-01", "Peers, he"),
        ("b02-001-00", "Hello"),
    ]
    assert {line.collection for line in found.lines} == {str(database)}
    assert found.sentence == f"IAM ({database}): 3 lines, 1 of them marked err."


@pytest.mark.parametrize("flat", [True, False])
def test_images_in_one_folder_or_beside_the_text(tmp_path, flat):
    # GIVEN lines.txt above a flat folder of images of another kind, or right among them
    (tmp_path / "lines.txt").write_text(LINES)
    for name in IDS:
        touched(tmp_path / ("lines" if flat else "") / f"{name}.JPG")
    assert len(read(tmp_path).lines) == 3


def test_words_are_taken_where_there_are_no_images_of_lines_or_when_named(database):
    # GIVEN the words as well
    (database / "ascii" / "words.txt").write_text(WORDS)
    for name in ("a01-000u-00-00", "a01-000u-00-01"):
        nested(database / "words", name)
    # THEN lines go first, words.txt can be named, and without the images of lines words are what there is
    assert len(read(database).lines) == 3
    assert [line.text for line in read(database / "ascii" / "words.txt").lines] == ["A", "MOVE"]
    for name in IDS:
        nested(database / "lines", name).unlink()
    assert "2 words" in read(database).sentence


def test_the_xml_tells_how_words_are_spaced(database):
    # GIVEN the XML of a form besides, and a damaged one
    (database / "xml").mkdir()
    (database / "xml" / "a01-000u.xml").write_text(
        '<form id="a01-000u"><handwritten-part>'
        '<line id="a01-000u-00" segmentation="ok" text="A &amp;quot;MOVE&amp;quot;."/>'
        '<line id="a01-000u-01" segmentation="err" text="Peers, he"/></handwritten-part></form>'
    )
    (database / "xml" / "b02-001.xml").write_text("<form id='b02-001'><handwritten-part>")
    # THEN its text counts; and where it is all there is, its lines
    found = read(database)
    assert [line.text for line in found.lines] == ['A "MOVE".', "Peers, he", "Hello"]
    assert found.dropped == ("1 form whose XML is damaged",)
    (database / "ascii" / "lines.txt").unlink()
    found = read(database)
    assert [line.text for line in found.lines] == ['A "MOVE".', "Peers, he"]
    assert "2 lines, 1 of them marked err" in found.sentence


@pytest.mark.parametrize(
    "place", ["train.uttlist", "splits/train.uttlist", "ascii/trainset.txt", "a/b/validation.lines"]
)
def test_a_list_takes_its_lines_only(database, place):
    # GIVEN a list of a form and a line that is not there, beside the data or below it
    (database / place).parent.mkdir(parents=True, exist_ok=True)
    (database / place).write_text("a01-000u\nc03-000a-00\n")
    # THEN only the form's lines are taken, under the same collection, and the other id is told
    found = read(database / place)
    assert [line.image.stem for line in found.lines] == ["a01-000u-00", "a01-000u-01"]
    assert {line.collection for line in found.lines} == {str(database)}
    assert found.dropped == ("1 listed id that is not in the data",)


def test_missing_images_and_damaged_rows_are_counted(database):
    nested(database / "lines", IDS[0]).unlink()
    with (database / "ascii" / "lines.txt").open("a") as file:
        file.write("b02-001-01 ok\n")
    assert read(database).dropped == ("1 image missing", "1 row that is not understood")


def test_what_does_not_belong_together_is_refused(database, tmp_path):
    # GIVEN a list of other data, an empty one, one far from any data; THEN each is told
    (database / "other.txt").write_text("c03-000a\nc03-000b\n")
    with pytest.raises(GroundTruthError, match=r"other\.txt lists 2 ids, none of which is in lines\.txt"):
        line_images_of(database / "other.txt")
    with pytest.raises(GroundTruthError, match="lists nothing"):
        (database / "empty.txt").write_text("\n")
        iam_layout.read_listed(database / "empty.txt")
    alone = tmp_path / "1" / "2" / "3" / "4" / "train.uttlist"
    alone.parent.mkdir(parents=True)
    alone.write_text("a01-000u\n")
    with pytest.raises(GroundTruthError, match="neither beside nor above it"):
        line_images_of(alone)
    # AND so are texts without any image
    for name in IDS:
        nested(database / "lines", name).unlink()
    with pytest.raises(GroundTruthError, match=r"lines\.txt tells of 3 lines and words, but of none is there an image"):
        line_images_of(database)
