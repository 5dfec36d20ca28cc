"""`hwr import`: takes scans into a project, with the transcripts that lie beside them, to be corrected there."""

from __future__ import annotations

import argparse
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

from hwr_desktop.cli import arguments
from hwr_desktop.cli.attached_texts import AttachingTexts, text_beside
from hwr_desktop.cli.inputs import ScanPage, expanded, pages_of
from hwr_desktop.cli.progress import Progress
from hwr_desktop.cli.project_pages import ProjectPages, opened_pages
from hwr_desktop.cli.report import Report, counted
from hwr_desktop.document.page import Page
from hwr_desktop.errors import GroundTruthError, InputError

if TYPE_CHECKING:
    from hwr_desktop.interchange.beside import Scan

EXAMPLE = """examples:
  hwr import "Family letters" scans/ album.pdf           makes the project if it is not there
  hwr import "Family letters" more/*.jpg                 adds to it; a scan it has already is passed over
  hwr import "Family letters" scans/ --attach-texts      with scans/a.txt on the lines of scans/a.jpg
  hwr import "Family letters" export/                    a folder that Transkribus exported, with its transcripts
  hwr import "Family letters" letter.xml                 a transcript (PAGE, ALTO, hOCR), with its scan beside it"""


@dataclass(frozen=True, slots=True)
class ImportOptions:
    """Which scans to take into which project, and whether texts beside them are put on their lines."""

    project: Path
    inputs: tuple[str, ...]
    attach_texts: bool = False


def add_parser(commands: argparse._SubParsersAction) -> None:
    parser = arguments.command(commands, "import", "take scans into a project", EXAMPLE)
    parser.add_argument("project", metavar="PROJECT", type=Path, help="the project's folder or its .hwr file")
    parser.add_argument(
        "inputs", nargs="+", metavar="INPUT",
        help="images, PDFs, folders of them, patterns, or transcripts (PAGE, ALTO, hOCR, TEI of this program) with "
        "their scans beside them",
    )  # fmt: skip
    parser.add_argument(
        "--attach-texts", action="store_true",
        help="find and read the lines of scans that have a text beside them (a.txt beside a.jpg, a-0003.txt for page 3 "
        "of a.pdf), and put the text on the lines that surely say it; other lines keep what was read",
    )  # fmt: skip
    parser.set_defaults(start=lambda given, report: run(options_from(given), report))


def options_from(given: argparse.Namespace) -> ImportOptions:
    return ImportOptions(given.project, tuple(given.inputs), given.attach_texts)


def run(options: ImportOptions, report: Report) -> int:
    """Add every page that the project has not got yet; what failed is reported. Returns the exit code.

    Raises ProjectError where the project cannot be opened, made or written, and ModelError where there is a text to be
    attached but no model. A file's pages are one undoable step, and so is each text that is attached.
    """
    scans_given = _scans(expanded(options.inputs, report).paths, report)
    pages = pages_of(list(scans_given), None, report)
    if not pages:
        return report.exit_code
    attaching = AttachingTexts() if options.attach_texts and any(map(text_beside, pages)) else None
    with opened_pages(options.project) as project, Progress(report, len(pages), "page") as progress:
        for path, group in groupby(pages, key=lambda page: page.path):
            scans = list(group)
            progress.working_on(path.name)
            try:
                sentence = _added(project, scans_given[path], scans, report)
                if attaching is not None:
                    sentence += _attached(project, scans, attaching, report)
                else:
                    sentence += _texts_left(scans)
            except InputError as error:
                report.failed(path, error)
                sentence = ""
            for at in range(len(scans)):
                progress.done(sentence if at == 0 else "")
    return report.exit_code


def _scans(paths: Sequence[Path], report: Report) -> dict[Path, Scan]:
    """The scans to be taken, each with what transcripts that were given say of it."""
    from hwr_desktop.interchange.beside import Unusable, gathered

    found: dict[Path, Scan] = {}
    for given in gathered(paths):
        if isinstance(given, Unusable):
            report.failed(given.path, given.error)
        else:
            found[given.path] = given
    return found


