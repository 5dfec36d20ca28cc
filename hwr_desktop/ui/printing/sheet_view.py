"""A sheet on the screen, as it would be printed."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPageLayout, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QWidget

from hwr_desktop.ui.printing.sheet import UNITS_PER_POINT, Sheet, draw_sheet
from hwr_desktop.ui.scan.scan_picture import ScanPicture

EDGE_PX = 10
SHADOW_PX = 3
POINTS_PER_INCH = 72


class SheetView(QWidget):
    """Shows one sheet as large as it fits. Page up and page down wish for the one before and the next."""

    step_wished = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sheet: Sheet | None = None
        self._layout = QPageLayout()
        self._picture: ScanPicture | None = None
        self._missing = ""
        self.setMinimumSize(260, 260)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Preview"))

    @property
    def sheet(self) -> Sheet | None:
        """The sheet that is shown."""
        return self._sheet

    @property
    def picture(self) -> ScanPicture | None:
        """The scan that is shown on it."""
        return self._picture

    def show_sheet(self, sheet: Sheet | None, layout: QPageLayout) -> None:
        """Show a sheet of that paper, its scan still to come; None for an empty sheet."""
        if sheet is None or self._sheet is None or sheet.page_id != self._sheet.page_id:
            self._picture, self._missing = None, ""
        self._sheet, self._layout = sheet, layout
        self.setAccessibleDescription(sheet.text if sheet is not None else "")
        self.update()

    def show_picture(self, picture: ScanPicture | None) -> None:
        """Show the scan on the sheet; None where there is none to be had."""
        self._picture = picture
        self._missing = "" if picture is not None else self.tr("The scan cannot be shown.")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(560, 620)

    def paintEvent(self, event: QPaintEvent) -> None:
        whole = self._layout.fullRect(QPageLayout.Unit.Point)
        inner = self._layout.paintRect(QPageLayout.Unit.Point)
        room = QRectF(self.rect()).adjusted(EDGE_PX, EDGE_PX, -EDGE_PX, -EDGE_PX)
        if whole.isEmpty() or room.isEmpty():
            return
        scale = min(room.width() / whole.width(), room.height() / whole.height())
        paper = QRectF(0, 0, whole.width() * scale, whole.height() * scale)
        paper.moveCenter(room.center())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(paper.translated(SHADOW_PX, SHADOW_PX), self.palette().color(QPalette.ColorRole.Shadow))
        painter.fillRect(paper, Qt.GlobalColor.white)
        if self.hasFocus():
            painter.setPen(self.palette().color(QPalette.ColorRole.Highlight))
            painter.drawRect(paper)
        if self._sheet is not None:
            painter.translate(paper.topLeft() + (inner.topLeft() - whole.topLeft()) * scale)
            painter.scale(scale / UNITS_PER_POINT, scale / UNITS_PER_POINT)
            dots_per_inch = POINTS_PER_INCH * scale * self.devicePixelRatioF()
            draw_sheet(painter, self._sheet, self._picture, self._missing, dots_per_inch)
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp):
            self.step_wished.emit(1 if event.key() == Qt.Key.Key_PageDown else -1)
        else:
            super().keyPressEvent(event)
