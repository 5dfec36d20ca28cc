"""Learning a hand, from confirmed lines to weights that have, or have not, proved themselves.

Most of the lines are learned, the rest are read by the reader as the hand is read now and by the new weights, just as
they will be kept: shortened, so that what is promised is what is given.
"""

from __future__ import annotations

import logging
from collections.abc import Collection, Generator, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from time import monotonic

from safetensors import SafetensorError

from hwr_desktop.document.hands.enough_lines import LEAST_KEPT
from hwr_desktop.engine.hands.hand_line import HandLine
from hwr_desktop.engine.hands.hand_readings import hand_readings
from hwr_desktop.engine.hands.kept_out import Parted, parted
from hwr_desktop.engine.hands.proof import Proof, proof
from hwr_desktop.engine.hands.shortened import shortened
from hwr_desktop.engine.hands.sureness_shift import sureness_shift
from hwr_desktop.engine.recognition.alphabet import unified
from hwr_desktop.engine.recognition.hand_weights import HandWeights, are_of_text
from hwr_desktop.engine.recognition.reader import Reader, Reading
from hwr_desktop.engine.recognition.wider_alphabet import widened, with_characters
from hwr_desktop.engine.training.adaptation import Adaptation
from hwr_desktop.engine.training.fit_calibration import judged_words
from hwr_desktop.engine.training.line_corpus import TrainingLine
from hwr_desktop.engine.training.metrics import LineErrors, line_errors
from hwr_desktop.engine.training.reader_batches import learnable
from hwr_desktop.errors import GroundTruthError, ModelError

SET_DOWN_S = 30.0
"""So often the work, some 40 MB, is set down, so that being killed costs no more than that time."""

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class LearningStep:
    """So many of so many steps are taken."""

    done: int
    steps: int


@dataclass(frozen=True, slots=True)
class Trial:
    """What came of it: the weights, how well they read what they never saw, and the ids of the lines they learned.

    With `onwards` they have learned besides whatever the ones have that they begin with.
    """

    weights: HandWeights
    proof: Proof
    learned: tuple[str, ...]
    onwards: bool = False


def trial(
    reader: Reader,
    fingerprint: str,
    lines: Sequence[HandLine],
    mixed: Sequence[TrainingLine] = (),
    unfinished: Path | None = None,
    seed: int = 1,
    present: HandWeights | None = None,
    learned_before: Collection[str] = (),
    onwards: bool = False,
) -> Generator[LearningStep | Trial, None, None]:
    """Learn a hand; yields after each step, and the trial at the end. The reader stays as it is.

    `reader` is the plain one with its language models, `fingerprint` is its own (`hand_weights.fingerprint`), `mixed`
    are lines of other hands, see `Adaptation`. `present` reads the hand now, the plain reader where there is none: the
    new weights have to be better than that. It has learned the lines whose ids are in `learned_before`, so that these
    are not kept out. With `onwards` learning begins at `present` and not at the plain reader; what is kept is the
    difference to the plain reader all the same. Where `present` has learned too many of the lines for that to be
    measured by others, learning begins at the plain reader nevertheless, and lines are kept out that `present` may have
    learned: what is new has learned none of them, so that only `present` looks better than it is.

    Where `unfinished` names a file the work is set down in it now and then and when the iterator is closed, and taken
    up from it if the same was to be learned. It stays at the end, when it leads to the same trial without a step, and
    is for those to delete who have kept what came of it. Raises GroundTruthError where there are too few lines,
    ModelError where `present` does not fit the reader.
    """
    before = reader if present is None else reader.for_hand(present, fingerprint)
    usable = [line for line in lines if are_of_text(line.text)]
    sides = parted(usable, learned_before)
    if onwards and not _is_enough(sides):
        onwards, sides = False, parted(usable)
    _check(sides, learned_before)
    start = before if onwards else reader
    texts = [line.text for line in sides.learned]
    network, alphabet = widened(start.copied_network(), start.alphabet, texts, 1)
    own = {line.id: TrainingLine(line.ink, line.text, "hand") for line in sides.learned}
    own = {name: line for name, line in own.items() if learnable(line, alphabet)}
    if not own:
        raise GroundTruthError(
            "The text of none of these lines has room in its ink, so that no hand can be learned from them: look "
            "whether each text stands at its line."
        )
    with Adaptation(network, alphabet, list(own.values()), None, reader.device, seed, mixed) as learning:
        yield from _steps(learning, unfinished)
    added = alphabet.characters[len(reader.alphabet.characters) :]
    base, _ = with_characters(reader.copied_network(), reader.alphabet, added)
    weights = HandWeights(fingerprint, added, shortened(base.state_dict(), network.state_dict()))
    old = hand_readings(before, sides.kept_out)
    new = hand_readings(reader.for_hand(weights, fingerprint), sides.kept_out)
    shown = proof(_errors(sides.kept_out, old), _errors(sides.kept_out, new), seed)
    weights = replace(weights, surer=_surer(sides.kept_out, new))
    yield Trial(weights, shown, tuple(own), onwards)


def _is_enough(sides: Parted) -> bool:
    """Whether there are lines to learn, and enough to measure by."""
    return len(sides.kept_out) >= LEAST_KEPT and bool(sides.learned)


def _check(sides: Parted, learned_before: Collection[str]) -> None:
    """Raises GroundTruthError where there are too few lines."""
    if _is_enough(sides):
        return
    if any(line.id in learned_before for line in sides.learned):
        raise GroundTruthError(
            "There are too few different lines that were not learned of this hand before, so that nothing could be "
            "measured by them: correct some more."
        )
    raise GroundTruthError(
        "There are too few different lines to learn a hand from and to measure it by: correct some more."
    )


def _steps(learning: Adaptation, unfinished: Path | None) -> Iterator[LearningStep]:
    """Take all the steps that are left; whoever goes no further finds the work set down."""
    if unfinished is not None:
        # It only saves the minutes that it took: one that is damaged, or of other lines, is begun anew.
        with suppress(ModelError):
            learning.take_up(unfinished)
    set_down_at = monotonic()
    while learning.done < learning.steps:
        learning.step()
        at_rest = monotonic() - set_down_at >= SET_DOWN_S or learning.done == learning.steps
        if at_rest:
            _set_down(learning, unfinished)
            set_down_at = monotonic()
        try:
            yield LearningStep(learning.done, learning.steps)
        except GeneratorExit:
            _set_down(learning, unfinished)
            raise


def _set_down(learning: Adaptation, unfinished: Path | None) -> None:
    """Set the work down. Where that cannot be done, as on a full disk, what was set down before stays, and all goes on:
    it costs nothing but time."""
    if unfinished is None:
        return
    try:
        learning.set_down(unfinished)
    except (OSError, SafetensorError) as error:
        _log.warning("what was learned so far cannot be set down: %s", error)


def _errors(lines: Sequence[HandLine], readings: Sequence[Reading]) -> list[LineErrors]:
    """What is wrong in each of the lines as it was read."""
    return [
        line_errors(unified(line.text), unified(reading.text)) for line, reading in zip(lines, readings, strict=True)
    ]


def _surer(lines: Sequence[HandLine], readings: Sequence[Reading]) -> float:
    """See `HandWeights`, by these readings of the lines."""
    judged = [
        word
        for line, reading in zip(lines, readings, strict=True)
        for word in judged_words(unified(line.text), reading.characters)
    ]
    return sureness_shift([said for said, _ in judged], [right for _, right in judged])
