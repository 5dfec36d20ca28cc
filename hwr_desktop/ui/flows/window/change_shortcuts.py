"""Which key does what: the keys that a person chose are given to the actions at the start, and changed at once."""

from __future__ import annotations

from PySide6.QtCore import QObject

from hwr_desktop.ui import menus
from hwr_desktop.ui.actions import Actions
from hwr_desktop.ui.dialogs.preferences.shortcuts_page import KeyRow, ShortcutsPage
from hwr_desktop.ui.settings import Settings
from hwr_desktop.ui.shortcut_rules import holder, in_force, is_reserved, plain, shown


class ChangeShortcuts(QObject):
    """Keeps only what differs from the defaults, so that a later version may bring other defaults."""

    def __init__(self, actions: Actions, settings: Settings) -> None:
        super().__init__(actions)
        self._actions, self._settings = actions, settings
        self._page: ShortcutsPage | None = None
        self._show()

    def attach(self, page: ShortcutsPage) -> None:
        """Show a page of the preferences the keys, and listen to it."""
        self._page = page
        page.keys_wished.connect(self.change)
        page.take_over_wished.connect(self.take_over)
        page.reset_wished.connect(self.reset)
        page.reset_all_wished.connect(self.reset_all)
        page.destroyed.connect(self._on_page_gone)
        self._show()

    def change(self, action_id: str, keys: str) -> None:
        """Give an action these keys, or none; where that cannot be, say why."""
        if is_reserved(keys):
            self._show()
            self._say(
                self.tr(
                    "{keys} is needed in the scan and in the text: take a key with Ctrl or Alt, or one such as F7."
                ).format(keys=shown(keys))
            )
            return
        other = holder(keys, action_id, self._in_force())
        if other is not None and self._page is not None:
            words = self.tr("{keys} is the key of “{action}” already: choose another, or take it over from there.")
            self._page.say_taken(words.format(keys=shown(keys), action=self._words(other)))
            return
        self._choose({action_id: keys})
        words = self.tr("“{action}” now has the key {keys}.") if keys else self.tr("“{action}” now has no key.")
        self._say(words.format(action=self._words(action_id), keys=shown(keys)))

    def take_over(self, action_id: str, keys: str) -> None:
        """Give an action the keys of another, which then has none."""
        other = holder(keys, action_id, self._in_force())
        self._choose({action_id: keys} if other is None else {other: "", action_id: keys})
        if other is not None:
            words = self.tr("“{action}” now has the key {keys}, and “{other}” has none.")
            self._say(words.format(action=self._words(action_id), keys=shown(keys), other=self._words(other)))

    def reset(self, action_id: str) -> None:
        """Give an action its own key again; where that is another's by now, say so and leave things as they are."""
        own = self._actions.default_keys[action_id]
        other = holder(own, action_id, self._in_force())
        if other is not None:
            words = self.tr("Its own key, {keys}, was given to “{other}”: reset that one first.")
            self._say(words.format(keys=shown(own), other=self._words(other)))
            return
        self._choose({action_id: own})
        self._say(self.tr("“{action}” has its own key again.").format(action=self._words(action_id)))

    def reset_all(self) -> None:
        """Give every action its own key again."""
        self._settings.shortcuts = {}
        self._show()
        self._say(self.tr("Every action has its own key again."))

    def _choose(self, changes: dict[str, str]) -> None:
        defaults = self._actions.default_keys
        chosen = {**self._settings.shortcuts, **{action_id: plain(keys) for action_id, keys in changes.items()}}
        self._settings.shortcuts = {name: keys for name, keys in chosen.items() if keys != defaults.get(name)}
        self._show()

    def _in_force(self) -> dict[str, str]:
        return in_force(self._actions.default_keys, self._settings.shortcuts)

    def _show(self) -> None:
        """Give the actions their keys, and tell the page."""
        keys, defaults = self._in_force(), self._actions.default_keys
        self._actions.set_keys(keys)
        if self._page is None:
            return
        rows = [
            KeyRow(action_id, self._words(action_id), _without_mark(title), keys[action_id], defaults[action_id])
            for title, action_ids in menus.actions_by_menu()
            for action_id in action_ids
        ]
        self._page.show_keys(rows)

    def _say(self, sentence: str) -> None:
        if self._page is not None:
            self._page.say(sentence)

    def _words(self, action_id: str) -> str:
        return _without_mark(self._actions.text(action_id)).rstrip("…")

    def _on_page_gone(self) -> None:
        self._page = None


def _without_mark(words: str) -> str:
    """The words without the mark of the letter that Alt goes with."""
    return words.replace("&", "")
