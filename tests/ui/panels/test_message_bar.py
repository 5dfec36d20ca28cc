from PySide6.QtGui import QAction
from PySide6.QtWidgets import QToolButton

from hwr_desktop.ui.messages import Message, MessageKind
from hwr_desktop.ui.panels.message_bar import MOST, MessageBar


def warning(text: str, *details: str) -> Message:
    return Message(MessageKind.WARNING, text, details)


def test_a_message_stays_until_it_is_closed(qtbot):
    bar = MessageBar()
    qtbot.addWidget(bar)
    bar.show_message(warning("Two files were refused:", "a.jpg is empty", "b.jpg is no image"))
    assert bar.isVisible() and "b.jpg is no image" in bar.texts[0]
    bar.findChild(QToolButton).click()
    assert bar.texts == () and not bar.isVisible()


def test_the_same_words_are_not_said_twice_and_the_oldest_give_way(qtbot):
    bar = MessageBar()
    qtbot.addWidget(bar)
    for number in (0, 0, 1, 2, 3):
        bar.show_message(warning(f"message {number}"))
    assert bar.texts == tuple(f"message {number}" for number in range(4 - MOST, 4))


def test_a_name_without_a_space_does_not_make_the_window_wider(qtbot):
    # GIVEN a bar of some width
    bar = MessageBar()
    qtbot.addWidget(bar)
    bar.resize(600, 200)
    # WHEN a message has a name of three hundred letters in it
    bar.show_message(warning("/home/anna/" + "x" * 300 + ".png cannot be opened."))
    # THEN the bar could be narrower still, and the words are told as they are
    assert bar.minimumSizeHint().width() < 300
    assert "x" * 300 in bar.texts[0]


def test_what_is_offered_is_done_by_its_button_and_gives_way_to_the_next_offer(qtbot):
    # GIVEN an action that was offered twice, and something else said between
    bar, action, done = MessageBar(), QAction("&Show places"), []
    qtbot.addWidget(bar)
    action.triggered.connect(lambda: done.append(True))
    for words in ("One place", "Two places"):
        bar.show_message(Message(MessageKind.NOTE, words, action=action))
        bar.show_message(warning("notes.txt is no image"))
    # THEN only the last offer is there
    assert bar.texts == ("Two places", "notes.txt is no image")
    # WHEN its button is pressed THEN it is done, and the offer is gone
    button = [each for each in bar.findChildren(QToolButton) if each.text() == "Show places"][-1]
    button.click()
    assert done == [True] and bar.texts == ("notes.txt is no image",)


def test_an_offer_that_waits_for_an_answer_stays_until_it_is_withdrawn(qtbot, monkeypatch):
    # GIVEN an offer that goes by itself and one that stays, and notes that go at once
    monkeypatch.setattr("hwr_desktop.ui.panels.message_bar.OFFER_MS", 10)
    bar, passing, lasting = MessageBar(), QAction("&Show places"), QAction("&Read with it")
    qtbot.addWidget(bar)
    bar.show_message(Message(MessageKind.NOTE, "One place", action=passing))
    bar.show_message(Message(MessageKind.NOTE, "15 wrong letters now", action=lasting, stays=True))
    # WHEN time passes, and more is said than there is room for THEN that one is there still
    qtbot.waitUntil(lambda: bar.texts == ("15 wrong letters now",))
    for number in range(3):
        bar.show_message(warning(f"message {number}"))
    assert bar.texts == ("15 wrong letters now", "message 1", "message 2")
    # WHEN it is answered elsewhere THEN it goes
    bar.withdraw(lasting)
    assert bar.texts == ("message 1", "message 2")
