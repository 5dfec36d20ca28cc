"""What an error on a GPU means."""

import numpy as np
import pytest
import torch

from hwr_desktop.engine import failed_device, torch_setup
from hwr_desktop.engine.recognition.alphabet import Alphabet
from hwr_desktop.engine.recognition.hand_weights import HandWeights
from hwr_desktop.engine.recognition.line_image import HEIGHT_PX
from hwr_desktop.engine.recognition.network import LineReader, NetworkPlan
from hwr_desktop.engine.recognition.reader import Reader
from hwr_desktop.health.part import State
from hwr_desktop.health.reading import device_part
from tests.torture.played_gpu import GPU, errors, played_gpu

TWO_DEVICES = "Expected all tensors to be on the same device"


@pytest.fixture(autouse=True)
def whole():
    failed_device.forget()
    yield
    failed_device.forget()


@pytest.mark.parametrize("error", errors(), ids=str)
def test_a_gpu_that_fails_is_left_and_that_is_told_once(error, monkeypatch):
    # GIVEN a GPU
    monkeypatch.setattr(torch.cuda, "is_available", lambda: True)
    assert torch_setup.device_for("auto") == "cuda" and failed_device.failure_to_tell() is None
    # WHEN it fails
    assert failed_device.left_for_cpu(error, "cuda")
    # THEN whatever is loaded from now on goes to the CPU
    assert torch_setup.device_for("auto") == torch_setup.device_for("cuda") == "cpu"
    # AND one sentence says so, once, though it fails again
    said = str(failed_device.failure_to_tell())
    assert failed_device.left_for_cpu(error, "cuda")
    assert failed_device.failure_to_tell() is None
    # AND it says which of the two it was
    assert ("no memory left" in said) == ("out of memory" in str(error)) and "start" in said


@pytest.mark.parametrize(
    ("error", "device"),
    [
        (RuntimeError("mat1 and mat2 shapes cannot be multiplied"), "cuda"),
        (ValueError("CUDA"), "cuda"),
        (torch.OutOfMemoryError("out of memory"), "cpu"),
        (RuntimeError(f"{TWO_DEVICES}, but found at least two devices, cuda:0 and cpu!"), "cuda"),
        (
            RuntimeError("Input type (torch.cuda.FloatTensor) and weight type (torch.FloatTensor) should be same"),
            "cuda",
        ),
    ],
)
def test_other_errors_are_faults(error, device):
    assert not failed_device.left_for_cpu(error, device) and not failed_device.has_failed()


def test_a_network_that_does_not_fit_stays_on_the_cpu(monkeypatch):
    # GIVEN a GPU without room
    placed = []

    def full(network, device):
        placed.append(device)
        if device == "cuda":
            raise torch.OutOfMemoryError("CUDA out of memory")

    monkeypatch.setattr(torch_setup, "placed", full)
    # WHEN a network is put there THEN it lies on the CPU at the end, by a copy that was made before
    network = torch.nn.Linear(1, 1)
    put = torch_setup.placed_if_room(network, "cuda")
    assert (put.device, put.on_cpu) == ("cpu", None) and put.network is not network
    assert placed == ["cpu", "cuda"]


def test_where_there_is_no_gpu_no_weights_are_kept_twice():
    network = torch.nn.Linear(1, 1)
    assert torch_setup.placed_if_room(network, "cpu") == (network, "cpu", None)


@pytest.mark.parametrize("error", errors(), ids=str)
@pytest.mark.parametrize("at", [0, 1])
def test_what_lies_on_a_lost_gpu_is_never_fetched(error, at):
    # GIVEN a reader on a GPU that fails as the reader is put there, or as it computes
    ink = np.zeros((HEIGHT_PX, 200), np.uint8)
    ink[20:40, 20:180] = 255
    alphabet = Alphabet(" ab")
    network = LineReader(NetworkPlan(len(alphabet), 4, 4, 8, 8, 8, 1)).eval()
    plain = Reader(network, alphabet, "small", "cpu").frames([ink])[0]
    differences = {"head.bias": np.ones(2 * len(alphabet), np.float32)}
    weights = HandWeights("base", "", differences)
    with played_gpu(error, at):
        put = torch_setup.placed_if_room(network, GPU)
        reader = Reader(put.network, alphabet, "small", put.device, on_cpu=put.on_cpu)
        if at == 1:
            with pytest.raises(RuntimeError):
                reader._computed(torch.zeros(1, 1, HEIGHT_PX, 200))
            failed_device.left_for_cpu(error, GPU)
        # WHEN a hand is read with its weights, or learned from them THEN there is a network for each
        hand = reader.for_hand(weights, "base")
        assert hand.device == "cpu" and np.isfinite(hand.frames([ink])[0]).all()
        assert next(reader.copied_network().parameters()).isfinite().all()
        # AND the reader itself sees what it would have seen
        assert np.allclose(reader.frames([ink])[0], plain)


def test_what_is_told_of_the_gpu_in_a_report_is_true_and_spoils_nothing(monkeypatch):
    # GIVEN a GPU that is set up, and does not even tell its name
    def lost():
        raise torch.AcceleratorError("CUDA error: unspecified launch failure")

    monkeypatch.setattr(torch.cuda, "is_available", lambda: True)
    monkeypatch.setattr(torch.cuda, "is_initialized", lambda: True)
    monkeypatch.setattr(torch.cuda, "get_device_name", lambda: "Large Card")
    assert torch_setup.device_in_use() == "cuda set up (Large Card)"
    assert device_part().state == State.READY
    monkeypatch.setattr(torch.cuda, "get_device_name", lost)
    # WHEN a report is made, or the parts are told THEN both say that it does not answer
    assert "does not answer" in torch_setup.device_in_use()
    assert device_part().state == State.FAULTY
    # AND once it has been left, nobody asks it
    failed_device.left_for_cpu(torch.OutOfMemoryError("CUDA out of memory"), "cuda")
    monkeypatch.setattr(torch.cuda, "is_available", lost)
    assert torch_setup.device_in_use().startswith("cpu")
    assert device_part().state == State.FAULTY and "again" in str(device_part().remedy)
