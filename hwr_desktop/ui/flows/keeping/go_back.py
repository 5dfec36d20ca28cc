"""Going back to a backup of the open project, or of one that is damaged and cannot be opened."""

from __future__ import annotations

import os
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from hwr_desktop.errors import HwrError, ProjectError
from hwr_desktop.store.backup_names import set_aside_in
from hwr_desktop.store.care.backups import Backup
from hwr_desktop.store.care.examine import Fault
from hwr_desktop.store.care.repair import Saved, repaired_folder, repairing
from hwr_desktop.store.care.restoring import bringing_back, restoring_copy
from hwr_desktop.store.lock import ProjectLock
from hwr_desktop.ui.current_job import CurrentJob
from hwr_desktop.ui.dialogs.backups_dialog import BackupsDialog
from hwr_desktop.ui.dialogs.file_dialogs import FileDialogs
from hwr_desktop.ui.flows.keeping.keep_backups import KeepBackups
from hwr_desktop.ui.flows.pages.open_pages import OpenPages
from hwr_desktop.ui.flows.project.byte_work import ByteWork
from hwr_desktop.ui.flows.project.open_project import OpenProject
from hwr_desktop.ui.jobs import Job, JobQueue, Urgency
from hwr_desktop.ui.line_moments import spoken_moment
from hwr_desktop.ui.main_window import MainWindow
from hwr_desktop.ui.messages import Messages
from hwr_desktop.ui.steps.backup_steps import listing, pages_then
from hwr_desktop.ui.wording.error_words import words_for
from hwr_desktop.ui.workspace import Workspace

MOST_LOSSES = 12
"""So many losses of a repair are told in the window; `hwr project check` tells all of the copy's faults."""


@dataclass(frozen=True)
class _Going:
    """What is being done: the project's database, the folder that is to be opened at the end, when the backup was made
    and, where the project itself goes back, its lock, whether its database was there and what was set aside before."""

    file: Path
    folder: Path
    at: str
    lock: ProjectLock | None = None
    was_there: bool = True
    aside: frozenset[Path] = frozenset()


