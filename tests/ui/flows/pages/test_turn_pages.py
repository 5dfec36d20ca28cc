"""Pages whose scan lies on its side or upside down: turned to be read and looked at, and back again."""

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QImage, QTransform
from PySide6.QtTest import QTest

from hwr_desktop.document.geometry import Box
from hwr_desktop.document.turning import box_upright, points_upright, upright

NONE, CONTROL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier
SHIFT, ALT = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.AltModifier


@pytest.fixture(params=[90, 180, 270])
def turn(request):
    return request.param


@pytest.fixture
def sideways(desktop, engine, draw, tmp_path, turn, qtbot):
    """The window with one page opened whose scan has to be turned by `turn` to be upright."""
    lying = QImage(str(draw("upright.png"))).transformed(QTransform().rotate(-turn))
    path = tmp_path / "lying.png"
    assert lying.save(str(path))
    engine.turn = turn
    desktop.open([path])
    qtbot.waitUntil(lambda: desktop.workspace.page is not None, timeout=20000)
    qtbot.waitUntil(lambda: len(pictures(desktop)) == 1, timeout=20000)
    return desktop


@pytest.fixture
def turned(sideways, qtbot):
    """The same, read and turned for it."""
    sideways.window.actions_["read_page"].trigger()
    qtbot.waitUntil(lambda: not sideways.reading.busy, timeout=20000)
    return sideways


def pictures(desktop):
    return desktop.window.page_list.pages._pictures


def thumbnail(desktop):
    """The size of the page's small picture."""
    picture = pictures(desktop)[desktop.workspace.page.id]
    return picture.width(), picture.height()


def seen(desktop, x, y):
    """The colour that the window shows at a place of the turned page."""
    canvas = desktop.window.canvas
    at = canvas.viewportTransform().map(QPointF(x, y)).toPoint()
    return canvas.viewport().grab().toImage().pixelColor(at)


def drag(desktop, start, end):
    canvas = desktop.window.canvas
    points = [canvas.viewportTransform().map(QPointF(*place)).toPoint() for place in (start, end)]
    QTest.mousePress(canvas.viewport(), Qt.MouseButton.LeftButton, NONE, points[0])
    QTest.mouseMove(canvas.viewport(), (points[0] + points[1]) / 2)
    QTest.mouseMove(canvas.viewport(), points[1])
    QTest.mouseRelease(canvas.viewport(), Qt.MouseButton.LeftButton, NONE, points[1])


def seen_box(desktop, line_id):
    """Where a line of the page lies as the page is turned."""
    page = desktop.workspace.page
    return box_upright(page.line(line_id).box, page)


def test_reading_turns_the_page_says_so_and_one_undo_turns_it_back(sideways, turn, qtbot):
    # GIVEN a scan on its side, as it is shown before anybody has read it
    before, small = sideways.workspace.page, thumbnail(sideways)
    # WHEN it is read
    sideways.window.actions_["read_page"].trigger()
    qtbot.waitUntil(lambda: not sideways.reading.busy, timeout=20000)
    page = sideways.workspace.page
    # THEN it is seen upright, whole, in the page list too, and a quiet message says what happened
    assert page.turn == turn and page.text.startswith("Dear Anna")
    assert sideways.window.canvas.page_box() == Box(0, 0, 600, 480)
    assert thumbnail(sideways) == (small if turn == 180 else small[::-1])
    assert sideways.window.message_bar.texts == ("The page was turned to be read (Ctrl+Z undoes it).",)
    assert seen(sideways, 300, 95).lightness() < 90 < 150 < seen(sideways, 500, 300).lightness()
    # AND one undo takes back the reading and the turn, one redo brings both
    sideways.window.actions_["undo"].trigger()
    assert sideways.workspace.page == before
    assert sideways.window.canvas.page_box() == Box(0, 0, before.width, before.height)
    assert thumbnail(sideways) == small
    sideways.window.actions_["redo"].trigger()
    assert sideways.workspace.page == page and sideways.window.canvas.page_box() == Box(0, 0, 600, 480)


def test_a_page_that_stands_upright_is_read_without_a_word(read):
    assert read.workspace.page.turn == 0 and read.window.message_bar.texts == ()


def test_a_person_turns_a_page_and_its_lines_stay_on_the_ink(read, engine, qtbot):
    # GIVEN a page that was read, with a line selected
    before = read.workspace.page
    asked = len(engine.requests)
    read.workspace.select((before.lines[0].id,))
    # WHEN it is turned to the right
    QTest.keyClick(read.window, Qt.Key.Key_T, CONTROL)
    # THEN the picture has turned with its lines, the same line is selected, and nothing else has happened
    canvas = read.window.canvas
    assert (read.workspace.page.turn, read.workspace.page.lines) == (90, before.lines)
    assert canvas.page_box() == Box(0, 0, 480, 600)
    assert canvas.shape_of(before.lines[0].id).box == Box(350, 40, 420, 560)
    assert read.workspace.selected == canvas.selected_lines == (before.lines[0].id,)
    qtbot.wait(700)
    assert len(engine.requests) == asked
    # AND to the left twice, and undone step by step
    for _ in range(2):
        QTest.keyClick(read.window, Qt.Key.Key_T, CONTROL | SHIFT)
    assert read.workspace.page.turn == 270 and read.workspace.undo_label == "Turn page"
    for turn in (0, 90, 0):
        read.window.actions_["undo"].trigger()
        assert read.workspace.page.turn == turn
    assert read.workspace.page == before and canvas.page_box() == Box(0, 0, 600, 480)


