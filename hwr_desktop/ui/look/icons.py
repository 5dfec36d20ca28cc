"""The program's icons: one stroke style, drawn in the colour of the text around them.

The SVG files under `resources/icons` use `currentColor`; here it becomes the palette's colour, so that the same drawing
serves light and dark, enabled and disabled.
"""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPainter, QPalette, QPixmap
from PySide6.QtSvg import QSvgRenderer

from hwr_desktop import paths

SIZES_PX = (16, 20, 24, 32, 36, 48, 72)


def icon(name: str) -> QIcon:
    """The icon of that name in the colours of the present palette. Raises FileNotFoundError when there is none."""
    palette = QGuiApplication.palette()
    modes = {
        QIcon.Mode.Normal: palette.color(QPalette.ColorGroup.Active, QPalette.ColorRole.ButtonText),
        QIcon.Mode.Disabled: palette.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.ButtonText),
    }
    made = QIcon()
    for mode, colour in modes.items():
        renderer = _drawing(name, colour)  # read once for all sizes: a start draws some three hundred pictures
        for size in SIZES_PX:
            made.addPixmap(_drawn(renderer, size, 1.0), mode)
    return made


def picture(name: str, size_px: int, colour: QColor, scale: float = 1.0) -> QPixmap:
    """The icon as a square picture of `size_px` logical pixels, sharp on a screen of that scale."""
    return _drawn(_drawing(name, colour), size_px, scale)


def program_picture(size_px: int, scale: float = 1.0) -> QPixmap:
    """The program's own icon, in its own colours, as `picture` makes one."""
    return _drawn(QSvgRenderer(str(paths.resources() / "hwr-desktop.svg")), size_px, scale)


def program_icon() -> QIcon:
    """The program's own icon, for its windows."""
    made = QIcon()
    for size in (*SIZES_PX, 128, 256):
        made.addPixmap(program_picture(size))
    return made


def _drawing(name: str, colour: QColor) -> QSvgRenderer:
    """The icon's drawing in a colour. Raises FileNotFoundError when there is none."""
    drawing = (paths.resources() / "icons" / f"{name}.svg").read_text(encoding="utf-8")
    return QSvgRenderer(QByteArray(drawing.replace("currentColor", colour.name()).encode()))


def _drawn(renderer: QSvgRenderer, size_px: int, scale: float) -> QPixmap:
    """A drawing as a square picture."""
    side = round(size_px * scale)
    made = QPixmap(side, side)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    renderer.render(painter, QRectF(0, 0, side, side))
    painter.end()
    made.setDevicePixelRatio(scale)
    return made
