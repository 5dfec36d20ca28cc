from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QColor, QPalette, QTextCharFormat, QTextCursor
from PySide6.QtTest import QTest

from hwr_desktop.document import edits
from hwr_desktop.document.page import Alternative, Author, AuthorKind
from hwr_desktop.ui.transcript import doubt_marks
from hwr_desktop.ui.transcript.line_gutter import LineMark
from hwr_desktop.ui.transcript.transcript_view import mark_of


def long_page(typed, lines: int = 60) -> None:
    typed.page = typed.make_page(tuple(f"line number {number}" for number in range(1, lines + 1)))
    typed.editor.show_page(replace(typed.page, id="long"))
    typed.page = replace(typed.page, id="long")


def test_there_is_one_line_of_text_for_each_line_of_the_page(typed) -> None:
    assert typed.lines == [line.text for line in typed.page.lines]


def test_readings_that_come_in_leave_the_line_being_typed_alone(typed) -> None:
    # GIVEN a caret and a selection in a line
    typed.put_caret(1, 2, 1, 6)
    # WHEN other lines are read, one is new before it and one is gone after it
    page = edits.with_text(typed.page, "l4", "read now")
    page = edits.with_added(page, typed.read_line("new", "a line more"), at=0)
    typed.show(edits.without(page, ("l6",)))
    # THEN the selection is where it was in its line
    assert typed.lines == ["a line more", "My dear Aunt", "the garden is", "white with snow", "read now", "and we are"]
    assert typed.caret == (2, 6)
    assert typed.text.textCursor().selectedText() == "e ga"


def test_a_line_added_at_the_end_does_not_take_the_caret(typed) -> None:
    typed.put_caret(5, 13)
    typed.show(edits.with_added(typed.page, typed.read_line("new", ""), at=6))
    assert typed.caret == (5, 13)


def test_a_reading_that_comes_in_at_the_caret_does_not_push_it(typed) -> None:
    # GIVEN the caret in a line that was not read yet; WHEN its reading comes in
    typed.put_caret(3, 0)
    typed.show(edits.with_text(typed.page, "l4", "read now"))
    # THEN the caret is at its beginning still
    assert typed.caret == (3, 0)


def test_lines_that_change_places_keep_the_caret_in_its_line(typed) -> None:
    typed.put_caret(2, 5)
    typed.show(edits.reordered(typed.page, ("l3", "l1", "l2", "l6", "l5", "l4")))
    assert typed.lines[0] == "white with snow"
    assert typed.lines[3] == "all very well"
    assert typed.caret == (0, 5)


def test_a_word_being_composed_is_not_disturbed(typed) -> None:
    typed.put_caret(0, 2)
    typed.compose("´")
    typed.show(edits.with_text(typed.page, "l5", "read now"))
    assert typed.text.document().firstBlock().layout().preeditAreaText() == "´"
    typed.compose("", "é")
    assert typed.edited == [("l1", "Myé dear Aunt")]


def test_the_screen_does_not_jump_when_lines_are_read_or_added(typed) -> None:
    # GIVEN a long page scrolled to its middle
    long_page(typed)
    typed.editor.set_ink(typed.ink_of)
    typed.editor.select_line("l30")
    before = typed.text.line_rect(29).top()
    # WHEN lines above and below it come, go and change
    page = edits.without(typed.page, ("l3", "l4", "l5"))
    page = edits.with_added(page, typed.read_line("new", "one more"), at=0)
    typed.show(edits.with_text(page, "l1", "a very long line " * 12))
    # THEN the current line is where it was on the screen
    assert typed.text.line_rect(27).top() == pytest.approx(before, abs=1)


@pytest.mark.parametrize("step", [Qt.Key.Key_Down, Qt.Key.Key_Up])
def test_the_line_gone_to_keeps_its_place_and_its_ink_opens_above(typed, step: Qt.Key) -> None:
    # GIVEN a long page with ink, its middle line being typed in
    long_page(typed)
    typed.editor.set_ink(typed.ink_of)
    typed.editor.focus_line("l30")
    typed.text.scroll_line_to(29, 200)
    number = 30 if step == Qt.Key.Key_Down else 28
    before = typed.text.line_rect(number).top()
    # WHEN the caret goes to a line beside it
    typed.key(step)
    # THEN that line has not moved, and there is room for its ink between it and the line above
    assert typed.editor.current_line == f"l{number + 1}"
    assert typed.text.line_rect(number).top() == pytest.approx(before, abs=1)
    assert typed.text.line_rect(number).top() - typed.text.line_rect(number - 1).bottom() > 56


