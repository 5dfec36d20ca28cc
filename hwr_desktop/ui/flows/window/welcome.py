"""Welcome: at the very first start, and whenever the Help menu is asked for it."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer

from hwr_desktop import paths
from hwr_desktop.health.parts import first_parts
from hwr_desktop.store.care.open_marks import left_open
from hwr_desktop.ui.dialogs.welcome_dialog import WelcomeDialog
from hwr_desktop.ui.flows.window.look_at_health import LookAtHealth
from hwr_desktop.ui.flows.window.preferences import Preferences
from hwr_desktop.ui.jobs import JobQueue
from hwr_desktop.ui.main_window import MainWindow
from hwr_desktop.ui.messages import Messages
from hwr_desktop.ui.settings import Settings

CALM_MS = 400
"""After which a window that was just opened has been drawn, and there is time to look what is there."""


class Welcome(QObject):
    """Binds the action. The dialog opens a sample or scans by their actions, and leads to the preferences."""

    def __init__(
        self, window: MainWindow, settings: Settings, queue: JobQueue, messages: Messages, preferences: Preferences
    ) -> None:
        super().__init__(window)
        self._window, self._settings, self._queue = window, settings, queue
        self._messages, self._preferences = messages, preferences
        window.actions_["welcome"].triggered.connect(self.show)

    def greet(self) -> None:
        """Welcome whoever starts the program for the first time, unless something was left open that is offered."""
        if not self._settings.welcomed and not left_open(paths.open_projects()):
            QTimer.singleShot(CALM_MS, self, self._greet)

    def show(self) -> None:
        """Open the dialog, and look what is there once it is drawn."""
        self._settings.welcomed = True
        dialog = WelcomeDialog(self._window)
        dialog.sample_wished.connect(self._window.actions_["try_sample"].trigger)
        dialog.open_wished.connect(self._window.actions_["open"].trigger)
        dialog.health_wished.connect(self._preferences.show_health)
        look = LookAtHealth(dialog, self._queue, self._messages, first_parts)
        dialog.open()
        QTimer.singleShot(CALM_MS, look, look.look)

    def _greet(self) -> None:
        if self._window.isVisible() and not self._window.shows_work:  # or somebody was quicker
            self.show()
