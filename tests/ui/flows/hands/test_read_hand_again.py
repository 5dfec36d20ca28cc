"""A hand is read by other weights, and its lines again: in the background, and back in one step."""

from __future__ import annotations

import threading
from dataclasses import replace

import pytest

import hwr_desktop.engine.pipeline  # noqa: F401  brings torch, which on a busy machine takes longer than a test waits
from hwr_desktop.document import edits
from hwr_desktop.document.hands.hands import MAIN, hands_of, lines_in_hand, new_hand, page_in_hand, with_hand
from hwr_desktop.document.page import Author, AuthorKind
from hwr_desktop.document.words.changed_words import changed_words
from hwr_desktop.errors import ModelError
from hwr_desktop.store.hand_versions import HandVersions
from hwr_desktop.ui.steps.reading_steps import ModelReplaced
from hwr_desktop.ui.transcript.line_gutter import LineMark
from hwr_desktop.ui.transcript.transcript_view import mark_of

WORDS = ("Dear Anna,", "we are all well", "and send our love.", "Your Thomas")
BETTER = ("Dear Anne,", "we are all well", "and fend our love.", "Your Thomas")
LEARNED = Author(AuthorKind.MODEL, "letters/main-1")


@pytest.fixture
def two(opened, draw, engine, qtbot):
    """The window with two pages opened and read, the second shown; the engine has learned since."""
    opened.open([draw("page2.png")])
    qtbot.waitUntil(lambda: len(opened.workspace.pages) == 2 and not opened.decoding.busy, timeout=20000)
    opened.window.actions_["read_all"].trigger()
    qtbot.waitUntil(lambda: bool(_page(opened, 1).text) and not opened.reading.busy, timeout=20000)
    opened.show_page.show(opened.workspace.pages[1])
    qtbot.waitUntil(lambda: opened.workspace.page.id == opened.workspace.pages[1], timeout=20000)
    engine.words, engine.author = BETTER, LEARNED
    engine.requests.clear()
    return opened


def _page(desktop, number):
    return desktop.workspace.page_of(desktop.workspace.pages[number])


def _texts(desktop, number):
    return tuple(line.text for line in _page(desktop, number).lines)


def _use(desktop, qtbot, hand_id=MAIN):
    desktop.read_hand_again.use(hand_id, "1", "Use what was learned")
    _ended(desktop, qtbot)


def _ended(desktop, qtbot):
    """Wait until nothing is read any more, nor waits for that."""
    flow = desktop.read_hand_again
    qtbot.waitUntil(lambda: flow._first() is None and not desktop.reading.busy, timeout=20000)


@pytest.fixture
def aunt(two):
    """The hand of the first page, the second being in the main one."""
    aunt = new_hand("Aunt Léonie")
    two.workspace.set_project(with_hand(two.workspace.project, aunt), "New hand")
    two.workspace.edit(page_in_hand(_page(two, 0), aunt.id), "Whose hand")
    return aunt


def _weights(desktop):
    return {hand.id: hand.weights for hand in hands_of(desktop.workspace.project)}


def test_all_lines_that_nobody_has_corrected_are_read_again_the_shown_page_first(two, engine, qtbot):
    # GIVEN two pages that were read, with a line corrected and one found right
    shown, other = two.workspace.pages[1], two.workspace.pages[0]
    first, second = (line.id for line in two.workspace.page.lines[:2])
    two.workspace.edit(edits.with_text(two.workspace.page, first, "Dear Hannah,"), "Typing")
    two.workspace.edit(edits.with_checked(two.workspace.page, second), "Check")
    # WHEN what was learned of the hand is taken into use
    _use(two, qtbot)
    # THEN the lines nobody has touched are read again, the shown page first, and what is told says how many
    assert [request.page.id for request in engine.requests] == [shown, other]
    assert [len(request.line_ids) for request in engine.requests] == [2, 4]
    assert not any(request.find for request in engine.requests)
    assert _texts(two, 1) == ("Dear Hannah,", *BETTER[1:]) and _texts(two, 0) == BETTER
    assert any("again: 6" in text and "now: 3" in text for text in two.window.message_bar.texts)
    # AND the words that changed are marked, not those of the other lines, and it is known who read them
    lines = two.workspace.page.lines
    assert [mark_of(line) for line in lines] == [
        LineMark.CORRECTED, LineMark.CHECKED, LineMark.CHANGED, LineMark.NONE,
    ]  # fmt: skip
    assert [each.before for each in changed_words(lines[2])] == ["send"]
    assert lines[2].author == LEARNED and lines[2].alternatives[0].text == WORDS[2]


