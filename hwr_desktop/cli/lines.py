"""`hwr lines`: finds the lines of scans and writes them as PAGE XML without text."""

from __future__ import annotations

import argparse
from dataclasses import dataclass
from typing import TYPE_CHECKING

from hwr_desktop.cli import arguments, loaded
from hwr_desktop.cli.batch import work_through
from hwr_desktop.cli.inputs import ScanPage, expanded, pages_of
from hwr_desktop.cli.outputs import targets
from hwr_desktop.cli.page_range import PageRange
from hwr_desktop.cli.report import Report, counted
from hwr_desktop.cli.written_pages import PageFiles
from hwr_desktop.document.edits import with_found
from hwr_desktop.document.page import Page, new_id

if TYPE_CHECKING:
    import numpy as np

EXAMPLE = """examples:
  hwr lines letter.jpg -o lines/                         writes lines/letter.xml
  hwr lines scans/ -o lines/                             to be corrected, then: hwr transcribe scans/ --layout lines/"""


@dataclass(frozen=True, slots=True)
class LinesOptions:
    """What to find lines in, with what, and the folder that the PAGE files go to."""

    inputs: tuple[str, ...]
    output: str
    model: str | None = None
    device: str = "auto"
    pages: PageRange | None = None


def add_parser(commands: argparse._SubParsersAction) -> None:
    parser = arguments.command(commands, "lines", "find lines and write them as PAGE XML, without text", EXAMPLE)
    arguments.add_inputs(parser)
    parser.add_argument("-o", "--output", metavar="DIR", required=True, help="the folder for the PAGE XML files")
    arguments.add_model(parser)
    arguments.add_device(parser)
    arguments.add_pages(parser)
    parser.set_defaults(start=lambda given, report: run(options_from(given), report))


def options_from(given: argparse.Namespace) -> LinesOptions:
    return LinesOptions(tuple(given.inputs), given.output, given.model, given.device, given.pages)


def run(options: LinesOptions, report: Report) -> int:
    """Find the lines of every page; what failed is reported, the rest is done. Returns the exit code.

    Raises ExportError and ModelError before anything is read.
    """
    from hwr_desktop.interchange.formats import FORMATS

    files = expanded(options.inputs, report)
    pages = pages_of(files.paths, options.pages, report)
    if not pages:
        return report.exit_code
    page_xml = FORMATS["page"]
    sink = PageFiles(targets(pages, files.paths, options.output, True, page_xml), page_xml, report, inputs=files.paths)
    finder = loaded.line_finder(options.model, options.device)
    loaded.say_device(options.device, finder.device, report)

    def work(scan: ScanPage, image: np.ndarray) -> tuple[Page, str]:
        found = finder.find(image)
        page = Page(new_id("p"), scan.path.name, image.shape[1], image.shape[0], scan.index)
        page = with_found(page, found.lines, found.regions, found.turn)
        return page, f"{counted(len(page.lines), 'line')} found"

    work_through(pages, work, sink, report)
    return report.exit_code
