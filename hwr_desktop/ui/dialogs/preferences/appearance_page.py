"""The page of the preferences that says how the program looks."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QFormLayout, QGroupBox, QLabel, QSpinBox, QVBoxLayout, QWidget

from hwr_desktop.ui.dialogs.preferences.radio_choice import RadioChoice
from hwr_desktop.ui.look.theme import LARGEST_PERCENT, SMALLEST_PERCENT
from hwr_desktop.ui.transcript.transcript_view import LARGEST_TEXT_PT, SMALLEST_TEXT_PT
from hwr_desktop.ui.window_language import LANGUAGES

WITH_THE_PROGRAM = int(SMALLEST_TEXT_PT) - 1
"""The value of the field, one below the smallest size, that leaves the size to that of the program's words."""
STEP_PERCENT = 10


class AppearancePage(QWidget):
    """Theme, sizes and language. A transcript's size of 0 points means that it goes with the program's."""

    theme_wished = Signal(str)
    percent_wished = Signal(int)
    points_wished = Signal(float)
    language_wished = Signal(str)

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
        self._percent = _field(SMALLEST_PERCENT, LARGEST_PERCENT, "%")
        self._percent.setSingleStep(STEP_PERCENT)
        self._percent.setAccessibleName(self.tr("Size of the program's words in percent"))
        self._points = _field(WITH_THE_PROGRAM, int(LARGEST_TEXT_PT), "pt")
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
        column.addWidget(self._made_language())
        column.addStretch(1)
        self._theme.chosen.connect(self.theme_wished)
        self._percent.valueChanged.connect(self.percent_wished)
        self._points.valueChanged.connect(self._on_points)

    def show_choices(self, theme: str, percent: int, points: float, language: str) -> None:
        """Show what is in force."""
        self._theme.show_value(theme)
        with QSignalBlocker(self._percent), QSignalBlocker(self._points):
            self._percent.setValue(percent)
            self._points.setValue(round(points) or WITH_THE_PROGRAM)
        self._language.setCurrentIndex(self._language.findData(language))

    def _made_language(self) -> QGroupBox:
        """The choice of language, which tells only of what a person chose."""
        box = QGroupBox(self.tr("Language of the window"))
        self._language = QComboBox()
        self._language.setAccessibleName(box.title())
        self._language.addItem(self.tr("As the system"), "")
        for code, name in LANGUAGES.items():
            self._language.addItem(name, code)
        self._language.activated.connect(lambda _: self.language_wished.emit(self._language.currentData()))
        note = QLabel(self.tr("Another language is spoken from the next start of the program on."))
        note.setWordWrap(True)
        column = QVBoxLayout(box)
        column.addWidget(self._language)
        column.addWidget(note)
        return box

    def _on_points(self, points: int) -> None:
        self.points_wished.emit(0.0 if points == WITH_THE_PROGRAM else float(points))


def _field(least: int, most: int, unit: str) -> QSpinBox:
    """A field for a number, that tells it when it is whole and not at every key."""
    field = QSpinBox()
    field.setRange(least, most)
    field.setSuffix(f" {unit}")
    field.setKeyboardTracking(False)
    return field
