"""The lines of a translation beside those of a transcript, whatever room each takes."""

from __future__ import annotations

from itertools import pairwise

import pytest

from hwr_desktop.ui.panels.translated_row import RowState, TranslatedRow
from hwr_desktop.ui.panels.translation_text import TranslationText

BASELINES = [40.0 + 30 * number for number in range(12)]


@pytest.fixture
def text(plain_application, qtbot):
    view = TranslationText()
    qtbot.addWidget(view)
    view.resize(260, 300)
    view.show()
    return view


def rows(*texts):
    return [TranslatedRow(f"l{at}", text, RowState.PLAIN) for at, text in enumerate(texts)]


def baselines(view):
    ascent = view.fontMetrics().ascent()
    return [view.row_rect(number).top() + ascent for number in range(len(view.rows))]


def test_each_line_stands_on_the_height_of_its_own(text, qtbot):
    text.show_rows(rows(*["short"] * 12))
    text.show_places(BASELINES, 0)
    qtbot.waitUntil(lambda: baselines(text) == pytest.approx(BASELINES, abs=1))
    # WHEN the transcript is scrolled THEN they go along
    text.show_places(BASELINES, 100)
    qtbot.waitUntil(lambda: baselines(text) == pytest.approx([each - 100 for each in BASELINES], abs=1))


def test_who_comes_here_first_stands_on_the_first_line(text, qtbot):
    # GIVEN lines of which none is current
    text.show_rows(rows("one", "two", "three"))
    # WHEN somebody begins to write
    with qtbot.waitSignal(text.line_edited) as edited:
        qtbot.keyClicks(text, "x")
    # THEN it is in the first one
    assert edited.args == [0, "xone"]


def test_where_translations_are_long_the_current_line_still_does(text, qtbot):
    # GIVEN lines that take four rows each, where there is room for one
    text.show_rows(rows(*["a translation that is much longer than what it was made from " * 2] * 12))
    text.show_places(BASELINES, 0)
    text.show_current("l8")
    # THEN the current one is beside its own, and none lies over another
    qtbot.waitUntil(lambda: baselines(text)[8] == pytest.approx(BASELINES[8], abs=1))
    areas = [text.row_rect(number) for number in range(12)]
    assert all(above.bottom() <= below.top() for above, below in pairwise(areas))


def test_lines_that_come_and_go_keep_what_is_beside_them(text, qtbot):
    text.show_rows(rows("one", "two", "three"))
    text.show_current("l2")
    first, _, third = text.rows
    # WHEN a line goes, and another comes
    text.show_rows([first, third, TranslatedRow("new", "four", RowState.STALE)])
    assert text.toPlainText() == "one\nthree\nfour"
    text.show_rows([])
    assert text.toPlainText() == "" and text.isReadOnly()


def test_what_is_shown_is_not_told_as_typed(text, qtbot):
    told = []
    text.line_edited.connect(lambda number, words: told.append((number, words)))
    text.show_rows(rows("one", "two"))
    text.show_rows(rows("one", "other"))
    assert told == []
    # AND what a person types is, line by line
    text.go_to_line(1)
    qtbot.keyClicks(text, "x")
    assert told == [(1, "xother")]
