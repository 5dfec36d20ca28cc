"""Suggesting by the ink which pages are of which hand, and putting them there if the person agrees."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject

from hwr_desktop.document.hands.hands import hands_of, with_hand
from hwr_desktop.document.hands.suggested_hands import SuggestedHand, suggested_hands
from hwr_desktop.errors import HwrError
from hwr_desktop.ui.current_job import CurrentJob
from hwr_desktop.ui.jobs import JobQueue, Urgency
from hwr_desktop.ui.main_window import MainWindow
from hwr_desktop.ui.messages import Messages
from hwr_desktop.ui.scan.scans import Scans
from hwr_desktop.ui.steps.hand_likeness_steps import LikePages, is_said, like_pages
from hwr_desktop.ui.wait_cursor import wait_cursor
from hwr_desktop.ui.wording.hand_words import hand_to_be_named
from hwr_desktop.ui.wording.page_numbers import numbers_in_words
from hwr_desktop.ui.workspace import Workspace


class SuggestHands(QObject):
    """Looks at the ink of all pages when it is asked to, says what it would do, and does nothing by itself.

    Only where the ink is plain is anything suggested, for a wrong suggestion costs more than none.
    """

    def __init__(
        self, window: MainWindow, workspace: Workspace, queue: JobQueue, scans: Scans, messages: Messages
    ) -> None:
        super().__init__(window)
        self._window, self._workspace = window, workspace
        self._scans, self._messages = scans, messages
        self._job = CurrentJob(queue, self)
        self._job.stepped.connect(self._on_looked)
        self._job.failed.connect(messages.show_error)
        self._suggested: tuple[SuggestedHand, ...] = ()
        self._take = window.actions_["take_suggested_hands"]
        window.actions_["suggest_hands"].triggered.connect(self.suggest)
        self._take.triggered.connect(self.take)
        workspace.project_changed.connect(self._on_project_changed)

    def suggest(self) -> None:
        """Look whether the pages plainly are of several hands, and say so."""
        file = self._workspace.file
        if file is None or not self._workspace.flush():
            return
        self._job.stop()
        self._suggested = ()
        words = self.tr("Looking at the ink of {n} pages…")
        self._messages.note(words.format(n=len(self._workspace.pages)))
        steps = partial(like_pages, self._scans, file.file, file.project)
        self._job.start(self.tr("Looking at the ink of all pages"), steps, Urgency.BATCH)

    def take(self) -> None:
        """Put the pages where it was suggested, as one step; what belongs in no hand yet comes into a new one.

        Pages of which a person has said since then whose they are stay where they are.
        """
        if not self._suggested:
            self._messages.note(self.tr("Nothing is suggested: let the program look at the ink first."))
            return
        suggested, self._suggested = self._suggested, ()
        if not self._workspace.flush():
            return
        step, put = self._workspace.new_step(), 0
        for each in suggested:
            pages = self._unsaid(each.to_put)
            if not pages or not self._put(each.hand_id, pages, step):
                continue
            put += len(pages)
        if put == 1:
            self._messages.note(self.tr("1 page was put in the hand suggested. Undo takes it back."))
        elif put:
            words = self.tr("{n} pages were put in the hands suggested. Undo takes all of it back.")
            self._messages.note(words.format(n=put))

    # --- edits -------------------------------------------------------------------------------------------------

    def _unsaid(self, page_ids: Sequence[str]) -> tuple[str, ...]:
        """Those of the pages that are there still, and of which nobody has said whose they are."""
        project = self._workspace.project
        known = {hand.id for hand in hands_of(project)} if project is not None else set()
        there = (page_id for page_id in page_ids if page_id in self._workspace.pages)
        with wait_cursor():
            return tuple(page_id for page_id in there if not is_said(self._workspace.page_of(page_id), known))

    def _put(self, hand_id: str | None, pages: tuple[str, ...], step: int) -> bool:
        """Whether pages could be put in that hand, or in a new one if it is None or gone."""
        label, project = self.tr("Hands by the ink"), self._workspace.project
        if project is None:
            return False
        if all(hand.id != hand_id for hand in hands_of(project)):
            hand = hand_to_be_named(project)
            try:
                self._workspace.set_project(with_hand(project, hand), label, step)
            except (HwrError, OSError) as error:
                self._messages.show_error(error)
                return False
            hand_id = hand.id
        with wait_cursor():
            return self._workspace.put_in_hand(pages, hand_id, label, step)

    # --- what is told ------------------------------------------------------------------------------------------

    def _on_looked(self, found: LikePages | None) -> None:
        if found is None:
            return
        self._suggested = suggested_hands(found.groups, found.said)
        if any(each.to_put for each in self._suggested):
            self._offer()
            return
        if self._suggested:
            self._messages.note(self.tr("By the ink, the pages are of the hands in which they are already."))
        else:
            self._messages.note(self._words_of_none(found.seen))
        self._suggested = ()

    def _offer(self) -> None:
        """Say which pages look like one hand, and how that can be taken."""
        groups = "; ".join(self._numbers(each.pages) for each in self._suggested)
        words = self.tr("By the ink, the pages look like {n} hands: {groups}.")
        told = words.replace("{n}", str(len(self._suggested))).replace("{groups}", groups)
        left = len(self._workspace.pages) - sum(len(each.pages) for each in self._suggested)
        if left:
            more = self.tr("1 page cannot be told.") if left == 1 else self.tr("{n} pages cannot be told.")
            told = f"{told} {more.replace('{n}', str(left))}"
        self._messages.offer(told, self._take)

    def _words_of_none(self, seen: int) -> str:
        others = len(self._workspace.pages) - seen
        if seen < 2:
            return self.tr("Too few pages have lines to compare their ink: find the lines of more pages first.")
        told = self.tr("The ink does not tell plainly that there are several hands: put pages in a hand by yourself.")
        if others:
            one, many = (
                self.tr("(1 page has too few lines to tell.)"),
                self.tr("({n} pages have too few lines to tell.)"),
            )
            return f"{told} {(one if others == 1 else many).replace('{n}', str(others))}"
        return told

    def _numbers(self, page_ids: Sequence[str]) -> str:
        """The pages by their numbers in the project."""
        at = {page_id: number for number, page_id in enumerate(self._workspace.pages, 1)}
        numbers = [at[page_id] for page_id in page_ids if page_id in at]
        words = self.tr("page {numbers}") if len(numbers) == 1 else self.tr("pages {numbers}")
        return words.format(numbers=numbers_in_words(numbers))

    def _on_project_changed(self) -> None:
        self._job.stop()
        self._suggested = ()
