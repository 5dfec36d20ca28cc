"""A sheet of paper as a value: pieces of text and where they stand, and perhaps a place for a scan.

Everything is measured in units of 1/720 inch from the upper left corner of what can be printed on, so that a sheet
looks the same on the screen and on any printer.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPageLayout, QPainter, QTextLayout, QTextOption

from hwr_desktop.ui.scan.scan_picture import ScanPicture

UNITS_PER_INCH = 720
UNITS_PER_POINT = 10
SCAN_DOTS_PER_INCH = 150
"""A scan is printed at this or up to twice as fine."""

INK = QColor("#000000")
PALE = QColor("#606060")
VISIBLE_FRAME = QColor("#b0b0b0")


class Piece(NamedTuple):
    """Text in one row of a sheet, within `width` from `left`; it begins at the right if `right_to_left`."""

    text: str
    left: float
    top: float
    width: float
    size: float
    right_to_left: bool = False
    bold: bool = False
    pale: bool = False
    centred: bool = False


@dataclass(frozen=True)
class Sheet:
    """What stands on one sheet. `scan` is where the scan of the page of that id goes, or None."""

    pieces: tuple[Piece, ...]
    page_id: str = ""
    scan: QRectF | None = None

    @property
    def text(self) -> str:
        """All its words, for who cannot see them."""
        return "\n".join(piece.text for piece in self.pieces)


def room_on(layout: QPageLayout) -> QSizeF:
    """How much there is to print on, in units."""
    area = layout.paintRect(QPageLayout.Unit.Point)
    return QSizeF(area.width() * UNITS_PER_POINT, area.height() * UNITS_PER_POINT)


def font_of(size: float, bold: bool = False) -> QFont:
    """The font of the program at so many units."""
    font = QFont(QGuiApplication.font().families())
    font.setPixelSize(max(1, round(size)))
    font.setBold(bold)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


def draw_sheet(
    painter: QPainter,
    sheet: Sheet,
    picture: ScanPicture | None,
    missing: str = "",
    scan_dots_per_inch: float = SCAN_DOTS_PER_INCH,
) -> None:
    """Draw a sheet with a painter whose coordinates are units. `missing`: what to say where the scan would be."""
    for piece in sheet.pieces:
        _draw_piece(painter, piece)
    if sheet.scan is None:
        return
    if picture is not None:
        _draw_scan(painter, sheet.scan, picture, scan_dots_per_inch / UNITS_PER_INCH)
    else:
        painter.setPen(VISIBLE_FRAME)
        painter.drawRect(sheet.scan)
        painter.setPen(PALE)
        painter.setFont(font_of(10 * UNITS_PER_POINT))
        painter.drawText(sheet.scan, int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap), missing)


def _draw_piece(painter: QPainter, piece: Piece) -> None:
    option = QTextOption(_alignment(piece))
    option.setWrapMode(QTextOption.WrapMode.NoWrap)
    option.setTextDirection(direction_of(piece.right_to_left))
    layout = QTextLayout(piece.text, font_of(piece.size, piece.bold))
    layout.setTextOption(option)
    layout.beginLayout()
    layout.createLine().setLineWidth(piece.width)
    layout.endLayout()
    painter.setPen(PALE if piece.pale else INK)
    layout.draw(painter, QPointF(piece.left, piece.top))


def direction_of(right_to_left: bool) -> Qt.LayoutDirection:
    """Qt's word for it."""
    return Qt.LayoutDirection.RightToLeft if right_to_left else Qt.LayoutDirection.LeftToRight


def _alignment(piece: Piece) -> Qt.AlignmentFlag:
    if piece.centred:
        return Qt.AlignmentFlag.AlignHCenter
    return Qt.AlignmentFlag.AlignRight if piece.right_to_left else Qt.AlignmentFlag.AlignLeft


def _draw_scan(painter: QPainter, area: QRectF, picture: ScanPicture, dots_per_unit: float) -> None:
    """The scan as large as it fits, at the top of its place, turned as it is looked at."""
    scale = min(area.width() / picture.width, area.height() / picture.height)
    level = picture.level_for(scale * dots_per_unit)
    wanted = round(picture.scan.width() * scale * dots_per_unit)
    if level.width() > 2 * wanted > 0:  # which the painter would do roughly
        level = level.scaledToWidth(wanted, Qt.TransformationMode.SmoothTransformation)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.translate(area.left() + (area.width() - picture.width * scale) / 2, area.top())
    painter.scale(scale, scale)
    painter.setTransform(picture.placing, True)
    painter.drawImage(QRectF(picture.scan.rect()), level)
    painter.restore()
