"""The edges of a page, adjusted with the mouse and by keys: cropped, straightened, and shown whole again."""

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPolygonF
from PySide6.QtTest import QTest

from hwr_desktop.document.geometry import Box, rectangle
from hwr_desktop.document.turning import points_upright
from hwr_desktop.ui.canvas.tool import Tool

NONE, SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier
CORNERS = ((120, 60), (700, 110), (660, 520), (80, 470))


def pictures(desktop):
    return desktop.window.page_list.pages._pictures


def seen(desktop, x, y):
    """The colour that the window shows at a place of the page as it is looked at."""
    canvas = desktop.window.canvas
    return canvas.viewport().grab().toImage().pixelColor(canvas.viewportTransform().map(QPointF(x, y)).toPoint())


def drag(desktop, start, end, keys=NONE):
    canvas = desktop.window.canvas
    points = [canvas.viewportTransform().map(QPointF(*place)).toPoint() for place in (start, end)]
    QTest.mousePress(canvas.viewport(), Qt.MouseButton.LeftButton, keys, points[0])
    QTest.mouseMove(canvas.viewport(), (points[0] + points[1]) / 2)
    QTest.mouseMove(canvas.viewport(), points[1])
    QTest.mouseRelease(canvas.viewport(), Qt.MouseButton.LeftButton, keys, points[1])


def begin(desktop, qtbot):
    desktop.window.actions_["adjust_edges"].trigger()
    qtbot.waitUntil(lambda: not desktop.decoding.busy, timeout=20000)


@pytest.fixture
def photo(desktop, tmp_path, qtbot):
    """The window with a photo of a sheet on a dark table."""
    picture = QImage(800, 600, QImage.Format.Format_RGB32)
    picture.fill(QColor(60, 50, 40))
    painter = QPainter(picture)
    painter.setBrush(QColor(240, 236, 220))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.drawPolygon(QPolygonF([QPointF(*corner) for corner in CORNERS]))
    painter.end()
    path = tmp_path / "photo.png"
    assert picture.save(str(path))
    desktop.open([path])
    qtbot.waitUntil(lambda: desktop.workspace.page is not None, timeout=20000)
    qtbot.waitUntil(lambda: len(pictures(desktop)) == 1, timeout=20000)
    return desktop


def test_sides_are_dragged_to_crop_the_page_and_the_lines_stay_on_the_ink(lined, qtbot):
    # GIVEN a page with four lines, of which the first is above what is to stay
    page, canvas = lined.workspace.page, lined.window.canvas
    begin(lined, qtbot)
    assert canvas.tool is Tool.EDGES and lined.window.edges_bar.isVisible()
    # WHEN the upper and the left side are dragged and the edges are taken
    drag(lined, (300, 0), (300, 145))
    drag(lined, (0, 250), (30, 250))
    QTest.keyClick(canvas, Qt.Key.Key_Return)
    # THEN only that part is shown, with the lines that are in it on their ink, and a message tells of the other
    cropped = lined.workspace.page
    left, top = cropped.frame[0]
    assert (left, top) == pytest.approx((30, 145), abs=3) and cropped.frame[2] == (600, 480)
    assert canvas.tool is Tool.SELECT and not lined.window.edges_bar.isVisible()
    assert canvas.page_box() == Box(0, 0, 600 - left, 480 - top)
    assert cropped.lines == page.lines[1:]
    assert "One line outside the edges" in lined.window.message_bar.texts[-1]
    for line in cropped.lines:
        ((x, y),) = points_upright(((line.box.left + 100, (line.box.top + line.box.bottom) / 2),), cropped)
        assert canvas.shape_of(line.id).box == Box(40 - left, line.box.top - top, 560 - left, line.box.bottom - top)
        assert seen(lined, x, y).lightness() < 110
    # AND one undo brings all back, one redo crops it again
    lined.window.actions_["undo"].trigger()
    assert lined.workspace.page == page and canvas.page_box() == Box(0, 0, 600, 480)
    lined.window.actions_["redo"].trigger()
    assert lined.workspace.page == cropped


