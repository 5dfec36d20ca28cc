import pytest
from PySide6.QtGui import QColor, QIcon

from hwr_desktop import paths
from hwr_desktop.ui.actions import TABLE
from hwr_desktop.ui.look.icons import icon, picture, program_icon


def test_every_icon_in_the_table_is_drawn(qapp):
    for row in TABLE:
        if row.icon:
            assert not icon(row.icon).isNull()


@pytest.mark.parametrize("name", sorted(path.stem for path in (paths.resources() / "icons").glob("*.svg")))
def test_an_icon_takes_the_colour_it_is_given(qapp, name):
    image = picture(name, 48, QColor("#c00000")).toImage()
    seen = [image.pixelColor(x, y) for x in range(48) for y in range(48)]
    drawn = [colour for colour in seen if colour.alpha() > 200]
    assert len(drawn) > 30 and all(colour.red() > 150 and colour.green() < 40 for colour in drawn)


def test_a_disabled_icon_is_fainter(qapp):
    made = icon("open")
    assert made.pixmap(24, QIcon.Mode.Disabled).toImage() != made.pixmap(24, QIcon.Mode.Normal).toImage()


def test_the_programs_own_icon_keeps_its_colours_at_every_size(qapp):
    for size in (16, 64, 256):
        image = program_icon().pixmap(size).toImage()
        assert image.width() == size and image.pixelColor(size // 2, round(size * 0.06)) == QColor("#28536b")