def test_weights_and_readings_go_back_and_come_again_in_one_step(two, qtbot):
    # GIVEN a hand that was read again
    _use(two, qtbot)
    assert _weights(two) == {MAIN: "1"}
    # WHEN undo is pressed once
    assert two.workspace.undo_label == "Use what was learned"
    two.window.actions_["undo"].trigger()
    # THEN the weights are as before, and the texts of both pages
    assert _weights(two) == {MAIN: ""}
    assert _texts(two, 0) == _texts(two, 1) == WORDS
    # AND redo brings all of it again
    two.window.actions_["redo"].trigger()
    assert _weights(two) == {MAIN: "1"} and _texts(two, 0) == _texts(two, 1) == BETTER


def test_undo_on_the_way_stops_it_and_takes_back_what_was_read(two, engine, qtbot):
    # GIVEN a hand of which one line is read again
    engine.hold()
    two.read_hand_again.use(MAIN, "1", "Use what was learned")
    engine.let(1)
    qtbot.waitUntil(lambda: _texts(two, 1)[0] == BETTER[0], timeout=20000)
    # WHEN undo is pressed
    two.window.actions_["undo"].trigger()
    engine.free()
    _ended(two, qtbot)
    # THEN all is as it was, no page more is read, and there is nothing that undo would take back of it
    assert _weights(two) == {MAIN: ""} and _texts(two, 0) == _texts(two, 1) == WORDS
    assert len(engine.requests) == 1
    assert two.workspace.undo_label == "Read all pages"


def test_what_is_typed_meanwhile_stays_and_is_the_next_that_undo_takes_back(two, engine, qtbot):
    # GIVEN a hand being read again
    engine.hold()
    two.read_hand_again.use(MAIN, "1", "Use what was learned")
    qtbot.waitUntil(lambda: len(engine.requests) == 1, timeout=20000)
    # WHEN a person types into a line before its turn
    third = two.workspace.page.lines[2].id
    two.window.transcript.line_edited.emit(third, "and sent our love.")
    engine.free()
    _ended(two, qtbot)
    # THEN their words stand, what was read is offered, and nothing is marked there
    line = two.workspace.page.line(third)
    assert line.text == "and sent our love." and line.alternatives[0].text == BETTER[2]
    assert changed_words(line) == ()
    # AND undo takes back the typing, then the weights with what they read
    two.window.actions_["undo"].trigger()
    assert two.workspace.undo_label == "Use what was learned"
    two.window.actions_["undo"].trigger()
    assert _texts(two, 1) == _texts(two, 0) == WORDS


def test_only_the_lines_of_that_hand_are_read(two, aunt, engine, qtbot):
    # GIVEN a page in another hand
    # WHEN something is learned of that one
    _use(two, qtbot, aunt.id)
    # THEN only that page is read again, with what the reading has to know of the hands
    [request] = engine.requests
    assert request.page.id == two.workspace.pages[0]
    assert request.hands.project == two.workspace.project and request.hands.folder == two.workspace.file.folder
    assert _texts(two, 1) == WORDS and _texts(two, 0) == BETTER


