"""`--layout`: lines that somebody has drawn already, read from PAGE XML and used instead of finding them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from hwr_desktop.cli.inputs import ScanPage
from hwr_desktop.cli.outputs import name_with_folder
from hwr_desktop.document.page import Line, Page
from hwr_desktop.errors import InputError


def layout_for(layout: Path, scan: ScanPage) -> Path:
    """The PAGE file for a page: the file itself, or the one in a folder that bears the page's name. InputError.

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
        path = layout / f"{name}.xml"
        if path.is_file():
            return path
    wanted = scan.path.stem + ("" if scan.count == 1 else number)
    raise InputError(f"{scan.title} has no lines in {layout}: put {wanted}.xml there.")


def with_layout(page: Page, path: Path) -> Page:
    """The page with the lines and regions of a PAGE file and turned as it says, their texts left behind.

    A layout made on a larger or smaller copy of the scan is scaled to it. Raises InputError where the shapes differ.
    """
    from hwr_desktop.interchange import page_xml

    drawn = page_xml.read(path)
    across, down = page.width / drawn.width, page.height / drawn.height
    if abs(across / down - 1) > 0.02:
        raise InputError(
            f"{path.name} is for an image of {drawn.width} x {drawn.height} pixels, which is not the shape of "
            f"{page.image} ({page.width} x {page.height}): give the layout of this page."
        )
    lines = tuple(_bare(line, across, down) for line in drawn.lines)
    regions = tuple(replace(region, polygon=_scaled(region.polygon, across, down)) for region in drawn.regions)
    turn = page.turn if drawn.turn is None else drawn.turn
    return replace(page, lines=lines, regions=regions, direction=drawn.direction, turn=turn)


def _bare(line: Line, across: float, down: float) -> Line:
    """The line's place without anybody's reading."""
    return Line(
        id=line.id,
        polygon=_scaled(line.polygon, across, down),
        baseline=_scaled(line.baseline, across, down),
        region=line.region,
        language=line.language,
        direction=line.direction,
    )


def _scaled(points: tuple[tuple[float, float], ...], across: float, down: float) -> tuple[tuple[float, float], ...]:
    return points if across == down == 1 else tuple((x * across, y * down) for x, y in points)
