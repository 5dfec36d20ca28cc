"""The language packages: installing one from a file, and removing one."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from hwr_desktop.errors import HwrError
from hwr_desktop.language.translation import packages
from hwr_desktop.language.translation.package_file import PackageInstalled, Unpacked, installing
from hwr_desktop.language.translation.packages import BrokenPackage, Installed, InstalledPackage
from hwr_desktop.ui.dialogs.file_dialogs import FileDialogs
from hwr_desktop.ui.dialogs.preferences.packages_page import PackagesPage
from hwr_desktop.ui.jobs import Job, JobQueue, Urgency
from hwr_desktop.ui.main_window import MainWindow
from hwr_desktop.ui.messages import Messages
from hwr_desktop.ui.wording.error_words import words_for
from hwr_desktop.ui.wording.language_names import language_name


class ManagePackages(QObject):
    """A package is checked and unpacked by a worker, and tried out in a process of its own; the worker also looks what
    there is, and removes it. `changed` tells that other packages are installed now."""

    changed = Signal()

    def __init__(self, window: MainWindow, queue: JobQueue, messages: Messages, dialogs: FileDialogs) -> None:
        super().__init__(window)
        self._queue, self._messages, self._dialogs = queue, messages, dialogs
        self._page: PackagesPage | None = None
        self._job: Job | None = None
        self._installed = False

    def attach(self, page: PackagesPage) -> None:
        """Show a page of the preferences the packages, and listen to it."""
        self._page = page
        page.install_wished.connect(self._on_install_wished)
        page.stop_wished.connect(self.stop)
        page.remove_wished.connect(self.remove)
        page.destroyed.connect(self._on_page_gone)
        page.show_working(None if self._job is None else 0)
        self._look()

    def install(self, file: Path) -> None:
        """Check the package in a file, and install it."""
        if self._job is not None:
            self._say(self.tr("A language package is being installed already."))
            return
        job = self._job = Job(self.tr("Install language package"), Urgency.AT_ONCE)
        job.stepped.connect(self._on_stepped)
        job.ended.connect(self._on_ended)
        job.failed.connect(self._on_failed)
        self._installed = False
        self._show_working(0)
        self._say(self.tr("{name} is being checked…").format(name=file.name))
        self._queue.start(job, partial(installing, file))

    def stop(self) -> None:
        """Install nothing, and leave nothing behind."""
        if self._job is not None:
            self._job.stop()

    def remove(self, folder: Path) -> None:
        """Delete the package in a folder."""
        job = Job(self.tr("Remove language package"), Urgency.AT_ONCE)
        job.stepped.connect(self._on_removed)
        job.failed.connect(self._on_not_removed)
        self._queue.start(job, partial(_removing, folder))

    def _on_install_wished(self) -> None:
        file = self._dialogs.package_file()
        if file is not None:
            self.install(file)

    def _on_stepped(self, step: object) -> None:
        if isinstance(step, Unpacked):
            self._show_working(100 * step.done // max(step.total, 1))
        elif isinstance(step, PackageInstalled):
            about = step.package.about
            words = self.tr("Installed: {source} to {target}, version {version}.").format(
                source=language_name(about.from_code), target=language_name(about.to_code), version=about.version
            )
            if step.left is not None:
                words = f"{words} {words_for(step.left)}"
            self._installed = True
            self._say(words)
            self._look()
            self.changed.emit()

    def _on_ended(self, stopped: bool) -> None:
        self._over()
        if stopped and not self._installed:
            self._say(self.tr("The installation was stopped; nothing was installed."))

    def _on_failed(self, error: object) -> None:
        self._over()
        self._tell_error(error)

    def _tell_error(self, error: object) -> None:
        if isinstance(error, HwrError):
            self._say(words_for(error))
        elif isinstance(error, Exception):
            self._messages.show_error(error)

    def _over(self) -> None:
        self._job = None
        self._show_working(None)

    def _show_working(self, percent: int | None) -> None:
        if self._page is not None:
            self._page.show_working(percent)

    def _on_removed(self, folder: object) -> None:
        assert isinstance(folder, Path)
        self._say(self.tr("{name} was removed. It can be installed again from its file.").format(name=folder.name))
        self._look()
        self.changed.emit()

    def _on_not_removed(self, error: object) -> None:
        self._tell_error(error)
        self._look()

    def _look(self) -> None:
        """Have the page show what is installed now, if there is a page."""
        if self._page is not None:
            job = Job(self.tr("Language packages"), Urgency.AT_ONCE)
            job.stepped.connect(self._on_looked)
            self._queue.start(job, _looking)

    def _on_looked(self, installed: object) -> None:
        if self._page is not None and isinstance(installed, Installed):
            self._page.show_packages(installed)

    def _say(self, sentence: str) -> None:
        """In the preferences while they are open, else in the window."""
        if self._page is not None:
            self._page.say(sentence)
        else:
            self._messages.note(sentence)

    def _on_page_gone(self) -> None:
        self._page = None


def _looking() -> Iterator[Installed]:
    """The one step of a job: what is installed."""
    yield packages.installed()


def _removing(folder: Path) -> Iterator[Path]:
    """Delete the package in a folder; the one step names it. None comes where it is gone already. Raises ModelError."""
    installed = packages.installed()
    known: list[InstalledPackage | BrokenPackage] = [*installed.packages, *installed.broken]
    found = next((each for each in known if each.folder == folder), None)
    if found is not None:
        packages.remove(found)
        yield folder
