"""`hwr transcribe`: finds and reads the lines of scans."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from hwr_desktop.cli import arguments, loaded
from hwr_desktop.cli.batch import work_through
from hwr_desktop.cli.format_options import add_format_options, export_options, refuse_unheeded
from hwr_desktop.cli.inputs import Files, ScanPage, expanded, pages_of
from hwr_desktop.cli.layout import layout_for, with_layout
from hwr_desktop.cli.outputs import targets
from hwr_desktop.cli.page_range import PageRange
from hwr_desktop.cli.project_pages import ProjectPages, opened_pages
from hwr_desktop.cli.recordings import with_recording
from hwr_desktop.cli.report import Report, UsageError, counted
from hwr_desktop.cli.texts import words_in
from hwr_desktop.cli.written_pages import PageFiles, PageFolder, PageSink, stream
from hwr_desktop.document.edits import with_found, with_reading
from hwr_desktop.document.own_words import right_words, single_words
from hwr_desktop.document.page import Line, Page, new_id
from hwr_desktop.errors import InputError
from hwr_desktop.interchange.options import AS_IT_COMES, ExportOptions

if TYPE_CHECKING:
    import numpy as np

    from hwr_desktop.engine.recognition.reader import Reader
    from hwr_desktop.engine.segmentation.line_finder import LineFinder

EXAMPLE = """examples:
  hwr transcribe letter.jpg                              the text on the terminal
  hwr transcribe scans/ -o texts/                        a text file for each scan of a folder
  hwr transcribe album.pdf --pages 3-7 --format page -o pages/
  hwr transcribe letter.jpg --layout letter.xml          lines as they were drawn elsewhere
  hwr transcribe letter.jpg --words names.txt            names that occur, a name a line, help to read them
  hwr transcribe letter.jpg --hand "Aunt Anna.hwrhand"   read by what was learned of this hand elsewhere
  hwr transcribe scans/ --project "Family letters"       to be corrected in the window"""


@dataclass(frozen=True, slots=True)
class TranscribeOptions:
    """What to read, with what, and where the text goes."""

    inputs: tuple[str, ...]
    output: str | None = None
    format: str = "txt"
    model: str | None = None
    device: str = "auto"
    decoder: str = "careful"
    language: str | None = None
    layout: Path | None = None
    pages: PageRange | None = None
    project: Path | None = None
    hand: Path | None = None
    words: Path | None = None
    choices: ExportOptions = AS_IT_COMES


def add_parser(commands: argparse._SubParsersAction) -> None:
    parser = arguments.command(commands, "transcribe", "find and read the lines of scans", EXAMPLE)
    arguments.add_inputs(parser)
    parser.add_argument(
        "-o", "--output", metavar="FILE|DIR",
        help="where the result goes (default: text on the terminal); a folder if it is one, ends in / or there is more "
        "than one input",
    )  # fmt: skip
    add_format_options(parser, "txt")
    arguments.add_model(parser)
    arguments.add_device(parser)
    arguments.add_decoder(parser)
    parser.add_argument(
        "--language", metavar="CODE|auto", type=arguments.language, default=None,
        help="the language of the letters, such as en or fr: read with its model, noted in the result (default: auto)",
    )  # fmt: skip
    parser.add_argument(
        "--layout", metavar="FILE|DIR", type=Path,
        help="PAGE, ALTO, hOCR or TEI of this program whose lines are read instead of finding them; in a folder, the "
        "file named like the scan",
    )  # fmt: skip
    arguments.add_pages(parser)
    parser.add_argument(
        "--project", metavar="PROJECT", type=Path,
        help="keep the pages, their lines and readings in this project too; it is made if it is not there",
    )  # fmt: skip
    parser.add_argument(
        "--hand", metavar="FILE.hwrhand", type=Path,
        help="read by what was learned of this hand, with the model that it belongs to; the lines of a project are "
        "read by what was learned of their own hands",
    )  # fmt: skip
    parser.add_argument(
        "--words", metavar="FILE", type=Path,
        help="words known to occur, one a line, such as names: where a word is unclear and nearly one of them, it is "
        "read as that; a project's own words and confirmed names count too",
    )  # fmt: skip
    parser.set_defaults(start=lambda given, report: run(options_from(given), report))


def options_from(given: argparse.Namespace) -> TranscribeOptions:
    return TranscribeOptions(
        inputs=tuple(given.inputs),
        output=given.output,
        format=given.format,
        model=given.model,
        device=given.device,
        decoder=given.decoder,
        language=given.language,
        layout=given.layout,
        pages=given.pages,
        project=given.project,
        hand=given.hand,
        words=given.words,
        choices=export_options(given),
    )


def run(options: TranscribeOptions, report: Report) -> int:
    """Read every page; what failed is reported, the rest is done. Returns the exit code.

    Raises UsageError, InputError, ModelError and ProjectError before anything is read. What is finished is kept when
    the command is interrupted.
    """
    refuse_unheeded(options.format, options.choices)
    files = expanded(options.inputs, report)
    pages = pages_of(files.paths, options.pages, report)
    if not pages:
        return report.exit_code
    if options.layout is not None and not options.layout.exists():
        raise UsageError(
            f"--layout {options.layout} is not there; name a PAGE, ALTO, hOCR or TEI file, or a folder of them."
        )
    if options.layout is not None and len(pages) > 1 and not options.layout.is_dir():
        raise UsageError(f"--layout {options.layout} is for one page, but there are {len(pages)}; give a folder.")
    if options.hand is not None and options.project is not None:
        raise UsageError("--hand and --project do not go together: a project's lines are read by its own hands.")
    words = words_in(options.words) if options.words is not None else frozenset()
    paths: dict[str, Path] = {}
    sink = _sink(options, pages, files, paths, report)
    finder, reader, folder = _models(options, report)  # before the project, which is not to be made for nothing
    with ExitStack() as stack:
        project = stack.enter_context(opened_pages(options.project)) if options.project is not None else None
        reading = _Reading(finder, reader, folder, project, options, words, paths, report)
        stack.callback(sink.close)
        work_through(pages, reading.work, sink, report)
    return report.exit_code


class _Reading:
    """A page's way from pixels to a transcript, by way of the project where there is one."""

    def __init__(
        self,
        finder: LineFinder | None,
        reader: Reader,
        folder: Path,
        project: ProjectPages | None,
        options: TranscribeOptions,
        words: frozenset[str],
        paths: dict[str, Path],
        report: Report,
    ) -> None:
        """`folder` is the one that the reader was loaded from; `words` are known to occur, besides those of the
        project; `paths` will have the scans of pages, by their ids."""
        from hwr_desktop.engine.recognition.hand_readers import HandReaders

        self.finder = finder
        self.reader = reader
        self.hands = HandReaders(reader, folder)
        self.project = project
        self.options = options
        self.words = words if project is None else words | single_words(right_words(project.file.project))
        self.paths = paths
        self.report = report

    def work(self, scan: ScanPage, image: np.ndarray) -> tuple[Page, str]:
        """The page read, under its own file's name, and what was done."""
        page = self._empty(scan, image)
        self.paths[page.id] = scan.path
        try:
            for step in self._steps(image, page):
                page = step
        finally:
            if self.project is not None:
                self.project.keep(page, "Read page", self.reader.author)
        return replace(page, image=scan.path.name), f"{counted(len(page.lines), 'line')} read"

    def _empty(self, scan: ScanPage, image: np.ndarray) -> Page:
        """The page before it is read: with a layout's lines, as the project knows it, or with no lines yet."""
        height, width = image.shape[:2]
        if self.project is not None:
            page = self.project.page_for(scan, width, height)
        else:
            page = Page(new_id("p"), scan.path.name, width, height, scan.index)
        if self.options.language is not None:
            page = replace(page, language=self.options.language)
        if self.options.layout is None:
            return page
        if page.lines:
            raise InputError(f"{scan.title} has lines in the project already: leave out --layout, or --project.")
        return with_layout(page, layout_for(self.options.layout, scan))

    def _steps(self, image: np.ndarray, page: Page) -> Iterator[Page]:
        """The page after each step of finding and reading; the words of a person or an imported file stay."""
        from hwr_desktop.engine import pipeline

        finder = None if page.lines else self.finder
        reader_of = self._reader_of(page)
        for step in pipeline.transcribe(image, page, self.reader, finder, reader_of=reader_of, words=self.words):
            if isinstance(step, pipeline.LinesFound):
                page = with_found(page, step.lines, step.regions, step.turn)
            else:
                page = with_reading(
                    page,
                    step.line_id,
                    step.text,
                    step.confidence,
                    step.characters,
                    step.author,
                    step.choices,
                )
            yield page

    def _reader_of(self, page: Page) -> Callable[[Line], Reader] | None:
        """The reader of each line by the project's hands; None without a project. What was learned of a hand and cannot
        be used is reported."""
        project = self.project
        if project is None:
            return None
        readers, errors = self.hands.readers(project.learned_hands(page))
        for error in errors:
            self.report.say(f"hwr: {error} The model itself reads the lines of this hand.")
        return lambda line: readers.get(project.hand_of(page, line), self.reader)


