"""Readers of hands are made of one reader that stays loaded, and what cannot be used is told once."""

from __future__ import annotations

import shutil
from pathlib import Path

import numpy as np
import pytest
import torch

from hwr_desktop.document.project import Hand
from hwr_desktop.engine.model_file import WEIGHTS, write_weights
from hwr_desktop.engine.recognition import hand_readers
from hwr_desktop.engine.recognition.hand_readers import HandReaders
from hwr_desktop.engine.recognition.hand_weights import HandWeights, fingerprint
from hwr_desktop.engine.recognition.network import FRAMES_A_STEP, LineReader, NetworkPlan
from hwr_desktop.engine.recognition.reader import Reader

STRIP = np.full((60, 300), 240, np.uint8)
STRIP[20:40, 30:270:9] = 20
AUNT = Hand("h00000000000a", "Aunt Léonie", "1")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The model of a small reader that reads "a" everywhere."""
    plan = NetworkPlan(4, stem=4, middle=4, deep=4, top=4, hidden=4, layers=1)
    network = LineReader(plan)
    with torch.no_grad():
        for value in network.parameters():
            value.zero_()
        network.head.bias.copy_(torch.tensor([0.0, 5.0, 0.0, 0.0] * FRAMES_A_STEP))
    write_weights(tmp_path / "small", "reader", {"alphabet": "ab ", "plan": plan.config()}, network.state_dict())
    return tmp_path / "small"


@pytest.fixture
def learned(tmp_path: Path, folder: Path) -> Path:
    """What was learned of a hand: that all of it is "b"."""
    bias = np.array([0.0, -5.0, 5.0, 0.0] * FRAMES_A_STEP, np.float16)
    HandWeights(fingerprint(folder), "", {"head.bias": bias}).write(tmp_path / "learned" / "1")
    return tmp_path / "learned" / "1"


@pytest.fixture
def plain(folder: Path) -> Reader:
    return Reader.load(folder, "cpu")


def test_a_hand_is_read_by_what_was_learned_of_it(plain: Reader, folder: Path, learned: Path) -> None:
    hands = HandReaders(plain, folder)
    # WHEN a reader for the hand is asked for
    readers, errors = hands.readers({AUNT: learned})
    # THEN it reads otherwise than the plain one, under a name of its own
    assert errors == ()
    assert [reader.read([STRIP])[0].text for reader in (plain, readers[AUNT])] == ["a", "b"]
    assert readers[AUNT].author.name == "small/h00000000000a-1"
    # AND stays loaded
    assert hands.readers({AUNT: learned})[0][AUNT] is readers[AUNT]


def _missing(learned: Path) -> None:
    shutil.rmtree(learned)


def _damaged(learned: Path) -> None:
    (learned / WEIGHTS).write_bytes((learned / WEIGHTS).read_bytes()[:40])


def _of_another_reader(learned: Path) -> None:
    HandWeights("other", "", {}).write(learned)


@pytest.mark.parametrize("harm", [_missing, _damaged, _of_another_reader])
def test_what_cannot_be_used_is_told_once(plain: Reader, folder: Path, learned: Path, harm) -> None:
    # GIVEN weights that are gone, damaged, or another reader's
    good = learned.with_name("kept")
    shutil.copytree(learned, good)
    harm(learned)
    hands = HandReaders(plain, folder)
    # WHEN the hand is to be read twice
    first, second = (hands.readers({AUNT: learned}) for _ in range(2))
    # THEN there is no reader of its own, and the first time a sentence says why
    assert first[0] == second[0] == {}
    [error] = first[1]
    assert any(words in str(error) for words in ("not there any more", "damaged", "another reader"))
    assert second[1] == ()
    # AND once the weights are there again the hand is read by them
    shutil.rmtree(learned, ignore_errors=True)
    shutil.copytree(good, learned)
    assert AUNT in hands.readers({AUNT: learned})[0]


def test_only_the_readers_asked_for_last_stay(
    plain: Reader, folder: Path, learned: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(hand_readers, "MOST", 1)
    hands = HandReaders(plain, folder)
    other = learned.with_name("2")
    shutil.copytree(learned, other)
    first = hands.readers({AUNT: learned})[0][AUNT]
    hands.readers({Hand("main", weights="2"): other})
    assert hands.readers({AUNT: learned})[0][AUNT] is not first
