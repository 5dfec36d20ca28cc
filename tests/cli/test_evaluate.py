from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from hwr_desktop.engine import models

SHARED = Path(__file__).parents[3] / "shared" / "groundtruth"


@pytest.fixture
def collection(tmp_path, letter, layout) -> Path:
    """A page whose lines say a, ab and b."""
    letter(tmp_path / "truth" / "letter.png")
    layout(tmp_path / "truth" / "letter.xml", texts=("a", "ab", "b"))
    (tmp_path / "truth" / "collection.toml").write_text('name = "drawn"\n')
    return tmp_path / "truth"


def test_reading_is_measured_in_a_table_and_as_json(hwr, small_models, collection, tmp_path):
    # WHEN a reader that always reads "a" is measured
    ended = hwr(
        "evaluate", "reader", collection, "--model", small_models.reader, "--json", tmp_path / "x.json"
    )  # fmt: skip
    # THEN two of four characters are wrong, in the table and in the file
    assert ended.code == 0, ended.err
    assert ended.out.splitlines()[0].split()[:2] == ["collection", "CER"]
    assert ended.out.splitlines()[-1].split()[:2] == ["all", "50.00"]
    result = json.loads((tmp_path / "x.json").read_text())
    assert result["cer"] == pytest.approx(50)
    assert result["lines"] == 3 and result["characters"] == 4
    assert result["cer_ci95"][0] <= 50 <= result["cer_ci95"][1]
    assert set(result["collections"]) == {"drawn"}
    assert {"wer", "seconds"} <= set(result)
    # AND in the file each decoder that there is has its figures with intervals, over all and by collection
    for row in (result, result["collections"]["drawn"]):
        assert row["decoders"].keys() >= {"greedy"}
        for figures in row["decoders"].values():
            assert figures["cer"] == pytest.approx(50) and figures["lines"] == 3 and figures["characters"] == 4
            assert figures["wer_ci95"][0] <= figures["wer"] <= figures["wer_ci95"][1]
            assert 0 <= figures["word_ece"] <= 1


def test_one_decoder_is_enough_and_how_sure_it_may_be_is_drawn(hwr, small_models, collection, tmp_path):
    # WHEN a reader is measured greedily, and a plot is asked for
    plot = tmp_path / "plots" / "sure.png"
    ended = hwr(
        "evaluate", "reader", collection, "--model", small_models.reader, "--decoder", "greedy",
        "--json", tmp_path / "x.json", "--reliability", plot,
    )  # fmt: skip
    # THEN the figures are those of that decoder alone, and the plot has dots of its colour
    assert ended.code == 0, ended.err
    assert set(json.loads((tmp_path / "x.json").read_text())["decoders"]) == {"greedy"}
    with Image.open(plot) as picture:
        pixels = np.asarray(picture.convert("RGB")).astype(int)
    assert ((np.abs(pixels - (213, 94, 0)) < 10).all(axis=2)).sum() > 50


def test_a_page_that_was_learned_from_is_told(hwr, small_models, collection, tmp_path, letter, layout):
    # GIVEN training pages of which one is the page to measure on, saved again under another name
    train = tmp_path / "train"
    letter(train / "copy.jpg")
    layout(train / "copy.xml", "copy.jpg", texts=("a", "ab", "b"))
    # WHEN a reader is measured
    ended = hwr("evaluate", "reader", collection, "--model", small_models.reader, "--trained-on", train)
    # THEN it is, and the sentence names both
    assert ended.code == 0, ended.err
    (warned,) = (line for line in ended.err.splitlines() if "same pixels in training" in line)
    assert "1 of 1 page is" in warned and "letter.png" in warned and "copy.jpg" in warned


def test_finding_is_measured(hwr, small_models, collection, tmp_path):
    ended = hwr("evaluate", "lines", collection, "--model", small_models.lines, "--json", tmp_path / "x.json")
    assert ended.code == 0, ended.err
    result = json.loads((tmp_path / "x.json").read_text())
    assert (result["recall"], result["found"], result["true"], result["missed"]) == (0, 0, 3, 3)
    assert {"precision", "f", "split", "merged", "seconds_per_page", "collections"} <= set(result)


