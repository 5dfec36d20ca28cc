"""Models, found by name or folder and loaded for the command line, which takes every core."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from hwr_desktop.cli.report import Report
from hwr_desktop.engine.model_file import WEIGHTS
from hwr_desktop.errors import ModelError

if TYPE_CHECKING:
    from hwr_desktop.engine.models import ModelInfo
    from hwr_desktop.engine.recognition.reader import Reader
    from hwr_desktop.engine.segmentation.line_finder import LineFinder


def model(name: str | None, kind: str) -> ModelInfo:
    """The model of that name or folder, or the one that comes with the program. Raises ModelError."""
    from hwr_desktop.engine import models

    if name is None:
        return models.default(kind)
    if Path(name).is_file():
        raise ModelError(
            f"{name} is a file, and a model of this program is a folder with {WEIGHTS} in it: name that folder. Models "
            "of other programs cannot be used."
        )
    return models.find(name, kind)


def reader(name: str | None, device: str, decoder: str) -> Reader:
    """A recogniser that reads greedily, with the language models ("lm"), or with a closer look besides ("careful").

    Raises ModelError.
    """
    return reader_in(model(name, "reader").folder, device, decoder)


def reader_in(folder: Path, device: str, decoder: str) -> Reader:
    """The recogniser in a folder, as for `reader`. Raises ModelError."""
    from hwr_desktop.engine import models
    from hwr_desktop.engine.recognition.reader import Reader

    languages = models.language_models() if decoder != "greedy" else []
    return Reader.load(folder, device, languages=languages, careful=decoder == "careful")


def line_finder(name: str | None, device: str) -> LineFinder:
    """A line finder, ready to find. Raises ModelError."""
    from hwr_desktop.engine.segmentation.line_finder import LineFinder

    return LineFinder.load(model(name, "lines").folder, device)


def say_device(wished: str, found: str, report: Report) -> None:
    """Say so where a GPU was asked for and there is none."""
    if wished == "cuda" and found != "cuda":
        report.say("hwr: there is no GPU that torch can use; the CPU is used instead.")
