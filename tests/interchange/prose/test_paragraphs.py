"""Where paragraphs begin."""

from dataclasses import replace

from hwr_desktop.document.geometry import Box, rectangle
from hwr_desktop.document.page import Line, Page
from hwr_desktop.interchange.prose.paragraphs import paragraphs


def line(name: str, left: float, right: float, text: str, region: str | None = "r1") -> Line:
    return Line(name, rectangle(Box(left, 0, right, 40)), ((left, 30), (right, 30)), text, region=region)


def found(*lines: Line, direction: str | None = None) -> list[str]:
    """The paragraphs of a page, as the ids of their lines."""
    page = Page("p", "a.png", 1000, 1000, lines=lines, direction=direction)
    return ["".join(each.line.id for each in together) for together in paragraphs([page])]


def test_indented_lines_short_lines_and_lines_that_move_out_begin_a_paragraph_or_end_one():
    # GIVEN a date on the right, a greeting, two paragraphs, the first line of the second indented, and a signature
    lines = (
        line("a", 650, 960, "Down, May 1848"),
        line("b", 100, 400, "Dear Anna,"),
        line("c", 180, 950, "I write to you"),
        line("d", 105, 940, "From the sea"),
        line("e", 110, 500, "As I can."),
        line("f", 100, 950, "Tomorrow I leave"),
        line("g", 190, 930, "There is more"),
        line("h", 110, 940, "Of this."),
        line("i", 600, 900, "Your Charles"),
    )
    # THEN each is told from the next
    assert found(*lines) == ["a", "b", "cde", "f", "gh", "i"]


def test_no_paragraph_begins_within_a_word_or_a_sentence_that_goes_on():
    # GIVEN a short line that ends within a word, and indented lines that begin small
    lines = (
        line("a", 100, 950, "I write"),
        line("b", 100, 300, "from Lon-"),
        line("c", 200, 950, "Don"),
        line("d", 300, 950, "and so on"),
    )
    assert found(*lines) == ["abcd"]


def test_regions_keep_apart_and_lines_with_nothing_to_tell_do_not_count():
    blank = line("b", 100, 950, " ")
    noted = replace(line("c", 100, 950, ""), note="a stain")
    margin = line("d", 100, 950, "and in the margin", region="r2")
    assert found(line("a", 100, 950, "text"), blank, noted, margin) == ["ac", "d"]


def test_lines_from_right_to_left_begin_on_the_right():
    # GIVEN Hebrew lines, of which the third is indented and the fourth ends early
    lines = (
        line("a", 50, 950, "אחת"),
        line("b", 60, 940, "שתיים"),
        line("c", 50, 860, "שלוש"),
        line("d", 600, 950, "ארבע"),
        line("e", 50, 950, "חמש"),
    )
    assert found(*lines, direction="rtl") == ["ab", "cd", "e"]


def test_a_word_broken_over_the_page_takes_its_paragraph_along():
    # GIVEN two pages, a word broken over the end of the first
    pages = [
        Page("p", "a.png", 1000, 1000, lines=(line("a", 100, 950, "I write a let-"),)),
        Page("q", "b.png", 1000, 1000, lines=(line("b", 100, 950, "ter to you"), line("c", 300, 950, "Again"))),
    ]
    assert [[each.line.id for each in together] for together in paragraphs(pages)] == [["a", "b"], ["c"]]
    # AND where no word is broken the next page begins a paragraph
    whole = replace(pages[0], lines=(line("a", 100, 950, "I write"),))
    assert len(paragraphs([whole, pages[1]])) == 3


def test_lines_without_a_place_make_one_paragraph():
    lines = (Line("a", (), (), "One"), Line("b", (), (), "Two"))
    assert found(*lines) == ["ab"] and found() == []
