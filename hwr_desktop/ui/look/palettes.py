"""The colours of each theme, by the roles that Qt gives them.

Words can be read on their grounds by a contrast of 4.5 (WCAG 2), faded words of what cannot be used by 3; in high
contrast by 7, and there every edge is as strong as a word.
"""

from __future__ import annotations

from PySide6.QtGui import QColor, QPalette

ROLES = QPalette.ColorRole

LIGHT = {
    ROLES.Window: "#f3f1ec",
    ROLES.WindowText: "#23211d",
    ROLES.Base: "#ffffff",
    ROLES.AlternateBase: "#f8f6f2",
    ROLES.Text: "#23211d",
    ROLES.PlaceholderText: "#6b655b",
    ROLES.Button: "#ebe8e1",
    ROLES.ButtonText: "#2d2a25",
    ROLES.BrightText: "#b3261e",
    ROLES.Highlight: "#1f5fa8",
    ROLES.HighlightedText: "#ffffff",
    ROLES.Link: "#1f5fa8",
    ROLES.LinkVisited: "#6a4a9c",
    ROLES.ToolTipBase: "#2d2a25",
    ROLES.ToolTipText: "#f6f3ee",
    ROLES.Light: "#ffffff",
    ROLES.Midlight: "#f8f6f2",
    ROLES.Mid: "#cfcac0",
    ROLES.Dark: "#8a8478",
    ROLES.Shadow: "#6d675d",
}
DARK = {
    ROLES.Window: "#24262a",
    ROLES.WindowText: "#e7e5e1",
    ROLES.Base: "#1b1d20",
    ROLES.AlternateBase: "#212327",
    ROLES.Text: "#e7e5e1",
    ROLES.PlaceholderText: "#9a9aa0",
    ROLES.Button: "#2f3237",
    ROLES.ButtonText: "#e7e5e1",
    ROLES.BrightText: "#ff8a80",
    ROLES.Highlight: "#3573bd",
    ROLES.HighlightedText: "#ffffff",
    ROLES.Link: "#8ab8f0",
    ROLES.LinkVisited: "#bca6e8",
    ROLES.ToolTipBase: "#3a3d43",
    ROLES.ToolTipText: "#f2f0ec",
    ROLES.Light: "#4a4e55",
    ROLES.Midlight: "#3a3d43",
    ROLES.Mid: "#44484f",
    ROLES.Dark: "#757a83",
    ROLES.Shadow: "#0d0e10",
}
BLACK_ON_WHITE = {
    ROLES.Window: "#ffffff",
    ROLES.WindowText: "#000000",
    ROLES.Base: "#ffffff",
    ROLES.AlternateBase: "#f0f0f0",
    ROLES.Text: "#000000",
    ROLES.PlaceholderText: "#454545",
    ROLES.Button: "#ffffff",
    ROLES.ButtonText: "#000000",
    ROLES.BrightText: "#8b0000",
    ROLES.Highlight: "#00318c",
    ROLES.HighlightedText: "#ffffff",
    ROLES.Link: "#00318c",
    ROLES.LinkVisited: "#4b0082",
    ROLES.ToolTipBase: "#ffffff",
    ROLES.ToolTipText: "#000000",
    ROLES.Light: "#ffffff",
    ROLES.Midlight: "#e4e4e4",
    ROLES.Mid: "#000000",
    ROLES.Dark: "#000000",
    ROLES.Shadow: "#000000",
}
WHITE_ON_BLACK = {
    ROLES.Window: "#000000",
    ROLES.WindowText: "#ffffff",
    ROLES.Base: "#000000",
    ROLES.AlternateBase: "#161616",
    ROLES.Text: "#ffffff",
    ROLES.PlaceholderText: "#c4c4c4",
    ROLES.Button: "#000000",
    ROLES.ButtonText: "#ffffff",
    ROLES.BrightText: "#ff9d94",
    ROLES.Highlight: "#3fe0ff",
    ROLES.HighlightedText: "#000000",
    ROLES.Link: "#7fd4ff",
    ROLES.LinkVisited: "#d7b8ff",
    ROLES.ToolTipBase: "#000000",
    ROLES.ToolTipText: "#ffffff",
    ROLES.Light: "#ffffff",
    ROLES.Midlight: "#2c2c2c",
    ROLES.Mid: "#ffffff",
    ROLES.Dark: "#ffffff",
    ROLES.Shadow: "#ffffff",
}
_COLOURS = {
    (False, False): (LIGHT, "#847d72"),
    (True, False): (DARK, "#7d8087"),
    (False, True): (BLACK_ON_WHITE, "#595959"),
    (True, True): (WHITE_ON_BLACK, "#a0a0a0"),
}
"""By dark and by high contrast: the colours, and the one of words that fade since they cannot be used."""


def palette(dark: bool, high_contrast: bool = False) -> QPalette:
    """The palette of a theme."""
    made = QPalette()
    colours, faded = _COLOURS[dark, high_contrast]
    for role, colour in colours.items():
        made.setColor(role, QColor(colour))
    made.setColor(ROLES.Accent, QColor(colours[ROLES.Highlight]))
    for role in (ROLES.WindowText, ROLES.Text, ROLES.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, role, QColor(faded))
    made.setColor(QPalette.ColorGroup.Disabled, ROLES.Highlight, QColor(colours[ROLES.Midlight]))
    made.setColor(QPalette.ColorGroup.Disabled, ROLES.HighlightedText, QColor(faded))
    return made
