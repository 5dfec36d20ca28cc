"""Hands are learned while somebody corrects; the process that learns is played."""

import sqlite3
from dataclasses import replace

import pytest

from hwr_desktop.document import edits
from hwr_desktop.document.hands.hands import MAIN, new_hand, page_in_hand, with_hand
from hwr_desktop.document.page import PERSON, Author, AuthorKind
from hwr_desktop.errors import GroundTruthError
from hwr_desktop.store.hand_versions import HandVersions, Tried
from hwr_desktop.ui.hands.hand_facts import HandLook
from hwr_desktop.ui.hands.hand_state import HandStage

MODEL = Author(AuthorKind.MODEL, "letters")


@pytest.fixture(autouse=True)
def no_rest(monkeypatch):
    monkeypatch.setattr("hwr_desktop.ui.flows.hands.learn_hands.REST_MS", 30)
    monkeypatch.setattr("hwr_desktop.ui.flows.hands.look_at_hands.PAUSE_MS", 20)


@pytest.fixture
def corrected(desktop, draw, line, qtbot):
    """The window with a page of 20 lines that were read, of which somebody has corrected 15."""
    desktop.open([draw("long.png", lines=20, height=2000)])
    qtbot.waitUntil(lambda: desktop.workspace.page is not None, timeout=20000)
    lines = tuple(line(n, f"line number {n}", PERSON if n < 15 else MODEL) for n in range(20))
    desktop.workspace.edit(desktop.workspace.page.with_lines(lines), "Read page")
    known(desktop, qtbot, confirmed=15)
    desktop.learn_hands.set_automatic(True)
    return desktop


def state(desktop):
    return desktop.learn_hands.state(MAIN)


def known(desktop, qtbot, **facts):
    """Wait until this is known of the main hand."""

    def is_so():
        there = state(desktop)
        return there is not None and all(getattr(there, name) == value for name, value in facts.items())

    qtbot.waitUntil(is_so, timeout=20000)


def check(desktop, number):
    """Somebody finds a line right."""
    page = desktop.workspace.page
    desktop.workspace.edit(edits.with_checked(page, page.lines[number].id), "Check")


def learned(desktop, qtbot):
    """Somebody corrects a sixteenth line, and the hand is learned."""
    check(desktop, 15)
    qtbot.waitUntil(lambda: state(desktop).versions != (), timeout=20000)


def texts(desktop):
    return " ".join(desktop.window.message_bar.texts)


def test_with_enough_lines_a_hand_is_learned_and_what_came_of_it_offered(corrected, qtbot, teacher):
    # GIVEN one line too few WHEN time passes THEN nothing is learned
    assert (state(corrected).stage, state(corrected).wanted) == (HandStage.GATHERING, 16)
    qtbot.wait(150)
    assert teacher.lessons == []
    # WHEN another is corrected THEN the hand is learned of these lines by the reader that is chosen
    learned(corrected, qtbot)
    assert [lesson.lines for lesson in teacher.lessons] == [16]
    # THEN it is said what it is worth, in the panel too, and nothing is read otherwise yet
    assert "This hand: 35 wrong letters in a hundred before, 15 now (measured on 4 lines)." in texts(corrected)
    assert state(corrected).stage is HandStage.OFFERED and state(corrected).offered.number == "1"
    assert corrected.workspace.project.hands == ()
    # THEN the work at it is cleared away, and it is not learned again of the same lines
    folder = corrected.workspace.file.folder
    assert not HandVersions(folder).is_under_way(MAIN) and state(corrected).wanted == 24
    qtbot.wait(150)
    assert len(teacher.lessons) == 1


def test_the_line_that_is_being_typed_in_does_not_count(corrected, qtbot, teacher):
    # GIVEN somebody who types in a sixteenth line
    page = corrected.workspace.page
    corrected.window.transcript.line_edited.emit(page.lines[15].id, "line number fif")
    qtbot.wait(600)
    known(corrected, qtbot, confirmed=15)
    assert teacher.lessons == []
    # WHEN the line is left THEN it counts
    corrected.window.transcript.line_left.emit(page.lines[15].id)
    known(corrected, qtbot, confirmed=16)
    qtbot.waitUntil(lambda: teacher.lessons != [], timeout=20000)


