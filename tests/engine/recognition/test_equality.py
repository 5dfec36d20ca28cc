"""The bundled reader reads a line the same however it is computed."""

import numpy as np
import pytest
import torch
from rapidfuzz.distance import Levenshtein

from hwr_desktop import paths
from hwr_desktop.engine import models
from hwr_desktop.engine.images import read_page, to_grey
from hwr_desktop.engine.recognition.reader import Reader
from hwr_desktop.engine.segmentation.line_cutter import cut_line
from hwr_desktop.interchange.page_xml import page_xml_format as page_xml

SAMPLES = sorted((paths.resources() / "samples" / "truth").glob("*.xml"))
FEW = 0.0005
FEW_IN_HALF = 0.003
"""Of the characters, so many may be read differently: by rounding errors alone, and in half precision."""

pytestmark = [
    pytest.mark.skipif(not models.available("reader"), reason="no reader is installed"),
    pytest.mark.skipif(not SAMPLES, reason="the sample letters are not there"),
]


@pytest.fixture(scope="module")
def strips() -> list[np.ndarray]:
    """The lines of the sample letters, shortened in several ways, so that there are some of every width."""
    found = []
    for number, path in enumerate(SAMPLES):
        page = page_xml.read(path)
        grey = to_grey(read_page(path.parent.parent / page.image, page.index))
        for at, line in enumerate(page.lines):
            strip = cut_line(grey, line.polygon, line.baseline).pixels
            found.append(strip[:, : strip.shape[1] * (1 + (at + number) % 4) // 4])
    return found


@pytest.fixture(scope="module")
def reader() -> Reader:
    """In full precision on the CPU, without a language, which would hide differences."""
    loaded = Reader.load(models.default("reader").folder, "cpu", 2)
    loaded.half = False
    return loaded


@pytest.fixture(scope="module")
def texts(reader: Reader, strips: list[np.ndarray]) -> list[str]:
    together = [reading.text for reading in reader.read(strips)]
    assert sum(map(len, together)) > 300
    return together


def different(some: list[str], others: list[str]) -> float:
    """The share of the characters in which the texts differ."""
    return sum(map(Levenshtein.distance, some, others)) / sum(map(len, others))


def test_alone_as_in_company(reader, strips, texts):
    # WHEN every line is read by itself THEN it is read as it was among others
    assert different([reader.read([strip])[0].text for strip in strips], texts) <= FEW


def test_in_half_precision_nearly_as_in_full(reader, strips, texts, monkeypatch):
    # GIVEN convolutions in bfloat16, as on processors where that is quicker
    monkeypatch.setattr(reader, "half", True)
    assert different([reading.text for reading in reader.read(strips)], texts) <= FEW_IN_HALF


@pytest.mark.skipif(not torch.cuda.is_available(), reason="there is no GPU here")
def test_on_a_gpu_as_on_the_processor(strips, texts):
    reader = Reader.load(models.default("reader").folder, "cuda")
    together = [reading.text for reading in reader.read(strips)]
    assert reader.device == "cuda" and different(together, texts) <= FEW
    assert different([reader.read([strip])[0].text for strip in strips], together) <= FEW
