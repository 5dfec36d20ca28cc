"""A hand in one file: what was learned comes out of it whole, and what a stranger made of it is refused."""

from __future__ import annotations

import json
import random
import time
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from safetensors import safe_open
from safetensors.numpy import load, save

from hwr_desktop.document.hands.hand_label import HandLabel
from hwr_desktop.engine import hand_file
from hwr_desktop.engine.hand_file import read_hand_file, reader_of, write_hand_file
from hwr_desktop.engine.model_file import write_card, write_weights
from hwr_desktop.engine.recognition.alphabet import Alphabet
from hwr_desktop.engine.recognition.hand_weights import Factors, HandWeights, fingerprint
from hwr_desktop.engine.recognition.network import LineReader, NetworkPlan
from hwr_desktop.errors import ExportError, ModelError

ALPHABET = Alphabet(" abc")
LABEL = HandLabel("Tante Léonie", "Letters", "f00d", "2026-11-21T23:00:00+00:00", 64, 35.2, 15.0, 9, 0.99)
FUZZED = 200


@pytest.fixture
def network() -> LineReader:
    torch.manual_seed(3)
    return LineReader(NetworkPlan(len(ALPHABET), 4, 4, 8, 8, 8, 1)).eval()


@pytest.fixture
def weights(network: LineReader) -> HandWeights:
    rng = np.random.default_rng(4)
    rows, columns = network.lstm.weight_ih_l0.shape
    factors = Factors(rng.normal(size=(rows, 2)).astype("f2"), rng.normal(size=(2, columns)).astype("f2"))
    bias = rng.normal(size=2 * (len(ALPHABET) + 1)).astype("f2")
    return HandWeights("f00d", "ß", {"lstm.weight_ih_l0": factors, "head.bias": bias}, surer=0.7)


@pytest.fixture
def learned(weights: HandWeights, tmp_path: Path) -> Path:
    """The folder of a version, as a project has it."""
    weights.write(tmp_path / "version")
    return tmp_path / "version"


@pytest.fixture
def exported(learned: Path, tmp_path: Path) -> Path:
    write_hand_file(tmp_path / "Léonie.hwrhand", learned, LABEL)
    return tmp_path / "Léonie.hwrhand"


def forged(path: Path, label: Any = None, config: Any = None, arrays: dict[str, np.ndarray] | None = None) -> Path:
    """The file with something else in it: in its label, in what the weights say of themselves, or in these."""
    with safe_open(path, "numpy") as file:
        head = file.metadata()
    if label is not None:
        head["label"] = label if isinstance(label, str) else json.dumps({**json.loads(head["label"]), **label})
    if config is not None:
        head["config"] = json.dumps({**json.loads(head["config"]), **config})
    path.write_bytes(save(load(path.read_bytes()) if arrays is None else arrays, metadata=head))
    return path


def refused(path: Path) -> str:
    with pytest.raises(ModelError) as refusal:
        read_hand_file(path)
    sentence = str(refusal.value)
    assert str(path) in sentence and sentence.endswith(".") and "\n" not in sentence
    return sentence


def test_a_hand_comes_out_of_its_file_as_it_went_in(
    exported: Path, weights: HandWeights, network: LineReader, tmp_path: Path
) -> None:
    # WHEN an exported hand is read and put into another project
    found = read_hand_file(exported)
    found.weights.write(tmp_path / "other")
    # THEN it says the same of itself, and the network reads as by the weights that were exported
    assert found.label == LABEL
    lines = torch.rand(2, 1, 48, 96)
    own, alphabet = HandWeights.read(tmp_path / "other").applied(network, ALPHABET, "f00d")
    assert torch.equal(own(lines), weights.applied(network, ALPHABET, "f00d")[0](lines))
    assert alphabet.characters == " abcß" and found.weights.surer == 0.7
    # AND nothing but the file was left
    assert [path.name for path in tmp_path.iterdir() if path.is_file()] == [exported.name]


def test_what_was_not_measured_is_not_told(learned: Path, tmp_path: Path) -> None:
    label = replace(LABEL, name="", before=None, after=None, measured_on=0, sure=None)
    write_hand_file(tmp_path / "a.hwrhand", learned, label)
    assert read_hand_file(tmp_path / "a.hwrhand").label == label


