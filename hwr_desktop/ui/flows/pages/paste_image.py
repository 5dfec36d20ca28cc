"""Ctrl+V: a copied picture, or copied files, become pages."""

from __future__ import annotations

import tempfile
from pathlib import Path

from PySide6.QtCore import QDateTime, QObject
from PySide6.QtGui import QGuiApplication, QImage

from hwr_desktop.ui.flows.pages.open_pages import OpenPages
from hwr_desktop.ui.main_window import MainWindow
from hwr_desktop.ui.messages import Messages


class PasteImage(QObject):
    """Takes the clipboard. Text fields paste text by themselves; this is reached everywhere else."""

    def __init__(self, window: MainWindow, open_pages: OpenPages, messages: Messages) -> None:
        super().__init__(window)
        self._open_pages, self._messages = open_pages, messages
        self._folder: tempfile.TemporaryDirectory[str] | None = None
        window.actions_["paste_image"].triggered.connect(self.paste)

    def paste(self) -> None:
        """Open what was copied."""
        data = QGuiApplication.clipboard().mimeData()
        urls = data.urls() if data is not None else []  # nothing at all, where nothing was ever copied
        files = [Path(url.toLocalFile()) for url in urls if url.isLocalFile()]
        if files:
            self._open_pages.open(files)
            return
        image = QGuiApplication.clipboard().image()
        if image.isNull():
            self._messages.note(self.tr("There is no picture to paste: copy an image or scan files first."))
            return
        self._open_pages.open([self._written(image)])

    def close(self) -> None:
        """Remove the pictures that were written on the way into the project."""
        if self._folder is not None:
            self._folder.cleanup()
            self._folder = None

    def _written(self, image: QImage) -> Path:
        """The picture as a PNG in a folder of ours, from where it is opened like any scan."""
        if self._folder is None:
            self._folder = tempfile.TemporaryDirectory(prefix="hwr-paste-")
        stamp = QDateTime.currentDateTime().toString("yyyy-MM-dd-HHmmss-zzz")
        path = Path(self._folder.name) / f"pasted-{stamp}.png"
        image.save(str(path))
        return path
