import threading
import time
from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter, QTransform

from hwr_desktop.document.look import Look
from hwr_desktop.document.page import Page
from hwr_desktop.document.turning import points_on_scan, upright_size
from hwr_desktop.ui.canvas.scan_item import ScanItem
from hwr_desktop.ui.scan.scan_picture import ScanPicture, halved, image_of


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
    stored = Page("p", "a.png", 80, 70)
    turned = picture.seen_as(replace(stored, turn=180)).seen_as(replace(stored, turn=turn))
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


@pytest.mark.parametrize("turn", [0, 90])
@pytest.mark.parametrize(
    "frame",
    [
        ((10.0, 5.0), (70.0, 5.0), (70.0, 55.0), (10.0, 55.0)),
        ((12.0, 4.0), (76.0, 10.0), (70.0, 62.0), (6.0, 56.0)),
        ((-4.0, 3.0), (77.0, -5.0), (84.0, 66.0), (3.0, 74.0)),
    ],
)
def test_a_framed_picture_shows_each_place_where_the_document_says(qapp, turn, frame):
    # GIVEN a scan whose colours tell the place, and a frame that crops it, turns it or reaches beyond it
    down, across = np.mgrid[0:70, 0:80]
    pixels = np.stack([across * 3, down * 3, np.full_like(down, 90)], axis=2).astype(np.uint8)
    page = Page("p", "a.png", 80, 70, frame=frame, turn=turn)
    picture = ScanPicture.of(pixels).seen_as(page)
    # WHEN it is made a picture of its own THEN every place has the colour of its place on the scan
    seen = pixels_of(picture.rendered(picture.width))
    assert seen.shape[:2] == (picture.height, picture.width) == upright_size(page)[::-1]
    places = [(x + 0.5, y + 0.5) for x in range(3, picture.width - 3, 7) for y in range(3, picture.height - 3, 7)]
    for (x, y), (on_x, on_y) in zip(places, points_on_scan(places, page), strict=True):
        if 2 <= on_x <= 78 and 2 <= on_y <= 68:
            assert seen[int(y), int(x)] == pytest.approx([(on_x - 0.5) * 3, (on_y - 0.5) * 3, 90], abs=6)
        elif not (-2 <= on_x <= 82 and -2 <= on_y <= 72):
            assert seen[int(y), int(x)] == pytest.approx([225] * 3)
    # AND the canvas shows the same, and nothing of the scan beside it
    screen = drawn(picture, 2.0)
    shown = screen[5 : 5 + 2 * picture.height : 2, 9 : 9 + 2 * picture.width : 2]
    assert np.abs(shown - seen).mean() < 4
    ground = QColor("grey").red()
    screen[4 : 6 + 2 * picture.height, 8 : 10 + 2 * picture.width] = ground
    assert (screen == ground).all()


def test_a_look_is_seen_the_same_in_parts_and_whole_and_when_it_is_flat(qapp):
    # GIVEN a scan that is made brighter and clean
    page = Page("p", "a.png", 600, 500, look=Look(10, 20, True), turn=90)
    pixels = noise(500, 600) // 3 + 120
    picture = ScanPicture.of(pixels).seen_as(page)
    # WHEN it is drawn in one go, in bands, and as what is printed
    whole, flat = pixels_of(picture.rendered(500)), picture.flat()
    screen = QImage(500, 600, QImage.Format.Format_RGB32)
    painter = QPainter(screen)
    ScanItem(picture).paint(painter, None)
    painter.end()
    # THEN it is the same, and no longer what it was
    assert np.abs(pixels_of(screen) - whole).max() <= 2
    assert flat.is_as_stored and (flat.width, flat.height) == (500, 600)
    assert (pixels_of(flat.scan) == whole).all()
    stored = pixels_of(picture.seen_as(Page("p", "a.png", 600, 500, turn=90)).rendered(500))
    assert np.abs(whole - stored).mean() > 10
