"""How much a few corrected lines of a hand are worth: `python -m benchmarks.adaptation HAND... --base MODEL`.

Each HAND is ground truth of one hand, as `hwr train reader` takes it, that the base must never have met. The base
learns 4, 8, 16, 32, 64 and 128 lines of it as the program does (`engine.hands.trial`, with its own drawn lines mixed in
and its weights shortened as they are kept), in a process of its own for each number, and then reads other lines of that
hand, of which none was learned: the same ones each time, all by chance from all its pages. Lines of other collections
are read as well, to see what was forgotten. 0 lines is the base itself. A hand with too few lines for one of the
numbers is measured without it.

The program keeps lines out to prove the new weights by, so that a person has to correct a third more than are learned,
and at least four; both numbers are told, and what the program would have said of these weights.

`--synthetic FONT` draws pages in a hand of one font besides, which should be learned well. Minutes are of this machine
as busy as it is; processor minutes depend less on what else it does. Figures of one run are to be compared with one
another only.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import asdict, dataclass
from multiprocessing import get_context
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter, process_time
from typing import TYPE_CHECKING, Any

import numpy as np

from benchmarks.adaptation_table import Row, heading, printed, summary
from benchmarks.drawn_hand import drawn_hand
from hwr_desktop import paths
from hwr_desktop.cli import loaded
from hwr_desktop.cli.ground_truth import ground_truth
from hwr_desktop.cli.report import Report
from hwr_desktop.engine.lessons.lesson import LessonPage
from hwr_desktop.errors import GroundTruthError

if TYPE_CHECKING:
    from hwr_desktop.engine.hands.hand_line import HandLine
    from hwr_desktop.engine.hands.trial import Trial
    from hwr_desktop.engine.recognition.reader import Reader
    from hwr_desktop.engine.training.corpus import GroundTruthPage

SIZES = (4, 8, 16, 32, 64, 128)
LEAST_READ = 20
"""Fewer lines to measure by say nothing."""
PAGES_OF_OTHERS = 6
"""From so many pages of another collection its lines are taken."""


@dataclass(frozen=True, slots=True)
class Way:
    """How the base is loaded and reads."""

    model: str
    device: str
    decoder: str

    def reader(self) -> Reader:
        """The base, ready to read."""
        return loaded.reader(self.model, self.device, self.decoder)


@dataclass(frozen=True, slots=True)
class Learned:
    """What came of learning once: minutes by the clock and of the processor, and the process's largest memory."""

    trial: Trial
    steps: int
    minutes: float
    processor_minutes: float
    memory_mb: float


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("hands", nargs="*", metavar="HAND", help="ground truth of one hand: PAGE XML, a project")
    parser.add_argument("--base", required=True, help="the reader to start from, by name or folder")
    parser.add_argument("--sizes", type=int, nargs="+", default=SIZES, metavar="N", help="how many lines to learn")
    parser.add_argument("--measured", type=int, default=120, metavar="N", help="lines to measure a hand by, at most")
    parser.add_argument("--others", nargs="*", default=(), metavar="FOLDER", help="other collections, for forgetting")
    parser.add_argument("--other-lines", type=int, default=40, metavar="N", help="lines of each of these")
    parser.add_argument(
        "--decoder", choices=("greedy", "lm", "careful"), default="careful", help="as in hwr transcribe"
    )
    parser.add_argument("--device", choices=("auto", "cpu", "cuda"), default="auto")
    parser.add_argument("--seed", type=int, default=1, help="of the order of the lines (default: 1)")
    parser.add_argument("--synthetic", nargs="*", type=Path, default=(), metavar="FONT", help="hands to be drawn")
    parser.add_argument("--texts", type=Path, metavar="FOLDER", help="what these write: .txt files")
    parser.add_argument("--json", type=Path, metavar="FILE", help="where the figures are written as well")
    given = parser.parse_args()
    if given.synthetic and given.texts is None:
        parser.error("--synthetic needs --texts.")
    own = {path.name for path in (paths.resources() / "fonts").iterdir()}
    if known := [font.name for font in given.synthetic if font.name in own]:
        parser.error(f"the program itself draws lines with {', '.join(known)}: choose another font.")
    way = Way(given.base, given.device, given.decoder)
    rows: list[Row] = []
    with TemporaryDirectory() as folder:
        hands = {_name(hand): _lesson_pages(ground_truth([hand], False, Report())) for hand in given.hands}
        for font in given.synthetic:
            wanted = 2 * max(given.sizes) + given.measured
            hands[font.stem] = drawn_hand(font, given.texts, wanted, given.seed, Path(folder))
        others = [_others(ground_truth([name], False, Report()), given.seed) for name in given.others]
        bench = Bench(way, others, given.other_lines, given.seed)
        print(heading(), flush=True)
        for name, pages in hands.items():
            for row in bench.rows(name, pages, sorted(given.sizes), given.measured):
                rows.append(row)
                print(printed(row), flush=True)
                if given.json is not None:
                    written = {**asdict(way), "seed": given.seed, "rows": [asdict(row) for row in rows]}
                    given.json.write_text(json.dumps(written, indent=1), "utf-8")
    print("".join(f"{line}\n" for line in summary(rows)), end="")


