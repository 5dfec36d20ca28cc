"""A hand is learned, and what came of it is measured on lines that were kept out."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch

from hwr_desktop.engine.hands import trial as trial_module
from hwr_desktop.engine.hands.hand_line import HandLine
from hwr_desktop.engine.hands.kept_out import Parted
from hwr_desktop.engine.hands.trial import LearningStep, Trial, trial
from hwr_desktop.engine.recognition.alphabet import Alphabet
from hwr_desktop.engine.recognition.hand_weights import HandWeights
from hwr_desktop.engine.recognition.network import LineReader, NetworkPlan
from hwr_desktop.engine.recognition.reader import Reader
from hwr_desktop.engine.training import adaptation, learner
from hwr_desktop.errors import GroundTruthError

ALPHABET = Alphabet("ab ")


@pytest.fixture(autouse=True)
def whole_precision(monkeypatch: pytest.MonkeyPatch) -> None:
    """What pays on this machine is not measured each time."""
    monkeypatch.setattr(learner, "bf16_pays", lambda network, batch, device: False)


@pytest.fixture
def reader() -> Reader:
    """A small reader that reads "a" everywhere."""
    torch.manual_seed(1)
    network = LineReader(NetworkPlan(len(ALPHABET), stem=4, middle=4, deep=8, top=8, hidden=8, layers=1)).eval()
    with torch.no_grad():
        network.head.weight.zero_()
        network.head.bias.copy_(torch.tensor([0.0, 5.0, 0.0, 0.0] * 2))
    return Reader(network, ALPHABET, "test", "cpu")


@pytest.fixture
def large_steps(monkeypatch: pytest.MonkeyPatch) -> None:
    """Learning in fewer and larger steps than real ones."""
    monkeypatch.setattr(adaptation._Hand, "peak", 0.1)
    monkeypatch.setattr(adaptation, "STEPS_FOR_ONE_LINE", 12.0)


@pytest.fixture
def few_steps(monkeypatch: pytest.MonkeyPatch) -> None:
    """Learning is over soon, and nothing is learned."""
    monkeypatch.setattr(adaptation, "STEPS_FOR_ONE_LINE", 0.5)


def _one_letter(count: int = 20) -> list[HandLine]:
    """Lines that say λ, each with another blank character behind it, so that none counts as a repetition."""
    rng = np.random.default_rng(7)
    return [
        HandLine(f"l{at}", (rng.random((48, 60 + at)) < 0.2).astype(np.uint8) * 255, "λ" + chr(0x3B1 + at % 17))
        for at in range(count)
    ]


def _end_of(steps: Sequence[LearningStep | Trial]) -> Trial:
    assert isinstance(steps[-1], Trial)
    return steps[-1]


def _parts(learned: Sequence[HandLine], kept_out: Sequence[HandLine]) -> Callable[..., Parted]:
    """What parts any lines so."""

    def parted(lines: Sequence[HandLine], learned_before: Collection[str] = ()) -> Parted:
        return Parted(tuple(learned), tuple(kept_out))

    return parted


@pytest.mark.usefixtures("large_steps")
def test_a_hand_is_learned_and_proves_itself_on_lines_it_never_saw(reader: Reader, tmp_path: Path) -> None:
    # GIVEN lines of a hand that all begin with a letter which the reader lacks
    lines = _one_letter()

    # WHEN it is learned
    *steps, found = trial(reader, "base", lines)

    # THEN it is told how far it has come, and what came of it
    assert isinstance(found, Trial)
    assert steps[-1] == LearningStep(len(steps), len(steps))
    assert len(found.learned) + found.proof.lines == len(lines)
    assert found.proof.is_better and found.proof.after < found.proof.before
    # AND a reader with these weights reads that letter, from the disk as well, while the one before reads as it did
    found.weights.write(tmp_path)
    own = reader.for_hand(HandWeights.read(tmp_path), "base")
    assert all("λ" in reading.text for reading in own.read_inks([line.ink for line in lines]))
    assert {reading.text for reading in reader.read_inks([line.ink for line in lines])} == {"a"}
    # AND as no word is read without a mistake, it is less sure of them than such a reader would be of other hands
    assert found.weights.surer < 0

    # WHEN it is learned again with further lines, from where it stands
    more = [*lines, *(replace(line, id=f"m{line.id}", text=f"λ{line.text}") for line in lines[:8])]
    again = _end_of(list(trial(reader, "base", more, (), None, 1, found.weights, found.learned, onwards=True)))

    # THEN it has to be better than it is now, on lines that it has not learned before either
    assert again.proof.before < found.proof.before
    assert set(found.learned) <= set(again.learned)
    # AND what was learned is not lost, and is told apart from the plain reader
    assert again.weights.base == "base"
    assert set(found.weights.characters) <= set(again.weights.characters)
    read = reader.for_hand(again.weights, "base").read_inks([line.ink for line in lines])
    assert all("λ" in reading.text for reading in read)


@pytest.mark.usefixtures("large_steps")
def test_lines_that_contradict_their_ink_are_never_offered(reader: Reader, monkeypatch: pytest.MonkeyPatch) -> None:
    # GIVEN lines to learn that say what does not stand there, and lines to measure by that are read rightly
    wrong = [HandLine(line.id, line.ink, "b") for line in _one_letter(14)]
    right = [HandLine(f"r{line.id}", line.ink, "a") for line in _one_letter(6)]
    monkeypatch.setattr(trial_module, "parted", _parts(wrong, right))

    # WHEN the hand is learned
    found = _end_of(list(trial(reader, "base", [*wrong, *right])))

    # THEN it has not proved itself
    assert not found.proof.is_better


@pytest.mark.usefixtures("few_steps")
def test_weights_that_cannot_be_learned_are_never_offered(
    reader: Reader, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # GIVEN a loss that is never a number
    monkeypatch.setattr(adaptation, "reader_loss", lambda out, batch, shortcut: out[0].sum() * float("nan"))

    # WHEN a hand is learned
    found = _end_of(list(trial(reader, "base", _one_letter())))

    # THEN nothing was learned, which is no better, and can be written and read like any other
    assert not found.proof.is_better
    found.weights.write(tmp_path)
    assert not HandWeights.read(tmp_path).differences


def test_what_was_ended_in_the_middle_goes_on_there(
    reader: Reader, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # GIVEN a trial that was ended after some steps
    monkeypatch.setattr(adaptation, "STEPS_FOR_ONE_LINE", 5.0)
    unfinished = tmp_path / "unfinished"
    begun = trial(reader, "base", _one_letter(), unfinished=unfinished)
    for _ in range(13):
        next(begun)
    begun.close()

    # WHEN it is begun again
    again = trial(reader, "base", _one_letter(), unfinished=unfinished)

    # THEN it goes on from there
    first = next(again)
    assert isinstance(first, LearningStep) and first.done == 14
    found = _end_of(list(again))

    # WHEN all ends before what came of it is kept THEN the same comes of it without another step
    (once_more,) = trial(reader, "base", _one_letter(), unfinished=unfinished)
    assert isinstance(once_more, Trial)
    assert (once_more.proof, once_more.learned) == (found.proof, found.learned)


@pytest.mark.usefixtures("few_steps")
def test_a_full_disk_costs_nothing_but_time(reader: Reader, tmp_path: Path) -> None:
    # GIVEN a folder in which nothing can be set down
    # WHEN a hand is learned
    found = _end_of(list(trial(reader, "base", _one_letter(), unfinished=tmp_path / "gone" / "unfinished")))
    # THEN it comes to its end all the same
    assert found.learned


@pytest.mark.usefixtures("few_steps")
def test_what_another_lesson_has_set_down_is_not_taken_up(reader: Reader, tmp_path: Path) -> None:
    # GIVEN what is left of a lesson of other lines, and a file that is nothing
    unfinished = tmp_path / "unfinished"
    begun = trial(reader, "base", _one_letter(21)[1:], unfinished=unfinished)
    next(begun)
    begun.close()
    for data in (unfinished.read_bytes(), b"nothing"):
        unfinished.write_bytes(data)

        # WHEN a lesson finds it in its place
        steps = list(trial(reader, "base", _one_letter(), unfinished=unfinished))

        # THEN it begins anew and comes to its end, or it would be measured by what that one has learned
        assert steps[0] == LearningStep(1, len(steps) - 1)
        assert isinstance(steps[-1], Trial)


def test_one_line_over_and_over_is_no_hand(reader: Reader) -> None:
    # GIVEN twenty lines that all say the same, and four that do not
    same = [HandLine(line.id, line.ink, "ab ab") for line in _one_letter()]

    # WHEN they are to be learned
    # THEN a sentence says what is missing
    for lines in (same, _one_letter(4), []):
        with pytest.raises(GroundTruthError, match="to learn a hand from and to measure it by"):
            next(trial(reader, "base", lines))


def test_a_hand_whose_lines_were_all_learned_cannot_be_measured(reader: Reader) -> None:
    # GIVEN a hand all of whose lines but three were learned before
    lines = _one_letter()
    present = HandWeights("base", "", {})

    # WHEN it is learned again
    # THEN a sentence says what is missing
    known = [line.id for line in lines[3:]]
    with pytest.raises(GroundTruthError, match="not learned of this hand before"):
        next(trial(reader, "base", lines, present=present, learned_before=known))


@pytest.mark.usefixtures("few_steps")
def test_where_all_was_learned_onwards_it_begins_at_the_plain_reader(reader: Reader) -> None:
    # GIVEN weights that have learned nearly all lines, and that a hand is learned onwards from
    lines = _one_letter()
    present = HandWeights("base", "λ", {})
    known = [line.id for line in lines[3:]]

    # WHEN it is learned again
    steps = trial(reader, "base", lines, present=present, learned_before=known, onwards=True)
    found = _end_of(list(steps))

    # THEN it begins at the plain reader, and is measured by lines that it has not learned
    assert not found.onwards and found.weights.characters.count("λ") == 1
    assert found.proof.lines == 6 and len(found.learned) == 14

    # WHEN enough lines are left THEN it goes on from what it is
    further = trial(reader, "base", lines, present=present, learned_before=known[6:], onwards=True)
    found = _end_of(list(further))
    assert found.onwards and set(known[6:]) <= set(found.learned)


@pytest.mark.usefixtures("few_steps")
def test_a_line_whose_text_has_no_room_in_its_ink_is_not_learned(reader: Reader) -> None:
    # GIVEN a hand with a line that says more than can stand there, and one in which nobody can say so much
    lines = _one_letter()
    long = [replace(line, text=line.text * 200) for line in lines]

    # WHEN it is learned
    found = _end_of(list(trial(reader, "base", [*lines, replace(long[0], id="long")])))

    # THEN that line is not among those learned, so that it may be learned or measured by when it is mended
    assert "long" not in found.learned and found.learned
    # AND where there is no other, a sentence says what to look for
    with pytest.raises(GroundTruthError, match="has room in its ink"):
        next(trial(reader, "base", long))


@pytest.mark.usefixtures("few_steps")
def test_signs_that_steer_are_not_learned(reader: Reader) -> None:
    # GIVEN a hand of which a transcript that was badly decoded has left signs that no text should hold
    lines = _one_letter(24)
    lines[3] = replace(lines[3], text="it\x92s")
    lines[5] = replace(lines[5], text="\u202eλα")

    # WHEN it is learned
    found = _end_of(list(trial(reader, "base", lines)))

    # THEN these lines are left out, and what is learned can be read again
    assert not {"l3", "l5"} & set(found.learned)
    assert "\x92" not in found.weights.characters and "\u202e" not in found.weights.characters
