"""What the tests of lessons share: a reader so small that it learns in seconds, and pages of a hand."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from hwr_desktop import child_process
from hwr_desktop.document.geometry import Box, rectangle
from hwr_desktop.document.page import Line
from hwr_desktop.engine.lessons.lesson import Lesson, LessonPage

LINE_HEIGHT = 60
QUICKLY = """
from hwr_desktop.engine import torch_setup
torch_setup.prepare(1)
from hwr_desktop.engine import models
from hwr_desktop.engine.hands import lesson_child, lesson_work
from hwr_desktop.engine.training import adaptation
models.language_models = list
lesson_child.be_last_in_line = lambda: None
lesson_work.MIXED_LINES = 4
adaptation.STEPS_FOR_ONE_LINE = 8.0
"""
"""What makes a child that learns a matter of seconds, also where others keep the computer busy."""


@pytest.fixture(autouse=True)
def own_data_folder(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HWR_DATA_DIR", str(tmp_path_factory.mktemp("data")))


@pytest.fixture
def quickly(monkeypatch: pytest.MonkeyPatch) -> None:
    """Children take few steps, and wait for nobody."""
    hurried = child_process.FIRST_WORDS.replace("from ", f"exec({QUICKLY!r}); from ", 1)
    monkeypatch.setattr(child_process, "FIRST_WORDS", hurried)


@pytest.fixture(scope="session")
def small_reader(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a reader that reads "a" everywhere."""
    import torch

    from hwr_desktop.engine.model_file import write_weights
    from hwr_desktop.engine.recognition.network import FRAMES_A_STEP, LineReader, NetworkPlan

    torch.manual_seed(1)
    alphabet = "ab "
    plan = NetworkPlan(len(alphabet) + 1, stem=4, middle=4, deep=4, top=4, hidden=4, layers=1)
    network = LineReader(plan).eval()
    with torch.no_grad():
        network.head.weight.zero_()
        network.head.bias.copy_(torch.tensor([0.0, 5.0, 0.0, 0.0] * FRAMES_A_STEP))
    folder = tmp_path_factory.mktemp("models") / "small-reader"
    write_weights(folder, "reader", {"alphabet": alphabet, "plan": plan.config()}, network.state_dict())
    return folder


@pytest.fixture
def lesson(tmp_path: Path, small_reader: Path) -> Callable[..., Lesson]:
    """Makes a lesson of so many lines on one page, each with another text."""

    def make(count: int = 20) -> Lesson:
        rng = np.random.default_rng(5)
        grey = np.full((LINE_HEIGHT * (count + 1), 300), 240, np.uint8)
        lines = []
        for at in range(count):
            top = LINE_HEIGHT * at + 20
            grey[top : top + 30, 20:260][rng.random((30, 240)) < 0.2] = 20
            box, level = rectangle(Box(15, top, 265, top + 32)), float(top + 28)
            text = "".join(rng.choice(list("ab "), 8)).strip() + chr(0x3B1 + at % 24)
            lines.append(Line(f"l{at}", box, ((20.0, level), (260.0, level)), text))
        scan = tmp_path / "scan.png"
        Image.fromarray(grey).save(scan)
        page = LessonPage("p1", scan, 0, "en", tuple(lines))
        return Lesson(small_reader, (page,), tmp_path / "learning", device="cpu")

    return make