def test_the_sheet_on_a_photo_is_found_and_becomes_an_upright_page(photo, qtbot):
    # WHEN the edges of a photo are adjusted
    begin(photo, qtbot)
    canvas = photo.window.canvas
    qtbot.waitUntil(lambda: canvas.edges != rectangle(Box(0.0, 0.0, 800.0, 600.0)), timeout=20000)
    # THEN they are begun with the corners of the sheet
    assert canvas.edges == tuple(pytest.approx(corner, abs=8) for corner in CORNERS)
    small = next(iter(pictures(photo).values())).toImage()
    # WHEN they are taken by the button
    photo.window.edges_bar.apply_button.click()
    # THEN the sheet fills the page, its corners in those of the view; in the page list too
    box = canvas.page_box()
    assert (box.width, box.height) == pytest.approx((582, 412), abs=14)
    for x, y in ((14, 14), (box.right - 14, 14), (box.right - 14, box.bottom - 14), (14, box.bottom - 14)):
        assert seen(photo, x, y).lightness() > 190
    qtbot.waitUntil(lambda: next(iter(pictures(photo).values()), None) is not None)
    qtbot.waitUntil(lambda: next(iter(pictures(photo).values())).toImage() != small)
    framed = next(iter(pictures(photo).values())).toImage()
    assert framed.pixelColor(6, 6).lightness() > 190 > small.pixelColor(6, 6).lightness()
    # AND all of the photo can be shown again
    photo.window.actions_["whole_scan"].trigger()
    assert photo.workspace.page.frame is None and canvas.page_box() == Box(0, 0, 800, 600)
    photo.window.actions_["whole_scan"].trigger()
    assert photo.window.message_bar.texts[-1] == "All of the scan is shown already."


def test_by_keys_each_corner_is_reached_and_moved(lined, qtbot):
    # GIVEN the edges of a page that is turned
    lined.window.actions_["turn_right"].trigger()
    canvas = lined.window.canvas
    begin(lined, qtbot)
    assert "Corner 1 of 4" in canvas.accessibleDescription()
    # WHEN the corner seen at the top right is moved by keys
    QTest.keyClick(canvas, Qt.Key.Key_Left, SHIFT)
    QTest.keyClick(canvas, Qt.Key.Key_Down)
    QTest.keyClick(canvas, Qt.Key.Key_Tab)
    assert "Corner 2 of 4" in canvas.accessibleDescription()
    QTest.keyClick(canvas, Qt.Key.Key_Up, SHIFT)
    QTest.keyClick(canvas, Qt.Key.Key_Backtab)
    QTest.keyClick(canvas, Qt.Key.Key_Return)
    # THEN just these corners have moved, on the scan as it is stored
    assert lined.workspace.page.frame == ((1, 10), (590, 0), (600, 480), (0, 480))


def test_esc_leaves_the_edges_as_they_were_and_another_page_puts_the_tool_away(lined, draw, qtbot):
    # GIVEN edges that were moved
    before, canvas = lined.workspace.page, lined.window.canvas
    begin(lined, qtbot)
    drag(lined, (0, 0), (80, 60), SHIFT)
    left, top = canvas.edges[0]
    assert canvas.edges == ((left, top), (600, top), (600, 480), (left, 480)) and left > 60 and top > 40
    # WHEN Esc is pressed THEN nothing has happened
    QTest.keyClick(canvas, Qt.Key.Key_Escape)
    assert canvas.tool is Tool.SELECT and lined.workspace.page == before and canvas.edges == ()
    # WHEN one goes to another page while adjusting THEN that is shown as it is
    begin(lined, qtbot)
    lined.open([draw("next.png")])
    qtbot.waitUntil(lambda: lined.workspace.page.id != before.id, timeout=20000)
    assert canvas.tool is Tool.SELECT and not lined.window.edges_bar.isVisible()


def test_corners_cannot_be_turned_over(lined, qtbot):
    begin(lined, qtbot)
    canvas = lined.window.canvas
    drag(lined, (0, 0), (595, 470))
    QTest.keyClick(canvas, Qt.Key.Key_Return)
    assert lined.workspace.page.frame is None or canvas.page_box().width > 100
