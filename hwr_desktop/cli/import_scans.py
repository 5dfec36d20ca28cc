"""`hwr import`: takes scans into a project, with the transcripts that lie beside them, to be corrected there."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

from hwr_desktop.cli import arguments
from hwr_desktop.cli.inputs import ScanPage, expanded, pages_of
from hwr_desktop.cli.progress import Progress
from hwr_desktop.cli.project_pages import ProjectPages, opened_pages
from hwr_desktop.cli.report import Report
from hwr_desktop.document.page import Page
from hwr_desktop.errors import HwrError, InputError

if TYPE_CHECKING:
    from hwr_desktop.interchange.beside import Scan

EXAMPLE = """examples:
  hwr import "Family letters" scans/ album.pdf           makes the project if it is not there
  hwr import "Family letters" more/*.jpg                 adds to it; a scan it has already is passed over
  hwr import "Family letters" export/                    a folder that Transkribus exported, with its transcripts
  hwr import "Family letters" letter.xml                 a transcript (PAGE, ALTO, hOCR), with its scan beside it"""


@dataclass(frozen=True, slots=True)
class ImportOptions:
    """Which scans to take into which project."""

    project: Path
    inputs: tuple[str, ...]


def add_parser(commands: argparse._SubParsersAction) -> None:
    parser = arguments.command(commands, "import", "take scans into a project", EXAMPLE)
    parser.add_argument("project", metavar="PROJECT", type=Path, help="the project's folder or its .hwr file")
    arguments.add_inputs(parser)
    parser.set_defaults(start=lambda given, report: run(options_from(given), report))


def options_from(given: argparse.Namespace) -> ImportOptions:
    return ImportOptions(given.project, tuple(given.inputs))


def run(options: ImportOptions, report: Report) -> int:
    """Add every page that the project has not got yet; what failed is reported. Returns the exit code.

    Raises ProjectError where the project cannot be opened, made or written. A file's pages are one undoable step.
    """
    scans_given = _scans(expanded(options.inputs, report).paths, report)
    pages = pages_of(list(scans_given), None, report)
    if not pages:
        return report.exit_code
    with opened_pages(options.project) as project, Progress(report, len(pages), "page") as progress:
        for path, group in groupby(pages, key=lambda page: page.path):
            scans = list(group)
            progress.working_on(path.name)
            try:
                sentence = _added(project, scans_given[path], scans, report)
            except InputError as error:
                report.failed(path, error)
                sentence = ""
            for at in range(len(scans)):
                progress.done(sentence if at == 0 else "")
    return report.exit_code


def _scans(paths: Sequence[Path], report: Report) -> dict[Path, Scan]:
    """The scans to be taken, each with what a transcript that was given says of it; one that is in order comes before
    the bare scan, should both be given."""
    from hwr_desktop.interchange.beside import scans_of

    found: dict[Path, Scan] = {}
    for path in paths:
        try:
            for scan in scans_of(path):
                if scan.source is not None or scan.path not in found:
                    found[scan.path] = scan
        except HwrError as error:
            report.failed(path, error)
    return found


def _added(project: ProjectPages, given: Scan, scans: Sequence[ScanPage], report: Report) -> str:
    """Add a file's pages, with the lines of their transcripts, and say what was done. Raises InputError and
    ProjectError."""
    from hwr_desktop.engine.images import page_size
    from hwr_desktop.interchange.beside import transcribed

    path = given.path
    sizes = [page_size(path, scan.index) for scan in scans]
    pages = [project.page_for(scan, *size) for scan, size in zip(scans, sizes, strict=True)]
    new = [page for page in pages if not project.has(page)]
    if not new:
        return f"{path}: already in the project"
    known, notes = transcribed(given, sizes)
    for note in notes:
        report.say(f"hwr: {note}")
    project.add([_with_transcript(page, known.get(page.index)) for page in new], f"Add {path.name}")
    lines = sum(len(page.lines) for page in known.values())
    told = f", with {lines} lines of a transcript" if lines else ""
    return f"{path}: {len(new)} page{'s' * (len(new) > 1)} added{told}"


def _with_transcript(page: Page, known: Page | None) -> Page:
    """The page as a transcript has it, under its own name."""
    return page if known is None else replace(known, image=page.image, index=page.index)
