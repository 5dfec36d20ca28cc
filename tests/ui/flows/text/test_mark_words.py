"""Words are marked by keys, what an abbreviation stands for is typed in place, and every step can be undone."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence

from hwr_desktop.ui.actions import TABLE
from hwr_desktop.ui.transcript.line_field import FieldText
from hwr_desktop.ui.transcript.transcript_text import TranscriptText

KEYS = {row.id: row.shortcut for row in TABLE}


class Person:
    """Somebody at the window with the caret in the text."""

    def __init__(self, desktop, qtbot) -> None:
        self.desktop, self.qtbot = desktop, qtbot
        self.transcript = desktop.window.transcript
        self.text = self.transcript.findChild(TranscriptText)
        self.field = self.transcript.findChild(FieldText)

    @property
    def line(self):
        """The second line: "we are all well"."""
        return self.desktop.workspace.page.lines[1]

    @property
    def marks(self) -> list[tuple[str, int, int, str]]:
        return [(str(mark.kind), mark.start, mark.end, mark.value) for mark in self.line.marks]

    def select(self, start: int, end: int) -> None:
        self.transcript.focus_line(self.line.id)
        self.transcript.select_text(self.line.id, start, end)

    def press(self, action_id: str) -> None:
        sequence = QKeySequence(KEYS[action_id])[0]
        target = self.desktop.window.focusWidget()
        self.qtbot.keyClick(target, sequence.key(), sequence.keyboardModifiers())

    def type(self, text: str) -> None:
        self.qtbot.keyClicks(self.desktop.window.focusWidget(), text)

    def key(self, key: Qt.Key) -> None:
        self.qtbot.keyClick(self.desktop.window.focusWidget(), key)


@pytest.fixture
def person(lined, qtbot) -> Person:
    return Person(lined, qtbot)


@pytest.mark.parametrize(
    ("action_id", "kind"), [("mark_unclear", "unclear"), ("mark_struck", "deleted"), ("mark_inserted", "inserted")]
)
def test_the_word_at_the_caret_is_marked_and_no_longer_marked(person, action_id, kind):
    # GIVEN the caret in a word that a model read
    person.select(4, 4)
    # WHEN the key is pressed
    person.press(action_id)
    # THEN the word is marked, the caret is where it was, and nobody has corrected anything
    assert person.marks == [(kind, 3, 6, "")]
    assert person.transcript.caret == (person.line.id, 4) and not person.line.confirmed
    # THEN it is in the file
    page_id = person.desktop.workspace.page.id
    assert person.desktop.workspace.file.page(page_id).lines[1].marks == person.line.marks
    # WHEN it is pressed again THEN the mark is gone, and undo brings it back
    person.press(action_id)
    assert person.marks == []
    person.press("undo")
    assert person.marks == [(kind, 3, 6, "")]


def test_what_is_selected_over_lines_is_marked_in_one_step(person):
    # GIVEN a selection from one line into the next but one
    page = person.desktop.workspace.page
    person.select(10, 10)
    cursor = person.text.textCursor()
    start = person.text.document().findBlockByNumber(0).position() + 5
    cursor.setPosition(start)
    cursor.setPosition(person.text.document().findBlockByNumber(2).position() + 4, cursor.MoveMode.KeepAnchor)
    person.text.setTextCursor(cursor)
    # WHEN it is struck
    person.press("mark_struck")
    # THEN all of it is, without the spaces at the ends
    marked = [[(mark.start, mark.end) for mark in line.marks] for line in person.desktop.workspace.page.lines]
    assert marked == [[(5, 10)], [(0, 15)], [(0, 3)], []]
    # WHEN that is undone THEN all is as it was
    person.press("undo")
    assert person.desktop.workspace.page == page


def test_where_there_is_no_word_one_is_told_what_to_do(person):
    # GIVEN a line without text
    person.select(0, 15)
    person.key(Qt.Key.Key_Delete)
    before = person.desktop.workspace.page
    # WHEN a word is to be marked
    for action_id in ("mark_unclear", "mark_abbreviation"):
        person.press(action_id)
    # THEN nothing is, and one knows why
    assert person.desktop.workspace.page == before
    assert "Put the caret into the word" in person.desktop.window.message_bar.texts[-1]


def test_what_an_abbreviation_stands_for_is_typed_under_it(person):
    # GIVEN the caret in a word
    person.select(8, 8)
    # WHEN it is said to be short for something
    person.press("mark_abbreviation")
    assert person.field.hasFocus() and "“all”" in person.field.accessibleName()
    person.type("all of us")
    assert person.marks == [("abbreviation", 7, 10, "all of us")]
    person.key(Qt.Key.Key_Return)
    # THEN one is back in the text
    assert person.text.hasFocus() and not person.field.isVisible()
    assert person.transcript.caret == (person.line.id, 8)
    # WHEN it is asked for again THEN it is shown and can be changed
    person.press("mark_abbreviation")
    assert person.field.toPlainText() == "all of us"
    person.type("!")
    assert person.marks == [("abbreviation", 7, 10, "all of us!")]
    # WHEN that is undone from there THEN the field shows it, and closes once its mark is gone
    person.press("undo")
    while person.marks:
        assert person.field.toPlainText() == person.marks[0][3]
        person.press("undo")
    assert not person.field.isVisible() and person.text.hasFocus()


def test_a_gap_is_put_in_where_nothing_can_be_read(person):
    # GIVEN the caret between two words, and a gap there
    person.select(7, 7)
    person.press("mark_gap")
    person.type("two words")
    person.key(Qt.Key.Key_Escape)
    assert person.marks == [("gap", 7, 7, "two words")] and person.line.text == "we are all well"
    # WHEN one types on behind it
    person.type("xx ")
    # THEN the gap stays before that
    assert person.marks == [("gap", 7, 7, "two words")] and person.line.text == "we are xx all well"
    # WHEN Backspace is pressed behind the gap THEN it goes, and undo brings it back
    person.select(7, 7)
    person.key(Qt.Key.Key_Backspace)
    assert person.marks == [] and person.line.text == "we are xx all well"
    person.press("undo")
    assert person.marks == [("gap", 7, 7, "two words")]
    # WHEN a word that cannot be read is selected THEN the gap takes its place
    person.select(7, 9)
    person.press("remove_marks")
    person.select(7, 9)
    person.press("mark_gap")
    assert person.line.text == "we are  all well" and person.marks == [("gap", 7, 7, "")]


def test_all_marks_of_a_word_are_removed(person):
    # GIVEN a word with two marks
    person.select(4, 4)
    person.press("mark_unclear")
    person.press("mark_struck")
    assert len(person.marks) == 2
    # WHEN its marks are removed THEN there is none
    person.press("remove_marks")
    assert person.marks == []


def test_a_marked_line_is_not_read_over(person, engine):
    # GIVEN a mark in a line that a model read, and a note on another
    desktop, lines = person.desktop, person.desktop.workspace.page.lines
    person.select(4, 4)
    person.press("mark_unclear")
    person.select(0, 0)
    desktop.workspace.select((lines[2].id,))
    desktop.take_notes.note_line(lines[2].id)
    person.type("in ink")
    person.key(Qt.Key.Key_Escape)
    marks = person.line.marks
    # WHEN lines are looked for anew, and the page is read
    for action_id in ("find_lines", "read_page"):
        desktop.window.actions_[action_id].trigger()
        person.qtbot.waitUntil(lambda: not desktop.reading.busy, timeout=20000)
    # THEN mark and note are there
    page = desktop.workspace.page
    assert page.line(lines[1].id).marks == marks and page.line(lines[1].id).text == "we are all well"
    assert page.line(lines[2].id).note == "in ink"
    assert not page.has(lines[0].id)
