"""Scans and the transcripts that lie beside them: `letter.xml` beside `letter.jpg`, or in a folder `page` or `alto`
below it, as Transkribus and other programs export them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from hwr_desktop.document.page import Page, new_id
from hwr_desktop.errors import GroundTruthError, HwrError, InputError, Phrase
from hwr_desktop.interchange import readers
from hwr_desktop.interchange.fitted_pages import fitted
from hwr_desktop.interchange.transcript_names import IMAGES, SUFFIXES, WEB_PAGES, is_transcript

FOLDERS = ("page", "alto")
"""Below the scans, where transcripts may lie."""


@dataclass(frozen=True, slots=True)
class Given:
    """A page as a transcript that was given describes it."""

    page: Page
    source: Path


@dataclass(frozen=True, slots=True)
class Scan:
    """A scan's file, and what transcripts that were given say of its pages, by their numbers in it from 0: of a page
    that was cut, as a double page is in halves, its parts. `notes` is what is to be said of the transcripts."""

    path: Path
    pages: dict[int, tuple[Given, ...]] = field(default_factory=dict)
    notes: tuple[Phrase, ...] = ()


@dataclass(frozen=True, slots=True)
class Unusable:
    """A file that was given and is no use, and why."""

    path: Path
    error: HwrError


def gathered(paths: Iterable[Path]) -> list[Scan | Unusable]:
    """The scans at these paths and those that the transcripts among them are about, each once with all that is said of
    it, in the order in which they come up; and what of the files cannot be used."""
    found: dict[Path, Scan | Unusable] = {}
    for path in paths:
        try:
            for scan in scans_of(path):
                own = scan.path.absolute()
                known = found.get(own)
                found[own] = _merged(known, scan) if isinstance(known, Scan) else scan
        except HwrError as error:
            found[path.absolute()] = Unusable(path, error)
    return list(found.values())


def scans_of(path: Path) -> list[Scan]:
    """The scan at a path; of a transcript, those that it is about. Raises InputError."""
    if not is_transcript(path):
        return [Scan(path)]
    reading = readers.read(path)
    found: dict[Path, Scan] = {}
    for page in reading.pages:
        try:
            image = image_of(path, page)
        except GroundTruthError as error:
            raise InputError(error.phrase) from None
        index = _number_in(path, image) if len(reading.pages) == 1 and not page.index else page.index
        said = Scan(image, {index: (Given(page, path),)}, () if found else reading.notes)
        found[image] = _merged(found[image], said) if image in found else said
    return list(found.values())


def _merged(scan: Scan, other: Scan) -> Scan:
    """A scan with what is said of it once more; what was said before counts, and that is noted."""
    pages, not_placed = dict(scan.pages), Counter[Path]()
    for index, parts in other.pages.items():
        for part in parts:
            if _goes_beside(part, pages.get(index, ())):
                pages[index] = (*pages.get(index, ()), part)
            else:
                not_placed[part.source] += 1
    return Scan(scan.path, pages, scan.notes + other.notes + _not_placed(not_placed))


def _goes_beside(part: Given, others: Sequence[Given]) -> bool:
    """Whether a part of a page comes beside others: each must say which part of the scan it shows, and another one."""
    own = part.page.frame
    return all(own is not None and other.page.frame is not None and own != other.page.frame for other in others)


def _not_placed(counts: Mapping[Path, int]) -> tuple[Phrase, ...]:
    """What is to be said of pages of transcripts that no page of a scan is left for."""
    return tuple(
        Phrase(
            "Pages of {name} that could not be placed: {count}. The scan has fewer pages, or they are described twice.",
            name=source.name,
            count=count,
        )
        for source, count in counts.items()
    )


def _number_in(path: Path, scan: Path) -> int:
    """Which page of a scan a transcript of one page is about by its name, such as 1 by `album-0002.xml`; else 0."""
    for name in (scan.name, scan.stem):
        found = re.fullmatch(r"-(\d{4})", path.stem.removeprefix(name), re.ASCII)
        if path.stem.startswith(name) and found:
            return max(int(found.group(1)) - 1, 0)
    return 0


def transcribed(scan: Scan, sizes: Sequence[tuple[int, int]]) -> tuple[dict[int, tuple[Page, ...]], tuple[Phrase, ...]]:
    """What is known of the pages of a scan, whose (width, height) are given: by the transcripts it came with, else by
    one beside it; and what is to be said. A transcript that cannot be used is said, and the page left as it is.

    A page that was cut has its parts, each a page. Pages, lines and regions have ids of their own, since those of files
    often are the same on every page.
    """
    pages: dict[int, tuple[Page, ...]] = {}
    notes = list(scan.notes)
    given = dict(scan.pages)
    for index in range(len(sizes) if not given else 0):
        try:
            beside = _beside(scan.path, index, len(sizes))
        except HwrError as error:
            notes.append(error.phrase)
        else:
            given |= beside.pages
            notes += beside.notes
    for index, parts in given.items():
        try:
            if index < len(sizes):
                pages[index] = tuple(_renamed(fitted(each.page, *sizes[index], each.source.name)) for each in parts)
        except HwrError as error:
            notes.append(error.phrase)
    notes += _not_placed(
        Counter(part.source for index, parts in given.items() if index >= len(sizes) for part in parts)
    )
    return dict(sorted(pages.items())), tuple(notes)


def _beside(scan: Path, index: int, count: int) -> Scan:
    """A page of a scan with what the transcript beside it says of it. Raises InputError."""
    source = transcript_beside(scan, index, count)
    if source is None:
        return Scan(scan)
    reading = readers.read(source)
    named = [page for page in reading.pages if (page.image, page.index) == (scan.name, index)]
    found = Scan(scan, notes=reading.notes)
    for page in named or (reading.pages if len(reading.pages) == 1 else ()):  # a file of one page need not name it
        found = _merged(found, Scan(scan, {index: (Given(page, source),)}))
    return found


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
            if sibling.stem == path.stem and sibling.suffix.lower() in IMAGES and sibling.is_file():
                return sibling
    raise GroundTruthError(
        "{name} describes {image}, which does not lie beside it: put it there, or take {name} away.",
        name=path.name,
        image=page.image or Phrase("an image"),
    )


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
