"""One choice out of a few, all of them in sight."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QGroupBox, QRadioButton, QVBoxLayout


class RadioChoice(QGroupBox):
    """A titled group of radio buttons, each for a value. `chosen` tells the value a person went to."""

    chosen = Signal(str)

    def __init__(self, title: str, words: Mapping[str, str]) -> None:
        """`words` says of each value what its button says."""
        super().__init__(title)
        self._group = QButtonGroup(self)
        column = QVBoxLayout(self)
        for value, label in words.items():
            button = QRadioButton(label)
            button.setProperty("value", value)
            self._group.addButton(button)
            column.addWidget(button)
        self._group.buttonToggled.connect(self._on_toggled)
        self._telling = True

    def show_value(self, value: str) -> None:
        """Mark the value that is in force; tells nothing."""
        self._telling = False
        for button in self._group.buttons():
            button.setChecked(button.property("value") == value)
        self._telling = True

    def _on_toggled(self, button: QRadioButton, on: bool) -> None:
        if on and self._telling:
            self.chosen.emit(button.property("value"))
