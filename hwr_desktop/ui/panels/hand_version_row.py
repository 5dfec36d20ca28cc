"""One thing that was learned of a hand: its name, how it came about, what it is worth, and a button to read with it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from hwr_desktop.store.hand_versions import HandVersion
from hwr_desktop.ui.panels.name_field import NameField
from hwr_desktop.ui.panels.wrapped_label import WrappedLabel
from hwr_desktop.ui.wording.hand_words import version_name, version_words


class HandVersionRow(QWidget):
    """The name can be changed in place. The version that is in use says so instead of offering a button."""

    take_wished = Signal(str)
    named = Signal(str, str)

    def __init__(self, number: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.number = number
        self.name_field = NameField()
        self.take_button = QPushButton(self.tr("Read with it"))
        self._in_use = QLabel(self.tr("✓ In use"))
        self._facts = WrappedLabel()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for widget in (self.name_field, self._facts, self._in_use, self.take_button):
            column.addWidget(widget)
        self.take_button.clicked.connect(lambda: self.take_wished.emit(self.number))
        self.name_field.named.connect(lambda name: self.named.emit(self.number, name))

    def show_version(self, version: HandVersion, in_use: bool) -> None:
        """Show what is known of the version."""
        name = version_name(version)
        self.name_field.show_name(version.name)
        self.name_field.setPlaceholderText(name)
        self.name_field.setAccessibleName(self.tr("Name of “{version}”").format(version=name))
        self.take_button.setAccessibleName(self.tr("Read with “{version}”").format(version=name))
        self.take_button.setToolTip(self.tr("Read this hand with “{version}” from now on").format(version=name))
        self.take_button.setVisible(not in_use)
        self._in_use.setVisible(in_use)
        self._facts.show_words(version_words(version))
