"""The window comes back as it was left: its place, its panes, its theme."""

from __future__ import annotations

from PySide6.QtCore import QObject

from hwr_desktop.ui.main_window import MainWindow
from hwr_desktop.ui.settings import Settings
from hwr_desktop.ui.theme import Theme


class RememberWindow(QObject):
    """Restores what the settings remember at the start; `keep` remembers it."""

    def __init__(self, window: MainWindow, settings: Settings, theme: Theme) -> None:
        super().__init__(window)
        self._window, self._settings, self._theme = window, settings, theme
        window.restoreGeometry(settings.bytes_of("geometry"))
        window.splitter.restoreState(settings.bytes_of("splitter"))
        for choice in ("system", "light", "dark"):
            action = window.actions_[f"theme_{choice}"]
            action.setChecked(theme.choice == choice)
            action.triggered.connect(self._on_theme_chosen)
        theme.changed.connect(window.actions_.refresh_icons)

    def keep(self) -> None:
        """Remember the window as it is now."""
        self._settings.keep_bytes("geometry", self._window.saveGeometry())
        self._settings.keep_bytes("splitter", self._window.splitter.saveState())
        self._settings.flush()

    def _on_theme_chosen(self) -> None:
        action = self.sender()
        if action is not None:
            choice = action.objectName().removeprefix("theme_")
            self._settings.theme = choice
            self._theme.choose(choice)
