"""Scan and text point at the same word: that at the caret is framed in the scan, a double click there goes to it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPointF
from PySide6.QtGui import QMouseEvent, QPolygonF

from hwr_desktop.document.geometry import Point
from hwr_desktop.document.turning import points_on_scan, points_upright
from hwr_desktop.ui.canvas.line_layer import LineLayer
from hwr_desktop.ui.main_window import MainWindow
from hwr_desktop.ui.scan.ink import strip_placing
from hwr_desktop.ui.scan.word_outline import WordOutline
from hwr_desktop.ui.transcript.ink_strip import Stretch
from hwr_desktop.ui.transcript.ink_words import InkWords
from hwr_desktop.ui.transcript.word_corners import stretch_corners
from hwr_desktop.ui.workspace import Workspace

SEEN_MARGIN_PX = 40


class PointAtWords(QObject):
    """Frames a word while somebody is in the text; who works on the lines is not disturbed by it."""

    def __init__(self, window: MainWindow, workspace: Workspace) -> None:
        super().__init__(window)
        self._window, self._workspace = window, workspace
        canvas, transcript = window.canvas, window.transcript
        layer = next(item for item in canvas.scene().items() if isinstance(item, LineLayer))
        self._outline = WordOutline(layer)  # goes with the lines where they are lifted off the scan
        self._shown: tuple[str, Stretch | None] = ("", None)
        self._framed: tuple[tuple[object, ...], tuple[Point, ...]] = ((), ())
        self._clicked: Point | None = None
        canvas.viewport().installEventFilter(self)
        canvas.line_activated.connect(self._on_line_activated)
        transcript.word_shown.connect(self._on_word_shown)
        transcript.line_entered.connect(self._show)
        transcript.line_left.connect(self._outline.hide)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Remembers where the scan was double-clicked, for as long as the canvas tells of it."""
        if event.type() == QEvent.Type.MouseButtonDblClick and isinstance(event, QMouseEvent):
            at = self._window.canvas.mapToScene(event.position().toPoint())
            self._clicked = (at.x(), at.y())
        elif event.type() == QEvent.Type.MouseButtonRelease:
            self._clicked = None
        return False

    def _on_line_activated(self, line_id: str) -> None:
        page, at, self._clicked = self._workspace.page, self._clicked, None
        if page is None or at is None or not page.has(line_id):
            return
        line = page.line(line_id)
        placing = strip_placing(line, page.turn or 0)[0]
        ((x, y),) = points_on_scan((at,), page)
        in_strip = placing.map(QPointF(x, y))
        word = InkWords(line, placing).word_under(in_strip.x(), in_strip.y())
        if word is not None:
            self._window.transcript.select_text(line_id, word.start, word.end)

    def _on_word_shown(self, line_id: str, stretch: Stretch | None) -> None:
        self._shown = (line_id, stretch)
        self._show()

    def _show(self) -> None:
        """Frame the word at the caret."""
        (line_id, stretch), page, transcript = self._shown, self._workspace.page, self._window.transcript
        focused = transcript.isAncestorOf(self._window.focusWidget())
        if page is None or stretch is None or not focused or not page.has(line_id):
            self._outline.hide()
            return
        line = page.line(line_id)
        wished = (line, stretch, page.turn, page.frame, page.width, page.height)
        if wished != self._framed[0]:  # at each key that is typed this is asked for more than once
            self._framed = wished, points_upright(stretch_corners(line, page, stretch), page)
        corners = self._framed[1]
        self._outline.show_around(corners)
        area = QPolygonF([QPointF(x, y) for x, y in corners]).boundingRect()
        self._window.canvas.ensureVisible(area, SEEN_MARGIN_PX, SEEN_MARGIN_PX)
