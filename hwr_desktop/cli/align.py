"""`hwr align`: gives pages the lines of their transcripts and writes them as PAGE XML, to train on."""

from __future__ import annotations

import argparse
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from hwr_desktop.cli import arguments, loaded
from hwr_desktop.cli.batch import work_through
from hwr_desktop.cli.inputs import ScanPage, expanded, pages_of
from hwr_desktop.cli.outputs import targets
from hwr_desktop.cli.page_range import PageRange
from hwr_desktop.cli.report import Report
from hwr_desktop.cli.written_pages import PageFiles
from hwr_desktop.document.page import Author, AuthorKind, Page, new_id
from hwr_desktop.engine.alignment.transcript_file import read_transcript, transcript_name
from hwr_desktop.errors import GroundTruthError

if TYPE_CHECKING:
    import numpy as np

    from hwr_desktop.engine.recognition.reader import Reader
    from hwr_desktop.engine.segmentation.line_finder import LineFinder

EXAMPLE = """examples:
  hwr align letters/ -o letters/                         letters/1.xml from letters/1.jpg and letters/1.txt
  hwr align letters/*.jpg -o letters/ --model models/round-1      again, with a reader that was trained on the first
  hwr train reader letters/ -o models/round-2 --base letters

The transcript of x.jpg is x.txt beside it: UTF-8, a line of the page a line, blank lines not counted. The transcript
of page 3 of x.pdf is x-0003.txt. Each line is found and read, and is given the line of the transcript that agrees with
the reading, where that is sure; other lines are kept without text. To train on the result, have it written to the
folder of the images (-o), since ground truth lies beside its images."""


@dataclass(frozen=True, slots=True)
class AlignOptions:
    """Which pages to align, with what, and the folder that the PAGE files go to."""

    inputs: tuple[str, ...]
    output: str
    model: str | None = None
    device: str = "auto"
    pages: PageRange | None = None


def add_parser(commands: argparse._SubParsersAction) -> None:
    parser = arguments.command(commands, "align", "place transcripts on their pages, as PAGE XML to train on", EXAMPLE)
    arguments.add_inputs(parser)
    parser.add_argument(
        "-o", "--output", metavar="DIR", required=True,
        help="the folder for the PAGE XML files; it may be that of the images, where training looks for them",
    )  # fmt: skip
    arguments.add_model(parser)
    arguments.add_device(parser)
    arguments.add_pages(parser)
    parser.set_defaults(start=lambda given, report: run(options_from(given), report))


def options_from(given: argparse.Namespace) -> AlignOptions:
    return AlignOptions(tuple(given.inputs), given.output, given.model, given.device, given.pages)


def run(options: AlignOptions, report: Report) -> int:
    """Align every page with its transcript; what is refused is reported, the rest is done. Returns the exit code.

    Raises ExportError and ModelError before anything is read.
    """
    from hwr_desktop.interchange.formats import FORMATS

    files = expanded(options.inputs, report)
    pages = pages_of(files.paths, options.pages, report)
    if not pages:
        return report.exit_code
    page_xml = FORMATS["page"]
    places = targets(pages, files.paths, options.output, True, page_xml)
    sink = PageFiles(places, page_xml, report, inputs=files.paths)
    finder = loaded.line_finder(None, options.device)
    reader = loaded.reader(options.model, options.device, "greedy")
    loaded.say_device(options.device, reader.device, report)
    aligning = _Aligning(finder, reader, dict(zip(pages, places, strict=True)))
    work_through(pages, aligning.work, sink, report, say_each=True)
    if aligning.done > 1:
        report.say(
            f"{aligning.placed} of {aligning.transcript_lines} transcript lines placed on {aligning.done} pages."
        )
    return report.exit_code


class _Aligning:
    """A page's way from pixels and a transcript to ground truth, and what has been placed by now."""

    def __init__(self, finder: LineFinder, reader: Reader, places: dict[ScanPage, Path]) -> None:
        self.finder = finder
        self.reader = reader
        self.places = places
        self.done = 0
        self.placed = 0
        self.transcript_lines = 0

    def work(self, scan: ScanPage, image: np.ndarray) -> tuple[Page, str]:
        """The page with the texts that are sure, and how many these are. Raises GroundTruthError."""
        from hwr_desktop.engine.alignment.align_page import align_page

        path = transcript_of(scan)
        transcript = read_transcript(path)
        author = Author(AuthorKind.IMPORT, path.name)
        check_own(self.places[scan], author)
        page = Page(new_id("p"), scan.path.name, image.shape[1], image.shape[0], scan.index)
        result = align_page(image, page, transcript, self.finder, self.reader, author)
        self.done += 1
        self.placed += result.placed
        self.transcript_lines += result.transcript_lines
        bare = result.without_text
        lines = "1 found line" if bare == 1 else f"{bare} found lines"
        return (
            result.page,
            f"{result.placed} of {result.transcript_lines} transcript lines placed, {lines} without text",
        )


def transcript_of(scan: ScanPage) -> Path:
    """The text file beside the scan that bears its name, with the page's number where the scan has several."""
    return scan.path.with_name(transcript_name(scan.path.name, scan.index, scan.count))


def check_own(target: Path, author: Author) -> None:
    """See that no text is written over but what this command wrote before from the same transcript.

    A folder of images is where people keep their ground truth. Raises GroundTruthError, and InputError for a file
    that is no PAGE XML.
    """
    from hwr_desktop.interchange.page_xml import page_xml_format as page_xml

    if target.is_file() and any(line.text and line.author != author for line in page_xml.read(target).lines):
        raise GroundTruthError(
            f"{target.name} holds text already that this command did not write: take it away, or choose another "
            f"folder with -o."
        )
