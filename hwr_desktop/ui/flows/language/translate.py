"""Translating: a job beside the window, whose sentences come into the project as they are made, as one undo step."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Signal

from hwr_desktop.document.page import Author, AuthorKind, LineTranslation
from hwr_desktop.document.translations import translation_of
from hwr_desktop.errors import ProjectError
from hwr_desktop.language.translation.letter_lines import LinePlace, page_with
from hwr_desktop.language.translation.translation import language_tag
from hwr_desktop.ui.jobs import Job, JobQueue, Urgency
from hwr_desktop.ui.main_window import MainWindow
from hwr_desktop.ui.messages import Messages
from hwr_desktop.ui.steps.translation_steps import (
    LinesTranslated,
    PagesPassedOver,
    TranslationRequest,
    translation_steps,
)
from hwr_desktop.ui.workspace import Workspace

AUTHOR = Author(AuthorKind.MODEL)


class Translate(QObject):
    """One translation at a time. What a person wrote or changed stays, unless it is asked for by name.

    `changed` tells that `progress` or `kept` are others. When the project is closed, or undo takes back what is being
    translated, it stops.
    """

    changed = Signal()
    busy_changed = Signal(bool)

    def __init__(self, window: MainWindow, workspace: Workspace, queue: JobQueue, messages: Messages) -> None:
        super().__init__(window)
        self._workspace, self._queue, self._messages = workspace, queue, messages
        self._job: Job | None = None
        self._request: TranslationRequest | None = None
        self._giving_way: Mapping[LinePlace, LineTranslation] = {}
        self._undone = False
        self._step: int | None = None
        self._translated = 0
        self.progress: tuple[int, int] | None = None
        """How many sentences of how many are done; None while nothing is translated."""
        self.kept: frozenset[LinePlace] = frozenset()
        """The lines that were asked for the last time and left alone, since a person translated them."""
        window.actions_["stop"].triggered.connect(self.stop)
        window.actions_["undo"].triggered.connect(self._on_undo)
        workspace.project_changed.connect(self._on_project_changed)
        workspace.project_moved.connect(self._on_moved)

    @property
    def busy(self) -> bool:
        """Whether something is being translated."""
        return self._job is not None

    @property
    def kept_in(self) -> str | None:
        """The code of the language that the lines of `kept` were to be translated to."""
        return None if self._request is None else self._request.to_code

    def start(self, request: TranslationRequest) -> None:
        """Translate, and leave alone what a person wrote."""
        self._start(request, {})

    def start_kept(self) -> None:
        """Wish the same again of the lines of `kept`, and have what a person wrote there give way, as it stands now."""
        file, request = self._workspace.file, self._request
        if file is None or request is None or not self.kept or not self._workspace.flush():
            return
        letters = (tuple(page for page in letter if page in self._workspace.pages) for letter in request.letters)
        again = replace(
            request, file=file.file, letters=tuple(filter(None, letters)), wanted=self.kept, only_stale=False
        )
        try:
            self._start(again, self._by_hand(self.kept, language_tag(request.to_code)))
        except ProjectError as error:
            self._messages.show_error(error)

    def _by_hand(self, places: frozenset[LinePlace], language: str) -> dict[LinePlace, LineTranslation]:
        """What a person wrote as these lines' translations, where they are still there. Raises ProjectError."""
        found = {}
        for page_id in {place.page_id for place in places}.intersection(self._workspace.pages):
            for line in self._workspace.page_of(page_id).lines:
                known, place = translation_of(line, language), LinePlace(page_id, line.id)
                if known is not None and place in places:
                    found[place] = known
        return found

    def _start(self, request: TranslationRequest, giving_way: Mapping[LinePlace, LineTranslation]) -> None:
        if self._job is not None:
            self._messages.note(self.tr("Something is being translated already: wait until that is done, or stop it."))
            return
        self._request, self._giving_way, self._undone = request, giving_way, False
        self._step, self._translated, self.progress, self.kept = None, 0, (0, 0), frozenset()
        job = self._job = Job(self._label, Urgency.NEXT)
        job.stepped.connect(self._on_stepped)
        job.ended.connect(self._on_ended)
        job.failed.connect(self._on_failed)
        self._queue.start(job, partial(translation_steps, request))
        self.busy_changed.emit(True)
        self.changed.emit()

    def stop(self) -> None:
        """Stop at once; the sentences that have come stay."""
        if self._job is not None:
            self._job.stop()

    @property
    def _label(self) -> str:
        return self.tr("Translate")

    def _on_stepped(self, step: object) -> None:
        job = self._job
        if self.sender() is not job or job is None or job.stopped:
            return
        if isinstance(step, PagesPassedOver):
            words = self.tr(
                "Pages passed over, whose text is too short to tell which language it is in: {n}. To translate them,"
                " choose the language to translate from, then try again."
            )
            self._messages.note(words.format(n=step.count))
        if not isinstance(step, LinesTranslated):
            return
        by_page: dict[str, list[tuple[str, LineTranslation]]] = defaultdict(list)
        for place, made in step.lines:
            by_page[place.page_id].append((place.line_id, made))
        try:
            for page_id, lines in by_page.items():
                self._put(page_id, lines)
        except ProjectError as error:  # a page was damaged meanwhile
            self._messages.show_error(error)
            job.stop()
        if step.count:
            self.progress = (step.number, step.count)
        self.changed.emit()

    def _put(self, page_id: str, lines: list[tuple[str, LineTranslation]]) -> None:
        """Put what came on a page, unless that is gone. Raises ProjectError."""
        if page_id not in self._workspace.pages or self._request is None:
            return
        before = page = self._workspace.page_of(page_id)
        for line_id, made in lines:
            place = LinePlace(page_id, line_id)
            wanted = self._request.wanted is None or place in self._request.wanted
            page = page_with(page, line_id, made, self._giving_way.get(place))
            left = translation_of(page.line(line_id), made.language) if page.has(line_id) else None
            if wanted and left is not None and left.by_person:
                self.kept |= {place}
            else:
                self._translated += 1
        if page != before:
            if self._step is None:
                self._step = self._workspace.new_step()
            self._workspace.edit(page, self._label, author=AUTHOR, step=self._step)

    def _on_ended(self, stopped: bool) -> None:
        if self.sender() is not self._job:
            return
        if stopped and not self._undone:
            self._messages.note(self.tr("Translating was stopped; what was translated stays."))
        elif not stopped and not self._translated and not self.kept:
            only_stale = self._request is not None and self._request.only_stale
            nothing, none_stale = self.tr("There is no text to translate."), self.tr("No translated line is stale.")
            self._messages.note(none_stale if only_stale else nothing)
        self._over()

    def _on_failed(self, error: object) -> None:
        if self.sender() is not self._job:
            return
        if isinstance(error, Exception):
            self._messages.show_error(error)
        self._over()

    def _over(self) -> None:
        self._job, self.progress = None, None
        self.busy_changed.emit(False)
        self.changed.emit()

    def _on_undo(self) -> None:
        """What is still under way is stopped if it is what undo takes back."""
        if self._job is not None and self._step is not None and self._workspace.undo_step == self._step:
            self._undone = True
            self._job.stop()

    def _on_moved(self) -> None:
        """What is still to come is a step of its own in the new place."""
        self._step = None

    def _on_project_changed(self) -> None:
        self.kept, self._request = frozenset(), None
        if self._job is not None:
            self._job.stop()
            self._over()
        else:
            self.changed.emit()
