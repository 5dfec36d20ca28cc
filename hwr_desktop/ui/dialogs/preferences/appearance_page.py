"""The page of the preferences that says how the program looks."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QFormLayout, QGroupBox, QSpinBox, QVBoxLayout, QWidget

from hwr_desktop.ui.dialogs.preferences.radio_choice import RadioChoice
from hwr_desktop.ui.theme import LARGEST_PERCENT, SMALLEST_PERCENT
from hwr_desktop.ui.transcript.transcript_view import LARGEST_TEXT_PT, SMALLEST_TEXT_PT

WITH_THE_PROGRAM = int(SMALLEST_TEXT_PT) - 1
"""The value of the field, one below the smallest size, that leaves the size to that of the program's words."""
STEP_PERCENT = 10


class AppearancePage(QWidget):
    """Theme and sizes. A transcript's size of 0 points means that it goes with the program's."""

    theme_wished = Signal(str)
    percent_wished = Signal(int)
    points_wished = Signal(float)

    def __init__(self) -> None:
        super().__init__()
        self._theme = RadioChoice(
            self.tr("Theme"),
            {
                "system": self.tr("As the &system"),
                "light": self.tr("&Light"),
                "dark": self.tr("&Dark"),
                "contrast": self.tr("&High contrast, light or dark as the system"),
            },
        )
        self._percent = _field(SMALLEST_PERCENT, LARGEST_PERCENT, self.tr("%", "of the size of words"))
        self._percent.setSingleStep(STEP_PERCENT)
        self._percent.setAccessibleName(self.tr("Size of the program's words in percent"))
        self._points = _field(WITH_THE_PROGRAM, int(LARGEST_TEXT_PT), self.tr("pt"))
        self._points.setSpecialValueText(self.tr("With the program"))
        self._points.setAccessibleName(self.tr("Size of the transcript in points"))
        sizes = QGroupBox(self.tr("Size of the words"))
        form = QFormLayout(sizes)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.addRow(self.tr("&Menus, buttons and messages:"), self._percent)
        form.addRow(self.tr("&Transcript:"), self._points)
        column = QVBoxLayout(self)
        column.addWidget(self._theme)
        column.addWidget(sizes)
        column.addStretch(1)
        self._theme.chosen.connect(self.theme_wished)
        self._percent.valueChanged.connect(self.percent_wished)
        self._points.valueChanged.connect(self._on_points)

    def show_choices(self, theme: str, percent: int, points: float) -> None:
        """Show what is in force."""
        self._theme.show_value(theme)
        with QSignalBlocker(self._percent), QSignalBlocker(self._points):
            self._percent.setValue(percent)
            self._points.setValue(round(points) or WITH_THE_PROGRAM)

    def _on_points(self, points: int) -> None:
        self.points_wished.emit(0.0 if points == WITH_THE_PROGRAM else float(points))


def _field(least: int, most: int, unit: str) -> QSpinBox:
    """A field for a number, that tells it when it is whole and not at every key."""
    field = QSpinBox()
    field.setRange(least, most)
    field.setSuffix(f" {unit}")
    field.setKeyboardTracking(False)
    return field
