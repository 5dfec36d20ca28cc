"""What program this is: its versions, its licence and those of what came with it, and what its models learned from."""

from __future__ import annotations

import platform
from contextlib import suppress
from html import escape
from importlib import metadata
from pathlib import Path

from PySide6 import __version__ as pyside_version
from PySide6.QtCore import QSize, Qt, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QTabWidget,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from hwr_desktop import __version__, paths
from hwr_desktop.engine import models
from hwr_desktop.engine.models import ModelInfo
from hwr_desktop.ui.look.icons import program_picture

MARK_PX = 64
SIZE_IN_LETTERS = (112, 34)
OF_THE_SCREEN = 0.9


class About(QDialog):
    """Three pages. Deletes itself when it is closed."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("About HWR Desktop"))
        self.licences, self.data = QTextBrowser(), QTextBrowser()
        self.which = QComboBox()
        self.pages = QTabWidget()
        self.pages.addTab(self._about_page(), self.tr("&About"))
        self.pages.addTab(self._licences_page(), self.tr("&Licences"))
        self.pages.addTab(self.data, self.tr("&Data of the models"))
        self.data.setHtml("".join(map(self._told_of, models.available())))
        self.data.setAccessibleName(self.tr("What the models learned from"))
        for text in (self.licences, self.data):
            text.setOpenLinks(False)  # nothing is fetched; an address can be copied
            text.setTabChangesFocus(True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.copy_button = buttons.addButton(self.tr("Copy &versions"), QDialogButtonBox.ButtonRole.ActionRole)
        self.copy_button.clicked.connect(self.copy)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(self.pages, 1)
        column.addWidget(buttons)
        metrics = self.fontMetrics()
        wished = QSize(SIZE_IN_LETTERS[0] * metrics.averageCharWidth(), SIZE_IN_LETTERS[1] * metrics.lineSpacing())
        self.resize(wished.boundedTo(self.screen().availableSize() * OF_THE_SCREEN))
        buttons.button(QDialogButtonBox.StandardButton.Close).setFocus()

    def copy(self) -> None:
        """Put the versions on the clipboard."""
        QGuiApplication.clipboard().setText(f"HWR Desktop {__version__}\n{self._versions()}")
        self.copy_button.setText(self.tr("Copied"))

    def _about_page(self) -> QWidget:
        mark = QLabel()
        mark.setPixmap(program_picture(MARK_PX, self.devicePixelRatioF()))
        name = QLabel("HWR Desktop")
        font = name.font()
        font.setPointSizeF(font.pointSizeF() * 1.7)
        name.setFont(font)
        text = QVBoxLayout()
        text.setSpacing(10)
        text.addWidget(name)
        for sentence in (
            self.tr("Version {version}").format(version=__version__),
            self.tr("Reads handwritten letters on your own computer. Nothing is sent anywhere."),
            self.tr(
                "Licence: Apache 2.0. The models and the parts by others have licences of their own: see Licences."
            ),
            self._versions(),
        ):
            label = QLabel(sentence)
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            text.addWidget(label)
        text.addStretch(1)
        page = QWidget()
        row = QHBoxLayout(page)
        row.setContentsMargins(18, 18, 18, 12)
        row.setSpacing(18)
        row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(text, 1)
        return page

    def _licences_page(self) -> QWidget:
        self.which.addItem(self.tr("Parts by others"), paths.licences() / "THIRD_PARTY.md")
        self.which.addItem(self.tr("The program: Apache 2.0"), paths.licences() / "LICENSE")
        self.which.addItem(self.tr("The models: CC BY-SA 4.0"), paths.bundled_models() / "LICENSE")
        self.which.currentIndexChanged.connect(self._show_licence)
        label = QLabel(self.tr("Licence &of:"))
        label.setBuddy(self.which)
        self.which.setAccessibleName(self.tr("Licence of"))
        self.licences.setAccessibleName(self.tr("Text of the licence"))
        self.licences.setObjectName("licence_text")
        page = QWidget()
        row = QHBoxLayout()
        row.addWidget(label)
        row.addWidget(self.which, 1)
        column = QVBoxLayout(page)
        column.addLayout(row)
        column.addWidget(self.licences, 1)
        self._show_licence()
        return page

    def _show_licence(self) -> None:
        file = Path(self.which.currentData())
        try:
            words = file.read_text("utf-8")
        except OSError:
            self.licences.setPlainText(self.tr("{file} is missing: install the program again.").format(file=file))
            return
        if file.suffix == ".md":
            self.licences.setMarkdown(words)
        else:
            self.licences.setPlainText(words)

    def _versions(self) -> str:
        """What the program is built on, a part a line. torch and OpenCV are not loaded to be asked."""
        lines = [
            self.tr("Python {version}").format(version=platform.python_version()),
            self.tr("Qt {qt} and PySide {pyside}, under the LGPL 3").format(qt=qVersion(), pyside=pyside_version),
        ]
        with suppress(metadata.PackageNotFoundError):
            lines.append(self.tr("PyTorch {version}").format(version=metadata.version("torch")))
        for name in ("opencv-python", "opencv-python-headless"):  # a bundle has the one without windows
            with suppress(metadata.PackageNotFoundError):
                lines.append(self.tr("OpenCV {version}").format(version=metadata.version(name)))
        return "\n".join(lines)

    def _told_of(self, model: ModelInfo) -> str:
        """What a model's card says of the collections that it learned from, as HTML."""
        licence = self.tr("licence: {licence}").format(licence=model.licence or "?")
        parts = [f"<h3>{escape(model.title)}</h3><p>{escape(model.description)}<br>{escape(licence)}</p>"]
        for name, about in model.data.items():
            if not isinstance(about, dict):
                continue
            said = [about.get("source", ""), about.get("licence", "")]
            if "pages" in about and "lines" in about:
                said.append(self.tr("{pages} pages, {lines} lines").format(pages=about["pages"], lines=about["lines"]))
            told = "<br>".join(escape(str(each)) for each in said if each)
            parts.append(f"<p><b>{escape(str(name))}</b><br>{told}</p>")
        return "".join(parts)
