from __future__ import annotations

import shutil

import numpy as np
import pytest
from safetensors.numpy import save_file

from hwr_desktop import paths


def test_a_model_is_installed_listed_and_shown(hwr, small_models):
    # GIVEN no model of that name
    assert hwr("models", "show", "small-reader").code == 1
    # WHEN one is installed
    ended = hwr("models", "install", small_models.reader)
    assert ended.code == 0, ended.err
    # THEN it is listed and shown
    listed = hwr("models", "list")
    assert listed.code == 0
    assert any(line.split()[:3] == ["small-reader", "reader", "en"] for line in listed.out.splitlines())
    shown = hwr("models", "show", "small-reader")
    assert "Reads an a" in shown.out and "CC0" in shown.out
    # AND not twice
    assert hwr("models", "install", small_models.reader).code == 1


def test_a_model_in_a_folder_is_shown_without_installing(hwr, small_models):
    assert "Finds nothing" in hwr("models", "show", small_models.lines).out


def test_a_language_model_in_a_folder_is_shown_and_a_damaged_one_named(hwr, bundled_models, tmp_path):
    # GIVEN a language model that is not installed
    shutil.copytree(paths.bundled_models() / "english", tmp_path / "mine")
    assert "language" in hwr("models", "show", tmp_path / "mine").out
    # WHEN its file is cut short, THEN that is what is said, not that it is of another kind
    cut_short(tmp_path / "mine")
    ended = hwr("models", "show", tmp_path / "mine")
    assert ended.code == 1 and "the model file is damaged" in ended.err


def test_a_file_is_no_model(hwr, letter, tmp_path):
    # GIVEN a model of another program, which is one file
    (tmp_path / "best.mlmodel").write_bytes(b"\x08\x01" * 100)
    ended = hwr("transcribe", letter(tmp_path / "letter.png"), "--model", tmp_path / "best.mlmodel")
    assert ended.code == 1
    assert "best.mlmodel is a file, and a model of this program is a folder" in ended.err


def test_what_is_no_model_is_refused_with_a_sentence(hwr, tmp_path):
    ended = hwr("models", "install", tmp_path)
    assert (ended.code, ended.out) == (1, "")
    assert ended.err.count("\n") == 1


def test_a_name_that_came_with_the_program_is_not_taken_twice(hwr, small_models, bundled_models, tmp_path):
    # GIVEN a model in a folder named like a bundled one, which would hide it
    shutil.copytree(small_models.reader, tmp_path / "letters")
    ended = hwr("models", "install", tmp_path / "letters")
    # THEN it is not installed, and the sentence says why
    assert ended.code == 1
    assert "letters: a model of this name came with the program" in ended.err


@pytest.mark.parametrize("slip", ["languages = 5", 'measured = "well"', "data = 3"])
def test_a_card_with_a_slip_does_not_keep_the_others_from_being_listed(hwr, small_models, slip):
    # GIVEN an installed model whose card somebody edited wrongly
    broken = paths.user_models() / "edited"
    shutil.copytree(small_models.reader, broken)
    (broken / "model.toml").write_text(f'kind = "reader"\ntitle = "Edited"\n{slip}\n')
    # THEN the models are listed, it among them
    listed = hwr("models", "list")
    assert listed.code == 0
    assert "Edited" in listed.out


def test_a_half_installed_model_is_not_offered(hwr, small_models):
    shutil.copytree(small_models.reader, paths.user_models() / ".half-1234")
    assert "half" not in hwr("models", "list").out


def test_where_models_cannot_be_installed_a_sentence_says_so(hwr, small_models, monkeypatch, tmp_path):
    # GIVEN a data folder that is a file
    (tmp_path / "data").touch()
    monkeypatch.setenv("HWR_DATA_DIR", str(tmp_path / "data"))
    ended = hwr("models", "install", small_models.reader)
    assert ended.code == 1
    assert "could not be written" in ended.err and ended.err.count("\n") == 1


def cut_short(folder):
    weights = folder / "weights.safetensors"
    weights.write_bytes(weights.read_bytes()[:100])


def of_another_program(folder):
    save_file({"embedding": np.zeros((4, 4), np.float32)}, folder / "weights.safetensors")


def with_a_card_that_is_none(folder):
    (folder / "model.toml").write_text("kind = ")


def without_weights(folder):
    (folder / "weights.safetensors").unlink()


@pytest.mark.parametrize("damage", [cut_short, of_another_program, with_a_card_that_is_none, without_weights])
@pytest.mark.parametrize("by_name", [True, False])
def test_a_damaged_model_that_was_asked_for_is_refused_and_nothing_is_read(
    hwr, small_models, bundled_models, letter, tmp_path, damage, by_name
):
    # GIVEN a reader of the user's that is damaged, or another program's
    folder = shutil.copytree(small_models.reader, paths.user_models() / "mine")
    damage(folder)
    # WHEN a letter is to be read with it
    ended = hwr("transcribe", letter(tmp_path / "a.png"), "--model", "mine" if by_name else folder, "--device", "cpu")
    # THEN one sentence says which model and what is wrong, and the exit code tells
    assert (ended.code, ended.out) == (1, "")
    assert ended.err.count("\n") == 1 and "mine" in ended.err and "Traceback" not in ended.err
    assert damage is without_weights or "there is no such model" not in ended.err
