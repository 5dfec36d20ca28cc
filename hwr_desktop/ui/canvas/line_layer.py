"""All lines of a page as items over the scan, kept in step with the page."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from statistics import median

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from hwr_desktop.document.geometry import Point
from hwr_desktop.document.lines.line_order import renumbered
from hwr_desktop.document.page import Line, Page
from hwr_desktop.ui.canvas.line_item import LineItem
from hwr_desktop.ui.canvas.number_badge import words_scale
from hwr_desktop.ui.canvas.overlay_colours import OverlayColours
from hwr_desktop.ui.canvas.shape import Shape, distance_to, moved
from hwr_desktop.ui.scan.word_outline import WordFrame

NUMBERED_FROM_PX = 11.0
"""Lines that are usually lower than this on the screen have dots for numbers, which would hide the ink beside them."""

CORE_SHARE = 0.2
"""How far above the baseline, in heights of a line, the middle of its small letters is taken to be."""


class LineLayer(QGraphicsItem):
    """The parent of all line items; hiding it lifts the overlay.

    A line under a gesture ("held") keeps the shape it was dragged to, whatever the page says meanwhile.
    """

    def __init__(self, colours: OverlayColours) -> None:
        super().__init__()
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemHasNoContents)
        self.items: dict[str, LineItem] = {}
        self._colours = colours
        self._page: Page | None = None
        self._numbers: dict[str, int] = {}
        self._zoom = 1.0
        self._usual_height = 0.0
        self._held: frozenset[str] = frozenset()
        self._hovered: str | None = None
        self._reading: str | None = None
        self._numbering: tuple[str, ...] | None = None

    @property
    def order(self) -> tuple[str, ...]:
        """The ids in reading order."""
        return tuple(self.items)

    def show_page(self, page: Page | None) -> None:
        """Brings the items into step with the page; items of lines that are still there stay."""
        self._page = page
        lines = page.lines if page is not None else ()
        fresh = {line.id: self.items.get(line.id) or LineItem(line, self) for line in lines}
        for gone in self.items.keys() - fresh.keys():
            item = self.items[gone]
            self.scene().removeItem(item)
        self.items = fresh
        self._usual_height = median(line.box.height for line in lines) if lines else 0.0
        order = renumbered(self.order, self._numbering or ())
        self._numbers = {line_id: number for number, line_id in enumerate(order, start=1)}
        for line in lines:
            self._show_line(line)

    def show_colours(self, colours: OverlayColours) -> None:
        """Takes on other colours, as when the window turns dark."""
        self._colours = colours
        self.show_page(self._page)

    def fit_numbers(self) -> None:
        """Shows the numbers in the present size of the program's words."""
        for item in self.items.values():
            item.show_at_zoom(self._zoom, self._numbered)
            item.refresh()

    def show_at_zoom(self, zoom: float) -> None:
        """Tells how many logical pixels one page pixel takes."""
        self._zoom = zoom
        for item in self.items.values():
            item.show_at_zoom(zoom, self._numbered)
        for child in self.childItems():
            if isinstance(child, WordFrame):
                child.show_at_zoom(zoom)

    def show_selection(self, line_ids: Collection[str]) -> None:
        """Marks these lines as selected and no others."""
        for line_id, item in self.items.items():
            if item.selected != (line_id in line_ids):
                item.selected = not item.selected
                item.refresh()

    def show_hovered(self, line_id: str | None) -> None:
        """Marks the line under the mouse."""
        before, self._hovered = self._hovered, line_id
        if before != line_id:
            self._refresh(before, line_id)

    def show_reading(self, line_id: str | None) -> None:
        """Marks the line that is being read."""
        before, self._reading = self._reading, line_id
        if before != line_id:
            self._refresh(before, line_id)

    def show_numbering(self, line_ids: tuple[str, ...] | None) -> None:
        """Shows the numbers of an order that is being given, in which these lines come first; None when none is."""
        self._numbering = line_ids
        self.show_page(self._page)

    def hold(self, line_ids: Iterable[str]) -> None:
        """Keeps the shapes of these lines as they are shown, until `show_page` after another call without them."""
        self._held = frozenset(line_ids)

    def shapes(self, line_ids: Iterable[str]) -> dict[str, Shape]:
        """The shapes of these lines as they are shown."""
        return {line_id: self.items[line_id].shape_shown for line_id in line_ids if line_id in self.items}

    def show_shapes(self, shapes: dict[str, Shape]) -> None:
        """Shows lines elsewhere or in another form, as during a drag."""
        for line_id, shape in shapes.items():
            if line_id in self.items:
                self.items[line_id].show_shape(shape)

    def show_facts(self) -> None:
        """Shows every line where the page says it is."""
        self._held = frozenset()
        self.show_page(self._page)

    def line_at(self, at: Point) -> str | None:
        """The line whose number or outline lies at a point of the page.

        Outlines of written lines overlap; of several the one is taken whose row of small letters is nearest.
        """
        for line_id, item in self.items.items():
            anchor, area = item.badge_area()
            if area.contains((QPointF(*at) - anchor) * self._zoom):
                return line_id
        found = [(self._row_distance(item, at), line_id) for line_id, item in self.items.items() if item.holds(at)]
        return min(found, default=(0.0, None))[1]

    def lines_in(self, area: QRectF) -> tuple[str, ...]:
        """The lines that an upright rectangle touches, in reading order."""
        return tuple(line_id for line_id, item in self.items.items() if item.touches(area))

    def boundingRect(self) -> QRectF:
        return QRectF()

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        """Has nothing of its own to draw."""

    @property
    def _numbered(self) -> bool:
        """Whether the lines are high enough on the screen for numbers that do not lie over one another."""
        return self._usual_height * self._zoom >= NUMBERED_FROM_PX * words_scale()

    def _show_line(self, line: Line) -> None:
        """Brings one item into step with the page."""
        assert self._page is not None
        line_id, item = line.id, self.items[line.id]
        shape = Shape(line.polygon, line.baseline)
        if line_id not in self._held and item.shape_shown != shape:
            item.show_shape(shape)
        item.hovered, item.being_read = line_id == self._hovered, line_id == self._reading
        item.numbered_anew = None if self._numbering is None else line_id in self._numbering
        item.show_line(line, self._numbers[line_id], (line.direction or self._page.direction) == "rtl", self._colours)
        item.show_at_zoom(self._zoom, self._numbered)

    def _refresh(self, *line_ids: str | None) -> None:
        for line_id in line_ids:
            item = self.items.get(line_id) if line_id is not None else None
            if item is not None:
                item.hovered, item.being_read = line_id == self._hovered, line_id == self._reading
                item.refresh()

    def _row_distance(self, item: LineItem, at: Point) -> float:
        """How far a point is from where the small letters of a line stand."""
        shape = item.shape_shown
        row = moved(shape, 0, -shape.box.height * CORE_SHARE).baseline
        if not row:
            return abs(at[1] - (shape.box.top + shape.box.bottom) / 2)
        return distance_to(row, at)
