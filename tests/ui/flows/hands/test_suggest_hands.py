"""Real ink: pages drawn upright and leaning, whose lines are known."""

from __future__ import annotations

import cv2
import numpy as np
import pytest

from hwr_desktop.document.geometry import Box, rectangle
from hwr_desktop.document.hands.hands import MAIN, hand_id_of, hands_of
from hwr_desktop.document.page import Author, AuthorKind, Line, new_id

MODEL = Author(AuthorKind.MODEL, "letters")
TEXTS = ("we have had no letter", "since the beginning", "the harvest was good", "your brother is well")
LINES = 7
SIZE = (900, 840)


def draw_hand(path, first, slant):
    """A sheet of lines that lean so many pixels a pixel of height."""
    width, height = SIZE
    sheet = np.full((height, width), 235, np.uint8)
    for number in range(LINES):
        base = 100 * number + 100
        strip = np.full((100, width), 235, np.uint8)
        text = TEXTS[(first + number) % 4]
        cv2.putText(strip, text, (60, 68), cv2.FONT_HERSHEY_SCRIPT_SIMPLEX, 1.4, 40, 2, cv2.LINE_AA)
        leaning = np.array([[1, -slant, 68 * slant], [0, 1, 0]], np.float32)
        sheet[base - 68 : base + 32] = cv2.warpAffine(strip, leaning, (width, 100), borderValue=235)
    assert cv2.imwrite(str(path), sheet)
    return path


def lines_of_sheet():
    """The lines of such a sheet, as a model has read them."""
    found = []
    for number in range(LINES):
        base = 100 * number + 100
        box = Box(40, base - 50, 860, base + 22)
        found.append(Line(new_id(), rectangle(box), ((50, base), (850, base)), TEXTS[number % 4], author=MODEL))
    return tuple(found)


@pytest.fixture
def pages_of(desktop, qtbot, tmp_path):
    """Opens a page for each slant, its lines found."""

    def opened(slants, lined=None):
        desktop.open([draw_hand(tmp_path / f"{at}.png", at, slant) for at, slant in enumerate(slants)])
        workspace = desktop.workspace
        qtbot.waitUntil(lambda: len(workspace.pages) == len(slants) and not desktop.decoding.busy, timeout=30000)
        for page_id in workspace.pages[:lined]:
            workspace.edit(workspace.page_of(page_id).with_lines(lines_of_sheet()), "Read page")
        return desktop

    return opened


def ask(desktop, qtbot):
    """Ask for a suggestion; what is said then."""
    desktop.window.actions_["suggest_hands"].trigger()
    qtbot.waitUntil(lambda: not desktop.decoding.busy, timeout=30000)
    qtbot.wait(50)
    return desktop.window.message_bar.texts[-1]


def hands(desktop):
    workspace = desktop.workspace
    return [hand_id_of(workspace.project, workspace.head_of(page_id)) for page_id in workspace.pages]


def test_two_hands_are_suggested_and_put_apart_when_the_person_agrees(pages_of, qtbot):
    # GIVEN five pages, of which the second and the last lean
    desktop = pages_of([0, 0.7, 0, 0, 0.7])
    # WHEN somebody asks whose they are
    told = ask(desktop, qtbot)
    # THEN that is said, and nothing is changed
    assert told.startswith("By the ink, the pages look like 2 hands: pages 1, 3–4; pages 2, 5.")
    assert hands(desktop) == [MAIN] * 5 and len(hands_of(desktop.workspace.project)) == 1
    # WHEN they agree
    desktop.window.actions_["take_suggested_hands"].trigger()
    # THEN the smaller group is in a hand of its own
    main, other = hands_of(desktop.workspace.project)
    assert main.id == MAIN and other.name == "Hand 2"
    assert hands(desktop) == [MAIN, other.id, MAIN, MAIN, other.id]
    assert desktop.window.message_bar.texts[-1].startswith("2 pages were put in the hands suggested.")
    # AND asking again, there is nothing left to do
    assert ask(desktop, qtbot) == "By the ink, the pages are of the hands in which they are already."
    # AND one undo takes all of it back
    desktop.window.actions_["undo"].trigger()
    assert hands(desktop) == [MAIN] * 5 and len(hands_of(desktop.workspace.project)) == 1


def test_of_one_hand_nothing_is_suggested(pages_of, qtbot):
    # GIVEN pages of one hand, one of them with no lines
    desktop = pages_of([0, 0, 0, 0], lined=3)
    # WHEN somebody asks whose they are
    told = ask(desktop, qtbot)
    # THEN it is said that nothing is plain, and of how many pages nothing is known
    assert told.startswith("The ink does not tell plainly") and told.endswith("(1 page has too few lines to tell.)")
    # AND taking what was not suggested does nothing but say so
    desktop.window.actions_["take_suggested_hands"].trigger()
    assert desktop.window.message_bar.texts[-1].startswith("Nothing is suggested")
    assert hands(desktop) == [MAIN] * 4


def test_what_the_person_said_stays(pages_of, qtbot):
    # GIVEN a page of each of two hands that the person has put in a hand, and others like them
    desktop = pages_of([0, 0.7, 0, 0.7])
    desktop.workspace.put_in_hand(desktop.workspace.pages[:1], MAIN, "Hand of page")
    desktop.show_page.show(desktop.workspace.pages[1])
    qtbot.waitUntil(lambda: desktop.workspace.page.id == desktop.workspace.pages[1], timeout=20000)
    desktop.assign_hand.new_for_pages()
    said = hands(desktop)
    assert said[1] != MAIN
    # WHEN a suggestion is asked for and taken
    told = ask(desktop, qtbot)
    desktop.window.actions_["take_suggested_hands"].trigger()
    # THEN the other leaning page is in the same hand, and no new one was made
    assert "2 hands" in told
    assert hands(desktop) == [said[0], said[1], said[0], said[1]]


def test_what_the_person_said_since_the_look_stays(pages_of, qtbot):
    # GIVEN a suggestion, and a page of it that the person puts in a hand before answering
    desktop = pages_of([0, 0.7, 0, 0, 0.7])
    assert "2 hands" in ask(desktop, qtbot)
    desktop.workspace.put_in_hand(desktop.workspace.pages[1:2], MAIN, "Hand of page")
    # WHEN it is taken THEN only the others are put
    desktop.window.actions_["take_suggested_hands"].trigger()
    found = hands(desktop)
    assert found[:4] == [MAIN] * 4 and found[4] != MAIN
    assert desktop.window.message_bar.texts[-1].startswith("1 page was put")


def test_pages_without_lines_are_too_few(pages_of, qtbot):
    # GIVEN pages of which one alone has lines
    desktop = pages_of([0, 0.7, 0], lined=1)
    # WHEN somebody asks whose they are THEN it is said what to do
    assert ask(desktop, qtbot).startswith("Too few pages have lines")


def test_a_suggestion_goes_with_its_project(pages_of, qtbot):
    # GIVEN a suggestion
    desktop = pages_of([0, 0.7, 0, 0.7])
    assert "2 hands" in ask(desktop, qtbot)
    # WHEN the project is closed THEN there is none any more
    desktop.window.actions_["close_project"].trigger()
    desktop.suggest_hands.take()
    assert desktop.window.message_bar.texts[-1].startswith("Nothing is suggested")
