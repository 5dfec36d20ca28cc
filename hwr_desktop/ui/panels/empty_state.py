"""What the window shows before anything is open: what can be done, in words, with a button for each."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAction, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QCommandLinkButton, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from hwr_desktop.ui.look.icons import icon, picture

WIDTH_PX = 560
WIDTH_CHARACTERS = 72
MARK_PX = 56
HEADING_TIMES = 1.9
FRAME_MARGIN_PX = 16


class EmptyState(QWidget):
    """A place to drop scans on, the two first steps, and the projects opened last."""

    project_wished = Signal(object)

    def __init__(self, open_action: QAction, sample_action: QAction, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Start"))
        self._mark = QLabel(alignment=Qt.AlignmentFlag.AlignCenter)
        self._mark.setMinimumHeight(MARK_PX)
        self._heading = QLabel(alignment=Qt.AlignmentFlag.AlignCenter)
        self._heading.setTextFormat(Qt.TextFormat.PlainText)
        self._whole = QWidget()
        self._open = self._button(self.tr("Open scans…"), open_action)
        self._open.setDefault(True)
        self.setFocusProxy(self._open)
        self._sample = self._button(self.tr("Try the sample letter"), sample_action)
        self._recent_title = QLabel(self.tr("Carry on with"))
        self._recent = QVBoxLayout()
        self._recent.setSpacing(2)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(_centred(self._column()))
        filling = QVBoxLayout(self)
        filling.setContentsMargins(*[FRAME_MARGIN_PX + 8] * 4)
        filling.addWidget(scroll)
        self.show_opening(())
        self.show_recent(())
        self._draw_icons()

    def _column(self) -> QWidget:
        """Everything there is to read and press, from top to bottom."""
        self._heading.setWordWrap(True)
        self.fit_heading()
        words = self.tr(
            "Images, PDFs or whole folders. The lines are found and read on this computer; "
            "nothing is sent anywhere. Then you correct the text beside the ink and export it."
        )
        explained = QLabel(words, alignment=Qt.AlignmentFlag.AlignCenter)
        explained.setWordWrap(True)
        buttons = QHBoxLayout()
        buttons.setSpacing(12)
        buttons.addStretch(1)
        buttons.addWidget(self._open)
        buttons.addWidget(self._sample)
        buttons.addStretch(1)
        column = QVBoxLayout(self._whole)
        column.setSpacing(14)
        for widget in (self._mark, self._heading, explained):
            column.addWidget(widget)
        column.addSpacing(4)
        column.addLayout(buttons)
        column.addSpacing(12)
        column.addWidget(self._recent_title)
        column.addLayout(self._recent)
        return self._whole

    def show_opening(self, names: Sequence[str]) -> None:
        """Say that these files are being opened, or, where there are none, what can be done here."""
        words = self.tr("Drag scans of letters here")
        if len(names) == 1:
            words = self.tr("Opening {name}…").format(name=names[0])
        elif names:
            words = self.tr("Opening {n} files…").format(n=len(names))
        metrics = self._heading.fontMetrics()
        self._heading.setText(metrics.elidedText(words, Qt.TextElideMode.ElideMiddle, self._width_px))

    def show_recent(self, projects: Sequence[tuple[Path, str, str]]) -> None:
        """List projects as (folder, name, explanation); a click wishes for that one."""
        for old in self._recent_buttons():
            self._recent.removeWidget(old)
            old.deleteLater()
        for folder, name, explanation in projects:
            button = QCommandLinkButton(name, explanation)
            button.setIcon(icon("scans"))
            button.setProperty("folder", str(folder))
            button.setAccessibleName(self.tr("Open project {name}").format(name=name))
            button.setAutoDefault(True)  # outside a dialog Return presses no other button
            button.clicked.connect(self._on_recent_clicked)
            self._recent.addWidget(button)
        self._recent_title.setVisible(bool(projects))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the dashed frame that says: things may be dropped here."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(self.palette().color(QPalette.ColorRole.PlaceholderText), 1.5, Qt.PenStyle.DashLine)
        pen.setDashPattern([5, 5])
        painter.setPen(pen)
        painter.drawRoundedRect(self.rect().adjusted(*[FRAME_MARGIN_PX] * 2, *[-FRAME_MARGIN_PX] * 2), 14, 14)
        painter.end()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_recent_title"):
            self._draw_icons()

    def fit_heading(self) -> None:
        """Make the heading as much larger than the other words as it should be, and the column as wide as they need."""
        larger = self.font()
        larger.setPointSizeF(larger.pointSizeF() * HEADING_TIMES)
        self._heading.setFont(larger)
        self._whole.setMaximumWidth(self._width_px)

    @property
    def _width_px(self) -> int:
        return max(WIDTH_PX, WIDTH_CHARACTERS * self.fontMetrics().averageCharWidth())

    def _button(self, text: str, action: QAction) -> QPushButton:
        button = QPushButton(text)
        button.setMinimumHeight(40)
        button.setMinimumWidth(190)
        button.setToolTip(action.whatsThis())
        button.setAutoDefault(True)
        button.clicked.connect(action.trigger)
        return button

    def _draw_icons(self) -> None:
        colour = self.palette().color(QPalette.ColorRole.PlaceholderText)
        self._mark.setPixmap(picture("scans", MARK_PX, colour, self.devicePixelRatioF()))
        self._open.setIcon(icon("open"))
        self._sample.setIcon(icon("letter"))
        for button in self._recent_buttons():
            button.setIcon(icon("scans"))

    def _recent_buttons(self) -> list[QCommandLinkButton]:
        items = (self._recent.itemAt(at) for at in range(self._recent.count()))
        widgets = [item.widget() for item in items if item is not None]
        return [widget for widget in widgets if isinstance(widget, QCommandLinkButton)]

    def _on_recent_clicked(self) -> None:
        button = self.sender()
        if button is not None:
            self.project_wished.emit(Path(button.property("folder")))


def _centred(middle: QWidget) -> QWidget:
    """A sheet with the widget in its middle, a little above it."""
    sheet = QWidget()
    down = QVBoxLayout(sheet)
    down.setContentsMargins(16, 8, 16, 8)
    across = QHBoxLayout()
    across.addStretch(1)
    across.addWidget(middle, 20)
    across.addStretch(1)
    down.addStretch(2)
    down.addLayout(across)
    down.addStretch(3)
    return sheet
