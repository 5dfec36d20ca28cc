"""Model files are written whole, read back, and refused with a sentence where they are not sound."""

import pytest
import torch
from safetensors.torch import save_file

from hwr_desktop.engine.model_file import WEIGHTS, read_card, read_config, read_weights, write_card, write_weights
from hwr_desktop.errors import ModelError


def network():
    torch.manual_seed(0)
    return torch.nn.Sequential(torch.nn.Linear(4, 3), torch.nn.BatchNorm1d(3))


@pytest.fixture
def folder(tmp_path):
    write_weights(tmp_path, "reader", {"alphabet": "aé", "sizes": [1, 2]}, network().state_dict())
    return tmp_path


def test_weights_come_back_within_half_precision(folder):
    # GIVEN a network written to a folder
    # WHEN another of the same shape is filled from it
    other = torch.nn.Sequential(torch.nn.Linear(4, 3), torch.nn.BatchNorm1d(3))
    read_weights(folder, other)
    # THEN both compute the same, and the description is there
    assert torch.allclose(other[0].weight, network()[0].weight, atol=1e-3)
    assert read_config(folder, "reader") == {"alphabet": "aé", "sizes": [1, 2]}


def test_a_model_of_another_kind_is_refused(folder):
    # GIVEN a reader's weights
    # WHEN they are opened as a line finder's
    # THEN the message names the file and the kind
    with pytest.raises(ModelError, match=r"weights\.safetensors.*'lines'"):
        read_config(folder, "lines")


@pytest.mark.parametrize("damage", ["cut", "flip", "text", "empty"])
def test_damaged_weights_are_refused(folder, damage):
    # GIVEN a model file that was damaged
    path = folder / WEIGHTS
    data = bytearray(path.read_bytes())
    if damage == "cut":
        data = data[: len(data) // 2]
    elif damage == "flip":
        data[0:8] = b"\xff" * 8
    elif damage == "text":
        data = bytearray(b"this is a letter and no model")
    else:
        data = bytearray()
    path.write_bytes(bytes(data))
    # WHEN it is opened
    # THEN it is refused by name
    with pytest.raises(ModelError, match=r"weights\.safetensors"):
        read_config(folder, "reader")
        read_weights(folder, network())


def test_values_that_are_no_numbers_are_refused(folder):
    # GIVEN weights with one NaN
    state = {k: v for k, v in network().state_dict().items() if "num_batches" not in k}
    state["0.bias"][1] = float("nan")
    save_file(state, folder / WEIGHTS, metadata={"kind": "reader", "config": "{}"})
    # WHEN they are read
    # THEN they are refused
    with pytest.raises(ModelError, match="not numbers"):
        read_weights(folder, network())


def test_weights_of_another_shape_are_refused(folder):
    # GIVEN a network of another size
    # WHEN it is filled
    # THEN it is refused with a sentence
    with pytest.raises(ModelError, match="do not fit"):
        read_weights(folder, torch.nn.Sequential(torch.nn.Linear(4, 5), torch.nn.BatchNorm1d(5)))


def test_a_missing_model_says_what_to_choose(tmp_path):
    # GIVEN an empty folder
    # WHEN it is opened as a model
    # THEN the sentence tells what is missing
    with pytest.raises(ModelError, match="there is no weights"):
        read_config(tmp_path, "reader")


def test_a_card_is_read_as_it_was_written(tmp_path):
    # GIVEN a card with text, lists and tables, some names not bare TOML keys
    card = {
        "kind": "reader",
        "title": 'Letters, "old" hands',
        "languages": ["en", "fr"],
        "measured": {"cer": 12.5, "collections": {"copiste d'un jour": {"cer": 9.0}}},
    }
    # WHEN it is written and read
    write_card(tmp_path, card)
    # THEN nothing has changed
    assert read_card(tmp_path) == card
