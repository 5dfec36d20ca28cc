"""Help: what the keyboard can do, and what program this is."""

from __future__ import annotations

from PySide6.QtCore import QObject

from hwr_desktop.ui.dialogs.about import About
from hwr_desktop.ui.dialogs.shortcuts import Shortcuts
from hwr_desktop.ui.flows.window.preferences import Preferences
from hwr_desktop.ui.main_window import MainWindow


class Help(QObject):
    """Binds the Help menu."""

    def __init__(self, window: MainWindow, preferences: Preferences) -> None:
        super().__init__(window)
        self._window, self._preferences = window, preferences
        window.actions_["shortcuts"].triggered.connect(self.show_shortcuts)
        window.actions_["about"].triggered.connect(self.show_about)

    def show_shortcuts(self) -> None:
        """Show the keys of every action."""
        sheet = Shortcuts(self._window.actions_, self._window)
        sheet.change_wished.connect(self._preferences.show_shortcuts)
        sheet.open()

    def show_about(self) -> None:
        """Show version and licence."""
        About(self._window).open()
