"""Misspelt words are underlined while the spelling is checked, and what may stand there is offered, never put there."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QMenu, QTextEdit

from hwr_desktop.document import edits
from hwr_desktop.document.page import PERSON, Character, Choice
from hwr_desktop.ui.transcript.choice_list import ChoiceList

TEXTS = ("Dear Anna, my rnother", "and I are all well here", "and befcre long we come", "to see you in Zxqvorland")


@pytest.fixture
def typed(lined, qtbot):
    """A page that somebody typed, with a word in the first and one in the third line that no list knows, and the
    spelling checked."""
    lines = zip(lined.workspace.page.lines, TEXTS, strict=True)
    page = lined.workspace.page.with_lines(tuple(replace(line, text=text, author=PERSON) for line, text in lines))
    lined.workspace.edit(page, "Typing")
    lined.window.actions_["check_spelling"].trigger()
    checked(lined, qtbot, ["rnother", "befcre"])
    return lined


def text_of(desktop):
    return desktop.window.transcript.findChild(QTextEdit)


def underlined(desktop):
    """The words of the page that stand over a zigzag."""
    found = []
    for number, line in enumerate(text_of(desktop)._misspelt):
        text = text_of(desktop).document().findBlockByNumber(number).text()
        found += [text[start:end] for start, end in line]
    return found


def checked(desktop, qtbot, words):
    qtbot.waitUntil(lambda: underlined(desktop) == words, timeout=20000)


def texts(desktop):
    return [line.text for line in desktop.workspace.page.lines]


def listed(desktop):
    """What the little list offers, without the word as it stands."""
    shown = desktop.window.transcript.findChild(ChoiceList)
    return [button.text() for button in shown.buttons[1:]] if shown.isVisible() else []


def go_to(desktop, number, at):
    desktop.window.transcript.focus_line(desktop.workspace.page.lines[number].id)
    desktop.window.transcript.put_caret(desktop.workspace.page.lines[number].id, at)


def test_it_is_switched_off_and_on_and_that_is_remembered(typed, qtbot):
    typed.window.actions_["check_spelling"].trigger()
    assert underlined(typed) == [] and not typed.settings.check_spelling
    typed.window.actions_["check_spelling"].trigger()
    checked(typed, qtbot, ["rnother", "befcre"])
    assert typed.settings.check_spelling


def test_what_is_typed_is_looked_at_when_the_hand_rests(typed, qtbot):
    # GIVEN a word that is typed before one that is underlined
    go_to(typed, 2, 4)
    qtbot.keyClicks(text_of(typed), "tbey ")
    # THEN that one keeps its line under it while it moves, and the new one has none yet
    assert underlined(typed) == ["rnother", "befcre"]
    # WHEN the hand rests THEN the new one has
    checked(typed, qtbot, ["rnother", "tbey", "befcre"])
    # AND a line that is marked as right has none at once
    page = typed.workspace.page
    typed.workspace.edit(edits.with_checked(page, page.lines[2].id, True), "Check")
    assert underlined(typed) == ["rnother"]


def test_a_word_of_the_project_is_right_and_that_is_one_step(typed, qtbot):
    # GIVEN the next misspelt word gone to by its key
    go_to(typed, 0, 0)
    qtbot.keyClick(text_of(typed), Qt.Key.Key_F3, Qt.KeyboardModifier.ControlModifier)
    assert typed.window.transcript.selected_text == "rnother"
    # WHEN it is made a word of the project in its list
    typed.window.transcript.findChild(ChoiceList).own_word_button.click()
    # THEN it is underlined no more, and nothing in the text has changed
    checked(typed, qtbot, ["befcre"])
    assert typed.workspace.project.words == ("rnother",) and texts(typed) == list(TEXTS)
    # AND undo takes it back
    assert typed.workspace.undo_label == "Word of the project"
    typed.window.actions_["undo"].trigger()
    checked(typed, qtbot, ["rnother", "befcre"])


def test_a_suggestion_is_taken_by_its_number_and_the_next_word_follows(typed, qtbot):
    go_to(typed, 0, 0)
    qtbot.keyClick(text_of(typed), Qt.Key.Key_F3, Qt.KeyboardModifier.ControlModifier)
    # GIVEN what may stand there
    assert "mother" in listed(typed)[:3]
    # WHEN it is taken
    key = Qt.Key(Qt.Key.Key_1 + listed(typed).index("mother"))
    qtbot.keyClick(text_of(typed), key)
    # THEN it stands there, and the next misspelt word is selected
    assert texts(typed)[0] == "Dear Anna, my mother" and typed.window.transcript.selected_text == "befcre"
    # AND after the last that is said
    qtbot.keyClick(text_of(typed), Qt.Key.Key_F3, Qt.KeyboardModifier.ControlModifier)
    assert "no misspelt word further down" in typed.window.message_bar.texts[-1]


def test_a_doubtful_word_has_one_mark_and_one_list(typed, qtbot):
    # GIVEN a misspelt word that was read in doubt, with a reading that the word list has as well, and a sign behind it
    line = replace(typed.workspace.page.lines[2], text="and befcre, we come")
    sure = [0.6 if 4 <= at < 11 else 1.0 for at in range(len(line.text))]
    letters = tuple(
        Character(each, sure[at], (40.0 + 10 * at, 100.0), (50.0 + 10 * at, 100.0)) for at, each in enumerate(line.text)
    )
    choices = (Choice(4, 11, "before,", 0.3), Choice(4, 11, "befqqe,", 0.01))
    read = replace(line, characters=letters, choices=choices)
    typed.workspace.edit(edits.with_line(typed.workspace.page, read), "Read page")
    # THEN the marks of the doubt are what is shown
    checked(typed, qtbot, ["rnother"])
    go_to(typed, 2, 0)
    typed.window.actions_["next_doubt"].trigger()
    # AND no reading is listed twice; those of the word list have the sign behind them too
    assert listed(typed)[0] == "before," and listed(typed).count("before,") == 1
    assert len(listed(typed)) == 5 and all(each.endswith(",") for each in listed(typed))


def test_what_only_the_reader_thought_of_is_not_said_to_be_from_the_word_list(typed, qtbot):
    # GIVEN a misspelt word of which the reader thought that it is another one that no list knows, with other signs
    line = typed.workspace.page.lines[2]
    letters = tuple(
        Character(each, 0.6, (40.0 + 10 * at, 100.0), (50.0 + 10 * at, 100.0)) for at, each in enumerate(line.text)
    )
    read = replace(line, characters=letters, choices=(Choice(4, 10, "(befqqe", 0.3),))
    typed.workspace.edit(edits.with_line(typed.workspace.page, read), "Read page")
    checked(typed, qtbot, ["rnother"])
    go_to(typed, 2, 4)
    transcript = typed.window.transcript
    qtbot.waitUntil(lambda: "befqqe" in transcript.misspelt_at_caret.suggestions, timeout=20000)
    # WHEN its list is shown THEN it is told how likely the reader found that
    typed.window.actions_["word_choices"].trigger()
    told = typed.window.transcript.findChild(ChoiceList).accessibleDescription()
    assert "befqqe" in listed(typed) and "before" in listed(typed)
    assert ": befqqe, 30 %" in told and ": before, from the word list" in told


def test_any_word_can_be_asked_about(typed, qtbot):
    # GIVEN a word that is right as far as anybody knows
    go_to(typed, 1, 17)
    typed.window.actions_["word_choices"].trigger()
    # THEN what may stand there comes soon, and it is not offered as a word of the project
    qtbot.waitUntil(lambda: bool(listed(typed)), timeout=20000)
    assert typed.window.transcript.selected_text == "well"
    assert typed.window.transcript.findChild(ChoiceList).own_word_button is None
    # AND where nobody checks the spelling nothing is known of it
    typed.window.actions_["check_spelling"].trigger()
    go_to(typed, 1, 17)
    typed.window.actions_["word_choices"].trigger()
    assert listed(typed) == [] and "No other reading" in typed.window.message_bar.texts[-1]


@pytest.mark.qt_log_ignore("does not support", extend=True)
def test_the_menu_of_a_word_has_what_may_stand_there(typed, qtbot):
    # GIVEN the menu of a misspelt word opened by the key for menus
    go_to(typed, 2, 6)
    text = text_of(typed)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(5, 5), text.mapToGlobal(QPoint(5, 5)))
    QApplication.sendEvent(text, event)
    menu = text.findChild(QMenu)
    entries = [action for action in menu.actions() if not action.isSeparator()]
    words = [action.text() for action in entries]
    assert "before" in words[:3] and "&Add to the project's words" in words
    # WHEN one is chosen THEN it stands there, and the caret behind it
    entries[words.index("before")].trigger()
    menu.close()
    assert texts(typed)[2] == "and before long we come"
    assert typed.window.transcript.caret == (typed.workspace.page.lines[2].id, 10)


def test_who_cannot_see_the_lines_is_told(typed):
    go_to(typed, 2, 0)
    assert "perhaps misspelt: befcre" in text_of(typed).accessibleDescription()
    position = text_of(typed).document().findBlockByNumber(2).position() + 6
    assert "“befcre” is in no word list; perhaps: before" in text_of(typed).tip_at(position)


def test_another_page_is_looked_through_when_it_is_shown(typed, qtbot, draw):
    typed.open([draw("second.png")])
    qtbot.waitUntil(lambda: len(typed.workspace.pages) == 2 and not typed.decoding.busy, timeout=20000)
    typed.show_page.show(typed.workspace.pages[1])
    qtbot.waitUntil(lambda: typed.workspace.page.id == typed.workspace.pages[1], timeout=20000)
    assert underlined(typed) == []
    typed.show_page.show(typed.workspace.pages[0])
    checked(typed, qtbot, ["rnother", "befcre"])
