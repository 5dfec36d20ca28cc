from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

WITHOUT = """
import sys
from importlib.machinery import PathFinder
class Poorer:
    def find_spec(name, path=None, target=None):
        missing = {"PySide6", "tqdm", "pypdfium2", "autocorrect", "pyttsx3", "argostranslate"}
        return None if name.partition(".")[0] in missing else PathFinder.find_spec(name, path, target)
sys.meta_path[sys.meta_path.index(PathFinder)] = Poorer
from hwr_desktop.cli.main import main
sys.exit(main(sys.argv[1:]))
"""


@pytest.fixture
def collection(tmp_path, letter, layout) -> Path:
    for at in range(3):
        letter(tmp_path / "truth" / f"{at}.png")
        layout(tmp_path / "truth" / f"{at}.xml", image=f"{at}.png", texts=("a b", "b a", "ab ba"))
    (tmp_path / "truth" / "collection.toml").write_text('name = "drawn"\n')
    return tmp_path / "truth"


def test_training_needs_neither_qt_nor_what_the_window_needs(hwr, collection, tmp_path):
    # GIVEN a Python in which Qt, tqdm and PDFium cannot be imported
    command = [sys.executable, "-c", WITHOUT, "train", "lines", collection, "-o", tmp_path / "model"]
    # WHEN a line finder is trained for a second
    ended = subprocess.run(
        [*map(str, command), "--minutes", "0.02", "--device", "cpu"], capture_output=True, text=True, check=False
    )
    # THEN it is, its reports on stderr
    assert ended.returncode == 0, ended.stderr
    assert ended.stdout == ""
    assert ended.stderr
    # AND the model can be installed, its card naming what it was trained on
    assert hwr("models", "install", tmp_path / "model").code == 0
    assert "drawn" in (tmp_path / "model" / "model.toml").read_text()


def test_a_collection_can_be_left_out_and_then_nothing_is_left(hwr, collection, tmp_path):
    ended = hwr("train", "reader", collection, "-o", tmp_path / "model", "--leave-out", "drawn")
    assert ended.code == 1
    assert "Nothing is left to train on" in ended.err
    ended = hwr("train", "reader", collection, "-o", tmp_path / "model", "--leave-out", "drwan")
    assert ended.code == 2


def test_training_does_not_start_on_a_part_of_what_was_asked_for(hwr, collection, tmp_path):
    ended = hwr("train", "lines", collection, tmp_path / "gone", "-o", tmp_path / "model", "--minutes", "0.02")
    assert ended.code == 1
    assert not (tmp_path / "model").exists()


def test_a_model_folder_that_cannot_be_is_told_before_training(hwr, collection, tmp_path):
    # GIVEN a file where the model is to go
    (tmp_path / "model").touch()
    ended = hwr("train", "reader", collection, "-o", tmp_path / "model", "--minutes", "0.02")
    # THEN one sentence says so
    assert ended.code == 1
    assert "cannot be made or is no folder" in ended.err and ended.err.count("\n") == 1


def test_an_option_that_would_do_nothing_is_refused_before_training(hwr, collection, tmp_path):
    # GIVEN fonts without texts, texts without fonts, and an option of readers for a finder of lines
    for given, named in (
        (("reader", "--fonts", tmp_path), "--texts"),
        (("lines", "--texts", tmp_path), "--fonts"),
        (("lines", "--found-outlines"), "train reader"),
    ):
        # WHEN a training is asked for
        ended = hwr("train", *given, collection, "-o", tmp_path / "model", "--minutes", "0.02")
        # THEN one sentence says what does not fit, and nothing was made
        assert ended.code == 2
        assert named in ended.err and ended.err.count("\n") == 1
        assert not (tmp_path / "model").exists()


def test_a_run_that_came_to_its_end_is_not_begun_anew_over_its_weights(hwr, collection, tmp_path):
    # GIVEN a model whose training is over
    command = ("train", "lines", collection, "-o", tmp_path / "model", "--minutes", "0.01", "--device", "cpu")
    assert hwr(*command).code == 0
    weights = (tmp_path / "model" / "weights.safetensors").read_bytes()
    # WHEN it is to be taken up
    ended = hwr(*command, "--resume")
    # THEN a sentence says what to do instead, and the weights are as they were
    assert ended.code == 2
    assert "--base" in ended.err and ended.err.count("\n") == 1
    assert (tmp_path / "model" / "weights.safetensors").read_bytes() == weights
