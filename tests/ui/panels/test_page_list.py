import pytest
from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QImage

from hwr_desktop.ui.panels.page_card import HEADING_ROLE, NOTE_ROLE
from hwr_desktop.ui.panels.page_list import PageList
from hwr_desktop.ui.panels.page_model import MOST_KEPT
from hwr_desktop.ui.panels.page_note import PageNote
from hwr_desktop.ui.wording.letter_heading import LetterHeading

IDS = tuple(f"p{number}" for number in range(1000))


def thumbnail() -> QImage:
    image = QImage(96, 128, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    return image


def test_only_pages_that_are_seen_get_a_thumbnail(qtbot):
    # GIVEN a project of a thousand pages in a list of some height
    pages, wished = PageList(), []
    qtbot.addWidget(pages)
    pages.pages.thumbnail_wished.connect(wished.append)
    pages.resize(180, 600)
    pages.show_pages(IDS, "p0")
    # WHEN it is shown
    pages.show()
    qtbot.waitUntil(lambda: len(wished) > 0)
    qtbot.wait(50)
    # THEN only the first few are asked for, each once
    assert "p0" in wished and len(wished) < 12 and len(set(wished)) == len(wished)


def test_thumbnails_not_looked_at_are_let_go(qtbot):
    pages = PageList()
    qtbot.addWidget(pages)
    pages.show_pages(IDS, None)
    for page_id in IDS[: MOST_KEPT + 50]:
        pages.pages.set_thumbnail(page_id, thumbnail())
    assert len(pages.pages._pictures) == MOST_KEPT and "p0" not in pages.pages._pictures


def test_going_to_a_page_by_key_wishes_for_it_and_being_shown_one_does_not(qtbot):
    # GIVEN a list with the second page current
    pages, wished = PageList(), []
    qtbot.addWidget(pages)
    pages.page_wished.connect(wished.append)
    pages.show_pages(IDS[:3], "p1")
    assert wished == []
    # WHEN the person presses the down key
    qtbot.keyClick(pages, Qt.Key.Key_Down)
    # THEN the third page is wished for, and says its number to a screen reader
    assert wished == ["p2"]
    assert pages.pages.data(pages.currentIndex(), Qt.ItemDataRole.AccessibleTextRole) == "Page 3 of 3"


@pytest.fixture
def ten(qtbot):
    """A list of ten pages in a window of some height, the first current."""
    pages = PageList()
    qtbot.addWidget(pages)
    pages.resize(180, 600)
    pages.show_pages(IDS[:10], "p0")
    pages.show()
    qtbot.waitExposed(pages)
    return pages


def test_notes_are_asked_for_when_they_are_seen_and_spoken(ten, qtbot):
    # GIVEN a list that asks for what it shows
    wished = []
    ten.pages.note_wished.connect(wished.append)
    ten.viewport().repaint()
    ten.pages.refresh_notes(["p0", "p9"])
    # WHEN a note comes THEN a screen reader says it with the number
    ten.pages.set_note("p0", PageNote("page_read", "Read"))
    assert ten.pages.data(ten.pages.index(0), Qt.ItemDataRole.AccessibleTextRole) == "Page 1 of 10, Read"
    # AND one that is no longer true is asked for again, the old one being shown till then
    wished.clear()
    ten.pages.refresh_notes(["p0"])
    assert ten.pages.data(ten.pages.index(0), NOTE_ROLE).words == "Read" and wished == ["p0"]


def test_selected_pages_and_the_place_in_the_list_stay_when_the_order_changes(ten, qtbot):
    # GIVEN three pages selected, the shown one not among them, and the list scrolled down
    wished = []
    ten.page_wished.connect(wished.append)
    ten.choose(("p2", "p3", "p7"))
    ten.verticalScrollBar().setValue(300)
    # WHEN the pages come in another order, and one of them goes
    ten.show_pages(("p7", "p1", "p0", "p3", "p4", "p5", "p6", "p8", "p9"), "p0")
    # THEN those that are left are selected still, the same page is current, and nobody went anywhere
    assert ten.chosen == ("p7", "p3") and ten.currentIndex().row() == 2
    assert ten.verticalScrollBar().value() == 300 and wished == []
    # WHEN another page is shown THEN only that is selected
    ten.show_pages(ten.pages.ids, "p5")
    assert ten.chosen == ("p5",)


def test_pages_are_selected_with_the_keys_and_the_mouse(ten, qtbot):
    qtbot.keyClick(ten, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert ten.chosen == ("p0", "p1")
    ten.setFocus()
    qtbot.keyClick(ten, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert ten.chosen == IDS[:10]
    for row, modifier in ((0, Qt.KeyboardModifier.NoModifier), (2, Qt.KeyboardModifier.ControlModifier)):
        place = ten.visualRect(ten.pages.index(row)).center()
        qtbot.mouseClick(ten.viewport(), Qt.MouseButton.LeftButton, modifier, place)
    assert ten.chosen == ("p0", "p2")


def test_something_is_dropped_before_or_behind_the_page_under_it(ten):
    second = ten.visualRect(ten.pages.index(1))
    assert ten.place_at(second.topLeft() + QPoint(20, 5)) == 1
    assert ten.place_at(second.bottomLeft() + QPoint(20, -5)) == 2
    ten.verticalScrollBar().setValue(ten.verticalScrollBar().maximum())
    assert ten.place_at(ten.visualRect(ten.pages.index(9)).bottomLeft() + QPoint(5, 1)) == 10


def test_a_note_can_be_read_whatever_the_size_of_the_text(ten):
    # GIVEN text of twice the size WHEN the list is laid out
    font = ten.font()
    font.setPointSizeF(2 * font.pointSizeF())
    ten.setFont(font)
    # THEN it is wide enough for the longest note
    assert ten.minimumWidth() > ten.fontMetrics().horizontalAdvance("Corrected 88 of 88")


def test_pages_are_dragged_with_the_mouse(ten, drag):
    # GIVEN two pages selected
    dragged = []
    ten.pages_dragged.connect(lambda pages, place: dragged.append((pages, place)))
    ten.choose(("p0", "p1"))
    first, third = ten.visualRect(ten.pages.index(0)), ten.visualRect(ten.pages.index(2))
    # WHEN one of them is dragged to the lower half of the third THEN both are to come behind it
    assert drag(ten, first.center(), third.center() + QPoint(0, third.height() // 4))
    assert dragged == [(("p0", "p1"), 3)]
    # AND the list itself has moved nothing: that is for the project to do
    assert ten.pages.ids == IDS[:10]
    # WHEN a page that is not selected is dragged THEN only that one is
    second = ten.visualRect(ten.pages.index(1))
    ten.choose(("p0",))
    assert drag(ten, third.center(), second.topLeft() + QPoint(40, 5))
    assert dragged[1:] == [(("p2",), 1)]


def test_what_comes_from_elsewhere_is_not_taken_for_pages(ten, drag):
    # GIVEN a drag that did not begin in this list, as of a file
    dragged = []
    ten.pages_dragged.connect(lambda pages, place: dragged.append((pages, place)))
    first, third = ten.visualRect(ten.pages.index(0)), ten.visualRect(ten.pages.index(2))
    # WHEN it is dropped here THEN it is left to the window
    assert not drag(ten, first.center(), third.center(), source=QObject())
    assert dragged == []


LETTERS = (
    (IDS[:2], LetterHeading("Letter 1", "", "letter 1")),
    (IDS[2:10], LetterHeading("A journey", "Barbara, 1916", "letter “A journey” from Barbara")),
)


def test_the_first_page_of_a_letter_has_a_heading_above_it_and_all_its_pages_are_told_with_it(ten, qtbot):
    # GIVEN ten pages
    height = ten.visualRect(ten.pages.index(1)).height()
    # WHEN they are two letters
    ten.show_letters(LETTERS)
    qtbot.waitUntil(lambda: ten.visualRect(ten.pages.index(0)).height() > height)
    # THEN their first pages are higher by the heading, the second by two rows, the others as they were
    rows = [ten.visualRect(ten.pages.index(row)) for row in range(4)]
    assert rows[2].height() > rows[0].height() > height == rows[1].height() == rows[3].height()
    assert ten.pages.data(ten.pages.index(2), HEADING_ROLE).title == "A journey"
    assert ten.pages.data(ten.pages.index(3), HEADING_ROLE) is None
    # AND each page says which letter it is of
    spoken = [ten.pages.data(ten.pages.index(row), Qt.ItemDataRole.AccessibleTextRole) for row in (1, 3)]
    assert spoken == ["Page 2 of 10, letter 1", "Page 4 of 10, letter “A journey” from Barbara"]
    # AND a click on a heading goes to the page below it, and what is dropped there comes before it
    wished = []
    ten.page_wished.connect(wished.append)
    on_heading = rows[2].topLeft() + QPoint(20, 12)
    assert ten.place_at(on_heading) == 2
    qtbot.mouseClick(ten.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, on_heading)
    assert wished == ["p2"]
    # WHEN the pages are loose again THEN all are as they were
    ten.show_letters(())
    qtbot.waitUntil(lambda: ten.visualRect(ten.pages.index(0)).height() == height)


def test_headings_stay_with_their_pages_when_the_order_changes(ten, qtbot):
    ten.show_letters(LETTERS)
    ten.show_pages(IDS[2:10], "p2")
    assert ten.pages.data(ten.pages.index(0), HEADING_ROLE).title == "A journey"


def test_a_heading_is_seen(ten, qtbot):
    # GIVEN the first page as it is drawn without a heading
    ten.show_letters((LETTERS[0],))
    qtbot.wait(20)
    room = ten.visualRect(ten.pages.index(0))
    room.setHeight(ten.fontMetrics().height() + 14)
    before = ten.viewport().grab(room).toImage()
    # WHEN its letter gets a title THEN that is drawn, in the same room
    ten.show_letters(((IDS[:2], LetterHeading("To Anna", "", "letter “To Anna”")),))
    assert ten.viewport().grab(room).toImage() != before
