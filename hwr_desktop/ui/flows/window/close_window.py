"""Closing the window: what was typed is written, the reading stops within a line, and what was read is kept."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QMessageBox

from hwr_desktop.ui.flows.hands.read_hand_again import ReadHandAgain
from hwr_desktop.ui.flows.language.read_aloud import ReadAloud
from hwr_desktop.ui.flows.pages.paste_image import PasteImage
from hwr_desktop.ui.flows.window.remember_window import RememberWindow
from hwr_desktop.ui.jobs import JobQueue
from hwr_desktop.ui.main_window import MainWindow
from hwr_desktop.ui.scan.scans import Scans
from hwr_desktop.ui.workspace import Workspace


class CloseWindow(QObject):
    """Ends everything in order; `ended_in_time` tells whether both worker threads are over."""

    def __init__(
        self,
        window: MainWindow,
        workspace: Workspace,
        queues: tuple[JobQueue, ...],
        scans: Scans,
        remember: RememberWindow,
        paste: PasteImage,
        read_aloud: ReadAloud,
        read_again: ReadHandAgain,
    ) -> None:
        super().__init__(window)
        self._window, self._workspace, self._queues = window, workspace, queues
        self._scans, self._remember, self._paste = scans, remember, paste
        self._read_aloud, self._read_again = read_aloud, read_again
        self.ended_in_time = True
        self._over = False
        window.close_wished.connect(self._on_close_wished)
        window.actions_["quit"].triggered.connect(window.close)

    def _on_close_wished(self, event: QCloseEvent) -> None:
        if self._over:
            return
        self._window.commit_composed()
        if not self._workspace.flush() and not self._leave_unwritten():
            event.ignore()
            return
        self._over = True
        self._remember.keep()
        self._window.hide()
        self._end()

    def _end(self) -> None:
        """Stop the workers, take the steps that they had sent already, and close the project."""
        self._read_again.hold(True)  # it is not stopped by a person, and goes on the next time
        for queue in self._queues:
            queue.stop_all()
        self._read_aloud.end()
        self._scans.close()
        for queue in self._queues:
            self.ended_in_time = queue.close() and self.ended_in_time
            QCoreApplication.sendPostedEvents(queue, QEvent.Type.MetaCall.value)
            queue.tell_rest()
        if self.ended_in_time:
            self._read_aloud.let_go()
        self._workspace.abandon()
        self._paste.close()

    def _leave_unwritten(self) -> bool:
        """Ask whether to close although the last change cannot be written: the one question that must be modal."""
        box = QMessageBox(self._window)
        box.setIcon(QMessageBox.Icon.Warning)
        box.setText(self.tr("The last change could not be written to the project."))
        box.setInformativeText(
            self.tr("Make room on the disk, or save the project elsewhere. If you close now, the last change is lost.")
        )
        stay = box.addButton(self.tr("Stay"), QMessageBox.ButtonRole.RejectRole)
        leave = box.addButton(self.tr("Close anyway"), QMessageBox.ButtonRole.DestructiveRole)
        box.setDefaultButton(stay)
        box.exec()
        return box.clickedButton() is leave
