"""How large pages, columns and pictures are in documents for word processors, in millimetres."""

from __future__ import annotations

from hwr_desktop.interchange.pictures import Picture

A4_MM = (210.0, 297.0)
MARGIN_MM = 20.0
CELL_PADDING_MM = 6.0
_NUMBER_MM = 16.0
_SHARES = {"Scan": 1.4, "Text": 1.0, "Translation": 1.0}
_HIGHEST_MM = 14.0


def columns_of(scans: bool, translation: bool) -> dict[str, float]:
    """The titles of a table's columns and their widths, on a page that lies on its side."""
    titles = [*(["Scan"] if scans else []), "Text", *(["Translation"] if translation else [])]
    room = A4_MM[1] - 2 * MARGIN_MM - _NUMBER_MM
    whole = sum(_SHARES[title] for title in titles)
    return {"Line": _NUMBER_MM, **{title: room * _SHARES[title] / whole for title in titles}}


def fitted(picture: Picture, column_mm: float) -> tuple[float, float]:
    """(width, height) of the picture of a line in a column so wide: as large as fits, but no higher than is needed."""
    width, height = max(picture.width, 1), max(picture.height, 1)
    scale = min((column_mm - CELL_PADDING_MM) / width, _HIGHEST_MM / height)
    return width * scale, height * scale
