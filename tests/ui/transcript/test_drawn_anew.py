"""Only what changed is drawn anew at a key; it must look as if all had been."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QTransform
from PySide6.QtWidgets import QApplication

from hwr_desktop.document.page import Mark, MarkKind


def seen_on_screen(typed) -> QImage:
    """The window as it was last painted, without painting it."""
    picture = typed.window.screen().grabWindow(typed.window.winId())
    return picture.toImage().convertToFormat(QImage.Format.Format_RGB32)


def painted_afresh(typed) -> QImage:
    typed.window.repaint()
    for part in (typed.text.viewport(), typed.text.gutter):
        part.repaint()
    return seen_on_screen(typed)


def differing(one: QImage, other: QImage) -> tuple[int, int, int, int] | None:
    """From where to where two pictures differ: left, top, right, bottom; None where they are the same."""
    size = one.height(), one.bytesPerLine() // 4
    left, right = (np.array(each.constBits()).view("u4").reshape(size) for each in (one, other))
    rows, columns = np.nonzero(left != right)
    return (columns.min(), rows.min(), columns.max(), rows.max()) if len(rows) else None


@pytest.fixture
def busy_page(typed, qtbot):
    """Ink, a doubtful word in each line, a note, and marks with signs that reach out of their line."""
    lines = []
    for number, line in enumerate(typed.make_page().lines):
        unsure = typed.read_line(line.id, line.text, (0, 4), 50.0 * number)
        marks = (Mark(MarkKind.UNCLEAR, 3, 7), Mark(MarkKind.INSERTED, 0, 2), Mark(MarkKind.GAP, 2, 2, "torn"))
        lines.append(replace(unsure, marks=marks if number in (1, 2) else (), note="?" if number == 2 else ""))
    typed.page = typed.page.with_lines(tuple(lines))
    typed.editor.set_ink(typed.ink_of, lambda line: QTransform())
    typed.editor.show_lines(typed.page)
    flash_ms = QApplication.cursorFlashTime()
    QApplication.setCursorFlashTime(0)  # else it blinks between two pictures
    typed.editor.focus_line("l3")
    qtbot.wait(20)
    yield typed
    QApplication.setCursorFlashTime(flash_ms)


def test_what_is_typed_looks_as_if_all_were_drawn_anew(busy_page, qtbot):
    typed = busy_page
    for text in ("x", " y", "long enough words for the line to be wrapped to another row, ", "z"):
        # WHEN something is typed, in the middle of the line and at its end
        for at in (4, None):
            number = typed.caret[0]
            typed.put_caret(number, len(typed.lines[number]) if at is None else at)
            typed.type(text)
            qtbot.wait(20)
            # THEN the screen is what it would be if all were drawn anew
            assert differing(seen_on_screen(typed), painted_afresh(typed)) is None


def test_what_is_deleted_and_where_the_caret_goes_looks_so_too(busy_page, qtbot):
    typed = busy_page
    for key in ("Delete", "Backspace", "Up", "Home", "End", "Home", "Down", "Down", "Down", "End", "Right"):
        typed.key(getattr(Qt.Key, f"Key_{key}"))
        qtbot.wait(20)
        assert differing(seen_on_screen(typed), painted_afresh(typed)) is None
