"""`hwr import`: takes scans into a project, to be read and corrected there."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from hwr_desktop.cli import arguments
from hwr_desktop.cli.inputs import ScanPage, expanded, pages_of
from hwr_desktop.cli.progress import Progress
from hwr_desktop.cli.project_pages import ProjectPages, opened_pages
from hwr_desktop.cli.report import Report
from hwr_desktop.errors import InputError

EXAMPLE = """examples:
  hwr import "Family letters" scans/ album.pdf           makes the project if it is not there
  hwr import "Family letters" more/*.jpg                 adds to it; a scan it has already is passed over"""


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
    pages = pages_of(expanded(options.inputs, report).paths, None, report)
    if not pages:
        return report.exit_code
    with opened_pages(options.project) as project, Progress(report, len(pages), "page") as progress:
        for path, group in groupby(pages, key=lambda page: page.path):
            scans = list(group)
            progress.working_on(path.name)
            try:
                sentence = _added(project, path, scans)
            except InputError as error:
                report.failed(path, error)
                sentence = ""
            for at in range(len(scans)):
                progress.done(sentence if at == 0 else "")
    return report.exit_code


def _added(project: ProjectPages, path: Path, scans: Sequence[ScanPage]) -> str:
    """Add a file's pages and say what was done. Raises InputError and ProjectError."""
    from hwr_desktop.engine.images import page_size

    sizes = [page_size(path, scan.index) for scan in scans]
    pages = [project.page_for(scan, *size) for scan, size in zip(scans, sizes, strict=True)]
    new = [page for page in pages if not project.has(page)]
    if not new:
        return f"{path}: already in the project"
    project.add(new, f"Add {path.name}")
    return f"{path}: {len(new)} page{'s' * (len(new) > 1)} added"
