"""Marks are drawn so that no colour is needed to tell them apart, and typing goes on as if they were not there."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from hwr_desktop.document.page import Mark, MarkKind

GAP = MarkKind.GAP


def show_marks(typed, number: int, *marks: Mark, text: str | None = None) -> None:
    lines = list(typed.page.lines)
    line = lines[number]
    lines[number] = replace(line, marks=marks, text=line.text if text is None else text)
    typed.show(typed.page.with_lines(tuple(lines)))


def caret_x(typed, number: int, at: int) -> int:
    typed.put_caret(number, at)
    return typed.text.cursorRect().left()


def seen(typed, number: int) -> QImage:
    """A line as it is seen without any colour; the caret is elsewhere."""
    typed.put_caret(5, 0)
    area = typed.text.line_rect(number).adjusted(0, -6, 0, 6).toRect()
    return typed.text.viewport().grab(area).toImage().convertToFormat(QImage.Format.Format_Mono)


def test_every_kind_of_mark_is_seen_and_none_looks_like_another(typed):
    # GIVEN a line without marks, and with one of each kind over its second word
    looks = [seen(typed, 0)]
    for kind in MarkKind:
        show_marks(typed, 0, Mark(kind, 3, 7))
        looks.append(seen(typed, 0))
    show_marks(typed, 0, Mark(GAP, 3, 3))
    looks.append(seen(typed, 0))
    # THEN all of them look different, even in black and white
    assert not any(one == other for at, one in enumerate(looks) for other in looks[:at])
    # WHEN the marks go THEN the line is as it was
    show_marks(typed, 0)
    assert seen(typed, 0) == looks[0]


@pytest.mark.parametrize(("text", "at"), [("My dear Aunt", 3), ("My dear Aunt", 0), ("אבג דהו", 4), ("אבג דהו", 0)])
def test_a_gap_has_room_of_its_own_in_either_direction(typed, text, at):
    # GIVEN a line, and how far its letters reach
    show_marks(typed, 0, text=text)
    end = caret_x(typed, 0, len(text))
    # WHEN there is a gap in it
    show_marks(typed, 0, Mark(GAP, at, at), text=text)
    # THEN the text is the same and reaches farther by the room for a sign
    assert typed.lines[0] == text
    assert abs(caret_x(typed, 0, len(text)) - end) > 15
    # THEN what is said of it takes more room
    show_marks(typed, 0, Mark(GAP, at, at, "two words"), text=text)
    assert abs(caret_x(typed, 0, len(text)) - end) > 60


def test_a_gap_that_does_not_fit_into_its_row_lies_over_no_word(typed):
    # GIVEN a line of several rows
    text = "snow " * 20
    show_marks(typed, 0, text=text)
    tops = []
    for at in range(0, len(text), 5):
        typed.put_caret(0, at)
        tops.append(typed.text.cursorRect().top())
    last = 5 * (tops.count(tops[0]) - 1)
    # WHEN there is a gap between the last two words of the first row, which is longer than what is left of it
    show_marks(typed, 0, Mark(GAP, last, last, "three words, torn"), text=text)
    # THEN it has room behind the word before it
    assert caret_x(typed, 0, last - 1) - caret_x(typed, 0, last - 2) > 60


def test_signs_that_meet_stand_beside_each_other(typed):
    # GIVEN how much room an unclear word has, and a gap behind it
    end = caret_x(typed, 0, 12)
    show_marks(typed, 0, Mark(MarkKind.UNCLEAR, 3, 7))
    unclear = caret_x(typed, 0, 12) - end
    show_marks(typed, 0, Mark(GAP, 8, 8))
    gap = caret_x(typed, 0, 12) - end
    # THEN both together have as much room as each by itself
    show_marks(typed, 0, Mark(MarkKind.UNCLEAR, 3, 7), Mark(GAP, 8, 8))
    assert abs(caret_x(typed, 0, 12) - end - unclear - gap) <= 2


def test_typing_around_marks_is_told_as_ever(typed):
    # GIVEN a line with an unclear word and a gap behind it
    show_marks(typed, 0, Mark(MarkKind.UNCLEAR, 3, 7), Mark(GAP, 7, 7))
    # WHEN somebody types before, in and behind the word
    typed.put_caret(0, 3)
    typed.type("o")
    typed.put_caret(0, 6)
    typed.type_letters("𝔏")
    typed.put_caret(0, 12)
    typed.type("x")
    # THEN text, caret and marks are right
    assert typed.page.lines[0].text == typed.lines[0] == "My ode𝔏ar Axunt"
    assert typed.caret == (0, 13)
    assert typed.page.lines[0].marks == (Mark(MarkKind.UNCLEAR, 4, 9), Mark(GAP, 9, 9))
    # WHEN the text is made larger THEN the sign has more room
    before = caret_x(typed, 0, 15)
    typed.editor.set_text_size(2 * typed.editor.text_size)
    assert caret_x(typed, 0, 15) > 1.7 * before


def test_backspace_takes_a_gap_away_before_a_letter(typed):
    # GIVEN a gap behind the first word
    told = []
    typed.editor.gap_deleted.connect(lambda *gap: told.append(gap))
    show_marks(typed, 0, Mark(GAP, 2, 2))
    # WHEN Backspace is pressed behind it, and elsewhere
    typed.put_caret(0, 2)
    typed.key(Qt.Key.Key_Backspace)
    assert told == [("l1", 2)] and typed.lines[0] == "My dear Aunt"
    typed.put_caret(0, 5)
    typed.key(Qt.Key.Key_Backspace)
    # THEN only the letter is gone
    assert told == [("l1", 2)] and typed.lines[0] == "My dar Aunt"


def test_what_is_composed_beside_a_gap_takes_no_room_away(typed):
    # GIVEN a gap
    show_marks(typed, 0, Mark(GAP, 3, 3))
    end = caret_x(typed, 0, 12)
    # WHEN something is composed behind it and thrown away again
    typed.put_caret(0, 5)
    typed.compose("ö")
    typed.text.viewport().grab()
    typed.compose("")
    # THEN all is as it was
    assert caret_x(typed, 0, 12) == end and typed.lines[0] == "My dear Aunt"


def test_marks_are_told_to_who_cannot_see_them(typed):
    # GIVEN the current line with marks, and a note
    marks = (Mark(MarkKind.ABBREVIATION, 0, 2, "Madam"), Mark(MarkKind.DELETED, 3, 7), Mark(GAP, 7, 7, "torn"))
    show_marks(typed, 0, *marks)
    typed.show(replace(typed.page.with_lines((replace(typed.page.lines[0], note="in ink"), *typed.page.lines[1:]))))
    typed.put_caret(0, 4)
    # THEN its description says so
    told = typed.text.accessibleDescription()
    for words in ("“My” is short for “Madam”", "struck out: “dear”", "gap after “dear” (torn)", "note: in ink"):
        assert words in told
    # THEN a tooltip says what is there
    assert typed.text.tip_at(1) == "“My” is short for “Madam”"
    assert typed.text.tip_at(10) == ""


def test_an_empty_line_with_a_gap_shows_the_gap(typed):
    # GIVEN an empty line in which something stands that cannot be read
    before = seen(typed, 3)
    show_marks(typed, 3, Mark(GAP, 0, 0))
    # THEN that is what is seen, and said
    assert seen(typed, 3) != before
    typed.put_caret(3, 0)
    assert "gap at the beginning" in typed.text.accessibleDescription()
    # WHEN another page is shown THEN nothing is left of it
    other = replace(typed.make_page(("",)), id="p2")
    typed.editor.show_page(other)
    without = typed.text.viewport().grab().toImage()
    typed.editor.show_page(replace(other, id="p3"))
    assert typed.text.viewport().grab().toImage() == without
