"""`hwr evaluate`: measures a reader, a line finder or both together against ground truth."""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from hwr_desktop.cli import arguments, loaded
from hwr_desktop.cli.ground_truth import ground_truth
from hwr_desktop.cli.measured_pictures import SHEET_SUFFIXES, MeasuredPictures, encoded
from hwr_desktop.cli.outputs import check, write
from hwr_desktop.cli.progress import Progress
from hwr_desktop.cli.report import FAILED, Report, UsageError
from hwr_desktop.cli.results_table import (
    FINDING,
    OUTLINES,
    READING,
    SOURCES,
    SURENESS,
    TURNING,
    Cell,
    of_decoder,
    table,
)
from hwr_desktop.cli.shared_pages import say_shared
from hwr_desktop.cli.written_pages import write_stdout

if TYPE_CHECKING:
    from hwr_desktop.engine.training.corpus import GroundTruthPage

WORST = 20

EXAMPLE = """examples:
  hwr evaluate reader ground-truth/val                   character and word error rates, lines as they are drawn
  hwr evaluate reader val --trained-on train             the same; warns of pages that the model has learned from
  hwr evaluate reader val --reliability sure.png         the same; draws how often words are right by their sureness
  hwr evaluate lines ground-truth/val --json lines.json  precision and recall of finding lines
  hwr evaluate lines ground-truth/val --pictures worst/  the worst pages, with what was missed, merged and split
  hwr evaluate lines ground-truth/val --scale 0.5        the same on pages reduced to half their size
  hwr evaluate pages ground-truth/val --own-outlines     error rates where the lines are found first

CER and WER are percentages: errors for every hundred characters or words, with a 95 % interval over lines. A reader is
measured with the model of the page's language and without (greedy). Where lines are found first, "in lines", "missed"
and "extra" say how much of the CER comes from lines that were found, lines that were not, and lines that the truth does
not have. "turn seen" says on how many pages --turn was recognised. Seconds a page are for decoding and finding; "word
ECE" is how far what is said of a word's sureness is from how often words are right (0 to 1); peak MB is the memory of
the whole program."""


@dataclass(frozen=True, slots=True)
class EvaluateOptions:
    """What to measure (`reader`, `lines` or `pages`), with which model, against what.

    `trained_on` is what the model learned from, to be looked through for the pages that are measured. `scale`,
    `quality`, `tint` and `turn` are done to each page first. `pictures` and `worst` (how many), and `sample_extras`,
    belong to `lines`; `own_outlines` to `pages`; `reliability` to `reader`, which is measured with both decoders where
    `decoder` names none.
    """

    what: str
    ground_truth: tuple[str, ...]
    model: str | None = None
    decoder: str | None = None
    device: str = "auto"
    trained_on: tuple[str, ...] = ()
    json: Path | None = None
    scale: float = 1.0
    quality: int | None = None
    tint: bool = False
    turn: int | None = None
    pictures: Path | None = None
    worst: int | None = None
    sample_extras: Path | None = None
    own_outlines: bool = False
    reliability: Path | None = None


def add_parser(commands: argparse._SubParsersAction) -> None:
    parser = arguments.command(commands, "evaluate", "measure a model against ground truth", EXAMPLE)
    parser.add_argument("what", choices=("reader", "lines", "pages"), help="reading, finding lines, or both in turn")
    arguments.add_ground_truth(parser)
    arguments.add_model(parser)
    parser.add_argument(
        "--decoder", choices=("careful", "lm", "greedy"),
        help="careful: with the model of the page's language, where there is one, and a closer look at each line; lm: "
        "without the closer look; greedy: what is seen, no more (default: all with reader, careful with pages)",
    )  # fmt: skip
    arguments.add_device(parser)
    parser.add_argument(
        "--trained-on", metavar="TRAINED", nargs="+", default=[],
        help="ground truth that the model was trained on, to warn of pages that are on both sides",
    )  # fmt: skip
    parser.add_argument("--json", metavar="FILE", type=Path, help="write the figures to this file as well")
    _add_changes(parser)
    reading = parser.add_argument_group("how sure the reader may be (only with: reader)")
    reading.add_argument(
        "--reliability", metavar="FILE.png", type=Path,
        help="draw how often words are right by how sure they are said to be",
    )  # fmt: skip
    lines = parser.add_argument_group("what lines were found (only with: lines)")
    lines.add_argument(
        "--pictures", metavar="DIR", type=Path, help="draw the worst pages into this new or empty folder"
    )
    lines.add_argument(
        "--worst", metavar="N", type=arguments.whole_between(1, 9999), help=f"how many of them (default: {WORST})"
    )
    lines.add_argument(
        "--sample-extras", metavar="FILE.png", type=Path,
        help="a sheet of found lines that the truth does not have (up to 100, chosen by chance but always the same), "
        "to count which of them are writing",
    )  # fmt: skip
    pages = parser.add_argument_group("what the outlines cost (only with: pages)")
    pages.add_argument(
        "--own-outlines", action="store_true",
        help="read the lines that were found from the truth's outlines as well, and compare; takes twice the time",
    )  # fmt: skip
    parser.set_defaults(start=lambda given, report: run(options_from(given), report))


