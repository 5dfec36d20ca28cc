"""The models: which of them read, and installing and removing others."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from importlib.util import find_spec
from pathlib import Path

from PySide6.QtCore import QObject

from hwr_desktop.engine import removed_models
from hwr_desktop.errors import HwrError, ModelError
from hwr_desktop.ui.dialogs.file_dialogs import FileDialogs
from hwr_desktop.ui.dialogs.preferences.models_page import ModelsPage
from hwr_desktop.ui.flows.reading.transcribe import Transcribe
from hwr_desktop.ui.jobs import Job, JobQueue, Urgency
from hwr_desktop.ui.messages import Messages
from hwr_desktop.ui.reading_choices import model_chosen
from hwr_desktop.ui.settings import Settings
from hwr_desktop.ui.wording.error_words import words_for

LIBRARY_OF_THE_BEAM = "flashlight"
"""Without it pages are read by the ink alone, whatever the languages that are there."""


class ManageModels(QObject):
    """Cards are read in the window, which costs little; a model is checked by the worker that torch belongs to."""

    def __init__(
        self,
        queue: JobQueue,
        messages: Messages,
        dialogs: FileDialogs,
        settings: Settings,
        transcribe: Transcribe,
    ) -> None:
        super().__init__(transcribe)
        self._queue, self._messages, self._dialogs = queue, messages, dialogs
        self._settings, self._transcribe = settings, transcribe
        self._page: ModelsPage | None = None
        self._checking: Job | None = None
        self._aside: tuple[Path, Path] | None = None

    def attach(self, page: ModelsPage) -> None:
        """Show a page of the preferences the models, and listen to it."""
        self._page = page
        page.use_wished.connect(self.use)
        page.remove_wished.connect(self.remove)
        page.put_back_wished.connect(self.put_back)
        page.install_wished.connect(self._on_install_wished)
        page.install_folder_wished.connect(self._on_install_folder_wished)
        page.destroyed.connect(self._on_page_gone)
        self._show()
        page.show_working(self._checking is not None)

    def use(self, folder: Path) -> None:
        """Read, or find lines, with the model in that folder from the next page on."""
        from hwr_desktop.engine import models

        info = next((known for known in models.available() if known.folder == folder), None)
        if info is not None and info.kind in ("reader", "lines"):
            choices = self._settings.reading_choices
            chosen = replace(choices, **{info.kind: info.name})
            self._settings.reading_choices = chosen
            self._tell(folder)
            self._say(self.tr("“{model}” is used from the next page on.").format(model=info.title))

    def install(self, path: Path) -> None:
        """Check the model in a folder, or beside a file of it, and copy it to the user's models."""
        job = self._checking = Job(self.tr("Check model"), Urgency.AT_ONCE)
        job.stepped.connect(self._on_installed)
        job.ended.connect(self._on_ended)
        job.failed.connect(self._on_failed)
        if self._page is not None:
            self._page.show_working(True)
        self._say(self.tr("The model in {folder} is being checked…").format(folder=_folder_of(path).name))
        self._queue.start(job, partial(_installing, _folder_of(path)))

    def remove(self, folder: Path) -> None:
        """Take a model away that the user installed; until the preferences are closed it can be put back."""
        from hwr_desktop.engine import models

        info = next((known for known in models.available() if known.folder == folder), None)
        if info is None:
            return
        try:
            self._aside = removed_models.put_aside(info), folder
        except ModelError as error:
            self._say(words_for(error))
            return
        self._tell()
        if self._page is not None:
            self._page.say(self.tr("“{model}” was removed.").format(model=info.title), removed=True)

    def put_back(self) -> None:
        """Undo the last removal."""
        if self._aside is None:
            return
        (aside, folder), self._aside = self._aside, None
        try:
            removed_models.put_back(aside, folder)
        except ModelError as error:
            self._say(words_for(error))
            return
        self._tell(folder)
        self._say(self.tr("The model is back."))

    def _on_install_wished(self) -> None:
        path = self._dialogs.model_file()
        if path is not None:
            self.install(path)

    def _on_install_folder_wished(self) -> None:
        path = self._dialogs.model_folder()
        if path is not None:
            self.install(path)

    def _on_installed(self, step: object) -> None:
        from hwr_desktop.engine.models import ModelInfo

        if isinstance(step, ModelInfo):
            self._tell(step.folder)
            self._say(self.tr("“{model}” is installed.").format(model=step.title))

    def _on_ended(self, stopped: bool) -> None:
        self._over()
        if stopped:
            self._say(self.tr("The check was stopped; nothing was installed."))

    def _on_failed(self, error: object) -> None:
        self._over()
        if isinstance(error, HwrError):
            self._say(words_for(error))
        elif isinstance(error, Exception):
            self._messages.show_error(error)
            self._say(self.tr("The model could not be checked: the program made a mistake. Nothing was installed."))

    def _over(self) -> None:
        self._checking = None
        if self._page is not None:
            self._page.show_working(False)

    def _tell(self, go_to: Path | None = None) -> None:
        """Show the models anew, in the preferences and in the status bar."""
        self._show(go_to)
        self._transcribe.show_choice()

    def _show(self, go_to: Path | None = None) -> None:
        if self._page is None:
            return
        from hwr_desktop.engine import models

        choices = self._settings.reading_choices
        used = {info.folder for info in models.available("language")} if find_spec(LIBRARY_OF_THE_BEAM) else set()
        for kind, name in (("reader", choices.reader), ("lines", choices.lines)):
            if models.available(kind):
                used.add(model_chosen(name, kind).folder)
        known = sorted(models.available(), key=lambda info: models.KINDS.index(info.kind))
        self._page.show_models(known, used, go_to)

    def _say(self, sentence: str) -> None:
        """In the preferences while they are open, else in the window."""
        if self._page is not None:
            self._page.say(sentence)
        else:
            self._messages.note(sentence)

    def _on_page_gone(self) -> None:
        self._page = self._aside = None
        removed_models.throw_away()


def _folder_of(path: Path) -> Path:
    """The folder of a model, of which a file was named or the folder itself."""
    return path if path.is_dir() else path.parent


def _installing(folder: Path) -> Iterator[object]:
    """In the worker: check and copy, and tell what was installed."""
    from hwr_desktop.engine import models

    yield models.install(folder)
