from __future__ import annotations

import pytest

from hwr_desktop.document import edits
from hwr_desktop.document.geometry import Box, rectangle
from hwr_desktop.document.page import PERSON, Author, AuthorKind, Character, Choice, Line, Mark, MarkKind, Page, Region
from hwr_desktop.document.turning import points_on_scan, upright

MODEL = Author(AuthorKind.MODEL, "m")


def line(name: str, left: float, top: float, right: float, bottom: float, **fields: object) -> Line:
    base = (top + bottom) / 2
    return Line(name, rectangle(Box(left, top, right, bottom)), ((left, base), (right, base)), **fields)  # type: ignore[arg-type]


@pytest.fixture
def page() -> Page:
    lines = (
        line("a", 100, 100, 900, 150, text="erste Zeile", author=MODEL, confidence=0.8),
        line("b", 100, 200, 900, 250),
        line("c", 100, 300, 900, 350, text="mine", author=PERSON),
    )
    return Page("p", "a.jpg", 1000, 1000, lines=lines)


def ids(page: Page) -> str:
    return "".join(each.id for each in page.lines)


def test_typing_makes_a_line_a_persons_and_keeps_the_reading_as_an_alternative(page):
    # WHEN a read line is corrected twice
    after = edits.with_text(edits.with_text(page, "a", "erste Zeil"), "a", "Erste Zeile")
    # THEN the person's text stands, once the model's beside it, and the old page is untouched
    corrected = after.line("a")
    assert (corrected.text, corrected.author, corrected.confidence) == ("Erste Zeile", PERSON, None)
    assert [(each.text, each.confidence) for each in corrected.alternatives] == [("erste Zeile", 0.8)]
    assert page.line("a").text == "erste Zeile"


def test_typing_the_same_changes_nothing(page):
    assert edits.with_text(page, "a", "erste Zeile") is page


def test_text_is_kept_composed_and_in_one_line(page):
    assert edits.with_text(page, "b", "Ka\u0308the\nund").line("b").text == "Käthe und"


def test_marks_stay_where_the_text_before_them_is_the_same(page):
    marks = (Mark(MarkKind.UNCLEAR, 0, 3), Mark(MarkKind.DELETED, 6, 9))
    marked = edits.with_line(page, line("a", 0, 0, 9, 9, text="erste Zeile", marks=marks))
    assert edits.with_text(marked, "a", "erste Seite").line("a").marks == marks[:1]


def test_a_reading_fills_a_line_but_never_replaces_a_persons_word(page):
    # GIVEN characters for a reading
    read = (Character("x", 0.5, (0.0, 0.0), (1.0, 0.0)),)
    # WHEN an empty, a read, a person's and a checked line are read
    after = edits.with_reading(page, "b", "x", 0.5, read, MODEL)
    after = edits.with_reading(after, "a", "neu", 0.6, (), MODEL)
    after = edits.with_reading(after, "c", "nine", 0.7, (), MODEL)
    # THEN the first two take it, the third only as an alternative
    assert (after.line("b").text, after.line("b").characters, after.line("b").author) == ("x", read, MODEL)
    assert after.line("a").text == "neu"
    assert (after.line("c").text, after.line("c").author) == ("mine", PERSON)
    assert [each.text for each in after.line("c").alternatives] == ["nine"]
    checked = edits.with_checked(page, "a")
    assert edits.with_reading(checked, "a", "neu", 0.6, (), MODEL).line("a").text == "erste Zeile"
    assert edits.with_reading(page, "c", "mine", 0.9, (), MODEL) is page


def test_a_reading_leaves_an_imported_text_and_another_import_replaces_it(page):
    # GIVEN a line with the text of a file
    file = Author(AuthorKind.IMPORT, "letter.txt")
    imported = edits.with_imported(page, "a", "Dear Anna", file)
    # WHEN it is read otherwise THEN the reading is kept beside it
    read = edits.with_reading(imported, "a", "Deer Anna", 0.9, (), MODEL).line("a")
    assert (read.text, read.author) == ("Dear Anna", file)
    assert read.alternatives[0].text == "Deer Anna"
    # WHEN the file was mended and is attached again THEN the new text stands
    again = edits.with_imported(imported, "a", "Dear Hanna", file).line("a")
    assert (again.text, again.author) == ("Dear Hanna", file)


def test_places_that_were_found_for_a_corrected_text_are_taken(page):
    # GIVEN a reading of two words, the first with a choice, of which a person has corrected the second
    def spelt(text: str, sure: float) -> tuple[Character, ...]:
        return tuple(Character(each, sure, (at, 0.0), (at + 1.0, 0.0)) for at, each in enumerate(text))

    choices = (Choice(0, 4, "Deer", 0.2), Choice(5, 8, "Ann", 0.1))
    read = edits.with_reading(page, "b", "Dear Ana", 0.6, spelt("Dear Ana", 0.6), MODEL, choices)
    typed = edits.with_text(read, "b", "Dear Anna")
    # WHEN the places of that text are found
    placed = edits.with_places(typed, "b", spelt("Dear Anna", 0.01)).line("b")
    # THEN every character has its place; the first word is as doubtful as it was, the person's is sure
    assert [each.start for each in placed.characters] == [(at, 0.0) for at in range(9)]
    assert [each.confidence for each in placed.characters] == [0.6] * 4 + [1.0] * 5
    assert placed.choices == choices[:1] and (placed.text, placed.author) == ("Dear Anna", PERSON)
    # AND places that come too late, the person having typed on, are dropped
    further = edits.with_text(typed, "b", "Dear Anna,")
    assert edits.with_places(further, "b", spelt("Dear Anna", 0.01)) is further


