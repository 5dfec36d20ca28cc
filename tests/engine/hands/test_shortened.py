"""What was learned, shortened to a number of bytes."""

from __future__ import annotations

import numpy as np
import torch

from hwr_desktop.engine.hands.shortened import shortened
from hwr_desktop.engine.recognition.hand_weights import Factors


def test_a_difference_of_few_directions_survives_shortening() -> None:
    # GIVEN a large matrix that differs along two directions, one of them as weak as can be
    torch.manual_seed(1)
    before = {"lstm.weight": torch.randn(300, 200)}
    strong, weak = torch.outer(torch.randn(300), torch.randn(200)), torch.outer(torch.randn(300), torch.randn(200))
    after = {"lstm.weight": before["lstm.weight"] + strong + 0.05 * weak}

    # WHEN it may take as much as three directions do
    kept = shortened(before, after, budget_bytes=3 * 2 * 500)

    # THEN nothing of it is lost but for the rounding to half precision
    factors = kept["lstm.weight"]
    assert isinstance(factors, Factors)
    assert np.abs(factors.product - (strong + 0.05 * weak).numpy()).max() < 0.02


def test_the_bytes_are_kept_to_and_go_where_they_are_worth_most() -> None:
    # GIVEN two matrices, of which one has changed much more than the other
    torch.manual_seed(2)
    before = {"much": torch.zeros(64, 64), "little": torch.zeros(64, 64), "head.bias": torch.zeros(10)}
    after = {"much": torch.randn(64, 64), "little": 0.01 * torch.randn(64, 64), "head.bias": torch.ones(10)}

    # WHEN there is room for eight directions and the head
    kept = shortened(before, after, budget_bytes=8 * 2 * 128 + 20)

    # THEN all of them are of the matrix that has changed much, and the head is whole
    assert set(kept) == {"much", "head.bias"}
    factors = kept["much"]
    assert isinstance(factors, Factors)
    assert factors.left.shape == (64, 8)
    assert kept["head.bias"].tolist() == [1.0] * 10  # type: ignore[union-attr]


def test_what_is_only_for_training_or_has_not_changed_takes_no_room() -> None:
    # GIVEN weights of which one is for training only and one is as it was
    before = {"shortcut.weight": torch.zeros(4, 4), "same": torch.ones(4, 4), "steps": torch.tensor(3)}
    after = {"shortcut.weight": torch.ones(4, 4), "same": torch.ones(4, 4), "steps": torch.tensor(4)}

    # WHEN the difference is taken
    # THEN there is none to keep
    assert shortened(before, after) == {}
