from __future__ import annotations

from dataclasses import replace

import pytest

from hwr_desktop.document.geometry import Box, area, rectangle
from hwr_desktop.document.lines.line_cuts import cut_by_stroke, cut_in_text, stroke_across
from hwr_desktop.document.page import (
    OF_OTHER_TEXT,
    PERSON,
    Author,
    AuthorKind,
    Character,
    Choice,
    Line,
    LineTranslation,
    Mark,
    MarkKind,
    Page,
)

MODEL = Author(AuthorKind.MODEL, "m")
TEXT = "one two three four"


def read_line(name: str, top: float, text: str = TEXT) -> Line:
    """A line from x = 100 to 900 whose characters are known and equally wide."""
    base, wide = top + 45, 800 / len(text)
    characters = tuple(
        Character(letter, 0.9, (100 + wide * at, base), (100 + wide * (at + 1), base)) for at, letter in enumerate(text)
    )
    box = Box(100, top, 900, top + 60)
    return Line(name, rectangle(box), ((100, base), (900, base)), text, 0.9, characters, author=MODEL)


@pytest.fixture
def page() -> Page:
    return Page("p", "a.jpg", 1000, 1000, lines=tuple(read_line(f"l{at}", 100.0 * at) for at in range(1, 5)))


def texts(page: Page) -> list[str]:
    return [line.text for line in page.lines]


def read_as(line: Line) -> str:
    return "".join(character.text for character in line.characters)


def test_one_stroke_cuts_every_line_it_crosses_and_no_other(page):
    # WHEN a slanted stroke is drawn through the first three lines of four, between the second word and the third
    cut = cut_by_stroke(page, ((430, 90), (440, 250), (450, 350)))
    # THEN these have two pieces each, in order, the first with the line's old id
    assert texts(cut.page) == ["one two", "three four"] * 3 + [TEXT]
    assert [cut.page.lines[at].id for at in (0, 2, 4, 6)] == ["l1", "l2", "l3", "l4"]
    assert cut.pieces == tuple(line.id for line in cut.page.lines[:6])
    # AND ink and word places are divided too, nothing being lost
    for whole, at in zip(page.lines, range(0, 6, 2), strict=False):
        left, right = cut.page.lines[at : at + 2]
        assert area(left.polygon) + area(right.polygon) == pytest.approx(area(whole.polygon))
        assert left.baseline[-1] == right.baseline[0] and 430 <= left.baseline[-1][0] <= 450
        assert (read_as(left), read_as(right)) == ("one two", "three four")
    assert cut.page.lines[-1] is page.lines[-1]


def test_a_stroke_that_crosses_no_baseline_cuts_nothing(page):
    # GIVEN a stroke that ends above the letters of a line, and one that turns back within it
    for stroke in (((400, 90), (400, 140)), ((400, 90), (410, 150), (420, 90))):
        cut = cut_by_stroke(page, stroke)
        assert cut.page is page and cut.pieces == ()


def test_a_stroke_may_end_within_the_outline(page):
    # WHEN a stroke only reaches from above the baseline to below it, THEN it is drawn on to the edges
    cut = cut_by_stroke(page, ((440, 130), (440, 150)))
    assert cut.page.lines[0].box == pytest.approx((100, 100, 440, 160))


def test_a_line_crossed_several_times_has_several_pieces(page):
    # WHEN a stroke goes down, up and down again through a line
    cut = cut_by_stroke(page, ((270, 90), (280, 170), (440, 170), (440, 90), (700, 90), (700, 170)), {"l1"})
    assert texts(cut.page) == ["one", "two", "three", "four", *[TEXT] * 3]


def test_only_the_lines_named_are_cut(page):
    assert len(cut_by_stroke(page, ((440, 90), (440, 990)), {"l2"}).page.lines) == 5


def test_text_typed_by_a_person_is_divided_by_the_words_that_were_read_and_stays_the_persons(page):
    # GIVEN a line that a person corrected: the words around the correction tell where it stands
    line = replace(page.lines[0], text="One two and three four", author=PERSON, confidence=None)
    corrected = page.with_lines((line, *page.lines[1:]))
    # WHEN it is cut before the last word
    cut = cut_by_stroke(corrected, ((710, 90), (710, 170)))
    # THEN each piece is the person's
    assert texts(cut.page)[:2] == ["One two and three", "four"]
    assert all(piece.author == PERSON for piece in cut.page.lines[:2])
    # AND the pieces hold what was read of them
    assert [read_as(piece) for piece in cut.page.lines[:2]] == ["one two three", "four"]


