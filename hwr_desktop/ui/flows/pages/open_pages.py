"""Opening scans: looked at beside the window, copied into the project, added as pages in one step."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QAction

from hwr_desktop import paths
from hwr_desktop.document.page import Page, new_id
from hwr_desktop.errors import InputError, ProjectError
from hwr_desktop.store.drafts import is_draft, new_draft
from hwr_desktop.store.packing.pack import is_pack
from hwr_desktop.store.project_file import ProjectFile
from hwr_desktop.store.scans import name_given
from hwr_desktop.ui.dialogs.file_dialogs import FileDialogs
from hwr_desktop.ui.file_choice import is_project, scans_at
from hwr_desktop.ui.flows.pages.show_page import ShowPage
from hwr_desktop.ui.flows.project.open_project import OpenProject
from hwr_desktop.ui.jobs import Job, JobQueue, Urgency
from hwr_desktop.ui.main_window import MainWindow
from hwr_desktop.ui.messages import Messages
from hwr_desktop.ui.scan.scans import Refused, Scans, Taken
from hwr_desktop.ui.wording.error_words import words_for
from hwr_desktop.ui.workspace import Workspace

SLOW_MS = 500
SAMPLE = "letter-to-anna.jpg"
TRANSCRIPT = ".txt"


class OpenPages(QObject):
    """Opens whatever is chosen, dropped or given on the command line. Without a project a draft is begun.

    One bad file among several holds nothing up: the others are opened and a message says which was refused and why.
    A page that the project has already is shown, and added again only if that is wished. `texts_beside` tells of texts
    that lie beside scans, as pairs of a page's id and the path.
    """

    busy_changed = Signal(bool)
    transcript_given = Signal(object)
    texts_beside = Signal(object)

    def __init__(
        self,
        window: MainWindow,
        workspace: Workspace,
        queue: JobQueue,
        scans: Scans,
        messages: Messages,
        dialogs: FileDialogs,
        open_project: OpenProject,
        show_page: ShowPage,
    ) -> None:
        super().__init__(window)
        self._workspace, self._queue, self._scans = workspace, queue, scans
        self._messages, self._dialogs = messages, dialogs
        self._open_project, self._show_page = open_project, show_page
        self._job: Job | None = None
        self._waiting: list[tuple[Path, ...]] = []
        self._file: ProjectFile | None = None
        self._for_project: tuple[tuple[Path, ...], ...] = ()
        self._pages: list[Page] = []
        self._refused: list[str] = []
        self._notes: list[str] = []
        self._texts: dict[str, Path] = {}
        self._again: tuple[Page, ...] = ()
        self._add_again = QAction(self.tr("Add again"), self)
        self._add_again.triggered.connect(self._on_add_again)
        self._progress, self._empty_state = window.progress, window.empty_state
        self._slow = QTimer(self)
        self._slow.setSingleShot(True)
        self._slow.setInterval(SLOW_MS)
        self._slow.timeout.connect(self._show_progress)
        window.actions_["stop"].triggered.connect(self.stop)
        window.actions_["open"].triggered.connect(self.ask_for_scans)
        window.actions_["open_folder"].triggered.connect(self.ask_for_folder)
        window.actions_["try_sample"].triggered.connect(self.open_sample)
        window.files_dropped.connect(self.open)
        window.canvas.files_dropped.connect(self.open)
        workspace.project_changed.connect(self._on_project_changed)
        open_project.opening_over.connect(self._on_opening_over)

    def ask_for_scans(self) -> None:
        """Open what the person chooses."""
        self.open(self._dialogs.scans())

    def ask_for_folder(self) -> None:
        """Open every scan of the folder that the person chooses."""
        folder = self._dialogs.folder()
        if folder is not None:
            self.open([folder])

    def open_sample(self) -> None:
        """Open the letter that came with the program."""
        self.open([paths.resources() / "samples" / SAMPLE])

    def open(self, chosen: Sequence[Path]) -> None:
        """Open projects, scans and folders of scans. A project comes first and the scans are added to it.

        A text file by itself belongs to the shown page: `transcript_given` tells of it.
        """
        if self._workspace.page is not None and len(chosen) == 1 and chosen[0].suffix.lower() == TRANSCRIPT:
            self.transcript_given.emit(chosen[0])
            return
        projects = [path for path in chosen if is_project(path)]
        for path in projects[:1]:
            if not self._open_project.open(path):
                if is_pack(path) and len(chosen) > 1:
                    words = self.tr("{name} is being unpacked: open the other files when it is here.")
                    self._messages.note(words.format(name=path.name))
                return
        if len(projects) > 1:
            self._messages.warn(self.tr("One project is open at a time: {name}.").format(name=projects[0].name))
        files = [file for path in chosen if path not in projects for file in self._looked_into(path)]
        if files and projects and self._open_project.work.busy:
            self._for_project += (tuple(files),)
        elif files:
            self._waiting.append(tuple(files))
            self._start_next()

    def _on_opening_over(self, opened: bool) -> None:
        """Go on with the files that came with a project, if that is open now, and with those that came meanwhile."""
        if opened:
            self._waiting[:0] = self._for_project
        self._for_project = ()
        self._start_next()

    def _looked_into(self, path: Path) -> tuple[Path, ...]:
        """The files to open at a path; a folder that has none, or does not show them, is named in a message."""
        try:
            files = scans_at(path)
        except OSError as error:
            words = self.tr("{path} cannot be opened ({why}): check its name, and whether you may read it.")
            self._messages.warn(words.format(path=path, why=error.strerror))
            return ()
        if not files:
            words = self.tr("There are no scans in the folder {name}: choose one with images or PDF files in it.")
            self._messages.warn(words.format(name=path.name))
        return files

    @property
    def busy(self) -> bool:
        """Whether files are being opened."""
        return self._job is not None

    def _start_next(self) -> None:
        if self._job is not None or not self._waiting or self._open_project.work.busy:
            return
        files = self._waiting.pop(0)
        try:
            self._file = self._file_to_fill()
        except (ProjectError, OSError) as error:
            self._messages.show_error(error)
            return
        self._pages, self._refused, self._notes, self._texts = [], [], [], {}
        self._job = Job(self.tr("Opening"), Urgency.NEXT)
        self._job.stepped.connect(self._on_stepped)
        self._job.ended.connect(self._on_ended)
        self._job.failed.connect(self._on_failed)
        self._done, self._total = 0, len(files)
        self._slow.start()
        self._empty_state.show_opening([file.name for file in files])
        self.busy_changed.emit(True)
        self._queue.start(self._job, partial(self._scans.taken, files, self._file.folder))

    def _file_to_fill(self) -> ProjectFile:
        """The open project, or a new draft. Raises ProjectError."""
        if self._workspace.file is None:
            self._open_project.begin(new_draft())
        assert self._workspace.file is not None
        return self._workspace.file

    def stop(self) -> None:
        """Open no more of the files; those that were taken stay."""
        self._waiting.clear()
        if self._job is not None:
            self._job.stop()

    def _show_progress(self) -> None:
        """Show how far the opening is, as it takes longer than a moment."""
        self._progress.begin(self, self.tr("Opening"))

    def _on_stepped(self, step: object) -> None:
        self._done += 1
        if not self._slow.isActive():
            self._progress.advance(self, self._done, self._total)
        if isinstance(step, Refused):
            self._refused.append(words_for(step.error))
        elif isinstance(step, Taken):
            pages = [page for index in range(len(step.sizes)) for page in _pages_of(step, index)]
            self._pages += pages
            self._texts |= _texts_of(step, pages)
            self._notes += [words_for(InputError(note)) for note in step.notes]

    def _on_project_changed(self) -> None:
        """Open nothing more into a project that was closed."""
        if self._job is not None and self._workspace.file is not self._file:
            self._job.stop()
        self._again = ()
        self._messages.withdraw(self._add_again)

    def _on_ended(self, _stopped: bool) -> None:
        self._finish()

    def _on_failed(self, error: Exception) -> None:
        self._finish()
        self._messages.show_error(error)

    def _finish(self) -> None:
        """Add what could be opened; a draft that was begun for files which all were refused goes again."""
        self._job = None
        if not self._slow.isActive():
            self._progress.end(self)
        self._slow.stop()
        self._empty_state.show_opening(())
        self.busy_changed.emit(False)
        file = self._workspace.file
        if file is not None and file is self._file:
            if self._pages:
                self._add_pages()
            elif not self._waiting and not file.project.pages and is_draft(file.folder):
                self._open_project.discard()
        if self._refused:
            self._tell_refused()
        if self._notes:
            self._tell_notes()
        self._start_next()

    def _add_pages(self) -> None:
        """Add the pages that are new; of those that show what a page of the project shows, say so."""
        there = self._pages_there()
        new = [page for page in self._pages if (page.image, page.index) not in there]
        again = tuple(page for page in self._pages if (page.image, page.index) in there)
        if new and not self._add(new):
            return
        if again:
            known = [there[page.image, page.index] for page in again]
            if not new:
                self._show_page.show(known[0])
            self._again = again
            self._messages.offer(self._words_of_again(known), self._add_again)
        texts = tuple((page.id, self._texts[page.id]) for page in new if page.id in self._texts)
        if texts:
            self.texts_beside.emit(texts)

    def _add(self, pages: Sequence[Page]) -> bool:
        """Whether pages could be added; the first of them is shown then."""
        label = self.tr("Add page") if len(pages) == 1 else self.tr("Add pages")
        try:
            self._workspace.add_pages(pages, label)
        except (ProjectError, OSError) as error:
            self._messages.show_error(error)
            return False
        self._show_page.show(pages[0].id)
        if len(pages) > 1:
            self._messages.note(self.tr("{n} pages were opened.").format(n=len(pages)))
        return True

    def _pages_there(self) -> dict[tuple[str, int], str]:
        """The pages of the project by what they show: the copy of a scan, which equal files share, and the page in it;
        of several that show the same, the first."""
        assert self._file is not None
        heads = self._file.heads_showing({page.image for page in self._pages})
        return {(head.image, head.index): head.id for head in reversed(heads)}

    def _words_of_again(self, known: Sequence[str]) -> str:
        if len(known) > 1:
            return self.tr("{n} of these pages are in the project already.").format(n=len(known))
        name = name_given(self._workspace.head_of(known[0]).image)
        number = self._workspace.pages.index(known[0]) + 1
        return self.tr("{name} is in the project already, as page {n}.").format(name=name, n=number)

    def _on_add_again(self) -> None:
        """Add pages once more that the project has already."""
        pages, self._again = self._again, ()
        if pages:
            self._add(pages)

    def _tell_notes(self) -> None:
        """Say what of the transcripts could not be kept."""
        if len(self._notes) == 1:
            self._messages.note(self._notes[0])
            return
        said = self.tr("Of {n} transcripts something is to be said:").format(n=len(self._notes))
        self._messages.warn(said, self._shortened(self._notes))

    def _shortened(self, sentences: Sequence[str]) -> tuple[str, ...]:
        """The first of the sentences, and how many more there are."""
        shown = tuple(sentences[:8])
        if len(sentences) > len(shown):
            shown = (*shown, self.tr("and {n} more").format(n=len(sentences) - len(shown)))
        return shown

    def _tell_refused(self) -> None:
        if len(self._refused) == 1:
            self._messages.warn(self._refused[0])
            return
        said = self.tr("{n} files could not be opened:").format(n=len(self._refused))
        self._messages.warn(said, self._shortened(self._refused))


def _pages_of(taken: Taken, index: int) -> list[Page]:
    """A page of a file that was copied, with what a transcript says of it: the parts of one that was cut."""
    known = taken.known.get(index)
    if known is None:
        return [Page(new_id("p"), taken.name, *taken.sizes[index], index)]
    return [replace(part, image=taken.name, index=index) for part in known]


def _texts_of(taken: Taken, pages: Sequence[Page]) -> dict[str, Path]:
    """The texts beside a file, by the ids of the pages they are about."""
    return {page.id: taken.texts[page.index] for page in pages if page.index in taken.texts}
