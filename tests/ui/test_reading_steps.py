"""What is chosen in the preferences reaches the engine, with the real models on a sheet with one line."""

import shutil
from dataclasses import replace

import pytest

from hwr_desktop import paths
from hwr_desktop.document.page import Page
from hwr_desktop.engine import models
from hwr_desktop.ui.reading_choices import ReadingChoices, model_chosen
from hwr_desktop.ui.reading_steps import ReaderReady, ReadingRequest, ReadingSteps
from hwr_desktop.ui.scans import Scans

pytestmark = pytest.mark.skipif(not models.available("reader"), reason="no reader came with the program")


@pytest.fixture
def scans():
    scans = Scans()
    yield scans
    scans.close()


def installed(name):
    """Another reader, which is the first under another name."""
    shutil.copytree(models.default("reader").folder, paths.user_models() / name)


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
