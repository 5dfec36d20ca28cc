"""Likely misreadings are listed with their ink and what is proposed; what is ticked is corrected in one step."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox

from hwr_desktop.document import edits
from hwr_desktop.document.letter_edits import letter_begun
from hwr_desktop.document.own_words import with_own_word
from hwr_desktop.document.page import AuthorKind
from hwr_desktop.ui.steps.snippets import Snippet

ONE = (
    [("my", "my"), ("dear", "dear"), ("mother", "mothcr")],
    [("we", "we"), ("came", "came"), ("home", "home"), ("before", "befcre"), ("him", "him")],
    [("Wenlock", "zzzvvqn")],
)
TWO = ([("the", "the"), ("day", "day"), ("before", "befcre"), ("last", "last")], [("all", "all"), ("well", "well")])


DOUBTFUL = {"my dear mothcr": "c", "we came home befcre him": "c", "the day befcre last": "c", "zzzvvqn": "zzzvvqn"}
"""The letters of a line that were read in doubt; all others were read surely."""


def read(line):
    """The line with its letters as sure as `DOUBTFUL` says."""
    letters = DOUBTFUL.get(line.text, "-")
    start = line.text.rfind(letters)
    end = start + len(letters) if start >= 0 else start
    sure = [0.3 if start <= at < end else 0.999 for at in range(len(line.text))]
    characters = (letter._replace(confidence=each) for letter, each in zip(line.characters, sure, strict=True))
    return replace(line, characters=tuple(characters))


@pytest.fixture
def misread(desktop, qtbot, write):
    """Two pages in English with words that were misread: two of them plainly, one that may be many others."""
    sheets = [write("one.png", ONE), write("two.png", TWO)]
    desktop.open([path for path, _ in sheets])
    workspace = desktop.workspace
    qtbot.waitUntil(lambda: len(workspace.pages) == 2 and not desktop.decoding.busy, timeout=20000)
    for page_id, (_, lines) in zip(workspace.pages, sheets, strict=True):
        page = replace(workspace.page_of(page_id), language="en")
        workspace.edit(page.with_lines(tuple(map(read, lines))), "Read page")
    desktop.show_page.show(workspace.pages[0])
    qtbot.waitUntil(lambda: workspace.page is not None and workspace.page.id == workspace.pages[0], timeout=20000)
    return desktop


def shown(desktop, qtbot, scope="page"):
    """The panel once all is found in the page, its letter or the project."""
    desktop.window.actions_["correct_misreadings"].trigger()
    panel = desktop.window.misreadings
    if panel.scope != scope:
        field = panel.findChild(QComboBox)
        field.setCurrentIndex(field.findData(scope))
        field.activated.emit(field.currentIndex())
    qtbot.waitUntil(lambda: not desktop.correct_misreadings._job.running, timeout=20000)
    return panel


def proposed(panel):
    return [(hit.text[hit.start : hit.end], hit.other) for hit in panel.places.model_.hits]


def texts(desktop):
    return [desktop.workspace.page_of(page_id).text.split("\n") for page_id in desktop.workspace.pages]


def test_what_is_rather_sure_is_ticked_and_corrected_in_one_step(misread, qtbot):
    before = texts(misread)
    # WHEN the page is looked through
    panel = shown(misread, qtbot)
    # THEN each word that is probably wrong stands there with a proposal, and nothing has changed
    assert proposed(panel)[:2] == [("mothcr", "mother"), ("befcre", "before")] and texts(misread) == before
    assert panel.isVisible() and panel.places.hasFocus() and "before you correct" in panel.words
    # AND only those are ticked for which hardly anything else may stand
    assert panel.places.ticked.ticks == (True, True, False)
    # AND each is said in words, for who cannot see it
    said = panel.places.model_.data(panel.places.model_.index(0), Qt.ItemDataRole.AccessibleTextRole)
    assert said == "Page 1: “mothcr” is perhaps “mother”, in “my dear mothcr”"
    # WHEN the ticked are corrected by Enter
    qtbot.keyClick(panel.places, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: any("Replaced: 2 places" in each for each in misread.window.message_bar.texts))
    # THEN they are a person's words, and one undo takes all of it back
    assert texts(misread)[0] == ["my dear mother", "we came home before him", before[0][2]]
    assert misread.workspace.page.lines[0].author.kind is AuthorKind.PERSON and not panel.isVisible()
    misread.window.actions_["undo"].trigger()
    assert texts(misread) == before


def test_every_row_has_its_ink(misread, qtbot):
    panel = shown(misread, qtbot)
    model = panel.places.model_
    # THEN the ink comes as the rows are looked at, with the word in it framed
    qtbot.waitUntil(lambda: isinstance(model._snippets.get(model.hits[0]), Snippet), timeout=20000)
    assert model._snippets[model.hits[0]].words is not None


def test_the_whole_project_is_looked_through_where_that_is_chosen(misread, qtbot):
    panel = shown(misread, qtbot, "project")
    assert [hit.page_id for hit in panel.places.model_.hits] == [misread.workspace.pages[at] for at in (0, 0, 0, 1)]
    # AND a letter where there is one
    misread.workspace.set_project(letter_begun(misread.workspace.project, misread.workspace.pages[1]), "Letter")
    panel = shown(misread, qtbot, "letter")
    assert len(proposed(panel)) == 3


def test_words_of_the_project_and_checked_lines_are_left_alone(misread, qtbot):
    project = with_own_word(misread.workspace.project, "Mothcr")
    misread.workspace.set_project(project, "Word")
    page = misread.workspace.page
    misread.workspace.edit(edits.with_checked(page, page.lines[1].id, True), "Check")
    assert [word for word, _ in proposed(shown(misread, qtbot))] == ["zzzvvqn"]


def test_a_line_that_was_changed_meanwhile_is_left_as_it_is(misread, qtbot):
    panel = shown(misread, qtbot)
    # GIVEN a line that says something else by the time its word is to be corrected
    page = misread.workspace.page
    misread.workspace.edit(edits.with_text(page, page.lines[0].id, "my dear mothcr dear"), "Typing")
    panel.correct_button.click()
    qtbot.waitUntil(lambda: texts(misread)[0][1] == "we came home before him", timeout=20000)
    assert texts(misread)[0][0] == "my dear mothcr dear"


def test_a_place_is_gone_to_and_escape_closes(misread, qtbot):
    panel = shown(misread, qtbot, "project")
    panel.places.go_to(3)
    panel.show_button.click()
    second = misread.workspace.pages[1]
    qtbot.waitUntil(lambda: misread.workspace.page.id == second, timeout=20000)
    qtbot.waitUntil(lambda: misread.window.transcript.selected_text == "befcre")
    panel.places.setFocus()
    qtbot.keyClick(panel.places, Qt.Key.Key_Escape)
    assert not panel.isVisible()


def test_what_cannot_be_looked_through_is_said(misread, qtbot):
    page = replace(misread.workspace.page, language="de")
    misread.workspace.edit(page, "Language")
    assert "English and French only" in shown(misread, qtbot).words


def test_the_proposal_is_seen_behind_the_word(misread, qtbot):
    panel = shown(misread, qtbot)
    hits, seen = panel.places.model_.hits, []
    # WHEN other words are proposed for the same places, whose ink is not there yet
    for put in ("else", "more", "else"):
        panel.places.ticked.show_ticked([hit._replace(other=put) for hit in hits], [True] * len(hits), ())
        seen.append(panel.places.viewport().grab().toImage())
    # THEN the rows look otherwise
    assert seen[0] != seen[1] and seen[0] == seen[2]


def test_what_a_person_typed_is_not_misread(misread, qtbot):
    page = misread.workspace.page
    misread.workspace.edit(edits.with_text(page, page.lines[0].id, "my dear rnotherx"), "Typing")
    assert [word for word, _ in proposed(shown(misread, qtbot))] == ["befcre", "zzzvvqn"]


def test_nothing_of_a_closed_project_stays_in_the_list(misread, qtbot):
    panel = shown(misread, qtbot)
    assert proposed(panel)
    misread.window.actions_["close_project"].trigger()
    assert not panel.isVisible() and not proposed(panel)
