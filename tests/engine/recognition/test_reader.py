"""A loaded reader reads a line the same alone and in company, and survives odd lines."""

import time

import numpy as np
import pytest
import torch

from hwr_desktop.engine.model_file import write_weights
from hwr_desktop.engine.recognition.line_image import line_ink
from hwr_desktop.engine.recognition.network import LineReader, NetworkPlan
from hwr_desktop.engine.recognition.reader import Reader
from hwr_desktop.errors import ModelError

ALPHABET = " abcdefghij"


@pytest.fixture(scope="module")
def reader(tmp_path_factory):
    """A small network with random weights, sharpened so that it does put out letters."""
    torch.manual_seed(3)
    plan = NetworkPlan(len(ALPHABET) + 1, stem=8, middle=8, deep=16, top=16, hidden=16, layers=1)
    network = LineReader(plan)
    with torch.no_grad():
        network.head.weight *= 30
    folder = tmp_path_factory.mktemp("model")
    write_weights(folder, "reader", {"alphabet": ALPHABET, "plan": plan.config()}, network.state_dict())
    return Reader.load(folder, "cpu", 1)


def strips(count, seed=0):
    rng = np.random.default_rng(seed)
    widths = rng.integers(40, 1500, count)
    return [np.clip(240 - 200 * (rng.random((48, w)) < 0.1), 0, 255).astype(np.uint8) for w in widths]


@pytest.mark.parametrize("threads", [1, 3])
def test_lines_read_the_same_alone_and_in_a_batch(reader, monkeypatch, threads):
    # GIVEN lines of many widths, and one or more threads to read them
    lines = strips(24)
    monkeypatch.setattr(reader, "threads", threads)
    # WHEN they are read together and one by one
    together = reader.read(lines)
    alone = [reader.read([line])[0] for line in lines]
    # THEN the texts agree, and there is something to agree on
    assert [r.text for r in together] == [r.text for r in alone]
    assert sum(len(r.text) for r in together) > 50


def test_characters_lie_in_order_within_the_strip(reader):
    # GIVEN a line of another height than the network's
    line = np.repeat(np.repeat(strips(1, 5)[0], 2, 0), 2, 1)
    # WHEN it is read
    (reading,) = reader.read([line])
    # THEN its characters have rising places in the strip that was given, and sureness between 0 and 1
    starts = [c.start for c in reading.characters]
    assert starts == sorted(starts) and len(starts) > 3
    assert all(0 <= c.start <= c.end <= line.shape[1] and 0 <= c.confidence <= 1 for c in reading.characters)
    assert reading.characters[-1].end > line.shape[1] / 2


def test_a_long_line_is_looked_at_once(reader):
    # GIVEN an ordinary line, one of which only the closer look is long, and one that is long, with their closer looks
    pattern = np.tile(line_ink(strips(1)[0]), (1, 60))
    inks = [pattern[:, :width] for width in (600, 2100, 2600)]
    closer = [pattern[:, :width] for width in (750, 2625, 3250)]
    # WHEN they are looked at
    first, second = reader.looks(inks, closer)
    # THEN the first looks are those of the lines alone, and the long line has no other
    assert all((own == alone).all() for own, alone in zip(first, reader.frames(inks), strict=True))
    assert second[2] is None
    # AND a closer look is taken as a whole, however wide
    assert len(second[1]) == len(first[1]) and len(second[0]) < len(second[1])


@pytest.mark.parametrize(("height", "width"), [(48, 700), (96, 900), (48, 9000)])
def test_a_text_that_is_given_has_its_places_in_the_strip(reader, height, width):
    # GIVEN a line, one of another height than the network's, and one that has to be narrowed for it
    line = np.resize(strips(1, 7)[0], (height, width))
    (reading,) = reader.read([line])
    assert len(reading.text) > 3
    # WHEN its own reading is looked for in it THEN every character is where it was read
    placed = reader.places(line, reading.text)
    assert "".join(c.text for c in placed) == reading.text
    assert [c.start for c in placed] == pytest.approx([c.start for c in reading.characters])
    # AND letters that the reader does not know have places too
    assert len(reader.places(line, "Grüße")) == 5 and reader.places(line, "") == ()


@pytest.mark.parametrize("shape", [(48, 300), (3, 40), (1, 1), (48, 20_000), (0, 10), (48, 0)])
@pytest.mark.parametrize("value", [0, 255])
def test_odd_strips_give_a_reading_and_no_exception(reader, shape, value):
    # GIVEN an empty, tiny or endless strip, black or white
    # WHEN it is read
    (reading,) = reader.read([np.full(shape, value, np.uint8)])
    # THEN there is a reading
    assert isinstance(reading.text, str) and 0 <= reading.confidence <= 1


def test_no_lines_give_no_readings(reader):
    # GIVEN nothing
    # WHEN it is read
    # THEN nothing comes back
    assert reader.read([]) == []


@pytest.mark.parametrize(
    "change", [{"hidden": 60_000}, {"layers": 10**6}, {"stem": 10**12}, {"deep": -1}, {"top": 1.5}]
)
def test_a_plan_of_any_size_is_refused_before_it_is_made(tmp_path, change):
    # GIVEN a model of some kilobytes that says of itself that it is a network of gigabytes
    plan = NetworkPlan(3, stem=8, middle=8, deep=8, top=8, hidden=8, layers=1)
    config = {"alphabet": "ab", "plan": {**plan.config(), **change}}
    write_weights(tmp_path, "reader", config, LineReader(plan).state_dict())
    # WHEN it is loaded THEN it is refused at once
    began = time.monotonic()
    with pytest.raises(ModelError, match=r"damaged|do not fit"):
        Reader.load(tmp_path, "cpu", 1)
    assert time.monotonic() - began < 10


@pytest.mark.parametrize("alphabet", ["a\u202e", "a\x1b", "aa", ["a", "b"], None])
def test_an_alphabet_of_what_is_no_character_is_refused(tmp_path, alphabet):
    # GIVEN a model that would write what turns a text round, or steers a terminal
    plan = NetworkPlan(3, stem=8, middle=8, deep=8, top=8, hidden=8, layers=1)
    write_weights(tmp_path, "reader", {"alphabet": alphabet, "plan": plan.config()}, LineReader(plan).state_dict())
    # WHEN it is loaded THEN it is refused
    with pytest.raises(ModelError, match="holds what is no character"):
        Reader.load(tmp_path, "cpu", 1)


def test_an_alphabet_that_does_not_fit_is_refused(tmp_path):
    # GIVEN a model whose alphabet is shorter than its outputs
    plan = NetworkPlan(9, stem=8, middle=8, deep=8, top=8, hidden=8, layers=1)
    write_weights(tmp_path, "reader", {"alphabet": "ab", "plan": plan.config()}, LineReader(plan).state_dict())
    # WHEN it is loaded
    # THEN it is refused
    with pytest.raises(ModelError, match="alphabet"):
        Reader.load(tmp_path, "cpu", 1)