def test_a_checked_line_stays_checked_only_where_its_words_have_known_places(page):
    # GIVEN a checked line with known places, and one without
    known = replace(page.lines[0], checked=True)
    guessed = replace(page.lines[1], checked=True, characters=())
    # WHEN both are cut
    cut = cut_by_stroke(page.with_lines((known, guessed)), ((440, 90), (440, 290)))
    # THEN the guess has to be looked at again, but is not lost to a machine
    assert [line.checked for line in cut.page.lines] == [True, True, False, False]
    assert all(line.locked for line in cut.page.lines)


def test_marks_and_choices_go_with_their_words(page):
    # GIVEN marks over "two", "two three" and "four", and another reading of "three"
    marks = (Mark(MarkKind.UNCLEAR, 4, 7), Mark(MarkKind.DELETED, 4, 13), Mark(MarkKind.INSERTED, 14, 18))
    line = replace(page.lines[0], marks=marks, choices=(Choice(8, 13, "tree", 0.1),), note="n")
    by_hand, made = LineTranslation("es", "uno dos tres", "s", True), LineTranslation("fr", "un deux trois", "s")
    line = replace(line, translations=(by_hand, made))
    # WHEN the line is cut between "two" and "three"
    left, right = cut_by_stroke(page.with_lines((line,)), ((440, 90), (440, 170))).page.lines
    # THEN each piece has what lies over its words
    assert left.marks == (marks[0], Mark(MarkKind.DELETED, 4, 7))
    assert right.marks == (Mark(MarkKind.DELETED, 0, 5), Mark(MarkKind.INSERTED, 6, 10))
    assert (left.choices, right.choices) == ((), (Choice(0, 5, "tree", 0.1),))
    assert (left.note, right.note) == ("n", "")
    # AND what was translated by hand stays with the first, to be gone over
    assert (left.translations, right.translations) == ((by_hand._replace(source=OF_OTHER_TEXT),), ())


def test_a_piece_without_words_is_not_read_yet(page):
    # WHEN a line is cut within the margin before its first word's middle
    left, right = cut_by_stroke(page, ((130, 90), (130, 170))).page.lines[:2]
    # THEN the empty piece is nobody's word
    assert (left.text, left.author, left.confidence) == ("", None, None)
    assert right.text == TEXT


def test_a_line_is_cut_at_a_place_in_its_text(page):
    # WHEN the caret stands before "three"
    cut = cut_in_text(page, "l2", 8)
    # THEN the ink is cut in the gap before that word
    left, right = cut.page.lines[1:3]
    gap = (page.lines[1].characters[6].end[0] + page.lines[1].characters[8].start[0]) / 2
    assert (left.text, right.text) == ("one two", "three four")
    assert left.box.right == pytest.approx(gap) and right.box.left == pytest.approx(gap)
    assert cut.pieces == (left.id, right.id) == ("l2", right.id)


@pytest.mark.parametrize("position", [0, len(TEXT)])
def test_at_its_ends_the_text_is_not_cut(page, position):
    assert cut_in_text(page, "l2", position).page is page


def test_a_line_without_a_baseline_is_not_cut(page):
    bare = page.with_lines((replace(page.lines[0], baseline=(), characters=()),))
    assert cut_by_stroke(bare, ((440, 90), (440, 170))).page is bare
    assert cut_in_text(bare, "l1", 8).page is bare


def test_a_line_read_from_right_to_left_begins_at_the_right(page):
    # GIVEN a line whose baseline runs to the left, with its places
    line = page.lines[0]
    mirrored = tuple(c._replace(start=(1000 - c.start[0], 145), end=(1000 - c.end[0], 145)) for c in line.characters)
    line = replace(line, baseline=line.baseline[::-1], characters=mirrored, direction="rtl")
    # WHEN it is cut at the right of its middle, THEN the first piece is the right one
    first, second = cut_by_stroke(page.with_lines((line,)), ((560, 90), (560, 170))).page.lines
    assert (first.text, second.text) == ("one two", "three four")
    assert first.box.left == pytest.approx(560) and second.box.right == pytest.approx(560)


def test_a_stroke_across_is_square_to_the_baseline_and_as_long_as_the_line_is_high():
    line = Line("l", ((0, 0), (60, 80), (28, 104), (-32, 24)), ((0, 0), (60, 80)))
    (ax, ay), (bx, by) = stroke_across(line, 50)
    assert ((ax + bx) / 2, (ay + by) / 2) == pytest.approx((30, 40))
    assert (bx - ax) * 60 + (by - ay) * 80 == pytest.approx(0, abs=1e-6)
    assert ((bx - ax) ** 2 + (by - ay) ** 2) ** 0.5 == pytest.approx(40)
