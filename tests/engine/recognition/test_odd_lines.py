"""What the reader that comes along makes of lines that are none, or the wrong way round."""

from math import prod

import numpy as np
import pytest
from rapidfuzz.fuzz import ratio as percent

from hwr_desktop.engine import models
from hwr_desktop.engine.opencv import cv2
from hwr_desktop.engine.recognition.reader import Reader

WIDE_PX = 20_000


@pytest.fixture(scope="module")
def reader():
    bundled = [model for model in models.available("reader") if model.bundled]
    if not bundled:
        pytest.skip("no bundled reader in models/")
    return Reader.load(bundled[0].folder, "cpu", 1)


def ratio(one, other):
    """How alike two texts are, from 0 to 1."""
    return percent(one, other) / 100


def written():
    strip = np.full((48, 560), 240, np.uint8)
    cv2.putText(strip, "dear mother I am", (10, 34), cv2.FONT_HERSHEY_SCRIPT_SIMPLEX, 1.0, 30, 2)
    return strip


def sureness_of_words(reading):
    """The mean over the words of a reading, 0 where there are none."""
    at, words = 0, []
    for word in reading.text.split(" "):
        words += [prod(c.confidence for c in reading.characters[at : at + len(word)])] if word else []
        at += len(word) + 1
    return float(np.mean(words)) if words else 0.0


def test_white_on_black_reads_as_black_on_white(reader):
    plain, inverted = reader.read([written(), 255 - written()])
    assert plain.text and plain.text == inverted.text


def test_a_line_that_cannot_be_read_is_said_to_be_doubtful(reader):
    # GIVEN a line as it is, upside down, three pixels high, and of noise
    noise = np.random.default_rng(1).integers(0, 256, (48, 600), np.uint8)
    odd = [written()[::-1, ::-1].copy(), cv2.resize(written(), (40, 3)), noise]
    # WHEN they are read
    plain, *others = reader.read([written(), *odd])
    # THEN each has a reading, and none but the first is believed
    assert sureness_of_words(plain) > 0.5
    assert [sureness_of_words(other) < 0.35 for other in others] == [True] * 3


def test_an_endless_line_reads_as_what_it_is_made_of(reader):
    # GIVEN a line, and one of 20,000 pixels that says the same over and over
    times = WIDE_PX // written().shape[1]
    plain, endless = reader.read([written(), np.tile(written(), (1, times))])
    # THEN it has the letters of all of them, with places along all of it
    assert ratio(endless.text, " ".join([plain.text] * times)) > 0.7
    assert endless.characters[-1].end > 0.95 * times * written().shape[1]
    starts = [character.start for character in endless.characters]
    assert starts == sorted(starts)


def test_a_line_of_three_pixels_is_read_somehow(reader):
    # GIVEN lines of three pixels, with ink and without
    inked, empty = reader.read([cv2.resize(written(), (40, 3)), np.full((3, 40), 250, np.uint8)])
    # THEN each has a reading whose places lie in it, that of the empty one is empty
    assert all(0 <= character.start <= character.end <= 40 for character in inked.characters)
    assert (empty.text, empty.confidence) == ("", 0.0)


@pytest.mark.parametrize("grey", [0, 128, 255])
def test_plain_paper_says_nothing(reader, grey):
    readings = reader.read([np.full((48, 600), grey, np.uint8), np.full((48, WIDE_PX), grey, np.uint8)])
    assert [(reading.text, reading.confidence) for reading in readings] == [("", 0.0)] * 2