def test_a_stop_leaves_what_was_read_and_ends_it(two, engine, qtbot):
    engine.hold()
    two.read_hand_again.use(MAIN, "1", "Use what was learned")
    engine.let(1)
    qtbot.waitUntil(lambda: _texts(two, 1)[0] == BETTER[0], timeout=20000)
    two.window.actions_["stop"].trigger()
    engine.free()
    _ended(two, qtbot)
    assert _texts(two, 1) == (BETTER[0], *WORDS[1:]) and _texts(two, 0) == WORDS
    assert _weights(two) == {MAIN: "1"} and len(engine.requests) == 1


def test_another_wish_takes_the_place_of_the_one_under_way(two, engine, qtbot):
    # GIVEN a hand being read again
    engine.hold()
    two.read_hand_again.use(MAIN, "1", "Use what was learned")
    engine.let(1)
    qtbot.waitUntil(lambda: _texts(two, 1)[0] == BETTER[0], timeout=20000)
    # WHEN it is to be read as before
    engine.words, engine.author = WORDS, Author(AuthorKind.MODEL, "letters")
    two.read_hand_again.use(MAIN, "", "Go back")
    engine.free()
    _ended(two, qtbot)
    # THEN all lines are read so, and undo knows two steps
    assert _weights(two) == {MAIN: ""} and _texts(two, 0) == _texts(two, 1) == WORDS
    assert two.workspace.undo_label == "Go back"
    two.window.actions_["undo"].trigger()
    assert _weights(two) == {MAIN: "1"} and _texts(two, 1)[0] == BETTER[0]


def test_another_hand_waits_for_its_turn_and_each_is_a_step_of_its_own(two, aunt, engine, qtbot):
    # GIVEN a hand being read again
    engine.hold()
    two.read_hand_again.use(MAIN, "1", "Use what was learned")
    engine.let(1)
    qtbot.waitUntil(lambda: _texts(two, 1)[0] == BETTER[0], timeout=20000)
    # WHEN what was learned of another hand is taken meanwhile
    two.read_hand_again.use(aunt.id, "1", "Use what was learned")
    engine.free()
    _ended(two, qtbot)
    # THEN both are read to their end, each once
    assert _texts(two, 1) == BETTER and _texts(two, 0) == BETTER
    assert [request.page.id for request in engine.requests] == list(two.workspace.pages[::-1])
    # AND undo takes back one hand, then the other
    two.window.actions_["undo"].trigger()
    assert _weights(two) == {MAIN: "1", aunt.id: ""} and (_texts(two, 1), _texts(two, 0)) == (BETTER, WORDS)
    two.window.actions_["undo"].trigger()
    assert _weights(two) == {MAIN: "", aunt.id: ""} and _texts(two, 1) == WORDS
    # AND redo brings them again in turn
    two.window.actions_["redo"].trigger()
    assert _weights(two) == {MAIN: "1", aunt.id: ""} and (_texts(two, 1), _texts(two, 0)) == (BETTER, WORDS)
    two.window.actions_["redo"].trigger()
    assert _texts(two, 0) == BETTER


def test_undoing_a_hand_that_waits_leaves_the_one_that_is_read(two, aunt, engine, qtbot):
    # GIVEN a hand being read again and another that waits for that, under steps of one name
    engine.hold()
    two.read_hand_again.use(MAIN, "1", "Use what was learned")
    engine.let(1)
    qtbot.waitUntil(lambda: _texts(two, 1)[0] == BETTER[0], timeout=20000)
    two.read_hand_again.use(aunt.id, "1", "Use what was learned")
    # WHEN the second wish is undone
    two.window.actions_["undo"].trigger()
    engine.free()
    _ended(two, qtbot)
    # THEN the first hand is read to its end and the other not
    assert _weights(two) == {MAIN: "1", aunt.id: ""} and (_texts(two, 1), _texts(two, 0)) == (BETTER, WORDS)
    # WHEN that wish is brought again THEN that hand is read too, as part of its step
    two.window.actions_["redo"].trigger()
    _ended(two, qtbot)
    assert _texts(two, 0) == BETTER
    two.window.actions_["undo"].trigger()
    assert _weights(two) == {MAIN: "1", aunt.id: ""} and (_texts(two, 1), _texts(two, 0)) == (BETTER, WORDS)


