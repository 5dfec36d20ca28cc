"""A reader learns a hand, and characters that it lacked, without forgetting what it knew."""

import copy
from dataclasses import replace

import numpy as np
import pytest
import torch
from safetensors.torch import save_file

from hwr_desktop.engine.recognition.alphabet import Alphabet
from hwr_desktop.engine.recognition.network import FRAMES_A_STEP, LineReader, NetworkPlan
from hwr_desktop.engine.recognition.reader import Reader
from hwr_desktop.engine.recognition.wider_alphabet import widened
from hwr_desktop.engine.training import adaptation, learner
from hwr_desktop.engine.training.adapt_reader import adapted
from hwr_desktop.engine.training.adaptation import Adaptation, steps_for
from hwr_desktop.engine.training.line_corpus import TrainingLine
from hwr_desktop.errors import GroundTruthError, ModelError

ALPHABET = Alphabet("abc ")


@pytest.fixture(autouse=True)
def whole_precision(monkeypatch):
    """What pays on this machine is not measured each time."""
    monkeypatch.setattr(learner, "bf16_pays", lambda network, batch, device: False)


@pytest.fixture
def network():
    """A small reader that has learned nothing, but reads a different text of each line."""
    torch.manual_seed(1)
    network = LineReader(NetworkPlan(len(ALPHABET), stem=4, middle=4, deep=8, top=8, hidden=8, layers=1))
    with torch.no_grad():
        for name, value in network.named_parameters():
            if value.ndim > 1 and name.startswith(("features", "lstm", "head")):
                value.mul_(4)
    return network.eval()


@pytest.fixture
def inks():
    rng = np.random.default_rng(5)
    return [(rng.random((48, width)) < 0.2).astype(np.uint8) * 255 for width in (60, 110, 150, 300)]


def texts_read(network, alphabet, inks):
    return [reading.text for reading in Reader(network, alphabet, "test", "cpu").read_inks(inks)]


def test_new_characters_change_nothing_until_they_are_learned(network, inks):
    # GIVEN a reader and texts with two characters it lacks, one of them only once
    before = texts_read(network, ALPHABET, inks)
    assert len(set(before)) > 1
    # WHEN its alphabet is widened by what occurs three times
    wide, alphabet = widened(network, ALPHABET, ["éaé", "é λ"], least=3)
    # THEN the frequent one is added after those it has, and lines read as they did
    assert alphabet.characters == "abc é"
    assert texts_read(wide, alphabet, inks) == before
    # AND both heads give known characters and the blank what they gave
    columns = network.columns(torch.rand(2, 1, 48, 192))
    assert torch.allclose(wide.logits(columns)[..., : len(ALPHABET)], network.logits(columns), atol=1e-5)
    short, wide_short = (net.shortcut(columns.transpose(1, 2)).transpose(1, 2) for net in (network, wide))
    assert torch.allclose(wide._frames(wide_short)[..., : len(ALPHABET)], network._frames(short), atol=1e-5)


def test_a_reader_that_knows_all_characters_stays_as_it_is(network):
    # GIVEN texts of known characters
    # WHEN the alphabet is widened, THEN nothing happens, also to letters that the texts lack
    assert widened(network, ALPHABET, ["ab ab ab"], least=1) == (network, ALPHABET)


def test_a_new_character_is_learned_in_few_steps(network, inks, monkeypatch):
    # GIVEN a reader that reads "a" everywhere, and lines that say a Greek letter which it lacks
    with torch.no_grad():
        network.head.weight.zero_()
        network.head.bias.copy_(torch.tensor([0.0, 5.0, 0.0, 0.0, 0.0] * FRAMES_A_STEP))
    lines = [TrainingLine(ink, "λ", "mine") for ink in inks]
    wide, alphabet = widened(network, ALPHABET, [line.text for line in lines], least=1)
    assert set(texts_read(wide, alphabet, inks)) == {"a"}
    # WHEN it is adapted to them, in larger steps than a real one
    monkeypatch.setattr(adaptation._Hand, "peak", 0.1)
    list(adapted(wide, alphabet, lines, steps=60))
    # THEN it reads that letter
    assert set(texts_read(wide, alphabet, inks)) == {"λ"}


def test_adapting_takes_its_steps_and_leaves_the_norms_alone(network, inks):
    # GIVEN a reader and four lines of a hand
    before = copy.deepcopy(network.state_dict())
    lines = [TrainingLine(ink, "ab", "mine") for ink in inks]
    # WHEN it is adapted in three steps
    said = list(adapted(network, ALPHABET, lines, steps=3))
    # THEN it took three
    assert said[-1].step == 3 and said[-1].message.startswith("step 3 of 3") and said[-1].loss > 0
    # AND all was learned but what belongs to batch normalisation
    after = network.state_dict()
    norms = [name for name in after if "norm" in name or name.startswith("features.1.") or "running" in name]
    assert norms and all(torch.equal(before[name], after[name]) for name in norms)
    assert all(
        not torch.equal(before[name], after[name]) for name in after if name.startswith(("head", "lstm", "features.0."))
    )
    # AND it is ready to read, and to be trained on
    assert not network.training and all(value.requires_grad for value in network.parameters())


def test_the_number_of_steps_follows_that_of_the_lines():
    # GIVEN 16, 64 and 256 lines
    # WHEN their steps are asked for, THEN they are those that were measured to do well
    assert [steps_for(lines) for lines in (16, 64, 256)] == [160, 320, 640]


