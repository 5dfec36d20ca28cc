"""The page of the preferences that says how pages are read, and whether hands are learned."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QLabel, QVBoxLayout, QWidget

from hwr_desktop.ui.dialogs.preferences.radio_choice import RadioChoice
from hwr_desktop.ui.reading_choices import ReadingChoices


class ReadingPage(QWidget):
    """What computes, which language is expected, when reading begins, and what is learned while somebody corrects."""

    device_wished = Signal(str)
    language_wished = Signal(str)
    when_opened_wished = Signal(bool)
    learn_hands_wished = Signal(bool)
    take_hands_wished = Signal(bool)

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
        self._learn_hands = QCheckBox(self.tr("&Learn hands while I correct"))
        self._learn_hands.setToolTip(self.tr("In the background, from the lines that you corrected or checked"))
        self._take_hands = QCheckBox(self.tr("Take a better reading of a hand &without asking"))
        self._take_hands.setToolTip(self.tr("One can always go back to how a hand was read before"))
        note = QLabel(
            self.tr(
                "These choices count from the next page that is read. A page that came with a language of its own, as "
                "from a PAGE file, is read in that one."
            )
        )
        note.setWordWrap(True)
        column = QVBoxLayout(self)
        for widget in (
            self._device, self._language, self._when_opened, note, self._learn_hands, self._take_hands
        ):  # fmt: skip
            column.addWidget(widget)
        column.addStretch(1)
        self._device.chosen.connect(self.device_wished)
        self._language.chosen.connect(self.language_wished)
        self._when_opened.clicked.connect(self.when_opened_wished)
        self._learn_hands.clicked.connect(self.learn_hands_wished)
        self._take_hands.clicked.connect(self.take_hands_wished)

    def show_choices(self, choices: ReadingChoices, when_opened: bool) -> None:
        """Mark what is in force."""
        self._device.show_value(choices.device)
        self._language.show_value(choices.language)
        self._when_opened.setChecked(when_opened)

    def show_learning(self, learn_hands: bool, take_hands: bool) -> None:
        """Mark whether hands are learned without being asked, and what comes of it taken."""
        self._learn_hands.setChecked(learn_hands)
        self._take_hands.setChecked(take_hands)
