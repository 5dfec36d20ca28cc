"""The timeline: letters above the line, dates that they mention below it."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor

from hwr_desktop.ui.panels.timeline import Timeline
from hwr_desktop.ui.time_marks import TimeMark, years_of

OWN = TimeMark(*years_of("1862-03-04"), "1862-03-04: Letter 1", letter=0)
NAMED = TimeMark(*years_of("1861"), "1861: in 1861", places=2)
LATER = TimeMark(*years_of("1863-05"), "1863-05: May 1863")


@pytest.fixture
def timeline(qtbot):
    timeline = Timeline()
    qtbot.addWidget(timeline)
    timeline.resize(400, timeline.sizeHint().height())
    timeline.show_marks((NAMED, OWN, LATER))
    timeline.resize(400, timeline.sizeHint().height())
    timeline.show()
    return timeline


def test_a_date_is_as_long_as_it_says():
    assert years_of("1862") == (1862.0, 1863.0)
    assert years_of("1862-12") == pytest.approx((1862 + 11 / 12, 1863.0))
    first, last = years_of("1864-12-31")
    assert last == 1865.0 and last - first == pytest.approx(1 / 366)


def test_one_goes_from_mark_to_mark_by_keys_and_is_told_where_one_is(timeline, qtbot):
    # GIVEN a timeline one goes to WHEN one goes on and chooses
    timeline.setFocus()
    qtbot.keyClick(timeline, Qt.Key.Key_Home)
    assert timeline.accessibleDescription() == "1861: in 1861 (2 places)"
    chosen = []
    timeline.mark_chosen.connect(chosen.append)
    qtbot.keyClick(timeline, Qt.Key.Key_Right)
    assert timeline.accessibleDescription() == "1862-03-04: Letter 1"
    qtbot.keyClick(timeline, Qt.Key.Key_Return)
    qtbot.keyClick(timeline, Qt.Key.Key_End)
    qtbot.keyClick(timeline, Qt.Key.Key_Right)
    qtbot.keyClick(timeline, Qt.Key.Key_Return)
    # THEN these are the marks, in the order of time, and it does not go beyond the last
    assert chosen == [OWN, LATER]


def test_letters_are_above_the_line_and_mentions_below_it_in_the_order_of_time(timeline, qtbot):
    # WHEN one clicks from left to right, above the line and below it
    found = {}
    timeline.mark_chosen.connect(lambda mark: found.setdefault(mark.words, point))
    for y in range(0, timeline.height(), 3):
        for x in range(0, timeline.width(), 4):
            point = QPoint(x, y)
            qtbot.mouseClick(timeline, Qt.MouseButton.LeftButton, pos=point)
    # THEN all are found, the earlier ones farther to the left, the letter farther up
    assert found.keys() == {OWN.words, NAMED.words, LATER.words}
    assert found[NAMED.words].x() < found[OWN.words].x() < found[LATER.words].x()
    assert found[OWN.words].y() < min(found[NAMED.words].y(), found[LATER.words].y())
    # AND they are told apart by their shape as well: a diamond is less wide above its middle than a dot
    picture = timeline.grab().toImage()
    ground = QColor(picture.pixel(0, 0))

    def wide(at, rows_up):
        row = (QColor(picture.pixel(round(at.x()) + x, round(at.y()) - rows_up)) for x in range(-9, 10))
        return sum(abs(colour.lightness() - ground.lightness()) > 40 for colour in row)

    tapers = {mark.words: wide(at, 0) - wide(at, 3) for mark, at in timeline._placed}
    assert tapers[OWN.words] > 2 + max(tapers[NAMED.words], tapers[LATER.words]), tapers


def test_many_dates_at_one_place_are_stacked_and_counted(timeline):
    # GIVEN more dates of one month than may stand one below the other
    many = tuple(TimeMark(*years_of(f"1862-03-{day:02}"), str(day)) for day in range(1, 9))
    timeline.show_marks((NAMED, *many, LATER))
    # THEN each can still be gone to, and how many more there are is said
    assert len(timeline.marks) == 10 and [words for _, words in timeline._more] == ["+5"]
    assert timeline.sizeHint().height() < 200


def test_nothing_and_a_single_day_can_be_shown(timeline):
    for marks in ((), (OWN,), (TimeMark(*years_of("0001"), "1"), TimeMark(*years_of("9999-12-31"), "9999"))):
        timeline.show_marks(marks)
        assert not timeline.grab().isNull()
