"""A lesson begins where it should, is measured against what is in use, and goes on where it was set down."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from hwr_desktop.engine.lessons.lesson import Lesson
from hwr_desktop.engine.lessons.lesson_file import write_lesson
from hwr_desktop.engine.lessons.planned import Plan, planned

MakeLesson = Callable[..., Lesson]


@dataclass(frozen=True)
class Version:
    number: str
    base: str = "base"
    learned: tuple[str, ...] = ()
    installed: bool = False
    onwards: bool = False


@pytest.fixture
def plan(lesson: MakeLesson, tmp_path: Path) -> Plan:
    given = lesson(1)
    return Plan(given.reader, "base", given.device, given.folder, "2", tmp_path / "hand")


def test_a_lesson_has_to_be_better_than_what_is_in_use(lesson: MakeLesson, plan: Plan, tmp_path: Path) -> None:
    # GIVEN a hand that is read by its second version
    pages = lesson(3).pages
    known = [Version("1", learned=("p1/l7",)), Version("2", learned=("p1/l0", "p1/l1")), Version("3")]
    # WHEN a lesson is planned THEN it is measured against that one, by lines that this one has not learned
    found = planned(plan, pages, known)
    assert (found.present, found.learned) == (tmp_path / "hand" / "2", frozenset({"p1/l0", "p1/l1"}))
    assert (found.pages, found.onwards) == (pages, False)
    # AND where that belongs to another reader, or is gone, or none is in use, the plain reader is to be beaten
    for other in ([Version("2", base="other")], [Version("1")], []):
        assert planned(plan, pages, other).present is None
    assert planned(replace(plan, in_use=""), pages, known).present is None


def test_what_others_have_taught_is_not_thrown_away(lesson: MakeLesson, plan: Plan) -> None:
    # GIVEN versions of which one came from elsewhere
    pages, elsewhere = lesson(3).pages, Version("1", installed=True)
    # WHEN the hand is learned again
    # THEN that goes on from it where it is in use, or where what is in use was learned onwards, also when it is gone
    assert planned(replace(plan, in_use="1"), pages, [elsewhere]).onwards
    assert planned(plan, pages, [elsewhere, Version("2", onwards=True)]).onwards
    assert planned(plan, pages, [Version("2", onwards=True)]).onwards
    # AND not where what is in use was learned from the plain reader
    assert not planned(plan, pages, [elsewhere, Version("2")]).onwards


def test_a_lesson_that_was_set_down_goes_on_where_little_has_changed(lesson: MakeLesson, plan: Plan) -> None:
    # GIVEN a lesson of twenty lines that was set down
    pages = lesson(28).pages
    before = planned(plan, _first(pages, 20), [])
    write_lesson(before)

    # WHEN some more lines were corrected meanwhile THEN the old one goes on
    assert planned(plan, _first(pages, 25), []) == before
    # WHEN many were, one says something else, one is gone, or what is in use has changed THEN a new one begins
    changed = replace(pages[0].lines[3], text="other")
    for other in (
        pages,
        _first(pages, 19),
        (replace(pages[0], lines=tuple(changed if line.id == changed.id else line for line in pages[0].lines[:20])),),
    ):
        assert planned(plan, other, []).pages == other
    assert planned(plan, _first(pages, 21), [Version("2")]).pages == _first(pages, 21)
    assert planned(replace(plan, device="cuda"), _first(pages, 21), []).lines == 21


def _first(pages: tuple, count: int) -> tuple:
    """The page with its first lines only."""
    return (replace(pages[0], lines=pages[0].lines[:count]),)