def test_typing_moves_nothing(typed) -> None:
    long_page(typed)
    typed.editor.set_ink(typed.ink_of)
    typed.editor.focus_line("l30")
    before = typed.text.line_rect(29).top()
    typed.type("never mind ")
    assert typed.text.line_rect(29).top() == before


def test_the_ink_of_the_current_line_is_seen_above_its_text(typed) -> None:
    # GIVEN ink of one grey; WHEN a line becomes current
    typed.editor.set_ink(typed.ink_of)
    typed.editor.select_line("l3")
    # THEN that grey is seen right above the text
    seen = typed.text.viewport().grab().toImage()
    top = int(typed.text.line_rect(2).top())
    assert seen.pixelColor(120, top - 20) == QColor(180, 180, 180)
    # AND after another line was chosen it is there
    typed.editor.select_line("l5")
    seen = typed.text.viewport().grab().toImage()
    assert seen.pixelColor(120, int(typed.text.line_rect(4).top()) - 20) == QColor(180, 180, 180)


def test_the_whole_card_is_scrolled_into_view(typed) -> None:
    long_page(typed)
    typed.editor.set_ink(typed.ink_of)
    for line_id, number in (("l60", 59), ("l1", 0)):
        typed.editor.select_line(line_id)
        area = typed.text.line_rect(number)
        assert area.top() - 56 >= 0
        assert area.bottom() <= typed.text.viewport().height()


def test_a_line_without_ink_is_no_trouble(typed) -> None:
    typed.editor.set_ink(lambda line: None)
    typed.editor.select_line("l3")
    assert not typed.editor.grab().isNull()


def test_doubtful_letters_are_underlined_and_explained(typed) -> None:
    # GIVEN a word with an unsure letter
    typed.show(edits.with_line(typed.page, typed.read_line("l1", "My dear Aunt", unsure=(4,))))
    # WHEN its marks are looked at
    marks = [(mark.cursor.selectedText(), mark.format.underlineStyle()) for mark in typed.text.extraSelections()]
    # THEN the word has dots, the letter a wave, and a tooltip says how sure it is
    style = QTextCharFormat.UnderlineStyle
    assert marks == [("dear", style.DotLine), ("e", style.WaveUnderline)]
    assert typed.text.tip_at(5) == "“dear” is perhaps misread: 17 % sure; look at e"
    assert typed.text.tip_at(1) == ""
    # AND when the line was checked they are gone
    typed.show(edits.with_checked(typed.page, "l1"))
    assert typed.text.extraSelections() == []


def test_the_other_doubts_stay_at_their_words_while_one_is_corrected(typed) -> None:
    typed.show(edits.with_line(typed.page, typed.read_line("l1", "My dear Aunt", unsure=(0, 9))))
    typed.put_caret(0, 0)
    typed.type("Oh ")
    assert [mark.cursor.selectedText() for mark in typed.text.extraSelections()] == ["My", "M", "Aunt", "u"]


def test_lines_from_right_to_left_are_set_so(typed) -> None:
    # GIVEN a Hebrew line, a line marked so, and a Latin one
    page = edits.with_text(typed.page, "l1", "שלום")
    page = edits.with_line(page, replace(page.line("l2"), direction="rtl"))
    typed.show(page)
    # THEN each has its direction
    document = typed.text.document()
    rtl, ltr = Qt.LayoutDirection.RightToLeft, Qt.LayoutDirection.LeftToRight
    assert [document.findBlockByNumber(number).textDirection() for number in range(3)] == [rtl, rtl, ltr]
    # AND the Hebrew one stands at the right
    row = document.firstBlock().layout().lineAt(0)
    assert row.naturalTextRect().left() > typed.text.viewport().width() / 2


