"""Real ink: words drawn on sheets, of which the same was misread in several places."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTextEdit

from hwr_desktop.document import edits
from hwr_desktop.document.page import Choice

ONE = (
    [("in", "in"), ("the", "hte"), ("garden", "garden")],
    [("and", "and"), ("the", "hte"), ("sea", "sea")],
    [("see", "see"), ("incomprehensibilities", "hte")],
)
TWO = ([("The", "Hte"), ("cat", "cat")], [("all", "all"), ("well", "well")])


@pytest.fixture
def misread(desktop, qtbot, write):
    """Two pages in which "the" was read "hte" three times, and "hte" once where the ink says something else."""
    sheets = [write("one.png", ONE), write("two.png", TWO)]
    desktop.open([path for path, _ in sheets])
    workspace = desktop.workspace
    qtbot.waitUntil(lambda: len(workspace.pages) == 2 and not desktop.decoding.busy, timeout=20000)
    for page_id, (_, lines) in zip(workspace.pages, sheets, strict=True):
        workspace.edit(workspace.page_of(page_id).with_lines(lines), "Read page")
    desktop.show_page.show(workspace.pages[0])
    qtbot.waitUntil(lambda: workspace.page is not None and workspace.page.id == workspace.pages[0], timeout=20000)
    return desktop


def texts(desktop):
    return [desktop.workspace.page_of(page_id).text.split("\n") for page_id in desktop.workspace.pages]


def text_of(desktop):
    return desktop.window.transcript.findChild(QTextEdit)


def correct_first(desktop, qtbot, word="the"):
    """Type over the misread word of the first line, as a person does, and go down to the next line."""
    line = desktop.workspace.page.lines[0]
    desktop.select_lines.go_to_text(line.id)
    desktop.window.transcript.select_text(line.id, 3, 6)
    qtbot.keyClicks(text_of(desktop), word)


def offered(desktop):
    return [words for words in desktop.window.message_bar.texts if "look alike" in words or "looks alike" in words]


def test_one_correction_mends_the_others_with_two_keys_and_one_undo(misread, qtbot):
    # GIVEN a misread word that is corrected by typing
    before = texts(misread)
    correct_first(misread, qtbot)
    assert offered(misread) == []
    # WHEN the caret leaves it
    qtbot.keyClick(text_of(misread), Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: bool(offered(misread)), timeout=20000)
    # THEN the other places are told of in one quiet line, and the person types on
    assert offered(misread) == ["2 other places read “hte” look alike, and may be “the” too. Ctrl+Shift+H shows them."]
    assert text_of(misread).hasFocus() and not misread.window.like_places.isVisible()
    assert texts(misread)[1] == before[1]
    # WHEN they are shown by the key
    qtbot.keyClick(
        text_of(misread), Qt.Key.Key_H, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    )
    panel = misread.window.like_places
    assert panel.isVisible() and panel.places.hasFocus() and "“hte” is to become “the”" in panel.words
    # THEN the likest ink comes first, all is ticked, and the place whose ink says something else is not there
    assert [hit.text for hit in panel.places.model_.hits] == ["and hte sea", "Hte cat"]
    assert panel.places.ticked.ticks == (True, True)
    # AND Enter corrects both, the capital kept, as a person's word
    qtbot.keyClick(panel.places, Qt.Key.Key_Return)
    said = "Replaced: 2 places on 2 pages. Undo takes all of it back."
    qtbot.waitUntil(lambda: said in misread.window.message_bar.texts, timeout=20000)
    assert texts(misread) == [["in the garden", "and the sea", "see hte"], ["The cat", "all well"]]
    assert misread.workspace.page_of(misread.workspace.pages[1]).lines[0].locked
    assert not panel.isVisible() and text_of(misread).hasFocus()
    # AND one undo takes back those, another the typing
    misread.window.actions_["undo"].trigger()
    assert texts(misread) == [["in the garden", *before[0][1:]], before[1]]
    misread.window.actions_["undo"].trigger()
    assert texts(misread) == before


def test_nothing_is_said_while_the_caret_is_in_the_word(misread, qtbot):
    # GIVEN a word that says what it should already, but on which the person may type on
    correct_first(misread, qtbot)
    qtbot.wait(1500)
    assert offered(misread) == []
    # WHEN they do THEN that is what counts
    qtbot.keyClicks(text_of(misread), "ir")
    qtbot.keyClick(text_of(misread), Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: bool(offered(misread)), timeout=20000)
    assert "may be “their” too" in offered(misread)[0]


def test_a_reading_that_is_chosen_by_number_is_a_correction_too(misread, qtbot):
    # GIVEN a doubtful word with another reading
    page = misread.workspace.page
    line = replace(page.lines[0], choices=(Choice(3, 6, "the", 0.2),))
    misread.workspace.edit(edits.with_line(page, line), "Read page")
    misread.window.transcript.put_caret(line.id, 4)
    misread.window.actions_["word_choices"].trigger()
    # WHEN that is taken by its number
    qtbot.keyClick(text_of(misread), Qt.Key.Key_1)
    assert texts(misread)[0][0] == "in the garden"
    # THEN the other places are offered
    qtbot.waitUntil(lambda: bool(offered(misread)), timeout=20000)


def test_only_what_is_ticked_is_corrected(misread, qtbot):
    # GIVEN the places of a correction
    correct_first(misread, qtbot)
    qtbot.keyClick(text_of(misread), Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: bool(offered(misread)), timeout=20000)
    misread.window.actions_["correct_everywhere"].trigger()
    panel = misread.window.like_places
    # WHEN the first is unticked by Space
    qtbot.keyClick(panel.places, Qt.Key.Key_Space)
    assert panel.places.ticked.ticks == (False, True) and "(1)" in panel.correct_button.text()
    # THEN only the second is corrected
    panel.correct_button.click()
    qtbot.waitUntil(lambda: texts(misread)[1][0] == "The cat", timeout=20000)
    assert texts(misread)[0][1] == "and hte sea"


def test_a_place_is_gone_to_and_the_list_kept(misread, qtbot):
    correct_first(misread, qtbot)
    qtbot.keyClick(text_of(misread), Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: bool(offered(misread)), timeout=20000)
    misread.window.actions_["correct_everywhere"].trigger()
    panel = misread.window.like_places
    # WHEN the second place is gone to
    qtbot.keyClick(panel.places, Qt.Key.Key_Down)
    panel.show_button.click()
    # THEN its page is shown with the word selected, and the list is still there; Esc closes it
    second = misread.workspace.pages[1]
    qtbot.waitUntil(lambda: misread.workspace.page.id == second, timeout=20000)
    qtbot.waitUntil(lambda: misread.window.transcript.selected_text == "Hte")
    assert panel.isVisible()
    panel.places.setFocus()
    qtbot.keyClick(panel.places, Qt.Key.Key_Escape)
    assert not panel.isVisible()


def test_a_line_that_says_something_else_meanwhile_is_left_alone(misread, qtbot):
    # GIVEN the places of a correction
    correct_first(misread, qtbot)
    qtbot.keyClick(text_of(misread), Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: bool(offered(misread)), timeout=20000)
    misread.window.actions_["correct_everywhere"].trigger()
    # WHEN one is changed before they are corrected
    page = misread.workspace.page
    misread.workspace.edit(edits.with_text(page, page.lines[1].id, "and hte bee"), "Typing")
    misread.window.like_places.correct_button.click()
    # THEN it stays, and what was done is told
    said = "Replaced: one place. Undo takes it back."
    qtbot.waitUntil(lambda: said in misread.window.message_bar.texts, timeout=20000)
    assert texts(misread)[0][1] == "and hte bee"


def test_a_word_that_was_corrected_long_ago_can_be_asked_for_at_the_caret(misread, qtbot):
    # GIVEN a correction of which nobody was told, and the caret in its word
    page = misread.workspace.page
    misread.workspace.edit(edits.with_text(page, page.lines[0].id, "in the garden"), "Typing")
    misread.window.transcript.put_caret(page.lines[0].id, 4)
    # WHEN it is asked for
    misread.window.actions_["correct_everywhere"].trigger()
    # THEN it is said that they are looked for, and its places are shown when they are found
    assert misread.window.message_bar.texts[-1] == "Looking where else “hte” was read …"
    qtbot.waitUntil(misread.window.like_places.isVisible, timeout=20000)
    assert len(misread.window.like_places.places.model_.hits) == 2


def test_where_nothing_was_corrected_the_key_says_what_it_is_for(misread):
    misread.window.actions_["correct_everywhere"].trigger()
    assert misread.window.message_bar.texts[-1].startswith("Correct a word first")
    assert not misread.window.like_places.isVisible()


def test_an_offer_goes_with_its_correction(misread, qtbot):
    # GIVEN an offer
    correct_first(misread, qtbot)
    qtbot.keyClick(text_of(misread), Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: bool(offered(misread)), timeout=20000)
    # WHEN the correction is undone THEN nothing is shown that would repeat it
    misread.window.actions_["undo"].trigger()
    misread.window.actions_["correct_everywhere"].trigger()
    assert not misread.window.like_places.isVisible()
