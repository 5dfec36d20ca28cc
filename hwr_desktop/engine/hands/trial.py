"""Learning a hand, from confirmed lines to weights that have, or have not, proved themselves.

Most of the lines are learned, the rest are read by the reader as it was and by the new weights, just as they will be
kept: shortened, so that what is promised is what is given.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from hwr_desktop.engine.hands.hand_line import HandLine
from hwr_desktop.engine.hands.kept_out import LEAST_KEPT, parted
from hwr_desktop.engine.hands.proof import Proof, proof
from hwr_desktop.engine.hands.shortened import shortened
from hwr_desktop.engine.recognition.alphabet import unified
from hwr_desktop.engine.recognition.hand_weights import HandWeights
from hwr_desktop.engine.recognition.reader import Reader
from hwr_desktop.engine.recognition.wider_alphabet import widened
from hwr_desktop.engine.training.adaptation import Adaptation
from hwr_desktop.engine.training.line_corpus import TrainingLine
from hwr_desktop.engine.training.metrics import LineErrors, line_errors
from hwr_desktop.errors import GroundTruthError

SET_DOWN_STEPS = 10
"""After so many steps the work is set down, so that being ended costs no more than these."""


@dataclass(frozen=True, slots=True)
class LearningStep:
    """So many of so many steps are taken."""

    done: int
    steps: int


@dataclass(frozen=True, slots=True)
class Trial:
    """What came of it: the weights, how well they read what they never saw, and how many lines they learned."""

    weights: HandWeights
    proof: Proof
    learned: int


def trial(
    reader: Reader,
    fingerprint: str,
    lines: Sequence[HandLine],
    mixed: Sequence[TrainingLine] = (),
    unfinished: Path | None = None,
    seed: int = 1,
) -> Iterator[LearningStep | Trial]:
    """Learn a hand; yields after each step, and the trial at the end. The reader stays as it is.

    `fingerprint` is the reader's (`hand_weights.fingerprint`), `mixed` are lines of other hands, see `Adaptation`.
    Where `unfinished` names a file the work is set down in it, and taken up from it; it is gone at the end. Raises
    GroundTruthError where there are too few lines, ModelError for an unfinished file that does not fit.
    """
    sides = parted(lines)
    if len(sides.kept_out) < LEAST_KEPT or not sides.learned:
        raise GroundTruthError(
            "There are too few different lines to learn a hand from and to measure it by: correct some more."
        )
    network, alphabet = widened(reader.copied_network(), reader.alphabet, [line.text for line in sides.learned], 1)
    before = {name: value.detach().clone() for name, value in network.state_dict().items()}
    own = [TrainingLine(line.ink, line.text, "hand") for line in sides.learned]
    with Adaptation(network, alphabet, own, None, reader.device, seed, mixed) as learning:
        if unfinished is not None:
            learning.take_up(unfinished)
        while learning.done < learning.steps:
            learning.step()
            if unfinished is not None and learning.done % SET_DOWN_STEPS == 0:
                learning.set_down(unfinished)
            yield LearningStep(learning.done, learning.steps)
    added = alphabet.characters[len(reader.alphabet.characters) :]
    weights = HandWeights(fingerprint, added, shortened(before, network.state_dict()))
    shown = proof(_errors(reader, sides.kept_out), _errors(reader.for_hand(weights, fingerprint), sides.kept_out), seed)
    if unfinished is not None:
        unfinished.unlink(missing_ok=True)
    yield Trial(weights, shown, len(sides.learned))


def _errors(reader: Reader, lines: Sequence[HandLine]) -> list[LineErrors]:
    """What is wrong in each of the lines as the reader reads them."""
    readings = reader.read_inks([line.ink for line in lines])
    return [
        line_errors(unified(line.text), unified(reading.text)) for line, reading in zip(lines, readings, strict=True)
    ]
