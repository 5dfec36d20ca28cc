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
from hwr_desktop.cli.outputs import check
from hwr_desktop.cli.progress import Progress
from hwr_desktop.cli.report import FAILED, Report
from hwr_desktop.cli.results_table import FINDING, READING, table
from hwr_desktop.cli.written_pages import write_stdout

if TYPE_CHECKING:
    from hwr_desktop.engine.training.corpus import GroundTruthPage

EXAMPLE = """examples:
  hwr evaluate reader ground-truth/val                   character and word error rates, lines as they are drawn
  hwr evaluate lines ground-truth/val --json lines.json  precision and recall of finding lines
  hwr evaluate pages ground-truth/val                    error rates where the lines are found first

CER and WER are percentages: errors for every hundred characters or words, with a 95 % interval over lines."""


@dataclass(frozen=True, slots=True)
class EvaluateOptions:
    """What to measure (`reader`, `lines` or `pages`), with which model, against what."""

    what: str
    ground_truth: tuple[str, ...]
    model: str | None = None
    decoder: str = "greedy"
    device: str = "auto"
    json: Path | None = None


def add_parser(commands: argparse._SubParsersAction) -> None:
    parser = arguments.command(commands, "evaluate", "measure a model against ground truth", EXAMPLE)
    parser.add_argument("what", choices=("reader", "lines", "pages"), help="reading, finding lines, or both in turn")
    arguments.add_ground_truth(parser)
    arguments.add_model(parser)
    arguments.add_decoder(parser)
    arguments.add_device(parser)
    parser.add_argument("--json", metavar="FILE", type=Path, help="write the figures to this file as well")
    parser.set_defaults(start=lambda given, report: run(options_from(given), report))


def options_from(given: argparse.Namespace) -> EvaluateOptions:
    return EvaluateOptions(
        given.what, tuple(given.ground_truth), given.model, given.decoder, given.device, given.json
    )  # fmt: skip


def run(options: EvaluateOptions, report: Report) -> int:
    """Measure, print the table on stdout and write the JSON. Returns the exit code.

    Raises UsageError, ModelError, GroundTruthError and ExportError.
    """
    arguments.check_decoder(options.decoder)
    if options.json is not None:
        check([options.json])
    pages = ground_truth(options.ground_truth, options.what != "reader", report)
    if not pages:
        return FAILED
    with Progress(report, len(pages), "page") as progress:
        result = _measured(options, pages, progress, report)
    columns = FINDING if options.what == "lines" else READING
    write_stdout(table(result, columns).encode("utf-8", "backslashreplace"))  # a folder's name may be in no encoding
    if options.json is not None:
        from hwr_desktop.interchange.safe_file import write_whole

        text = json.dumps(result, ensure_ascii=False, indent=1) + "\n"
        write_whole(options.json, text.encode("utf-8", "backslashreplace"))
    return report.exit_code


def _measured(
    options: EvaluateOptions, pages: Sequence[GroundTruthPage], progress: Progress, report: Report
) -> dict[str, Any]:
    """The figures, as the engine counts them."""
    from hwr_desktop.engine.training.evaluation import evaluate_lines, evaluate_pages, evaluate_reader

    if options.what == "lines":
        finder = loaded.line_finder(options.model, options.device)
        loaded.say_device(options.device, finder.device, report)
        return evaluate_lines(pages, finder, progress.reached, report.failed)
    reader = loaded.reader(options.model, options.device)
    loaded.say_device(options.device, reader.device, report)
    if options.what == "reader":
        return evaluate_reader(pages, reader, progress.reached, report.failed)
    finder = loaded.line_finder(None, options.device)
    return evaluate_pages(pages, finder, reader, progress.reached, report.failed)
