from __future__ import annotations

from dataclasses import replace

import pytest

from hwr_desktop.document.geometry import Box, area, bounding_box, rectangle
from hwr_desktop.document.lines.line_cuts import cut_by_stroke
from hwr_desktop.document.lines.line_joins import joined
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
from hwr_desktop.document.words.words import words_of

MODEL = Author(AuthorKind.MODEL, "m")


def line(name: str, left: float, top: float, right: float, text: str = "", **fields: object) -> Line:
    base = top + 45
    box = Box(left, top, right, top + 60)
    return Line(name, rectangle(box), ((left, base), (right, base)), text, author=MODEL, **fields)  # type: ignore[arg-type]


def page_of(*lines: Line) -> Page:
    return Page("p", "a.jpg", 1000, 1000, lines=lines)


def test_lines_of_a_row_become_one_with_both_texts():
    # GIVEN two lines in a row, another behind them
    page = page_of(line("a", 100, 100, 400, "dear"), line("b", 450, 105, 900, "Anna,"), line("c", 100, 200, 900, "we"))
    # WHEN the two are joined
    after = joined(page, ("b", "a"))
    # THEN the first has text and ink of both, and the gap between them
    assert [each.id for each in after.lines] == ["a", "c"]
    whole = after.line("a")
    assert whole.text == "dear Anna," and whole.author == MODEL
    assert whole.baseline == ((100, 145), (400, 145), (450, 150), (900, 150))
    assert whole.box == (100, 100, 900, 165)
    assert area(whole.polygon) == pytest.approx(300 * 60 + 450 * 60 + 50 * 60)


def test_lines_of_a_row_are_joined_along_the_row_whatever_their_order():
    page = page_of(line("a", 450, 100, 900, "Anna,"), line("b", 100, 100, 400, "dear"))
    whole = joined(page, ("a", "b")).line("a")
    assert whole.text == "dear Anna," and whole.baseline[0] == (100, 145)


def test_joining_what_was_cut_gives_the_line_back():
    # GIVEN a line with an uneven outline, cut with a crooked stroke
    outline = ((100, 105), (300, 90), (500, 110), (900, 100), (900, 160), (520, 175), (100, 160))
    whole = Line("a", outline, ((100, 145), (900, 145)), "dear Anna,", author=MODEL)
    cut = cut_by_stroke(page_of(whole), ((480, 80), (520, 120), (490, 190)))
    assert [each.text for each in cut.page.lines] == ["dear", "Anna,"]
    # WHEN the pieces are joined
    again = joined(cut.page, cut.pieces).line("a")
    # THEN text and ink are as before
    assert again.text == whole.text
    assert area(again.polygon) == pytest.approx(area(outline)) and set(outline) <= set(again.polygon)
    assert (again.baseline[0], again.baseline[-1]) == whole.baseline


def test_lines_below_each_other_are_joined_in_reading_order():
    page = page_of(line("a", 100, 100, 900, "dear"), line("b", 200, 200, 800, "Anna,"))
    whole = joined(page, ("a", "b")).line("a")
    assert whole.text == "dear Anna,"
    assert whole.box == bounding_box((*page.lines[0].polygon, *page.lines[1].polygon))


def test_a_persons_word_makes_the_whole_a_persons():
    # GIVEN a checked line, a read one and a typed one in a row
    page = page_of(
        line("a", 100, 100, 300, "dear", checked=True, confidence=0.9),
        line("b", 310, 100, 600, "Anna,", confidence=0.5),
        replace(line("c", 610, 100, 900, "my love"), author=PERSON),
    )
    # THEN no machine may replace their texts once they are joined; the whole was not checked
    whole = joined(page, ("a", "b", "c")).line("a")
    assert (whole.text, whole.author, whole.checked) == ("dear Anna, my love", PERSON, False)
    both = joined(page, ("a", "b")).line("a")
    assert both.locked and both.confidence == 0.5


def test_what_belongs_to_words_stays_with_them():
    # GIVEN two read lines with marks, choices and notes
    def characters(text: str, left: float) -> tuple[Character, ...]:
        return tuple(
            Character(each, 0.8, (left + 10 * at, 145), (left + 10 * (at + 1), 145)) for at, each in enumerate(text)
        )

    a = line("a", 100, 100, 200, "dear", characters=characters("dear", 110), note="one", tags=("t",))
    b = line("b", 210, 100, 300, "Ana", characters=characters("Ana", 220), note="two", tags=("t", "u"))
    b = replace(b, choices=(Choice(0, 3, "Anna", 0.2),), marks=(Mark(MarkKind.UNCLEAR, 0, 3),))
    b = replace(b, translations=(LineTranslation("de", "liebe Anna", "s", by_person=True),))
    # WHEN they are joined
    whole = joined(page_of(a, b), ("a", "b")).line("a")
    # THEN word places, choices and marks are where the words are now
    words = list(words_of(whole))
    assert [word.extent for word in words] == [((110, 145), (150, 145)), ((220, 145), (250, 145))]
    assert [choice.text for choice in words[1].choices] == ["Anna"]
    assert whole.marks == (Mark(MarkKind.UNCLEAR, 5, 8),)
    assert (whole.note, whole.tags) == ("one\ntwo", ("t", "u"))
    # AND a translation by hand is not lost, though the line says more now
    assert whole.translations == (LineTranslation("de", "liebe Anna", OF_OTHER_TEXT, True),)


def test_a_line_without_text_adds_no_space():
    page = page_of(line("a", 100, 100, 400), line("b", 450, 100, 900, "Anna,"))
    assert joined(page, ("a", "b")).line("a").text == "Anna,"


def test_one_line_cannot_be_joined():
    with pytest.raises(ValueError, match="at least two"):
        joined(page_of(line("a", 0, 0, 9)), ("a",))


def test_what_a_file_says_stays_locked_when_it_is_joined_to_what_was_read():
    # GIVEN a line that was read, and one with the text of a file
    file = Author(AuthorKind.IMPORT, "letter.txt")
    imported = replace(line("b", 450, 105, 900, "Anna,"), author=file)
    # WHEN they are joined THEN the file stands for the whole
    [whole] = joined(page_of(line("a", 100, 100, 400, "dear"), imported), ("a", "b")).lines
    assert (whole.text, whole.author) == ("dear Anna,", file)
    # AND where one of them is a person's word, the person does
    typed = replace(line("c", 100, 100, 400, "dear"), author=PERSON)
    [whole] = joined(page_of(typed, imported), ("b", "c")).lines
    assert whole.author == PERSON
