"""What was learned of a hand, kept as a difference to a reader."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch

from hwr_desktop.engine.recognition.alphabet import Alphabet
from hwr_desktop.engine.recognition.calibration import Calibration
from hwr_desktop.engine.recognition.hand_weights import Factors, HandWeights, fingerprint
from hwr_desktop.engine.recognition.network import LineReader, NetworkPlan
from hwr_desktop.engine.recognition.reader import Reader
from hwr_desktop.errors import ModelError

ALPHABET = Alphabet(" abc")


@pytest.fixture
def network() -> LineReader:
    torch.manual_seed(3)
    return LineReader(NetworkPlan(len(ALPHABET), 4, 4, 8, 8, 8, 1)).eval()


def _learned(network: LineReader, characters: str = "") -> HandWeights:
    rng = np.random.default_rng(4)
    shape = network.lstm.weight_ih_l0.shape
    factors = Factors(rng.normal(size=(shape[0], 2)).astype(np.float16), rng.normal(size=(2, shape[1])).astype("f2"))
    outputs = 2 * (len(ALPHABET) + len(characters))
    return HandWeights(
        "base", characters, {"lstm.weight_ih_l0": factors, "head.bias": rng.normal(size=outputs).astype(np.float16)}
    )


def test_what_was_written_reads_the_hand_as_before(network: LineReader, tmp_path: Path) -> None:
    # GIVEN what was learned of a hand, with a letter besides
    learned = _learned(network, "ß")
    lines = torch.rand(2, 1, 48, 96)
    before = network(lines)

    # WHEN it is written, read and applied
    learned.write(tmp_path)
    own, alphabet = HandWeights.read(tmp_path).applied(network, ALPHABET, "base")

    # THEN the same network comes of it as without the disk, it knows the letter, and the reader is as it was
    same, _ = learned.applied(network, ALPHABET, "base")
    assert torch.equal(own(lines), same(lines))
    assert alphabet.characters == " abcß"
    assert own(lines).shape[2] == len(alphabet)
    assert torch.equal(network(lines), before)


def test_it_is_refused_by_every_other_reader(network: LineReader) -> None:
    # GIVEN what was learned of a hand
    # WHEN it is applied to another reader than the one that it was learned with
    # THEN that is refused, and it is said what to do
    with pytest.raises(ModelError, match="another reader"):
        _learned(network).applied(network, ALPHABET, "other")


@pytest.mark.parametrize(
    "differences",
    [
        {"nothing.of.ours": np.zeros(3, np.float16)},
        {"head.bias": np.zeros(3, np.float16)},
        {"head.bias": np.full(2 * len(ALPHABET), np.inf, np.float16)},
        {"lstm.weight_ih_l0": Factors(np.zeros((5, 1), np.float16), np.zeros((1, 5), np.float16))},
        {"features.1.running_var": np.full(4, -9.0, np.float16)},
    ],
)
def test_what_does_not_fit_is_refused(network: LineReader, differences: dict[str, Factors | np.ndarray]) -> None:
    # GIVEN a difference of a weight there is not, or of another shape, or that is no number
    # WHEN it is applied
    # THEN that is refused with a sentence
    with pytest.raises(ModelError, match="damaged"):
        HandWeights("base", "", differences).applied(network, ALPHABET, "base")


def test_a_damaged_file_is_refused(network: LineReader, tmp_path: Path) -> None:
    # GIVEN what was learned of a hand, of whose file the end is missing
    _learned(network).write(tmp_path)
    (file,) = tmp_path.iterdir()
    file.write_bytes(file.read_bytes()[:-20])

    # WHEN it is read
    # THEN that is refused with a sentence
    with pytest.raises(ModelError, match="damaged"):
        HandWeights.read(tmp_path)


def test_how_sure_one_may_be_of_a_hand_goes_with_it(network: LineReader, tmp_path: Path) -> None:
    # GIVEN what was learned of a hand, of which one may be less sure than of others
    replace(_learned(network), surer=-0.8).write(tmp_path)
    ink = (np.random.default_rng(2).random((48, 200)) < 0.2).astype(np.uint8) * 255
    reader = Reader(network, ALPHABET, "test", "cpu")

    # WHEN it is read and used
    learned = HandWeights.read(tmp_path)
    less, as_sure = (
        reader.for_hand(weights, "base").read_inks([ink])[0] for weights in (learned, replace(learned, surer=0.0))
    )

    # THEN the same is read, and it is less sure of it, while the reader is as sure as it was
    assert less.text == as_sure.text != ""
    assert less.confidence < as_sure.confidence
    assert reader.languages.calibration == Calibration()


@pytest.mark.parametrize("surer", [float("nan"), 99.0, "much", None])
def test_a_sureness_that_is_none_is_refused(network: LineReader, tmp_path: Path, surer: object) -> None:
    # GIVEN what was learned of a hand, with nonsense for how sure one may be of it
    replace(_learned(network), surer=surer).write(tmp_path)

    # WHEN it is read
    # THEN that is refused with a sentence
    with pytest.raises(ModelError, match="damaged"):
        HandWeights.read(tmp_path)


def test_the_fingerprint_tells_readers_apart(tmp_path: Path) -> None:
    # GIVEN two readers that differ in one bit, and a copy of the first
    for name, data in (("one", b"weights"), ("copy", b"weights"), ("other", b"weighta")):
        (tmp_path / name).mkdir()
        (tmp_path / name / "weights.safetensors").write_bytes(data)

    # WHEN their fingerprints are taken
    one, copy, other = (fingerprint(tmp_path / name) for name in ("one", "copy", "other"))

    # THEN the copy has the same and the other has not
    assert one == copy != other
