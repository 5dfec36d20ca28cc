"""How the program looks: light, dark or in high contrast, and how large its own words are.

A palette over Qt's Fusion style, and a few lines of style sheet that use it. Unless the person chose otherwise the
theme follows the system. Qt is told of the choice too, so that what the system draws, as frames of windows, goes along.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication

from hwr_desktop import paths
from hwr_desktop.ui.look.palettes import palette

THEMES = ("system", "light", "dark", "contrast")
SMALLEST_PERCENT, LARGEST_PERCENT = 80, 200
MIDDLE_LIGHTNESS = 128

STYLE = """
QToolBar { border: none; border-bottom: 1px solid palette(mid); padding: 3px 4px; spacing: 1px; }
QToolBar QToolButton { padding: 4px 5px; border-radius: 6px; border: 1px solid transparent; }
QToolBar QToolButton:hover:enabled { background: palette(midlight); border-color: palette(mid); }
QToolBar QToolButton:checked:enabled { background: palette(base); border-color: palette(highlight); }
QToolBar QToolButton:focus { border-color: palette(highlight); }
QToolBar::separator { background: palette(mid); width: 1px; margin: 6px 3px; }
QToolBar QToolBarExtension { padding: 0; image: url("MARKS/down-INK.svg"); qproperty-icon: none; }
QPushButton { padding: 6px 14px; border-radius: 6px; border: 1px solid palette(dark); background: palette(button); }
QPushButton:hover { background: palette(midlight); }
QPushButton:pressed { background: palette(mid); }
QPushButton:disabled { border-color: palette(mid); }
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
QTreeView, QListWidget, QTextBrowser { border: 1px solid palette(dark); }
QLineEdit, NoteField, QAbstractSpinBox, QComboBox {
    border: 1px solid palette(dark); border-radius: 4px; padding: 3px 4px; background: palette(base);
}
QLineEdit:focus, NoteField:focus, QAbstractSpinBox:focus, QComboBox:focus {
    border: 2px solid palette(highlight); padding: 2px 3px;
}
QAbstractSpinBox QLineEdit, QComboBox QLineEdit { border: none; padding: 0; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button, QComboBox::drop-down {
    subcontrol-origin: border; width: 20px; border-left: 1px solid palette(dark);
}
QAbstractSpinBox::up-button { subcontrol-position: top right; }
QAbstractSpinBox::down-button { subcontrol-position: bottom right; }
QAbstractSpinBox::up-arrow { image: url("MARKS/up-INK.svg"); width: 8px; height: 8px; }
QAbstractSpinBox::down-arrow, QComboBox::down-arrow { image: url("MARKS/down-INK.svg"); width: 8px; height: 8px; }
QCheckBox::indicator, QRadioButton::indicator {
    width: 13px; height: 13px; border: 1px solid palette(dark); background: palette(base);
}
QCheckBox::indicator { border-radius: 3px; }
QRadioButton::indicator { border-radius: 7px; }
QCheckBox::indicator:checked { image: url("MARKS/tick-INK.svg"); }
QRadioButton::indicator:checked { image: url("MARKS/dot-INK.svg"); }
QCheckBox::indicator:focus, QRadioButton::indicator:focus { border: 2px solid palette(highlight); }
"""
"""Fusion would draw the edges of fields and boxes in a shade of their ground, which in the dark nobody sees."""

STRONG_EDGES = """
QDialog { border: 2px solid palette(text); }
QPushButton { border: 2px solid palette(button-text); padding: 5px 13px; }
QPushButton:hover:!pressed { border-color: palette(highlight); }
QPushButton:pressed { background: palette(highlight); color: palette(highlighted-text); }
QPushButton:disabled { border: 2px dotted palette(placeholder-text); }
QPushButton:focus { border: 4px solid palette(highlight); padding: 3px 11px; }
QToolBar QToolButton, QStatusBar QToolButton { border-width: 2px; padding: 3px 4px; }
QToolBar QToolBarExtension { padding: 0; }
QToolBar QToolButton:checked:enabled { border-color: palette(button-text); }
QToolBar QToolButton:hover:enabled, QToolBar QToolButton:focus { border-color: palette(highlight); }
QLineEdit, NoteField, QAbstractSpinBox, QComboBox { border-width: 2px; padding: 2px 3px; }
QTextBrowser, QTreeView, QListView { border: 2px solid palette(text); }
QTextBrowser:focus, QTreeView:focus, QListView:focus { border: 3px solid palette(highlight); }
QLineEdit:focus, NoteField:focus, QAbstractSpinBox:focus, QComboBox:focus {
    border: 4px solid palette(highlight); padding: 0 1px;
}
QTreeView::item:selected, QListView::item:selected {
    background: palette(highlight); color: palette(highlighted-text);
}
QHeaderView::section { border: none; border-bottom: 2px solid palette(text); background: palette(window); }
QGroupBox { border: 2px solid palette(text); margin-top: 1.4em; padding-top: 4px; }
QGroupBox::title { subcontrol-origin: margin; }
QMenu { border: 2px solid palette(text); }
QMenu::item { padding: 4px 22px; }
QMenu::item:selected, QMenuBar::item:selected { background: palette(highlight); color: palette(highlighted-text); }
QMenu::item:disabled { color: palette(placeholder-text); }
QMenu::separator { height: 2px; background: palette(text); margin: 3px 0; }
QMenu::indicator { width: 14px; height: 14px; border: 2px solid palette(text); margin-left: 4px; }
QMenu::indicator:checked { image: url("MARKS/tick-INK.svg"); }
QCheckBox::indicator, QRadioButton::indicator { width: 16px; height: 16px; border-width: 2px; }
QRadioButton::indicator { border-radius: 10px; }
QCheckBox::indicator:focus, QRadioButton::indicator:focus { border: 4px solid palette(highlight); }
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled { border-style: dotted; }
QScrollBar { background: palette(base); border: 1px solid palette(text); }
QScrollBar:vertical { width: 14px; }
QScrollBar:horizontal { height: 14px; }
QScrollBar::handle { background: palette(text); border: 2px solid palette(base); min-width: 24px; min-height: 24px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: palette(base); }
QProgressBar { border: 2px solid palette(text); }
QToolTip { border: 2px solid palette(text); }
"""
"""Over the other lines in high contrast: every edge is twice as thick, and what has the focus four times."""


class Theme(QObject):
    """Keeps the application in the theme and size chosen; `changed` comes after the palette, `resized` after the font
    has changed."""

    changed = Signal()
    resized = Signal()

    def __init__(self, application: QApplication, choice: str = "system", text_percent: int = 100) -> None:
        super().__init__(application)
        self._application = application
        self._choice = choice
        self._applying = False
        self._text_percent = 100
        application.setStyle("Fusion")
        hints = application.styleHints()
        hints.colorSchemeChanged.connect(self._on_system_changed)
        if hasattr(hints, "accessibility"):  # since Qt 6.10
            hints.accessibility().contrastPreferenceChanged.connect(self._on_system_changed)
        self._apply()
        self.show_text_at(text_percent)

    @property
    def choice(self) -> str:
        """One of `THEMES`."""
        return self._choice

    @property
    def dark(self) -> bool:
        """Whether words are light on a dark ground; in high contrast as the system has it."""
        if self._choice in ("light", "dark"):
            return self._choice == "dark"
        return self._application.styleHints().colorScheme() == Qt.ColorScheme.Dark

    @property
    def high_contrast(self) -> bool:
        """Whether the high contrast is on, by the person's choice or by the system's."""
        hints = self._application.styleHints()
        if self._choice == "system" and hasattr(hints, "accessibility"):
            return bool(hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast)
        return self._choice == "contrast"

    @property
    def text_percent(self) -> int:
        """The size of the program's own words, in percent of the system's."""
        return self._text_percent

    def choose(self, choice: str) -> None:
        """Change to one of `THEMES`."""
        self._choice = choice
        self._apply()
        self.changed.emit()

    def show_text_at(self, percent: int) -> None:
        """Give the program's own words that size, in percent of the system's: from 80 to 200."""
        if percent == self._text_percent:
            return
        self._text_percent = percent
        font = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
        font.setPointSizeF(font.pointSizeF() * percent / 100)
        self._application.setFont(font)
        self._apply()  # where there is a style sheet, widgets take the font on when it is laid on them
        self.resized.emit()

    def _apply(self) -> None:
        """Tell Qt which way it is, and put palette and style sheet on the application."""
        self._applying = True
        hints = self._application.styleHints()
        schemes = {"light": Qt.ColorScheme.Light, "dark": Qt.ColorScheme.Dark}
        hints.setColorScheme(schemes.get(self._choice, Qt.ColorScheme.Unknown))
        self._application.setPalette(palette(self.dark, self.high_contrast))
        style = STYLE + (STRONG_EDGES if self.high_contrast else "")
        ground = self._application.palette().color(QPalette.ColorRole.Base)
        style = style.replace("INK", "white" if ground.lightness() < MIDDLE_LIGHTNESS else "black")
        self._application.setStyleSheet(style.replace("MARKS", (paths.resources() / "marks").as_posix()))
        self._applying = False

    def _on_system_changed(self) -> None:
        if not self._applying and self._choice in ("system", "contrast"):
            self._apply()
            self.changed.emit()