def test_lines_without_text_are_nothing_to_adapt_to(network):
    # GIVEN a line whose characters the reader does not know
    lines = [TrainingLine(np.zeros((48, 60), np.uint8), "λ", "mine")]
    # WHEN it is to adapt to it, THEN a sentence says that there is nothing to learn
    with pytest.raises(GroundTruthError, match="correct some lines"):
        list(adapted(network, ALPHABET, lines))


def test_an_adaptation_that_was_set_down_is_taken_up_where_it_was(network, inks, tmp_path):
    # GIVEN an adaptation of which three of five steps were taken before the program was ended
    lines = [TrainingLine(ink, "ab", "mine") for ink in inks]
    before = copy.deepcopy(network)
    file = tmp_path / "unfinished"
    with Adaptation(network, ALPHABET, lines, steps=5) as begun:
        for _ in range(3):
            begun.step()
        begun.set_down(file)
        learned = copy.deepcopy(network.state_dict())
        moments = copy.deepcopy(begun._learner.optimiser.state_dict()["state"])
    # WHEN another one takes it up, with the reader as it was before
    fresh = copy.deepcopy(before)
    with Adaptation(fresh, ALPHABET, lines, steps=5) as again:
        again.take_up(file)
        # THEN nothing is lost, and two steps are left
        assert again.done == 3
        assert all(torch.equal(learned[name], value) for name, value in fresh.state_dict().items())
        taken = again._learner.optimiser.state_dict()["state"]
        assert taken.keys() == moments.keys() and taken
        assert all(torch.equal(own[name], value) for at, own in moments.items() for name, value in taken[at].items())
        assert again.step() > 0


@pytest.mark.parametrize("what", ["steps", "lines", "reader", "cut", "foreign", "no number", "pickle"])
def test_what_does_not_fit_is_not_taken_up(network, inks, tmp_path, what):
    # GIVEN an adaptation that was set down
    lines = [TrainingLine(ink, "ab", "mine") for ink in inks]
    before = copy.deepcopy(network)
    file = tmp_path / "unfinished"
    with Adaptation(network, ALPHABET, lines, steps=5) as begun:
        begun.step()
        if what == "no number":
            network.head.bias.data[0] = torch.nan
        begun.set_down(file)
    # WHEN one of other steps, other lines or another reader takes it up, or the file was damaged or is another one
    if what == "cut":
        file.write_bytes(file.read_bytes()[:-20])
    elif what == "foreign":
        save_file({"network/head.bias": torch.zeros(3)}, file)
    elif what == "pickle":
        torch.save({"network": before.state_dict()}, file)
    elif what == "reader":
        before.head.bias.data += 1
    others = [*lines[:3], replace(lines[3], text="ba")] if what == "lines" else lines
    as_it_was = copy.deepcopy(before.state_dict())
    with Adaptation(before, ALPHABET, others, steps=9 if what == "steps" else 5) as again:
        # THEN that is refused with a sentence
        with pytest.raises(ModelError, match="delete this file"):
            again.take_up(file)
        # AND nothing of it is taken
        assert again.done == 0
        assert all(torch.equal(as_it_was[name], value) for name, value in before.state_dict().items())


def test_wide_lines_of_other_hands_do_not_make_a_step_slower(network, inks):
    # GIVEN a hand of short lines, and lines of other hands of which most are much longer
    lines = [TrainingLine(inks[2], "ab", "mine")]
    mixed = [TrainingLine(np.zeros((48, width), np.uint8), "ab", "others") for width in (80, 140, 900, 1300)]
    # WHEN batches are made
    with Adaptation(network, ALPHABET, lines, 5, mixed=mixed) as learning:
        widths = {learning._hand.batch(0.5).lines.shape[3] for _ in range(10)}
    # THEN none is wider than the hand's own lines want it
    assert widths == {192}


def test_lines_of_other_hands_are_learned_along(network, inks):
    # GIVEN a reader that reads "b" everywhere, one line of a hand, and one of another hand
    with torch.no_grad():
        network.head.weight.zero_()
        network.head.bias.copy_(torch.tensor([0.0, 0.0, 3.0, 0.0, 0.0] * FRAMES_A_STEP))
    own, other = TrainingLine(inks[3], "a", "mine"), TrainingLine(inks[0], "c", "others")
    # WHEN the hand is learned with and without the other one mixed in
    sure = {}
    for mixed in ((), (other,)):
        learned = copy.deepcopy(network)
        with Adaptation(learned, ALPHABET, [own], 40, mixed=mixed) as learning:
            while learning.done < learning.steps:
                learning.step()
        frames = Reader(learned, ALPHABET, "test", "cpu").frames([other.ink])[0]
        sure[len(mixed)] = frames[:, ALPHABET.encoded("c")[0]].max()
    # THEN it is learned too
    assert sure[1] > 1.05 * sure[0]


def test_a_line_of_another_hand_with_a_letter_that_the_reader_lacks_is_left_out(network, inks):
    # GIVEN a line of a hand, and one of another hand with a letter that the reader does not know
    own, other = TrainingLine(inks[3], "a", "mine"), TrainingLine(inks[0], "cλc", "others")
    # WHEN the hand is learned with and without the other one
    learned = []
    for mixed in ((), (other,)):
        learned.append(copy.deepcopy(network))
        with Adaptation(learned[-1], ALPHABET, [own], 3, mixed=mixed) as learning:
            while learning.done < learning.steps:
                learning.step()
    # THEN it makes no difference: as far as it can be written down, its text would be wrong
    one, two = (each.state_dict() for each in learned)
    assert all(torch.equal(one[name], two[name]) for name in one)
