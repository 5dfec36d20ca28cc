"""`hwr synthesise`: draws lines or whole pages of handwriting from fonts and texts, with their truth, to train on."""

from __future__ import annotations

import argparse
import os
import signal
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from dataclasses import dataclass, replace
from multiprocessing import get_context
from pathlib import Path
from time import monotonic

from hwr_desktop.cli import arguments
from hwr_desktop.cli.outputs import check_empty_folder
from hwr_desktop.cli.progress import Progress
from hwr_desktop.cli.report import Report

LINES, PAGES = "lines", "pages"
LEAST, MOST = 8, 70
"""Characters of a line."""
PORTION = {LINES: 500, PAGES: 5}
"""What is drawn from one seed at one go: a run is the same however many processes share it."""
JPEG_QUALITY = 90

EXAMPLE = """examples:
  hwr synthesise lines --fonts fonts/ --texts novels/ -o drawn-lines --count 20000
  hwr synthesise pages --fonts fonts/ --texts novels/ -o drawn-pages --count 200 --seed 2
  hwr train reader drawn-lines ground-truth/train -o models/mine

The texts are .txt files in UTF-8, one paragraph a line; the fonts are .ttf or .otf files that look like handwriting. A
line becomes x.png with its text in x.gt.txt, a page x.jpg with its lines in PAGE XML. What is drawn depends on the
fonts, the texts and the seed alone."""


@dataclass(frozen=True, slots=True)
class SynthesiseOptions:
    """What to draw (`lines` or `pages`), from which folders, how many of it and into which folder."""

    what: str
    fonts: Path
    texts: Path
    output: Path
    count: int = 100
    seed: int = 1
    processes: int | None = None


def add_parser(commands: argparse._SubParsersAction) -> None:
    parser = arguments.command(commands, "synthesise", "draw handwriting from fonts and texts, to train on", EXAMPLE)
    parser.add_argument("what", choices=(LINES, PAGES), help="images of single lines, or whole pages of letters")
    parser.add_argument("--fonts", metavar="DIR", type=Path, required=True, help="the folder of the handwriting fonts")
    parser.add_argument("--texts", metavar="DIR", type=Path, required=True, help="the folder of the plain texts")
    parser.add_argument("-o", "--output", metavar="DIR", type=Path, required=True, help="a new or an empty folder")
    parser.add_argument(
        "--count", metavar="N", type=arguments.whole_between(1, 10_000_000), default=100,
        help="how many lines or pages (default: 100)",
    )  # fmt: skip
    parser.add_argument(
        "--seed", metavar="N", type=arguments.whole_between(0, 2**31 - 1), default=1,
        help="of what is left to chance (default: 1)",
    )  # fmt: skip
    parser.add_argument(
        "--processes", metavar="N", type=arguments.whole_between(1, 256), help="how many draw (default: one a core)"
    )
    parser.set_defaults(start=lambda given, report: run(options_from(given), report))


def options_from(given: argparse.Namespace) -> SynthesiseOptions:
    return SynthesiseOptions(
        given.what, given.fonts, given.texts, given.output, given.count, given.seed, given.processes
    )


