"""The preferences: the window is opened, and each of its pages is given to the flow that it is about."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject

from hwr_desktop.ui.dialogs.preferences.preferences_dialog import PreferencesDialog
from hwr_desktop.ui.dialogs.preferences.reading_page import ReadingPage
from hwr_desktop.ui.flows.hands.learn_hands import LearnHands
from hwr_desktop.ui.flows.language.manage_packages import ManagePackages
from hwr_desktop.ui.flows.reading.manage_models import ManageModels
from hwr_desktop.ui.flows.window.change_appearance import ChangeAppearance
from hwr_desktop.ui.flows.window.change_shortcuts import ChangeShortcuts
from hwr_desktop.ui.flows.window.look_at_health import LookAtHealth
from hwr_desktop.ui.jobs import JobQueue
from hwr_desktop.ui.main_window import MainWindow
from hwr_desktop.ui.messages import Messages
from hwr_desktop.ui.settings import Settings


class Preferences(QObject):
    """Binds the action. What is chosen counts at once and is remembered."""

    def __init__(
        self,
        window: MainWindow,
        settings: Settings,
        models: ManageModels,
        appearance: ChangeAppearance,
        shortcuts: ChangeShortcuts,
        learn_hands: LearnHands,
        packages: ManagePackages,
        queue: JobQueue,
        messages: Messages,
    ) -> None:
        """In `queue` it is looked what of the program is there."""
        super().__init__(window)
        self._window, self._settings = window, settings
        self._models, self._appearance, self._shortcuts = models, appearance, shortcuts
        self._learn_hands, self._packages = learn_hands, packages
        self._queue, self._messages = queue, messages
        window.actions_["preferences"].triggered.connect(self.show)
        window.actions_["language_packages"].triggered.connect(self.show_packages)

    def show(self) -> PreferencesDialog:
        """Open the window of the preferences."""
        dialog = PreferencesDialog(self._window)
        self._models.attach(dialog.models)
        self._appearance.attach(dialog.appearance)
        self._shortcuts.attach(dialog.shortcuts)
        self._packages.attach(dialog.packages)
        LookAtHealth(dialog.health, self._queue, self._messages)
        self._attach_reading(dialog.reading)
        dialog.open()
        return dialog

    def show_packages(self) -> None:
        """Open it where language packages are installed."""
        self.show().show_packages()

    def show_health(self) -> None:
        """Open it where it is said what of the program is there."""
        self.show().show_health()

    def show_shortcuts(self) -> None:
        """Open it where the keys are changed."""
        self.show().show_shortcuts()

    def _attach_reading(self, page: ReadingPage) -> None:
        when_opened = self._window.actions_["read_when_opened"]
        page.show_choices(self._settings.reading_choices, when_opened.isChecked())
        page.device_wished.connect(self._on_device)
        page.language_wished.connect(self._on_language)
        page.when_opened_wished.connect(when_opened.setChecked)
        page.show_learning(self._settings.learn_hands, self._settings.take_hands)
        page.learn_hands_wished.connect(self._learn_hands.set_automatic)
        page.take_hands_wished.connect(self._on_take_hands)

    def _on_take_hands(self, on: bool) -> None:
        self._settings.take_hands = on

    def _on_device(self, device: str) -> None:
        self._settings.reading_choices = replace(self._settings.reading_choices, device=device)

    def _on_language(self, language: str) -> None:
        self._settings.reading_choices = replace(self._settings.reading_choices, language=language)
