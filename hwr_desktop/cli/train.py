"""`hwr train`: trains a reader, a line finder or a language model on ground truth."""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from hwr_desktop.cli import arguments, loaded
from hwr_desktop.cli.ground_truth import ground_truth, without
from hwr_desktop.cli.outputs import check
from hwr_desktop.cli.report import FAILED, Report, UsageError
from hwr_desktop.cli.shared_pages import say_held_out
from hwr_desktop.engine.model_file import CARD, WEIGHTS, write_card
from hwr_desktop.engine.training.checkpoint import CHECKPOINT
from hwr_desktop.errors import GroundTruthError

if TYPE_CHECKING:
    from hwr_desktop.engine.training.corpus import GroundTruthPage
    from hwr_desktop.engine.training.progress import Progress

LANGUAGE_MODEL = "language-model"
TEXT_SUFFIX = ".txt"
MINUTES = 60.0
AUTO = "auto"

EXAMPLE = """examples:
  hwr train reader ground-truth/train -o models/mine --minutes 120
  hwr train reader "Family letters" -o models/aunt-clara --base letters --steps auto
  hwr train lines ground-truth/train -o models/my-lines --leave-out old-registers
  hwr train language-model novels/*.txt ground-truth/train -o models/french --language fr

With --steps a reader is adapted to one hand, by all lines that were checked: 16 help, 64 help more, and it takes some
minutes. With --fonts and --texts drawn lines are mixed in, and other hands are forgotten less. Without --steps a tenth
of the pages is held out to check by, and the last steps are small ones whenever the time ends. curves.csv and
curves.png in MODEL_DIR show how it went.

On a processor of two cores and more several processes learn together, which is quicker than one; --threads 1 takes
less memory. A run that was interrupted is taken up again by the same command with --resume."""


@dataclass(frozen=True, slots=True)
class TrainOptions:
    """What to train (`reader`, `lines` or `language-model`) on what, for how long, and the folder that becomes the
    model. `steps` instead of `minutes` adapts a reader to a hand; 0 leaves their number to that of the lines."""

    what: str
    ground_truth: tuple[str, ...]
    output: Path
    minutes: float | None = None
    steps: int | None = None
    base: str | None = None
    resume: bool = False
    device: str = "auto"
    left_out: tuple[str, ...] = ()
    fonts: Path | None = None
    texts: Path | None = None
    found_outlines: bool = False
    seed: int = 1
    threads: int | None = None
    language: str | None = None


def add_parser(commands: argparse._SubParsersAction) -> None:
    parser = arguments.command(commands, "train", "train a model on ground truth", EXAMPLE)
    parser.add_argument(
        "what", choices=("reader", "lines", LANGUAGE_MODEL),
        help="a reader of lines, a finder of lines, or a model of a language, to read with",
    )  # fmt: skip
    arguments.add_ground_truth(parser)
    parser.add_argument("-o", "--output", metavar="MODEL_DIR", type=Path, required=True, help="the model's folder")
    parser.add_argument(
        "--minutes", metavar="N", type=arguments.minutes, help=f"how long to train (default: {MINUTES:g})"
    )
    parser.add_argument(
        "--steps", metavar="N|auto", type=_steps,
        help="adapt the base to one hand in so many steps; auto: by the number of lines (reader)",
    )  # fmt: skip
    parser.add_argument("--base", metavar="MODEL", help="start from this model's weights, given by name or folder")
    parser.add_argument("--resume", action="store_true", help="take up the run that was interrupted in MODEL_DIR")
    arguments.add_device(parser)
    parser.add_argument(
        "--leave-out", metavar="NAME", action="append", default=[], help="a collection not to train on; may be repeated"
    )
    parser.add_argument("--fonts", metavar="DIR", type=Path, help="handwriting fonts for synthetic lines and pages")
    parser.add_argument("--texts", metavar="DIR", type=Path, help="plain texts for synthetic lines and pages")
    parser.add_argument(
        "--found-outlines",
        action="store_true",
        help="learn each line also as the line finder draws it, since that is what is read later (reader)",
    )
    parser.add_argument(
        "--seed", metavar="N", type=arguments.whole_between(0, 2**31 - 1), default=1,
        help="of what is left to chance (default: 1)",
    )  # fmt: skip
    parser.add_argument(
        "--threads", metavar="N", type=arguments.whole_between(1, 1024), help="processor threads (default: one a core)"
    )
    parser.add_argument(
        "--language", metavar="CODE", type=arguments.language, help="what the texts are in, such as fr (language-model)"
    )
    parser.set_defaults(start=lambda given, report: run(options_from(given), report))


def options_from(given: argparse.Namespace) -> TrainOptions:
    return TrainOptions(
        what=given.what,
        ground_truth=tuple(given.ground_truth),
        output=given.output,
        minutes=given.minutes,
        steps=given.steps,
        base=given.base,
        resume=given.resume,
        device=given.device,
        left_out=tuple(given.leave_out),
        fonts=given.fonts,
        texts=given.texts,
        found_outlines=given.found_outlines,
        seed=given.seed,
        threads=given.threads,
        language=given.language,
    )


def run(options: TrainOptions, report: Report) -> int:
    """Train, each report of the run a line on stderr. Returns the exit code.

    Raises UsageError, InputError, GroundTruthError, ModelError, TrainingError and ExportError. An interrupted run
    leaves its last checkpoint.
    """
    _check_fitting(options)
    _check_synthesis(options)
    check([options.output / WEIGHTS])  # now, and not when hours of training are to be kept
    if options.what == LANGUAGE_MODEL:
        return _train_language_model(options, report)
    base = None if options.base is None else loaded.model(options.base, options.what).folder
    pages = without(ground_truth(options.ground_truth, options.what == "lines", report), options.left_out)
    if report.failures:
        return FAILED  # what was asked for is not all there, and a run of hours should not find that out at its end
    if not pages:
        raise GroundTruthError("Nothing is left to train on: leave out less, or name more ground truth.")
    if options.steps is None:
        say_held_out(pages, report)
    for progress in _progress(options, pages, base):
        report.say(progress.message)
    _describe(options, pages)
    return report.exit_code