def test_ground_truth_that_is_not_there_is_a_sentence_and_the_rest_is_measured(
    hwr, small_models, collection, tmp_path
):  # fmt: skip
    ended = hwr("evaluate", "reader", tmp_path / "none", collection, "--model", small_models.reader)
    assert ended.code == 1
    assert f"hwr: {tmp_path / 'none'} is not there" in ended.err
    assert "drawn" in ended.out


def test_the_worst_pages_are_drawn(hwr, small_models, collection, letter, layout, names_in, tmp_path):
    # GIVEN two pages, on which nothing is found
    letter(collection / "second.png")
    layout(collection / "second.xml", "second.png")
    folder = tmp_path / "new" / "worst"
    # WHEN the one worst is to be drawn
    ended = hwr("evaluate", "lines", collection, "--model", small_models.lines, "--pictures", folder, "--worst", "1")
    # THEN there is one picture, named by rank, F and page, in which the missed lines can be seen
    assert ended.code == 0, ended.err
    assert names_in(folder) == ["01-F0.000-drawn-letter.jpg"]
    with Image.open(folder / "01-F0.000-drawn-letter.jpg") as picture:
        pixels = np.asarray(picture).astype(int)
    orange = (np.abs(pixels - (213, 94, 0)) < 40).all(axis=2)
    assert 1500 < max(pixels.shape) < 2200 and orange.sum() > 3000


def test_pictures_go_to_an_empty_folder_only_and_this_is_said_at_once(hwr, small_models, collection, tmp_path):
    # GIVEN a folder with a file in it, and a file where a folder is to be
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "mine.txt").write_text("mine")
    command = ("evaluate", "lines", collection, "--model", small_models.lines)
    # WHEN pictures are to go there
    full, no_folder = (hwr(*command, "--pictures", tmp_path / name) for name in ("full", "full/mine.txt"))
    # THEN nothing is measured and a sentence says what to do
    assert full.code == 2 and full.out == ""
    assert f"--pictures {tmp_path / 'full'}: there are files in it already" in full.err
    assert no_folder.code == 1 and no_folder.out == "" and "choose another place with --pictures" in no_folder.err
    assert (tmp_path / "full" / "mine.txt").read_text() == "mine"


def test_a_sheet_of_extra_lines_is_drawn(hwr, small_models, collection, tmp_path):
    # GIVEN a page on which nothing is found
    sheet = tmp_path / "sheets" / "extras.png"
    command = ("evaluate", "lines", collection, "--model", small_models.lines, "--sample-extras")
    # WHEN a sheet is asked for
    ended = hwr(*command, sheet)
    # THEN there is one; over an image that is there already none is written, nor one that is no image
    assert ended.code == 0, ended.err
    with Image.open(sheet) as picture:
        assert picture.format == "PNG"
    again, text = hwr(*command, sheet), hwr(*command, tmp_path / "extras.txt")
    assert again.code == 2 and f"--sample-extras {sheet}: this is a scan" in again.err
    assert text.code == 2 and "name a file that ends in .png or .jpg" in text.err


@pytest.mark.parametrize("option", ["--sample-extras", "--json", "--pictures"])
@pytest.mark.parametrize("place", ["folder.png", "/proc/new.png", "x" * 300 + ".png"])
def test_what_cannot_be_written_is_told_before_anything_is_measured(
    hwr, monkeypatch, small_models, collection, tmp_path, option, place
):  # fmt: skip
    # GIVEN a folder with a picture's name (which may hold pictures), a place that takes no files, a name too long
    (tmp_path / "folder.png").mkdir()
    if place.startswith("/proc") and not Path("/proc/self").exists():
        pytest.skip("this system has no /proc")
    if option == "--pictures":
        (tmp_path / "folder.png" / "mine.jpg").touch()
    # WHEN results are to go there
    monkeypatch.setattr("hwr_desktop.cli.evaluate.ground_truth", lambda *_: pytest.fail("the work was begun"))
    ended = hwr("evaluate", "lines", collection, "--model", small_models.lines, option, tmp_path / place)
    # THEN one sentence says so and nothing is measured
    assert ended.code in (1, 2) and ended.out == ""
    assert option in ended.err and ended.err.count("\n") == 1