def _added(project: ProjectPages, given: Scan, scans: Sequence[ScanPage], report: Report) -> str:
    """Add a file's pages, with the lines of their transcripts, and say what was done; a page that the project has is
    given the lines where it has none. Raises InputError and ProjectError."""
    from hwr_desktop.engine.images import page_size
    from hwr_desktop.interchange.beside import transcribed

    path = given.path
    sizes = [page_size(path, scan.index) for scan in scans]
    pages = [project.page_for(scan, *size) for scan, size in zip(scans, sizes, strict=True)]
    known, notes = transcribed(given, sizes)
    for note in notes:
        report.say(f"hwr: {note}")
    new = [page for page in pages if not project.has(page)]
    added = [part for page in new for part in _with_transcript(page, known.get(page.index))]
    if added:
        project.add(added, f"Add {path.name}")
    filled, refused = _filled(project, [page for page in pages if page not in new], known)
    told = [f"{counted(len(added), 'page')} added"] if added else ["already in the project"]
    lines = sum(len(page.lines) for page in (*added, *filled))
    if lines:
        told.append(f"with {counted(lines, 'line')} of a transcript")
    for page in refused:
        number = f", page {page.index + 1}" if len(pages) > 1 else ""
        report.say(
            f"hwr: {path}{number} has text in the project already, so its transcript was not taken: delete the page "
            "there first, if you want the transcript instead."
        )
    return f"{path}: {', '.join(told)}"


def _filled(
    project: ProjectPages, pages: Sequence[Page], known: Mapping[int, tuple[Page, ...]]
) -> tuple[list[Page], list[Page]]:
    """Give pages of the project the lines of their transcripts, where there is nothing yet that these could spoil; the
    pages that were filled, and those whose transcript was left. Raises ProjectError."""
    filled, refused = [], []
    for page in pages:
        said, there = known.get(page.index, ()), project.parts(page)
        texts = [line.text for part in said for line in part.lines]
        if not texts or texts == [line.text for part in there for line in part.lines]:
            continue
        if len(said) == len(there) == 1 and not any(line.text.strip() or line.staying for line in there[0].lines):
            filled.append(project.fill(there[0], said[0], "Attach transcript"))
        else:
            refused.append(page)
    return filled, refused


def _with_transcript(page: Page, known: Sequence[Page] | None) -> list[Page]:
    """The page as a transcript has it, under its own name; the parts of one that was cut."""
    return [page] if known is None else [replace(part, image=page.image, index=page.index) for part in known]


def _attached(project: ProjectPages, scans: Sequence[ScanPage], attaching: AttachingTexts, report: Report) -> str:
    """Put the texts beside a file's pages on their lines, and say so. What cannot be attached is reported. Raises
    ProjectError."""
    told = []
    for scan in scans:
        text = text_beside(scan)
        parts = project.parts_of(scan) if text is not None else []
        try:
            if text is not None and len(parts) == 1:
                told.append(attaching.attach(project, scan, parts[0], text))
            elif text is not None:
                raise GroundTruthError(
                    "{name} is about a scan that was cut into several pages: attach it in the window.", name=text.name
                )
        except (GroundTruthError, InputError) as error:
            report.failed(text or scan.path, error)
    return "".join(f"; {each}" for each in told)


def _texts_left(scans: Sequence[ScanPage]) -> str:
    """That texts without places lie beside a scan, and what to do with them; nothing where none does."""
    texts = [text for text in map(text_beside, scans) if text is not None]
    if not texts:
        return ""
    what = f"the text in {texts[0].name} was" if len(texts) == 1 else f"{len(texts)} texts beside it were"
    return f"; {what} not taken: --attach-texts puts it on its lines, and so does the window"
