"""A notice of the system when reading many pages is done and the person is in another program."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QSystemTrayIcon

from hwr_desktop.ui.flows.reading.read_pages import ReadPages
from hwr_desktop.ui.main_window import MainWindow

SHOWN_MS = 15_000


class TellFinished(QObject):
    """Has the window's entry in the task bar call for attention, and a notice shown where the system can show one.

    Qt shows notices only through an icon in the tray, which is there as long as a notice is and goes when the person
    comes back.
    """

    def __init__(self, window: MainWindow, read_pages: ReadPages) -> None:
        super().__init__(window)
        self._window = window
        self._tray = QSystemTrayIcon(window.windowIcon(), self)
        self._tray.messageClicked.connect(self._come_forward)
        self._tray.activated.connect(self._come_forward)
        window.activated.connect(self._tray.hide)
        read_pages.finished.connect(self.tell)

    def tell(self, said: str) -> None:
        """Say it outside of the window, unless the person is looking at the window."""
        if self._window.isActiveWindow():
            return
        QApplication.alert(self._window)
        if QSystemTrayIcon.isSystemTrayAvailable() and QSystemTrayIcon.supportsMessages():
            self._tray.setIcon(QApplication.windowIcon())
            self._tray.setToolTip(said)
            self._tray.show()
            self._tray.showMessage(QApplication.applicationDisplayName(), said, QApplication.windowIcon(), SHOWN_MS)

    def _come_forward(self) -> None:
        self._window.raise_()
        self._window.activateWindow()
