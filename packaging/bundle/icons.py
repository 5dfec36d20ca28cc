"""Draws the program's icon for systems that want pixels: `python packaging/bundle/icons.py SVG FOLDER`.

Writes hwr-desktop.ico for Windows, hwr-desktop.icns for macOS, and a PNG of each size for menus that know no SVG.
"""

from __future__ import annotations

import sys
from pathlib import Path

from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

SIZES_PX = (16, 24, 32, 48, 64, 128, 256, 512)


def draw(drawing: Path, folder: Path) -> None:
    """Write all icons of the drawing. Raises ValueError where it is no SVG."""
    renderer = QSvgRenderer(str(drawing))
    if not renderer.isValid():
        raise ValueError(f"{drawing} is not an SVG")
    folder.mkdir(parents=True, exist_ok=True)
    for size in SIZES_PX:
        image = QImage(size, size, QImage.Format.Format_ARGB32_Premultiplied)
        image.fill(Qt.GlobalColor.transparent)
        painter = QPainter(image)
        renderer.render(painter)
        painter.end()
        image.save(str(folder / f"hwr-desktop-{size}.png"))
    largest = Image.open(folder / f"hwr-desktop-{SIZES_PX[-1]}.png")
    largest.save(folder / "hwr-desktop.ico", sizes=[(size, size) for size in SIZES_PX if size <= 256])
    largest.save(folder / "hwr-desktop.icns")


if __name__ == "__main__":
    draw(Path(sys.argv[1]), Path(sys.argv[2]))
