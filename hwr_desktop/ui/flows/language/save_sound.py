"""Saving a text as sound: the same that would be read aloud, as a file."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from hwr_desktop.errors import SpeechError
from hwr_desktop.language.speech.sound_file import ogg_encoder
from hwr_desktop.language.speech.speaker import Speaker
from hwr_desktop.store.drafts import is_draft
from hwr_desktop.store.scans import name_given
from hwr_desktop.ui.dialogs.file_dialogs import FileDialogs
from hwr_desktop.ui.flows.language.text_to_say import ChooseTextToSay, Scope
from hwr_desktop.ui.jobs import Job, JobQueue, Urgency
from hwr_desktop.ui.main_window import MainWindow
from hwr_desktop.ui.messages import Messages
from hwr_desktop.ui.settings import Settings
from hwr_desktop.ui.steps.speech_steps import OGG_SUFFIX, WAV_SUFFIX, Saving, SoundSaved, saving
from hwr_desktop.ui.wording.error_words import words_for
from hwr_desktop.ui.workspace import Workspace


class SaveSound(QObject):
    """One file at a time, by a worker that gives way to reading aloud between two sentences."""

    busy_changed = Signal(bool)

    def __init__(
        self,
        window: MainWindow,
        workspace: Workspace,
        queue: JobQueue,
        messages: Messages,
        dialogs: FileDialogs,
        settings: Settings,
        texts: ChooseTextToSay,
        speaker: Speaker,
    ) -> None:
        super().__init__(window)
        self._window, self._workspace, self._queue = window, workspace, queue
        self._messages, self._dialogs, self._settings = messages, dialogs, settings
        self._texts, self._speaker = texts, speaker
        self._job: Job | None = None
        self._saved: SoundSaved | None = None
        window.actions_["save_sound"].triggered.connect(self.ask)
        window.actions_["stop"].triggered.connect(self.stop)
        workspace.project_changed.connect(self.stop)

    @property
    def busy(self) -> bool:
        """Whether a file is being made."""
        return self._job is not None

    def ask(self) -> None:
        """Save what the bar says, by the voice and at the rate of the bar, to the file that the person chooses."""
        if self.busy:
            self._messages.note(self.tr("Sound is being saved already: wait until that is done, or stop it."))
            return
        scope = Scope(self._window.speech_bar.scope)
        try:
            text = self._texts.text(scope)
        except SpeechError as error:
            self._messages.note(words_for(error))
            return
        chosen = self._dialogs.sound_file(self._suggestion(scope), self._window.speech_bar.scope_words, _has_encoder())
        if chosen is None:
            return
        target = chosen
        if chosen.suffix.lower() not in (WAV_SUFFIX, OGG_SUFFIX):
            target = chosen.with_name(chosen.name + WAV_SUFFIX)
            if target.exists():  # of which the dialog did not ask whether it may be replaced
                self._messages.warn(self.tr("{path} is there already: choose another name.").format(path=target))
                return
        self._job = Job(self.tr("Saving as sound"), Urgency.BATCH)
        self._job.stepped.connect(self._on_stepped)
        self._job.ended.connect(self._on_ended)
        self._job.failed.connect(self._on_failed)
        self._window.progress.begin(self, self._job.title)
        self._queue.start(self._job, partial(saving, text, self._speaker, self._settings.speech_rate, target))
        self.busy_changed.emit(True)

    def stop(self) -> None:
        """Stop, and leave no file."""
        if self._job is not None:
            self._job.stop()

    def _on_stepped(self, step: object) -> None:
        if isinstance(step, Saving):
            self._window.progress.advance(self, step.done, step.total)
        elif isinstance(step, SoundSaved):
            self._saved = step

    def _on_ended(self, _stopped: bool) -> None:
        saved, self._saved = self._saved, None
        self._finish()
        if saved is None:
            self._messages.note(self.tr("No sound was saved, for that was stopped."))
            return
        minutes, seconds = divmod(round(saved.seconds), 60)
        said = self.tr("Saved as sound, {minutes} min {seconds} s: {path}")
        self._messages.note(said.format(minutes=minutes, seconds=f"{seconds:02}", path=saved.path))

    def _on_failed(self, error: object) -> None:
        self._finish()
        if isinstance(error, Exception):
            self._messages.show_error(error)

    def _finish(self) -> None:
        self._job = None
        self._window.progress.end(self)
        self.busy_changed.emit(False)

    def _suggestion(self, scope: Scope) -> str:
        """A name for the file: the project's where several pages are meant and it has one, else the scan's."""
        file, page = self._workspace.file, self._workspace.page
        assert file is not None and page is not None
        if scope is Scope.LETTER and not is_draft(file.folder):
            return file.name + WAV_SUFFIX
        return Path(name_given(page.image)).stem + WAV_SUFFIX


def _has_encoder() -> bool:
    """Whether an OGG can be made here."""
    try:
        return bool(ogg_encoder())
    except SpeechError:
        return False
