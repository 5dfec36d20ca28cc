"""After an abrupt end: it is said at the next start what was open, shown what was done last, and offered to go on.

A mark says which project this window has open. It is removed when the window closes; one that another window left
behind is kept until the person has decided. Nothing of a project is ever deleted here.
"""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from hwr_desktop import paths
from hwr_desktop.store.care.open_marks import OpenMark, forget
from hwr_desktop.ui.dialogs.recovery_dialog import RecoveryDialog
from hwr_desktop.ui.flows.project.open_project import OpenProject
from hwr_desktop.ui.jobs import Job, JobQueue, Urgency
from hwr_desktop.ui.main_window import MainWindow
from hwr_desktop.ui.messages import Messages
from hwr_desktop.ui.steps.recovery_steps import Recovery, recovering
from hwr_desktop.ui.workspace import Workspace


class Recover(QObject):
    """Keeps this window's mark, and looks at those of others when it is asked to `look`."""

    def __init__(
        self,
        window: MainWindow,
        workspace: Workspace,
        queue: JobQueue,
        messages: Messages,
        open_project: OpenProject,
    ) -> None:
        super().__init__(window)
        self._window, self._workspace, self._queue = window, workspace, queue
        self._messages, self._open_project = messages, open_project
        self._root = paths.open_projects()
        self._mark = OpenMark(self._root)
        self._found: tuple[Recovery, ...] = ()
        self._offer = QAction(self.tr("Look…"), self)
        self._offer.setToolTip(self.tr("See what was done last, and open the project"))
        self._offer.triggered.connect(self.show)
        workspace.project_changed.connect(self._on_project_changed)
        workspace.project_moved.connect(self._on_project_changed)

    def look(self) -> None:
        """Look beside the window what was left open, and offer it."""
        job = Job(self.tr("After an abrupt end"), Urgency.NEXT)
        job.stepped.connect(self._on_looked)
        job.failed.connect(self._on_failed)
        self._queue.start(job, partial(recovering, self._root))

    def show(self) -> None:
        """Show what was left open."""
        if self._found:
            dialog = RecoveryDialog(self._found, [self._name(each) for each in self._found], self._window)
            dialog.open_wished.connect(self._open)
            dialog.forget_wished.connect(self._forget)
            dialog.open()

    def end(self) -> None:
        """The window closes in order: nothing is left open."""
        self._mark.close()

    def _on_looked(self, found: object) -> None:
        assert isinstance(found, tuple)
        file = self._workspace.file
        self._found = tuple(each for each in found if file is None or each.left.project != file.folder)
        faulty = any(each.fault is not None for each in self._found)
        if len(self._found) == 1:
            words = (
                self.tr("The program ended abruptly while “{name}” was open.")
                if faulty
                else self.tr("The program ended abruptly while “{name}” was open. What was shown as kept is kept.")
            )
            self._messages.offer(words.format(name=self._name(self._found[0])), self._offer, stays=True)
        elif self._found:
            words = (
                self.tr("The program ended abruptly while {n} projects were open.")
                if faulty
                else self.tr("The program ended abruptly while {n} projects were open. What was shown as kept is kept.")
            )
            self._messages.offer(words.format(n=len(self._found)), self._offer, stays=True)

    def _on_failed(self, error: object) -> None:
        if isinstance(error, Exception):
            self._messages.show_error(error)

    def _on_project_changed(self) -> None:
        """Mark what is open here; what is open needs no offer any more."""
        file = self._workspace.file
        if file is None:
            self._mark.clear()
            return
        self._mark.note(file.folder)
        for each in self._found:
            if each.left.project.resolve() == file.folder.resolve():
                self._forget(each)

    def _open(self, recovery: Recovery) -> None:
        """Open it; the mark goes when it is open, and stays where that is refused."""
        self._open_project.open(recovery.left.project)

    def _forget(self, recovery: Recovery) -> None:
        forget(recovery.left)
        self._found = tuple(each for each in self._found if each.left != recovery.left)
        if not self._found:
            self._messages.withdraw(self._offer)

    def _name(self, recovery: Recovery) -> str:
        """What a project is called; a draft after its first scan."""
        return recovery.title or self._open_project.name_of_draft(recovery.left.project)