def test_one_click_takes_it_and_undo_takes_it_back_with_the_readings(corrected, qtbot, engine):
    # GIVEN an offer WHEN it is taken
    learned(corrected, qtbot)
    corrected.window.actions_["take_hand"].trigger()
    qtbot.waitUntil(lambda: corrected.read_hand_again._first() is None and not corrected.reading.busy, timeout=20000)
    # THEN the hand is read with it, and the lines that nobody corrected were read again
    assert [hand.weights for hand in corrected.workspace.project.hands] == ["1"]
    assert corrected.workspace.page.lines[16].text != "line number 16"
    assert corrected.workspace.page.lines[3].text == "line number 3"
    known(corrected, qtbot, offered=None, stage=HandStage.GATHERING)
    assert "wrong letters" not in texts(corrected) and corrected.window.actions_["hand_back"].isEnabled()
    # WHEN it is undone THEN both are as they were
    corrected.workspace.undo()
    assert [hand.weights for hand in corrected.workspace.project.hands] in ([], [""])
    assert corrected.workspace.page.lines[16].text == "line number 16"


def test_one_goes_back_to_the_reading_before_and_is_not_asked_about_it_again(corrected, qtbot):
    # GIVEN a hand that is read with what was learned
    learned(corrected, qtbot)
    corrected.offer_hand.take(MAIN, "1")
    known(corrected, qtbot, offered=None)
    # WHEN one goes back
    corrected.window.actions_["hand_back"].trigger()
    # THEN it is read as before, and the version can still be taken
    known(corrected, qtbot, in_use=None, stage=HandStage.GATHERING)
    assert [version.declined for version in HandVersions(corrected.workspace.file.folder).all(MAIN)] == [True]
    corrected.window.hands_panel.take_wished.emit(MAIN, "1")
    assert state(corrected).in_use.number == "1"


def test_one_who_takes_an_earlier_version_is_not_offered_the_later_one_again(corrected, qtbot, teacher):
    # GIVEN a version that was declined, and a later one that is offered
    learned(corrected, qtbot)
    corrected.offer_hand.decline(MAIN, "1")
    folder = corrected.workspace.file.folder
    versions = HandVersions(folder)
    version = replace(versions.all(MAIN)[0], declined=False)
    versions.add(MAIN, versions.folder(MAIN, "1") / "weights.safetensors", version)
    corrected.look_at_hands.look()
    qtbot.waitUntil(lambda: state(corrected).offered is not None and state(corrected).offered.number == "2")
    # WHEN the earlier one is taken THEN it counts as declined no more, the later one does, and its message goes
    assert corrected.offer_hand.take(MAIN, "1")
    assert [version.declined for version in versions.all(MAIN)] == [False, True]
    known(corrected, qtbot, offered=None)
    assert state(corrected).in_use.number == "1" and "wrong letters" not in texts(corrected)
    # AND what is not there cannot be taken
    assert not corrected.offer_hand.take(MAIN, "7") and state(corrected).in_use.number == "1"


def test_an_offer_that_was_closed_does_not_keep_a_later_one_back(corrected, qtbot):
    # GIVEN an offer that was closed unanswered
    learned(corrected, qtbot)
    corrected.window.message_bar.clear()
    # WHEN something is learned of another hand THEN that is offered
    workspace, hand = corrected.workspace, new_hand("Uncle Karl")
    versions = HandVersions(workspace.file.folder)
    versions.add(hand.id, versions.folder(MAIN, "1") / "weights.safetensors", versions.all(MAIN)[0])
    workspace.set_project(with_hand(workspace.project, hand), "New hand")
    qtbot.waitUntil(lambda: "Uncle Karl: 35 wrong letters" in texts(corrected), timeout=20000)
    # AND its button takes that one
    corrected.window.actions_["take_hand"].trigger()
    assert [(each.name, each.weights) for each in workspace.project.hands] == [("Uncle Karl", "1")]


