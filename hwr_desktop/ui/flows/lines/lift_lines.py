"""Holding a key to see the bare scan: the lines are lifted off it, and come back when the key is let go."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication

from hwr_desktop.ui.main_window import MainWindow

WITHOUT_KEY_MS = 3000
"""How long the lines are lifted for who chose it in the menu, where no key is held."""


class LiftLines(QObject):
    """Works from wherever one is, in the text too."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._action = window.actions_["lift_lines"]
        self._action.setAutoRepeat(False)
        self._action.triggered.connect(self.lift)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(WITHOUT_KEY_MS)
        self._timer.timeout.connect(self.put_back)
        window.deactivated.connect(self.put_back)

    def lift(self) -> None:
        """Show the scan without its lines, until a key is let go or some seconds have passed."""
        self._window.canvas.overlay_visible(False)
        application = QApplication.instance()
        if application is not None:
            application.installEventFilter(self)
        self._timer.start()

    def put_back(self) -> None:
        """Show the lines again, if they are to be shown at all."""
        self._timer.stop()
        application = QApplication.instance()
        if application is not None:
            application.removeEventFilter(self)
        self._window.canvas.overlay_visible(self._window.actions_["show_lines"].isChecked())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and self._is_ours(event):
            if event.isAutoRepeat():
                self._timer.start()
            elif event.type() == QEvent.Type.KeyRelease:
                self.put_back()
        return False

    def _is_ours(self, event: QKeyEvent) -> bool:
        """Whether a key is the one that lifts the lines, whatever is held with it."""
        return QKeySequence(event.key()).toString() == self._action.shortcut().toString().rpartition("+")[2]
