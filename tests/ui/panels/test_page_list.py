from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from hwr_desktop.ui.panels.page_list import MOST_KEPT, PageList

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
