from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QTransform
from PySide6.QtTest import QTest

from hwr_desktop.document.page import Character
from hwr_desktop.ui.transcript.ink_words import InkWords

TWICE = QTransform().scale(2, 2)


@pytest.fixture
def line(typed):
    """A line whose letters are 10 pixels wide on the scan."""
    line = typed.read_line("l1", "My dear Aunt")
    letters = [Character(each, 0.9, (10.0 * at, 30), (10.0 * at + 10, 30)) for at, each in enumerate(line.text)]
    return replace(line, characters=tuple(letters))


def test_a_word_is_found_in_the_ink_and_ink_leads_to_its_word(line):
    words = InkWords(line, TWICE)
    dear = words.word_at(5)
    assert dear is not None and words.stretch_of(dear) == pytest.approx((60, 140))
    assert words.word_under(100, 10).text == "dear"
    assert words.word_under(1000, 10).text == "Aunt"


def test_a_word_that_was_typed_lies_between_its_neighbours(line):
    words = InkWords(replace(line, text="My darling Aunt"), TWICE)
    left, right = words.stretch_of(words.word_at(5))
    assert 40 <= left < right <= 160


def test_where_nothing_was_read_no_word_is_pointed_at(line):
    words = InkWords(replace(line, characters=()), TWICE)
    assert words.stretch_of(words.word_at(5)) is None and words.word_under(100, 10) is None


def test_a_click_on_the_ink_selects_the_word_there(typed, line):
    # GIVEN the first line with its ink shown
    typed.editor.set_ink(typed.ink_of, lambda line: QTransform())
    typed.show(typed.page.with_lines((line, *typed.page.lines[1:])))
    typed.editor.focus_line("l1")
    area = typed.text._ink_area()
    # WHEN the ink of its second word is clicked
    at = QPoint(round(area.left() + 50 * area.width() / 500), round(area.center().y()))
    QTest.mouseClick(typed.text.viewport(), Qt.MouseButton.LeftButton, pos=at)
    # THEN that word is selected in the text, to be typed over
    assert typed.text.textCursor().selectedText() == "dear"
    typed.type("near")
    assert typed.lines[0] == "My near Aunt"
