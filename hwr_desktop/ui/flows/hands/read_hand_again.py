"""A hand is read by other weights: they are put into use, and what nobody has corrected is read again; all one step."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace

from PySide6.QtCore import QObject, QTimer

from hwr_desktop.document.hands.hands import hand_by_id, hands_of, with_hand
from hwr_desktop.document.hands.lines_to_read_again import is_read, lines_to_read_again
from hwr_desktop.document.page import Line, Page
from hwr_desktop.document.project import Project
from hwr_desktop.errors import HwrError, InputError, ProjectError
from hwr_desktop.store.hand_versions import HandVersions, ReadingAgain
from hwr_desktop.ui.flows.reading.reading import Reading
from hwr_desktop.ui.flows.reading.transcribe import Transcribe
from hwr_desktop.ui.jobs import Urgency
from hwr_desktop.ui.messages import Messages
from hwr_desktop.ui.workspace import Workspace

RETRY_MS = 5000
"""So long it waits where a page cannot be read just now because what was typed cannot be written, after the project
has moved, and when it is opened."""


@dataclass(eq=False)
class _Wish:
    """That a hand is read by a version: the undo step it belongs to, with its name, and the pages still to be read."""

    hand_id: str
    weights: str
    label: str
    step: int
    waiting: list[str]
    read: int = 0
    changed: int = 0

    def stands(self, project: Project) -> bool:
        """Whether the project says so still; undo may have taken it back, and redo may have brought it again."""
        return any((hand.id, hand.weights) == (self.hand_id, self.weights) for hand in hands_of(project))


@dataclass(eq=False)
class _PageRead:
    """A page whose lines are being read for a wish, what these lines said before, and which of them are read."""

    wish: _Wish
    reading: Reading
    texts: dict[str, str]
    read: list[str] = field(default_factory=list)


class ReadHandAgain(QObject):
    """Reads the lines of hands page by page in the background, one hand after another, the shown page first, each page
    as it stands at its turn; what a person wishes meanwhile goes before, and stopping it ends it.

    Lines where somebody's word stands are not read. At the end of a hand it is said how many lines were read and how
    many say something else now. What undo takes back on the way rests, and goes on if redo brings it again. What the
    closing of the project interrupted goes on when it is opened again: how far it is stands in the project's folder.
    """

    def __init__(self, workspace: Workspace, transcribe: Transcribe, messages: Messages) -> None:
        super().__init__(workspace)
        self._workspace, self._transcribe, self._messages = workspace, transcribe, messages
        self._wishes: list[_Wish] = []
        self._current: _PageRead | None = None
        self._held = False
        self._turn = QTimer(self)
        self._turn.setSingleShot(True)
        self._turn.timeout.connect(self._next)
        transcribe.reading_over.connect(self._on_reading_over)
        workspace.project_changed.connect(self._take_up)
        workspace.project_moved.connect(self._note_all)
        workspace.hands_changed.connect(self._on_hands_changed)

    def use(self, hand_id: str, weights: str, label: str) -> None:
        """Read a hand by the version of that number from now on, "" meaning by the plain reader, and its lines again.

        `label` names the step, which takes weights and readings back together. Where that hand is being read again
        already the new wish takes that one's place; another hand is read to its end before. Raises KeyError for a hand
        that the project does not have, ProjectError where it cannot be written.
        """
        file = self._workspace.file
        if file is None:
            return
        self._workspace.flush()
        step = self._workspace.new_step()
        used = replace(hand_by_id(file.project, hand_id), weights=weights)
        self._workspace.set_project(with_hand(file.project, used), label, step=step)
        self._wishes = [wish for wish in self._wishes if (wish.hand_id, wish.weights) != (hand_id, weights)]
        if self._current is not None and self._current.wish not in self._wishes:
            self._leave_page(self._current)
        shown = self._workspace.page.id if self._workspace.page is not None else None
        pages = sorted(self._workspace.pages, key=lambda page_id: page_id != shown)
        wish = _Wish(hand_id, weights, label, step, pages)
        self._wishes.append(wish)
        self._note(wish, pages)
        self._next()

    def hold(self, held: bool) -> None:
        """Read nothing for a while, as while the project moves; what is being read then comes again afterwards."""
        self._held = held
        if held and self._current is not None:
            self._leave_page(self._current)
        if not held:
            self._turn.start(RETRY_MS)

    def _take_up(self) -> None:
        """Think of what the project before wished no more, whose reading is stopped by who started it, and soon go on
        with what was interrupted in this one."""
        self._current, self._wishes = None, []
        self._turn.stop()
        file = self._workspace.file
        if file is None:
            return
        for hand in hands_of(file.project):
            begun = HandVersions(file.folder).reading_again(hand.id)
            if begun is not None and begun.weights == hand.weights:
                self._wishes.append(_Wish(hand.id, begun.weights, begun.label, begun.step, list(begun.pages)))
        self._wishes.sort(key=lambda wish: wish.step)
        if self._wishes:
            self._turn.start(RETRY_MS)

    def _note_all(self) -> None:
        """Note again how far all is, since the project is in another place."""
        for wish in self._wishes:
            self._note(wish, wish.waiting)

    def _note(self, wish: _Wish, pages: Sequence[str]) -> None:
        """Note that a wish has these pages still to be read, for when the project is closed before."""
        file = self._workspace.file
        if file is not None and wish.stands(file.project):
            reading = ReadingAgain(wish.weights, wish.label, wish.step, tuple(pages))
            with suppress(ProjectError):  # then it is not taken up
                HandVersions(file.folder).note_reading_again(wish.hand_id, reading)

    def _on_hands_changed(self) -> None:
        """Leave what does not stand any more, and go on with what stands again."""
        project, current = self._workspace.project, self._current
        if current is not None and project is not None and not current.wish.stands(project):
            self._leave_page(current)
            current.wish.read = current.wish.changed = 0  # what was read was taken back
        self._go_on()

    def _leave_page(self, current: _PageRead) -> None:
        """Read a page no further; its turn comes again if its wish comes again."""
        current.reading.job.stop()
        current.wish.waiting.insert(0, current.reading.page_id)
        self._current = None

    def _first(self) -> _Wish | None:
        """The oldest wish that stands."""
        project = self._workspace.project
        return None if project is None else next((wish for wish in self._wishes if wish.stands(project)), None)

    def _go_on(self) -> None:
        """Go on in another turn of the event loop: there may be hundreds of pages without a line to read."""
        if not self._turn.isActive():
            self._turn.start(0)

    def _next(self) -> None:
        """Look at the next page for lines of the hand to read, or end."""
        wish, project = self._first(), self._workspace.project
        if self._current is not None or self._held or wish is None or project is None:
            return
        if not wish.waiting:
            self._end(wish)
            self._go_on()
            return
        page_id = wish.waiting.pop(0)
        page = self._page(page_id)
        chosen = () if page is None else lines_to_read_again(project, page, wish.hand_id)
        if chosen and not self._begin(wish, page_id, chosen):
            wish.waiting.insert(0, page_id)
            self._turn.start(RETRY_MS)
        elif not chosen:
            self._go_on()

    def _page(self, page_id: str) -> Page | None:
        """The page as it stands; None where it is gone or damaged, of which whoever opens it is told."""
        try:
            return self._workspace.page_of(page_id)
        except (KeyError, HwrError):
            return None

    def _begin(self, wish: _Wish, page_id: str, lines: Sequence[Line]) -> bool:
        """Have lines of a page read; whether that could be begun."""
        texts = {line.id: line.text for line in lines}
        reading = self._transcribe.read_lines(page_id, tuple(texts), wish.label, wish.step, Urgency.BATCH)
        if reading is None:
            return False
        self._current = _PageRead(wish, reading, texts)
        self._note(wish, (page_id, *wish.waiting))
        reading.line_read.connect(self._on_line_read)
        return True

    def _on_line_read(self, _page_id: str, line_id: str) -> None:
        if self._current is not None and self.sender() is self._current.reading:
            self._current.read.append(line_id)

    def _on_reading_over(self, reading: Reading, error: object) -> None:
        """Go on with the next page after a success or a scan that is damaged, and end after a stop or a fault."""
        current = self._current
        if current is None or reading is not current.reading:
            return
        self._current = None
        self._count(current)
        stopped = reading.job.stopped and reading.page_id in self._workspace.pages
        if stopped or not (error is None or isinstance(error, InputError)):
            self._stop()
        self._go_on()

    def _count(self, over: _PageRead) -> None:
        """Count the lines of a page that were read, and those that a model reads otherwise now."""
        page = self._page(over.reading.page_id)
        if page is None:
            return
        read = [page.line(line_id) for line_id in over.read if page.has(line_id)]
        over.wish.read += len(read)
        over.wish.changed += sum(is_read(line) and line.text != over.texts[line.id] for line in read)

    def _stop(self) -> None:
        """End all that stands; what was undone may still come again."""
        while (wish := self._first()) is not None:
            self._end(wish)

    def _end(self, wish: _Wish) -> None:
        self._wishes.remove(wish)
        if self._workspace.file is not None:
            with suppress(ProjectError):  # it is read once more, then
                HandVersions(self._workspace.file.folder).end_reading_again(wish.hand_id)
        if wish.read:
            said = self.tr("Lines read again: {n}. Of these, say something else now: {changed}.")
            self._messages.note(said.format(n=wish.read, changed=wish.changed))