def _add_changes(parser: argparse.ArgumentParser) -> None:
    """What is done to the pages before they are measured."""
    group = parser.add_argument_group("changing the pages first, to see how little it matters")
    group.add_argument(
        "--scale", metavar="S", type=arguments.between(0.1, 4), default=1.0,
        help="enlarge or reduce them, from 0.1 to 4 times",
    )  # fmt: skip
    group.add_argument(
        "--quality", metavar="Q", type=arguments.whole_between(1, 100), help="pass them through JPEG of this quality"
    )
    group.add_argument("--tint", action="store_true", help="make the paper yellow-brown, in uneven light")
    group.add_argument(
        "--turn", type=int, choices=(0, 90, 180, 270),
        help="turn them by so many degrees clockwise; with lines, tell on how many that was recognised",
    )  # fmt: skip


def options_from(given: argparse.Namespace) -> EvaluateOptions:
    return EvaluateOptions(
        given.what, tuple(given.ground_truth), given.model, given.decoder, given.device, tuple(given.trained_on),
        given.json, given.scale, given.quality, given.tint, given.turn, given.pictures, given.worst,
        given.sample_extras, given.own_outlines, given.reliability,
    )  # fmt: skip


def run(options: EvaluateOptions, report: Report) -> int:
    """Measure, print the table on stdout, write the JSON and the pictures. Returns the exit code.

    Raises UsageError, ModelError, GroundTruthError and ExportError.
    """
    _check_fitting(options)
    if options.json is not None:
        check([options.json], "--json")
    if options.reliability is not None:
        check([options.reliability], "--reliability")
    pictures = MeasuredPictures(options.pictures, options.worst or WORST, options.sample_extras)
    pages = ground_truth(options.ground_truth, options.what != "reader", report)
    learned = ground_truth(options.trained_on, False, report)
    if not pages:
        return FAILED
    say_shared(pages, learned, report)
    with Progress(report, len(pages), "page") as progress:
        result = _measured(options, pages, pictures, progress, report)
    write_stdout(table(result, _columns(options, result)).encode("utf-8", "backslashreplace"))  # a name in no encoding
    if options.json is not None:
        text = json.dumps(result, ensure_ascii=False, indent=1) + "\n"
        write(options.json, text.encode("utf-8", "backslashreplace"))
    if options.reliability is not None:
        from hwr_desktop.engine.training.reliability_plot import reliability_plot

        write(options.reliability, encoded(reliability_plot(result["decoders"]), options.reliability.suffix))
    pictures.write(result["change"], report)
    return report.exit_code


def _check_fitting(options: EvaluateOptions) -> None:
    """Raises UsageError for an option that what is measured has no use for."""
    for given, name, fitting in (
        (options.pictures, "--pictures", "lines"),
        (options.sample_extras, "--sample-extras", "lines"),
        (options.worst, "--worst", "lines"),
        (options.own_outlines or None, "--own-outlines", "pages"),
        (options.reliability, "--reliability", "reader"),
    ):
        if given is not None and options.what != fitting:
            raise UsageError(f"{name} belongs to: hwr evaluate {fitting}; leave it out with {options.what}.")
    if options.reliability is not None and options.reliability.suffix.lower() not in SHEET_SUFFIXES:
        raise UsageError(f"--reliability {options.reliability}: this is to be an image; name a file that ends in .png.")
    if options.worst is not None and options.pictures is None:
        raise UsageError("--worst says how many pages are drawn; name a folder for them with --pictures.")


def _columns(options: EvaluateOptions, result: dict[str, Any]) -> dict[str, Cell]:
    """What the table shows."""
    if options.what == "lines":
        return FINDING if options.turn is None else FINDING | TURNING
    if options.what == "reader":
        _, *others = result["decoders"]
        return {**READING, **SURENESS, **{name: cell for other in others for name, cell in of_decoder(other).items()}}
    return READING | SOURCES | OUTLINES if options.own_outlines else READING | SOURCES


def _measured(
    options: EvaluateOptions,
    pages: Sequence[GroundTruthPage],
    pictures: MeasuredPictures,
    progress: Progress,
    report: Report,
) -> dict[str, Any]:
    """The figures, as the engine counts them."""
    from hwr_desktop.engine.training.evaluation import evaluate_lines, evaluate_pages
    from hwr_desktop.engine.training.page_changes import PageChange
    from hwr_desktop.engine.training.reader_evaluation import decoders_of, evaluate_reader

    change = PageChange(options.scale, options.quality, options.tint, options.turn)
    if options.what == "lines":
        finder = loaded.line_finder(options.model, options.device)
        loaded.say_device(options.device, finder.device, report)
        return evaluate_lines(pages, finder, progress.reached, report.failed, change, pictures.watch)
    reader = loaded.reader(options.model, options.device, options.decoder or "careful")
    loaded.say_device(options.device, reader.device, report)
    if options.what == "reader":
        decoders = (options.decoder,) if options.decoder else decoders_of(reader)
        return evaluate_reader(pages, reader, progress.reached, report.failed, change, decoders)
    finder = loaded.line_finder(None, options.device)
    return evaluate_pages(pages, finder, reader, progress.reached, report.failed, change, options.own_outlines)