def test_what_was_undone_on_the_way_is_read_to_its_end_when_it_is_brought_again(two, engine, qtbot):
    # GIVEN a hand of which one line was read again before it was undone
    engine.hold()
    two.read_hand_again.use(MAIN, "1", "Use what was learned")
    engine.let(1)
    qtbot.waitUntil(lambda: _texts(two, 1)[0] == BETTER[0], timeout=20000)
    two.window.actions_["undo"].trigger()
    engine.free()
    _ended(two, qtbot)
    assert _texts(two, 1) == WORDS
    # WHEN it is brought again THEN all lines are read, and undo takes all of it back
    two.window.actions_["redo"].trigger()
    _ended(two, qtbot)
    assert _weights(two) == {MAIN: "1"} and _texts(two, 0) == _texts(two, 1) == BETTER
    two.window.actions_["undo"].trigger()
    assert _weights(two) == {MAIN: ""} and _texts(two, 0) == _texts(two, 1) == WORDS


def test_a_page_that_is_removed_on_the_way_does_not_end_it(two, engine, qtbot):
    # GIVEN a hand of whose first page a line is read again
    engine.hold()
    two.read_hand_again.use(MAIN, "1", "Use what was learned")
    engine.let(1)
    qtbot.waitUntil(lambda: _texts(two, 1)[0] == BETTER[0], timeout=20000)
    # WHEN that page is removed
    kept = two.workspace.pages[0]
    two.workspace.set_project(replace(two.workspace.project, pages=(kept,)), "Remove page")
    engine.free()
    _ended(two, qtbot)
    # THEN the other is read
    assert two.workspace.pages == (kept,) and _texts(two, 0) == BETTER


def test_saving_the_project_elsewhere_meanwhile_does_not_end_it(two, engine, qtbot, tmp_path, monkeypatch):
    # GIVEN a hand being read again
    monkeypatch.setattr("hwr_desktop.ui.flows.hands.read_hand_again.RETRY_MS", 50)
    engine.hold()
    two.read_hand_again.use(MAIN, "1", "Use what was learned")
    engine.let(1)
    qtbot.waitUntil(lambda: _texts(two, 1)[0] == BETTER[0], timeout=20000)
    # WHEN the project is saved elsewhere
    before = two.workspace.file.folder
    two.dialogs.chosen_path = tmp_path / "Aunt Anna"
    two.window.actions_["save_as"].trigger()
    qtbot.waitUntil(lambda: two.workspace.file.folder != before, timeout=20000)
    engine.free()
    # THEN all lines are read there
    _ended(two, qtbot)
    assert _texts(two, 0) == _texts(two, 1) == BETTER


def test_saving_it_elsewhere_while_a_model_is_loaded_does_not_end_it(two, engine, qtbot, tmp_path, monkeypatch):
    # GIVEN a hand whose reading takes its first step only when the project has moved
    monkeypatch.setattr("hwr_desktop.ui.flows.hands.read_hand_again.RETRY_MS", 50)
    moved, plain = threading.Event(), engine.__class__.__call__

    def slow(request):
        moved.wait(20)
        yield from plain(engine, request)

    two.transcribe._make_steps = slow
    two.read_hand_again.use(MAIN, "1", "Use what was learned")
    # WHEN the project is saved elsewhere
    before = two.workspace.file.folder
    two.dialogs.chosen_path = tmp_path / "Aunt Anna"
    two.window.actions_["save_as"].trigger()
    qtbot.waitUntil(lambda: two.workspace.file.folder != before, timeout=20000)
    moved.set()
    # THEN all lines are read there
    _ended(two, qtbot)
    assert _texts(two, 0) == _texts(two, 1) == BETTER


