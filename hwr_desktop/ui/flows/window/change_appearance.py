"""How the program looks: its theme, the size of its words, and its language; menu, preferences and view agree."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, QSize
from PySide6.QtWidgets import QApplication, QToolButton

from hwr_desktop.ui.dialogs.preferences.appearance_page import AppearancePage
from hwr_desktop.ui.look.theme import THEMES, Theme
from hwr_desktop.ui.main_window import MainWindow
from hwr_desktop.ui.menus import ICON_PX
from hwr_desktop.ui.settings import Settings
from hwr_desktop.ui.transcript.transcript_view import LARGER_THAN_WINDOW_PT

SMALL_ICON_PX = 16


class ChangeAppearance(QObject):
    """Keeps what was chosen, and shows it at once."""

    def __init__(self, window: MainWindow, settings: Settings, theme: Theme) -> None:
        super().__init__(window)
        self._window, self._settings, self._theme = window, settings, theme
        for choice in THEMES:
            action = window.actions_[f"theme_{choice}"]
            action.setChecked(theme.choice == choice)
            action.triggered.connect(partial(self.choose_theme, choice))
        theme.changed.connect(window.actions_.refresh_icons)
        theme.changed.connect(self._fit)
        theme.resized.connect(self._fit)
        self._fit()

    def attach(self, page: AppearancePage) -> None:
        """Show a page of the preferences what is in force, and listen to it."""
        page.show_choices(
            self._theme.choice, self._theme.text_percent, self._settings.text_size, self._settings.window_language
        )
        page.theme_wished.connect(self.choose_theme)
        page.percent_wished.connect(self.show_words_at)
        page.points_wished.connect(self.show_transcript_at)
        page.language_wished.connect(self.speak_next_time)

    def choose_theme(self, choice: str, _checked: bool = True) -> None:
        """Change to one of `THEMES`."""
        self._settings.theme = choice
        self._window.actions_[f"theme_{choice}"].setChecked(True)
        self._theme.choose(choice)

    def show_words_at(self, percent: int) -> None:
        """Give the program's own words that size, in percent of the system's."""
        self._settings.text_percent = percent
        self._theme.show_text_at(percent)

    def show_transcript_at(self, points: float) -> None:
        """Give the transcript that size; 0 lets it go with the program's own words."""
        self._settings.text_size = points
        self._fit()

    def speak_next_time(self, language: str) -> None:
        """Have the window speak a language from the next start on; the empty one is the system's."""
        self._settings.window_language = language

    def _fit(self) -> None:
        """Let what has a size of its own follow the program's: a style sheet laid on anew gives it its old one."""
        times = max(1.0, self._theme.text_percent / 100)
        self._window.tool_bar.setIconSize(QSize(ICON_PX, ICON_PX) * times)
        for button in self._window.findChildren(QToolButton):
            if button.parent() is not self._window.tool_bar:
                button.setIconSize(QSize(SMALL_ICON_PX, SMALL_ICON_PX) * times)
        self._window.canvas.fit_numbers()
        self._window.empty_state.fit_heading()
        points = self._settings.text_size or QApplication.font().pointSizeF() + LARGER_THAN_WINDOW_PT
        self._window.transcript.set_text_size(points)
