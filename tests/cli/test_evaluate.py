from __future__ import annotations

import json
from pathlib import Path

import pytest

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
    assert f"hwr: {tmp_path / 'none'} is not a folder" in ended.err
    assert "drawn" in ended.out


@pytest.mark.skipif(not SHARED.is_dir(), reason="the ground truth in ../shared is not there")
def test_the_bundled_models_on_a_real_page(hwr, bundled_models, tmp_path):
    # GIVEN one small collection of real pages
    folder = SHARED / "doniau-danest-diary" / "val"
    # WHEN lines are found and read, THEN most of them are
    assert hwr("evaluate", "pages", folder, "--json", tmp_path / "pages.json").code == 0
    assert json.loads((tmp_path / "pages.json").read_text())["cer"] < 80
