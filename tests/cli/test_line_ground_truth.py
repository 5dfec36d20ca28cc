"""Images of single lines as ground truth: what is taken, said and refused."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image, ImageDraw, ImageFont

from hwr_desktop.cli.ground_truth import ground_truth


def drawn(path: Path, text: str) -> Path:
    """An image of one line."""
    path.parent.mkdir(parents=True, exist_ok=True)
    image = Image.new("L", (240, 48), 240)
    ImageDraw.Draw(image).text((10, 4), text, fill=20, font=ImageFont.load_default(30))
    image.save(path)
    return path


@pytest.fixture
def database(tmp_path) -> Path:
    """The IAM database with two forms, and a list of the first."""
    folder = tmp_path / "IAM"
    (folder / "ascii").mkdir(parents=True)
    (folder / "ascii" / "lines.txt").write_text(
        "# lines\n"
        "a01-000u-00 ok 154 19 408 746 1661 89 a|b|,|a\n"
        "a01-000u-01 err 154 19 408 746 1661 89 b|a\n"
        "b02-001-00 ok 154 19 408 746 1661 89 ab\n"
        "b02-001-01 ok 154 19 408 746 1661 89 ba\n"
    )
    for form, names in (("a01-000u", ("00", "01")), ("b02-001", ("00",))):
        for name in names:
            drawn(folder / "lines" / form[:3] / form / f"{form}-{name}.png", "ab")
    (folder / "trainset.txt").write_text("a01-000u\n")
    return folder


@pytest.fixture
def pairs(tmp_path) -> Path:
    drawn(tmp_path / "pairs" / "1.png", "ab")
    (tmp_path / "pairs" / "1.gt.txt").write_text("ab")
    (tmp_path / "pairs" / "2.png").write_text("no picture")
    (tmp_path / "pairs" / "2.gt.txt").write_text("ba")
    return tmp_path / "pairs"


@pytest.fixture
def table(tmp_path) -> Path:
    drawn(tmp_path / "table" / "images" / "1.png", "ab")
    (tmp_path / "table" / "lines.csv").write_text("image,text\nimages/1.png,ab\nimages/2.png,ba\n")
    return tmp_path / "table" / "lines.csv"


def test_each_format_becomes_pages_of_one_line(database, pairs, table, report, capsys):
    # WHEN all three are given
    pages = ground_truth([str(database), str(pairs), str(table)], False, report)
    # THEN each image is a page of its own size with its line
    assert [page.page.text for page in pages] == ["a b, a", "b a", "ab", "ab", "ab"]
    assert {(page.page.width, page.page.height) for page in pages} == {(240, 48)}
    # AND what was dropped is said and is no failure, also an image that is none
    assert capsys.readouterr().err.splitlines() == [
        f"IAM ({database}): 3 lines, 1 of them marked err, 1 image missing. This is all of it; to keep to a split, "
        "name its list instead (trainset.txt).",
        f"{pairs}: 1 pair of image and text, 1 image that is damaged.",
        f"{table}: 1 line, 1 image missing.",
    ]
    assert report.failures == 0


def test_a_reader_is_measured_on_a_list_of_lines(hwr, small_models, database):
    # WHEN a reader that reads an "a" everywhere is measured on the lines of a list
    ended = hwr("evaluate", "reader", database / "trainset.txt", "--model", small_models.reader, "--device", "cpu")
    # THEN it is, on those two lines, and the collection is the database
    assert ended.code == 0, ended.err
    assert "2 lines, 1 of them marked err" in ended.err
    assert str(database) in ended.out


def test_lines_are_not_found_on_images_of_lines(hwr, small_models, database, pairs, table, tmp_path):
    # WHEN finding lines is to be measured or trained on images of lines, THEN it is refused with a reason
    for source in (database, pairs, table):
        for command in (
            ("evaluate", "lines", source, "--model", small_models.lines),
            ("evaluate", "pages", source, "--model", small_models.reader),
            ("train", "lines", source, "-o", tmp_path / "model", "--minutes", "0.01"),
        ):
            ended = hwr(*command, "--device", "cpu")
            assert ended.code == 1
            assert "holds images of single lines, and lines are found on whole pages" in ended.err
    assert not (tmp_path / "model").exists()


def test_training_does_not_start_on_a_list_that_matches_nothing(hwr, database, tmp_path):
    (database / "other.txt").write_text("c03-000a\n")
    ended = hwr("train", "reader", database / "other.txt", "-o", tmp_path / "model", "--minutes", "0.01")
    assert ended.code == 1
    assert "other.txt lists 1 id, none of which is in lines.txt" in ended.err


def test_a_list_of_the_database_is_no_prose(hwr, database, tmp_path):
    # WHEN a language model is to be made of the lines of a list
    ended = hwr("train", "language-model", database / "trainset.txt", "-o", tmp_path / "en", "--language", "en")
    # THEN its two lines are told as transcripts, and are too little
    assert ended.code == 1
    assert "0 characters of prose from 0 texts; 9 characters in 2 lines of transcripts" in ended.err
    assert not (tmp_path / "en").exists()


def test_only_damaged_images_are_refused(hwr, pairs, small_models):
    (pairs / "1.png").write_text("no picture")
    ended = hwr("evaluate", "reader", pairs, "--model", small_models.reader, "--device", "cpu")
    assert ended.code == 1
    assert "holds no image that can be opened; of the first: 1.png is a text file" in ended.err