def test_what_reads_no_better_is_not_offered(corrected, qtbot, teacher):
    # GIVEN a lesson of which nothing better comes
    teacher.better = False
    learned(corrected, qtbot)
    # THEN nobody is asked, and the panel knows it
    assert corrected.window.message_bar.texts == () and state(corrected).no_better.lines == 12
    assert (state(corrected).stage, state(corrected).wanted) == (HandStage.GATHERING, 24)


def test_an_offer_that_nobody_answered_comes_again_with_the_project_and_one_declined_does_not(corrected, qtbot):
    # GIVEN an offer
    learned(corrected, qtbot)
    folder = corrected.workspace.file.folder

    def opened_again():
        corrected.workspace.take(None)
        assert "wrong letters" not in texts(corrected)
        corrected.open_project.open(folder)
        qtbot.waitUntil(lambda: state(corrected) is not None, timeout=20000)

    # WHEN the project is opened again THEN it is offered again
    opened_again()
    qtbot.waitUntil(lambda: "wrong letters" in texts(corrected), timeout=20000)
    # WHEN it is declined THEN the message goes and does not come again
    corrected.window.hands_panel.decline_wished.emit(MAIN, "1")
    known(corrected, qtbot, offered=None)
    assert "wrong letters" not in texts(corrected)
    opened_again()
    assert state(corrected).offered is None and "wrong letters" not in texts(corrected)


def test_where_that_is_preferred_it_is_taken_at_once_and_one_can_go_back(corrected, qtbot):
    # GIVEN the preference WHEN something better was learned
    corrected.settings.take_hands = True
    learned(corrected, qtbot)
    # THEN it is in use, and the message leads back
    assert state(corrected).in_use.number == "1"
    assert "15 now (measured on 4 lines). It is read so from now on." in texts(corrected)


def test_a_lesson_rests_while_pages_are_read_and_while_somebody_wishes_it(corrected, qtbot, teacher, engine):
    # GIVEN a lesson
    teacher.hold()
    check(corrected, 15)
    known(corrected, qtbot, stage=HandStage.LEARNING, steps=4)
    assert corrected.window.status.learning_text == "Learning this hand: 0 %"
    # WHEN a page is read THEN it gives way, and learns when that is over
    engine.hold()
    corrected.window.actions_["read_page"].trigger()
    known(corrected, qtbot, stage=HandStage.WAITING)
    assert corrected.window.status.learning_text == "Learning this hand: after the reading"
    corrected.window.actions_["learn_hand"].trigger()
    assert "which rests until pages are read" in texts(corrected)
    teacher.free()
    qtbot.wait(100)
    assert state(corrected).done == 0
    # WHEN somebody wishes for a pause meanwhile THEN it rests also when the page is read
    corrected.window.hands_panel.pause_wished.emit(MAIN)
    engine.free()
    qtbot.waitUntil(lambda: not corrected.reading.busy, timeout=20000)
    assert state(corrected).stage is HandStage.PAUSED and state(corrected).done == 0
    assert corrected.window.status.learning_text == "Learning this hand: paused"
    corrected.window.actions_["learn_hand"].trigger()
    assert "it goes on when you press “Go on”" in texts(corrected)
    # WHEN it may go on THEN it does
    corrected.window.hands_panel.go_on_wished.emit(MAIN)
    qtbot.waitUntil(lambda: len(state(corrected).versions) == 1, timeout=20000)
    assert corrected.window.status.learning_text == ""


def test_a_lesson_that_was_stopped_is_not_begun_again_before_there_is_more_to_learn(corrected, qtbot, teacher):
    # GIVEN a lesson WHEN somebody stops it
    teacher.hold()
    check(corrected, 15)
    known(corrected, qtbot, stage=HandStage.LEARNING, steps=4)
    corrected.window.hands_panel.stop_wished.emit(MAIN)
    # THEN it is given up, and more lines are wanted
    known(corrected, qtbot, stage=HandStage.GATHERING, wanted=24)
    assert teacher.running == 0 and not HandVersions(corrected.workspace.file.folder).is_under_way(MAIN)
    qtbot.wait(150)
    assert len(teacher.lessons) == 1
    # WHEN it is asked for THEN it is learned nevertheless
    teacher.free()
    corrected.window.actions_["learn_hand"].trigger()
    qtbot.waitUntil(lambda: len(state(corrected).versions) == 1, timeout=20000)


