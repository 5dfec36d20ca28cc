"""Arguments that several commands share."""

from __future__ import annotations

import argparse
import re
from collections.abc import Callable

from hwr_desktop.cli.page_range import PageRange

_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")


def command(commands: argparse._SubParsersAction, name: str, summary: str, examples: str) -> argparse.ArgumentParser:
    """A command's parser; the examples stand at the end of its help."""
    parser: argparse.ArgumentParser = commands.add_parser(
        name,
        help=summary,
        description=summary[0].upper() + summary[1:] + ".",
        epilog=examples,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    return parser


def add_inputs(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("inputs", nargs="+", metavar="INPUT", help="images, PDFs, folders of them, or patterns")


def add_ground_truth(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "ground_truth", nargs="+", metavar="GROUND_TRUTH",
        help="folders of PAGE XML beside its images, or projects (what a person has confirmed in them counts); to a "
        "reader also images of lines: the IAM database or a list of its ids, x.png with x.gt.txt, a CSV of image,text",
    )  # fmt: skip


def add_model(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--model", metavar="NAME|DIR", help="the model, by name or folder (default: the one that comes along)"
    )


def add_device(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--device", choices=("auto", "cpu", "cuda"), default="auto", help="where to compute (default: auto)"
    )


def add_decoder(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--decoder", choices=("careful", "lm", "greedy"), default="careful",
        help="careful (default): with the model of the page's language, where there is one, and a closer look at each "
        "line; lm: without the closer look, about twice as fast; greedy: what is seen, no more",
    )  # fmt: skip


def add_pages(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--pages", metavar="A-B", type=page_range, help="only these pages of each file, counted from 1 (3-7, 3- or 3)"
    )


def page_range(text: str) -> PageRange:
    """A range of pages, for argparse."""
    try:
        return PageRange.parsed(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(str(error)) from None


def language(text: str) -> str | None:
    """A language code, None for `auto`; for argparse."""
    if text == "auto":
        return None
    if not _LANGUAGE.fullmatch(text):
        raise argparse.ArgumentTypeError(f"{text!r} is not a language code such as en or fr")
    return text


def minutes(text: str) -> float:
    """A number of minutes above 0, for argparse."""
    try:
        value = float(text)
    except ValueError:
        value = 0.0
    if not 0 < value < 1e6:
        raise argparse.ArgumentTypeError(f"{text!r} is not a number of minutes above 0")
    return value


def between(low: float, high: float) -> Callable[[str], float]:
    """Numbers from `low` to `high`, for argparse."""

    def number(text: str) -> float:
        try:
            value = float(text)
        except ValueError:
            value = float("nan")
        if not low <= value <= high:
            raise argparse.ArgumentTypeError(f"{text!r} is not a number from {low:g} to {high:g}")
        return value

    return number


def whole_between(low: int, high: int) -> Callable[[str], int]:
    """Whole numbers from `low` to `high`, for argparse."""

    def number(text: str) -> int:
        try:
            value = int(text)
        except ValueError:
            value = low - 1
        if not low <= value <= high:
            raise argparse.ArgumentTypeError(f"{text!r} is not a whole number from {low} to {high}")
        return value

    return number
