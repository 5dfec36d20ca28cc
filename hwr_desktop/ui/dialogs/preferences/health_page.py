"""The page of the preferences that says what of the program is there, what is missing and how to get it."""

from __future__ import annotations

from html import escape
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent, QTextOption
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QTextBrowser, QVBoxLayout, QWidget

from hwr_desktop import paths
from hwr_desktop.health.part import Part
from hwr_desktop.ui.wording.health_words import paragraph_of


class HealthPage(QWidget):
    """The parts as they are looked at, and the folders in which things are kept.

    `look_wished` comes when the page is turned to and with each “Look again”; `folder_wished` names a folder to open.
    """

    look_wished = Signal()
    folder_wished = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._paragraphs: list[str] = []
        self._seen = False
        self._folders = {
            self.tr("&Data"): paths.user_data(),
            self.tr("&Models"): paths.user_models(),
            self.tr("D&rafts"): paths.drafts(),
            self.tr("&Log"): paths.log_folder(),
        }
        self.parts = QTextBrowser()
        self.parts.setAccessibleName(self.tr("Parts of the program, and folders"))
        self.parts.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.parts.setTabChangesFocus(True)
        self._words = QLabel()
        self.again = QPushButton(self.tr("Look &again"))
        self.again.clicked.connect(self.look_wished)
        self._lay_out()
        self._show()

    def show_looking(self) -> None:
        """Say that the parts are being looked at now; what was known is gone."""
        self._paragraphs = []
        self.again.setEnabled(False)
        self.say(self.tr("The parts are being looked at…"))
        self._show()

    def show_part(self, part: Part) -> None:
        """Say of one more part how it is with it."""
        self._paragraphs.append(paragraph_of(part))
        self._show()

    def show_looked(self) -> None:
        """Say that all parts were looked at."""
        self.again.setEnabled(True)
        self.say("")

    def say(self, sentence: str) -> None:
        """Say what goes on, or what became of a wish."""
        self._words.setText(sentence)

    def showEvent(self, event: QShowEvent) -> None:
        """What is here costs a second or two to find out, so it is only when somebody turns to it."""
        super().showEvent(event)
        if not self._seen:
            self._seen = True
            self.look_wished.emit()

    def _show(self) -> None:
        bar = self.parts.verticalScrollBar()
        at = bar.value()
        words = self.tr("{name}: {folder}")
        folders = [words.format(name=name.replace("&", ""), folder=place) for name, place in self._folders.items()]
        kept = f"<b>{escape(self.tr('Folders'))}</b><br>{'<br>'.join(map(escape, folders))}"
        self.parts.setHtml("".join(f"<p>{each}</p>" for each in (*self._paragraphs, kept)))
        bar.setValue(at)

    def _lay_out(self) -> None:
        folders = QHBoxLayout()
        folders.addWidget(QLabel(self.tr("Open folder:")))
        for name, place in self._folders.items():
            button = QPushButton(name)
            button.setAutoDefault(False)
            button.setAccessibleName(self.tr("Open folder: {name}").format(name=name.replace("&", "")))
            button.setToolTip(str(place))
            button.setProperty("place", str(place))
            button.clicked.connect(self._on_folder)
            folders.addWidget(button)
        folders.addStretch(1)
        looking = QHBoxLayout()
        looking.addWidget(self._words, 1)
        looking.addWidget(self.again)
        self._words.setWordWrap(True)
        self.again.setAutoDefault(False)
        column = QVBoxLayout(self)
        column.addWidget(self.parts, 1)
        column.addLayout(looking)
        column.addLayout(folders)

    def _on_folder(self) -> None:
        button = self.sender()
        if button is not None:
            self.folder_wished.emit(Path(button.property("place")))
