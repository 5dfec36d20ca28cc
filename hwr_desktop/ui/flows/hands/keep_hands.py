"""Hands and what was learned of them are named, deleted, exported to a file and installed from one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMessageBox

from hwr_desktop.document.hands.hand_label import HandLabel
from hwr_desktop.document.hands.hands import MAIN, hand_by_id, hands_of, with_hand, without_hand
from hwr_desktop.document.project import Project
from hwr_desktop.errors import ProjectError
from hwr_desktop.store.hand_versions import WEIGHTS, HandVersion, HandVersions
from hwr_desktop.store.scans import clean
from hwr_desktop.ui.dialogs.file_dialogs import FileDialogs
from hwr_desktop.ui.flows.hands.learn_hands import LearnHands
from hwr_desktop.ui.flows.hands.look_at_hands import LookAtHands
from hwr_desktop.ui.flows.hands.offer_hand import OfferHand
from hwr_desktop.ui.hands.hand_here import hand_here
from hwr_desktop.ui.jobs import Job, JobQueue, MakeSteps, Urgency
from hwr_desktop.ui.main_window import MainWindow
from hwr_desktop.ui.messages import Messages
from hwr_desktop.ui.wording.hand_words import name_of, version_name
from hwr_desktop.ui.workspace import Workspace


@dataclass(frozen=True)
class HandInstalled:
    """The step that tells what was installed from which `source` in which hand of the project with that database, and
    with which reader it reads."""

    file: Path
    source: Path
    hand_id: str
    version: HandVersion
    reader: str


class KeepHands(QObject):
    """Binds the wishes of the panel. Files are read and written beside the window."""

    def __init__(
        self,
        window: MainWindow,
        workspace: Workspace,
        queue: JobQueue,
        messages: Messages,
        dialogs: FileDialogs,
        look: LookAtHands,
        learn_hands: LearnHands,
        offer_hand: OfferHand,
    ) -> None:
        super().__init__(window)
        self._window, self._workspace, self._queue = window, workspace, queue
        self._messages, self._dialogs, self._look = messages, dialogs, look
        self._learn_hands, self._offer_hand = learn_hands, offer_hand
        panel = window.hands_panel
        panel.rename_wished.connect(self.rename)
        panel.version_named.connect(self.name_version)
        panel.remove_wished.connect(self.remove)
        panel.export_wished.connect(self.export)
        panel.install_wished.connect(self.install)
        window.actions_["install_hand"].triggered.connect(self.install_here)

    # --- names -------------------------------------------------------------------------------------------------

    def rename(self, hand_id: str, name: str) -> None:
        """Call a hand otherwise."""
        project = self._written_project()
        if project is None or not _has(project, hand_id):
            return
        hand = replace(hand_by_id(project, hand_id), name=" ".join(name.split()))
        self._set(with_hand(project, hand), self.tr("Rename hand"))

    def name_version(self, hand_id: str, number: str, name: str) -> None:
        """Call what was learned of a hand otherwise. That is no edit of the project, and is not undone."""
        if self._workspace.file is None:
            return
        versions = HandVersions(self._workspace.file.folder)
        version = versions.version(hand_id, number)
        if version is None:
            return
        try:
            versions.change(hand_id, replace(version, name=" ".join(name.split())))
        except ProjectError as error:
            self._messages.show_error(error)
        self._look.look()

    # --- deleting ----------------------------------------------------------------------------------------------

    def remove(self, hand_id: str) -> None:
        """Delete a hand with all that was learned of it, if the person is sure; its lines stay. The main hand stays
        too, with its name."""
        file, project = self._workspace.file, self._written_project()
        if project is None or not _has(project, hand_id):
            return
        name = name_of(hand_by_id(project, hand_id), alone=len(hands_of(project)) < 2)
        if not self._agreed(hand_id, name):
            return
        project = self._written_project()
        if self._workspace.file is not file or project is None or not _has(project, hand_id):
            self._messages.note(self.tr("Nothing was deleted, for the project is another one now, or the hand gone."))
            return
        if hand_id == MAIN:
            without = with_hand(project, replace(hand_by_id(project, MAIN), weights=""))
        else:
            without = without_hand(project, hand_id)
        if not self._set(without, self.tr("Delete hand")):
            return
        try:
            self._learn_hands.forget(hand_id)
        except ProjectError as error:
            self._messages.show_error(error)
            return
        if hand_id == MAIN:
            self._messages.note(self.tr("What was learned of “{hand}” is deleted.").format(hand=name))
        else:
            words = self.tr("“{hand}” is deleted with what was learned of it; its lines are in the main hand now.")
            self._messages.note(words.format(hand=name))

    def _agreed(self, hand_id: str, name: str) -> bool:
        """Ask, for nothing brings back what was learned."""
        box = QMessageBox(self._window)
        box.setIcon(QMessageBox.Icon.Warning)
        if hand_id == MAIN:
            box.setText(self.tr("Delete what was learned of “{hand}”?").format(hand=name))
        else:
            box.setText(self.tr("Delete “{hand}”?").format(hand=name))
        versions = self._learn_hands.facts(hand_id).versions
        stays = self.tr("The lines and their texts stay.")
        lost = self.tr("What was learned is deleted from the disk for good: undo does not bring it back.")
        box.setInformativeText(f"{stays} {lost}" if versions or hand_id == MAIN else stays)
        keep = box.addButton(self.tr("Keep it"), QMessageBox.ButtonRole.RejectRole)
        delete = box.addButton(self.tr("Delete"), QMessageBox.ButtonRole.DestructiveRole)
        box.setDefaultButton(keep)
        box.setEscapeButton(keep)
        box.exec()
        return box.clickedButton() is delete

    # --- files -------------------------------------------------------------------------------------------------

    def export(self, hand_id: str) -> None:
        """Write what a hand is read with, or else what was learned last, to a file that the person chooses."""
        from hwr_desktop.engine.hand_file import HAND_SUFFIX  # not before: it brings numpy

        file, project = self._workspace.file, self._workspace.project
        state = self._learn_hands.state(hand_id)
        if file is None or project is None or state is None:
            return
        version = state.in_use or next(reversed(state.versions), None)
        if version is None:
            self._messages.note(self.tr("Nothing was learned of this hand yet that could be exported."))
            return
        name = name_of(state, alone=len(hands_of(project)) < 2)
        chosen = self._dialogs.hand_export(clean(name + HAND_SUFFIX))
        if chosen is None:
            return
        path = chosen if chosen.suffix == HAND_SUFFIX else chosen.with_name(chosen.name + HAND_SUFFIX)
        if path != chosen and path.exists():  # of which the dialog did not ask whether it may be replaced
            self._messages.warn(self.tr("{name} is there already: choose another name.").format(name=path.name))
            return
        folder = HandVersions(file.folder).folder(hand_id, version.number)
        label = version.label(state.name.strip() or version.name, "")
        self._start(self.tr("Export hand"), partial(_exporting, path, folder, label))

    def install_here(self) -> None:
        """Take what somebody else's program has learned into the hand of the selected line or of the shown page."""
        here = hand_here(self._workspace)
        self.install(here.id if here is not None else MAIN)

    def install(self, hand_id: str) -> None:
        """Take what somebody else's program has learned into a hand."""
        file = self._workspace.file
        path = self._dialogs.hand_file() if file is not None else None
        if file is not None and path is not None and file is self._workspace.file:
            self._start(self.tr("Install hand"), partial(_installing, path, file.file, hand_id))

    def _start(self, title: str, make_steps: MakeSteps) -> None:
        job = Job(title, Urgency.NEXT)
        job.stepped.connect(self._on_stepped)
        job.failed.connect(self._on_failed)
        self._queue.start(job, make_steps)

    def _on_stepped(self, step: object) -> None:
        if isinstance(step, HandInstalled):
            self._take_installed(step)
        elif isinstance(step, Path):
            words = self.tr("The hand is written to “{path}”. No text or picture of your letters is in it.")
            self._messages.note(words.format(path=step))

    def _on_failed(self, error: object) -> None:
        if isinstance(error, Exception):
            self._messages.show_error(error)

    def _take_installed(self, installed: HandInstalled) -> None:
        """Read the hand with what came, if that is for the reader that is chosen."""
        file, known = self._workspace.file, self._look.known
        self._look.look()
        if not installed.file.exists() and not self._came_along(installed):
            self._messages.show_error(_not_installed(installed.source))
            return
        if file is None or not (file.file == installed.file or self._came_along(installed)):
            return
        if not _has(file.project, installed.hand_id):
            return
        self._learn_hands.drop_old(installed.hand_id)
        several = len(hands_of(file.project)) > 1
        hand = name_of(hand_by_id(file.project, installed.hand_id), alone=not several)
        name = version_name(installed.version)
        if known is None or known.base != installed.version.base:
            one = self.tr(
                "“{hand}” is installed. It can be read with the reader “{reader}” only: choose that one in the"
                " preferences, then “{hand}” in the panel of handwriting."
            )
            many = self.tr(
                "“{version}” is installed in “{hand}”. It can be read with the reader “{reader}” only: choose that one"
                " in the preferences, then “{version}” in the panel of handwriting."
            )
            told = many.format(version=name, hand=hand, reader=installed.reader)
            self._messages.warn(told if several else one.format(hand=name, reader=installed.reader))
        elif self._offer_hand.take(installed.hand_id, installed.version.number):
            one = self.tr("“{hand}” is installed, and lines are read with it.")
            many = self.tr("“{version}” is installed in “{hand}”, whose lines are read with it.")
            told = many.format(version=name, hand=hand)
            self._offer_hand.say_taken(installed.hand_id, told if several else one.format(hand=name))

    def _came_along(self, installed: HandInstalled) -> bool:
        """Whether what was installed has moved with the project to another place."""
        file, version = self._workspace.file, installed.version
        return file is not None and HandVersions(file.folder).version(installed.hand_id, version.number) == version

    # --- the project -------------------------------------------------------------------------------------------

    def _written_project(self) -> Project | None:
        """The project with all that was typed; None where there is none, or that could not be written."""
        return self._workspace.project if self._workspace.flush() else None

    def _set(self, project: Project, label: str) -> bool:
        """Change the project; whether that could be written."""
        try:
            self._workspace.set_project(project, label)
        except (ProjectError, OSError) as error:
            self._messages.show_error(error)
            return False
        return True


