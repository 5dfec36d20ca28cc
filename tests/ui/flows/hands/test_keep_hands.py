"""Hands are named, deleted, exported and installed."""

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QToolButton

from hwr_desktop.document.hands.hands import MAIN, new_hand, page_in_hand, with_hand
from hwr_desktop.engine import models
from hwr_desktop.engine.recognition.hand_weights import HandWeights, fingerprint
from hwr_desktop.store import own_files
from hwr_desktop.store.hand_versions import HandVersion, HandVersions
from hwr_desktop.store.project_file import ProjectFile


@pytest.fixture(autouse=True)
def no_rest(monkeypatch):
    monkeypatch.setattr("hwr_desktop.ui.flows.hands.look_at_hands.PAUSE_MS", 20)


@pytest.fixture
def learned(lined, qtbot, tmp_path):
    """The window with a page whose hand has a version, with weights that are none but could be."""
    base = fingerprint(models.default("reader").folder)
    HandWeights(base, "", {}).write(tmp_path)
    version = HandVersion("", base, "2026-11-21T10:00:00+00:00", lines=24, before=35.0, after=15.0, measured_on=9)
    versions = HandVersions(lined.workspace.file.folder)
    versions.add(MAIN, tmp_path / "weights.safetensors", version)
    lined.look_at_hands.look()
    qtbot.waitUntil(lambda: lined.learn_hands.facts(MAIN).versions != (), timeout=20000)
    return lined


def versions(desktop, hand_id=MAIN):
    return HandVersions(desktop.workspace.file.folder).all(hand_id)


def answer(button):
    """Press a button of the question that is about to be asked; its words end up in the list."""
    asked = []

    def press():
        box = QApplication.activeModalWidget()
        asked.append(f"{box.text()} {box.informativeText()}")
        next(each for each in box.buttons() if each.text() == button).click()

    QTimer.singleShot(0, press)
    return asked


def test_a_hand_and_what_was_learned_of_it_are_named(learned, qtbot):
    # WHEN both are called otherwise
    panel = learned.window.hands_panel
    panel.rename_wished.emit(MAIN, "  Aunt Anna's  hand ")
    panel.version_named.emit(MAIN, "1", "before Christmas")
    # THEN they are, and the first one is a step that can be undone
    assert [hand.name for hand in learned.workspace.project.hands] == ["Aunt Anna's hand"]
    qtbot.waitUntil(lambda: learned.learn_hands.state(MAIN).versions[0].name == "before Christmas", timeout=20000)
    learned.workspace.undo()
    assert learned.workspace.project.hands == ()


def test_a_hand_is_deleted_with_what_was_learned_if_one_is_sure_and_its_lines_stay(learned, qtbot, tmp_path):
    # GIVEN a hand of its own for the page, of which something was learned
    workspace = learned.workspace
    hand = new_hand("Uncle Karl")
    workspace.set_project(with_hand(workspace.project, hand), "New hand")
    workspace.edit(page_in_hand(workspace.page, hand.id), "Hand of page")
    HandVersions(workspace.file.folder).add(hand.id, tmp_path / "weights.safetensors", versions(learned)[0])
    learned.look_at_hands.look()
    qtbot.waitUntil(lambda: learned.learn_hands.facts(hand.id).versions != (), timeout=20000)
    text = workspace.page.text
    # WHEN one is not sure THEN nothing happens
    asked = answer("Keep it")
    learned.window.hands_panel.remove_wished.emit(hand.id)
    assert "Delete “Uncle Karl”?" in asked[0] and "undo does not bring it back" in asked[0]
    assert versions(learned, hand.id) and workspace.project.hands
    # WHEN one is THEN the hand goes with what was learned of it, and of no other
    answer("Delete")
    learned.window.hands_panel.remove_wished.emit(hand.id)
    assert workspace.project.hands == () and versions(learned, hand.id) == () and len(versions(learned)) == 1
    assert workspace.page.text == text


def test_a_hand_goes_into_one_file_and_comes_out_of_it(learned, qtbot, tmp_path):
    # GIVEN a hand that has a name
    desktop, path = learned, tmp_path / "sent" / "anna"
    path.parent.mkdir()
    desktop.window.hands_panel.rename_wished.emit(MAIN, "Aunt Anna's hand")
    # WHEN it is exported
    desktop.dialogs.chosen_path = path
    desktop.window.hands_panel.export_wished.emit(MAIN)
    file = path.with_name("anna.hwrhand")
    qtbot.waitUntil(file.exists, timeout=20000)
    assert desktop.dialogs.suggested == "Aunt-Anna-s-hand.hwrhand"
    qtbot.waitUntil(lambda: any(str(file) in text for text in desktop.window.message_bar.texts), timeout=20000)
    # WHEN it is installed THEN lines are read with it, and the message leads back
    desktop.dialogs.chosen_path = file
    desktop.window.actions_["install_hand"].trigger()
    qtbot.waitUntil(lambda: desktop.workspace.project.hands[0].weights == "2", timeout=20000)
    assert versions(desktop)[1].installed and versions(desktop)[1].name == "Aunt Anna's hand"
    assert any("“Aunt Anna's hand” is installed" in text for text in desktop.window.message_bar.texts)
    qtbot.waitUntil(lambda: not desktop.reading.busy and desktop.read_hand_again._first() is None, timeout=20000)


