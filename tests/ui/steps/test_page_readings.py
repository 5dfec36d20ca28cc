from dataclasses import replace

from hwr_desktop.document import edits
from hwr_desktop.document.geometry import Box, rectangle
from hwr_desktop.document.page import Author, AuthorKind, Line, Page, Region
from hwr_desktop.ui.steps.page_readings import with_found_lines, with_line_read

MODEL = Author(AuthorKind.MODEL, "letters")


def line(name: str, top: float, text: str = "", height: float = 40) -> Line:
    box = Box(10, top, 500, top + height)
    return Line(name, rectangle(box), ((10, top + 30), (500, top + 30)), text)


def page_of(*lines: Line) -> Page:
    return Page("p", "scan.png", 600, 800, lines=lines)


def test_a_reading_becomes_the_text_of_an_untouched_line():
    began = line("a", 0)
    page = with_line_read(page_of(began), began, "Dear Anna", 0.8, (), MODEL)
    assert (page.line("a").text, page.line("a").author, page.line("a").confidence) == ("Dear Anna", MODEL, 0.8)


def test_a_reading_of_a_line_that_was_typed_in_is_only_offered():
    began = line("a", 0, "Deer")
    page = edits.with_text(page_of(began), "a", "Dear")
    read = with_line_read(page, began, "Dean", 0.8, (), MODEL).line("a")
    assert read.text == "Dear" and [other.text for other in read.alternatives] == ["Dean"]


def test_a_reading_of_a_line_read_by_another_meanwhile_is_only_offered():
    began = line("a", 0)
    other = replace(began, text="Dear", author=MODEL)
    read = with_line_read(page_of(other), began, "Dean", 0.8, (), MODEL).line("a")
    assert read.text == "Dear" and read.alternatives[0].text == "Dean"


def test_a_reading_of_other_ink_is_dropped():
    began = line("a", 0)
    moved = page_of(line("a", 100))
    assert with_line_read(moved, began, "Dear", 0.8, (), MODEL) is moved
    gone = page_of()
    assert with_line_read(gone, began, "Dear", 0.8, (), MODEL) is gone


def test_found_lines_take_the_place_of_those_that_may_go():
    # GIVEN a page with an old line, a corrected one and one drawn since
    corrected = edits.with_text(page_of(line("b", 100)), "b", "by hand").line("b")
    page = page_of(line("a", 0), corrected, line("drawn", 300))
    # WHEN lines were found, one of them over the corrected one
    found = [line("1", 2), line("2", 104), line("3", 200)]
    now = with_found_lines(page, found, replaceable=("a", "b"))
    # THEN those stay at their places and nothing lies double
    assert [each.id for each in now.lines] == ["1", "b", "3", "drawn"]


def test_a_found_line_that_only_touches_a_kept_one_is_taken():
    page = page_of(replace(line("kept", 100), checked=True))
    now = with_found_lines(page, [line("next", 130)], replaceable=())
    assert [each.id for each in now.lines] == ["kept", "next"]


def test_found_regions_and_the_turn_come_with_the_lines_and_a_kept_line_keeps_its_region():
    # GIVEN a page with two old regions, one of them with a checked line
    area = rectangle(Box(0, 0, 9, 9))
    kept = replace(line("kept", 100), checked=True, region="old")
    page = replace(page_of(kept), regions=(Region("old", area), Region("gone", area)))
    # WHEN lines were found with the page upside down
    found = [replace(line("new", 300), region="r")]
    now = with_found_lines(page, found, (), (Region("r", area),), 180)
    # THEN the page is turned, its order is that of the eye, and no line is left without its region
    assert now.turn == 180
    assert [each.id for each in now.lines] == ["new", "kept"]
    assert [each.id for each in now.regions] == ["old", "r"]


def test_lines_found_outside_a_frame_that_was_set_meanwhile_are_left_out():
    # GIVEN a page that was cropped while lines were looked for on all of it
    page = replace(page_of(), frame=rectangle(Box(0.0, 0.0, 1000.0, 200.0)))
    # WHEN they are found THEN only those in what is left are taken
    found = with_found_lines(page, [line("a", 100), line("b", 300)], ())
    assert [each.id for each in found.lines] == ["a"]
