import sqlite3
from dataclasses import replace

import pytest

from hwr_desktop.document import edits
from hwr_desktop.document.hands.hands import with_hand
from hwr_desktop.document.page import Line, Page
from hwr_desktop.document.project import Hand
from hwr_desktop.store.project_file import ProjectFile
from hwr_desktop.ui.workspace import Workspace


@pytest.fixture
def page():
    line_a = Line("a", ((0, 0), (9, 0), (9, 9)), ((0, 8), (9, 8)), "Dear Anna")
    line_b = Line("b", ((0, 10), (9, 10), (9, 19)), ((0, 18), (9, 18)), "we are well")
    return Page("p1", "scan.png", 100, 100, lines=(line_a, line_b))


@pytest.fixture
def workspace(qapp, tmp_path, page):
    workspace = Workspace()
    file = ProjectFile.create(tmp_path / "Letters")
    workspace.take(file)
    workspace.add_pages([page], "Add page")
    workspace.show_page(file.page("p1"), None)
    yield workspace
    workspace.abandon()


def test_keystrokes_are_shown_at_once_and_written_after_a_pause(workspace, qtbot):
    # WHEN three keys are pressed
    for text in ("Dear Anna,", "Dear Anna,,", "Dear Anna,"):
        workspace.type_text("a", text, "Typing")
    # THEN the page has them, the file not yet
    assert workspace.page.line("a").text == "Dear Anna,"
    assert workspace.file.page("p1").line("a").text == "Dear Anna"
    # AND half a second later it has, as one step
    with qtbot.waitSignal(workspace.history_changed, timeout=2000):
        pass
    assert workspace.file.page("p1").line("a").text == "Dear Anna,"
    workspace.undo()
    assert workspace.page.line("a").text == "Dear Anna"


def test_undo_takes_back_what_was_typed_a_moment_ago(workspace):
    # GIVEN typing that is not written yet
    workspace.type_text("a", "Dear Annie", "Typing")
    assert workspace.undo_label == "Typing"
    # WHEN undo is asked for
    change = workspace.undo()
    # THEN it is that which goes, and it can be had again
    assert change.label == "Typing" and workspace.page.line("a").text == "Dear Anna"
    workspace.redo()
    assert workspace.page.line("a").text == "Dear Annie"


def test_another_edit_does_not_swallow_the_typing_before_it(workspace):
    # GIVEN typing that is not written yet
    workspace.type_text("a", "Dear Annie", "Typing")
    # WHEN a line is deleted
    workspace.edit(edits.without(workspace.page, {"b"}), "Delete line")
    # THEN undo brings the line back and leaves the typing
    workspace.undo()
    assert workspace.page.has("b") and workspace.page.line("a").text == "Dear Annie"


def test_a_selection_follows_the_lines_that_are_there(workspace):
    workspace.select(("a", "b", "gone"))
    assert workspace.selected == ("a", "b")
    workspace.edit(edits.without(workspace.page, {"b"}), "Delete line")
    assert workspace.selected == ("a",)


def test_a_failure_to_write_is_told_once_and_nothing_is_lost(workspace, monkeypatch, qtbot):
    # GIVEN a disk that refuses
    told, states = [], []
    workspace.write_failed.connect(told.append)
    workspace.kept_changed.connect(states.append)
    real = workspace.file.edit

    def refuse(*args, **kwargs):
        raise sqlite3.OperationalError("database or disk is full")

    monkeypatch.setattr(workspace.file, "edit", refuse)
    # WHEN a person goes on typing
    workspace.type_text("a", "Dear Annie", "Typing")
    assert not workspace.flush() and not workspace.flush()
    # THEN they are told once, their words stand, and leaving the project is refused
    assert len(told) == 1 and states[-1] == "failed"
    assert workspace.page.line("a").text == "Dear Annie"
    assert not workspace.take(None) and workspace.file is not None
    # AND when the disk has room again all is kept
    monkeypatch.setattr(workspace.file, "edit", real)
    assert workspace.flush() and states[-1] == "kept"
    assert workspace.file.page("p1").line("a").text == "Dear Annie"


def test_a_detail_of_a_letter_is_told_at_once_and_written_after_a_pause(workspace, qtbot):
    # WHEN a detail of the loose pages is typed
    with qtbot.waitSignal(workspace.letters_changed):
        workspace.type_detail("d", "title", "To", "Letter details")
    workspace.type_detail("d", "title", "To Anna", "Letter details")
    # THEN who asks is told, undo would take it back, and the file does not have it yet
    assert workspace.project.letters[0].title == "To Anna" and workspace.undo_label == "Letter details"
    assert workspace.file.project.letters == ()
    # AND half a second later it has, as one step
    with qtbot.waitSignal(workspace.history_changed, timeout=2000):
        pass
    assert workspace.file.project.letters[0].title == "To Anna"
    with qtbot.waitSignal(workspace.letters_changed):
        workspace.undo()
    assert workspace.project.letters == () and workspace.redo_label == "Letter details"


