"""Pictures turned by quarters, pixel by pixel and without loss."""

from __future__ import annotations

from PySide6.QtGui import QImage, QPixmap, QTransform


def turned_image(image: QImage, degrees: int) -> QImage:
    """The image turned clockwise by a multiple of 90 degrees; the image itself where that is none."""
    return image.transformed(QTransform().rotate(degrees % 360)) if degrees % 360 else image


def turned_pixmap(pixmap: QPixmap, degrees: int) -> QPixmap:
    """The same of a pixmap, which stays as sharp on the screen as it was."""
    if not degrees % 360:
        return pixmap
    turned = pixmap.transformed(QTransform().rotate(degrees % 360))
    turned.setDevicePixelRatio(pixmap.devicePixelRatio())
    return turned