def test_a_lesson_is_set_down_with_the_project_and_taken_up_with_it(corrected, qtbot, teacher):
    # GIVEN a lesson under way
    teacher.hold()
    check(corrected, 15)
    known(corrected, qtbot, stage=HandStage.LEARNING, steps=4)
    folder = corrected.workspace.file.folder
    # WHEN the project is closed THEN the lesson has ended before that, and what it did stays
    teacher.set_down_s = 0.5
    still_learning = []
    corrected.workspace.file.close = lambda close=corrected.workspace.file.close: (
        still_learning.append(teacher.running), close()
    )  # fmt: skip
    corrected.workspace.take(None)
    assert still_learning == [0]
    assert HandVersions(folder).is_under_way(MAIN) and corrected.learn_hands.states == ()
    # WHEN it is opened again, and a line more is right THEN the same lesson is taken up
    teacher.free()
    corrected.open_project.open(folder)
    qtbot.waitUntil(lambda: corrected.workspace.page is not None, timeout=20000)
    check(corrected, 16)
    qtbot.waitUntil(lambda: state(corrected) is not None and len(state(corrected).versions) == 1, timeout=20000)
    assert [lesson.lines for lesson in teacher.lessons] == [16, 16] and teacher.most_running == 1
    assert HandVersions(folder).tried(MAIN) == Tried(16, state(corrected).versions[0].base)


def test_a_lesson_that_was_stopped_is_given_up_although_its_project_is_closed_at_once(corrected, qtbot, teacher):
    # GIVEN a lesson that somebody stops
    teacher.hold()
    check(corrected, 15)
    known(corrected, qtbot, stage=HandStage.LEARNING, steps=4)
    folder = corrected.workspace.file.folder
    teacher.set_down_s = 0.5
    corrected.window.hands_panel.stop_wished.emit(MAIN)
    # WHEN the project is closed before it is set down THEN it is not taken up with it
    corrected.workspace.take(None)
    assert not HandVersions(folder).is_under_way(MAIN) and HandVersions(folder).tried(MAIN).lines == 16


def test_closing_the_window_ends_a_lesson(corrected, qtbot, teacher):
    # GIVEN a lesson under way WHEN the window is closed
    teacher.hold()
    check(corrected, 15)
    known(corrected, qtbot, stage=HandStage.LEARNING, steps=4)
    folder = corrected.workspace.file.folder
    assert corrected.close()
    # THEN its process has ended, and what it did stays
    assert teacher.running == 0 and HandVersions(folder).is_under_way(MAIN)


def test_a_failure_is_said_once_and_not_tried_again_at_once(corrected, qtbot, teacher):
    # GIVEN lines of which nothing can be learned
    teacher.error = GroundTruthError("There are too few different lines: correct some more.")
    check(corrected, 15)
    qtbot.waitUntil(lambda: "too few different lines" in texts(corrected), timeout=20000)
    # WHEN one more comes THEN it is not tried again
    check(corrected, 16)
    known(corrected, qtbot, confirmed=17)
    qtbot.wait(150)
    assert len(teacher.lessons) == 1 and state(corrected).stage is HandStage.GATHERING
    # WHEN it is asked for THEN it is
    corrected.window.actions_["learn_hand"].trigger()
    qtbot.waitUntil(lambda: len(teacher.lessons) == 2, timeout=20000)


def test_corrections_that_are_undone_meanwhile_do_no_harm(corrected, qtbot, teacher):
    # GIVEN a lesson of sixteen lines
    teacher.hold()
    check(corrected, 15)
    known(corrected, qtbot, stage=HandStage.LEARNING, steps=4)
    # WHEN the last one is undone, and the lesson comes to its end
    corrected.workspace.undo()
    teacher.free()
    # THEN what it learned is offered
    qtbot.waitUntil(lambda: state(corrected).offered is not None, timeout=20000)
    assert state(corrected).confirmed == 15


