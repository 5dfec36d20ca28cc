"""A look laid on what is drawn of a scan."""

import numpy as np
import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter, QTransform

from hwr_desktop.document.look import Look, tones
from hwr_desktop.ui.scan.adjustment import Adjustments
from hwr_desktop.ui.scan.scan_picture import image_of

SCAN = QRectF(0, 0, 400, 300)


def shaded() -> QImage:
    """Paper that is darker and browner towards the left, with a stroke a row."""
    light = np.linspace(0.5, 1.0, 400)[None, :, None] * np.array([235, 225, 200])
    pixels = np.repeat(light, 300, axis=0)
    pixels[30:300:30, 40:360] *= 0.25
    return image_of(pixels.astype(np.uint8))


def drawn(image: QImage, placing: QTransform, width: int, height: int) -> QImage:
    sheet = QImage(width, height, QImage.Format.Format_RGB32)
    sheet.fill(QColor("white"))
    painter = QPainter(sheet)
    painter.setTransform(placing)
    painter.drawImage(SCAN, image)
    painter.end()
    return sheet


def test_a_look_that_changes_nothing_is_none(qapp):
    assert Adjustments().of(shaded(), Look()) is None


def test_brightness_and_contrast_go_by_the_table(qapp):
    look = Look(30, 20)
    image = shaded()
    sheet = drawn(image, QTransform(), 400, 300)
    before = [sheet.pixelColor(x, 47).getRgb()[:3] for x in (10, 200, 390)]
    Adjustments().of(image, look).apply(sheet, QTransform(), SCAN)
    table = tones(look)
    assert [sheet.pixelColor(x, 47).getRgb()[:3] for x in (10, 200, 390)] == [
        tuple(table[value] for value in colour) for colour in before
    ]


@pytest.mark.parametrize("placing", [QTransform(), QTransform.fromScale(0.5, 0.5), QTransform(0, 1, -1, 0, 300, 0)])
def test_paper_comes_out_white_wherever_and_however_it_is_drawn(qapp, placing):
    # GIVEN a part of a shaded scan that is drawn small, or turned
    image = shaded()
    area = placing.mapRect(SCAN).toRect()
    sheet = drawn(image, placing, area.width(), area.height())
    # WHEN its background is made clean
    Adjustments().of(image, Look(clean=True)).apply(sheet, placing, SCAN)

    # THEN the paper is white and grey no more, and the strokes are dark
    def at(x: float, y: float) -> QColor:
        return sheet.pixelColor(*(int(value) for value in placing.map(x, y)))

    assert all(min(at(x, 46.0).getRgb()[:3]) > 235 for x in (20.0, 120.0, 250.0, 380.0))
    assert at(200.5, 60.5).lightness() < 160
