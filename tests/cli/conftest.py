"""What the tests of the command line share: drawn letters, their lines, and models so small that they cost nothing."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont

from hwr_desktop.cli.main import main
from hwr_desktop.cli.report import Report
from hwr_desktop.document.geometry import Box, rectangle
from hwr_desktop.document.page import Line, Page, new_id
from hwr_desktop.interchange.page_xml import page_xml_format as page_xml

SIZE = (600, 300)
TEXTS = ("Dear mother,", "I am well.", "Your Anna")


class Ended(NamedTuple):
    """How a command ended, and what it wrote."""

    code: int
    out: str
    err: str


class SmallModels(NamedTuple):
    """A reader that reads "a" everywhere, and a line finder that finds nothing."""

    reader: Path
    lines: Path


@pytest.fixture(autouse=True)
def own_data_folder(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HWR_DATA_DIR", str(tmp_path_factory.mktemp("data")))


@pytest.fixture
def hwr(capfd: pytest.CaptureFixture[str]) -> Callable[..., Ended]:
    """Runs a command in this process, as the console script does."""

    def run(*arguments: str | Path) -> Ended:
        capfd.readouterr()
        try:
            code = main([str(argument) for argument in arguments])
        except SystemExit as leaving:
            code = int(leaving.code or 0)
        return Ended(code, *capfd.readouterr())

    return run


@pytest.fixture
def names_in() -> Callable[[Path], list[str]]:
    """The names of the files in a folder, sorted."""
    return lambda folder: sorted(path.name for path in folder.iterdir())


@pytest.fixture
def report() -> Report:
    return Report()


@pytest.fixture(scope="session")
def small_models(tmp_path_factory: pytest.TempPathFactory) -> SmallModels:
    import torch

    from hwr_desktop.engine.model_file import write_card, write_weights
    from hwr_desktop.engine.recognition.network import FRAMES_A_STEP, LineReader, NetworkPlan
    from hwr_desktop.engine.segmentation.network import LineNetwork

    alphabet = "ab "
    plan = NetworkPlan(len(alphabet) + 1, stem=4, middle=4, deep=4, top=4, hidden=4, layers=1)
    reader = LineReader(plan).eval()
    channels = (2, 2, 2, 2, 2)
    finder = LineNetwork(channels).eval()
    with torch.no_grad():
        for network in (reader, finder):
            for value in network.parameters():
                value.zero_()
        reader.head.bias.copy_(torch.tensor([0.0, 5.0, 0.0, 0.0] * FRAMES_A_STEP))
        finder.head.bias.fill_(-6.0)
    folder = tmp_path_factory.mktemp("models")
    made = SmallModels(folder / "small-reader", folder / "small-lines")
    write_weights(made.reader, "reader", {"alphabet": alphabet, "plan": plan.config()}, reader.state_dict())
    write_card(made.reader, {"kind": "reader", "title": "Reads an a", "licence": "CC0", "languages": ["en"]})
    write_weights(made.lines, "lines", {"channels": list(channels)}, finder.state_dict())
    write_card(made.lines, {"kind": "lines", "title": "Finds nothing", "licence": "CC0"})
    return made


@pytest.fixture(scope="session")
def bundled_models() -> None:
    """Skips the test where the models that come with the program are not there."""
    from hwr_desktop.engine.models import available

    for kind in ("reader", "lines"):
        if not any(model.bundled for model in available(kind)):
            pytest.skip(f"no bundled model of the kind {kind!r} in models/")


@pytest.fixture
def letter() -> Callable[..., Path]:
    """Draws a letter of three lines and saves it under the path given, as the suffix says."""

    def draw(path: Path, pages: int = 1) -> Path:
        path.parent.mkdir(parents=True, exist_ok=True)
        drawn = [_drawn() for _ in range(pages)]
        drawn[0].save(path, **({"save_all": True, "append_images": drawn[1:]} if pages > 1 else {}))
        return path

    return draw


@pytest.fixture
def layout() -> Callable[..., Path]:
    """Writes the letter's lines as PAGE XML, with their texts where wanted."""

    def write(path: Path, image: str = "letter.png", texts: tuple[str, ...] = ("", "", "")) -> Path:
        path.parent.mkdir(parents=True, exist_ok=True)
        lines = tuple(_line(at, text) for at, text in enumerate(texts))
        path.write_bytes(page_xml.render(Page(new_id("p"), image, *SIZE, lines=lines)))
        return path

    return write


def _drawn() -> Image.Image:
    image = Image.fromarray(np.full((SIZE[1], SIZE[0], 3), 240, np.uint8))
    draw = ImageDraw.Draw(image)
    for at, text in enumerate(TEXTS):
        draw.text((60, 50 + 80 * at), text, fill=(20, 20, 60), font=ImageFont.load_default(36))
    return image


def _line(at: int, text: str) -> Line:
    top = 50.0 + 80 * at
    return Line(f"l{at + 1}", rectangle(Box(50, top, 350, top + 45)), ((50.0, top + 35), (350.0, top + 35)), text)
