"""A view of one large rectangle that is zoomed to the cursor, scrolled and panned."""

from __future__ import annotations

from enum import Enum
from typing import cast

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QNativeGestureEvent, QResizeEvent, QTransform, QWheelEvent
from PySide6.QtWidgets import QGraphicsScene, QGraphicsView, QWidget

ZOOM_STEP = 1.25
LARGEST_ZOOM = 16.0
SMALLEST_ZOOM = 0.02
SIDE_MARGIN_PX = 34
"""Room beside the page, so that the number of a line at its very edge is still seen."""

END_MARGIN_PX = 14
"""Room above and below the page."""


class Fit(Enum):
    """What the zoom keeps to when the window changes its size."""

    NOTHING = "nothing"
    PAGE = "page"
    WIDTH = "width"


class ZoomedView(QGraphicsView):
    """Ctrl and the wheel zoom about the mouse, the wheel scrolls, the middle button or Space with a drag pans.

    A zoom of 1 shows each page pixel on one pixel of the screen, whatever the scale of the window.
    """

    zoom_changed = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setScene(QGraphicsScene(self))
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.NoAnchor)
        self.setResizeAnchor(QGraphicsView.ViewportAnchor.NoAnchor)
        self.setFrameShape(QGraphicsView.Shape.NoFrame)
        self.setMouseTracking(True)
        self.viewport().setMouseTracking(True)
        self._page_area = QRectF()
        self._fit = Fit.PAGE
        self._window_size = self.window().size()
        self._space_held = False
        self._pan_from: QPoint | None = None

    @property
    def zoom(self) -> float:
        """Pixels of the screen for each pixel of the page."""
        return self.logical_zoom * self.devicePixelRatioF()

    @property
    def logical_zoom(self) -> float:
        """Logical pixels (those of mouse events and widgets) for each pixel of the page."""
        return self.transform().m11()

    @property
    def panning(self) -> bool:
        """Whether the left button would pan, or a pan is going on."""
        return self._space_held or self._pan_from is not None

    def set_page_area(self, area: QRectF) -> None:
        """Tells which rectangle of the scene is looked at and shows the whole of it; an empty one for nothing."""
        self._page_area = area
        self.zoom_to_fit()

    def zoom_in(self) -> None:
        """One step nearer, about the middle of the view."""
        self._zoom_about(QPointF(self.viewport().rect().center()), ZOOM_STEP)

    def zoom_out(self) -> None:
        """One step further away, about the middle of the view."""
        self._zoom_about(QPointF(self.viewport().rect().center()), 1 / ZOOM_STEP)

    def zoom_to_fit(self) -> None:
        """The whole page, and again so whenever the view changes its size."""
        self._fit = Fit.PAGE
        self._refit()

    def zoom_to_width(self) -> None:
        """The page as wide as the view, and again so whenever the view changes its size."""
        self._fit = Fit.WIDTH
        self._refit()

    def zoom_to_actual(self) -> None:
        """One pixel of the page on one pixel of the screen."""
        self._zoom_about(QPointF(self.viewport().rect().center()), 1 / self.zoom)

    def wheelEvent(self, event: QWheelEvent) -> None:
        turned = event.angleDelta().y() or event.angleDelta().x()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._zoom_about(event.position(), ZOOM_STEP ** (turned / 120))
            event.accept()
        elif event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            bar = self.horizontalScrollBar()
            bar.setValue(bar.value() - turned)
            event.accept()
        else:
            super().wheelEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.NativeGesture:
            gesture = cast(QNativeGestureEvent, event)
            if gesture.gestureType() == Qt.NativeGestureType.ZoomNativeGesture:
                self._zoom_about(gesture.position(), 1 + gesture.value())
                return True
        return super().viewportEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the page anew, but not where something came up below, as the search does: the page would jump."""
        super().resizeEvent(event)
        before, now, window = event.oldSize(), event.size(), self.window().size()
        only_lower = now.width() == before.width() and now.height() < before.height() and window == self._window_size
        self._window_size = window
        if self._fit is not Fit.NOTHING and not only_lower:
            self._refit()

    def began_pan(self, event: QMouseEvent) -> bool:
        """Whether this press of a button starts panning."""
        with_space = self._space_held and event.button() == Qt.MouseButton.LeftButton
        if not with_space and event.button() != Qt.MouseButton.MiddleButton:
            return False
        self._pan_from = event.position().toPoint()
        self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
        return True

    def panned(self, event: QMouseEvent) -> bool:
        """Whether this move of the mouse moved the page under it."""
        if self._pan_from is None:
            return False
        at = event.position().toPoint()
        self._scroll(self._pan_from - at)
        self._pan_from = at
        return True

    def ended_pan(self) -> bool:
        """Whether the button that was released had been panning."""
        if self._pan_from is None:
            return False
        self._pan_from = None
        self.show_cursor()
        return True

    def took_space(self, event: QKeyEvent, held: bool) -> bool:
        """Whether a key event was that of the space bar, which is held to pan."""
        if event.key() != Qt.Key.Key_Space:
            return False
        if not event.isAutoRepeat():
            self._space_held = held
            self.show_cursor()
        return True

    def let_go(self) -> None:
        """Forgets held keys and buttons, as when the focus goes elsewhere."""
        self._space_held = False
        self._pan_from = None
        self.show_cursor()

    def show_cursor(self) -> None:
        """Shows the mouse cursor that tells what the left button would do."""
        self.viewport().setCursor(Qt.CursorShape.OpenHandCursor if self._space_held else Qt.CursorShape.ArrowCursor)

    def zoom_was_set(self) -> None:
        """Called after each change of the zoom, for what must keep its size on the screen."""

    def _zoom_about(self, at: QPointF, factor: float) -> None:
        """Zooms so that the point of the page at a point of the view stays under it."""
        if self._page_area.isEmpty() or factor <= 0:
            return
        self._fit = Fit.NOTHING
        on_page = self.viewportTransform().inverted()[0].map(at)
        self._set_logical_zoom(self.logical_zoom * factor)
        self._scroll((self.viewportTransform().map(on_page) - at).toPoint())

    def _refit(self) -> None:
        """Zooms to what `_fit` says."""
        if self._page_area.isEmpty():
            return
        room = self.maximumViewportSize()
        across = (room.width() - 2 * SIDE_MARGIN_PX - 2) / self._page_area.width()
        down = (room.height() - 2 * END_MARGIN_PX - 2) / self._page_area.height()
        if self._fit is Fit.WIDTH:
            taken = self.verticalScrollBar().sizeHint().width() if down < across else 0
            self._set_logical_zoom(across - taken / self._page_area.width())
        else:
            self._set_logical_zoom(min(across, down))

    def _set_logical_zoom(self, zoom: float) -> None:
        ratio = self.devicePixelRatioF()
        zoom = min(max(zoom, SMALLEST_ZOOM / ratio), LARGEST_ZOOM / ratio)
        side, end = SIDE_MARGIN_PX / zoom, END_MARGIN_PX / zoom
        self.setTransform(QTransform.fromScale(zoom, zoom))
        self.setSceneRect(self._page_area.adjusted(-side, -end, side, end))
        self.zoom_was_set()
        self.zoom_changed.emit(self.zoom)

    def _scroll(self, by: QPoint) -> None:
        """Scrolls by so many logical pixels."""
        across, down = self.horizontalScrollBar(), self.verticalScrollBar()
        across.setValue(across.value() + by.x())
        down.setValue(down.value() + by.y())