def test_with_too_few_lines_it_is_said_how_many_are_needed(corrected, qtbot, teacher):
    corrected.window.hands_panel.learn_wished.emit(MAIN)
    assert "16 corrected lines are needed before a hand can be learned; there are 15." in texts(corrected)
    assert teacher.lessons == []


def test_where_nobody_wishes_it_nothing_is_learned_without_being_asked(corrected, qtbot, teacher):
    # GIVEN the preference taken away WHEN there are enough lines
    corrected.learn_hands.set_automatic(False)
    check(corrected, 15)
    known(corrected, qtbot, confirmed=16)
    qtbot.wait(150)
    # THEN nothing is learned until somebody asks
    assert teacher.lessons == [] and not corrected.settings.learn_hands
    corrected.window.hands_panel.learn_wished.emit(MAIN)
    qtbot.waitUntil(lambda: len(state(corrected).versions) == 1, timeout=20000)


def test_a_hand_that_is_undone_while_it_is_learned_comes_back_with_all_that_was_learned_of_it(
    corrected, qtbot, teacher
):
    # GIVEN a hand of its own for the page, which was learned once
    hand = new_hand("Uncle Karl")
    workspace = corrected.workspace
    workspace.set_project(with_hand(workspace.project, hand), "New hand")
    check(corrected, 15)
    workspace.edit(page_in_hand(workspace.page, hand.id), "Hand of page")
    qtbot.waitUntil(lambda: corrected.learn_hands.facts(hand.id).versions != (), timeout=20000)
    # WHEN all of that is undone while it is learned again
    teacher.hold()
    corrected.learn_hands.learn(hand.id)
    qtbot.waitUntil(lambda: teacher.running == 1, timeout=20000)
    for _ in range(3):
        workspace.undo()
    qtbot.waitUntil(lambda: teacher.running == 0, timeout=20000)
    # THEN nothing of it is lost
    assert workspace.project.hands == () and len(HandVersions(workspace.file.folder).all(hand.id)) == 1


def test_while_a_project_moves_nothing_is_learned_and_then_it_is(corrected, qtbot, teacher, tmp_path):
    # GIVEN a lesson under way
    teacher.hold()
    check(corrected, 15)
    known(corrected, qtbot, stage=HandStage.LEARNING, steps=4)
    before = corrected.workspace.file.folder
    # WHEN the project is saved elsewhere
    corrected.dialogs.chosen_path = tmp_path / "Aunt Anna"
    corrected.window.actions_["save_as"].trigger()
    qtbot.waitUntil(lambda: corrected.workspace.file.folder != before, timeout=20000)
    teacher.free()
    # THEN the hand is learned in the new place, and nothing is left in the old one
    qtbot.waitUntil(lambda: state(corrected) is not None and len(state(corrected).versions) == 1, timeout=20000)
    assert [version.number for version in HandVersions(corrected.workspace.file.folder).all(MAIN)] == ["1"]
    qtbot.waitUntil(lambda: not before.exists(), timeout=20000)


def test_one_who_wishes_for_another_hand_is_told_what_that_waits_for(corrected, qtbot, teacher):
    # GIVEN a lesson that is paused, and another hand with enough lines
    teacher.hold()
    check(corrected, 15)
    known(corrected, qtbot, stage=HandStage.LEARNING, steps=4)
    corrected.window.hands_panel.pause_wished.emit(MAIN)
    hand, workspace = new_hand("Uncle Karl"), corrected.workspace
    workspace.set_project(with_hand(workspace.project, hand), "New hand")
    workspace.edit(page_in_hand(workspace.page, hand.id), "Hand of page")
    learn_hands = corrected.learn_hands
    qtbot.waitUntil(lambda: learn_hands.state(hand.id) and learn_hands.state(hand.id).confirmed == 16, timeout=20000)
    # WHEN somebody wishes for that one THEN it is said what it waits for
    learn_hands.learn(hand.id)
    assert "It will be learned after “Main hand”, which is paused" in texts(corrected)
    # AND it is learned then
    teacher.free()
    learn_hands.go_on(MAIN)
    qtbot.waitUntil(lambda: learn_hands.facts(hand.id).versions != (), timeout=20000)


