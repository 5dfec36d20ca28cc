"""Learning hands while somebody corrects: when there are enough lines, and nobody reads, in a process of its own."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from hwr_desktop.document.hands.enough_lines import ENOUGH, MORE
from hwr_desktop.document.hands.hands import hands_of
from hwr_desktop.document.project import Hand
from hwr_desktop.engine.lessons.learning import PATIENCE_S, LessonControl
from hwr_desktop.engine.lessons.lesson_steps import LessonBegun, LessonStep
from hwr_desktop.errors import HwrError, ProjectError
from hwr_desktop.store.hand_versions import FOLDER_NAME, HandVersions, Tried
from hwr_desktop.ui.flows.hands.look_at_hands import LookAtHands
from hwr_desktop.ui.hands.hand_facts import HandFacts
from hwr_desktop.ui.hands.hand_state import HandState
from hwr_desktop.ui.hands.hand_states import LessonState, confirmed, hand_state, wanted
from hwr_desktop.ui.jobs import Job, JobQueue, Urgency
from hwr_desktop.ui.messages import Messages
from hwr_desktop.ui.settings import Settings
from hwr_desktop.ui.steps.lesson_steps import HandLearned, Learn, LessonRequest, lesson_steps
from hwr_desktop.ui.wait_cursor import wait_cursor
from hwr_desktop.ui.wording.error_words import words_for
from hwr_desktop.ui.wording.hand_words import name_of
from hwr_desktop.ui.wording.page_numbers import numbers_in_words
from hwr_desktop.ui.workspace import Workspace

REST_MS = 5000
"""So long the hand must rest before a lesson begins."""
MOST_WAIT_S = PATIENCE_S + 4.0
"""So long the window waits at most for a lesson to be set down; it takes longer only where the disk hangs."""


class LearnHands(QObject):
    """Has one hand at a time learned. `changed` tells that `states` are others.

    While pages are read a lesson rests, for they need the processor. When the project or the window is closed it is set
    down, and taken up when the project is open again.
    """

    changed = Signal()

    def __init__(
        self,
        workspace: Workspace,
        look: LookAtHands,
        queue: JobQueue,
        reading: JobQueue,
        messages: Messages,
        settings: Settings,
        learn: Learn,
    ) -> None:
        super().__init__(workspace)
        self._workspace, self._look, self._queue, self._reading = workspace, look, queue, reading
        self._messages, self._settings, self._learn = messages, settings, learn
        self._job: Job | None = None
        self._control = LessonControl()
        self._lesson: LessonState | None = None
        self._asked: list[str] = []
        self._failed: dict[str, int] = {}
        self._told: set[str] = set()
        self._told_pages: set[str] = set()
        self._given_up: set[str] = set()
        self._held = False
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MS)
        self._rest.timeout.connect(self._consider)
        workspace.lines_changed.connect(self._on_lines_changed)
        workspace.project_closing.connect(self._on_closing)
        workspace.project_changed.connect(self._on_project_changed)
        workspace.project_moved.connect(self._on_moved)
        workspace.hands_changed.connect(self._on_hands_changed)
        look.changed.connect(self._on_known)
        look.looked.connect(self._consider)
        reading.busy_changed.connect(self._on_reading)

    # --- facts -------------------------------------------------------------------------------------------------

    @property
    def states(self) -> tuple[HandState, ...]:
        """How far each hand of the project is, the main one first; none before they were counted."""
        known = self._look.known
        return () if known is None else tuple(self._state(hand) for hand in self._hands)

    def state(self, hand_id: str) -> HandState | None:
        """How far a hand is; None where that is not known."""
        return next((state for state in self.states if state.id == hand_id), None)

    def facts(self, hand_id: str) -> HandFacts:
        """What is known of a hand."""
        known = self._look.known
        return HandFacts() if known is None else known.hands.get(hand_id, HandFacts())

    @property
    def lesson(self) -> LessonState | None:
        """What is being learned, and how far that is."""
        return self._lesson

    # --- wishes ------------------------------------------------------------------------------------------------

    def learn(self, hand_id: str) -> None:
        """Learn a hand as soon as possible, whether or not many lines have come since the last time."""
        if self._is_learning(hand_id) and self._job is not None and not self._job.stopped:
            self._messages.note(self._words_of_lesson())
            return
        state, known = self.state(hand_id), self._look.known
        if state is None or known is None:
            self._messages.note(self.tr("The lines of the project are still being counted: try again in a moment."))
            return
        if known.base is None:
            self._messages.note(self.tr("Install a reading model in the preferences first: it is what learns a hand."))
            return
        if state.confirmed < ENOUGH:
            words = self.tr("{n} corrected lines are needed before a hand can be learned; there are {there}.")
            self._messages.note(words.format(n=ENOUGH, there=state.confirmed))
            return
        if hand_id not in self._asked:
            self._asked.append(hand_id)
        self._given_up.discard(hand_id)
        self._rest.stop()
        self._consider()
        if not self._is_learning(hand_id):
            self._messages.note(self._words_of_wait())
        self.changed.emit()

    def _words_of_lesson(self) -> str:
        """What the lesson under way waits for, for somebody who wishes for just that."""
        if self._lesson is not None and self._lesson.paused:
            return self.tr(
                "Learning this hand is paused: it goes on when you press “Go on” in the panel of handwriting."
            )
        if self._lesson is not None and self._lesson.gives_way:
            return self.tr("This hand is being learned, which rests until pages are read.")
        return self.tr("This hand is being learned already.")

    def _words_of_wait(self) -> str:
        """What a hand waits for that somebody wishes to be learned."""
        if self._held:
            return self.tr("It will be learned as soon as the project is saved.")
        paused = self._lesson.hand_id if self._lesson is not None and self._lesson.paused else None
        hand = next((each for each in self._hands if each.id == paused), None)
        if hand is not None:
            words = self.tr("It will be learned after “{hand}”, which is paused: let that go on, or stop it.")
            return words.format(hand=name_of(hand, alone=False))
        if self._reading.busy or self._lesson is not None:
            return self.tr("It will be learned as soon as pages are read and other hands learned.")
        return self.tr("It will be learned as soon as its lines are counted.")

    def pause(self, hand_id: str) -> None:
        """Let the lesson rest until somebody wishes otherwise."""
        if self._is_learning(hand_id):
            self._turn(paused=True)

    def go_on(self, hand_id: str) -> None:
        """Let it go on."""
        if self._is_learning(hand_id):
            self._turn(paused=False)

    def stop(self, hand_id: str) -> None:
        """Give the lesson up, or the wish for it: the hand is learned when there are more lines, or somebody asks."""
        if hand_id in self._asked:
            self._asked.remove(hand_id)
        if self._is_learning(hand_id) and self._job is not None:
            self._given_up.add(hand_id)
            self._job.stop()
        else:
            self._clear_up(hand_id)
            self._look.look()

    def forget(self, hand_id: str) -> None:
        """Delete all that was learned of a hand, and what is being learned. Raises ProjectError."""
        file = self._workspace.file
        if file is None:
            return
        if self._is_learning(hand_id):
            self.stop(hand_id)
            self._end_now()
        HandVersions(file.folder).remove_all(hand_id)
        if any(hand.id == hand_id for hand in self._hands):  # the main one, which would be learned anew at once
            self._note_tried(hand_id)
        self._look.look()

    def drop_old(self, hand_id: str) -> None:
        """Delete what was learned of a hand long ago and nobody is likely to need."""
        file, hand = self._workspace.file, next((each for each in self._hands if each.id == hand_id), None)
        if file is not None and hand is not None:
            with suppress(ProjectError):  # next time, then
                HandVersions(file.folder).drop_old(hand_id, hand.weights)

    def hold(self, held: bool) -> None:
        """Learn nothing for a while, as while the project moves; what was begun is set down."""
        self._held = held
        if held:
            self._end_now()
        else:
            self._rest.start()

    def set_automatic(self, on: bool) -> None:
        """Learn hands without being asked, or no longer so."""
        self._settings.learn_hands = on
        if not on and self._lesson is not None and self._lesson.hand_id not in self._asked:
            self._set_down()
        self._consider()
        self.changed.emit()

    # --- when --------------------------------------------------------------------------------------------------

    @property
    def _hands(self) -> tuple[Hand, ...]:
        file = self._workspace.file
        return () if file is None else hands_of(file.project)

    def _state(self, hand: Hand) -> HandState:
        base = self._look.known.base if self._look.known is not None else None
        facts, edited = self.facts(hand.id), self._look.being_edited
        return hand_state(hand, facts, base, self._lesson, edited, self._is_due(hand))

    def _is_due(self, hand: Hand) -> bool:
        """Whether a hand is to be learned as soon as may be."""
        known = self._look.known
        if known is None or known.base is None:
            return False
        facts = self.facts(hand.id)
        there = confirmed(facts, self._look.being_edited)
        if hand.id in self._asked:
            return there >= ENOUGH
        if not self._settings.learn_hands or there < self._failed.get(hand.id, 0):
            return False
        return there >= (ENOUGH if facts.unfinished else wanted(facts, known.base))

    def _is_learning(self, hand_id: str) -> bool:
        return self._lesson is not None and self._lesson.hand_id == hand_id

    def _consider(self) -> None:
        """Begin to learn the next hand, unless something else goes first."""
        due = [hand for hand in self._hands if self._is_due(hand)]
        if not due or self._job is not None or self._held or self._reading.busy:
            return
        if self._rest.isActive() or self._look.is_behind:
            return
        asked = next((hand for hand in due if hand.id in self._asked), None)
        self._begin(asked or due[0])

    def _begin(self, hand: Hand) -> None:
        file = self._workspace.file
        if file is None or not self._workspace.flush():
            return
        self._control = LessonControl(PATIENCE_S)
        self._lesson = LessonState(hand.id)
        request = LessonRequest(file.file, file.project, hand, self._settings.reading_choices, self._look.being_edited)
        self._job = Job(self.tr("Learn hand"), Urgency.BATCH)
        self._job.setProperty("file", file.file)
        self._job.setProperty("hand", hand.id)
        self._job.stepped.connect(self._on_stepped)
        self._job.ended.connect(self._on_ended)
        self._job.failed.connect(self._on_failed)
        self._queue.start(self._job, partial(lesson_steps, request, self._control, self._learn))
        self.changed.emit()

    def _set_down(self) -> None:
        """End the lesson; it goes on from there when it is begun again."""
        if self._job is not None:
            self._job.stop()

    def _end_now(self) -> None:
        """Set the lesson down and wait until nothing of it is written any more."""
        if self._job is not None:
            self._set_down()
            with wait_cursor():
                self._control.wait_for_end(MOST_WAIT_S)

    def _turn(self, paused: bool | None = None) -> None:
        """Let the lesson rest or go on, as somebody wishes and reading allows."""
        if self._lesson is None:
            return
        wished = self._lesson.paused if paused is None else paused
        lesson = LessonState(
            self._lesson.hand_id, self._lesson.done, self._lesson.steps, wished, self._reading.busy and not wished
        )
        if wished or self._reading.busy:
            self._control.pause()
        else:
            self._control.go_on()
        self._show(lesson)

    def _show(self, lesson: LessonState | None) -> None:
        if lesson != self._lesson:
            self._lesson = lesson
            self.changed.emit()

    # --- what happens ------------------------------------------------------------------------------------------

    def _on_stepped(self, step: object) -> None:
        if self.sender() is not self._job or self._lesson is None:
            return
        if isinstance(step, LessonBegun):
            self._tell_passed_over(step.passed_over)
        elif isinstance(step, LessonStep):
            lesson = self._lesson
            self._show(LessonState(lesson.hand_id, step.done, step.steps, lesson.paused, lesson.gives_way))
        elif isinstance(step, HandLearned):
            self._failed.pop(step.hand_id, None)
            if step.hand_id in self._asked:
                self._asked.remove(step.hand_id)
            self.drop_old(step.hand_id)

    def _on_known(self) -> None:
        if self._look.known is not None:
            self._tell_passed_over(self._look.known.damaged)
        self.changed.emit()

    def _tell_passed_over(self, page_ids: Sequence[str]) -> None:
        """Say, once, which pages nothing is learned from since they or their scans cannot be read."""
        new = set(page_ids) - self._told_pages
        numbers = [at for at, page_id in enumerate(self._workspace.pages, 1) if page_id in new]
        self._told_pages |= new
        if numbers:
            one = self.tr(
                "Page {numbers} cannot be read, so that no hand is learned from it: bring back a backup of the"
                " project's folder."
            )
            many = self.tr(
                "The pages {numbers} cannot be read, so that no hand is learned from them: bring back a backup of the"
                " project's folder."
            )
            words = one if len(numbers) == 1 else many
            self._messages.warn(words.format(numbers=numbers_in_words(numbers)))

    def _on_ended(self, _stopped: bool) -> None:
        job = self.sender()
        if job is self._job:
            self._over()
        elif job is not None:
            _clear_away(job.property("file"), job.property("hand"))

    def _on_failed(self, error: object) -> None:
        """Say what failed, once; it is not tried again before more lines are there, or somebody asks."""
        if self.sender() is not self._job or self._lesson is None:
            return
        hand_id = self._lesson.hand_id
        self._failed[hand_id] = confirmed(self.facts(hand_id), None) + MORE
        asked = hand_id in self._asked
        if asked:
            self._asked.remove(hand_id)
        if isinstance(error, HwrError) and not asked:
            words = words_for(error)
            if words not in self._told:
                self._told.add(words)
                self._messages.note(words)
        elif isinstance(error, Exception):
            self._messages.show_error(error)
        self._over()

    def _over(self) -> None:
        """The process has ended: clear up after a lesson that was given up, and see what is next."""
        lesson, self._lesson, self._job = self._lesson, None, None
        if lesson is not None and lesson.hand_id in self._given_up:
            self._given_up.discard(lesson.hand_id)
            self._clear_up(lesson.hand_id)
        self.changed.emit()
        self._look.look()

    def _clear_up(self, hand_id: str) -> None:
        """Have a hand that was given up not learned again at once."""
        file = self._workspace.file
        if file is None:
            return
        try:
            HandVersions(file.folder).end_learning(hand_id)
            if any(hand.id == hand_id for hand in self._hands):
                self._note_tried(hand_id)
        except ProjectError as error:
            self._messages.show_error(error)

    def _note_tried(self, hand_id: str) -> None:
        """Note that a hand was tried with the lines that it has. Raises ProjectError."""
        file, known = self._workspace.file, self._look.known
        if file is not None and known is not None and known.base is not None:
            tried = Tried(len(self.facts(hand_id).teaching), known.base)
            HandVersions(file.folder).note_tried(hand_id, tried)

    def _on_lines_changed(self) -> None:
        """Somebody is at work; what they did is counted soon."""
        self._rest.start()

    def _on_reading(self, busy: bool) -> None:
        self._turn()
        if not busy:
            self._consider()

    def _on_hands_changed(self) -> None:
        """A hand that is no more is not learned, but may come back; names and what is in use are known at once."""
        if self._lesson is not None and all(hand.id != self._lesson.hand_id for hand in self._hands):
            self._set_down()
        self.changed.emit()

    def _on_moved(self) -> None:
        """What is under way lies in the old place; in the new one it begins anew."""
        self._set_down()
        self._given_up = set()
        self._job = self._lesson = None
        self.changed.emit()

    def _on_closing(self) -> None:
        """The project is closed in a moment, and may be another window's then: nothing is written into it later."""
        self._end_now()
        if self._lesson is not None and self._lesson.hand_id in self._given_up:
            self._clear_up(self._lesson.hand_id)
        self._job = self._lesson = None

    def _on_project_changed(self) -> None:
        self._job = self._lesson = None
        self._asked, self._failed = [], {}
        self._told, self._told_pages, self._given_up = set(), set(), set()
        self._rest.start()
        self.changed.emit()


def _clear_away(file: Path, hand_id: str) -> None:
    """Where a project moved or was deleted while a lesson was being set down, delete what that left behind, and only
    that: where just the database is gone, all else is somebody's treasure."""
    if not file.exists():
        HandVersions(file.parent).end_learning(hand_id)
        hands = file.parent / FOLDER_NAME
        for folder in (hands / hand_id, hands, file.parent):
            with suppress(OSError):  # others' files, or a version, are in it
                folder.rmdir()
