"""A letter that was typed elsewhere, put on the lines of its page."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject

from hwr_desktop.document import edits
from hwr_desktop.document.page import Page
from hwr_desktop.engine.alignment.transcript_file import read_transcript, transcript_name
from hwr_desktop.errors import HwrError
from hwr_desktop.store.scans import name_given
from hwr_desktop.ui.dialogs.file_dialogs import FileDialogs
from hwr_desktop.ui.dialogs.unplaced_texts import UnplacedTexts
from hwr_desktop.ui.flows.pages.open_pages import OpenPages
from hwr_desktop.ui.flows.pages.show_page import ShowPage
from hwr_desktop.ui.flows.reading.transcribe import Transcribe
from hwr_desktop.ui.flows.text.attaching import Attached, Attaching
from hwr_desktop.ui.jobs import JobQueue
from hwr_desktop.ui.main_window import MainWindow
from hwr_desktop.ui.messages import Messages
from hwr_desktop.ui.steps.reading_steps import MakeReadingSteps
from hwr_desktop.ui.workspace import Workspace


class AttachTranscript(QObject):
    """Attaches a text file to the shown page, says what was placed, and lists what was not."""

    def __init__(
        self,
        window: MainWindow,
        workspace: Workspace,
        queue: JobQueue,
        messages: Messages,
        dialogs: FileDialogs,
        open_pages: OpenPages,
        show_page: ShowPage,
        transcribe: Transcribe,
        make_reading_steps: MakeReadingSteps,
    ) -> None:
        super().__init__(window)
        self._window, self._workspace, self._queue = window, workspace, queue
        self._messages, self._dialogs = messages, dialogs
        self._show_page, self._transcribe, self._make_reading_steps = show_page, transcribe, make_reading_steps
        self._list: UnplacedTexts | None = None
        self._listed: Attached | None = None
        window.actions_["attach_transcript"].triggered.connect(self.ask)
        open_pages.transcript_given.connect(self.attach)
        workspace.selection_changed.connect(self._on_selection_changed)
        workspace.page_shown.connect(self._on_page_shown)
        workspace.project_changed.connect(self._close_list)

    def ask(self) -> None:
        """Attach the file that the person chooses; the one that bears the scan's name is offered."""
        page = self._workspace.page
        path = self._dialogs.transcript(self._suggestion(page)) if page is not None else None
        if path is not None:
            self.attach(path)

    def attach(self, path: Path) -> None:
        """Put a transcript on the lines of the shown page, which are found and read first where they are not yet."""
        if self._workspace.page is not None:
            self.attach_to(self._workspace.page.id, path)

    def attach_to(self, page_id: str, path: Path) -> None:
        """Put a transcript on the lines of a page of the project."""
        try:
            texts = read_transcript(path)
        except HwrError as error:
            self._messages.show_error(error)
            return
        attaching = Attaching(
            self._workspace, self._queue, self._transcribe, self._make_reading_steps, page_id, path.name, texts
        )
        attaching.began.connect(partial(self._window.progress.begin, self._queue))
        attaching.advanced.connect(partial(self._window.progress.advance, self._queue))
        attaching.over.connect(self._on_over)
        attaching.start()

    def _suggestion(self, page: Page) -> str:
        others = [self._workspace.page_of(page_id).image for page_id in self._workspace.pages]
        return transcript_name(name_given(page.image), page.index, others.count(page.image))

    def _on_over(self, attaching: Attaching, outcome: object) -> None:
        if isinstance(outcome, Attached):
            self._tell(outcome)
            self._show_list(outcome)
        elif isinstance(outcome, Exception):
            self._messages.show_error(outcome)
        else:
            words = self.tr("{name} was not attached, for the page was not read to its end.")
            self._messages.note(words.format(name=attaching.file_name))

    def _tell(self, outcome: Attached) -> None:
        """Say how much was placed, and what the person may want to look at."""
        left, total = len(outcome.unplaced), outcome.placed + len(outcome.unplaced)
        words = [self.tr("{placed} of {total} lines of {name} were placed.")]
        if left:
            words.append(
                self.tr("1 is not sure: see the list.") if left == 1 else self.tr("{left} are not sure: see the list.")
            )
        if outcome.lines_left:
            words.append(
                self.tr("1 line of the page keeps what was read.")
                if outcome.lines_left == 1
                else self.tr("{lines} lines of the page keep what was read.")
            )
        if outcome.kept:
            words.append(
                self.tr("1 line that you corrected says something else and stays as it is.")
                if outcome.kept == 1
                else self.tr("{kept} lines that you corrected say something else and stay as they are.")
            )
        said = " ".join(words).format(
            placed=outcome.placed,
            total=total,
            name=outcome.file_name,
            left=left,
            lines=outcome.lines_left,
            kept=outcome.kept,
        )
        if left:
            self._messages.warn(said)
        else:
            self._messages.note(said)

    # --- what was not placed -----------------------------------------------------------------------------------

    def _show_list(self, outcome: Attached) -> None:
        """List the texts without a line, beside the page."""
        self._close_list()
        if not outcome.unplaced:
            return
        texts = [unplaced.text for unplaced in outcome.unplaced]
        self._listed = outcome
        self._list = UnplacedTexts(outcome.file_name, texts, self._window)
        self._list.text_chosen.connect(self._on_text_chosen)
        self._list.put_wished.connect(self._put)
        self._list.finished.connect(self._on_list_closed)
        self._list.show()
        self._on_selection_changed(self._workspace.selected)

    def _close_list(self) -> None:
        if self._list is not None:
            self._list.close()

    def _on_list_closed(self) -> None:
        self._list = self._listed = None

    def _on_text_chosen(self, row: int) -> None:
        """Show where a text may stand."""
        if self._listed is None or row < 0:
            return
        page = self._workspace.page
        if page is None or page.id != self._listed.page_id:
            self._show_page.show(self._listed.page_id)
            return
        line_id = self._listed.unplaced[row].line_id
        self._workspace.select((line_id,) if line_id is not None else ())
        if self._workspace.selected:
            self._window.canvas.ensure_line_visible(self._workspace.selected[0])

    def _on_page_shown(self, page: Page | None, _image: object) -> None:
        if self._list is not None and page is not None and self._listed is not None and page.id == self._listed.page_id:
            self._on_text_chosen(self._list.current)

    def _on_selection_changed(self, line_ids: tuple[str, ...]) -> None:
        if self._list is not None and self._listed is not None:
            page = self._workspace.page
            here = page is not None and page.id == self._listed.page_id
            self._list.allow_put(here and len(line_ids) == 1)

    def _put(self, row: int) -> None:
        """Make a text that of the selected line: the person's word, since they have decided."""
        page, selected = self._workspace.page, self._workspace.selected
        if page is None or self._listed is None or self._list is None or len(selected) != 1:
            return
        text = self._listed.unplaced[row].text
        self._workspace.edit(edits.with_text(page, selected[0], text), self.tr("Put transcript line"))
        self._list.tick(row)
