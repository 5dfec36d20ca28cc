"""Pages whose writing is aslant, made level, alone and many at once."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage, QPainter

from hwr_desktop.document.lines.slope import slope_of_lines


def draw_aslant(path, degrees):
    """A sheet with rows of strokes that fall by so many degrees."""
    sheet = QImage(900, 700, QImage.Format.Format_RGB32)
    sheet.fill(QColor(235, 230, 215))
    painter = QPainter(sheet)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(450, 350)
    painter.rotate(degrees)
    for row in range(-5, 6):
        for stroke in range(-12, 13):
            painter.fillRect(stroke * 26, row * 44, 9 + (stroke * row) % 11, 16, QColor(40, 40, 60))
    painter.end()
    assert sheet.save(str(path))
    return path


@pytest.fixture
def aslant(desktop, tmp_path, qtbot):
    """The window with three pages that fall by 3 degrees, by -2, and not at all."""
    desktop.open([draw_aslant(tmp_path / f"{at}.png", by) for at, by in enumerate((3, -2, 0))])
    qtbot.waitUntil(lambda: len(desktop.workspace.pages) == 3 and not desktop.decoding.busy, timeout=30000)
    return desktop


def level(desktop, qtbot):
    desktop.window.actions_["level_pages"].trigger()
    qtbot.waitUntil(lambda: not desktop.decoding.busy, timeout=30000)
    qtbot.wait(50)


def test_a_page_without_lines_is_levelled_by_its_ink_and_says_by_how_much(aslant, qtbot):
    aslant.show_page.show(aslant.workspace.pages[0])
    qtbot.waitUntil(lambda: aslant.workspace.page.id == aslant.workspace.pages[0])
    # WHEN the writing is levelled
    level(aslant, qtbot)
    # THEN it was turned to the left by those degrees, within a third, and that is said
    (ax, ay), (bx, by) = aslant.workspace.page.frame[:2]
    assert (by - ay) / (bx - ax) == pytest.approx(0.0524, abs=0.0052)
    assert "to the left, so that its writing is level." in aslant.window.message_bar.texts[-1]
    # AND a second time there is nothing to do
    framed = aslant.workspace.page
    level(aslant, qtbot)
    assert aslant.workspace.page == framed and aslant.window.message_bar.texts[-1] == "The writing is level already."


def test_many_pages_are_levelled_in_one_step(aslant, qtbot):
    before = [aslant.workspace.page_of(page_id) for page_id in aslant.workspace.pages]
    aslant.window.actions_["select_pages"].trigger()
    level(aslant, qtbot)
    # THEN the two that were aslant are level, and one undo takes both back
    pages = [aslant.workspace.page_of(page_id) for page_id in aslant.workspace.pages]
    assert [page.frame is not None for page in pages] == [True, True, False]
    assert aslant.window.message_bar.texts[-1].startswith("2 pages were levelled, by 3")
    aslant.window.actions_["undo"].trigger()
    assert [aslant.workspace.page_of(page_id) for page_id in aslant.workspace.pages] == before


def test_a_page_with_lines_goes_by_them(lined, qtbot):
    # GIVEN lines that fall by a degree
    fallen = tuple(
        replace(line, baseline=(line.baseline[0], (line.baseline[1][0], line.baseline[1][1] + 520 * 0.01746)))
        for line in lined.workspace.page.lines
    )
    lined.workspace.edit(lined.workspace.page.with_lines(fallen), "Move")
    # WHEN the page is levelled THEN they are level as it is seen, and where they were on the scan
    level(lined, qtbot)
    assert lined.workspace.page.lines == fallen
    assert slope_of_lines(lined.workspace.page) == pytest.approx(0, abs=0.1)
    assert lined.window.message_bar.texts[-1].startswith("The page was turned by 1.0° to the left")
    # AND the ink beside the text still is that of the line
    strip = lined.select_lines._ink(fallen[0])
    assert strip.pixelColor(strip.width() // 3, strip.height() // 2).lightness() < 110


def test_a_page_with_nothing_on_it_says_so(desktop, tmp_path, qtbot):
    sheet = QImage(600, 480, QImage.Format.Format_RGB32)
    sheet.fill(Qt.GlobalColor.white)
    assert sheet.save(str(tmp_path / "empty.png"))
    desktop.open([tmp_path / "empty.png"])
    qtbot.waitUntil(lambda: desktop.workspace.page is not None, timeout=20000)
    level(desktop, qtbot)
    assert "Nothing tells how the writing runs" in desktop.window.message_bar.texts[-1]
