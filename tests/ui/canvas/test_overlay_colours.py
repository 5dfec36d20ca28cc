from __future__ import annotations

import pytest
from PySide6.QtGui import QColor, QPalette

from hwr_desktop.ui.canvas.overlay_colours import ENOUGH_CONTRAST, PAPER, OverlayColours, contrast


def test_contrast_is_that_of_wcag() -> None:
    assert contrast(QColor("black"), QColor("white")) == pytest.approx(21)
    assert contrast(QColor("white"), QColor("white")) == pytest.approx(1)


@pytest.mark.parametrize("window, accent", [("#f0f0f0", "#ffd400"), ("#202226", "#8ec9ff"), ("#202226", "#ffffff")])
def test_every_line_stands_out_from_paper_whatever_the_palette(qapp, window: str, accent: str) -> None:
    # GIVEN a light or dark palette with a pale accent
    palette = QPalette(QColor(window))
    palette.setColor(QPalette.ColorRole.Highlight, QColor(accent))
    # WHEN the colours for the scan are made of it
    colours = OverlayColours.of(palette)
    # THEN each can be read on paper
    for colour in (colours.line, colours.selected, colours.reading, colours.checked):
        assert contrast(colour, PAPER) >= ENOUGH_CONTRAST