def test_a_page_from_right_to_left_has_its_margin_at_the_right(typed) -> None:
    assert typed.text.gutter.x() < typed.text.viewport().x()
    typed.show(replace(typed.page, direction="rtl"))
    assert typed.text.gutter.x() > typed.text.viewport().x()


def test_marks_tell_what_was_done_to_a_line(typed) -> None:
    assert mark_of(typed.page.line("l1")) is LineMark.NONE
    page = edits.with_text(typed.page, "l1", "typed")
    assert mark_of(page.line("l1")) is LineMark.CORRECTED
    assert mark_of(edits.with_checked(page, "l1").line("l1")) is LineMark.CHECKED


def test_words_that_were_read_otherwise_before_are_marked_until_the_line_is_touched(typed) -> None:
    # GIVEN a line that a model has read after another, one word of it otherwise
    blank = typed.text.viewport().grab().toImage()
    learned, line = Author(AuthorKind.MODEL, "reader/main-1"), typed.page.line("l2")
    former = Alternative("the gardon is", 0.5, line.author)
    page = edits.with_line(typed.page, replace(line, author=learned, alternatives=(former,)))
    # WHEN it is shown
    typed.show(page)
    # THEN there is a sign in the margin, and a bracket above that word that needs no colour to be seen
    assert mark_of(page.line("l2")) is LineMark.CHANGED
    marked = typed.text.viewport().grab().toImage()
    row, height = typed.text.first_row(1), typed.text.first_row(1).height()
    cursor = QTextCursor(typed.text.document().findBlockByNumber(1))
    cursor.setPosition(cursor.position() + 4)
    word = typed.text.cursorRect(cursor).left()
    ys = range(round(row.top()), round(row.top() + height / 3))
    other = {x for x in range(marked.width()) for y in ys if marked.pixel(x, y) != blank.pixel(x, y)}
    assert other and min(other) >= word - 2
    # AND a tooltip and the description say what was read before
    position = typed.text.document().findBlockByNumber(1).position()
    assert "Was read as: “gardon”" in typed.editor._tip_at(position + 6)
    assert typed.editor._tip_at(position + 1) == ""
    typed.editor.select_line("l2")
    told = QAccessible.queryAccessibleInterface(typed.text).text(QAccessible.Text.Description)
    assert "Read otherwise than before" in told and "“garden”: Was read as: “gardon”" in told
    # WHEN it is found right THEN all of it goes
    typed.show(edits.with_checked(page, "l2"))
    assert typed.editor._tip_at(position + 6) == ""
    told = QAccessible.queryAccessibleInterface(typed.text).text(QAccessible.Text.Description)
    assert told == "Line 2 of 6; Checked: the line is right"


def test_a_screen_reader_is_told_about_the_current_line(typed) -> None:
    page = edits.with_line(typed.page, typed.read_line("l2", "the garden is", unsure=(4,)))
    typed.show(edits.with_checked(page, "l3"))
    told = QAccessible.queryAccessibleInterface(typed.text)
    assert told.text(QAccessible.Text.Name) == "Transcript"
    typed.editor.select_line("l2")
    assert told.text(QAccessible.Text.Description) == "Line 2 of 6; perhaps misread: garden"
    typed.editor.select_line("l3")
    assert told.text(QAccessible.Text.Description) == "Line 3 of 6; Checked: the line is right"


def test_the_size_of_the_text_can_be_set(typed) -> None:
    before = typed.text.line_rect(0).height()
    typed.editor.set_text_size(30)
    assert typed.text.line_rect(0).height() > 1.5 * before
    typed.editor.set_text_size(1)
    assert typed.editor.text_size >= 6


def test_a_dark_window_is_followed(typed) -> None:
    light = typed.text.colours
    typed.editor.setPalette(QPalette(QColor("#202226")))
    assert typed.text.colours.doubt != light.doubt
    assert not typed.editor.grab().isNull()


def test_the_page_already_shown_is_kept_at(typed) -> None:
    typed.put_caret(2, 5)
    typed.editor.show_page(edits.with_text(typed.page, "l1", "other"))
    assert typed.caret == (2, 5)
    assert typed.lines[0] == "other"


