import threading
import time

import numpy as np
import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter, QTransform

from hwr_desktop.ui.canvas.scan_item import ScanItem
from hwr_desktop.ui.scan_picture import ScanPicture, halved, image_of


def pixels_of(image: QImage) -> np.ndarray:
    image = image.convertToFormat(QImage.Format.Format_RGB888)
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
    return rows[:, : 3 * image.width()].reshape(image.height(), image.width(), 3).astype(int)


def noise(height: int, width: int) -> np.ndarray:
    return np.random.default_rng(3).integers(0, 256, (height, width, 3), dtype=np.uint8)


def drawn(picture: ScanPicture, zoom: float) -> np.ndarray:
    """What the canvas shows of a picture, on a small screen."""
    screen = QImage(420, 380, QImage.Format.Format_RGB32)
    screen.fill(QColor("grey"))
    painter = QPainter(screen)
    painter.translate(9, 5)
    painter.scale(zoom, zoom)
    ScanItem(picture).paint(painter, None)
    painter.end()
    return pixels_of(screen)


def test_half_the_size_has_the_mean_of_four_pixels(qapp):
    # GIVEN a scan of odd sides, higher than what is halved at once
    pixels = noise(1031, 37)
    # WHEN it is halved
    small = halved(pixels)
    # THEN each pixel is the mean of four, and the odd row and column are left out
    assert small.shape == (515, 18, 3)
    fours = pixels[:1030, :36].reshape(515, 2, 18, 2, 3).astype(float).mean(axis=(1, 3))
    assert np.abs(small - fours).max() <= 0.5


def test_a_large_scan_is_kept_in_several_sizes_and_the_smallest_that_will_do_is_drawn(qapp):
    picture = ScanPicture.of(np.full((3000, 6000, 3), 200, np.uint8))
    assert [level.width() for level in picture.levels] == [6000, 3000, 1500]
    assert [picture.level_for(zoom).width() for zoom in (0.1, 0.25, 0.3, 0.5, 0.6, 4)] == [
        1500,
        1500,
        3000,
        3000,
        6000,
        6000,
    ]
    assert len(ScanPicture.of(np.zeros((900, 900, 3), np.uint8)).levels) == 1


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
@pytest.mark.parametrize("zoom", [0.4, 1.0, 1.5, 5.0])
def test_a_turned_picture_looks_as_if_its_pixels_had_been_turned_and_none_is_copied(qapp, turn, zoom):
    # GIVEN a picture of noise, which tells any shift
    pixels = noise(70, 80)
    picture = ScanPicture.of(pixels)
    # WHEN it is turned, and back and forth
    turned = picture.turned(180).turned(turn)
    # THEN it is what Qt makes by turning pixel by pixel, at every zoom
    by_pixels = image_of(pixels).transformed(QTransform().rotate(turn))
    assert (turned.width, turned.height) == (by_pixels.width(), by_pixels.height())
    assert ScanItem(turned).boundingRect() == QRectF(by_pixels.rect())
    apart = np.abs(drawn(turned, zoom) - drawn(ScanPicture((by_pixels,)), zoom))
    assert apart.max() <= 8
    # AND its pixels are those of the scan
    assert turned.levels is picture.levels


def test_the_window_goes_on_while_a_large_scan_is_made_ready(qapp):
    # GIVEN a scan of 24 megapixels
    pixels = np.full((4000, 6000, 3), 200, np.uint8)
    took: list[float] = []

    def make() -> None:
        began = time.perf_counter()
        ScanPicture.of(pixels)
        took.append(time.perf_counter() - began)

    # WHEN a worker makes its picture
    worker = threading.Thread(target=make)
    worker.start()
    longest, last = 0.0, time.perf_counter()
    while worker.is_alive():
        time.sleep(0.001)
        longest, last = max(longest, time.perf_counter() - last), time.perf_counter()
    # THEN this thread could run between, rather than being held up from beginning to end
    assert longest < 0.25 * took[0]
