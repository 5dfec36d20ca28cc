"""The pages of a lesson, from those of a project."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from hwr_desktop.document.hands.lines_to_learn import lines_to_learn
from hwr_desktop.document.page import Page
from hwr_desktop.document.project import Project
from hwr_desktop.engine.lessons.lesson import LessonPage, line_name


def lesson_pages(
    project: Project, pages: Iterable[tuple[Page, Path]], hand_id: str, left_out: str | None = None
) -> tuple[LessonPage, ...]:
    """What of these pages teaches the hand, each given with the place of its scan; pages without such lines are left
    out. `left_out` names a line, see `line_name`, that is not to be learned, as the one being edited just now."""
    found = []
    for page, scan in pages:
        lines = lines_to_learn(project, page, hand_id)
        kept = tuple(line for line in lines if line_name(page.id, line.id) != left_out)
        if kept:
            found.append(LessonPage(page.id, scan, page.index, page.language, kept))
    return tuple(found)