def test_a_reading_that_comes_in_at_the_caret_is_not_selected(typed) -> None:
    # GIVEN the caret in a line that is not read yet
    typed.show(typed.make_page(("", "", "")))
    typed.editor.focus_line("l1")
    # WHEN its reading comes in, and then a letter is typed
    typed.show(edits.with_line(typed.page, typed.read_line("l1", "Fern Cottage")))
    selected = typed.text.textCursor().selectedText()
    QTest.keyClicks(typed.text, "x")
    # THEN nothing was selected and nothing of the reading is lost
    assert selected == ""
    assert typed.page.line("l1").text in ("xFern Cottage", "Fern Cottagex")


def test_without_a_page_no_line_is_said_to_be_unread(typed) -> None:
    # GIVEN no page, as while the first is being opened
    typed.editor.show_page(None)
    # WHEN what is there is drawn, THEN it is an empty sheet
    picture = typed.text.viewport().grab().toImage()
    colours = {picture.pixel(x, y) for x in range(0, picture.width(), 2) for y in range(0, picture.height(), 2)}
    assert len(colours) == 1
    # AND a line without text still says that it was not read yet
    typed.editor.show_page(typed.make_page(("",)))
    picture = typed.text.viewport().grab().toImage()
    assert len({picture.pixel(x, y) for x in range(picture.width()) for y in range(picture.height())}) > 1


def test_a_line_read_as_empty_is_not_said_to_be_unread(typed) -> None:
    # GIVEN a line that nobody has read
    read = typed.make_page(("",))
    unread = edits.with_line(read, replace(read.lines[0], author=None))
    typed.editor.show_page(unread)
    typed.editor.select_line("l1")
    before = typed.text.viewport().grab().toImage()
    told = QAccessible.queryAccessibleInterface(typed.text)
    assert "not read yet" in told.text(QAccessible.Text.Description) and "not read yet" in typed.text.tip_at(0)
    # WHEN its reading comes in, and is empty
    typed.show(read)
    # THEN that is seen, told to who cannot see it, and explained under the mouse
    assert typed.text.viewport().grab().toImage() != before
    assert told.text(QAccessible.Text.Description) == "Line 1 of 1; read as empty"
    assert "no letters were made out" in typed.text.tip_at(0)
    # AND a text that comes later takes the place of all that
    typed.show(edits.with_text(read, "l1", "Fern Cottage"))
    assert "empty" not in told.text(QAccessible.Text.Description) and typed.text.tip_at(0) == ""


def test_doubts_are_marked_at_their_words_again_after_these_were_typed_over_with_the_same(typed) -> None:
    # GIVEN a doubtful word, replaced by itself, which leaves Qt's own mark nowhere
    typed.show(edits.with_line(typed.page, typed.read_line("l1", "My dear Aunt", unsure=(0, 9))))
    typed.put_caret(0, 0, 0, 2)
    typed.text.insertPlainText("My")
    # WHEN the same page is shown again THEN all marks stand where they stood
    typed.show(typed.page)
    assert [mark.cursor.selectedText() for mark in typed.text.extraSelections()] == ["My", "M", "Aunt", "u"]


def test_a_key_makes_no_marks_of_other_lines_anew(typed, monkeypatch) -> None:
    # GIVEN doubtful words in two lines
    typed.show(edits.with_line(typed.page, typed.read_line("l1", "My dear Aunt", unsure=(0,))))
    typed.show(edits.with_line(typed.page, typed.read_line("l2", "the garden is", unsure=(0, 12))))
    made = []
    mark = doubt_marks._made
    monkeypatch.setattr(
        doubt_marks, "_made", lambda block, *rest: (made.append(block.blockNumber()), mark(block, *rest))[1]
    )
    # WHEN something is typed after the doubtful word of one THEN no mark is made, before it only those of its line
    typed.put_caret(0, 12)
    typed.type("s")
    assert made == []
    typed.put_caret(1, 4)
    typed.type("s")
    assert made == [1]
    assert [mark.cursor.selectedText() for mark in typed.text.extraSelections()] == ["My", "M", "the", "t", "is", "s"]
