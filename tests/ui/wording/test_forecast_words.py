"""What is said of how well a hand will likely be read."""

import pytest
from PySide6.QtWidgets import QLabel

from hwr_desktop.store.hand_versions import HandVersion
from hwr_desktop.ui.hands.hand_state import HandStage, HandState
from hwr_desktop.ui.wording.forecast_words import forecast_words


def state(confirmed, *versions, in_use=None, wanted=16):
    return HandState("main", "", HandStage.GATHERING, 200, 9, confirmed, wanted, in_use=in_use, versions=versions)


def version(before, after, lines=12, **facts):
    return HandVersion("1", "base", "2026-11-01T10:00:00Z", lines=lines, before=before, after=after, **facts)


def test_before_anything_was_learned_the_usual_gain_is_told(qapp):
    # GIVEN a hand with some corrected lines, of which nothing was learned
    # WHEN it is asked what the next ones may bring
    # THEN it is what lessons of sixteen lines brought elsewhere, whether there are few or just enough
    told = "Of a hundred wrong letters, usually 12 to 25 go the first time."
    assert forecast_words(state(0)) == forecast_words(state(16)) == told


@pytest.mark.parametrize(
    ("before", "after", "words"),
    [
        (40.0, 30.0, "With 10 more corrected lines: likely 27 to 29 wrong letters in a hundred (30 now)."),
        (9.0, 6.0, "With 10 more corrected lines: likely 5.4 to 5.7 wrong letters in a hundred (6.0 now)."),
    ],
)
def test_after_a_lesson_a_range_is_told_below_what_is_now(qapp, before, after, words):
    # GIVEN a hand that was learned from twelve lines and measured on four
    learned = version(before, after, measured_on=4)
    # WHEN it is asked what ten more may bring THEN a range is told, tenths where they are worth telling
    assert forecast_words(state(16, learned, in_use=learned)) == words


def test_where_nobody_knows_nothing_is_told(qapp):
    # GIVEN a hand that somebody went back from, and one that came from a relative
    learned, relative = version(40.0, 30.0, measured_on=4), version(None, None, 400, installed=True)
    # WHEN it is asked what ten more lines may bring THEN nothing is told
    assert forecast_words(state(16, learned)) == ""
    assert forecast_words(state(16, relative, in_use=relative)) == ""


def test_the_panel_says_what_the_next_lines_may_bring(lined, qtbot):
    # GIVEN a page that was read and of which nobody has corrected a line
    panel = lined.window.hands_panel
    # WHEN the panel of the hands is opened
    lined.window.actions_["hands"].trigger()
    # THEN it is said in it as soon as the lines are counted
    told = "Of a hundred wrong letters, usually 12 to 25 go the first time."
    qtbot.waitUntil(lambda: told in [label.text() for label in panel.findChildren(QLabel)], timeout=20000)
