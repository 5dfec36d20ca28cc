"""A hand's lines are read as the program reads them."""

from __future__ import annotations

import numpy as np
import pytest
import torch

from hwr_desktop.engine.hands.hand_line import HandLine
from hwr_desktop.engine.hands.hand_readings import hand_readings
from hwr_desktop.engine.recognition.alphabet import Alphabet
from hwr_desktop.engine.recognition.network import LineReader, NetworkPlan
from hwr_desktop.engine.recognition.reader import Reader
from hwr_desktop.engine.training.character_ngrams import language_model

ENGLISH = ["the cat sat on the mat and the dog", "the thing that the man thought of"] * 6
ALPHABET = Alphabet("".join(sorted(set("".join(ENGLISH)))))


@pytest.fixture(scope="module")
def reader() -> Reader:
    """A small reader that has learned nothing, but reads a different text of each line."""
    torch.manual_seed(4)
    network = LineReader(NetworkPlan(len(ALPHABET), stem=4, middle=4, deep=8, top=8, hidden=8, layers=1)).eval()
    with torch.no_grad():
        for name, value in network.named_parameters():
            if value.ndim > 1 and name.startswith(("features", "lstm", "head")):
                value.mul_(4)
    return Reader(network, ALPHABET, "test", "cpu", languages=[language_model(ENGLISH, "en")])


def _lines(languages: list[str | None]) -> list[HandLine]:
    rng = np.random.default_rng(3)
    return [
        HandLine(f"l{at}", _ink(rng, 100 + 40 * at), "the cat", _ink(rng, 125 + 50 * at), language)
        for at, language in enumerate(languages)
    ]


def _ink(rng: np.random.Generator, width: int) -> np.ndarray:
    return (rng.random((48, width)) < 0.2).astype(np.uint8) * 255


def test_each_line_is_read_in_its_language_with_both_looks(reader: Reader) -> None:
    # GIVEN lines of pages in English and in a language that the program has no model of
    lines = _lines(["en", "xx", "en", "xx", "en"])

    # WHEN they are read
    read = [reading.text for reading in hand_readings(reader, lines)]

    # THEN each is read as its page would be
    for language in ("en", "xx"):
        some = [at for at, line in enumerate(lines) if line.language == language]
        closer = [line.closer for line in lines if line.language == language and line.closer is not None]
        expected = reader.read_inks([lines[at].ink for at in some], reader.page_decoder(language), closer)
        assert [read[at] for at in some] == [reading.text for reading in expected]
    # AND so with the English model where it is English, which makes a difference
    assert read != [reading.text for reading in hand_readings(reader, _lines(["xx"] * 5))]


def test_without_a_closer_strip_a_line_is_looked_at_once(reader: Reader) -> None:
    # GIVEN lines that bring no closer strip
    lines = [HandLine(line.id, line.ink, line.text) for line in _lines([None] * 3)]

    # WHEN they are read
    # THEN each is read
    assert len(hand_readings(reader, lines)) == 3
    assert hand_readings(reader, []) == []
