"""The bar above the scan with which its brightness and contrast are changed and its background is made clean."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QPushButton, QSlider, QToolButton, QWidget

from hwr_desktop.document.look import AS_IT_IS, MOST, Look
from hwr_desktop.ui.look.icons import icon

STEP = 5
SLIDER_PX = 90


class LookBar(QWidget):
    """Two sliders, a box to tick, and a button that takes it all back. What they say is told while they move."""

    look_wished = Signal(object)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Brightness and contrast"))
        self.brightness = _slider(self.tr("Brightness"))
        self.contrast = _slider(self.tr("Contrast"))
        self.clean = QCheckBox(self.tr("C&lean background"))
        self.clean.setToolTip(
            self.tr("Make the paper white and even, to be looked at and printed. Reading looks at the scan itself.")
        )
        self.reset_button = QPushButton(self.tr("&Reset"))
        self.reset_button.setToolTip(self.tr("Show the scan as it is"))
        self.close_button = QToolButton()
        self.close_button.setAutoRaise(True)
        self.close_button.setIcon(icon("close"))
        self.close_button.setAccessibleName(self.tr("Close the bar"))
        self.close_button.setToolTip(self.tr("Close the bar (Esc)"))
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 12, 6)
        for words, slider in ((self.tr("&Brightness"), self.brightness), (self.tr("C&ontrast"), self.contrast)):
            label, value = QLabel(words), QLabel("0")
            label.setBuddy(slider)
            value.setMinimumWidth(value.fontMetrics().horizontalAdvance(f"−{MOST}"))
            slider.valueChanged.connect(value.setNum)
            row.addWidget(label)
            row.addWidget(slider, 1)
            row.addWidget(value)
            row.addSpacing(8)
        for widget in (self.clean, self.reset_button):
            row.addWidget(widget)
        row.addStretch(2)
        row.addWidget(self.close_button)
        self.brightness.valueChanged.connect(self._tell)
        self.contrast.valueChanged.connect(self._tell)
        self.clean.toggled.connect(self._tell)
        self.reset_button.clicked.connect(self._reset)
        self.close_button.clicked.connect(self.closed)

    @property
    def look(self) -> Look:
        """What the controls say."""
        return Look(self.brightness.value(), self.contrast.value(), self.clean.isChecked())

    def show_look(self, look: Look) -> None:
        """Shows a look without telling of it."""
        if look == self.look:
            return
        blocked = QSignalBlocker(self)
        self.brightness.setValue(look.brightness)
        self.contrast.setValue(look.contrast)
        self.clean.setChecked(look.clean)
        blocked.unblock()

    def begin(self) -> None:
        """Shows the bar, ready for the keys."""
        self.show()
        self.brightness.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "close_button"):
            self.close_button.setIcon(icon("close"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            event.accept()
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _tell(self) -> None:
        self.look_wished.emit(self.look)

    def _reset(self) -> None:
        self.show_look(AS_IT_IS)
        self._tell()


def _slider(name: str) -> QSlider:
    slider = QSlider(Qt.Orientation.Horizontal)
    slider.setRange(-MOST, MOST)
    slider.setSingleStep(STEP)
    slider.setPageStep(4 * STEP)
    slider.setTickPosition(QSlider.TickPosition.TicksBelow)
    slider.setTickInterval(MOST)
    slider.setMinimumWidth(SLIDER_PX)
    slider.setAccessibleName(name)
    return slider
