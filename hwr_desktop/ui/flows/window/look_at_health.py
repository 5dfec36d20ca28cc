"""What of the program is there is looked up beside the window, and shown part by part."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices

from hwr_desktop.health.part import Part
from hwr_desktop.health.parts import parts
from hwr_desktop.ui.current_job import CurrentJob
from hwr_desktop.ui.dialogs.preferences.health_page import HealthPage
from hwr_desktop.ui.dialogs.welcome_dialog import WelcomeDialog
from hwr_desktop.ui.jobs import JobQueue, Urgency
from hwr_desktop.ui.messages import Messages


class LookAtHealth(QObject):
    """Looks whenever the view wishes it, the last time it did counts. Belongs to the view and ends with it."""

    def __init__(
        self,
        view: HealthPage | WelcomeDialog,
        queue: JobQueue,
        messages: Messages,
        make_parts: Callable[[], Iterator[Part]] = parts,
    ) -> None:
        super().__init__(view)
        self._view, self._messages, self._make_parts = view, messages, make_parts
        self._job = CurrentJob(queue, self)
        self._job.stepped.connect(self._on_stepped)
        self._job.ended.connect(self._on_ended)
        self._job.failed.connect(self._on_failed)
        view.look_wished.connect(self.look)
        if isinstance(view, HealthPage):
            view.folder_wished.connect(self._on_folder_wished)

    def look(self) -> None:
        """Look at all parts anew."""
        self._view.show_looking()
        self._job.start(self.tr("Parts of the program"), self._make_parts, Urgency.NEXT)

    def _on_stepped(self, part: object) -> None:
        if isinstance(part, Part):
            self._view.show_part(part)

    def _on_ended(self, _stopped: bool) -> None:
        self._view.show_looked()

    def _on_failed(self, error: object) -> None:
        self._view.show_looked()
        if isinstance(error, Exception):
            self._messages.show_error(error)

    def _on_folder_wished(self, folder: object) -> None:
        """Show a folder in the system's file manager, made where nothing was kept in it yet; else say where it is."""
        assert isinstance(folder, Path) and isinstance(self._view, HealthPage)
        try:
            folder.mkdir(parents=True, exist_ok=True)
            shown = QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
        except OSError:
            shown = False
        if not shown:
            self._view.say(self.tr("It could not be opened. The folder is {folder}").format(folder=folder))
