"""The page of the preferences that says how pages are read."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QLabel, QVBoxLayout, QWidget

from hwr_desktop.ui.dialogs.preferences.radio_choice import RadioChoice
from hwr_desktop.ui.reading_choices import ReadingChoices


class ReadingPage(QWidget):
    """What computes, which language is expected, and when reading begins."""

    device_wished = Signal(str)
    language_wished = Signal(str)
    when_opened_wished = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self._device = RadioChoice(
            self.tr("What computes"),
            {
                "auto": self.tr("&The graphics card where there is one, else the processor"),
                "cpu": self.tr("The &processor"),
                "cuda": self.tr("The &graphics card; without one, the processor"),
            },
        )
        self._language = RadioChoice(
            self.tr("Language of the pages"),
            {
                "": self.tr("&Automatic: each page tells by its words"),
                "en": self.tr("&English"),
                "fr": self.tr("&French"),
            },
        )
        self._when_opened = QCheckBox(self.tr("Read pages when they are &opened"))
        note = QLabel(
            self.tr(
                "These choices count from the next page that is read. A page that came with a language of its own, as "
                "from a PAGE file, is read in that one."
            )
        )
        note.setWordWrap(True)
        column = QVBoxLayout(self)
        for widget in (self._device, self._language, self._when_opened, note):
            column.addWidget(widget)
        column.addStretch(1)
        self._device.chosen.connect(self.device_wished)
        self._language.chosen.connect(self.language_wished)
        self._when_opened.clicked.connect(self.when_opened_wished)

    def show_choices(self, choices: ReadingChoices, when_opened: bool) -> None:
        """Mark what is in force."""
        self._device.show_value(choices.device)
        self._language.show_value(choices.language)
        self._when_opened.setChecked(when_opened)
