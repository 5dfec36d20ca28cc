"""The window comes back as it was left: its place, its panes and its panels."""

from __future__ import annotations

from PySide6.QtCore import QObject

from hwr_desktop.ui.main_window import MainWindow
from hwr_desktop.ui.settings import Settings


class RememberWindow(QObject):
    """Restores what the settings remember at the start; `keep` remembers it."""

    def __init__(self, window: MainWindow, settings: Settings) -> None:
        super().__init__(window)
        self._window, self._settings = window, settings
        window.restoreGeometry(settings.bytes_of("geometry"))
        window.splitter.restoreState(settings.bytes_of("splitter"))
        window.restoreState(settings.bytes_of("panels"))
        window.find_panel.hide()  # it comes back as high as it was, but only when something is looked for
        window.like_places.hide()
        window.letter_panel.hide()  # nothing is open yet whose details it could show
        window.hands_panel.hide()
        window.insights_panel.hide()

    def keep(self) -> None:
        """Remember the window as it is now."""
        self._settings.keep_bytes("geometry", self._window.saveGeometry())
        self._settings.keep_bytes("splitter", self._window.splitter.saveState())
        self._settings.keep_bytes("panels", self._window.saveState())
        self._settings.flush()
