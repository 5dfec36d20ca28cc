"""A hand is learned, and what came of it is measured on lines that were kept out."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import torch

from hwr_desktop.engine.hands import trial as trial_module
from hwr_desktop.engine.hands.hand_line import HandLine
from hwr_desktop.engine.hands.kept_out import Parted
from hwr_desktop.engine.hands.trial import LearningStep, Trial, trial
from hwr_desktop.engine.recognition.alphabet import Alphabet
from hwr_desktop.engine.recognition.network import LineReader, NetworkPlan
from hwr_desktop.engine.recognition.reader import Reader
from hwr_desktop.engine.training import adaptation
from hwr_desktop.errors import GroundTruthError

ALPHABET = Alphabet("ab ")


@pytest.fixture
def reader() -> Reader:
    """A small reader that reads "a" everywhere."""
    torch.manual_seed(1)
    network = LineReader(NetworkPlan(len(ALPHABET), stem=4, middle=4, deep=8, top=8, hidden=8, layers=1)).eval()
    with torch.no_grad():
        network.head.weight.zero_()
        network.head.bias.copy_(torch.tensor([0.0, 5.0, 0.0, 0.0] * 2))
    return Reader(network, ALPHABET, "test", "cpu")


def _one_letter(count: int = 20) -> list[HandLine]:
    """Lines that say λ, each with another blank character behind it, so that none counts as a repetition."""
    rng = np.random.default_rng(7)
    return [
        HandLine(f"l{at}", (rng.random((48, 60 + at)) < 0.2).astype(np.uint8) * 255, "λ" + chr(0x3B1 + at % 17))
        for at in range(count)
    ]


def test_a_hand_is_learned_and_proves_itself_on_lines_it_never_saw(
    reader: Reader, monkeypatch: pytest.MonkeyPatch
) -> None:
    # GIVEN lines of a hand that all begin with a letter which the reader lacks, and larger steps than real ones
    monkeypatch.setattr(adaptation._Hand, "peak", 0.1)
    lines = _one_letter()

    # WHEN it is learned
    *steps, found = trial(reader, "base", lines)

    # THEN it is told how far it has come, and what came of it
    assert isinstance(found, Trial)
    assert steps[-1] == LearningStep(len(steps), len(steps))
    assert found.learned + found.proof.lines == len(lines)
    assert found.proof.is_better and found.proof.after < found.proof.before
    # AND a reader with these weights reads that letter, while the one before reads as it did
    own = reader.for_hand(found.weights, "base")
    assert all("λ" in reading.text for reading in own.read_inks([line.ink for line in lines]))
    assert {reading.text for reading in reader.read_inks([line.ink for line in lines])} == {"a"}


def test_lines_that_contradict_their_ink_are_never_offered(reader: Reader, monkeypatch: pytest.MonkeyPatch) -> None:
    # GIVEN lines to learn that say what does not stand there, and lines to measure by that are read rightly
    monkeypatch.setattr(adaptation._Hand, "peak", 0.1)
    wrong = tuple(HandLine(line.id, line.ink, "b") for line in _one_letter(14))
    right = tuple(HandLine(f"r{line.id}", line.ink, "a") for line in _one_letter(6))
    monkeypatch.setattr(trial_module, "parted", lambda lines: Parted(wrong, right))

    # WHEN the hand is learned
    *_, found = trial(reader, "base", [*wrong, *right])

    # THEN it has not proved itself
    assert isinstance(found, Trial)
    assert not found.proof.is_better


def test_what_was_ended_in_the_middle_goes_on_there(
    reader: Reader, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # GIVEN a trial that was ended after some steps
    monkeypatch.setattr(adaptation, "STEPS_FOR_ONE_LINE", 8.0)
    unfinished = tmp_path / "unfinished.pt"
    begun = trial(reader, "base", _one_letter(), unfinished=unfinished)
    for _ in range(15):
        next(begun)
    begun.close()

    # WHEN it is begun again
    again = trial(reader, "base", _one_letter(), unfinished=unfinished)

    # THEN it goes on from where it was last set down, and leaves nothing behind at the end
    first = next(again)
    assert isinstance(first, LearningStep) and first.done == 11
    *_, found = again
    assert isinstance(found, Trial)
    assert not unfinished.exists()


def test_one_line_over_and_over_is_no_hand(reader: Reader) -> None:
    # GIVEN twenty lines that all say the same
    lines = [HandLine(line.id, line.ink, "ab ab") for line in _one_letter()]

    # WHEN they are to be learned
    # THEN a sentence says what is missing
    with pytest.raises(GroundTruthError, match="correct some more"):
        next(trial(reader, "base", lines))
