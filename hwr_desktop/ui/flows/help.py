"""Help: what the keyboard can do, and what program this is."""

from __future__ import annotations

from PySide6.QtCore import QObject

from hwr_desktop.ui.dialogs.about import About
from hwr_desktop.ui.dialogs.shortcuts import Shortcuts
from hwr_desktop.ui.main_window import MainWindow


class Help(QObject):
    """Binds the Help menu."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        window.actions_["shortcuts"].triggered.connect(self.show_shortcuts)
        window.actions_["about"].triggered.connect(self.show_about)

    def show_shortcuts(self) -> None:
        """Show the keys of every action."""
        Shortcuts(self._window.actions_, self._window).open()

    def show_about(self) -> None:
        """Show version and licence."""
        About(self._window).open()
