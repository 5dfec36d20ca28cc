"""GROUND_TRUTH on the command line: folders of PAGE XML beside its images, projects, and images of lines."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from hwr_desktop.cli.report import Report, UsageError
from hwr_desktop.document.page import Line, MarkKind
from hwr_desktop.errors import GroundTruthError, HwrError, InputError
from hwr_desktop.interchange.ground_truth.line_images import counted

if TYPE_CHECKING:
    from hwr_desktop.engine.training.corpus import GroundTruthPage
    from hwr_desktop.interchange.ground_truth.line_images import LineImages


MOST_OFF = 0.02
"""By so much of its size an image may differ from the one that its lines were drawn on."""


def ground_truth(sources: Sequence[str], whole_pages: bool, report: Report) -> list[GroundTruthPage]:
    """The pages of all sources; what cannot be read, a source or a page of one, is reported and left out.

    What was taken is said, with its counts, and what was dropped.

    Of a project only the lines count that a person wrote or confirmed, and that have no gap where something cannot be
    read. `whole_pages` says that a page with other lines as well must be left out, since to a measure of line finding
    they would look like lines that are not there, while a gap does no harm; images of lines have no page and are
    refused then.
    """
    pages: list[GroundTruthPage] = []
    known: set[tuple[Path, int]] = set()
    for source in sources:
        try:
            found = list(_pages_of(source, whole_pages, report))
        except HwrError as error:
            report.failed(source, error)
            continue
        new = [page for page in found if (page.image.resolve(), page.page.index) not in known]
        if len(new) < len(found):
            report.say(f"{source}: {counted(len(found) - len(new), 'page', 'pages')} dropped, named before.")
        known.update((page.image.resolve(), page.page.index) for page in new)
        pages += new
    return pages


def without(pages: Sequence[GroundTruthPage], left_out: Sequence[str]) -> list[GroundTruthPage]:
    """The pages of the other collections. Raises UsageError for a name that no collection has.

    A misspelt name must not go unnoticed: somebody leaves a collection out because of its licence.
    """
    known = {page.collection for page in pages}
    for name in left_out:
        if name not in known:
            raise UsageError(f"--leave-out {name}: no collection has this name; there are {', '.join(sorted(known))}.")
    return [page for page in pages if page.collection not in left_out]


def _pages_of(given: str, whole_pages: bool, report: Report) -> Iterator[GroundTruthPage]:
    """The pages of one source whose images can be opened. Raises GroundTruthError and ProjectError.

    An image is opened here, at its head, so that one which is no image fails by itself and not the hours that follow.
    """
    from hwr_desktop.engine.images import page_size
    from hwr_desktop.engine.training.corpus import GroundTruthPage
    from hwr_desktop.interchange.ground_truth.ground_truth_sources import line_images_of
    from hwr_desktop.interchange.ground_truth.transcribed_pages import pages_under

    source = Path(given)
    if not given:
        raise GroundTruthError("An empty name is no ground truth: name a folder or a project.")
    if source.suffix == ".hwr" or (source.is_dir() and any(source.glob("*.hwr"))):
        pages = _pages_of_project(source, whole_pages)
    elif (lines := line_images_of(source)) is not None:
        yield from _pages_of_lines(source, lines, whole_pages, report)
        return
    else:
        pages = (GroundTruthPage(*found) for found in pages_under(source, report.failed))
    taken: list[GroundTruthPage] = []
    for page in pages:
        try:
            _check_size(page, page_size(page.image, page.page.index))
        except HwrError as error:
            report.failed(page.image, error)
        else:
            taken.append(page)
            yield page
    for sentence in _taken(taken, whole_pages):
        report.say(sentence)


def _check_size(page: GroundTruthPage, size: tuple[int, int]) -> None:
    """Raises GroundTruthError where the lines were drawn on an image of another size: they would lie anywhere."""
    told = page.page.width, page.page.height
    if any(own and abs(own - its) > MOST_OFF * its for own, its in zip(told, size, strict=True)):
        raise GroundTruthError(
            f"{page.image.name} has {size[0]} x {size[1]} pixels, and its lines were drawn on {told[0]} x {told[1]}: "
            "put the image there that they belong to."
        )


def _taken(pages: Sequence[GroundTruthPage], whole_pages: bool) -> Iterator[str]:
    """What was taken of each collection; of lines without a text how many, where texts are what is wanted."""
    for name in dict.fromkeys(page.collection for page in pages):
        some = [page for page in pages if page.collection == name]
        lines = [line for page in some for line in page.page.lines]
        bare = 0 if whole_pages else sum(not line.text.strip() for line in lines)
        dropped = f", {bare:,} without a text dropped" if bare else ""
        yield f"{name}: {counted(len(some), 'page', 'pages')}, {counted(len(lines) - bare, 'line', 'lines')}{dropped}."


def _pages_of_lines(source: Path, found: LineImages, whole_pages: bool, report: Report) -> list[GroundTruthPage]:
    """A page for each image of a line that can be opened; says what was taken and dropped. Raises GroundTruthError.

    A damaged image is dropped like a missing one, and is no failure: the IAM database itself has two of them.
    """
    from hwr_desktop.engine.images import page_size
    from hwr_desktop.engine.training.corpus import GroundTruthPage
    from hwr_desktop.interchange.ground_truth.line_images import line_page

    if whole_pages:
        raise GroundTruthError(
            f"{source} holds images of single lines, and lines are found on whole pages: name folders of PAGE XML "
            "beside its images, or projects."
        )
    pages = []
    damaged: dict[Path, InputError] = {}
    for line in found.lines:
        try:
            page = line_page(line, *page_size(line.image))
        except InputError as error:
            damaged[line.image] = error
        else:
            pages.append(GroundTruthPage(line.image, page, line.collection, line.page))
    if not pages:
        raise GroundTruthError(
            f"{source} holds no image that can be opened; of the first: {next(iter(damaged.values()))}"
        )
    report.say(found.without(damaged.keys()).sentence)
    return pages


def _pages_of_project(source: Path, whole_pages: bool) -> Iterator[GroundTruthPage]:
    """The confirmed lines of a project. Raises GroundTruthError where there are none."""
    from hwr_desktop.engine.training.corpus import GroundTruthPage
    from hwr_desktop.store.project_file import ProjectFile

    found = False
    with closing(ProjectFile.open(source)) as project:
        for page_id in project.project.pages:
            page = project.page(page_id)
            confirmed = tuple(line for line in page.lines if line.confirmed)
            lines = confirmed if whole_pages else tuple(filter(_says_all, confirmed))
            if lines and (len(confirmed) == len(page.lines) or not whole_pages):
                found = True
                yield GroundTruthPage(project.scan_path(page.image), replace(page, lines=lines), project.name)
    if not found:
        what = "page of which every line is confirmed" if whole_pages else "confirmed line"
        raise GroundTruthError(f"{source} holds no {what}: check lines in the window first.")


def _says_all(line: Line) -> bool:
    """Whether the text of a line is all that its ink says: it is not where there is a gap."""
    return not any(mark.kind is MarkKind.GAP for mark in line.marks)
