"""The voice turns pages for who follows it, and not under the hands of who writes."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication

from hwr_desktop.ui.steps.speech_steps import SpokenPlace


@pytest.fixture
def two(lined, draw, qtbot):
    """Two pages of four lines, the first shown with its last word just read aloud."""
    lined.open([draw("second.png")])
    qtbot.waitUntil(lambda: len(lined.workspace.pages) == 2 and not lined.decoding.busy, timeout=20000)
    first, second = lined.workspace.pages
    page = lined.workspace.page_of(second)
    lines = enumerate(lined.workspace.page_of(first).lines)
    lines = tuple(replace(line, id=f"l00000000000{number}") for number, line in lines)
    lined.workspace.edit(page.with_lines(lines), "Read page")
    lined.show_page.show(first)
    qtbot.waitUntil(lambda: lined.workspace.page.id == first, timeout=20000)
    lined.show_spoken_word.show(place(lined, first, 3))
    return lined


def place(desktop, page_id, number):
    """The first word of a line of a page."""
    line = desktop.workspace.page_of(page_id).lines[number]
    return SpokenPlace(page_id, line.id, 0, 4, line.text[:4])


def typed_around_the_turn(two, qtbot, field, first_words, rest):
    """Type, let the voice go on to the second page after a while, and type on."""
    qtbot.keyClicks(field, first_words)
    two.show_spoken_word._typed.invalidate()  # as when the hands have rested
    two.show_spoken_word.show(place(two, two.workspace.pages[1], 0))
    qtbot.wait(200)
    qtbot.keyClicks(QApplication.focusWidget(), rest)
    two.workspace.flush()
    return [two.workspace.page_of(page_id) for page_id in two.workspace.pages]


@pytest.mark.parametrize("action", ["note_line", "note_page"])
def test_a_note_stays_on_its_page(two, qtbot, action):
    # GIVEN somebody writing a note
    texts = [line.text for line in two.workspace.page.lines]
    two.workspace.select((two.workspace.page.lines[3].id,))
    two.window.actions_[action].trigger()
    # WHEN the voice goes on to the next page THEN all of it is in that note
    first, second = typed_around_the_turn(two, qtbot, QApplication.focusWidget(), "blot at the", " top")
    assert (first.note if action == "note_page" else first.lines[3].note) == "blot at the top"
    assert two.workspace.page.id == first.id
    assert [line.text for line in second.lines] == texts and not second.note


def test_a_translation_stays_on_its_page(two, qtbot):
    # GIVEN somebody writing a translation
    two.window.actions_["translation"].trigger()
    text = two.window.translation_panel.text
    text.setFocus()
    text.go_to_line(0)
    # WHEN the voice goes on to the next page THEN all of it is in the first one's
    first, second = typed_around_the_turn(two, qtbot, text, "Liebe An", "na,")
    assert [each.text for each in first.lines[0].translations] == ["Liebe Anna,"]
    assert not any(line.translations for line in second.lines) and two.workspace.page.id == first.id


def test_who_begins_to_write_while_the_next_page_is_opened_stays(two, qtbot):
    # GIVEN the voice gone on to a page whose picture is not there yet
    two.show_page._pictures.clear()
    first, second = two.workspace.pages
    two.show_spoken_word.show(place(two, second, 0))
    assert two.workspace.page.id == first
    # WHEN somebody begins a note THEN the page stays
    two.window.actions_["note_page"].trigger()
    qtbot.waitUntil(lambda: not two.decoding.busy, timeout=20000)
    qtbot.wait(50)
    assert two.workspace.page.id == first and two.window.page_list._current == first
    # AND by their own wish they come there nevertheless
    two.window.actions_["next_page"].trigger()
    qtbot.waitUntil(lambda: two.workspace.page.id == second, timeout=20000)


def test_who_reads_along_in_the_text_or_sets_the_rate_is_taken_along(two, qtbot):
    first, second = two.workspace.pages
    two.window.speech_bar.show()
    for reader, here, there in (
        (two.window.transcript, first, second), (two.window.speech_bar.rate, second, first),
    ):  # fmt: skip
        two.show_spoken_word.show(place(two, here, 3))
        reader.setFocus()
        two.show_spoken_word.show(place(two, there, 0))
        qtbot.waitUntil(lambda there=there: two.workspace.page.id == there, timeout=20000)