def run(options: SynthesiseOptions, report: Report) -> int:
    """Draw, and say how much and how fast. Returns the exit code.

    Raises UsageError for a folder with files in it, ExportError for one that cannot be written in, and InputError for
    fonts and texts that cannot be drawn with. An interruption leaves whole files, and no text without its image.
    """
    from hwr_desktop.engine.training.synthesis.fonts import training_fonts
    from hwr_desktop.engine.training.synthesis.texts import sentences_in
    from hwr_desktop.interchange.ground_truth.line_images import counted

    check_empty_folder(options.output, "-o")
    artist = Artist(
        options.what, training_fonts(options.fonts), sentences_in(options.texts), options.seed, options.output
    )
    options.output.mkdir(parents=True, exist_ok=True)
    size = PORTION[options.what]
    portions = [range(start, min(start + size, options.count)) for start in range(0, options.count, size)]
    processes = min(options.processes or os.cpu_count() or 1, len(portions))
    began, done, skipped = monotonic(), 0, 0
    with Progress(report, options.count, options.what.removesuffix("s")) as progress:
        for portion, left_out in _drawn(artist, portions, processes):
            done += len(portion)
            skipped += left_out
            progress.reached(done, options.count)
    speed = done / max(monotonic() - began, 1e-3)
    what = counted(done, options.what.removesuffix("s"), options.what)
    report.say(f"{what} drawn in {options.output}, {speed * 60:,.0f} a minute.")
    if skipped:
        texts = counted(skipped, "text was", "texts were")
        report.say(f"{texts} skipped and replaced, for the font that was to draw them lacks a character.")
    return report.exit_code


@dataclass(frozen=True, slots=True)
class Artist:
    """Draws lines or pages from these fonts and sentences into a folder."""

    what: str
    fonts: Sequence[Path]
    sentences: Sequence[str]
    seed: int
    output: Path

    def draw(self, portion: range) -> tuple[range, int]:
        """Draws the lines or pages of these numbers; gives the numbers, and how many texts were skipped."""
        return portion, self._lines(portion) if self.what == LINES else self._pages(portion)

    def _lines(self, portion: range) -> int:
        from hwr_desktop.engine.opencv import cv2
        from hwr_desktop.engine.training.synthesis.lines import LineSynthesiser

        synthesiser = LineSynthesiser(self.fonts, self.sentences, (self.seed, portion.start))
        for at, (strip, text) in zip(portion, synthesiser.lines(len(portion), LEAST, MOST), strict=True):
            path = self.output / f"line-{at + 1:06d}.png"
            _write(path, cv2.imencode(".png", strip)[1].tobytes())
            _write(path.with_suffix(".gt.txt"), f"{text}\n".encode())
        return synthesiser.skipped

    def _pages(self, portion: range) -> int:
        from hwr_desktop.engine.opencv import cv2
        from hwr_desktop.engine.training.synthesis.pages import synthesise_page
        from hwr_desktop.interchange.page_xml.page_xml_format import render

        skipped = 0
        for at in portion:
            drawn = synthesise_page((self.seed, at), self.fonts, self.sentences)
            path = self.output / f"page-{at + 1:06d}.jpg"
            bgr = cv2.cvtColor(drawn.image, cv2.COLOR_RGB2BGR)
            _write(path, cv2.imencode(".jpg", bgr, [cv2.IMWRITE_JPEG_QUALITY, JPEG_QUALITY])[1].tobytes())
            _write(path.with_suffix(".xml"), render(replace(drawn.page, image=path.name)))
            skipped += drawn.skipped
        return skipped


def _write(path: Path, data: bytes) -> None:
    """Writes a file whole or not at all, without waiting for the disk: that would take far longer than to draw."""
    part = path.with_name(f".{path.name}")
    part.write_bytes(data)
    part.replace(path)


def _drawn(artist: Artist, portions: Sequence[range], processes: int) -> Iterator[tuple[range, int]]:
    """What becomes of the portions, in any order; one process is this one."""
    if processes == 1:
        yield from map(artist.draw, portions)
        return
    pool = ProcessPoolExecutor(processes, get_context("spawn"), _begin, (artist,))
    try:
        for future in as_completed([pool.submit(_draw, portion) for portion in portions]):
            yield future.result()
    finally:
        pool.shutdown(cancel_futures=True)


_artists: list[Artist] = []
"""The one artist of a process that draws, so that the sentences are handed over once and not with every portion."""


def _begin(artist: Artist) -> None:
    signal.signal(signal.SIGINT, signal.SIG_DFL)  # what interrupts the command ends this process without a word
    _artists.append(artist)


def _draw(portion: range) -> tuple[range, int]:
    return _artists[0].draw(portion)
