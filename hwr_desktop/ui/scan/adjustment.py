"""The look of a page laid on what is drawn of its scan: only what is on the screen is worked out, so that it is live.

`engine.page_look` says how a background is made clean.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QTransform

from hwr_desktop.document.look import AS_IT_IS, Look, tones

if TYPE_CHECKING:
    import numpy as np


@dataclass(frozen=True, eq=False)
class Adjustment:
    """A look, and for a clean background by how much each place of the scan becomes brighter (see `gain_of`)."""

    look: Look
    gain: QImage | None

    def apply(self, drawn: QImage, placing: QTransform, scan: QRectF) -> None:
        """Change what was drawn, in place. drawn: 32 bits a pixel; placing: from the pixels of the scan to its."""
        pixels = _bytes_of(drawn)
        if self.gain is not None:
            from hwr_desktop.engine.page_look import GAIN_ONE

            placed = QImage(drawn.size(), QImage.Format.Format_RGB32)
            placed.fill(QColor(GAIN_ONE, GAIN_ONE, GAIN_ONE))  # beyond the scan nothing becomes brighter
            painter = QPainter(placed)
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.setTransform(placing)
            painter.drawImage(scan, self.gain)
            painter.end()
            _multiply(pixels, _bytes_of(placed))
        if self.look[:2] != AS_IT_IS[:2]:
            pixels[:] = _looked_up(pixels, bytes(tones(self.look)))


class Adjustments:
    """Makes adjustments; what was seen of the paper of the last scan is remembered."""

    def __init__(self) -> None:
        self._seen: tuple[int, QImage] | None = None

    def of(self, image: QImage, look: Look) -> Adjustment | None:
        """What a look does to a scan, of which any reduced copy will do; None where it does nothing."""
        if look == AS_IT_IS:
            return None
        if not look.clean:
            return Adjustment(look, None)
        if self._seen is None or self._seen[0] != image.cacheKey():
            self._seen = image.cacheKey(), _gain_of(image)
        return Adjustment(look, self._seen[1])


def _gain_of(image: QImage) -> QImage:
    """How much brighter each place must become for the paper to be white, small, on a scale of `GAIN_ONE`."""
    from hwr_desktop.engine.page_look import SMALL_PX, gain_of  # not before: the window does not wait for numpy

    keep = Qt.AspectRatioMode.KeepAspectRatio
    large = max(image.width(), image.height()) > 4 * SMALL_PX
    rough = image.scaled(4 * SMALL_PX, 4 * SMALL_PX, keep) if large else image
    small = rough.scaled(SMALL_PX, SMALL_PX, keep, Qt.TransformationMode.SmoothTransformation)
    small = small.convertToFormat(QImage.Format.Format_RGB32)
    gain = gain_of(_bytes_of(small).reshape(small.height(), small.width(), 4))
    made = QImage(small.width(), small.height(), QImage.Format.Format_RGB32)
    _bytes_of(made)[:] = gain.reshape(-1)
    return made


def _multiply(pixels: np.ndarray, gain: np.ndarray) -> None:
    """Multiply by a gain, in place, a part at a time lest much memory be taken."""
    from hwr_desktop.engine.page_look import brightened

    for start in range(0, len(pixels), 1 << 18):
        part = slice(start, start + (1 << 18))
        pixels[part] = brightened(pixels[part], gain[part])


def _looked_up(pixels: np.ndarray, table: bytes) -> np.ndarray:
    """What a table has for each of the bytes."""
    import numpy as np

    return np.frombuffer(pixels.tobytes().translate(table), np.uint8)


def _bytes_of(image: QImage) -> np.ndarray:
    """The bytes of a picture of 32 bits a pixel, which has none between its rows."""
    import numpy as np

    return np.frombuffer(image.bits(), np.uint8)