def test_alternatives_are_few_and_different(page):
    for text in ("1", "2", "2", "3", "4", "5", "6"):
        page = edits.with_reading(page, "c", text, 0.5, (), MODEL)
    assert [each.text for each in page.line("c").alternatives] == ["6", "5", "4", "3", "2"]


def test_checking_and_unchecking(page):
    checked = edits.with_checked(page, "b")
    assert checked.line("b").locked
    assert edits.with_checked(checked, "b", False) == page


def test_a_moved_line_takes_its_baseline_along_and_forgets_where_characters_stood(page):
    x, choices = Character("x", 0.5, (0.0, 0.0), (1.0, 0.0)), (Choice(0, 1, "y", 0.2),)
    read = edits.with_reading(page, "b", "x", 0.5, (x,), MODEL, choices)
    assert read.line("b").choices == choices
    moved = edits.with_box(read, "b", Box(200, 400, 600, 500)).line("b")
    assert moved.box == Box(200, 400, 600, 500)
    assert moved.baseline == ((200, 450), (600, 450))
    assert moved.characters == () == moved.choices and moved.text == "x"


def test_a_shape_stays_on_the_page(page):
    shaped = edits.with_shape(
        page, "b", ((-50.0, 10.0), (5000.0, 10.0), (5000.0, 2000.0)), ((-1.0, 5.0), (20.0, 1001.0))
    )
    assert shaped.line("b").box == Box(0, 10, 1000, 1000)
    assert shaped.line("b").baseline == ((0, 5), (20, 1000))


@pytest.mark.parametrize(
    ("added", "order"),
    [
        (line("x", 100, 40, 900, 90), "xabc"),
        (line("x", 100, 240, 900, 310), "abxc"),
        (line("x", 100, 400, 900, 450), "abcx"),
        (line("x", 10, 205, 90, 255), "axbc"),  # in the row of b, left of it
    ],
)
def test_a_new_line_finds_its_place_in_the_reading_order(page, added, order):
    assert ids(edits.with_added(page, added)) == order


def test_in_a_right_to_left_page_what_lies_right_comes_first(page):
    beside = line("x", 910, 205, 990, 255, direction="rtl")
    assert ids(edits.with_added(page, beside)) == "axbc"


def test_adding_at_a_place_removing_and_reordering(page):
    added = edits.with_added(page, line("x", 0, 0, 10, 10), 1)
    assert ids(added) == "axbc"
    assert ids(edits.without(added, {"a", "c", "unknown"})) == "xb"
    assert ids(edits.reordered(page, "cab")) == "cab"
    for wrong in ("ab", "abcc", "abx"):
        with pytest.raises(ValueError, match="just once"):
            edits.reordered(page, wrong)


def test_an_unknown_line_is_a_key_error(page):
    for edit in (edits.with_text, edits.with_box):
        with pytest.raises(KeyError):
            edit(page, "unknown", "x")  # type: ignore[operator]
    with pytest.raises(KeyError):
        edits.with_line(page, line("unknown", 0, 0, 1, 1))


@pytest.mark.parametrize("turn", [90, 180, 270])
@pytest.mark.parametrize(("top", "order"), [(40, "xabc"), (240, "abxc"), (400, "abcx")])
def test_on_a_turned_page_the_reading_order_is_that_of_the_eye(page, turn, top, order):
    # GIVEN the page's scan lying on its side or upside down, with its lines on the ink
    turned = edits.with_turn(page.with_lines(()), turn)
    lines = []
    for each in (*page.lines, line("x", 100, top, 900, top + 50)):
        on_scan = Line(each.id, points_on_scan(each.polygon, turned), points_on_scan(each.baseline, turned))
        lines.append(on_scan)
    # WHEN a line is added THEN it comes where it is seen
    assert ids(edits.with_added(turned.with_lines(tuple(lines[:3])), lines[3])) == order


def test_a_turn_leaves_every_line_on_its_ink(page):
    turned = edits.with_turn(page, -90)
    assert turned.turn == 270 and turned.lines is page.lines
    assert edits.with_turn(turned, 270 + 90).turn == 0
    assert upright(turned).line("a").box == Box(100, 100, 150, 900)
    with pytest.raises(ValueError, match="quarters"):
        edits.with_turn(page, 45)


def test_what_was_found_takes_the_place_of_all_that_was_there(page):
    region = Region("r", rectangle(Box(0, 0, 9, 9)))
    found = edits.with_found(page, [line("n", 0, 0, 9, 9, region="r")], [region], 180)
    assert (ids(found), found.regions, found.turn) == ("n", (region,), 180)


def test_where_nothing_was_found_nobody_has_said_which_way_is_up(page):
    assert edits.with_found(page, [], [], 0).turn is None


def test_the_text_of_a_file_replaces_a_reading_and_leaves_a_persons_word(page):
    # GIVEN a read line, an empty one and a person's
    read = (Character("e", 0.4, (100.0, 125.0), (120.0, 125.0)),)
    page = edits.with_line(page, line("a", 100, 100, 900, 150, text="e", author=MODEL, characters=read))
    file = Author(AuthorKind.IMPORT, "letter.txt")
    # WHEN a file says what each of them says
    after = page
    for line_id, text in (("a", "e"), ("b", "zwei"), ("c", "drei")):
        after = edits.with_imported(after, line_id, text, file)
    # THEN the first is sure, be it the same, the second is filled, and the third is offered the other text
    first, second, third = after.lines
    assert (first.text, first.author, first.characters[0].confidence) == ("e", file, 1.0)
    assert (second.text, second.author) == ("zwei", file)
    assert (third.text, third.author, third.alternatives[0].text) == ("mine", PERSON, "drei")
