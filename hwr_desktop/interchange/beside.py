"""Scans and the transcripts that lie beside them: `letter.xml` beside `letter.jpg`, or in a folder `page` or `alto`
below it, as Transkribus and other programs export them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from hwr_desktop.document.page import Page, new_id
from hwr_desktop.errors import GroundTruthError, HwrError, InputError, Phrase
from hwr_desktop.interchange import readers
from hwr_desktop.interchange.fitted_pages import fitted
from hwr_desktop.interchange.transcript_names import SUFFIXES, WEB_PAGES, is_transcript

FOLDERS = ("page", "alto")
"""Below the scans, where transcripts may lie."""


@dataclass(frozen=True, slots=True)
class Scan:
    """A scan's file, and what a transcript that was given says of its pages, by their numbers in it from 0.

    `source` is that transcript, None where only the scan was given; `notes` is what is to be said of it.
    """

    path: Path
    pages: dict[int, Page] = field(default_factory=dict)
    source: Path | None = None
    notes: tuple[Phrase, ...] = ()


def scans_of(path: Path) -> list[Scan]:
    """The scan at a path; of a transcript, those that it is about. Raises InputError."""
    if not is_transcript(path):
        return [Scan(path)]
    reading = readers.read(path)
    by_image: dict[Path, dict[int, Page]] = {}
    for page in reading.pages:
        try:
            image = image_of(path, page)
        except GroundTruthError as error:
            raise InputError(error.phrase) from None
        by_image.setdefault(image, {})[page.index] = page
    return [Scan(image, pages, path, () if at else reading.notes) for at, (image, pages) in enumerate(by_image.items())]


def transcribed(scan: Scan, sizes: Sequence[tuple[int, int]]) -> tuple[dict[int, Page], tuple[Phrase, ...]]:
    """What is known of the pages of a scan, whose (width, height) are given: by the transcript it came with, else by
    one beside it; and what is to be said. A transcript that cannot be used is said, and the page left as it is.

    Pages, lines and regions have ids of their own, since those of files often are the same on every page.
    """
    pages: dict[int, Page] = {}
    notes = list(scan.notes)
    for index, (width, height) in enumerate(sizes):
        page, source = scan.pages.get(index), scan.source
        try:
            if scan.source is None:
                source = transcript_beside(scan.path, index, len(sizes))
                if source is None:
                    continue
                reading = readers.read(source)
                notes += reading.notes
                page = _meant(reading.pages, scan.path, index)
            if page is not None and source is not None:
                pages[index] = _renamed(fitted(page, width, height, source.name))
        except HwrError as error:
            notes.append(error.phrase)
    return pages, tuple(notes)


def transcript_beside(scan: Path, index: int = 0, count: int = 1) -> Path | None:
    """The transcript of a page of a scan that lies beside it, None where none does; of several the most exact one.

    Of a scan of several pages it bears the page's number, as in `album-0002.xml`.
    """
    number = "" if count == 1 else f"-{index + 1:04d}"
    for folder in (scan.parent, *(scan.parent / name for name in FOLDERS)):
        for name in (scan.name, scan.stem):
            for suffix in SUFFIXES:
                path = folder / f"{name}{number}{suffix}"
                if path.is_file() and _is_known(path):
                    return path
    return None


def image_of(path: Path, page: Page) -> Path:
    """The image of a transcript: the one it names, or else the one that shares its name, beside it or, where it lies in
    a folder `page` or `alto`, above it. Raises GroundTruthError."""
    folders = [path.parent, path.parent.parent] if path.parent.name.lower() in FOLDERS else [path.parent]
    for folder in folders:
        if page.image and (folder / page.image).is_file():
            return folder / page.image
    for folder in folders:
        for sibling in sorted(folder.iterdir()):
            ours = sibling.stem == path.stem and sibling.suffix.lower() not in (*SUFFIXES, ".txt", ".json")
            if ours and sibling.is_file():
                return sibling
    raise GroundTruthError(
        "{name} describes {image}, which does not lie beside it: put it there, or take {name} away.",
        name=path.name,
        image=page.image or Phrase("an image"),
    )


def _meant(pages: Sequence[Page], scan: Path, index: int) -> Page | None:
    """The page of a file that shows this page of the scan; a file of one page need not name it."""
    named = [page for page in pages if (page.image, page.index) == (scan.name, index)]
    return named[0] if named else pages[0] if len(pages) == 1 else None


def _renamed(page: Page) -> Page:
    """The page with fresh ids."""
    names = {region.id: new_id("r") for region in page.regions}
    return replace(
        page,
        id=new_id("p"),
        regions=tuple(replace(region, id=names[region.id]) for region in page.regions),
        lines=tuple(replace(line, id=new_id(), region=names.get(line.region or "")) for line in page.lines),
    )


def _is_known(path: Path) -> bool:
    """Whether it is a transcript at all; one that is damaged is taken for one, so that somebody hears of it,
    unless it is a web page, of which most are not well-formed."""
    try:
        return readers.knows(path)
    except InputError:
        return path.suffix.lower() not in WEB_PAGES
