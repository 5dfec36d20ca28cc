"""`hwr export`: writes a project's pages to files of other formats."""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path

from hwr_desktop.cli import arguments
from hwr_desktop.cli.format_options import add_format_options, export_options, refuse_unheeded
from hwr_desktop.cli.inputs import ScanPage
from hwr_desktop.cli.outputs import shares_a_file, targets
from hwr_desktop.cli.recordings import with_recording
from hwr_desktop.cli.report import Report, counted
from hwr_desktop.cli.written_pages import PageFiles, PageFolder, PageSink, stream
from hwr_desktop.document.page import Page
from hwr_desktop.document.translations import translation_of
from hwr_desktop.errors import ExportError
from hwr_desktop.interchange.options import AS_IT_COMES
from hwr_desktop.interchange.options import ExportOptions as Choices

EXAMPLE = """examples:
  hwr export "Family letters" --format txt -o letters.txt
  hwr export "Family letters" --format docx --lines joined -o letters.docx
  hwr export "Family letters" --format odt --table --translation de -o letters.odt
  hwr export "Family letters" --format page -o pages/    a PAGE XML file for each page
  hwr export "Family letters" --format heirloom --recording grandmother.mp3 -o letters.html"""


@dataclass(frozen=True, slots=True)
class ExportOptions:
    """Which project to write, in which format, where to, and how."""

    project: Path
    format: str
    output: str
    choices: Choices = AS_IT_COMES


def add_parser(commands: argparse._SubParsersAction) -> None:
    parser = arguments.command(commands, "export", "write a project's pages to files of other formats", EXAMPLE)
    parser.add_argument("project", metavar="PROJECT", type=Path, help="the project's folder or its .hwr file")
    add_format_options(parser, None)
    parser.add_argument(
        "--translation", metavar="CODE", type=arguments.language,
        help="with the project's translation into this language, such as de",
    )  # fmt: skip
    parser.add_argument("-o", "--output", metavar="FILE|DIR", required=True, help="where the result goes; - for stdout")
    parser.set_defaults(start=lambda given, report: run(options_from(given), report))


def options_from(given: argparse.Namespace) -> ExportOptions:
    choices = export_options(given, given.translation or "")
    return ExportOptions(given.project, given.format, given.output, choices)


def run(options: ExportOptions, report: Report) -> int:
    """Write the project's pages in their order. Returns the exit code. Raises ProjectError, ExportError, and InputError
    for a recording that is none."""
    from hwr_desktop.engine.export_pictures import ScanPictures
    from hwr_desktop.interchange.document import Document
    from hwr_desktop.interchange.formats import FORMATS
    from hwr_desktop.language.insights.named_places import named_places
    from hwr_desktop.store.project_file import ProjectFile
    from hwr_desktop.store.scans import names_given

    refuse_unheeded(options.format, options.choices)
    choices = options.choices
    format_ = with_recording(FORMATS[options.format], choices, report)
    with closing(ProjectFile.open(options.project)) as project:
        about = project.project
        pages = [project.page(page_id) for page_id in about.pages]
        paths = {page.id: project.scan_path(page.image) for page in pages}
        timed = [page for page in pages if format_.tells_times]
        times = {line_id: each for page in timed for line_id, each in project.line_times(page.id).items()}
    if not pages:
        raise ExportError(f"{options.project} has no pages yet: import some first.")
    _check_translation(pages, choices.translation)
    with_pictures = format_.wants_pictures or (choices.scans and "scans" in format_.heeds)
    around = Document(
        (),
        about.letters,
        about.name,
        choices,
        about.language,
        named_places(about, pages) if format_.suffix != ".txt" else (),
        ScanPictures(lambda page: paths[page.id]) if with_pictures else None,
        times,
    )
    sink: PageSink
    if options.output == "-":
        sink, where = stream(format_, len(pages), around), Path("stdout")
    elif format_.files is not None:
        sink, where = PageFolder(Path(options.output), format_, report, around), Path(options.output)
    else:
        scans = scans_of(pages, apart=not shares_a_file(format_))
        many = not format_.one_file_for_all and len({scan.path for scan in scans}) > 1
        files = targets(scans, [scan.path for scan in scans], options.output, many, format_)
        sink = PageFiles(files, format_, report, around)
        where = files[0] if len(set(files)) == 1 else files[0].parent
    names = names_given(page.image for page in pages)
    for at, page in enumerate(pages):
        sink.add(at, replace(page, image=names[page.image]))  # the scan as it came, not the project's copy
    sink.close()
    if not report.failures:
        report.say(f"{counted(len(pages), 'page')} written to {where}")
    return report.exit_code


def _check_translation(pages: Sequence[Page], language: str) -> None:
    """Raises ExportError where no line is translated into the language."""
    lines = [line for page in pages for line in page.lines]
    if language and not any(translation_of(line, language) for line in lines):
        known = ", ".join(sorted({each.language for line in lines for each in line.translations}))
        there = f"are not translated into {language}, only into {known}" if known else "have no translation yet"
        raise ExportError(
            f"The pages {there}: translate them first, in the window or by "
            f"hwr translate PROJECT --to {language} --keep."
        )


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
