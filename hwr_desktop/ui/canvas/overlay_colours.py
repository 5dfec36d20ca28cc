"""The colours in which lines are drawn over a scan.

Scans are light paper nearly always, in a dark window too; so each colour is darkened until it stands out from paper,
and a pale edge is laid beneath the strong strokes for the scan that is dark.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QColor, QPalette

PAPER = QColor(233, 228, 215)
ENOUGH_CONTRAST = 4.5
"""The contrast that WCAG 2 asks for between text and its background."""


def contrast(one: QColor, other: QColor) -> float:
    """The contrast of two colours by WCAG 2: from 1 (none) to 21 (black on white)."""
    brighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (brighter + 0.05) / (darker + 0.05)


def on_paper(colour: QColor) -> QColor:
    """The colour, darkened as far as it must be to be read on paper."""
    dark_enough = QColor(colour)
    while contrast(dark_enough, PAPER) < ENOUGH_CONTRAST:
        dark_enough = dark_enough.darker(110)
    return dark_enough


def translucent(colour: QColor, alpha: int) -> QColor:
    """The same colour with an opacity from 0 to 255."""
    seen_through = QColor(colour)
    seen_through.setAlpha(alpha)
    return seen_through


@dataclass(frozen=True)
class OverlayColours:
    """What is drawn in which colour."""

    line: QColor
    selected: QColor
    reading: QColor
    checked: QColor
    edge: QColor
    surround: QColor
    hint: QColor
    focus: QColor

    @classmethod
    def of(cls, palette: QPalette) -> OverlayColours:
        """The colours that go with a window's palette."""
        accent = on_paper(palette.color(QPalette.ColorRole.Highlight))
        window = palette.color(QPalette.ColorRole.Window)
        dark = window.lightness() < 128
        return cls(
            line=on_paper(QColor.fromHsl(accent.hslHue(), min(accent.hslSaturation(), 90), 90)),
            selected=accent,
            reading=on_paper(QColor(190, 84, 0)),
            checked=on_paper(QColor(30, 122, 60)),
            edge=QColor(255, 255, 255, 190),
            surround=window.darker(135) if dark else window.darker(112),
            focus=palette.color(QPalette.ColorRole.Highlight),
            hint=palette.color(QPalette.ColorRole.PlaceholderText),
        )


def _luminance(colour: QColor) -> float:
    """The relative luminance of a colour by WCAG 2, from 0 to 1."""
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
