"""The colours of the transcript, chosen to be read on the window's own background, light or dark."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QColor, QPalette


@dataclass(frozen=True)
class TranscriptColours:
    """What is drawn in which colour."""

    text: QColor
    quiet: QColor
    card: QColor
    accent: QColor
    doubt: QColor
    doubt_ground: QColor
    misspelt: QColor
    spoken_ground: QColor
    checked: QColor
    on_checked: QColor
    outline: QColor
    """Around a word in the ink, which is as light as the scan is, whatever the window's colours are."""

    @classmethod
    def of(cls, palette: QPalette) -> TranscriptColours:
        """The colours that go with a window's palette."""
        base = palette.color(QPalette.ColorRole.Base)
        text = palette.color(QPalette.ColorRole.Text)
        accent = palette.color(QPalette.ColorRole.Highlight)
        dark = base.lightness() < 128
        doubt = QColor(255, 178, 84) if dark else QColor(168, 76, 0)
        return cls(
            text=text,
            quiet=mixed(base, text, 0.72),
            card=mixed(base, accent, 0.16 if dark else 0.10),
            accent=accent,
            doubt=doubt,
            doubt_ground=mixed(base, doubt, 0.20 if dark else 0.11),
            misspelt=QColor(255, 138, 148) if dark else QColor(186, 26, 52),
            spoken_ground=mixed(base, accent, 0.34 if dark else 0.24),
            checked=QColor(118, 208, 146) if dark else QColor(27, 112, 55),
            on_checked=base,
            outline=QColor(168, 76, 0),
        )


def mixed(one: QColor, other: QColor, share: float) -> QColor:
    """A colour between two: `share` of the other, 0 to 1."""
    parts = zip((one.redF(), one.greenF(), one.blueF()), (other.redF(), other.greenF(), other.blueF()), strict=True)
    return QColor.fromRgbF(*(a + (b - a) * share for a, b in parts))
