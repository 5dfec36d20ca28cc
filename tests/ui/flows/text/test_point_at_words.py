from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest

from hwr_desktop.document import edits
from hwr_desktop.document.page import Character
from hwr_desktop.ui.scan.word_outline import WordOutline


@pytest.fixture
def placed(lined):
    """A page whose letters have places: 10 pixels each from the left end of the baseline."""
    lines = tuple(
        replace(
            line,
            characters=tuple(
                Character(each, 0.9, (40.0 + 10 * at, line.baseline[0][1]), (50.0 + 10 * at, line.baseline[0][1]))
                for at, each in enumerate(line.text)
            ),
        )
        for line in lined.workspace.page.lines
    )
    lined.workspace.edit(lined.workspace.page.with_lines(lines), "Read page")
    return lined


def outline_of(desktop) -> WordOutline:
    return next(item for item in desktop.window.canvas.scene().items() if isinstance(item, WordOutline))


def test_the_word_at_the_caret_is_framed_in_the_scan_while_one_is_in_the_text(placed):
    # GIVEN the caret in the second word of a line
    line = placed.workspace.page.lines[1]
    placed.select_lines.go_to_text(line.id)
    placed.window.transcript.put_caret(line.id, 4)
    # THEN the frame is around "are" and as high as the line
    area = outline_of(placed).path().boundingRect()
    assert outline_of(placed).isVisible()
    assert (area.left(), area.right()) == pytest.approx((70, 100), abs=1)
    assert (area.top(), area.bottom()) == pytest.approx((line.box.top, line.box.bottom), abs=1)
    # AND it goes when somebody works on the lines, and with the lines when they are lifted
    placed.window.canvas.setFocus()
    assert not outline_of(placed).isVisible()
    placed.select_lines.go_to_text(line.id)
    assert outline_of(placed).isVisible()
    placed.window.canvas.overlay_visible(False)
    assert not outline_of(placed).isVisible()


@pytest.mark.parametrize("zoom", [0.2, 3.0])
def test_nothing_stays_of_a_frame_that_has_gone(placed, qtbot, zoom):
    # GIVEN a page at that zoom, and the frame around a word
    canvas, line = placed.window.canvas, placed.workspace.page.lines[1]
    canvas._set_logical_zoom(zoom)
    placed.select_lines.go_to_text(line.id)
    placed.window.transcript.put_caret(line.id, 4)
    canvas.ensureVisible(outline_of(placed).path().boundingRect())
    outline_of(placed).hide()
    qtbot.wait(50)
    bare = canvas.viewport().grab().toImage()
    # WHEN what it paints on the viewport is asked THEN all of it lies where the canvas paints anew as it goes
    outline_of(placed).show()
    framed = canvas.viewport().grab().toImage()
    drawn = canvas.mapFromScene(outline_of(placed).boundingRect()).boundingRect()
    area = drawn.adjusted(-2, -2, 2, 2)  # as Qt does for smooth edges
    changed = [
        (x, y) for x in range(bare.width()) for y in range(bare.height()) if bare.pixel(x, y) != framed.pixel(x, y)
    ]
    assert changed and all(area.contains(*at) for at in changed)


def test_on_a_turned_page_the_frame_is_where_the_word_is_seen(placed):
    line = placed.workspace.page.lines[1]
    placed.workspace.edit(edits.with_turn(placed.workspace.page, 180), "Turn")
    placed.select_lines.go_to_text(line.id)
    placed.window.transcript.put_caret(line.id, 4)
    area = outline_of(placed).path().boundingRect()
    assert (area.left(), area.right()) == pytest.approx((600 - 100, 600 - 70), abs=1)


def test_a_double_click_on_ink_goes_to_its_word(placed):
    # GIVEN a page; WHEN the ink of the third word of its second line is double-clicked
    line, canvas = placed.workspace.page.lines[1], placed.window.canvas
    at: QPoint = canvas.mapFromScene(QPointF(40 + 85, line.box.top + 35))
    QTest.mouseClick(canvas.viewport(), Qt.MouseButton.LeftButton, pos=at)
    QTest.mouseDClick(canvas.viewport(), Qt.MouseButton.LeftButton, pos=at)
    # THEN it is selected in the text
    assert placed.window.transcript.selected_text == "all"
    assert placed.window.transcript.caret[0] == line.id


def test_from_the_keyboard_one_comes_to_the_beginning_of_the_line(placed):
    line, canvas = placed.workspace.page.lines[1], placed.window.canvas
    canvas.select_lines((line.id,))
    canvas.setFocus()
    QTest.keyClick(canvas, Qt.Key.Key_Return)
    assert placed.window.transcript.caret == (line.id, 0) and placed.window.transcript.selected_text == ""