class Bench:
    """The base with lines of other collections, ready for one hand after the other."""

    def __init__(self, way: Way, others: Sequence[Sequence[LessonPage]], other_lines: int, seed: int) -> None:
        from hwr_desktop.engine.recognition.hand_weights import fingerprint

        self.way, self.seed = way, seed
        self.reader = way.reader()
        self.fingerprint = fingerprint(loaded.model(way.model, "reader").folder)
        self.others: list[list[HandLine]] = []
        for pages in others:
            lines = self._lines(pages)
            self.others.append([lines[at] for at in self._order(len(lines))[:other_lines]])

    def _lines(self, pages: Sequence[LessonPage]) -> list[HandLine]:
        """All lines of the pages. Raises InputError where a scan cannot be read."""
        from hwr_desktop.engine.hands.lesson_work import hand_lines

        lines, errors = hand_lines(tuple(pages), self.reader.looks_twice)
        for error in errors.values():
            raise error
        return lines

    def rows(self, hand: str, pages: Sequence[LessonPage], sizes: Sequence[int], measured: int) -> Iterator[Row]:
        """The base, and then each number of lines that the hand has enough for."""
        every = self._lines(pages)
        lines = [every[at] for at in self._order(len(every))]
        counts = {size: corrected_for(size, lines[:-LEAST_READ]) for size in sizes}
        corrected = {size: count for size, count in counts.items() if count is not None}
        if not corrected:
            print(f"{hand}: {len(lines)} lines are too few to learn from and to measure by others")
            return
        most = max(corrected.values())
        texts = {line.text.casefold() for line in lines[:most]}
        held = [line for line in lines[most:] if line.text.casefold() not in texts][:measured]
        base = self._base_row(hand, held)
        yield base
        for size, count in corrected.items():
            try:
                found = apart(self.way, lines[:count])
            except GroundTruthError as error:
                print(f"{hand}: {error}")
                continue
            yield self._row(base, held, size, count, found)

    def _base_row(self, hand: str, held: Sequence[HandLine]) -> Row:
        """What the base makes of the lines that were held back, and of those of others."""
        rates = rates_of(self.reader, [held])
        return Row(hand, 0, 0, 0, rates["cer"], tuple(rates["cer_ci95"]), self._of_others(self.reader))

    def _row(self, base: Row, held: Sequence[HandLine], size: int, corrected: int, found: Learned) -> Row:
        """The same with what was learned."""
        trial = found.trial
        reader = self.reader.for_hand(trial.weights, self.fingerprint)
        rates = rates_of(reader, [held])
        return Row(
            base.hand,
            size,
            len(trial.learned),
            corrected,
            rates["cer"],
            tuple(rates["cer_ci95"]),
            self._of_others(reader),
            100 * (rates["cer"] / max(base.cer, 1e-9) - 1),
            found.steps,
            found.minutes,
            found.processor_minutes,
            found.memory_mb,
            trial.weights.size_bytes / 1e6,
            (trial.proof.before, trial.proof.after),
            trial.proof.is_better,
        )

    def _of_others(self, reader: Reader) -> float | None:
        cer: float | None = rates_of(reader, self.others)["cer"] if self.others else None
        return cer

    def _order(self, count: int) -> list[int]:
        order: list[int] = np.random.default_rng(self.seed).permutation(count).tolist()
        return order


