"""Brightness, contrast and clean background: seen at once wherever a scan is shown, and never in the scan itself."""

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QImage, QLinearGradient, QPainter
from PySide6.QtTest import QTest

from hwr_desktop.document.look import Look


def seen(desktop, x, y):
    canvas = desktop.window.canvas
    at = canvas.viewportTransform().map(QPointF(x, y)).toPoint()
    return canvas.viewport().grab().toImage().pixelColor(at)


def small(desktop):
    pictures = desktop.window.page_list.pages._pictures
    return pictures[desktop.workspace.page.id].toImage() if desktop.workspace.page.id in pictures else None


def begin(desktop, qtbot):
    desktop.window.actions_["change_look"].trigger()
    qtbot.waitUntil(lambda: small(desktop) is not None, timeout=20000)
    return desktop.window.look_bar


def test_a_slider_moved_by_keys_is_seen_on_page_strip_and_small_picture(lined, qtbot):
    # GIVEN a page, and the bar with the focus in it
    bar = begin(lined, qtbot)
    line = lined.workspace.page.lines[0]
    assert bar.isVisible() and lined.window.focusWidget() is bar.brightness
    paper, ink = seen(lined, 580, 20), seen(lined, 300, 95)
    thumb, strip = small(lined).pixelColor(60, 5), lined.select_lines._ink(line).pixelColor(3, 3)
    # WHEN brightness is taken down by keys
    for _ in range(3):
        QTest.keyClick(bar.brightness, Qt.Key.Key_PageDown)
    qtbot.waitUntil(lambda: lined.workspace.page.look == Look(brightness=-60))
    # THEN everything is darker by as much
    assert seen(lined, 580, 20).red() == pytest.approx(paper.red() - 77, abs=3)
    assert seen(lined, 300, 95).lightness() < ink.lightness()
    assert small(lined).pixelColor(60, 5).red() == pytest.approx(thumb.red() - 77, abs=4)
    assert lined.select_lines._ink(line).pixelColor(3, 3).lightness() < strip.lightness()
    # AND lines and zoom are as they were, and what was changed without a pause is one step
    lined.window.actions_["undo"].trigger()
    assert lined.workspace.page.look == Look() == bar.look and seen(lined, 580, 20) == paper


def test_the_scan_stays_and_so_does_what_is_read(lined, engine, qtbot):
    scan = lined.workspace.file.scan_path(lined.workspace.page.image).read_bytes()
    bar = begin(lined, qtbot)
    bar.clean.setChecked(True)
    qtbot.waitUntil(lambda: lined.workspace.page.look == Look(clean=True))
    assert lined.workspace.file.scan_path(lined.workspace.page.image).read_bytes() == scan
    assert engine.requests == []
    # AND it is told that reading looks at the scan itself
    assert "Reading looks at the scan itself" in bar.clean.toolTip()


def test_a_clean_background_is_white_and_even_and_the_ink_stays(desktop, tmp_path, qtbot):
    # GIVEN a sheet that lies half in the shade
    sheet = QImage(900, 700, QImage.Format.Format_RGB32)
    shade = QLinearGradient(0, 0, 900, 0)
    shade.setColorAt(0, QColor(120, 110, 90))
    shade.setColorAt(1, QColor(235, 230, 215))
    painter = QPainter(sheet)
    painter.fillRect(sheet.rect(), shade)
    for x in (100, 450, 800):
        painter.fillRect(x, 340, 6, 30, QColor(40, 35, 30))
    painter.end()
    assert sheet.save(str(tmp_path / "shade.png"))
    desktop.open([tmp_path / "shade.png"])
    qtbot.waitUntil(lambda: desktop.workspace.page is not None, timeout=20000)
    bar = begin(desktop, qtbot)
    assert seen(desktop, 60, 200).lightness() < 130
    # WHEN its background is made clean
    QTest.keyClick(bar.clean, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: desktop.workspace.page.look.clean)
    # THEN the paper is white everywhere, and the strokes are as dark as before or nearly
    assert all(seen(desktop, x, 200).lightness() > 240 for x in (60, 300, 600, 860))
    assert all(seen(desktop, x + 3, 355).lightness() < 110 for x in (100, 450, 800))
    # AND the same is printed
    (picture,) = desktop.scans.seen(
        desktop.workspace.file.scan_path(desktop.workspace.page.image), desktop.workspace.page
    )
    assert picture.is_as_stored and picture.scan.pixelColor(60, 200).lightness() > 240
    # AND the button takes it back; Esc puts the bar away
    bar.reset_button.click()
    qtbot.waitUntil(lambda: desktop.workspace.page.look == Look())
    QTest.keyClick(bar.contrast, Qt.Key.Key_Escape)
    assert not bar.isVisible() and desktop.window.canvas.hasFocus()


def test_many_pages_get_one_look_in_one_step(opened, draw, qtbot):
    opened.open([draw("next.png")])
    qtbot.waitUntil(lambda: len(opened.workspace.pages) == 2 and not opened.decoding.busy, timeout=20000)
    bar = begin(opened, qtbot)
    opened.window.actions_["select_pages"].trigger()
    # WHEN a slider is moved with both pages selected
    bar.contrast.setValue(40)
    looks = lambda: [opened.workspace.page_of(page_id).look for page_id in opened.workspace.pages]  # noqa: E731
    qtbot.waitUntil(lambda: looks() == [Look(contrast=40)] * 2)
    # THEN one undo takes it back from both
    opened.window.actions_["undo"].trigger()
    assert looks() == [Look(), Look()]


def test_another_page_is_shown_with_its_own_look(lined, draw, qtbot):
    bar = begin(lined, qtbot)
    bar.brightness.setValue(50)
    qtbot.waitUntil(lambda: lined.workspace.page.look.brightness == 50)
    first = lined.workspace.page.id
    lined.open([draw("next.png")])
    qtbot.waitUntil(lambda: lined.workspace.page.id != first, timeout=20000)
    assert bar.look == Look() == lined.workspace.page.look
    lined.window.actions_["previous_page"].trigger()
    qtbot.waitUntil(lambda: lined.workspace.page.id == first)
    assert bar.look == Look(50)
