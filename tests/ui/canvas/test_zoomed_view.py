from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication


def turn_wheel(shown, at: QPoint, turned: int, keys: Qt.KeyboardModifier) -> None:
    viewport = shown.canvas.viewport()
    event = QWheelEvent(
        QPointF(at),
        QPointF(viewport.mapToGlobal(at)),
        QPoint(),
        QPoint(0, turned),
        Qt.MouseButton.NoButton,
        keys,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(viewport, event)


def test_the_whole_page_is_seen_at_first_and_after_the_window_grew(shown) -> None:
    # GIVEN a page just shown; WHEN the window grows
    before = shown.canvas.zoom
    shown.canvas.resize(900, 1100)
    # THEN the page grows with it and is seen as a whole, with no scroll bars
    assert shown.canvas.zoom > before
    assert not shown.canvas.verticalScrollBar().isVisible()
    assert not shown.canvas.horizontalScrollBar().isVisible()


def test_ctrl_and_wheel_zoom_about_the_cursor(shown) -> None:
    # GIVEN a point of the page under the mouse, and the page larger than the view
    shown.canvas.zoom_to_actual()
    at = QPoint(400, 300)
    before = shown.canvas.mapToScene(at)
    # WHEN the wheel is turned with Ctrl
    zoom = shown.canvas.zoom
    turn_wheel(shown, at, 120, Qt.KeyboardModifier.ControlModifier)
    # THEN the page is larger and the same point lies under the mouse
    assert shown.canvas.zoom > zoom
    after = shown.canvas.mapToScene(at)
    assert abs(after.x() - before.x()) < 2 and abs(after.y() - before.y()) < 2


def test_the_wheel_alone_scrolls(shown) -> None:
    shown.canvas.zoom_to_actual()
    before, zoom = shown.canvas.verticalScrollBar().value(), shown.canvas.zoom
    turn_wheel(shown, QPoint(300, 300), -120, Qt.KeyboardModifier.NoModifier)
    assert shown.canvas.verticalScrollBar().value() > before
    assert shown.canvas.zoom == zoom


def test_zoom_is_told_and_has_limits(shown) -> None:
    told: list[float] = []
    shown.canvas.zoom_changed.connect(told.append)
    shown.canvas.zoom_to_actual()
    assert told[-1] == pytest.approx(1.0)
    for _ in range(80):
        shown.canvas.zoom_in()
    assert shown.canvas.zoom <= 16
    for _ in range(80):
        shown.canvas.zoom_out()
    assert shown.canvas.zoom > 0.01


def test_width_fills_the_view_without_a_bar_below(shown) -> None:
    shown.canvas.resize(500, 300)
    shown.canvas.zoom_to_width()
    QApplication.processEvents()
    assert not shown.canvas.horizontalScrollBar().isVisible()
    assert shown.canvas.verticalScrollBar().isVisible()


@pytest.mark.parametrize("with_space", [True, False])
def test_the_page_is_panned_by_the_middle_button_or_space(shown, with_space: bool) -> None:
    # GIVEN a page larger than the view
    canvas = shown.canvas
    canvas.zoom_to_actual()
    canvas.verticalScrollBar().setValue(300)
    # WHEN it is dragged by 50 pixels with the middle button, or with Space held
    button = Qt.MouseButton.LeftButton if with_space else Qt.MouseButton.MiddleButton
    if with_space:
        QTest.keyPress(canvas, Qt.Key.Key_Space)
    QTest.mousePress(canvas.viewport(), button, Qt.KeyboardModifier.NoModifier, QPoint(200, 300))
    QTest.mouseMove(canvas.viewport(), QPoint(200, 250))
    QTest.mouseRelease(canvas.viewport(), button, Qt.KeyboardModifier.NoModifier, QPoint(200, 250))
    if with_space:
        QTest.keyRelease(canvas, Qt.Key.Key_Space)
    # THEN it has moved with the mouse, and no line was selected or moved
    assert canvas.verticalScrollBar().value() == 350
    assert shown.selections == [] and shown.reshaped == []
