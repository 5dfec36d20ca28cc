"""Keys that are really pressed in a widget, and counted."""

from __future__ import annotations

from dataclasses import dataclass
from time import perf_counter, thread_time

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

NONE = Qt.KeyboardModifier.NoModifier


@dataclass(frozen=True)
class Stroke:
    """One key with what is held beside it, which counts as one stroke; or a letter that is typed."""

    key: Qt.Key = Qt.Key.Key_unknown
    held: Qt.KeyboardModifier = NONE
    letter: str = ""


def typed(text: str) -> tuple[Stroke, ...]:
    """The strokes that type a text: one a character, whatever the keyboard needs for it."""
    return tuple(Stroke(letter=letter) for letter in text)


class Keyboard:
    """Presses keys in whatever has the focus; keeps them, and how long each took until all it brings about is painted.

    `seconds` are by the clock, `busy_seconds` those that the window's thread computed.
    """

    def __init__(self) -> None:
        self.strokes: list[Stroke] = []
        self.seconds: list[float] = []
        self.busy_seconds: list[float] = []

    def press(self, strokes: tuple[Stroke, ...]) -> None:
        """Press these keys one after the other."""
        for stroke in strokes:
            widget = QApplication.focusWidget()
            if widget is None:
                raise RuntimeError("no widget has the focus: the window must be the active one")
            began, busy = perf_counter(), thread_time()
            _press(widget, stroke)
            QApplication.processEvents()
            self.seconds.append(perf_counter() - began)
            self.busy_seconds.append(thread_time() - busy)
            self.strokes.append(stroke)


def _press(widget: QWidget, stroke: Stroke) -> None:
    if not stroke.letter:
        QTest.keyClick(widget, stroke.key, stroke.held)
    elif stroke.letter.isascii():
        QTest.keyClicks(widget, stroke.letter)
    else:  # which QTest cannot type
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(widget, QKeyEvent(kind, Qt.Key.Key_unknown, NONE, stroke.letter))