class GoBack(QObject):
    """Binds the action and the offers; `work` is the going back under way."""

    def __init__(
        self,
        window: MainWindow,
        workspace: Workspace,
        queue: JobQueue,
        messages: Messages,
        dialogs: FileDialogs,
        open_project: OpenProject,
        open_pages: OpenPages,
        keep_backups: KeepBackups,
        others: tuple[ByteWork, ...],
    ) -> None:
        """`others`: what else may be reading or writing the project's files."""
        super().__init__(window)
        self._window, self._workspace, self._queue, self._messages = window, workspace, queue, messages
        self._dialogs, self._open_project, self._open_pages = dialogs, open_project, open_pages
        self._keep_backups, self._others = keep_backups, others
        self._dialog: BackupsDialog | None = None
        self._looking = CurrentJob(queue, self)
        self._looking.stepped.connect(self._on_looked)
        self._looking.failed.connect(self._on_look_failed)
        self._going: _Going | None = None
        self._repairing: Job | None = None
        self._repaired = Path()
        self._losses: list[str] = []
        self._saved: Saved | None = None
        self.work = ByteWork(window, queue)
        self.work.over.connect(self._on_over)
        self._damaged = Path()
        self._offer = QAction(self.tr("Bring back a backup…"), self)
        self._offer.setToolTip(self.tr("See the backups, bring one back, or save what can still be read"))
        self._offer.triggered.connect(self._on_offer_taken)
        window.actions_["backups"].triggered.connect(self.ask)
        open_project.damaged.connect(self.offer)
        keep_backups.damaged.connect(self.offer)

    def ask(self) -> None:
        """Show the backups of the open project."""
        file = self._workspace.file
        if file is not None and self._workspace.flush():
            self._show(file.file, self._open_project.name, damaged=False)

    def offer(self, file: Path, error: HwrError) -> None:
        """Say that a project is damaged, and offer what can be done."""
        self._damaged = file
        self._messages.fail(words_for(error), self._offer)

    # --- looking -----------------------------------------------------------------------------------------------

    def _on_offer_taken(self) -> None:
        self._show(self._damaged, self._damaged.stem, damaged=True)

    def _show(self, file: Path, name: str, damaged: bool) -> None:
        dialog = self._dialog = BackupsDialog(name, damaged, self._window)
        dialog.look_wished.connect(self._look)
        dialog.copy_wished.connect(partial(self._open_copy, file))
        dialog.back_wished.connect(partial(self._bring_back, file))
        dialog.repair_wished.connect(partial(self._repair, file))
        dialog.finished.connect(self._on_dialog_closed)
        job = Job(self.tr("Backups"), Urgency.AT_ONCE)
        job.stepped.connect(self._on_listed)
        job.failed.connect(self._on_look_failed)
        self._queue.start(job, partial(listing, file))
        dialog.open()

    def _on_dialog_closed(self) -> None:
        self._dialog = None
        self._looking.stop()

    def _on_listed(self, listed: object) -> None:
        if self._dialog is not None and isinstance(listed, tuple):
            self._dialog.show_backups(listed)

    def _look(self, backup: Backup) -> None:
        """Show what the pages said in a backup."""
        self._looking.start(self.tr("Backups"), partial(pages_then, backup.path), Urgency.AT_ONCE)

    def _on_looked(self, pages: object) -> None:
        if self._dialog is not None and isinstance(pages, tuple):
            backup = self._dialog.backup
            if backup is not None:
                self._dialog.show_pages(backup, pages)

    def _on_look_failed(self, error: object) -> None:
        if self._dialog is not None and isinstance(error, Exception):
            self._dialog.show_status(words_for(error) if isinstance(error, HwrError) else str(error))

    # --- going back --------------------------------------------------------------------------------------------

    def _open_copy(self, file: Path, backup: Backup) -> None:
        """Make a project of a backup where the person says, and open it."""
        if self._is_busy():
            return
        chosen = self._dialogs.project_folder(f"{file.stem} {backup.at:%Y-%m-%d %H-%M}")
        if chosen is not None:
            folder = chosen.resolve()
            self._going = _Going(file, folder, spoken_moment(backup.at))
            self.work.start(self.tr("Open a copy"), partial(restoring_copy, file, backup.path, folder))

    def _bring_back(self, file: Path, backup: Backup) -> None:
        """Close the project, let the backup take its place, and open it again."""
        if self._is_busy():
            return
        held = self._workspace.file
        if held is not None and held.file == file and not self._open_project.close():
            return
        try:
            lock = ProjectLock(file.parent)
        except ProjectError as error:
            self._messages.show_error(error)
            return
        at, aside = spoken_moment(backup.at), set_aside_in(file.parent)
        self._going = _Going(file, file.parent, at, lock, file.exists(), aside)
        self.work.start(self.tr("Bring back"), partial(bringing_back, file, backup.path), Urgency.AT_ONCE)

    def _on_over(self, outcome: object) -> None:
        going, self._going = self._going, None
        assert going is not None
        if going.lock is not None:
            going.lock.release()
        if isinstance(outcome, Exception):
            self._messages.show_error(outcome)
        elif outcome:
            self._messages.note(self.tr("No backup was brought back, for that was stopped."))
        elif going.lock is None:
            words = self.tr("This is a copy of the project as it was then ({when}), in {path}")
            self._messages.note(words.format(when=going.at, path=going.folder))
        else:
            self._messages.note(self._words_for(going))
        if going.lock is not None or outcome is None:
            self._open_project.open(going.folder)

    def _words_for(self, going: _Going) -> str:
        """That the project went back, and where what it was before is."""
        aside = sorted(set_aside_in(going.file.parent) - going.aside)
        if aside:
            words = self.tr("The project is as it was then ({when}). What could not be opened is kept as {path}")
            return words.format(when=going.at, path=aside[0])
        if not going.was_there:
            return self.tr("The project is as it was then ({when}).").format(when=going.at)
        words = self.tr("The project is as it was then ({when}). What it was before is the newest of its backups.")
        return words.format(when=going.at)

    def _is_busy(self) -> bool:
        """Whether something else is at the project's files, which is said."""
        busy = self._open_pages.busy or self.work.busy or self._repairing is not None
        if busy or any(each.busy for each in self._others):
            words = self.tr("Files are still being opened, saved or packed: wait, or stop that, then try again.")
            self._messages.note(words)
            return True
        return False

    # --- repairing ---------------------------------------------------------------------------------------------

    def _repair(self, file: Path) -> None:
        """Save what can be read of a damaged project beside it, or where the person says if nothing can be written
        there, and open the copy."""
        if self._is_busy():
            return
        folder = repaired_folder(file)
        if not os.access(folder.parent, os.W_OK):
            chosen = self._dialogs.project_folder(folder.name)
            if chosen is None:
                return
            folder = chosen.resolve()
        held = self._workspace.file
        if held is not None and held.file == file and not self._open_project.close():
            return
        self._repaired, self._losses, self._saved = folder, [], None
        self._repairing = Job(self.tr("Repair into a copy"), Urgency.AT_ONCE)
        self._repairing.stepped.connect(self._on_repair_stepped)
        self._repairing.ended.connect(self._on_repaired)
        self._repairing.failed.connect(self._on_repair_failed)
        self._queue.start(self._repairing, partial(repairing, file, folder))
        self._messages.note(self.tr("What can be read is being saved…"))

    def _on_repair_stepped(self, step: object) -> None:
        if isinstance(step, Fault):
            self._losses.append(words_for(ProjectError(step.sentence)))
        elif isinstance(step, Saved):
            self._saved = step

    def _on_repaired(self, stopped: bool) -> None:
        self._repairing = None
        saved = self._saved
        if stopped or saved is None:
            return
        words = self.tr("{pages} pages with {lines} lines are saved in {path}; the damaged project is as it was.")
        said = words.format(pages=saved.pages, lines=saved.lines, path=self._repaired)
        losses = self._losses[:MOST_LOSSES]
        if len(self._losses) > MOST_LOSSES:
            losses.append(self.tr("… and {n} more").format(n=len(self._losses) - MOST_LOSSES))
        self._messages.warn(said, tuple(losses))
        self._open_project.open(self._repaired)

    def _on_repair_failed(self, error: object) -> None:
        self._repairing = None
        if isinstance(error, Exception):
            self._messages.show_error(error)
