"""`--layout`: lines that somebody has drawn already, read from PAGE, ALTO, hOCR or our TEI, instead of finding them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from hwr_desktop.cli.inputs import ScanPage
from hwr_desktop.cli.outputs import name_with_folder
from hwr_desktop.document.page import Line, Page
from hwr_desktop.errors import InputError
from hwr_desktop.interchange.transcript_names import SUFFIXES, WEB_PAGES
from hwr_desktop.store.scans import name_given


def layout_for(layout: Path, scan: ScanPage) -> Path:
    """The file for a page: the file itself, or the one in a folder that bears the page's name. InputError.

    A name means what it means where `hwr lines` writes it (`outputs`), the most exact one first.
    """
    if not layout.is_dir():
        return layout
    number = f"-{scan.index + 1:04d}"
    plain = [name_with_folder(scan.path), scan.path.name, scan.path.stem]
    names = [name + number for name in plain]
    if scan.count == 1:
        names = plain + names
    for name in names:
        for suffix in SUFFIXES:
            path = layout / f"{name}{suffix}"
            if path.is_file() and suffix not in WEB_PAGES:
                return path
    wanted = scan.path.stem + ("" if scan.count == 1 else number)
    raise InputError(f"{scan.title} has no lines in {layout}: put {wanted}.xml there.")


def with_layout(page: Page, path: Path) -> Page:
    """The page with the lines and regions of a transcript and turned as it says, their texts left behind.

    A layout made on a larger or smaller copy of the scan is scaled to it. Raises InputError where the shapes differ, or
    where none of several pages is the one that is meant.
    """
    from hwr_desktop.interchange import readers
    from hwr_desktop.interchange.fitted_pages import fitted

    pages = readers.read(path).pages
    meant = _meant(pages, page)
    if meant is None:
        image = name_given(page.image)
        raise InputError(
            f"{path.name} has {len(pages)} pages, of which none is page {page.index + 1} of {image}: give the file of "
            "that page."
        )
    drawn = fitted(replace(meant, image=page.image), page.width, page.height, path.name)
    turn = page.turn if drawn.turn is None else drawn.turn
    lines = tuple(_bare(line) for line in drawn.lines)
    return replace(page, lines=lines, regions=drawn.regions, direction=drawn.direction, turn=turn)


def _meant(pages: Sequence[Page], page: Page) -> Page | None:
    """The page of a file that shows the same page of the same scan; that of a file of one page, or of one scan of
    another name, need not say so."""
    if len(pages) == 1:
        return pages[0]
    alike = [each for each in pages if each.index == page.index]
    named = [each for each in alike if each.image in (page.image, name_given(page.image))]
    found = named or (alike if len({each.image for each in pages}) == 1 else [])
    return found[0] if found else None


def _bare(line: Line) -> Line:
    """The line's place without anybody's reading."""
    return Line(
        id=line.id,
        polygon=line.polygon,
        baseline=line.baseline,
        region=line.region,
        language=line.language,
        direction=line.direction,
    )
