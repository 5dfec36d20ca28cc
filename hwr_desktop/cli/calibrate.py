"""`hwr calibrate`: fits how sure a reader may be of what it reads."""

from __future__ import annotations

import argparse
from dataclasses import dataclass
from pathlib import Path

from hwr_desktop.cli import arguments, loaded
from hwr_desktop.cli.ground_truth import ground_truth
from hwr_desktop.cli.outputs import check
from hwr_desktop.cli.progress import Progress
from hwr_desktop.cli.report import FAILED, Report
from hwr_desktop.engine.model_file import CARD, read_card, write_card

EXAMPLE = """examples:
  hwr calibrate models/mine ground-truth/train           after hwr train reader, with the same ground truth

Only the pages are used that training holds out. What is found is written into the model's card."""


@dataclass(frozen=True, slots=True)
class CalibrateOptions:
    """Which model's folder, and the ground truth that it was trained on."""

    model: Path
    ground_truth: tuple[str, ...]
    device: str = "auto"


def add_parser(commands: argparse._SubParsersAction) -> None:
    parser = arguments.command(commands, "calibrate", "fit how sure a reader may be", EXAMPLE)
    parser.add_argument("model", metavar="MODEL_DIR", type=Path, help="the folder of a reader")
    arguments.add_ground_truth(parser)
    arguments.add_device(parser)
    parser.set_defaults(start=lambda given, report: run(options_from(given), report))


def options_from(given: argparse.Namespace) -> CalibrateOptions:
    return CalibrateOptions(given.model, tuple(given.ground_truth), given.device)


def run(options: CalibrateOptions, report: Report) -> int:
    """Read the held-out pages and write the model's card anew. Returns the exit code.

    Raises ModelError, GroundTruthError and ExportError.
    """
    from hwr_desktop.engine.training.calibrate_reader import calibrated

    card = read_card(options.model)
    check([options.model / CARD], "MODEL_DIR")
    reader = loaded.reader(str(options.model), options.device, "careful")
    pages = ground_truth(options.ground_truth, False, report)
    if report.failures or not pages:
        return FAILED
    with Progress(report, len(pages), "page") as progress:
        calibration = calibrated(pages, reader, progress.reached)
    card["calibration"] = {"beam": list(calibration.beam), "greedy": list(calibration.greedy)}
    write_card(options.model, card)
    report.say(f"with a language model {calibration.beam}, greedily {calibration.greedy}: in {options.model / CARD}")
    return report.exit_code