def test_turning_is_seen_at_once_with_the_lines_and_copies_no_pixel(read):
    # GIVEN a page that was read
    canvas = read.window.canvas
    pixels = [level.cacheKey() for level in canvas._scan._picture.levels]
    for turn in (90, 180, 270, 0):
        # WHEN it is turned by a quarter
        read.window.actions_["turn_right"].trigger()
        # THEN the very next picture has the ink of every line under that line, and paper beside it
        page = read.workspace.page
        assert page.turn == turn
        for line in page.lines:
            (left, top, right, bottom) = line.box
            ink, paper = points_upright(((left + 100, (top + bottom) / 2), (right - 40, (top + bottom) / 2)), page)
            assert canvas.shape_of(line.id).box == box_upright(line.box, page)
            assert seen(read, *ink).lightness() < 110 < 150 < seen(read, *paper).lightness()
        # AND it is drawn from the pixels that were there: a copy would hold the window up where the scan is large
        assert [level.cacheKey() for level in canvas._scan._picture.levels] == pixels


def test_finding_lines_goes_by_the_turn_that_a_person_gave(turned, engine, qtbot):
    # GIVEN a page that was turned wrongly, and put right by hand
    turned.window.actions_["turn_right"].trigger()
    wished = turned.workspace.page.turn
    # WHEN lines are found afresh
    turned.window.actions_["find_lines"].trigger()
    qtbot.waitUntil(lambda: not turned.reading.busy)
    # THEN that turn was asked for, and stays
    assert engine.requests[-1].page.turn == wished == turned.workspace.page.turn


def test_who_turns_the_page_while_its_lines_are_looked_for_has_the_last_word(sideways, engine, turn, qtbot):
    # GIVEN lines being looked for on a page that nobody has turned
    sideways.window.actions_["read_page"].trigger()
    # WHEN a person turns it before they are there
    sideways.window.actions_["turn_left"].trigger()
    qtbot.waitUntil(lambda: not sideways.reading.busy, timeout=20000)
    # THEN it is turned as they said, and nothing is said about turning
    assert engine.requests[-1].page.turn is None
    assert len(sideways.workspace.page.lines) == 4 and sideways.workspace.page.turn == 270
    assert sideways.window.message_bar.texts == ()


def test_what_the_hand_does_on_a_turned_page_happens_where_it_is_seen(turned, qtbot):
    # GIVEN a turned page with its first line selected
    line = turned.workspace.page.lines[0]
    turned.workspace.select((line.id,))
    canvas, start = turned.window.canvas, seen_box(turned, line.id)
    # WHEN it is dragged, THEN it moves on the screen as the mouse did
    drag(turned, (300, 95), (300 + 30, 95 + 40))
    box = seen_box(turned, line.id)
    assert box.left - start.left == pytest.approx(30, abs=2) and box.top - start.top == pytest.approx(40, abs=2)
    assert canvas.shape_of(line.id).box == box
    # WHEN it is pulled at its right edge THEN only that edge moves
    drag(turned, (box.right, (box.top + box.bottom) / 2), (box.right - 50, (box.top + box.bottom) / 2))
    pulled = seen_box(turned, line.id)
    assert pulled.right == pytest.approx(box.right - 50, abs=2) and pulled[:2] == box[:2] and pulled[3] == box[3]
    # WHEN the arrows are pressed THEN it is nudged to that side, and Alt resizes it
    canvas.setFocus()
    QTest.keyClick(canvas, Qt.Key.Key_Right)
    QTest.keyClick(canvas, Qt.Key.Key_Down, SHIFT)
    nudged = seen_box(turned, line.id)
    assert nudged[:2] == pytest.approx((pulled.left + 1, pulled.top + 10))
    QTest.keyClick(canvas, Qt.Key.Key_Left, ALT)
    assert seen_box(turned, line.id).right == pytest.approx(nudged.right - 1)
    # AND the baseline still runs from left to right, under the same letters
    (left, _), (right, _) = upright(turned.workspace.page).line(line.id).baseline
    assert left < right


