"""`hwr export`: writes a project's pages as text, JSON or PAGE XML."""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path

from hwr_desktop.cli import arguments
from hwr_desktop.cli.inputs import ScanPage
from hwr_desktop.cli.outputs import targets
from hwr_desktop.cli.report import Report
from hwr_desktop.cli.written_pages import PageFiles
from hwr_desktop.document.page import Page
from hwr_desktop.errors import ExportError

EXAMPLE = """examples:
  hwr export "Family letters" --format txt -o letters.txt
  hwr export "Family letters" --format page -o pages/    a PAGE XML file for each page"""


@dataclass(frozen=True, slots=True)
class ExportOptions:
    """Which project to write, in which format, and where to."""

    project: Path
    format: str
    output: str


def add_parser(commands: argparse._SubParsersAction) -> None:
    parser = arguments.command(commands, "export", "write a project's pages as text, JSON or PAGE XML", EXAMPLE)
    parser.add_argument("project", metavar="PROJECT", type=Path, help="the project's folder or its .hwr file")
    parser.add_argument(
        "--format",
        choices=("txt", "txt-clean", "txt-signs", "json", "page"),
        required=True,
        help="txt as written, clean (struck words gone, abbreviations written out) or with editorial signs; json; page",
    )
    parser.add_argument("-o", "--output", metavar="FILE|DIR", required=True, help="where the result goes")
    parser.set_defaults(start=lambda given, report: run(options_from(given), report))


def options_from(given: argparse.Namespace) -> ExportOptions:
    return ExportOptions(given.project, given.format, given.output)


def run(options: ExportOptions, report: Report) -> int:
    """Write the project's pages in their order. Returns the exit code. Raises ProjectError and ExportError."""
    from hwr_desktop.interchange.formats import FORMATS
    from hwr_desktop.store.project_file import ProjectFile
    from hwr_desktop.store.scans import name_given

    format_ = FORMATS[options.format]
    with closing(ProjectFile.open(options.project)) as project:
        about = project.project
        pages = [project.page(page_id) for page_id in about.pages]
    if not pages:
        raise ExportError(f"{options.project} has no pages yet: import some first.")
    scans = scans_of(pages, apart=format_.suffix != ".txt")
    many = not format_.one_file_for_all and len({scan.path for scan in scans}) > 1
    files = targets(scans, [scan.path for scan in scans], options.output, many, format_)
    sink = PageFiles(files, format_.render, report, about.letters, about.name)
    for at, page in enumerate(pages):
        sink.add(at, replace(page, image=name_given(page.image)))  # the scan as it came, not the project's copy
    if not report.failures:
        where = files[0] if len(set(files)) == 1 else files[0].parent
        report.say(f"{len(pages)} page{'s' * (len(pages) > 1)} written to {where}")
    return report.exit_code


def scans_of(pages: Sequence[Page], apart: bool) -> list[ScanPage]:
    """The pages as pages of the files they came from: `letter.jpg` again for the scan `<digits>-letter.jpg`.

    The digits, which tell scans of one name apart, stand as the folder. Of several pages that show parts of the same
    scan, as the halves of a double page do, the second is as if from `letter-2.jpg` where they go `apart`.
    """
    last = Counter[str]()
    for page in pages:
        last[page.image] = max(last[page.image], page.index + 1)
    scans, parts = [], Counter[tuple[str, int]]()
    for page in pages:
        digits, _, name = page.image.partition("-")
        path = Path(digits, name or page.image)
        parts[page.image, page.index] += 1
        part = parts[page.image, page.index]
        if apart and part > 1:
            path = path.with_name(f"{path.stem}-{part}{path.suffix}")
        scans.append(ScanPage(path, page.index, last[page.image]))
    return scans
