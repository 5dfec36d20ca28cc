"""A page of four lines on a canvas that is really shown, offscreen."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget

from hwr_desktop.document.geometry import Box, rectangle
from hwr_desktop.document.page import Line, Page
from hwr_desktop.ui.canvas.page_canvas import PageCanvas
from hwr_desktop.ui.scan.scan_picture import ScanPicture

WIDTH, HEIGHT = 1000, 1400


def line_at(name: str, top: float, left: float = 150, right: float = 850) -> Line:
    box = Box(left, top, right, top + 60)
    return Line(name, rectangle(box), ((left, top + 45), (right, top + 45)), text=f"text of {name}")


def make_page() -> Page:
    lines = tuple(line_at(f"l{number}", 100.0 * number) for number in range(1, 5))
    return Page("p1", "scan.png", WIDTH, HEIGHT, lines=lines)


class Shown:
    """A canvas with a page, and the mouse on it in page pixels."""

    def __init__(self, canvas: PageCanvas, page: Page, after: QLineEdit) -> None:
        self.canvas, self.page, self.after = canvas, page, after
        self.window = canvas.window()
        self.reshaped: list[tuple] = []
        self.selections: list[tuple[str, ...]] = []
        canvas.line_reshaped.connect(lambda *told: self.reshaped.append(told))
        canvas.selection_changed.connect(self.selections.append)

    def at(self, x: float, y: float) -> QPoint:
        return self.canvas.viewportTransform().map(QPointF(x, y)).toPoint()

    def click(self, x: float, y: float, keys: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.mouseClick(self.canvas.viewport(), Qt.MouseButton.LeftButton, keys, self.at(x, y))

    def press(self, x: float, y: float, keys: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.mousePress(self.canvas.viewport(), Qt.MouseButton.LeftButton, keys, self.at(x, y))

    def move(self, x: float, y: float) -> None:
        QTest.mouseMove(self.canvas.viewport(), self.at(x, y))

    def release(self, x: float, y: float) -> None:
        QTest.mouseRelease(
            self.canvas.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, self.at(x, y)
        )

    def drag(self, start: tuple[float, float], end: tuple[float, float]) -> None:
        self.press(*start)
        self.move((start[0] + end[0]) / 2, (start[1] + end[1]) / 2)
        self.move(*end)
        self.release(*end)

    def key(self, key: Qt.Key, keys: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(self.canvas, key, keys)

    def box_shown(self, line_id: str) -> Box:
        return self.canvas.shape_of(line_id).box


@pytest.fixture
def shown(qtbot) -> Shown:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(800, 800)
    canvas = PageCanvas(window)
    canvas.resize(700, 800)
    after = QLineEdit(window)
    after.move(710, 10)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    canvas.setFocus()
    image = QImage(WIDTH, HEIGHT, QImage.Format.Format_RGB888)
    image.fill(Qt.GlobalColor.white)
    page = make_page()
    canvas.show_page(ScanPicture((image,)), page)
    return Shown(canvas, page, after)
