"""Double pages, made into two pages each."""

import pytest
from PySide6.QtGui import QColor, QImage, QPainter

from hwr_desktop.document.geometry import Box, rectangle
from hwr_desktop.document.page import Line
from hwr_desktop.document.turning import upright_size


def draw_double(path, fold=440):
    """A double page 900 x 600 with two columns of strokes."""
    sheet = QImage(900, 600, QImage.Format.Format_RGB32)
    sheet.fill(QColor(235, 230, 215))
    painter = QPainter(sheet)
    for row in range(10):
        for left, right in ((40, fold - 60), (fold + 60, 860)):
            for x in range(left, right, 24):
                painter.fillRect(x, 60 + row * 50, 10 + (x * row) % 9, 18, QColor(40, 40, 60))
    painter.end()
    assert sheet.save(str(path))
    return path


def line(left, text):
    box = Box(left, 60, left + 300, 90)
    return Line(f"l{left}", rectangle(box), ((left, 84), (left + 300, 84)), text)


@pytest.fixture
def double(desktop, tmp_path, draw, qtbot):
    """The window with two double pages, the first with lines and shown, and a page that is higher than wide."""
    paths = [draw_double(tmp_path / "a.png"), draw_double(tmp_path / "b.png", 480)]
    desktop.open([*paths, draw("c.png", width=400)])
    qtbot.waitUntil(lambda: len(desktop.workspace.pages) == 3 and not desktop.decoding.busy, timeout=30000)
    desktop.show_page.show(desktop.workspace.pages[0])
    qtbot.waitUntil(lambda: desktop.workspace.page.id == desktop.workspace.pages[0])
    desktop.workspace.edit(desktop.workspace.page.with_lines((line(50, "Dear"), line(520, "Anna"))), "Lines")
    return desktop


def split(desktop, qtbot):
    desktop.window.actions_["split_pages"].trigger()
    qtbot.waitUntil(lambda: not desktop.decoding.busy, timeout=30000)
    qtbot.wait(50)


def state(desktop):
    return [desktop.workspace.page_of(page_id) for page_id in desktop.workspace.pages]


def test_a_double_page_becomes_two_where_it_is_folded_and_one_undo_makes_it_whole(double, qtbot):
    # GIVEN a double page with a line on either side
    before, project = state(double), double.workspace.file.project
    # WHEN it is split
    split(double, qtbot)
    # THEN it shows its left half with its line, and the next page is the right half with the other
    first, second, *others = state(double)
    assert first.id == before[0].id and others == before[1:]
    assert [page.text for page in (first, second)] == ["Dear", "Anna"]
    assert upright_size(first)[0] == pytest.approx(440, abs=25)
    assert upright_size(first)[0] + upright_size(second)[0] == 900
    assert double.window.canvas.page_box() == Box(0, 0, *upright_size(first))
    assert "split where it is folded" in double.window.message_bar.texts[-1]
    # AND the other half can be gone to, with its line where it was
    double.show_page.show(second.id)
    qtbot.waitUntil(lambda: double.workspace.page.id == second.id, timeout=20000)
    left = upright_size(first)[0]
    assert double.window.canvas.shape_of("l520").box == Box(520 - left, 60, 820 - left, 90)
    # AND one undo brings the page and its lines back, one redo splits it again
    double.window.actions_["undo"].trigger()
    assert state(double) == before and double.workspace.file.project == project
    double.window.actions_["redo"].trigger()
    assert state(double)[:2] == [first, second]


def test_all_double_pages_are_split_at_once_and_those_that_are_none_stay(double, qtbot):
    before = state(double)
    double.window.actions_["select_pages"].trigger()
    split(double, qtbot)
    pages = state(double)
    assert len(pages) == 5 and pages[4] == before[2]
    assert [page.image for page in pages[:4]] == [before[0].image] * 2 + [before[1].image] * 2
    assert double.window.message_bar.texts[-1] == (
        "2 pages were split where they are folded. Pages that are higher than wide were left as they are: 1."
    )
    double.window.actions_["undo"].trigger()
    assert state(double) == before
