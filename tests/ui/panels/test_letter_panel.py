import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QMainWindow

from hwr_desktop.document.project import DETAILS
from hwr_desktop.ui.panels.letter_panel import LetterPanel

NOTHING = dict.fromkeys(DETAILS, "")


@pytest.fixture
def panel(qtbot):
    window, panel = QMainWindow(), LetterPanel()
    window.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, panel)
    qtbot.addWidget(window)
    window.resize(600, 800)
    window.show()
    qtbot.waitExposed(window)
    window.activateWindow()
    panel.typed = []
    panel.detail_typed.connect(lambda name, text: panel.typed.append((name, text)))
    panel.show_letter("Letter 1 of 2", "Pages 1 to 3", NOTHING)
    panel.begin()
    yield panel


def test_each_detail_has_a_field_with_a_label_and_a_name(panel):
    assert set(panel.fields) == set(DETAILS)
    buddies = {label.buddy(): label.text() for label in panel.findChildren(QLabel) if label.buddy() is not None}
    for field in panel.fields.values():
        assert field.accessibleName() == buddies[field] != ""


def test_tab_walks_through_the_fields_as_they_stand(panel, qtbot):
    order, last = [], None
    while panel.focusWidget() is not last and len(order) < 20:
        last = panel.focusWidget()
        order += [name for name, field in panel.fields.items() if field is last]
        qtbot.keyClick(last, Qt.Key.Key_Tab)
        if order.count("title") > 1:
            break
    assert order[: len(DETAILS)] == list(DETAILS)


def test_what_is_typed_is_told_and_what_is_shown_is_not(panel, qtbot):
    qtbot.keyClicks(panel.fields["title"], "Ab")
    qtbot.keyClicks(panel.fields["note"], "c")
    assert panel.typed == [("title", "A"), ("title", "Ab"), ("note", "c")]
    panel.show_letter("Letter 2 of 2", "Page 4", {**NOTHING, "title": "Other", "note": "x\ny"})
    assert len(panel.typed) == 3
    assert (panel.fields["title"].text(), panel.fields["note"].toPlainText()) == ("Other", "x\ny")


def test_the_caret_stays_where_the_text_is_the_same(panel, qtbot):
    field = panel.fields["title"]
    field.show_text("Dear Anna")
    field.setCursorPosition(4)
    panel.show_letter("Letter 1 of 2", "Pages 1 to 3", {"title": "Dear Anna"})
    assert field.cursorPosition() == 4


def test_a_date_that_is_offered_is_taken_by_enter_or_by_the_button(panel, qtbot):
    taken = []
    panel.offer_taken.connect(taken.append)
    # GIVEN nothing on offer WHEN Enter is pressed THEN nothing is taken
    panel.fields["date_written"].setFocus()
    qtbot.keyClick(panel.fields["date_written"], Qt.Key.Key_Return)
    assert taken == [] and not panel.offer_button.isVisible()
    # GIVEN a date on offer, which moves no field
    place = panel.fields["place"].pos()
    panel.show_offer("1916-11-12")
    assert panel.offer_button.isVisible() and "1916-11-12" in panel.offer_button.text()
    assert panel.fields["place"].pos() == place
    # WHEN Enter is pressed in another field THEN it is not taken
    panel.fields["place"].setFocus()
    qtbot.keyClick(panel.fields["place"], Qt.Key.Key_Return)
    assert taken == []
    # WHEN it is pressed in the field of the date as written, or the button is, THEN it is
    panel.fields["date_written"].setFocus()
    qtbot.keyClick(panel.fields["date_written"], Qt.Key.Key_Return)
    panel.offer_button.click()
    assert taken == ["1916-11-12"] * 2


def test_what_is_wrong_with_a_date_is_said_in_words_and_with_the_field(panel):
    panel.show_words_on_dates("", ())
    advice = panel.words_on_dates
    panel.show_words_on_dates("No date.", ("date_to",))
    assert panel.words_on_dates == "No date." and "1916-11-12" in advice
    assert panel.fields["date_to"].accessibleDescription() == "No date."
    assert panel.fields["date_from"].accessibleDescription() == advice


def test_escape_closes_from_any_field(panel, qtbot):
    with qtbot.waitSignals([panel.closed] * 2):
        qtbot.keyClick(panel.fields["sender"], Qt.Key.Key_Escape)
        qtbot.keyClick(panel.fields["note"], Qt.Key.Key_Escape)