def _has(project: Project, hand_id: str) -> bool:
    return any(hand.id == hand_id for hand in hands_of(project))


def _exporting(path: Path, folder: Path, label: HandLabel) -> Iterator[Path]:
    """In the worker: write the file, and tell where it is."""
    from hwr_desktop.engine.hand_file import reader_of, write_hand_file

    info = reader_of(label)
    write_hand_file(path, folder, replace(label, reader=info.title or info.name))
    yield path


def _installing(path: Path, project: Path, hand_id: str) -> Iterator[HandInstalled]:
    """In the worker: check the file, and take it into the project."""
    from hwr_desktop.engine.hand_file import read_hand_file, reader_of

    hand = read_hand_file(path)
    info = reader_of(hand.label)
    if not project.exists():  # it was deleted meanwhile, and its folder is not to come back
        raise _not_installed(path)
    with TemporaryDirectory() as folder:
        hand.weights.write(Path(folder))
        version = HandVersions(project.parent).add(hand_id, Path(folder) / WEIGHTS, HandVersion.from_label(hand.label))
    yield HandInstalled(project, path, hand_id, version, info.title or info.name)


def _not_installed(path: Path) -> ProjectError:
    return ProjectError(
        "“{name}” was not installed, for the project was moved or deleted meanwhile: open the project, and install the "
        "file again.",
        name=path.name,
    )