def test_nudging_to_and_fro_leaves_no_trace_in_the_line(turned):
    # GIVEN a turned page
    before = turned.workspace.page.lines[1]
    turned.workspace.select((before.id,))
    turned.window.canvas.setFocus()
    # WHEN a line is nudged there and back
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Up):
        QTest.keyClick(turned.window.canvas, key)
    # THEN it lies just where it lay
    after = turned.workspace.page.line(before.id)
    assert (after.polygon, after.baseline) == (before.polygon, before.baseline)


def test_a_line_drawn_on_a_turned_page_is_read_from_left_to_right_as_it_is_seen(turned, engine, qtbot):
    # GIVEN a turned page whose second line was deleted
    second = turned.workspace.page.lines[1]
    turned.workspace.select((second.id,))
    turned.window.actions_["delete_lines"].trigger()
    # WHEN a box is drawn there
    turned.window.actions_["draw_tool"].trigger()
    drag(turned, (40, 150), (560, 220))
    # THEN it is the second line, lies there, and is read with its baseline in reading direction
    new = turned.workspace.page.lines[1]
    assert turned.workspace.selected == (new.id,)
    assert seen_box(turned, new.id) == pytest.approx((40, 150, 560, 220), abs=2)
    (left, y), (right, same) = upright(turned.workspace.page).line(new.id).baseline
    assert left < right and y == same
    qtbot.waitUntil(lambda: turned.workspace.page.line(new.id).text == "we are all well")
    qtbot.waitUntil(lambda: not turned.reading.busy)


def test_the_ink_beside_the_text_stands_upright_and_follows_a_turn(turned):
    # GIVEN the first line of a turned page
    line = turned.workspace.page.lines[0]
    strip = turned.select_lines._ink(line)
    # WHEN one looks THEN its ink is a level strip with the stroke of the drawing in it
    assert strip.width() > 5 * strip.height()
    assert strip.pixelColor(strip.width() // 3, strip.height() // 2).lightness() < 90
    # AND it is turned over with the page where the page is
    turned.window.transcript.select_line(line.id)
    for _ in range(2):
        turned.window.actions_["turn_right"].trigger()
    over = turned.select_lines._ink(line)
    assert QColor(over.pixel(over.width() * 2 // 3, over.height() // 2)).lightness() < 90
    assert QColor(over.pixel(over.width() // 20, over.height() // 2)).lightness() > 150


def test_zoom_and_pages_work_on_turned_pages(turned, turn, draw, qtbot):
    # GIVEN a turned page and another one
    first = turned.workspace.page.id
    turned.open([draw("next.png")])
    qtbot.waitUntil(lambda: turned.workspace.page.id != first, timeout=20000)
    assert turned.window.canvas.page_box() == Box(0, 0, 600, 480)
    # WHEN one goes back THEN it is shown turned, and fitted as such
    turned.window.actions_["previous_page"].trigger()
    qtbot.waitUntil(lambda: turned.workspace.page.id == first)
    canvas = turned.window.canvas
    assert canvas.page_box() == Box(0, 0, 600, 480) and seen(turned, 300, 95).lightness() < 90
    turned.window.actions_["zoom_width"].trigger()
    shown = canvas.viewportTransform().mapRect(canvas.sceneRect())
    assert shown.width() == pytest.approx(canvas.viewport().width(), abs=4)
    turned.window.actions_["turn_left"].trigger()
    assert canvas.page_box() == Box(0, 0, 480, 600)


def test_a_page_that_is_not_shown_is_turned_in_the_list_too(sideways, turn, draw, qtbot):
    # GIVEN two pages with their small pictures, the second one shown
    first, small = sideways.workspace.page.id, thumbnail(sideways)
    sideways.open([draw("next.png")])
    qtbot.waitUntil(lambda: sideways.workspace.page.id != first and len(pictures(sideways)) == 2, timeout=20000)
    # WHEN all pages are read
    sideways.window.actions_["read_all"].trigger()
    qtbot.waitUntil(lambda: "Reading is done. Pages: 2, lines: 8." in sideways.window.message_bar.texts, timeout=60000)
    # THEN the small picture of the other page has turned; and turns back when that is undone
    picture = pictures(sideways)[first]
    assert (picture.width(), picture.height()) == (small if turn == 180 else small[::-1])
    sideways.window.actions_["undo"].trigger()
    picture = pictures(sideways)[first]
    assert (picture.width(), picture.height()) == small


def test_a_turned_page_is_turned_when_the_project_is_opened_again(turned, turn, qtbot):
    # GIVEN a turned page in a project
    folder = turned.workspace.file.folder
    assert turned.open_project.close()
    # WHEN the project is opened again
    turned.open_project.open(folder)
    qtbot.waitUntil(lambda: turned.workspace.page is not None and len(pictures(turned)) == 1, timeout=20000)
    # THEN page and small picture are turned as they were
    assert turned.workspace.page.turn == turn and turned.window.canvas.page_box() == Box(0, 0, 600, 480)
    width, height = thumbnail(turned)
    assert width > height
