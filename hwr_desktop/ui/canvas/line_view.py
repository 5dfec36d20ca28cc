"""The scan with its lines, to look at: what the page says, which lines are selected, and how the lines are told."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QFocusEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from hwr_desktop.document.geometry import Box
from hwr_desktop.document.page import Page
from hwr_desktop.ui.canvas.gestures import rect_of
from hwr_desktop.ui.canvas.line_layer import LineLayer
from hwr_desktop.ui.canvas.overlay_colours import OverlayColours
from hwr_desktop.ui.canvas.scan_item import ScanItem
from hwr_desktop.ui.canvas.selection import Selection
from hwr_desktop.ui.canvas.shape import Shape
from hwr_desktop.ui.canvas.shape_handles import ShapeHandles
from hwr_desktop.ui.canvas.zoomed_view import ZoomedView
from hwr_desktop.ui.scan.scan_picture import ScanPicture
from hwr_desktop.ui.wording.empty_line import words_for_empty

SEEN_MARGIN_PX = 40
"""A line that is scrolled to keeps at least this far from the edge of the view."""


KEY_REASONS = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason, Qt.FocusReason.ShortcutFocusReason)


class LineView(ZoomedView):
    """Shows a page and keeps the selection; `PageCanvas` adds what the mouse and the keys do."""

    selection_changed = Signal(object)
    points_mode_changed = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Scan of the page"))
        self._page: Page | None = None
        self._scan: ScanItem | None = None
        self._opening = ""
        self._selected: Selection = ()
        self._points_mode = False
        self._focus_by_keys = False
        self._colours = OverlayColours.of(self.palette())
        self._layer = LineLayer(self._colours)
        self._handles = ShapeHandles()
        self.scene().addItem(self._layer)
        self.scene().addItem(self._handles)
        self.setBackgroundBrush(self._colours.surround)
        self._describe()

    @property
    def selected_lines(self) -> Selection:
        """The ids of the selected lines, the current one last."""
        return self._selected

    @property
    def points_mode(self) -> bool:
        """Whether the selected line shows a grip for each of its points rather than for its box."""
        return self._points_mode

    def show_page(self, picture: ScanPicture, page: Page) -> None:
        """Shows another page: the whole of it, nothing selected. Picture and page are turned alike.

        The page already shown keeps its selection and, unless its size is another now, its zoom.
        """
        before = self._page
        self._opening = ""
        self._show_scan(picture)
        if before is None or before.id != page.id:
            self._select(())
        self.show_lines(page)
        if before is None or (before.id, before.width, before.height) != (page.id, page.width, page.height):
            self.set_page_area(QRectF(0, 0, page.width, page.height))

    def show_lines(self, page: Page) -> None:
        """Shows the lines as they are now; zoom, place and selection are kept. Lines that are gone are unselected."""
        self._page = page
        self._layer.show_page(page)
        self._select(self._selected)
        self._show_selected()

    def clear(self) -> None:
        """Shows no page at all."""
        self._page = None
        self._show_scan(None)
        self._layer.show_page(None)
        self._select(())
        self._show_selected()
        self.set_page_area(QRectF())

    def show_opening(self, name: str) -> None:
        """Says that the scan of that name is being opened, until a page is shown; no name: that none is."""
        self._opening = name
        self._describe()
        self.viewport().update()

    def select_lines(self, line_ids: Selection) -> None:
        """Selects these lines without telling so back; ids that are not on the page are passed over."""
        known = set(self._layer.order)
        self._selected = tuple(line_id for line_id in line_ids if line_id in known)
        self._show_selected()

    def set_reading_line(self, line_id: str | None) -> None:
        """Marks the line that is being read at this moment, or none."""
        self._layer.show_reading(line_id)

    def set_points_mode(self, on: bool) -> None:
        """Shows a grip for each point of the one selected line rather than for its box."""
        if on != self._points_mode:
            self._points_mode = on
            self._show_handles()
            self.points_mode_changed.emit(on)

    def overlay_visible(self, visible: bool) -> None:
        """Shows the lines, or lifts them all so that the bare scan is seen."""
        self._layer.setVisible(visible)
        self._handles.setVisible(visible)

    def ensure_line_visible(self, line_id: str) -> None:
        """Scrolls as little as needed for the line, or at least its beginning, to be seen."""
        item = self._layer.items.get(line_id)
        if item is None:
            return
        area = rect_of(item.shape_shown.box)
        most = max(self.viewport().width() - 2 * SEEN_MARGIN_PX, 1) / self.logical_zoom
        if area.width() > most and item.right_to_left:
            area.setLeft(area.right() - most)
        area.setWidth(min(area.width(), most))
        self.ensureVisible(area, SEEN_MARGIN_PX, SEEN_MARGIN_PX)

    def fit_numbers(self) -> None:
        """Shows the numbers of the lines in the present size of the program's words."""
        self._layer.fit_numbers()

    def zoom_was_set(self) -> None:
        self._layer.show_at_zoom(self.logical_zoom)
        self._handles.show_at_zoom(self.logical_zoom)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.PaletteChange:
            self._colours = OverlayColours.of(self.palette())
            self._layer.show_colours(self._colours)
            self.setBackgroundBrush(self._colours.surround)
            self._show_handles()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        if self._page is None:
            painter.setPen(self._colours.hint)
            room = self.viewport().rect().adjusted(24, 24, -24, -24)
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            hint = self.tr("Drop scans or PDF files here")
            if self._opening:  # a name may be long, and have no space where it could be broken
                wide = room.width()
                hint = painter.fontMetrics().elidedText(self._words_for_opening(), Qt.TextElideMode.ElideMiddle, wide)
            painter.drawText(room, int(flags), hint)
        if self._focus_by_keys:
            painter.setPen(QPen(self._colours.focus, 3))
            painter.drawRect(self.viewport().rect().adjusted(1, 1, -2, -2))
        painter.end()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Who comes by keys is shown where they are."""
        self._focus_by_keys = event.reason() in KEY_REASONS
        self.viewport().update()
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._focus_by_keys = False
        self.viewport().update()
        super().focusOutEvent(event)

    def page_box(self) -> Box:
        """The page as a box: nothing may be dragged out of it."""
        return Box(0, 0, self._page.width, self._page.height) if self._page is not None else Box(0, 0, 0, 0)

    def shape_of(self, line_id: str) -> Shape:
        """Where a line is shown now, during a drag too. Raises KeyError when it is not on the page."""
        return self._layer.items[line_id].shape_shown

    def _handles_wanted(self) -> bool:
        """Whether there should be grips: on a line that is selected alone."""
        return len(self._selected) == 1

    def _select(self, line_ids: Selection) -> None:
        """Selects these lines and tells so if that changes anything."""
        before = self._selected
        self.select_lines(line_ids)
        if self._selected != before:
            self.selection_changed.emit(self._selected)

    def _show_selected(self) -> None:
        self._layer.show_selection(self._selected)
        self._show_handles()
        self._describe()

    def _show_handles(self) -> None:
        shapes = self._layer.shapes(self._selected) if self._handles_wanted() else {}
        shape = next(iter(shapes.values()), None)
        self._handles.show_shape(shape, self._points_mode, self._colours.selected)

    def _show_scan(self, picture: ScanPicture | None) -> None:
        if self._scan is not None:
            self.scene().removeItem(self._scan)
        self._scan = ScanItem(picture) if picture is not None else None
        if self._scan is not None:
            self._scan.setZValue(-1)
            self.scene().addItem(self._scan)
        self.viewport().update()

    def _describe(self) -> None:
        """Says in words what is seen, for who cannot see it."""
        self.setAccessibleDescription(self._words_for_selection() or self._words_for_page())

    def _announce(self) -> None:
        """Has a screen reader, if one is running, say which line is selected now."""
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, self.accessibleDescription()))

    def _words_for_page(self) -> str:
        if self._page is None and self._opening:
            return self._words_for_opening()
        if self._page is None:
            return self.tr("No page is shown. Drop scans or PDF files here.")
        words = (
            self.tr("One line. Tab goes from line to line, Enter to the text of a line.")
            if len(self._page.lines) == 1
            else self.tr("{n} lines. Tab goes from line to line, Enter to the text of a line.")
        )
        return words.format(n=len(self._page.lines))

    def _words_for_opening(self) -> str:
        return self.tr("Opening {name}…").format(name=self._opening) if self._opening else ""

    def _words_for_selection(self) -> str:
        if self._page is None or not self._selected:
            return ""
        if len(self._selected) > 1:
            return self.tr("{n} lines selected").format(n=len(self._selected))
        at = self._page.position(self._selected[0])
        line = self._page.lines[at]
        words = self.tr("Line {number} of {total}: {text}").format(
            number=at + 1, total=len(self._page.lines), text=line.text or words_for_empty(line)
        )
        return words + (self.tr(", checked") if line.checked else "")
