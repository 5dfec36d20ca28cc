from __future__ import annotations

import shutil
import subprocess
import sys
from math import nan
from pathlib import Path

import pytest
from safetensors.torch import load_file

from hwr_desktop.engine.model_file import read_config, write_weights

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


def test_a_language_model_is_made_installed_and_read_with(hwr, collection, small_models, letter, tmp_path):
    # GIVEN a text in French and some transcripts
    (tmp_path / "conte.txt").write_text("le chat est sur la table et le chien dort sous la table\n" * 30)
    # WHEN a language model is made of them and installed
    made = hwr(
        "train", "language-model", tmp_path / "conte.txt", collection, "-o", tmp_path / "fables", "--language", "fr"
    )
    assert made.code == 0, made.err
    assert hwr("models", "install", tmp_path / "fables").code == 0
    # THEN it is listed with its language, and a page in French is read with it
    assert any(row.split()[:3] == ["fables", "language", "fr"] for row in hwr("models", "list").out.splitlines())
    page = letter(tmp_path / "page.png")
    assert hwr("transcribe", page, "--model", small_models.reader, "--language", "fr").code == 0


def test_a_text_that_is_no_text_is_refused(hwr, tmp_path):
    (tmp_path / "conte.txt").write_bytes(b"\xff\xfe\x00")
    ended = hwr("train", "language-model", tmp_path / "conte.txt", "-o", tmp_path / "fables", "--language", "fr")
    assert ended.code == 1 and "conte.txt" in ended.err
    assert not (tmp_path / "fables").exists()


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


@pytest.mark.parametrize("what", ["reader", "lines"])
@pytest.mark.parametrize("base", ["of the other kind", "cut off", "not of numbers", "nowhere"])
def test_a_base_that_cannot_be_is_refused_before_anything_is_made(
    hwr, monkeypatch, small_models, collection, tmp_path, what, base
):  # fmt: skip
    # GIVEN a model of the wrong kind, two damaged ones, and none
    own, other = getattr(small_models, what), small_models.lines if what == "reader" else small_models.reader
    given = other if base == "of the other kind" else tmp_path / base
    if base in ("cut off", "not of numbers"):
        shutil.copytree(own, given)
        weights = given / "weights.safetensors"
        if base == "cut off":
            weights.write_bytes(weights.read_bytes()[:-100])
        else:
            config = read_config(given, what)
            write_weights(given, what, config, {name: value * nan for name, value in load_file(weights).items()})
    # WHEN it is to be trained on from there
    for name in ("train_reader.lines_of", "train_lines.stored"):
        monkeypatch.setattr(f"hwr_desktop.engine.training.{name}", lambda *_: pytest.fail("the work was begun"))
    ended = hwr("train", what, collection, "-o", tmp_path / "new" / "model", "--base", given, "--minutes", "0.02")
    # THEN the last sentence names it, and neither lines were cut nor a folder made
    assert ended.code == 1
    assert str(given) in ended.err.splitlines()[-1] and "Traceback" not in ended.err
    assert not (tmp_path / "new").exists()


@pytest.mark.parametrize(
    ("text", "sentence"),
    [(None, "There is no prose in"), ("Un été à la plage.".encode("latin-1"), "cannot be read as text")],
)
def test_texts_that_cannot_be_drawn_are_told_before_training(hwr, collection, tmp_path, text, sentence):
    # GIVEN fonts, and texts that are not there or in an old encoding
    for name in ("fonts", "texts"):
        (tmp_path / name).mkdir()
    (tmp_path / "fonts" / "a.ttf").touch()
    if text is not None:
        (tmp_path / "texts" / "a.txt").write_bytes(text)
    # WHEN a training is to draw with them, THEN one sentence says so at once and nothing was made
    drawn = ("--fonts", tmp_path / "fonts", "--texts", tmp_path / "texts")
    ended = hwr("train", "lines", collection, "-o", tmp_path / "model", *drawn)
    assert ended.code == 1
    assert sentence in ended.err and ended.err.count("\n") == 1
    assert not (tmp_path / "model").exists()


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


def test_a_reader_is_adapted_to_a_hand_in_so_many_steps(hwr, collection, small_models, tmp_path):
    # GIVEN a few lines of a hand, and a reader
    command = ("train", "reader", collection, "--base", small_models.reader, "-o", tmp_path / "anna")
    # WHEN it is adapted to them in two steps
    ended = hwr(*command, "--steps", "2", "--device", "cpu", "--threads", "1")
    # THEN it says so, and leaves a model that can be installed, with the curves of its making
    assert ended.code == 0, ended.err
    assert "step 2 of 2" in ended.err and "9 lines to learn from" in ended.err
    assert hwr("models", "install", tmp_path / "anna").code == 0
    assert "small-reader" in (tmp_path / "anna" / "model.toml").read_text()
    assert (tmp_path / "anna" / "curves.csv").read_text().count("\n") == 2


@pytest.mark.parametrize(
    ("given", "named"),
    [
        (("reader", "--steps", "auto"), "--base"),
        (("lines", "--steps", "auto", "--base", "lines"), "--base"),
        (("reader", "--steps", "9", "--base", "letters", "--minutes", "5"), "--minutes"),
        (("reader", "--steps", "9", "--base", "letters", "--resume"), "--resume"),
        (("reader", "--steps", "none", "--base", "letters"), "none"),
    ],
)
def test_steps_go_with_a_base_and_not_with_minutes(hwr, collection, tmp_path, given, named):
    # GIVEN options that do not fit together
    # WHEN a training is asked for, THEN what is wrong is named, and nothing was made
    ended = hwr("train", *given, collection, "-o", tmp_path / "model")
    assert ended.code == 2 and named in ended.err
    assert not (tmp_path / "model").exists()
