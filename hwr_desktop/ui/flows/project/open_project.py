"""Opening a project that was kept before, and beginning a new one."""

from __future__ import annotations

from contextlib import suppress
from functools import partial
from pathlib import Path

from PySide6.QtCore import QDateTime, QFileInfo, QLocale, QObject, Signal
from PySide6.QtGui import QAction

from hwr_desktop.errors import DamagedError, ProjectError
from hwr_desktop.store.care.restoring import project_of
from hwr_desktop.store.drafts import discard_draft, is_draft, list_drafts, scans_of_draft
from hwr_desktop.store.lock import ProjectLock
from hwr_desktop.store.opening import checking, held
from hwr_desktop.store.packing.pack import is_pack
from hwr_desktop.store.project_file import ProjectFile
from hwr_desktop.ui.dialogs.file_dialogs import FileDialogs
from hwr_desktop.ui.flows.project.byte_work import ByteWork
from hwr_desktop.ui.jobs import JobQueue, Urgency
from hwr_desktop.ui.main_window import MainWindow
from hwr_desktop.ui.messages import Messages
from hwr_desktop.ui.settings import Settings
from hwr_desktop.ui.workspace import Workspace


class OpenProject(QObject):
    """Opens, closes and remembers projects; names the open one in the window's title.

    `pack_given` tells of a packed project that is to be opened; `opening_over` of the end of opening one, and whether
    it is open now; `damaged` the database of a project that is refused for its damage, and the error. `work` is the
    looking through it before.
    """

    pack_given = Signal(object)
    damaged = Signal(object, object)
    opening_over = Signal(bool)

    def __init__(
        self,
        window: MainWindow,
        workspace: Workspace,
        messages: Messages,
        dialogs: FileDialogs,
        settings: Settings,
        queue: JobQueue,
    ) -> None:
        super().__init__(window)
        self._window, self._workspace, self._messages = window, workspace, messages
        self._dialogs, self._settings = dialogs, settings
        self._held: tuple[Path, ProjectLock] | None = None
        self.work = ByteWork(window, queue)
        self.work.over.connect(self._on_checked)
        window.actions_["open_project"].triggered.connect(self.ask)
        window.actions_["close_project"].triggered.connect(self.close)
        window.empty_state.project_wished.connect(self.open)
        window.recent_menu.triggered.connect(self._on_recent_chosen)
        workspace.project_changed.connect(self._on_project_changed)
        workspace.project_moved.connect(self._on_project_changed)
        workspace.pages_changed.connect(self._name_window)
        self._on_project_changed()

    def ask(self) -> None:
        """Open the project that the person chooses."""
        path = self._dialogs.project()
        if path is not None:
            self.open(path)

    def open(self, path: Path) -> bool:
        """Open a project by its folder or its `.hwr` file, instead of the one that is open; False where it is refused.

        It is looked through beside the window first: `opening_over` tells of its end, unless it was open already. A
        packed one is left to whoever hears `pack_given`.
        """
        if is_pack(path):
            self.pack_given.emit(path)
            return False
        folder = path if path.is_dir() else path.parent
        if self._workspace.file is not None and _same(self._workspace.file.folder, folder):
            return True
        if self._held is not None:
            if _same(self._held[0].parent, folder):
                return True
            self._messages.note(
                self.tr("{name} is being opened: wait until it is here.").format(name=self._held[0].stem)
            )
            return False
        try:
            self._held = held(path)
        except (ProjectError, OSError) as error:
            self._refuse(path, error)
            return False
        self.work.start(self.tr("Open project"), partial(checking, self._held[0]), Urgency.AT_ONCE)
        return True

    def _on_checked(self, outcome: object) -> None:
        """Take the project that was found to be whole."""
        assert self._held is not None
        (path, lock), self._held = self._held, None
        opened = False
        if isinstance(outcome, Exception):
            self._refuse(path, outcome)
        elif outcome is None:
            try:
                opened = self.begin(ProjectFile(path, lock, checked=True))
            except (ProjectError, OSError) as error:
                self._refuse(path, error)
        if not opened:
            lock.release()
        self.opening_over.emit(opened)

    def _refuse(self, path: Path, error: Exception) -> None:
        """Say why a project is not opened; where it is damaged, or its database is gone, something can be done."""
        with suppress(ProjectError):
            file = project_of(path)
            if isinstance(error, DamagedError) or not file.exists():
                self.damaged.emit(file, error)
                return
        self._messages.show_error(error)

    def begin(self, file: ProjectFile) -> bool:
        """Work on an opened project from now on; False when the one before could not be written and so stays."""
        self._window.commit_composed()
        if not self._workspace.take(file):
            file.close()
            return False
        self._settings.remember_project(file.folder)
        self._on_project_changed()
        return True

    def close(self) -> bool:
        """Close the project; whether it could be written and is closed."""
        self._window.commit_composed()
        return self._workspace.take(None)

    def discard(self) -> None:
        """Close the draft that is open and delete it, as when nothing came into it."""
        file = self._workspace.file
        if file is not None and self._workspace.take(None):
            discard_draft(file)
            self.forget(file.folder)

    def forget(self, folder: Path) -> None:
        """Keep nothing of where a project was that is gone."""
        self._settings.forget_project(folder)
        self._list_recent()

    @property
    def name(self) -> str:
        """What the open project is called; empty where none is."""
        file = self._workspace.file
        return "" if file is None else file.project.name or self.name_of_draft(file.folder)

    def _on_project_changed(self) -> None:
        """Name the project in the title, and list those that can be opened."""
        self._name_window()
        self._list_recent()

    def _name_window(self) -> None:
        name = self.name
        self._window.setWindowTitle(f"{name} — HWR Desktop" if name else "HWR Desktop")

    def name_of_draft(self, folder: Path) -> str:
        """What a draft is called until the person names it: after the first of its scans."""
        try:
            scans = scans_of_draft(folder)
        except OSError:
            scans = ()
        if not scans:
            return self.tr("Draft")
        return self.tr("Draft: {scan}").format(scan=Path(scans[0]).stem)

    def _list_recent(self) -> None:
        menu = self._window.recent_menu
        menu.clear()
        listed = []
        for folder in dict.fromkeys((*self._settings.recent_projects, *list_drafts())):
            name, explanation = self._described(folder)
            action = QAction((f"{name} ({explanation})" if is_draft(folder) else name).replace("&", "&&"), menu)
            action.setData(str(folder))
            action.setToolTip(str(folder))
            menu.addAction(action)
            listed.append((folder, name, explanation))
        menu.setEnabled(bool(listed))
        self._window.empty_state.show_recent(listed[:4])

    def _described(self, folder: Path) -> tuple[str, str]:
        """A project's name, and where it is or, for a draft, when it was worked on."""
        if not is_draft(folder):
            return folder.name, str(folder.parent)
        when = max((QFileInfo(str(file)).lastModified() for file in folder.glob("*.hwr*")), default=QDateTime())
        spoken = QLocale().toString(when, QLocale.FormatType.ShortFormat)
        return self.name_of_draft(folder), self.tr("not named yet, last worked on {when}").format(when=spoken)

    def _on_recent_chosen(self, action: QAction) -> None:
        self.open(Path(action.data()))


def _same(one: Path, other: Path) -> bool:
    return one.resolve() == other.resolve()