def test_nothing_that_was_written_by_the_hand_is_in_the_file(learned: Path, tmp_path: Path) -> None:
    # GIVEN weights in whose file somebody's program put a text, a line and the name of a scan as well
    file = learned / "weights.safetensors"
    with safe_open(file, "numpy") as opened:
        head = opened.metadata()
    config = json.dumps({**json.loads(head["config"]), "texts": ["Dear mother, I am well"]})
    notes = {"text": np.frombuffer(b"scan-1942.jpg ", np.float16)}
    file.write_bytes(save(load(file.read_bytes()) | notes, metadata={**head, "config": config, "lines": "p1/l1"}))
    # WHEN it is exported
    write_hand_file(tmp_path / "a.hwrhand", learned, LABEL)
    # THEN none of that is in the file
    data = (tmp_path / "a.hwrhand").read_bytes()
    assert not any(secret in data for secret in (b"mother", b"p1/l1", b"scan-1942", str(tmp_path).encode()))
    assert "Léonie".encode() in data


def test_it_is_written_whole_or_not_at_all(exported: Path, learned: Path, tmp_path: Path) -> None:
    # GIVEN an exported hand, and weights that are damaged
    before = exported.read_bytes()
    (learned / "weights.safetensors").write_bytes(b"damaged")
    # WHEN these are to be exported in its place THEN that is refused, and it stays
    with pytest.raises(ModelError):
        write_hand_file(exported, learned, LABEL)
    assert exported.read_bytes() == before


def test_a_place_that_cannot_be_written_is_said(learned: Path, tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="cannot be written"):
        write_hand_file(tmp_path / "not there" / "a.hwrhand", learned, LABEL)


@pytest.mark.parametrize(
    ("label", "words"),
    [
        ("", "damaged"), ("[]", "damaged"), ("7", "damaged"), ("[" * 100_000, "damaged"),
        ({"version": 2}, "newer version"), ({"version": "1"}, "damaged"), ({"name": None}, "damaged"),
        ({"name": ["x"]}, "damaged"), ({"lines": -1}, "damaged"),
        ({"lines": True}, "damaged"), ({"lines": 10**9}, "damaged"), ({"before": float("nan")}, "damaged"),
        ({"after": float("inf")}, "damaged"), ({"sure": "very"}, "damaged"), ({"before": -1}, "damaged"),
        ({"before": 10**400}, "damaged"), ({"measured_on": 2.5}, "damaged"), ({"at": "yesterday"}, "damaged"),
        ({"at": 7}, "damaged"), ({"reader": {}}, "damaged"),
    ],
)  # fmt: skip
def test_a_label_that_makes_no_sense_is_refused(exported: Path, label: Any, words: str) -> None:
    assert words in refused(forged(exported, label=label))


def test_a_strangers_text_is_one_short_line(exported: Path) -> None:
    # GIVEN a name with what would steer a terminal, turn the writing round, or fill the window
    found = read_hand_file(forged(exported, label={"name": "Anna\x1b[2J\r\n\u202eevil", "reader": "x" * 99_999}))
    assert found.label.name == "Anna [2J evil" and found.label.reader == "x" * 200


@pytest.mark.parametrize(
    "config",
    [
        {"base": None}, {"base": 7}, {"characters": 7}, {"characters": "aa"}, {"characters": "\n"},
        {"characters": "\ud800"}, {"characters": "".join(map(chr, range(0x4E00, 0x4E00 + 5000)))},
    ],
)  # fmt: skip
def test_what_the_weights_say_of_themselves_is_looked_at(exported: Path, config: dict[str, Any]) -> None:
    assert "damaged" in refused(forged(exported, config=config))


@pytest.mark.parametrize(
    "arrays",
    [
        {"head.bias/whole": np.array([np.nan], np.float16)},
        {"head.bias/whole": np.array([np.inf], np.float32)},
        {"head.bias/whole": np.array([1], np.int64)},
        {"head.bias/whole": np.array([1], np.float64)},
        {"lstm.weight_ih_l0/left": np.zeros((4, 2), np.float16)},
        {"lstm.weight_ih_l0/left": np.zeros(4, np.float16), "lstm.weight_ih_l0/right": np.zeros(4, np.float16)},
        {"lstm.weight_ih_l0/left": np.zeros((4, 2), "f2"), "lstm.weight_ih_l0/right": np.zeros((3, 4), "f2")},
    ],
)
def test_weights_that_are_none_are_refused(exported: Path, arrays: dict[str, np.ndarray]) -> None:
    assert "damaged" in refused(forged(exported, arrays=arrays))