def test_what_was_learned_of_the_main_hand_is_deleted_and_its_name_stays(learned):
    # GIVEN a main hand that has a name and is read with what was learned
    panel = learned.window.hands_panel
    panel.rename_wished.emit(MAIN, "Aunt Anna's hand")
    assert learned.offer_hand.take(MAIN, "1")
    # WHEN what was learned is deleted THEN it is read plainly, and is called as before
    answer("Delete")
    panel.remove_wished.emit(MAIN)
    assert [(hand.name, hand.weights) for hand in learned.workspace.project.hands] == [("Aunt Anna's hand", "")]
    assert versions(learned) == ()


def test_a_hand_is_installed_where_one_is_and_the_message_goes_back_with_it(learned, qtbot, tmp_path):
    # GIVEN a file, and a page in a hand of its own
    desktop, workspace, file = learned, learned.workspace, tmp_path / "anna.hwrhand"
    desktop.dialogs.chosen_path = file
    desktop.window.hands_panel.export_wished.emit(MAIN)
    qtbot.waitUntil(lambda: any(str(file) in text for text in desktop.window.message_bar.texts), timeout=20000)
    hand = new_hand("Uncle Karl")
    workspace.set_project(with_hand(workspace.project, hand), "New hand")
    workspace.edit(page_in_hand(workspace.page, hand.id), "Hand of page")
    # WHEN it is installed from the menu while the panel shows the main hand THEN it comes into the hand of the page
    desktop.window.hands_panel.show_hands(desktop.learn_hands.states, MAIN)
    desktop.window.actions_["install_hand"].trigger()
    qtbot.waitUntil(lambda: weights(desktop) == {"Uncle Karl": "1"}, timeout=20000)
    told = desktop.window.message_bar.texts
    assert any("is installed in “Uncle Karl”, whose lines are read with it." in text for text in told)
    # WHEN the page is in the main hand by the time one goes back THEN it is the hand that the message names
    assert desktop.offer_hand.take(MAIN, "1")
    workspace.edit(page_in_hand(workspace.page, MAIN), "Hand of page")
    qtbot.waitUntil(lambda: not desktop.reading.busy and desktop.read_hand_again._first() is None, timeout=20000)
    next(each for each in desktop.window.message_bar.findChildren(QToolButton) if each.text() == "Go back").click()
    assert weights(desktop) == {"Uncle Karl": "", "": "1"}
    assert not any("is installed in" in text for text in desktop.window.message_bar.texts)


def weights(desktop):
    """What each hand is read with, by its name."""
    return {hand.name: hand.weights for hand in desktop.workspace.project.hands}


def test_a_file_that_is_no_hand_is_refused_in_a_sentence(learned, qtbot, tmp_path):
    # GIVEN a file of another kind WHEN it is to be installed
    learned.dialogs.chosen_path = tmp_path / "notes.hwrhand"
    learned.dialogs.chosen_path.write_text("Dear Anna")
    learned.window.hands_panel.install_wished.emit(MAIN)
    # THEN it is said, and nothing is changed
    qtbot.waitUntil(lambda: any("notes.hwrhand" in text for text in learned.window.message_bar.texts), timeout=20000)
    assert len(versions(learned)) == 1


def test_nothing_is_deleted_of_another_project_that_was_opened_while_the_question_stood(learned, tmp_path, qtbot):
    # GIVEN another project of whose main hand something was learned too
    here, there = learned.workspace.file.folder, tmp_path / "Other"
    ProjectFile.create(there).close()
    HandVersions(there).add(MAIN, tmp_path / "weights.safetensors", versions(learned)[0])

    def press():
        box = QApplication.activeModalWidget()
        learned.open_project.open(there)
        qtbot.waitUntil(lambda: learned.workspace.file.folder == there, timeout=20000)
        next(each for each in box.buttons() if each.text() == "Delete").click()

    # WHEN it is open by the time one says that what was learned is to be deleted
    QTimer.singleShot(0, press)
    learned.window.hands_panel.remove_wished.emit(MAIN)
    # THEN both have what they had, and that is said
    assert len(HandVersions(here).all(MAIN)) == len(HandVersions(there).all(MAIN)) == 1
    assert any("Nothing was deleted" in text for text in learned.window.message_bar.texts)


@pytest.mark.parametrize("when", ["before", "after"])
def test_a_hand_that_came_too_late_for_its_project_is_told_of(learned, qtbot, tmp_path, monkeypatch, when):
    # GIVEN a file that is being installed
    file = learned.dialogs.chosen_path = tmp_path / "anna.hwrhand"
    learned.window.hands_panel.export_wished.emit(MAIN)
    qtbot.waitUntil(file.exists, timeout=20000)
    qtbot.waitUntil(lambda: not learned.searching.busy, timeout=20000)
    project, add = learned.workspace.file.file, HandVersions.add

    def added_too_late(self, *what):
        made = add(self, *what)
        own_files.delete(project)
        return made

    # WHEN its project is deleted before it is in there, or just after
    if when == "before":
        own_files.delete(project)
    else:
        monkeypatch.setattr(HandVersions, "add", added_too_late)
    learned.window.hands_panel.install_wished.emit(MAIN)
    # THEN it is said
    said = "“anna.hwrhand” was not installed"
    qtbot.waitUntil(lambda: any(said in text for text in learned.window.message_bar.texts), timeout=20000)
