"""Deleting the project with all that is kept of it: to the system's trash, or for good where there is none."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QFile, QObject
from PySide6.QtWidgets import QMessageBox

from hwr_desktop.store import own_files
from hwr_desktop.ui.flows.keeping.pack_project import PackProject
from hwr_desktop.ui.flows.pages.open_pages import OpenPages
from hwr_desktop.ui.flows.project.open_project import OpenProject
from hwr_desktop.ui.main_window import MainWindow
from hwr_desktop.ui.messages import Messages
from hwr_desktop.ui.workspace import Workspace


class DeleteProject(QObject):
    """Binds the action. What others have put into the project's folder stays there, and that is said.

    The trash keeps what goes there until the person empties it, so nothing is asked; without a trash it is.
    """

    def __init__(
        self,
        window: MainWindow,
        workspace: Workspace,
        messages: Messages,
        open_project: OpenProject,
        open_pages: OpenPages,
        pack_project: PackProject,
    ) -> None:
        super().__init__(window)
        self._window, self._workspace, self._messages = window, workspace, messages
        self._open_project, self._open_pages, self._pack_project = open_project, open_pages, pack_project
        window.actions_["delete_project"].triggered.connect(self.delete)

    def delete(self) -> None:
        """Close the project and delete it."""
        file = self._workspace.file
        if file is None:
            return
        if self._open_pages.busy or self._pack_project.work.busy:
            words = self.tr("Files are still being opened or packed: stop that, or wait, then delete the project.")
            self._messages.note(words)
            return
        name, pages = self._open_project.name, len(file.project.pages)
        self._workspace.abandon()  # the last change need not be written any more
        self._workspace.take(None)
        try:
            foreign = own_files.foreign_paths(file.file)
            left = _trash(file.file, whole=not foreign)
            trashed = left is not None
            if left is None:
                agreed, now = self._agreed(name, file.folder, pages), self._workspace.file
                if now is not None and (not agreed or now.folder == file.folder):  # opened while the question stood
                    self._messages.note(self.tr("“{name}” was not deleted.").format(name=name))
                    return
                if not agreed:
                    self._open_project.open(file.folder)
                    return
                left = own_files.delete(file.file)
        except OSError as error:
            self._messages.show_error(error)
            return
        self._open_project.forget(file.folder)
        self._tell(name, trashed, left, foreign)

    def _tell(self, name: str, trashed: bool, left: tuple[Path, ...], foreign: tuple[Path, ...]) -> None:
        if left:
            words = self.tr("“{name}” could not be deleted whole; {path} is left: close what uses it, then delete it.")
            self._messages.warn(words.format(name=name, path=left[0]))
            return
        if trashed:
            said = [self.tr("“{name}” was moved to the trash, from which it can be brought back.").format(name=name)]
        else:
            said = [self.tr("“{name}” was deleted.").format(name=name)]
        if foreign:
            stays = self.tr("What others have put into its folder stays: {path}")
            said.append(stays.format(path=foreign[0] if len(foreign) == 1 else foreign[0].parent))
        self._messages.note(" ".join(said))

    def _agreed(self, name: str, folder: Path, pages: int) -> bool:
        """Ask whether to delete for good: the one question that cannot be spared, since nothing brings it back."""
        box = QMessageBox(self._window)
        box.setIcon(QMessageBox.Icon.Warning)
        box.setText(self.tr("Delete “{name}” for good?").format(name=name))
        what = self.tr("1 page") if pages == 1 else self.tr("{n} pages").format(n=pages)
        warning = self.tr(
            "There is no trash for the disk where it lies: nothing could bring it back. These would go: {pages} with "
            "scans and texts, the history of every line, and the backups, in {folder}"
        )
        box.setInformativeText(warning.format(pages=what, folder=folder))
        keep = box.addButton(self.tr("Keep the project"), QMessageBox.ButtonRole.RejectRole)
        delete = box.addButton(self.tr("Delete for good"), QMessageBox.ButtonRole.DestructiveRole)
        box.setDefaultButton(keep)
        box.setEscapeButton(keep)
        box.exec()
        return box.clickedButton() is delete


def move_to_trash(path: Path) -> bool:
    """Move a file or folder to the system's trash; whether there is one for it."""
    return QFile(str(path)).moveToTrash()


def _trash(file: Path, whole: bool) -> tuple[Path, ...] | None:
    """Move the project to the trash: its folder, or, where others have files in it, only what is its own.

    What of it could not be moved; None where nothing could.
    """
    paths = (file.parent,) if whole else own_files.own_paths(file)
    if not move_to_trash(paths[0]):
        return None
    return tuple(path for path in paths[1:] if not move_to_trash(path))
