"""Which keys move or resize the selected lines, and by how much."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

COARSE_STEP_PX = 10.0

_DIRECTIONS: dict[int, tuple[int, int]] = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


class KeyStep(NamedTuple):
    """A step of (dx, dy) page pixels; `resizes` tells that it is for the right and bottom side only."""

    dx: float
    dy: float
    resizes: bool


def key_step(event: QKeyEvent) -> KeyStep | None:
    """The step an arrow key stands for: one page pixel, ten with Shift; with Alt it resizes. None for other keys."""
    direction = _DIRECTIONS.get(event.key())
    held = held_keys(event)
    other = held & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.AltModifier)
    if direction is None or other:
        return None
    size = COARSE_STEP_PX if held & Qt.KeyboardModifier.ShiftModifier else 1.0
    return KeyStep(direction[0] * size, direction[1] * size, bool(held & Qt.KeyboardModifier.AltModifier))


def held_keys(event: QKeyEvent) -> Qt.KeyboardModifier:
    """Which of Shift, Ctrl, Alt and Meta are held with a key, wherever on the keyboard that key is."""
    return event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
