"""Tab goes through the window as one reads it and never stays anywhere; F6 goes round its parts."""

from itertools import pairwise

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDockWidget

TAB, BACK = Qt.Key.Key_Tab, Qt.Key.Key_Backtab


def place(widget) -> QRect:
    return QRect(widget.mapTo(widget.window(), QPoint()), widget.size())


def goes_on(before: QRect, after: QRect) -> bool:
    """Whether one who reads on from one place comes to the other: further right, or further down."""
    return after.left() > before.left() or after.top() > before.top()


def in_turn(widgets):
    """The widgets without those that are told twice in a row, as the scan is for each of its lines."""
    return [widgets[0], *(after for before, after in pairwise(widgets) if after is not before)]


def test_tab_goes_as_one_reads_and_comes_round(windows, tabbed):
    # GIVEN each window WHEN Tab is pressed until it comes round
    for window in windows():
        begin = window.page_list if hasattr(window, "page_list") else window.focusWidget()
        order = in_turn(tabbed(begin))
        # THEN only once it goes back to the upper left
        steps = list(pairwise([*order, order[0]]))
        back = [(one, other) for one, other in steps if not goes_on(place(one), place(other))]
        assert len(back) <= 1, [(one.accessibleName(), place(one), other.accessibleName(), place(other))
                                for one, other in back]  # fmt: skip
        # AND with Shift the way is the same backwards
        assert in_turn(tabbed(begin, BACK)) == [order[0], *reversed(order[1:])], window


def test_tab_goes_through_pages_scan_text_and_panels(everything, tabbed):
    window = everything.window
    order = in_turn(tabbed(window.page_list))
    known = [window.page_list, window.canvas, window.transcript.focusProxy(), window.find_panel.find_field]
    known += [window.find_panel.hits, window.character_palette.table]
    places = [order.index(widget) for widget in known]
    assert places == sorted(places) and order[:2] == known[:2]


def test_f6_goes_round_the_parts_that_are_shown_from_the_text_too(everything):
    # GIVEN the caret in the text WHEN F6 is pressed again and again
    window = everything.window
    everything.select_lines.go_to_text(everything.workspace.page.lines[1].id)
    text = QApplication.focusWidget()
    panels = [*window.findChildren(QDockWidget), window.look_bar, window.edges_bar, window.speech_bar]
    panels = [panel for panel in panels if panel.isVisible()]
    assert len(panels) >= 2
    came_to = []
    for _ in range(len(panels) + 3):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_F6)
        came_to.append(QApplication.focusWidget())
    # THEN it comes to every part and to the text again, where the caret was
    for part in (*panels, window.page_list, window.canvas, window.transcript):
        assert any(part is widget or part.isAncestorOf(widget) for widget in came_to), part
    assert came_to[-1] is text and window.transcript.caret[0] == everything.workspace.page.lines[1].id


def test_tab_leaves_the_text_and_writes_nothing(read):
    text = read.window.transcript.focusProxy()
    read.select_lines.go_to_text(read.workspace.page.lines[0].id)
    before = read.workspace.page
    QTest.keyClick(text, TAB)
    assert QApplication.focusWidget() is not text and read.workspace.page == before
