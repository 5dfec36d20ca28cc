"""Which key does what, where the person may have chosen other keys: no key for two actions, none that the scan needs.

Keys are written as Qt writes them in its portable form, such as `Ctrl+Shift+K`; no key is an empty text.
"""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QKeySequence

OF_THE_SCAN = frozenset(
    {
        Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape, Qt.Key.Key_Space,
        Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_End,
        Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_Backspace, Qt.Key.Key_Insert,
    }
)  # fmt: skip
"""Keys that move about in scan, text and lists, alone and with Shift; the arrows with Ctrl or Alt as well."""

_ARROWS = frozenset({Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down})
_SHIFT, _ALT = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.AltModifier
_CONTROL = Qt.KeyboardModifier.ControlModifier
_LAST_LETTER = 0x00FFFFFF
"""Qt's numbers above it are keys that write nothing, such as F1."""


def plain(keys: str) -> str:
    """The same keys in the one way in which they are compared and kept; empty for what is no key."""
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.PortableText)


def shown(keys: str) -> str:
    """The keys as this system writes them."""
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)


def in_force(defaults: Mapping[str, str], chosen: Mapping[str, str]) -> dict[str, str]:
    """The key of each action: the chosen one, else its default unless that one was chosen for another action.

    A key that was chosen twice, as in a file written by hand, is the first one's.
    """
    taken: set[str] = set()
    keys = {}
    for action_id in sorted(defaults, key=lambda known: known not in chosen):
        wished = plain(chosen.get(action_id, defaults[action_id]))
        keys[action_id] = "" if wished in taken else wished
        taken.add(wished)
    return {action_id: keys[action_id] for action_id in defaults}


def holder(keys: str, action_id: str, table: Mapping[str, str]) -> str | None:
    """The other action that has these keys."""
    wished = plain(keys)
    return next((other for other, held in table.items() if wished and held == wished and other != action_id), None)


def is_reserved(keys: str) -> bool:
    """Whether the scan, the text or a list needs this key: one that writes a letter, or that moves about."""
    sequence = QKeySequence(keys)
    if sequence.isEmpty():
        return False
    combination: QKeyCombination = sequence[0]  # type: ignore[index]  # the bindings can, their stubs do not say so
    key, modifiers = combination.key(), combination.keyboardModifiers() & ~Qt.KeyboardModifier.KeypadModifier
    if not modifiers & ~_SHIFT:
        return key in OF_THE_SCAN or key.value <= _LAST_LETTER
    return key in _ARROWS and modifiers in (_CONTROL, _ALT)