def corrected_for(learned: int, lines: Sequence[HandLine]) -> int | None:
    """Of how many of the first lines the program learns so many and keeps the others out; None where there are not
    enough."""
    from hwr_desktop.document.hands.enough_lines import LEAST_KEPT
    from hwr_desktop.engine.hands.kept_out import parted

    for count in range(learned + LEAST_KEPT, len(lines) + 1):
        sides = parted(lines[:count])
        if len(sides.learned) >= learned and len(sides.kept_out) >= LEAST_KEPT:
            return count
    return None


def apart(way: Way, lines: Sequence[HandLine]) -> Learned:
    """`learned` in a process of its own, whose memory is that of learning alone."""
    with ProcessPoolExecutor(1, get_context("spawn")) as pool:
        return pool.submit(learned, way, lines).result()


def learned(way: Way, lines: Sequence[HandLine]) -> Learned:
    """Learn the lines as the program does."""
    from hwr_desktop.engine.hands.lesson_work import MIXED_LINES, SEED
    from hwr_desktop.engine.hands.own_material import drawn_lines
    from hwr_desktop.engine.hands.trial import Trial, trial
    from hwr_desktop.engine.recognition.hand_weights import fingerprint
    from hwr_desktop.engine.training.progress import memory_mb

    reader = way.reader()
    base = fingerprint(loaded.model(way.model, "reader").folder)
    began, worked, steps = perf_counter(), process_time(), 0
    for told in trial(reader, base, lines, drawn_lines(MIXED_LINES, SEED), seed=SEED):
        if isinstance(told, Trial):
            return Learned(told, steps, (perf_counter() - began) / 60, (process_time() - worked) / 60, memory_mb())
        steps = told.done
    raise AssertionError("a trial ends with what came of it")


def rates_of(reader: Reader, groups: Sequence[Sequence[HandLine]]) -> dict[str, Any]:
    """The rates as `error_rates` gives them; lines of one group are in one language."""
    from hwr_desktop.engine.hands.hand_readings import hand_readings
    from hwr_desktop.engine.recognition.alphabet import unified
    from hwr_desktop.engine.training.metrics import error_rates, line_errors

    return error_rates(
        [
            line_errors(line.text, unified(read.text))
            for lines in groups
            for line, read in zip(lines, hand_readings(reader, lines), strict=True)
        ]
    )


def _name(hand: str) -> str:
    """What a hand is called: its folder, with the one above where that is one of the parts of a collection."""
    folder = Path(hand).resolve()
    return f"{folder.parent.name}/{folder.name}" if folder.name in ("train", "val") else folder.name


def _lesson_pages(pages: Sequence[GroundTruthPage]) -> list[LessonPage]:
    """The transcribed lines of ground truth."""
    return [
        LessonPage(
            f"{page.collection}/{page.name}",
            page.image,
            page.page.index,
            page.page.language,
            tuple(line for line in page.page.lines if line.text.strip()),
        )
        for page in pages
    ]


def _others(pages: Sequence[GroundTruthPage], seed: int) -> list[LessonPage]:
    """A few pages of another collection."""
    order = np.random.default_rng(seed).permutation(len(pages))[:PAGES_OF_OTHERS]
    return _lesson_pages([pages[at] for at in order])


if __name__ == "__main__":
    main()
