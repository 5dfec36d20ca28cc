import time

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QProgressBar

from hwr_desktop.ui.panels.reading_progress import ReadingProgress


def test_the_time_left_is_judged_from_the_pace(qtbot, monkeypatch):
    # GIVEN a reading that takes two seconds a line
    now = [100.0]
    monkeypatch.setattr(time, "monotonic", lambda: now[0])
    progress = ReadingProgress(QAction("Stop"))
    qtbot.addWidget(progress)
    progress.begin("reading", "Read page")
    assert progress.findChild(QProgressBar).maximum() == 0
    # WHEN five of twenty-five lines are read
    for done in range(1, 6):
        progress.advance("reading", done, 25)
        now[0] += 2
    progress.advance("reading", 6, 26)
    # THEN it says how many, and that twenty lines take forty seconds
    words = " ".join(label.text() for label in progress.findChildren(QLabel))
    assert "Read page" in words and "6 of 26, about 40 s left" in words
    progress.end("reading")
    assert not progress.isVisible()


def test_the_words_have_their_room_before_they_are_said(qtbot):
    # GIVEN the progress of a reading of unknown length
    progress = ReadingProgress(QAction("Stop"))
    qtbot.addWidget(progress)
    progress.begin("reading", "Read page")
    before = progress.sizeHint().width()
    # WHEN lines are counted and the time left is judged
    for done in range(1, 6):
        progress.advance("reading", done, 100)
    # THEN nothing beside it has to move
    assert progress.sizeHint().width() == before


def test_two_works_at_once_are_shown_until_both_have_ended(qtbot):
    # GIVEN a page that is being read while a text is saved as sound
    progress = ReadingProgress(QAction("Stop"))
    qtbot.addWidget(progress)
    progress.begin("reading", "Read page")
    progress.advance("reading", 2, 25)
    progress.begin("sound", "Saving as sound")
    assert progress.title == "Saving as sound" and progress.words_left == ""
    # WHEN a line more is read THEN the sound is still what is shown
    progress.advance("reading", 3, 25)
    progress.advance("sound", 1, 9)
    assert progress.title == "Saving as sound" and progress.words_left == "1 of 9"
    # WHEN the sound is saved THEN the reading is shown, and when that is over nothing
    progress.end("sound")
    assert progress.isVisible() and progress.title == "Read page" and progress.words_left == "3 of 25"
    progress.end("reading")
    assert not progress.isVisible()
