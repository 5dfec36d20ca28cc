"""The window of the preferences: the names of the pages at the left, the page at the right."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QHBoxLayout,
    QListWidget,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from hwr_desktop.ui.dialogs.preferences.appearance_page import AppearancePage
from hwr_desktop.ui.dialogs.preferences.health_page import HealthPage
from hwr_desktop.ui.dialogs.preferences.models_page import ModelsPage
from hwr_desktop.ui.dialogs.preferences.packages_page import PackagesPage
from hwr_desktop.ui.dialogs.preferences.reading_page import ReadingPage
from hwr_desktop.ui.dialogs.preferences.shortcuts_page import ShortcutsPage

SIZE = QSize(880, 620)
ROOM_PX = 36
ROW_ROOM_PX = 2


class PreferencesDialog(QDialog):
    """Every choice counts at once, so there is nothing to confirm: Close and Esc only put the window away."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Preferences"))
        self.models = ModelsPage()
        self.reading = ReadingPage()
        self.appearance = AppearancePage()
        self.shortcuts = ShortcutsPage()
        self.packages = PackagesPage()
        self.health = HealthPage()
        self._pages = QStackedWidget()
        self._names = QListWidget()
        self._names.setAccessibleName(self.tr("Pages of the preferences"))
        self._names.setSpacing(ROW_ROOM_PX)
        self._add(self.models, self.tr("Models"))
        self._add(_scrolled(self.reading), self.tr("Reading"))
        self._add(_scrolled(self.appearance), self.tr("Appearance"))
        self._add(self.shortcuts, self.tr("Shortcuts"))
        self._add(self.packages, self.tr("Translation"))
        self._add(self.health, self.tr("Health"))
        self._names.currentRowChanged.connect(self._pages.setCurrentIndex)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.button(QDialogButtonBox.StandardButton.Close).setAutoDefault(False)
        buttons.rejected.connect(self.reject)
        row = QHBoxLayout()
        row.addWidget(self._names)
        row.addWidget(self._pages, 1)
        column = QVBoxLayout(self)
        column.addLayout(row, 1)
        column.addWidget(buttons)
        self.resize(SIZE.boundedTo(parent.screen().availableSize()))
        self._names.setCurrentRow(0)
        self._fit_names()

    def show_shortcuts(self) -> None:
        """Turn to the page of the keys."""
        self._names.setCurrentRow(self._pages.indexOf(self.shortcuts))

    def show_packages(self) -> None:
        """Turn to the page of the language packages."""
        self._names.setCurrentRow(self._pages.indexOf(self.packages))

    def show_health(self) -> None:
        """Turn to the page that says what is there."""
        self._names.setCurrentRow(self._pages.indexOf(self.health))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and hasattr(self, "_names"):
            self._fit_names()

    def _add(self, page: QWidget, name: str) -> None:
        self._pages.addWidget(page)
        self._names.addItem(name)

    def _fit_names(self) -> None:
        """Give the names just the width that they need in the present size of the words."""
        names = [self._names.item(at).text() for at in range(self._names.count())]
        widest = max(map(self.fontMetrics().horizontalAdvance, names))
        self._names.setFixedWidth(widest + ROOM_PX)


def _scrolled(page: QWidget) -> QScrollArea:
    """The page in a view that can be scrolled where the words are large and the screen is small."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(page)
    return area
