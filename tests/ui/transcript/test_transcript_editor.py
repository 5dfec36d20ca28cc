from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QPalette, QTextCursor, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from hwr_desktop.document import edits


def test_what_the_program_shows_is_not_told_as_typed(typed) -> None:
    # GIVEN a transcript; WHEN texts, marks, lines and pages change from outside
    page = edits.with_text(typed.page, "l1", "read anew")
    typed.editor.show_lines(edits.with_checked(page, "l2"))
    typed.editor.show_lines(edits.without(page, ("l3",)))
    typed.editor.select_line("l2")
    typed.editor.set_text_size(20)
    typed.editor.set_ink(typed.ink_of)
    typed.editor.show_page(None)
    typed.editor.show_page(page)
    # THEN nothing is told
    assert typed.told == []


def test_entering_and_leaving_lines_is_told_once(typed) -> None:
    typed.text.setFocus()
    typed.put_caret(0, 3)
    typed.put_caret(1, 3)
    typed.put_caret(1, 5)
    typed.other.setFocus()
    assert typed.told == [("entered", "l1"), ("left", "l1"), ("entered", "l2"), ("left", "l2")]


def test_a_click_enters_the_line_under_it(typed) -> None:
    typed.editor.set_ink(typed.ink_of)
    typed.click_line(4)
    assert typed.told == [("entered", "l5")]
    assert typed.editor.current_line == "l5"


def test_focus_line_is_ready_to_type(typed) -> None:
    typed.editor.focus_line("l3")
    assert QApplication.focusWidget() is typed.text
    assert typed.told == [("entered", "l3")]
    typed.type("so ")
    assert typed.edited[-1] == ("l3", "so white with snow")


def test_an_edit_that_would_join_lines_after_all_is_put_right(typed) -> None:
    # GIVEN an edit past all the keys, as by a drag of text; WHEN it removes the end of a line
    typed.put_caret(0, 3, 2, 2)
    typed.text.textCursor().removeSelectedText()
    # THEN the lines are as they were and nothing is told
    assert typed.lines == [line.text for line in typed.page.lines]
    assert typed.edited == []


def test_a_page_without_lines_cannot_be_typed_in(typed) -> None:
    typed.editor.show_page(typed.page.with_lines(()))
    typed.type("lost")
    assert typed.edited == []
    assert typed.text.toPlainText() == ""


def test_a_click_on_a_number_goes_to_the_line_and_on_its_mark_checks_it(typed) -> None:
    gutter, left, none = typed.text.gutter, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    middle = int(typed.text.line_rect(2).center().y())
    QTest.mouseClick(gutter, left, none, QPoint(12, middle))
    assert typed.editor.current_line == "l3"
    QTest.mouseClick(gutter, left, none, QPoint(gutter.width() - 16, middle))
    assert typed.page.line("l3").checked
    QTest.mouseClick(gutter, left, none, QPoint(gutter.width() - 16, middle))
    assert not typed.page.line("l3").checked


def test_doubtful_words_are_gone_to_one_after_the_other(typed) -> None:
    # GIVEN doubtful words in the first and the fifth line
    page = edits.with_line(typed.page, typed.read_line("l1", "My dear Aunt", unsure=(4, 9)))
    typed.show(edits.with_line(page, typed.read_line("l5", "and we are", unsure=(4,))))
    # WHEN the next one is asked for again and again
    found = []
    while typed.editor.go_to_doubt(1):
        found.append(typed.text.textCursor().selectedText())
    # THEN each is selected in turn, and backwards too
    assert found == ["dear", "Aunt", "we"]
    assert typed.editor.go_to_doubt(-1)
    assert typed.text.textCursor().selectedText() == "Aunt"


def test_ctrl_and_wheel_change_the_size_of_the_text(typed) -> None:
    sizes: list[float] = []
    typed.editor.text_size_changed.connect(sizes.append)
    before = typed.editor.text_size
    none = Qt.MouseButton.NoButton
    event = QWheelEvent(
        QPointF(50, 50), QPointF(50, 50), QPoint(), QPoint(0, 120), none, Qt.KeyboardModifier.ControlModifier,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(typed.text.viewport(), event)
    assert sizes == [pytest.approx(before + 1)]
    assert typed.editor.text_size == pytest.approx(before + 1)


def test_letters_beyond_the_basic_plane_are_typed_in_the_right_place(typed) -> None:
    typed.put_caret(0, 2)
    typed.text.textCursor().insertText("𝔅é")
    assert typed.edited == [("l1", "My𝔅é dear Aunt")]
    typed.text.moveCursor(QTextCursor.MoveOperation.Right)
    typed.text.insertPlainText("!")
    assert typed.edited[-1] == ("l1", "My𝔅é !dear Aunt")


def test_doubts_stay_legible_when_the_theme_changes(typed) -> None:
    # GIVEN a doubtful letter marked on white
    typed.show(edits.with_line(typed.page, typed.read_line("l1", "My dear Aunt", unsure=(4,))))
    # WHEN the window turns dark
    palette = typed.editor.palette()
    palette.setColor(QPalette.ColorRole.Base, QColor("#1b1d20"))
    palette.setColor(QPalette.ColorRole.Text, QColor("#e7e5e1"))
    typed.editor.setPalette(palette)
    QApplication.processEvents()
    # THEN the ground of the mark is dark as well
    grounds = [s.format.background().color() for s in typed.text.extraSelections() if s.format.background().style()]
    grounds = [ground for ground in grounds if ground.alpha()]
    assert grounds and all(ground.lightness() < 128 for ground in grounds)


def test_a_dragged_number_tells_its_line_and_place_and_scrolls_at_the_edge(typed):
    # GIVEN a window too low for all lines, and the first number pressed
    gutter, bar = typed.text.gutter, typed.text.verticalScrollBar()
    dragged: list[tuple] = []
    typed.editor.line_dragged.connect(lambda *told: dragged.append(told))
    typed.window.resize(typed.window.width(), 160)
    typed.editor.resize(typed.editor.width(), 160)
    bar.setValue(0)
    QTest.mousePress(gutter, Qt.MouseButton.LeftButton, pos=QPoint(12, int(typed.text.first_row(0).center().y())))
    # WHEN it is dragged below the edge and dropped behind the last line
    for at in range(40):
        QTest.mouseMove(gutter, QPoint(12, gutter.height() + 20 + at % 2))
    assert bar.value() > 0
    QTest.mouseRelease(gutter, Qt.MouseButton.LeftButton, pos=QPoint(12, gutter.height() + 20))
    # THEN its line is to come there
    assert dragged == [("l1", 6)]
