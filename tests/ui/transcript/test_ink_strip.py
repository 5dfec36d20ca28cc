from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QImage

from hwr_desktop.document.page import Line
from hwr_desktop.ui.transcript.ink_strip import LOWEST_READABLE_PX, InkStrip, fitted_area

SLOT = QRectF(10, 0, 500, 56)
LINE = Line("l1", ((0, 0), (9, 0), (9, 9)), ((0, 5), (9, 5)))


def test_a_short_line_is_as_high_as_the_slot() -> None:
    area = fitted_area(QSize(200, 50), SLOT, 0, False)
    assert (area.left(), area.height(), area.bottom()) == (10, 56, 56)
    assert area.width() == pytest.approx(224)


def test_a_long_line_is_as_wide_as_the_slot() -> None:
    area = fitted_area(QSize(1000, 80), SLOT, 0, False)
    assert area.width() == pytest.approx(500)
    assert area.bottom() == 56


def test_a_very_long_line_stays_readable_and_follows_the_caret() -> None:
    # GIVEN a line that would be too low to read at the slot's width
    areas = [fitted_area(QSize(4000, 80), SLOT, share, False) for share in (0, 0.5, 1)]
    # WHEN the caret goes along it, THEN its beginning, middle and end are seen in turn
    assert {area.height() for area in areas} == {LOWEST_READABLE_PX}
    assert areas[0].left() == SLOT.left()
    assert areas[1].center().x() == pytest.approx(SLOT.center().x())
    assert areas[2].right() == pytest.approx(SLOT.right())


def test_a_line_from_right_to_left_begins_at_the_right() -> None:
    assert fitted_area(QSize(200, 50), SLOT, 0, True).right() == pytest.approx(510)
    assert fitted_area(QSize(4000, 80), SLOT, 0, True).right() == pytest.approx(510)
    assert fitted_area(QSize(4000, 80), SLOT, 1, True).left() == pytest.approx(10)


def test_a_picture_is_cut_once_and_again_when_the_outline_changed() -> None:
    # GIVEN a source of pictures that counts
    cut: list[Line] = []

    def ink(line: Line) -> QImage:
        cut.append(line)
        return QImage(10, 10, QImage.Format.Format_Grayscale8)

    strip = InkStrip()
    assert strip.picture(LINE) is None
    strip.set_ink(ink)
    # WHEN a line's text, and then its outline, change
    strip.picture(LINE)
    strip.picture(replace(LINE, text="typed"))
    assert len(cut) == 1
    strip.picture(replace(LINE, baseline=((0, 6), (9, 6))))
    # THEN only the new outline is cut anew
    assert len(cut) == 2
