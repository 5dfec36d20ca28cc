"""One line drawn over the scan."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from hwr_desktop.document.geometry import Point, Polyline
from hwr_desktop.document.page import Line
from hwr_desktop.ui.canvas.number_badge import NumberBadge
from hwr_desktop.ui.canvas.overlay_colours import OverlayColours, translucent
from hwr_desktop.ui.canvas.shape import Shape

WIDEST_STROKE_PX = 6.0


class LineItem(QGraphicsItem):
    """A line's outline, baseline and number, in page pixels; strokes keep their width at every zoom.

    Its states differ by stroke as well as by colour: thin as a rule, wider under the mouse, widest and filled when
    selected, wide and dashed while it is being read. While an order is being given, `numbered_anew` tells whether the
    line has its new number, whose badge is filled then, or not yet; at other times it is None.
    """

    def __init__(self, line: Line, parent: QGraphicsItem) -> None:
        super().__init__(parent)
        self.line = line
        self.shape_shown = Shape(line.polygon, line.baseline)
        self.selected = self.hovered = self.being_read = False
        self.numbered_anew: bool | None = None
        self._badge = NumberBadge(self)
        self._colours: OverlayColours | None = None
        self._number = 0
        self._right_to_left = False
        self._margin = WIDEST_STROKE_PX
        self._numbered = True
        self._drawn: tuple[object, ...] = ()
        self._outline, self._baseline = QPainterPath(), QPolygonF()
        self.show_shape(self.shape_shown)

    def show_line(self, line: Line, number: int, right_to_left: bool, colours: OverlayColours) -> None:
        """Shows what the page says of the line; `number` counts from 1."""
        self.line, self._number, self._right_to_left, self._colours = line, number, right_to_left, colours
        state = (self.hovered, self.being_read, self.numbered_anew)
        drawn = (number, right_to_left, colours, line.checked, bool(line.text), state)
        if drawn != self._drawn:  # else the whole page would be drawn anew at every key that is typed
            self._drawn = drawn
            self.refresh()

    def show_shape(self, shape: Shape) -> None:
        """Shows the line elsewhere or in another form, as during a drag."""
        self.prepareGeometryChange()
        self.shape_shown = shape
        self._outline = QPainterPath()
        self._outline.addPolygon(polygon_of(shape.polygon))
        self._outline.closeSubpath()
        self._baseline = polygon_of(shape.baseline)
        self._place_badge()
        self.update()

    def refresh(self) -> None:
        """Draws the line anew after its state changed."""
        colour = self.stroke_colour()
        ordering, ticked = self.numbered_anew is not None, self.line.checked and self.numbered_anew is None
        self._badge.show_state(
            self._number,
            self._colours.checked if self._colours and ticked and not self.selected else colour,
            filled=bool(self.numbered_anew) if ordering else bool(self.line.text),
            ticked=ticked,
            on_right=self._right_to_left,
            dot=not (self._numbered or ordering or self.selected or self.hovered or self.being_read),
        )
        self.setZValue(2 if self.selected else 1 if self.hovered or self.being_read else 0)
        self._place_badge()
        self.update()

    @property
    def right_to_left(self) -> bool:
        """Whether the line is read from right to left."""
        return self._right_to_left

    @property
    def shows_number(self) -> bool:
        """Whether the line has its number beside it rather than a dot."""
        return not self._badge.is_dot

    def show_at_zoom(self, zoom: float, numbered: bool) -> None:
        """Tells how many logical pixels one page pixel takes, which decides how far strokes reach out.

        Unless `numbered`, there is no room for the numbers of lines that are neither selected nor under the mouse.
        """
        if self._margin != WIDEST_STROKE_PX / zoom:
            self.prepareGeometryChange()
            self._margin = WIDEST_STROKE_PX / zoom
        if numbered != self._numbered:
            self._numbered = numbered
            self.refresh()

    def holds(self, at: Point) -> bool:
        """Whether a point of the page lies within the outline."""
        return self._outline.contains(QPointF(*at))

    def touches(self, area: QRectF) -> bool:
        """Whether the outline and an upright rectangle have anything in common."""
        return self._outline.intersects(area)

    def badge_area(self) -> tuple[QPointF, QRectF]:
        """Where the badge is: its anchor in page pixels and its rectangle about it in logical pixels."""
        return self._badge.pos(), self._badge.boundingRect()

    def boundingRect(self) -> QRectF:
        margin = self._margin
        around = self._outline.boundingRect().united(self._baseline.boundingRect())
        return around.adjusted(-margin, -margin, margin, margin)

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        if self._colours is None:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour, width, strong = self.stroke_colour(), self._stroke_width(), self.selected or self.being_read
        if strong or self.hovered:
            painter.setPen(_cosmetic(self._colours.edge, width + 2.4))
            painter.setBrush(translucent(colour, 26 if strong else 14))
            painter.drawPath(self._outline)
        painter.setPen(self._outline_pen(colour, width))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(self._outline)
        painter.setPen(_cosmetic(translucent(colour, 230 if strong else 120), 1.6 if strong else 1.2))
        painter.drawPolyline(self._baseline)

    def stroke_colour(self) -> QColor:
        """The colour of the line in its present state."""
        if self._colours is None:
            return QColor()
        if self.being_read:
            return self._colours.reading
        strong = self.selected or self.hovered or self.numbered_anew
        return self._colours.selected if strong else self._colours.line

    def _stroke_width(self) -> float:
        """The width of the outline in logical pixels."""
        if self.selected or self.being_read:
            return 2.4
        return 1.8 if self.hovered else 1.0

    def _outline_pen(self, colour: QColor, width: float) -> QPen:
        calm = not (self.selected or self.hovered or self.being_read)
        pen = _cosmetic(translucent(colour, 110) if calm else colour, width)
        if self.being_read:
            pen.setDashPattern([4.0, 2.5])
        return pen

    def _place_badge(self) -> None:
        """Puts the badge before the first letters: beside the outline, at half their height above the baseline."""
        box = self.shape_shown.box
        x = box.right if self._right_to_left else box.left
        middle = (box.top + box.bottom) / 2
        start = self.shape_shown.baseline[0][1] - box.height * 0.2 if self.shape_shown.baseline else middle
        self._badge.setPos(x, min(max(start, box.top), box.bottom))


def polygon_of(points: Polyline) -> QPolygonF:
    """Points as Qt draws them."""
    return QPolygonF([QPointF(x, y) for x, y in points])


def _cosmetic(colour: QColor, width: float) -> QPen:
    """A pen whose width is in logical pixels at every zoom."""
    pen = QPen(colour, width)
    pen.setCosmetic(True)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    return pen