def test_one_who_stops_a_lesson_and_thinks_better_of_it_has_it_learned(corrected, qtbot, teacher):
    # GIVEN a lesson that was just stopped
    teacher.hold()
    check(corrected, 15)
    known(corrected, qtbot, stage=HandStage.LEARNING, steps=4)
    teacher.set_down_s = 0.3
    corrected.window.hands_panel.stop_wished.emit(MAIN)
    # WHEN the same hand is wished for before it has ended THEN it is learned
    corrected.window.actions_["learn_hand"].trigger()
    teacher.free()
    qtbot.waitUntil(lambda: state(corrected) is not None and state(corrected).versions != (), timeout=20000)


def test_what_was_learned_and_is_being_learned_goes_when_it_is_deleted(corrected, qtbot, teacher):
    # GIVEN a hand with a version that is being learned again
    learned(corrected, qtbot)
    teacher.hold()
    corrected.learn_hands.learn(MAIN)
    known(corrected, qtbot, stage=HandStage.LEARNING, steps=4)
    folder = corrected.workspace.file.folder
    # WHEN what was learned is deleted THEN nothing is left, and nothing comes of the lesson
    corrected.learn_hands.forget(MAIN)
    assert teacher.running == 0 and HandVersions(folder).all(MAIN) == ()
    teacher.free()
    qtbot.waitUntil(lambda: corrected.learn_hands.lesson is None, timeout=20000)
    assert HandVersions(folder).all(MAIN) == () and not HandVersions(folder).is_under_way(MAIN)


def test_of_a_hand_that_was_learned_many_times_old_versions_go(corrected, qtbot):
    # GIVEN a hand that was learned seven times and is read by none of that
    versions = HandVersions(corrected.workspace.file.folder)
    learned(corrected, qtbot)
    for _ in range(6):
        versions.add(MAIN, versions.folder(MAIN, "1") / "weights.safetensors", versions.all(MAIN)[0])
    # WHEN it is learned once more THEN the last five are left
    corrected.learn_hands.learn(MAIN)
    numbers = ["4", "5", "6", "7", "8"]
    qtbot.waitUntil(lambda: [version.number for version in versions.all(MAIN)] == numbers, timeout=20000)


def test_a_damaged_page_and_a_missing_scan_are_passed_over_and_told_once(corrected, qtbot, draw, line, teacher):
    # GIVEN a second and a third page
    corrected.open([draw("two.png"), draw("three.png")])
    workspace = corrected.workspace
    qtbot.waitUntil(lambda: len(workspace.pages) == 3 and not corrected.decoding.busy, timeout=20000)
    second, third = workspace.pages[1:]
    workspace.edit(workspace.page_of(second).with_lines((line(0, "dear", PERSON),)), "Typing")
    known(corrected, qtbot, confirmed=16)
    # WHEN the record of the second is damaged, and the project is opened again
    corrected.learn_hands.set_automatic(False)
    folder, file = workspace.file.folder, workspace.file.file
    workspace.take(None)
    connection = sqlite3.connect(file)
    connection.execute("UPDATE line SET body = ? WHERE page_id = ?", ("no record", second))
    connection.commit()
    connection.close()
    corrected.look_at_hands._look = HandLook()  # as in a program that was begun anew
    corrected.open_project.open(folder)
    # THEN the other pages are counted, and it is said once which one is not
    known(corrected, qtbot, confirmed=15, lines=20)
    told = [text for text in corrected.window.message_bar.texts if "cannot be read, so that no hand" in text]
    assert told == [
        "Page 2 cannot be read, so that no hand is learned from it: bring back a backup of the project's folder."
    ]
    corrected.window.message_bar.clear()
    # AND the hand is learned from the others; one of them has no scan any more, which is told too
    qtbot.waitUntil(lambda: workspace.page is not None, timeout=20000)
    check(corrected, 15)
    known(corrected, qtbot, confirmed=16)
    teacher.passed_over = (third,)
    corrected.learn_hands.learn(MAIN)
    qtbot.waitUntil(lambda: state(corrected).versions != (), timeout=20000)
    assert [lesson.lines for lesson in teacher.lessons][-1] == 16
    assert "Page 3 cannot be read" in texts(corrected) and "Page 2" not in texts(corrected)