def _models(options: TranscribeOptions, report: Report) -> tuple[LineFinder | None, Reader, Path]:
    """The line finder, where lines are to be found, and the reader, loaded, with the folder of its model; it reads the
    hand that is given. Raises ModelError."""
    from hwr_desktop.engine import hand_file
    from hwr_desktop.engine.recognition import hand_weights

    hand = None if options.hand is None else hand_file.read_hand_file(options.hand)
    if hand is not None and options.model is None:
        folder = hand_file.reader_of(hand.label).folder
    else:
        folder = loaded.model(options.model, "reader").folder
    finder = None if options.layout is not None else loaded.line_finder(None, options.device)
    reader = loaded.reader_in(folder, options.device, options.decoder)
    if hand is not None:
        reader = reader.for_hand(hand.weights, hand_weights.fingerprint(folder), hand.label.name or "hand")
    loaded.say_device(options.device, reader.device, report)
    return finder, reader, folder


def _sink(
    options: TranscribeOptions, pages: Sequence[ScanPage], files: Files, paths: dict[str, Path], report: Report
) -> PageSink:
    """Where the pages go; `paths` will lead from their ids to their scans. Raises UsageError where stdout cannot
    hold them."""
    from hwr_desktop.interchange.document import Document
    from hwr_desktop.interchange.formats import FORMATS

    choices, pictures = options.choices, None
    format_ = with_recording(FORMATS[options.format], choices, report)
    if format_.wants_pictures or (choices.scans and "scans" in format_.heeds):
        from hwr_desktop.engine.export_pictures import ScanPictures

        pictures = ScanPictures(lambda page: paths[page.id])
    about = Document((), options=choices, language=options.language, pictures=pictures)
    if options.output is None or options.output == "-":
        return stream(format_, len(pages), about)
    if format_.files is not None:
        return PageFolder(Path(options.output), format_, report, about)
    there = targets(pages, files.paths, options.output, files.many, format_)
    return PageFiles(there, format_, report, about, files.paths)
