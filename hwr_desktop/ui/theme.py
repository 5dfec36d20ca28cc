"""Light and dark: two palettes over Qt's Fusion style, and a few lines of style sheet that use them.

The theme follows the system unless the person chose one.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

ROLES = QPalette.ColorRole

LIGHT = {
    ROLES.Window: "#f3f1ec",
    ROLES.WindowText: "#23211d",
    ROLES.Base: "#ffffff",
    ROLES.AlternateBase: "#f8f6f2",
    ROLES.Text: "#23211d",
    ROLES.PlaceholderText: "#736d63",
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
    ROLES.Dark: "#a8a296",
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
    ROLES.Highlight: "#3f7fce",
    ROLES.HighlightedText: "#ffffff",
    ROLES.Link: "#8ab8f0",
    ROLES.LinkVisited: "#bca6e8",
    ROLES.ToolTipBase: "#3a3d43",
    ROLES.ToolTipText: "#f2f0ec",
    ROLES.Light: "#4a4e55",
    ROLES.Midlight: "#3a3d43",
    ROLES.Mid: "#44484f",
    ROLES.Dark: "#17191b",
    ROLES.Shadow: "#0d0e10",
}
FADED = {False: "#9b958a", True: "#73757b"}

STYLE = """
QToolBar { border: none; border-bottom: 1px solid palette(mid); padding: 3px 4px; spacing: 1px; }
QToolBar QToolButton { padding: 4px 5px; border-radius: 6px; border: 1px solid transparent; }
QToolBar QToolButton:hover:enabled { background: palette(midlight); border-color: palette(mid); }
QToolBar QToolButton:checked:enabled { background: palette(base); border-color: palette(highlight); }
QToolBar QToolButton:focus { border-color: palette(highlight); }
QToolBar::separator { background: palette(mid); width: 1px; margin: 6px 3px; }
QPushButton { padding: 6px 14px; border-radius: 6px; border: 1px solid palette(dark); background: palette(button); }
QPushButton:hover { background: palette(midlight); }
QPushButton:pressed { background: palette(mid); }
QPushButton:default { border-color: palette(highlight); }
QPushButton:focus { border: 2px solid palette(highlight); padding: 5px 13px; outline: none; }
QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }
QTreeView::item { padding: 3px 2px; }
QStatusBar QToolButton { padding: 2px 5px; border-radius: 5px; border: 1px solid transparent; }
QStatusBar ReadingProgress QToolButton { padding: 2px 8px; border-color: palette(mid); }
QStatusBar QToolButton:hover { background: palette(midlight); }
QStatusBar QToolButton:focus { border-color: palette(highlight); }
QProgressBar { border: 1px solid palette(mid); border-radius: 4px; background: palette(base); height: 12px; }
QProgressBar::chunk { background: palette(highlight); border-radius: 3px; }
QStatusBar { border-top: 1px solid palette(mid); }
QStatusBar::item { border: none; }
QStatusBar #rule { background: palette(mid); margin: 4px 0; }
QSplitter::handle { background: palette(mid); }
QSplitter::handle:hover { background: palette(highlight); }
QToolTip { padding: 4px; border: 1px solid palette(dark); }
"""


def palette(dark: bool) -> QPalette:
    """The palette of the light or the dark theme."""
    made = QPalette()
    for role, colour in (DARK if dark else LIGHT).items():
        made.setColor(role, QColor(colour))
    faded = QColor(FADED[dark])
    for role in (ROLES.WindowText, ROLES.Text, ROLES.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, role, faded)
    made.setColor(QPalette.ColorGroup.Disabled, ROLES.Highlight, QColor((DARK if dark else LIGHT)[ROLES.Mid]))
    return made


class Theme(QObject):
    """Keeps the application in the theme chosen; `changed` comes after the palette has changed."""

    changed = Signal()

    def __init__(self, application: QApplication, choice: str = "system") -> None:
        super().__init__(application)
        self._application = application
        self._choice = choice
        application.setStyle("Fusion")
        application.styleHints().colorSchemeChanged.connect(self._on_system_changed)
        self._apply()

    @property
    def choice(self) -> str:
        """`system`, `light` or `dark`."""
        return self._choice

    @property
    def dark(self) -> bool:
        """Whether the dark theme is on."""
        if self._choice != "system":
            return self._choice == "dark"
        return self._application.styleHints().colorScheme() == Qt.ColorScheme.Dark

    def choose(self, choice: str) -> None:
        """Change to `system`, `light` or `dark`."""
        self._choice = choice
        self._apply()
        self.changed.emit()

    def _apply(self) -> None:
        self._application.setPalette(palette(self.dark))
        self._application.setStyleSheet(STYLE)

    def _on_system_changed(self) -> None:
        if self._choice == "system":
            self._apply()
            self.changed.emit()
