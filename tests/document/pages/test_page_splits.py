"""A double page made into two."""

from dataclasses import replace

import pytest

from hwr_desktop.document.geometry import Box, rectangle
from hwr_desktop.document.look import Look
from hwr_desktop.document.page import Line, Page, Region
from hwr_desktop.document.pages.page_splits import split, with_pages_after
from hwr_desktop.document.project import Letter, Project
from hwr_desktop.document.turning import points_on_scan, points_upright, upright_size


def line(line_id: str, left: float, region: str | None = None) -> Line:
    return Line(line_id, rectangle(Box(left, 100, left + 300, 140)), ((left, 130), (left + 300, 130)), region=region)


PAGE = Page(
    "p",
    "a.jpg",
    1000,
    600,
    lines=(line("a", 100, "r"), line("b", 600, "s"), line("c", 330)),
    regions=(Region("r", rectangle(Box(90, 90, 450, 200))), Region("s", rectangle(Box(590, 90, 950, 200)))),
    note="water stain",
    language="fr",
    look=Look(10),
)


def test_each_half_has_its_lines_and_regions_and_they_lie_where_they_lay():
    # WHEN a double page is split at its fold
    first, second = split(PAGE, 500)
    # THEN the first has its id, note and the lines whose middle is there
    assert (first.id, first.note, [each.id for each in first.lines]) == ("p", "water stain", ["a", "c"])
    assert first.frame == rectangle(Box(0.0, 0.0, 500.0, 600.0)) and first.regions == PAGE.regions[:1]
    # AND the second, of the same scan, the others; the lines themselves are what they were
    assert (second.image, second.language, second.look, second.note) == ("a.jpg", "fr", Look(10), "")
    assert second.id != "p" and second.lines == PAGE.lines[1:2] and second.regions == PAGE.regions[1:]
    assert second.frame == rectangle(Box(500.0, 0.0, 1000.0, 600.0))
    assert upright_size(first) == upright_size(second) == (500, 600)


def test_of_a_page_read_from_the_right_the_right_half_comes_first():
    first, second = split(replace(PAGE, direction="rtl"), 500)
    assert ([each.id for each in first.lines], [each.id for each in second.lines]) == (["b"], ["a", "c"])


@pytest.mark.parametrize("turn", [90, 180, 270])
def test_the_fold_is_that_of_the_page_as_it_is_seen(turn):
    # GIVEN a page that is turned, and a place in the left half of what is seen
    page = replace(PAGE, turn=turn, lines=())
    width, height = upright_size(page)
    left, right = points_on_scan(((width * 0.2, height * 0.3), (width * 0.7, height * 0.3)), page)
    # WHEN it is split
    first, second = split(page, width * 0.4)
    # THEN that place is seen as far from the edges as before, and what was right of the fold on the other page
    assert points_upright((left,), first) == ((pytest.approx(width * 0.2, abs=1), pytest.approx(height * 0.3)),)
    assert points_upright((right,), second) == ((pytest.approx(width * 0.3, abs=1), pytest.approx(height * 0.3)),)
    assert upright_size(first) == (round(width * 0.4), height)


def test_what_was_split_can_be_split_again_and_what_is_too_narrow_cannot():
    first, _ = split(PAGE, 500)
    quarter, other = split(first, 250)
    assert upright_size(quarter) == upright_size(other) == (250, 600)
    with pytest.raises(ValueError, match="four corners"):
        split(replace(PAGE, width=20, lines=(), regions=()), 10)


def test_new_pages_come_right_behind_theirs_and_in_the_same_letter():
    project = Project("x", pages=("a", "b", "c"), letters=(Letter("l", ("a", "b")), Letter("m", ("c",))))
    grown = with_pages_after(project, {"b": "B", "c": "C"})
    assert grown.pages == ("a", "b", "B", "c", "C")
    assert [letter.pages for letter in grown.letters] == [("a", "b", "B"), ("c", "C")]
