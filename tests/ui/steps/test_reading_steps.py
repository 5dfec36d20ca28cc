"""What is chosen in the preferences reaches the engine, with the real models on a sheet with one line."""

import shutil
from dataclasses import replace

import numpy as np
import pytest

from hwr_desktop import paths
from hwr_desktop.document.geometry import Box, rectangle
from hwr_desktop.document.page import Line, Page
from hwr_desktop.document.project import Hand, Project
from hwr_desktop.engine import models
from hwr_desktop.ui.reading_choices import ReadingChoices, model_chosen
from hwr_desktop.ui.scan.scans import Scans
from hwr_desktop.ui.steps.reading_steps import ModelReplaced, ProjectHands, ReaderReady, ReadingRequest, ReadingSteps

pytestmark = pytest.mark.skipif(not models.available("reader"), reason="no reader came with the program")


@pytest.fixture
def scans():
    scans = Scans()
    yield scans
    scans.close()


def installed(name, kind="reader"):
    """Another model, which is the first under another name; its folder."""
    return shutil.copytree(models.default(kind).folder, paths.user_models() / name)


def test_a_model_that_is_gone_gives_way_to_the_default():
    installed("mine")
    assert model_chosen("mine", "reader").name == "mine"
    shutil.rmtree(paths.user_models() / "mine")
    assert model_chosen("mine", "reader") == models.default("reader") == model_chosen("", "reader")


def test_the_reader_that_is_chosen_reads_and_another_takes_its_place(scan, scans):
    # GIVEN two readers and a page without lines
    installed("mine")
    steps = ReadingSteps(scans)
    request = ReadingRequest(scan, Page("p", scan.name, 600, 480), choices=ReadingChoices("mine", device="cpu"))
    # WHEN it is read with one and then with the default
    first, second = (list(steps(each)) for each in (request, replace(request, choices=ReadingChoices())))
    # THEN each says that it is the one that reads
    readers = [step.author.name for step in (*first, *second) if isinstance(step, ReaderReady)]
    assert readers == ["mine", models.default("reader").name]


def cut_short(folder):
    weights = folder / "weights.safetensors"
    weights.write_bytes(weights.read_bytes()[:10_000])


def of_another_program(folder):
    from safetensors.numpy import save_file

    save_file({"embedding": np.zeros((4, 4), np.float32)}, folder / "weights.safetensors")


def with_a_card_that_is_none(folder):
    (folder / "model.toml").write_text("kind = ")


@pytest.mark.parametrize("damage", [cut_short, of_another_program, with_a_card_that_is_none])
def test_where_the_chosen_line_finder_is_damaged_it_is_said_and_the_default_finds_the_lines(scan, scans, damage):
    # GIVEN a line finder of the user's that is chosen, and damaged
    damage(installed("mine", "lines"))
    steps = ReadingSteps(scans)
    page = Page("p", scan.name, 600, 480)
    request = ReadingRequest(scan, page, find=True, read=False, choices=ReadingChoices(lines="mine", device="cpu"))
    # WHEN lines are to be found, twice
    first, second = list(steps(request)), list(steps(request))
    # THEN the first time it is said what is wrong with which file and what is used; the lines are found both times
    [replaced] = [step for step in first if isinstance(step, ModelReplaced)]
    assert "mine" in str(replaced.error) and f"“{models.default('lines').title}” is used" in str(replaced.error)
    assert len(first) == 2 and len(second) == 1 and len(first[1].lines) == len(second[0].lines)


def test_where_the_chosen_reader_is_damaged_the_default_reads_until_it_is_mended(scan, scans):
    # GIVEN a reader of the user's that is chosen, and damaged
    folder = installed("mine")
    weights = (folder / "weights.safetensors").read_bytes()
    cut_short(folder)
    steps = ReadingSteps(scans)
    request = ReadingRequest(scan, Page("p", scan.name, 600, 480), choices=ReadingChoices("mine", device="cpu"))
    # WHEN a page is read THEN what is wrong is said, and that the default reads
    replaced, ready, *_ = steps(request)
    assert isinstance(replaced, ModelReplaced) and "is damaged" in str(replaced.error)
    assert isinstance(ready, ReaderReady) and ready.author.name == models.default("reader").name
    # WHEN the file is whole again THEN it reads, and nothing is said
    (folder / "weights.safetensors").write_bytes(weights)
    ready, *_ = steps(request)
    assert isinstance(ready, ReaderReady) and ready.author.name == "mine"


AUNT = Hand("h00000000000a", "Aunt Léonie", "1")


@pytest.fixture
def in_two_hands(scan, tmp_path):
    """A page with two lines, of which the second is in another hand, of which nothing was learned that is other."""
    from hwr_desktop.engine.recognition.hand_weights import HandWeights, fingerprint

    HandWeights(fingerprint(models.default("reader").folder), "", {}).write(tmp_path / "hands" / AUNT.id / "1")
    box = Box(40, 60, 560, 130)
    line = Line("l1", rectangle(box), ((40, 115), (560, 115)))
    page = Page("p", scan.name, 600, 480, lines=(line, replace(line, id="l2", hand=AUNT.id)))
    hands = ProjectHands(Project("Letters", pages=("p",), hands=(AUNT,)), tmp_path)
    return ReadingRequest(scan, page, choices=ReadingChoices(device="cpu"), hands=hands)


def test_each_line_is_read_by_what_was_learned_of_its_hand(in_two_hands, scans):
    # WHEN a page in two hands is read, of one of which something was learned
    ready, first, second = ReadingSteps(scans)(in_two_hands)
    # THEN it is said which hand that is, and the lines say who read them
    plain = models.default("reader").name
    assert ready.hands == (AUNT,)
    assert [step.author.name for step in (first, second)] == [plain, f"{plain}/{AUNT.id}-1"]
    # AND where no line of that hand is read nothing is said of it
    ready, _ = ReadingSteps(scans)(replace(in_two_hands, line_ids=("l1",)))
    assert ready.hands == ()


def test_what_was_learned_of_a_hand_and_is_gone_is_told_once_and_the_model_reads(in_two_hands, scans):
    # GIVEN a project of which what was learned of a hand was deleted
    shutil.rmtree(in_two_hands.hands.folder / "hands")
    steps = ReadingSteps(scans)
    # WHEN a page is read twice
    first, second = (list(steps(in_two_hands)) for _ in range(2))
    # THEN it is said once which folder is missing and what reads, and the model reads all lines
    told = [step for step in (*first, *second) if isinstance(step, ModelReplaced)]
    assert len(told) == 1 and first[0] is told[0]
    assert AUNT.id in str(told[0].error) and f"“{models.default('reader').title}” is used" in str(told[0].error)
    assert {step.author.name for step in second[1:]} == {models.default("reader").name}
