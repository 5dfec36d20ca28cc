"""Going to the line that would teach the program most if it were corrected next, on whichever page it is."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject

from hwr_desktop.document.hands.lines_to_correct import Candidate
from hwr_desktop.document.search import Hit
from hwr_desktop.ui.current_job import CurrentJob
from hwr_desktop.ui.flows.text.go_to_place import GoToPlace
from hwr_desktop.ui.hands.hand_here import hand_here
from hwr_desktop.ui.jobs import JobQueue, Urgency
from hwr_desktop.ui.main_window import MainWindow
from hwr_desktop.ui.messages import Messages
from hwr_desktop.ui.steps.teaching_line_steps import TeachingLines
from hwr_desktop.ui.workspace import Workspace


class GoToTeachingLine(QObject):
    """Goes from line to line, the best first. A line that was left as it is is passed over the next time, until all
    have been seen."""

    def __init__(
        self, window: MainWindow, workspace: Workspace, queue: JobQueue, messages: Messages, go_to_place: GoToPlace
    ) -> None:
        super().__init__(window)
        self._workspace, self._messages, self._go_to_place = workspace, messages, go_to_place
        self._lines = TeachingLines()
        self._passed: set[str] = set()
        self._job = CurrentJob(queue, self)
        self._job.stepped.connect(self._on_found)
        self._job.failed.connect(messages.show_error)
        window.actions_["teaching_line"].triggered.connect(self.go)
        window.hands_panel.next_line_wished.connect(self.go_in_hand)
        workspace.project_changed.connect(self._on_project_changed)

    def go(self) -> None:
        """Go to the line of this hand that teaches most: the selected line's, or else the page's."""
        hand = hand_here(self._workspace)
        if hand is not None:
            self.go_in_hand(hand.id)

    def go_in_hand(self, hand_id: str) -> None:
        """Go to the line of a hand that teaches most."""
        file, page = self._workspace.file, self._workspace.page
        if file is None or not self._workspace.flush():
            return
        here = (page.id if page is not None else "", next(iter(self._workspace.selected), ""))
        steps = partial(self._lines.steps, file.file, file.project, hand_id, *here)
        self._job.start(self.tr("Looking for the line that teaches most"), steps, Urgency.NEXT)

    def _on_found(self, lines: tuple[Candidate, ...] | None) -> None:
        if lines is None:
            return
        if not lines:
            self._messages.note(self.tr("No line of this hand is left that was read and that nobody has corrected."))
            return
        best = next((line for line in lines if line.id not in self._passed), None)
        if best is None:  # all were seen and left as they are
            self._passed.clear()
            best = lines[0]
        self._passed.add(best.id)
        self._go_to_place.go(Hit(best.page_id, best.id, 0, 0, best.text))
        self._messages.note(self._words_for(best))

    def _words_for(self, line: Candidate) -> str:
        wrong = round(line.wrong)
        if wrong > 1:
            words = self.tr("This line teaches most: about {n} of its {all} letters are likely wrong.")
            return words.format(n=wrong, all=len(line.text))
        return self.tr("This line teaches most of those that are left.")

    def _on_project_changed(self) -> None:
        self._job.stop()
        self._passed.clear()