@pytest.fixture
def interrupted(two, engine, qtbot, monkeypatch):
    """The window with one line read again."""
    monkeypatch.setattr("hwr_desktop.ui.flows.hands.read_hand_again.RETRY_MS", 50)
    engine.hold()
    two.read_hand_again.use(MAIN, "1", "Use what was learned")
    engine.let(1)
    qtbot.waitUntil(lambda: _texts(two, 1)[0] == BETTER[0], timeout=20000)
    return two


def _opened_again(desktop, engine, qtbot):
    """Close the project and open it again."""
    folder = desktop.workspace.file.folder
    desktop.window.actions_["close_project"].trigger()
    engine.free()
    qtbot.waitUntil(lambda: desktop.workspace.file is None and not desktop.reading.busy, timeout=20000)
    engine.requests.clear()
    desktop.open_project.open(folder)
    qtbot.waitUntil(lambda: desktop.workspace.file is not None, timeout=20000)


def test_what_the_closing_of_the_project_interrupted_goes_on_when_it_is_opened(interrupted, engine, qtbot):
    # GIVEN a hand being read again WHEN the project is closed and opened again
    _opened_again(interrupted, engine, qtbot)
    _ended(interrupted, qtbot)
    # THEN the rest is read, and it all is one step still
    assert _texts(interrupted, 0) == _texts(interrupted, 1) == BETTER
    interrupted.window.actions_["undo"].trigger()
    assert _weights(interrupted) == {MAIN: ""} and _texts(interrupted, 0) == _texts(interrupted, 1) == WORDS
    # AND it is done: the next time nothing is read
    interrupted.window.actions_["redo"].trigger()
    _opened_again(interrupted, engine, qtbot)
    qtbot.wait(200)
    assert engine.requests == []


@pytest.mark.parametrize("way", ["stop", "undo"])
def test_what_somebody_stopped_or_took_back_is_not_taken_up(interrupted, engine, qtbot, way):
    interrupted.window.actions_[way].trigger()
    engine.free()
    _ended(interrupted, qtbot)
    _opened_again(interrupted, engine, qtbot)
    qtbot.wait(200)
    assert engine.requests == [] and _texts(interrupted, 0) == WORDS


def test_closing_the_window_is_no_stop(interrupted, engine):
    versions, pages = HandVersions(interrupted.workspace.file.folder), interrupted.workspace.pages
    engine.free()
    assert interrupted.close()
    assert set(versions.reading_again(MAIN).pages) == set(pages)


def test_a_line_put_in_another_hand_while_it_is_read_is_not_given_that_reading(two, aunt, engine, qtbot):
    # GIVEN a hand being read again
    engine.hold()
    two.read_hand_again.use(MAIN, "1", "Use what was learned")
    qtbot.waitUntil(lambda: len(engine.requests) == 1, timeout=20000)
    # WHEN its first line is put in another hand before that is read
    page = _page(two, 1)
    two.workspace.edit(lines_in_hand(page, (page.lines[0].id,), aunt.id), "Hand of line")
    engine.free()
    _ended(two, qtbot)
    # THEN that line stands as it was
    assert _texts(two, 1) == (WORDS[0], *BETTER[1:])


def test_weights_that_cannot_be_used_are_told_of(two, engine, qtbot):
    # GIVEN steps that say that what was learned of the hand cannot be used
    plain = engine.__class__.__call__

    def told(request):
        yield ModelReplaced(ModelError("What was learned is damaged. “Letters” is used meanwhile."))
        yield from plain(engine, request)

    two.transcribe._make_steps = told
    # WHEN the hand is read
    _use(two, qtbot)
    # THEN it is said
    assert "What was learned is damaged. “Letters” is used meanwhile." in two.window.message_bar.texts