def test_text_and_details_typed_in_turn_are_steps_of_their_own(workspace):
    workspace.type_detail("d", "title", "To Anna", "Letter details")
    workspace.type_text("a", "Dear Annie", "Typing")
    workspace.type_detail("d", "sender", "Thomas", "Letter details")
    assert workspace.flush()
    workspace.undo()
    assert (workspace.project.letters[0].sender, workspace.page.line("a").text) == ("", "Dear Annie")
    workspace.undo()
    assert (workspace.project.letters[0].title, workspace.page.line("a").text) == ("To Anna", "Dear Anna")


def test_pages_that_come_while_a_detail_is_typed_stay(workspace, page):
    workspace.type_detail("d", "title", "To Anna", "Letter details")
    workspace.add_pages([replace(page, id="p2", lines=())], "Add page")
    assert workspace.flush() and workspace.file.project.pages == ("p1", "p2")
    assert [(letter.title, letter.pages) for letter in workspace.file.project.letters] == [("To Anna", ("p1", "p2"))]


def test_details_that_could_not_be_written_are_not_lost(workspace, monkeypatch):
    # GIVEN a disk that refuses
    told = []
    workspace.write_failed.connect(told.append)
    real = workspace.file.set_project

    def refuse(*args, **kwargs):
        raise sqlite3.OperationalError("disk I/O error")

    monkeypatch.setattr(workspace.file, "set_project", refuse)
    # WHEN two fields are typed in
    workspace.type_detail("d", "title", "To Anna", "Letter details")
    workspace.type_detail("d", "sender", "Thomas", "Letter details")
    # THEN it is told, nothing is kept, and both are still there
    assert not workspace.flush() and told and workspace.file.project.letters == ()
    assert (workspace.project.letters[0].title, workspace.project.letters[0].sender) == ("To Anna", "Thomas")
    # AND once the disk is well again both are written
    monkeypatch.setattr(workspace.file, "set_project", real)
    assert workspace.flush()
    letter = workspace.file.project.letters[0]
    assert (letter.title, letter.sender) == ("To Anna", "Thomas")


def test_a_detail_of_a_letter_that_is_gone_is_let_go(workspace, page):
    workspace.type_detail("d", "title", "To Anna", "Letter details")
    workspace.flush()
    workspace.type_detail("gone", "title", "To nobody", "Letter details")
    assert workspace.flush() and [letter.title for letter in workspace.project.letters] == ["To Anna"]


def test_other_hands_are_told_when_they_are_set_undone_and_done_again(workspace):
    told = []
    workspace.hands_changed.connect(lambda: told.append(workspace.project.hands))
    # WHEN the project is called otherwise THEN nothing is told of hands
    workspace.set_project(replace(workspace.project, name="Letters of Anna"), "Rename")
    assert told == []
    # WHEN a hand comes, goes by undo, and comes again THEN that is told each time
    hand = Hand("h00000000000a", "Aunt")
    workspace.set_project(with_hand(workspace.project, hand), "New hand")
    workspace.undo()
    workspace.redo()
    assert told == [(hand,), (), (hand,)]


def test_the_shown_page_follows_when_it_is_put_in_a_hand(workspace):
    # GIVEN typing that is not written yet
    workspace.type_text("a", "Dear Annie", "Typing")
    edited = []
    workspace.page_edited.connect(edited.append)
    # WHEN the page is put in a hand
    assert workspace.put_in_hand(["p1"], "h00000000000a", "Hand of page")
    # THEN it is shown with both, and the two are steps of their own
    assert workspace.page.hand == "h00000000000a" and workspace.page.line("a").text == "Dear Annie"
    assert workspace.page == workspace.file.page("p1") and edited[-1] == "p1"
    workspace.undo()
    assert workspace.page.hand is None and workspace.page.line("a").text == "Dear Annie"


def test_a_hand_that_cannot_be_written_is_told(workspace, monkeypatch):
    told = []
    workspace.write_failed.connect(told.append)

    def refuse(*args, **kwargs):
        raise sqlite3.OperationalError("disk I/O error")

    monkeypatch.setattr(workspace.file, "put_in_hand", refuse)
    assert not workspace.put_in_hand(["p1"], "h00000000000a", "Hand of page")
    assert told and workspace.page.hand is None