def test_factors_of_a_huge_matrix_are_refused_before_it_is_made(exported: Path, network: LineReader) -> None:
    # GIVEN two factors of some megabytes whose product would take terabytes
    long = np.ones(2_000_000, np.float16)
    factors = {"lstm.weight_ih_l0/left": long[:, None], "lstm.weight_ih_l0/right": long[None, :]}
    found = read_hand_file(forged(exported, arrays=factors))
    # WHEN they are applied THEN that is refused at once
    began = time.monotonic()
    with pytest.raises(ModelError, match="damaged"):
        found.weights.applied(network, ALPHABET, "f00d")
    assert time.monotonic() - began < 5


def test_what_is_no_exported_hand_is_refused(learned: Path, tmp_path: Path, network: LineReader) -> None:
    assert "not there" in refused(tmp_path / "none.hwrhand")
    assert "no file" in refused(tmp_path)
    (tmp_path / "empty.hwrhand").touch()
    assert "damaged" in refused(tmp_path / "empty.hwrhand")
    (tmp_path / "text.hwrhand").write_text("no hand")
    assert "damaged" in refused(tmp_path / "text.hwrhand")
    assert "no exported hand" in refused(learned / "weights.safetensors")
    write_weights(tmp_path / "reader", "reader", {}, network.state_dict())
    assert "no exported hand" in refused(tmp_path / "reader" / "weights.safetensors")


def test_a_file_that_is_too_large_is_not_read(tmp_path: Path) -> None:
    with (tmp_path / "large.hwrhand").open("wb") as file:
        file.truncate(20 << 30)
    assert "too large" in refused(tmp_path / "large.hwrhand")


def test_files_that_were_damaged_are_refused_or_do_no_harm(exported: Path, network: LineReader) -> None:
    # GIVEN files of which bytes were changed, cut out or put in, mostly in the head
    data, chance = exported.read_bytes(), random.Random(5)
    outcomes = []
    for _ in range(FUZZED):
        damaged = bytearray(data)
        for _ in range(chance.choice((1, 1, 3, 20))):
            at = chance.randrange(len(data) if chance.random() < 0.3 else 800)
            match chance.randrange(4):
                case 0:
                    damaged[at % len(damaged)] = chance.randrange(256)
                case 1:
                    del damaged[at : at + chance.randrange(1, 40)]
                case 2:
                    damaged[at:at] = chance.randbytes(chance.randrange(1, 40))
                case 3:
                    damaged[at % len(damaged)] = ord(chance.choice('0123456789[]{}",:'))
        exported.write_bytes(damaged)
        # WHEN they are read and applied THEN that works or is refused in a sentence
        try:
            read_hand_file(exported).weights.applied(network, ALPHABET, "f00d")
            outcomes.append("")
        except ModelError as error:
            outcomes.append(str(error))
    assert all(outcome == "" or outcome.endswith(".") for outcome in outcomes)
    assert 0 < outcomes.count("") < FUZZED


@pytest.fixture
def reader(network: LineReader, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Two readers that a person installed; the folder of the second."""
    monkeypatch.setenv("HWR_DATA_DIR", str(tmp_path / "data"))
    for name in ("one", "two"):
        folder = hand_file.models.paths.user_models() / name
        with torch.no_grad():
            network.head.bias += 1.0
        write_weights(folder, "reader", {"alphabet": ALPHABET.characters}, network.state_dict())
        write_card(folder, {"kind": "reader", "title": name})
    return folder


def test_the_reader_it_belongs_to_is_found_by_its_bytes(reader: Path) -> None:
    # WHEN a hand belongs to one of the readers THEN it is found
    assert reader_of(replace(LABEL, base=fingerprint(reader))).title == "two"
    # AND where it belongs to neither it is said to which, and what to do
    with pytest.raises(ModelError, match=r"belongs to the reader “Letters”.+: install that one"):
        reader_of(LABEL)
    with pytest.raises(ModelError, match="belongs to a reader that is not"):
        reader_of(replace(LABEL, reader=""))


def test_what_does_not_fit_its_reader_is_refused_where_that_is_here(exported: Path, reader: Path) -> None:
    # GIVEN an exported hand of a reader that is here
    base = fingerprint(reader)
    assert read_hand_file(forged(exported, config={"base": base})).weights.characters == "ß"
    # WHEN somebody meddled with its weights THEN it is refused before it is taken anywhere
    bias = load(exported.read_bytes())["head.bias/whole"]
    for characters, arrays in (
        ("ß", {"head.bias/whole": bias[1:]}),
        ("ß", {"head.bios/whole": bias}),
        ("ßx", {"head.bias/whole": bias}),
        ("a", {"head.bias/whole": bias}),
    ):
        assert "damaged" in refused(forged(exported, config={"characters": characters}, arrays=arrays))
