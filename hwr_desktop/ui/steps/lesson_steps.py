"""The steps of a job that has a hand learned: its lines are gathered, a process learns them, the outcome is kept."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from time import sleep

from hwr_desktop.document.project import Hand, Project
from hwr_desktop.engine.lessons.gathered import lesson_pages
from hwr_desktop.engine.lessons.learning import LessonControl
from hwr_desktop.engine.lessons.lesson import Lesson, LessonPage
from hwr_desktop.engine.lessons.lesson_steps import LessonLearned
from hwr_desktop.engine.lessons.planned import Plan, planned
from hwr_desktop.store.hand_versions import HandVersion, HandVersions
from hwr_desktop.store.lesson_outcome import kept
from hwr_desktop.store.reader import reading
from hwr_desktop.store.scans import Scans
from hwr_desktop.ui.hands.hand_facts import REST_S
from hwr_desktop.ui.reading_choices import ReadingChoices, model_chosen

Learn = Callable[[Lesson, LessonControl], Generator[object, None, None]]
"""As `engine.lessons.learning.learning`: has a lesson learned, and tells how far it is."""


@dataclass(frozen=True)
class LessonRequest:
    """Which hand is to be learned: the project's database, what the project says, and the reader that is to learn it.

    `left_out` names a line, as `PAGE/LINE`, that is being edited just now.
    """

    file: Path
    project: Project
    hand: Hand
    choices: ReadingChoices
    left_out: str | None = None


@dataclass(frozen=True)
class HandLearned:
    """The last step: what was learned of that hand, under its number."""

    hand_id: str
    version: HandVersion


def lesson_steps(request: LessonRequest, control: LessonControl, learn: Learn) -> Iterator[object]:
    """The steps of `learn`, None while lines are gathered, and `HandLearned` in the place of `LessonLearned`.

    Nothing is written before `control` allows it to begin, nor when it was told that this is over. Raises what `learn`
    raises, and ProjectError where nothing can be written.
    """
    if not control.begin():
        return
    try:
        yield from _steps(request, control, learn)
    finally:
        control.over()


def _steps(request: LessonRequest, control: LessonControl, learn: Learn) -> Generator[object, None, None]:
    versions = HandVersions(request.file.parent)
    pages: list[LessonPage] = []
    scans = Scans(request.file.parent)
    with reading(request.file) as project:
        for page_id in request.project.pages:
            page = project.whole_page(page_id)
            given = [] if page is None else [(page, scans.path(page.image))]
            pages += lesson_pages(request.project, given, request.hand.id, request.left_out)
            yield None
            sleep(REST_S)
    lesson = _lesson(request, versions, tuple(pages))
    with closing(learn(lesson, control)) as steps:
        for step in steps:
            if isinstance(step, LessonLearned):
                if not request.file.exists():  # it was deleted meanwhile, and nothing learned of it may stay
                    return
                yield HandLearned(request.hand.id, kept(versions, request.hand.id, step, lesson.lines))
            else:
                yield step


def _lesson(request: LessonRequest, versions: HandVersions, pages: tuple[LessonPage, ...]) -> Lesson:
    """The lesson: of all that teaches the hand now, or the one that was set down where that is nearly the same."""
    from hwr_desktop.engine.recognition.hand_weights import fingerprint

    hand, folder = request.hand, model_chosen(request.choices.reader, "reader").folder
    learning = versions.learning_folder(hand.id)
    plan = Plan(folder, fingerprint(folder), request.choices.device, learning, hand.weights, learning.parent)
    return planned(plan, pages, versions.all(hand.id))
