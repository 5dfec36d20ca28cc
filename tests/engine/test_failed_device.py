"""What an error on a GPU means."""

import pytest
import torch

from hwr_desktop.engine import failed_device, torch_setup
from tests.torture.played_gpu import errors


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
    # WHEN a network is put there THEN it lies on the CPU at the end
    assert torch_setup.placed_if_room(torch.nn.Linear(1, 1), "cuda") == "cpu"
    assert placed == ["cuda", "cpu"]
