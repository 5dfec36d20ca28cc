"""A CSV table of image and text."""

from pathlib import Path

import pytest

from hwr_desktop.errors import GroundTruthError
from hwr_desktop.interchange.ground_truth import line_table


@pytest.fixture
def table(tmp_path):
    """Writes a table beside two images, a.png and lines/b.png."""
    (tmp_path / "lines").mkdir()
    (tmp_path / "a.png").touch()
    (tmp_path / "lines" / "b.png").touch()

    def write(text: str, coding: str = "utf-8") -> Path:
        path = tmp_path / "lines.csv"
        path.write_bytes(text.encode(coding))
        return path

    return write


@pytest.mark.parametrize(
    ("text", "coding"),
    [
        ('a.png,"Dear mother, I"\nlines/b.png,\u00e9t\u00e9\n', "utf-8"),
        ('image,text\r\na.png,"Dear mother, I"\r\n\r\nlines\\b.png,\u00e9t\u00e9\r\n', "utf-8-sig"),
        ('Text;writer;file_name\n"Dear mother, I";7;./a.png\n\u00e9t\u00e9;;lines/b.png', "utf-8"),
        ("a.png\tDear mother, I\nlines/b.png\te\u0301te\u0301\n", "utf-8"),
    ],
)
def test_tables_as_programs_write_them(table, text, coding):
    # WHEN a table is read, with or without names of its columns, parted by whatever sign
    path = table(text, coding)
    found = line_table.read(path)
    # THEN the images are found from where the table lies
    assert [(line.image.resolve(), line.text) for line in found.lines] == [
        ((path.parent / "a.png").resolve(), "Dear mother, I"),
        ((path.parent / "lines" / "b.png").resolve(), "\u00e9t\u00e9"),
    ]
    assert found.lines[0].collection == str(path.parent)
    assert found.dropped == ()


def test_rows_that_cannot_be_used_are_counted(table):
    # GIVEN a comma without quotes, a missing image, a name that no file can have, and an empty text
    path = table("image,text\na.png,Dear\na.png,Dear mother, I\nlost.png,x\n" + "n" * 5000 + ",x\nlines/b.png, \n")
    # THEN each is told
    said = line_table.read(path).sentence
    assert said.startswith(f"{path}: 1 line, 2 images missing, 1 row without a text, 1 row with more or fewer than 2")


@pytest.mark.parametrize(
    ("text", "coding", "sentence"),
    [
        ("", "utf-8", "no table of image and text"),
        ("a.png\n", "utf-8", "no table of image and text"),
        ("name,age\nAnna,7\n", "utf-8", r"begins with 'name, age'.*call them image and text"),
        ("image,text\nlost.png,x\n", "utf-8", r"names no image that is there and has a text \(1 image missing\)"),
        ("image,text\n", "utf-8", "it holds no rows"),
        ("a.png,\u00e9t\u00e9\n", "latin-1", "not UTF-8"),
    ],
)
def test_a_file_that_is_no_such_table_is_refused(table, text, coding, sentence):
    with pytest.raises(GroundTruthError, match=sentence):
        line_table.read(table(text, coding))
