import pytest
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QRadioButton

from hwr_desktop.ui.settings import Settings

BIG = 150


@pytest.fixture(autouse=True)
def own_font(qapp):
    """The application's font as it was."""
    font = qapp.font()
    yield
    qapp.setFont(font)


@pytest.fixture
def page(desktop):
    return desktop.preferences.show().appearance


def button(page, value):
    return next(found for found in page.findChildren(QRadioButton) if found.property("value") == value)


def test_a_theme_counts_at_once_and_menu_and_preferences_agree(desktop, page):
    # WHEN the high contrast is chosen in the preferences
    button(page, "contrast").click()
    # THEN it is on, in the menu too, and remembered
    colours = desktop.window.palette()
    ground, words = colours.color(QPalette.ColorRole.Window), colours.color(QPalette.ColorRole.WindowText)
    assert {ground.name(), words.name()} == {"#000000", "#ffffff"}
    assert desktop.window.actions_["theme_contrast"].isChecked()
    assert Settings().theme == "contrast"


def test_the_words_of_the_program_grow_and_those_of_the_transcript_with_them(desktop, page):
    # GIVEN the sizes as they are
    window, transcript = QApplication.font().pointSizeF(), desktop.window.transcript.text_size
    # WHEN the program's words are made half as large again
    page._percent.setValue(BIG)
    # THEN all of them grow, the heading of the empty window and the tool bar's icons too
    now = QApplication.font().pointSizeF()
    assert now == pytest.approx(window * 1.5) and desktop.window.menuBar().font().pointSizeF() == pytest.approx(now)
    assert desktop.window.empty_state._heading.font().pointSizeF() > now * 1.5
    assert desktop.window.tool_bar.iconSize().width() == 33
    # AND the heading is not cut off
    heading = desktop.window.empty_state._heading
    assert heading.width() >= heading.minimumSizeHint().width()
    assert desktop.window.transcript.text_size > transcript
    assert Settings().text_percent == BIG
    # AND back again
    page._percent.setValue(100)
    assert QApplication.font().pointSizeF() == pytest.approx(window)
    assert desktop.window.transcript.text_size == transcript


def test_a_size_of_its_own_for_the_transcript_stays_when_the_program_grows(desktop, page):
    # GIVEN a transcript of 20 points
    page._points.setValue(20)
    assert desktop.window.transcript.text_size == 20
    # WHEN the program's words grow THEN it stays
    page._percent.setValue(BIG)
    assert desktop.window.transcript.text_size == 20
    # WHEN it is let go with the program THEN it has the program's size and a little more
    page._points.setValue(page._points.minimum())
    assert desktop.window.transcript.text_size == pytest.approx(QApplication.font().pointSizeF() + 3)
