"""Writing pages to files of other formats, beside the window."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from hwr_desktop.document.letter_edits import letter_of
from hwr_desktop.store.drafts import is_draft
from hwr_desktop.store.scans import name_given
from hwr_desktop.ui.current_job import CurrentJob
from hwr_desktop.ui.dialogs.export.export_choices import Scope
from hwr_desktop.ui.dialogs.export.export_dialog import ExportDialog, PagesOffered
from hwr_desktop.ui.dialogs.export.format_words import title_of
from hwr_desktop.ui.dialogs.file_dialogs import FileDialogs
from hwr_desktop.ui.flows.chosen_pages import chosen_pages
from hwr_desktop.ui.flows.export.preview_export import PreviewExport
from hwr_desktop.ui.jobs import Job, JobQueue, Urgency
from hwr_desktop.ui.main_window import MainWindow
from hwr_desktop.ui.messages import Messages
from hwr_desktop.ui.scan.scans import Scans
from hwr_desktop.ui.settings import Settings
from hwr_desktop.ui.steps.export_steps import (
    Exported,
    Exporting,
    ExportRequest,
    LanguagesFound,
    PagesTaken,
    export_steps,
    language_steps,
)
from hwr_desktop.ui.steps.watched_pictures import ExportWatch
from hwr_desktop.ui.wording.error_words import words_for
from hwr_desktop.ui.workspace import Workspace


class Export(QObject):
    """Asks in a dialog what is exported, and writes it; one export at a time, while the window stays usable.

    The pages are taken as they are when the dialog is confirmed, and it stays open for the moment that takes. What is
    under way is stopped when the project is closed or moved, since its scans may go with it.
    """

    busy_changed = Signal(bool)

    def __init__(
        self,
        window: MainWindow,
        workspace: Workspace,
        queue: JobQueue,
        searching: JobQueue,
        scans: Scans,
        messages: Messages,
        dialogs: FileDialogs,
        settings: Settings,
    ) -> None:
        """`searching` is the queue of the preview, whose first look for names takes its time."""
        super().__init__(window)
        self._window, self._workspace, self._queue, self._scans = window, workspace, queue, scans
        self._searching = searching
        self._messages, self._dialogs, self._settings = messages, dialogs, settings
        self._dialog: ExportDialog | None = None
        self._preview: PreviewExport | None = None
        self._job: Job | None = None
        self._survey = CurrentJob(searching, self)
        self._watch = ExportWatch()
        self._exported: Exported | None = None
        self._survey.stepped.connect(self._on_survey_stepped)
        window.actions_["export"].triggered.connect(self.export_all)
        window.actions_["export_letter"].triggered.connect(self.export_letter)
        window.actions_["export_page"].triggered.connect(self.export_page)
        window.actions_["stop"].triggered.connect(self.stop)
        window.close_wished.connect(self._leave)
        workspace.project_closing.connect(self._leave)
        workspace.project_moved.connect(self._leave)

    @property
    def busy(self) -> bool:
        """Whether something is being exported."""
        return self._job is not None

    @property
    def dialog(self) -> ExportDialog | None:
        """The dialog while it is open."""
        return self._dialog

    @property
    def previewing(self) -> bool:
        """Whether the preview is not yet what is wished."""
        return self._preview is not None and self._preview.busy

    def export_all(self) -> None:
        """Ask how to export every page of the project."""
        self._ask(Scope.ALL)

    def export_letter(self) -> None:
        """Ask how to export every page of the letter that the shown page belongs to."""
        self._ask(Scope.LETTER)

    def export_page(self) -> None:
        """Ask how to export the shown page."""
        self._ask(Scope.PAGE)

    def stop(self) -> None:
        """Stop, and leave nothing half written."""
        if self._job is not None:
            self._job.stop()
            self._watch.stop()

    def _ask(self, scope: Scope) -> None:
        from hwr_desktop.interchange.formats import FORMATS

        if self._dialog is not None:
            self._dialog.activateWindow()
            return
        if self.busy:
            self._messages.note(self.tr("Something is being exported already: wait until that is done, or stop it."))
            return
        self._window.commit_composed()
        offered = self._offered()
        file = self._workspace.file
        if file is None or not offered or not self._workspace.flush():
            return
        dialog = self._dialog = ExportDialog(FORMATS, self._window)
        self._preview = PreviewExport(dialog, self._request, self._searching, self._scans)
        dialog.place_wished.connect(self._choose_place)
        dialog.choices.recording_wished.connect(self._choose_recording)
        dialog.export_wished.connect(self._start)
        dialog.finished.connect(self._on_dialog_closed)
        settings = self._settings
        folder = next((Path(name) for name in (settings.export_folder, settings.last_folder) if name), Path.home())
        folder = folder if folder.is_dir() else Path.home()
        dialog.begin(offered, scope, settings.export_format, settings.export_options, folder)
        steps = partial(language_steps, file.file, self._workspace.pages)
        self._survey.start(self.tr("Looking for translations"), steps, Urgency.NEXT)

    def _offered(self) -> list[PagesOffered]:
        """Which pages there are to be exported; several scopes only where they mean different pages."""
        project, shown = self._workspace.project, self._workspace.page
        if project is None or shown is None or not project.pages:
            return []
        letter, chosen = letter_of(project, shown.id), chosen_pages(self._window, self._workspace)
        offered = [(Scope.ALL, project.pages)]
        if letter is not None and len(project.letters) > 1:
            offered.append((Scope.LETTER, letter.pages))
        offered.append((Scope.PAGE, (shown.id,)))
        if chosen != (shown.id,):
            offered.append((Scope.SELECTED, chosen))
        return [PagesOffered(scope, pages, self._suggestion(pages)) for scope, pages in offered]

    def _suggestion(self, pages: Sequence[str]) -> str:
        """A name for the file: the project's, or the first scan's where it has none or not all pages are meant."""
        file = self._workspace.file
        if file is not None and not is_draft(file.folder) and 1 < len(pages) == len(self._workspace.pages):
            return file.name
        return Path(name_given(self._workspace.head_of(pages[0]).image)).stem

    def _request(self) -> ExportRequest | None:
        """What the dialog asks for."""
        file, project, dialog = self._workspace.file, self._workspace.project, self._dialog
        if file is None or project is None or dialog is None:
            return None
        settings = self._settings
        return ExportRequest(
            file.file,
            project,
            dialog.pages,
            dialog.format.name,
            dialog.options,
            settings.speech_voices,
            settings.speech_rate,
        )

    def _choose_recording(self) -> None:
        """Let the person choose the recording that goes along; where none is chosen, all stays as it was."""
        recording = self._dialogs.recording()
        if recording is not None and self._dialog is not None:
            self._dialog.choices.show_recording(str(recording))

    def _choose_place(self) -> None:
        """Let the person choose in the system's dialog where to."""
        from hwr_desktop.interchange.formats import FORMATS

        dialog = self._dialog
        if dialog is None:
            return
        if dialog.into_folder:
            folder = self._dialogs.export_folder()
            if folder is not None:
                dialog.show_chosen(folder, dialog.format.name)
            return
        own, others = dialog.format, (each for each in FORMATS.values() if each.suffix)
        formats = [own, *(each for each in others if each is not own)]
        titles = {each.name: f"{title_of(each)} (*{each.suffix})" for each in formats}
        answer = self._dialogs.export_file(str(dialog.target), titles)
        if answer is not None:
            dialog.show_chosen(*answer)

    def _start(self) -> None:
        """Export what the dialog says."""
        request, dialog = self._request(), self._dialog
        if request is None or dialog is None or self.busy or not self._workspace.flush():
            return
        self._settings.export_format = request.format
        self._settings.export_options = dialog.wished_options
        self._settings.export_folder = str(dialog.target.parent)
        dialog.show_taking(True)
        self._watch, self._exported = ExportWatch(), None
        job = self._job = Job(self.tr("Exporting pages"), Urgency.BATCH)
        job.stepped.connect(self._on_stepped)
        job.ended.connect(self._on_ended)
        job.failed.connect(self._on_failed)
        self._queue.start(job, partial(export_steps, request, dialog.target, self._scans, self._watch))
        self.busy_changed.emit(True)

    def _on_stepped(self, step: object) -> None:
        if self.sender() is not self._job or self._job is None:
            return
        if isinstance(step, PagesTaken):
            self._window.progress.begin(self, self._job.title)
            if self._dialog is not None:
                self._dialog.accept()
        elif isinstance(step, Exporting) and step.number:
            self._window.progress.advance(self, step.number, step.count)
        elif isinstance(step, Exported):
            self._exported = step

    def _on_ended(self, _stopped: bool) -> None:
        exported, self._exported = self._exported, None
        self._finish()
        if exported is None:
            self._messages.note(self.tr("Exporting was stopped."))
        else:
            self._tell(exported)

    def _on_failed(self, error: object) -> None:
        self._finish()
        if isinstance(error, Exception):
            self._messages.show_error(error)

    def _finish(self) -> None:
        self._job = None
        self._window.progress.end(self)
        if self._dialog is not None:
            self._dialog.accept()
        self.busy_changed.emit(False)

    def _tell(self, exported: Exported) -> None:
        """Say where the export is, whether pages without text went into it, and which scans could not be read."""
        if exported.files == 1:
            said = self.tr("Exported to {path}.").format(path=exported.where)
        else:
            words = self.tr("{n} files were exported to {path}.")
            said = words.format(n=exported.files, path=exported.where)
        if exported.empty:
            if exported.pages == 1:
                missing = self.tr("There is no text on this page yet: “Read page” reads it.")
            else:
                missing = self.tr("{n} of {pages} pages have no text yet: “Read all pages” reads them.")
            said += " " + missing.format(n=exported.empty, pages=exported.pages)
        if exported.unread:
            said += " " + self.tr("Scans that could not be read are left blank in it:")
        if exported.empty or exported.unread:
            self._messages.warn(said, tuple(words_for(error) for error in exported.unread))
        else:
            self._messages.note(said)

    def _on_survey_stepped(self, step: object) -> None:
        if isinstance(step, LanguagesFound) and self._dialog is not None:
            self._dialog.show_languages(step.of)

    def _on_dialog_closed(self, result: int) -> None:
        self._dialog = self._preview = None
        self._survey.stop()
        if result != ExportDialog.DialogCode.Accepted:
            self.stop()

    def _leave(self) -> None:
        """Stop, and put the dialog away."""
        self.stop()
        if self._dialog is not None:
            self._dialog.reject()