def _check_fitting(options: TrainOptions) -> None:
    """Raises UsageError for an option that would do nothing: a run of hours must not leave out what was asked for."""
    if (options.fonts is None) != (options.texts is None):
        raise UsageError("--fonts and --texts belong together: synthetic pages are texts drawn with fonts.")
    if options.found_outlines and options.what != "reader":
        raise UsageError(f"--found-outlines belongs to: hwr train reader; leave it out with {options.what}.")
    if (options.language is None) == (options.what == LANGUAGE_MODEL):
        raise UsageError("--language says what language a language-model is of: give it there, and nowhere else.")
    if options.what == LANGUAGE_MODEL and (options.base or options.resume or options.fonts):
        raise UsageError("a language-model is counted in one go: leave out --base, --resume, --fonts and --texts.")
    if options.steps is not None:
        if options.what != "reader" or options.base is None:
            raise UsageError("--steps adapts a reader to a hand: name the reader to start from with --base.")
        if options.minutes or options.resume:
            raise UsageError("--steps says how long: leave out --minutes and --resume.")
    if options.resume and (options.output / WEIGHTS).exists() and not (options.output / CHECKPOINT).exists():
        raise UsageError(
            f"{options.output}: this run came to its end, and there is nothing to take up; "
            f"to train on from it, name it with --base and another folder with -o."
        )


def _check_synthesis(options: TrainOptions) -> None:
    """Raises InputError for fonts and texts that cannot be drawn with, before minutes go to reading the pages."""
    if options.fonts is not None and options.texts is not None:
        from hwr_desktop.engine.training.synthesis.fonts import training_fonts
        from hwr_desktop.engine.training.synthesis.texts import sentences_in

        training_fonts(options.fonts)
        sentences_in(options.texts)


def _train_language_model(options: TrainOptions, report: Report) -> int:
    """Count what stands in text files and in transcripts. Returns the exit code."""
    from hwr_desktop.engine.training.train_language_model import language_text, train_language_model

    texts = [Path(name) for name in options.ground_truth if _is_prose(name)]
    others = [name for name in options.ground_truth if not _is_prose(name)]
    pages = without(ground_truth(others, False, report), options.left_out)
    if report.failures:
        return FAILED
    text = language_text(texts, pages, options.seed)
    report.say(text.sentence)
    model = train_language_model(text, str(options.language))
    model.save(options.output)
    n_grams = sum(len(order.codes) for order in model.orders)
    report.say(f"{n_grams:,} n-grams of up to {len(model.orders)} characters are in {options.output}")
    _describe(options, pages)
    return report.exit_code


def _is_prose(name: str) -> bool:
    """Whether an argument is a text to learn a language from; the lists of the IAM database end in .txt as well."""
    from hwr_desktop.interchange.ground_truth.iam_files import is_index, is_list

    return name.endswith(TEXT_SUFFIX) and not is_index(Path(name)) and not is_list(Path(name))


def _describe(options: TrainOptions, pages: Sequence[GroundTruthPage]) -> None:
    """Give the model the card without which it cannot be installed; one that somebody wrote stays."""
    if not (options.output / CARD).exists():
        data: dict[str, dict[str, int]] = {}
        for page in pages:
            counts = data.setdefault(page.collection, {"pages": 0, "lines": 0})
            counts["pages"] += 1
            counts["lines"] += len(page.page.lines)
        card = {
            "kind": "language" if options.what == LANGUAGE_MODEL else options.what,
            "title": options.output.resolve().name,
            "description": _description(options),
            "languages": [options.language] if options.language else [],
            "data": data,
        }
        write_card(options.output, card)


def _description(options: TrainOptions) -> str:
    """How the model was made, for its card."""
    command = f"Trained with `hwr train {options.what}`"
    if options.steps is not None:
        return f"{command} from {Path(str(options.base)).name}, to read one hand."
    return f"{command}." if options.what == LANGUAGE_MODEL else f"{command} for {options.minutes or MINUTES:g} minutes."


def _steps(text: str) -> int:
    """A number of steps, 0 for `auto`; for argparse."""
    return 0 if text == AUTO else arguments.whole_between(1, 1_000_000)(text)


def _progress(options: TrainOptions, pages: Sequence[GroundTruthPage], base: Path | None) -> Iterator[Progress]:
    """The run, as the engine reports it; `base` is the folder of the model to start from."""
    from hwr_desktop.engine import models, torch_setup
    from hwr_desktop.engine.training.options import TrainingOptions

    torch_setup.prepare(options.threads)
    common: dict[str, Any] = {
        "pages": pages,
        "out": options.output,
        "minutes": options.minutes or MINUTES,
        "base": base,
        "resume": options.resume,
        "device": options.device,
        "seed": options.seed,
        "threads": options.threads,
        "fonts": options.fonts,
        "texts": options.texts,
        "finder": models.default("lines").folder if options.found_outlines else None,
    }
    if options.what == "lines":
        from hwr_desktop.engine.training.train_lines import train_lines

        return train_lines(TrainingOptions(**common))
    if options.steps is not None:
        from hwr_desktop.engine.training.adapt_reader import adapt_reader

        return adapt_reader(TrainingOptions(**common), options.steps or None)
    from hwr_desktop.engine.training.train_reader import train_reader

    return train_reader(TrainingOptions(**common))