def test_a_model_that_is_not_there_leaves_no_folders_behind(hwr, collection, names_in, tmp_path):
    # GIVEN results that are to go to new folders
    wanted = ("--json", tmp_path / "a/x.json", "--pictures", tmp_path / "b", "--sample-extras", tmp_path / "c/x.png")
    # WHEN the model is not there, THEN none of them is made
    assert hwr("evaluate", "lines", collection, "--model", "nowhere", *wanted).code == 1
    assert names_in(tmp_path) == ["truth"]


@pytest.mark.parametrize("what", ["reader", "lines", "pages"])
def test_pages_can_be_changed_first(hwr, monkeypatch, small_models, collection, tmp_path, what):
    # GIVEN models that read an a everywhere and find nothing
    monkeypatch.setattr("hwr_desktop.engine.models.default", lambda kind: models.find(str(small_models.lines), kind))
    model = small_models.lines if what == "lines" else small_models.reader
    change = ("--scale", "0.5", "--quality", "60", "--tint", "--turn", "90")
    # WHEN they are measured on changed pages
    ended = hwr("evaluate", what, collection, "--model", model, *change, "--json", tmp_path / "x.json")
    # THEN the figures say what was done
    assert ended.code == 0, ended.err
    result = json.loads((tmp_path / "x.json").read_text())
    assert result["change"] == "tinted, turned by 90 degrees, scaled by 0.5, JPEG of quality 60"
    if what == "lines":
        assert ended.out.splitlines()[0].split()[-2:] == ["turn", "seen"]
        assert ended.out.splitlines()[-1].split()[-3:] == [str(result["turn_recognised"]), "of", "1"]
    if what == "pages":
        assert result["cer"] == result["from_missed"] == pytest.approx(100)
        assert ended.out.splitlines()[0].split()[-4:] == ["in", "lines", "missed", "extra"]


def test_seconds_and_memory_are_told(hwr, small_models, collection, tmp_path):
    ended = hwr("evaluate", "lines", collection, "--model", small_models.lines, "--json", tmp_path / "x.json")
    result = json.loads((tmp_path / "x.json").read_text())
    assert 0 < result["seconds_per_page"] < 60
    assert 50 < result["peak_memory_mb"] < 20_000
    assert ended.out.splitlines()[0].split()[-3:] == ["s/page", "peak", "MB"]


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("lines", "--scale", "5"), "'5' is not a number from 0.1 to 4"),
        (("lines", "--scale", "nan"), "'nan' is not a number from 0.1 to 4"),
        (("lines", "--quality", "0"), "'0' is not a whole number from 1 to 100"),
        (("lines", "--turn", "45"), "invalid choice: 45"),
        (("lines", "--worst", "3"), "name a folder for them with --pictures"),
        (("reader", "--pictures", "worst"), "--pictures belongs to: hwr evaluate lines"),
        (("pages", "--sample-extras", "x.png"), "--sample-extras belongs to: hwr evaluate lines"),
        (("lines", "--own-outlines"), "--own-outlines belongs to: hwr evaluate pages"),
        (("lines", "--reliability", "x.png"), "--reliability belongs to: hwr evaluate reader"),
        (("reader", "--reliability", "x.txt"), "name a file that ends in .png"),
    ],
)
def test_what_does_not_fit_is_a_sentence(hwr, collection, arguments, sentence):
    ended = hwr("evaluate", arguments[0], collection, *arguments[1:])
    assert ended.code == 2 and sentence in ended.err and ended.out == ""


@pytest.mark.skipif(not SHARED.is_dir(), reason="the ground truth in ../shared is not there")
def test_the_bundled_models_on_a_real_page(hwr, bundled_models, tmp_path):
    # GIVEN one small collection of real pages
    folder = SHARED / "doniau-danest-diary" / "val"
    # WHEN lines are found and read, THEN most of them are
    assert hwr("evaluate", "pages", folder, "--json", tmp_path / "pages.json").code == 0
    assert json.loads((tmp_path / "pages.json").read_text())["cer"] < 80
