"""What program this is: its version, its licence, and what it is built on."""

from __future__ import annotations

import platform

from PySide6 import __version__ as qt_version
from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from hwr_desktop import __version__
from hwr_desktop.ui.icons import picture

MARK_PX = 64


class About(QDialog):
    """A small window that deletes itself when it is closed."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("About HWR Desktop"))
        mark = QLabel()
        colour = self.palette().color(QPalette.ColorRole.Link)
        mark.setPixmap(picture("read_page", MARK_PX, colour, self.devicePixelRatioF()))
        name = QLabel("HWR Desktop")
        font = name.font()
        font.setPointSizeF(font.pointSizeF() * 1.7)
        name.setFont(font)
        words = QLabel(self._words())
        words.setWordWrap(True)
        words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        text = QVBoxLayout()
        text.setSpacing(10)
        text.addWidget(name)
        text.addWidget(words)
        row = QHBoxLayout()
        row.setSpacing(18)
        row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(text, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 20, 22, 16)
        column.setSpacing(16)
        column.addLayout(row)
        column.addWidget(buttons)
        width = words.fontMetrics().averageCharWidth() * 56
        words.setMinimumSize(width, words.heightForWidth(width))

    def _words(self) -> str:
        lines = (
            self.tr("Version {version}").format(version=__version__),
            self.tr("Reads handwritten letters on your own computer. Nothing is sent anywhere."),
            self.tr(
                "Licence: Apache 2.0. The models and the libraries have licences of their own, listed in "
                "THIRD_PARTY.md and models/README.md."
            ),
            self.tr("Qt {qt} under the LGPL 3, Python {python}").format(
                qt=qt_version, python=platform.python_version()
            ),
        )
        return "\n\n".join(lines)
