"""The picture of a line's ink, shown above its text."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPen

from hwr_desktop.document.geometry import Polygon, Polyline
from hwr_desktop.document.page import Line
from hwr_desktop.ui.transcript.ink_words import InkWords, Placing

HEIGHT_PX = 56.0
LOWEST_READABLE_PX = 25.0
GAP_PX = 6.0
"""Between the ink and the text under it."""

AROUND_PX = 4.0
"""Between the ink of a word and its outline."""

SLOT_PX = HEIGHT_PX + GAP_PX
MOST_KEPT = 64

Stretch = tuple[float, float]
"""From where to where a word goes in a picture, in its pixels from the left."""

Ink = Callable[[Line], QImage | None]


class InkStrip:
    """Fetches the pictures of lines when they are needed, and keeps the latest of them."""

    def __init__(self) -> None:
        self._ink: Ink | None = None
        self._placing: Placing | None = None
        self._kept: dict[tuple[str, Polygon, Polyline], QImage | None] = {}
        self._scaled: tuple[int, QSize, QImage] | None = None

    @property
    def available(self) -> bool:
        """Whether pictures can be had at all."""
        return self._ink is not None

    def set_ink(self, ink: Ink | None, placing: Placing | None = None) -> None:
        """Says where pictures come from, and where in them the places of the scan are."""
        self._ink, self._placing = ink, placing
        self.forget()

    def forget(self) -> None:
        """Drops all pictures, as when another page is shown."""
        self._kept.clear()
        self._scaled = None

    def picture(self, line: Line) -> QImage | None:
        """The picture of a line as its outline is now; None where there is none."""
        if self._ink is None:
            return None
        key = (line.id, line.polygon, line.baseline)
        if key not in self._kept:
            if len(self._kept) >= MOST_KEPT:
                self._kept.pop(next(iter(self._kept)))
            self._kept[key] = self._ink(line)
        return self._kept[key]

    def words(self, line: Line) -> InkWords | None:
        """Where the words of a line stand in its picture; None where nobody has said how pictures are cut."""
        return None if self._placing is None else InkWords(line, self._placing(line))

    def draw(
        self, painter: QPainter, slot: QRectF, picture: QImage, area: QRectF, word: Stretch | None, colour: QColor
    ) -> None:
        """Draws a picture in its area, as far as that lies in the slot, with an outline around one of its words."""
        ratio = painter.device().devicePixelRatioF()
        frame = area.intersected(slot)
        clip = QPainterPath()
        clip.addRoundedRect(frame, 4, 4)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipPath(clip)
        painter.drawImage(area, self._at_size(picture, (area.size() * ratio).toSize()))
        painter.setPen(QPen(QColor(0, 0, 0, 60), 1))
        painter.drawPath(clip)
        if word is not None:
            _outline(painter, _word_area(area, picture.width(), word), colour)
        painter.restore()

    def _at_size(self, picture: QImage, size: QSize) -> QImage:
        """The picture scaled once for the screen, rather than roughly at each drawing."""
        if self._scaled is None or self._scaled[:2] != (picture.cacheKey(), size):
            smooth = Qt.TransformationMode.SmoothTransformation
            self._scaled = (
                picture.cacheKey(),
                size,
                picture.scaled(size, Qt.AspectRatioMode.IgnoreAspectRatio, smooth),
            )
        return self._scaled[2]


def fitted_area(picture: QSize, slot: QRectF, share: float, right_to_left: bool) -> QRectF:
    """Where a picture of that size goes: at the foot of the slot, at the side where reading begins.

    It is made as wide as the slot at most. A line too long to be read at that width is given a height that can be read,
    and is shifted so that the part at `share` (0 to 1) of its width is seen, counted from where reading begins.
    """
    aspect = picture.width() / max(picture.height(), 1)
    height = min(slot.height(), max(LOWEST_READABLE_PX, slot.width() / max(aspect, 0.01)))
    width = height * aspect
    left = slot.right() - width if right_to_left else slot.left()
    if width > slot.width():
        along = 1 - share if right_to_left else share
        left = slot.center().x() - along * width
        left = min(max(left, slot.right() - width), slot.left())
    return QRectF(QPointF(left, slot.bottom() - height), QPointF(left + width, slot.bottom()))


def _word_area(area: QRectF, width: int, word: Stretch) -> QRectF:
    """Where a word of a picture of that width is drawn, with a little room around it."""
    scale = area.width() / max(width, 1)
    left, right = (area.left() + x * scale for x in word)
    return QRectF(QPointF(left - AROUND_PX, area.top() + 1), QPointF(right + AROUND_PX, area.bottom() - 1))


def _outline(painter: QPainter, around: QRectF, colour: QColor) -> None:
    """A frame in a colour between two white ones, to be seen on paper and on ink of any colour."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for shade, width in ((QColor(255, 255, 255, 220), 5.0), (colour, 2.0)):
        painter.setPen(QPen(shade, width))
        painter.drawRoundedRect(around.adjusted(2, 2, -2, -2), 3, 3)
