"""A monkey at the window, who does whatever comes to mind.

`python -m tests.torture.monkey` is told trials on standard input as lines of JSON, `[seed, events, folder]`. Keys,
shortcuts, menus, clicks and drags by chance, with time between them or without. Each event is printed before it is
done, so that whoever waits knows what was last where the process of the trial crashes or hangs. Its last line is JSON:
the faults that were heard. At the end the monkey lets everything come to rest, and looks whether the project on disk is
what the window shows, and whether undoing all and doing it all again leads back to the same.

What it does comes of the seed alone; what it meets depends on how far the work beside the window has come, too.
"""

from __future__ import annotations

import faulthandler
import json
import os
import signal
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from random import Random

import shiboken6
from PySide6.QtCore import QEvent, QEventLoop, QPoint, Qt, QTimer
from PySide6.QtGui import QAction, QGuiApplication, QImage, QInputMethodEvent, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QMenu, QMessageBox, QWidget

from hwr_desktop.app import Desktop
from tests.torture.window_room import Faults, differs, rest, turn_loop, wait, window_in
from tests.ui.conftest import Engine, draw_scan

LEFT_OUT = {"quit", "delete_project"}
"""Actions that would end the trial before its time."""
TEXTS = ("Dear Anna", "é", "ſ", "a\u0301", "שלום", "𝄞", "  ", "“”", "e", "and", ".", "1893", "&<>", "\u202e")
KEYS = (
    Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_End,
    Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Tab, Qt.Key.Key_Backtab,
    Qt.Key.Key_Backspace, Qt.Key.Key_Delete, Qt.Key.Key_Space, Qt.Key.Key_F2, Qt.Key.Key_F3, Qt.Key.Key_Menu,
    Qt.Key.Key_Plus, Qt.Key.Key_Minus, Qt.Key.Key_1, Qt.Key.Key_A, Qt.Key.Key_Z, Qt.Key.Key_V, Qt.Key.Key_X,
)  # fmt: skip
MODIFIERS = (
    Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
)  # fmt: skip
BUTTONS = (Qt.MouseButton.LeftButton,) * 4 + (Qt.MouseButton.RightButton, Qt.MouseButton.MiddleButton)


class Monkey:
    """What it does next: each event a generator, which gives the window time at each `yield`."""

    def __init__(self, desktop: Desktop, chance: Random) -> None:
        self.desktop, self.chance = desktop, chance
        self._weights = {
            self.action: 30, self.keys: 20, self.typing: 12, self.click: 22, self.drag: 12, self.wheel: 4,
            self.menu: 4, self.resize: 2, self.undo: 6, self.clipboard: 2, self.change_focus: 2, self.dismiss: 10,
            self.button: 5,
        }  # fmt: skip

    def event(self) -> Iterator[str]:
        """One event: a first word on what it is, and a word a step."""
        (kind,) = self.chance.choices(list(self._weights), list(self._weights.values()))
        return kind()

    def action(self) -> Iterator[str]:
        """Some action of the table, as from a menu or by its key."""
        known = [
            each for each in self.desktop.window.actions_ if each.isEnabled() and each.objectName() not in LEFT_OUT
        ]
        chosen: QAction = self.chance.choice(known)
        yield f"action {chosen.objectName()}"
        if QApplication.activeModalWidget() is None and chosen.isEnabled():
            chosen.trigger()

    def keys(self) -> Iterator[str]:
        """A few keys on whatever has the focus."""
        for _ in range(self.chance.randint(1, 4)):
            key, modifier = self.chance.choice(KEYS), self.chance.choice(MODIFIERS)
            yield f"key {key.name} {modifier.name} on {_name(QApplication.focusWidget())}"
            self._press(key, modifier)

    def typing(self) -> Iterator[str]:
        """Some text on whatever has the focus, or into the transcript."""
        if self.chance.random() < 0.6:
            self.desktop.window.transcript.setFocus()
        text = self.chance.choice(TEXTS)
        yield f"type {text!r} on {_name(QApplication.focusWidget())}"
        widget = QApplication.focusWidget()
        if widget is not None and text.isascii():
            for letter in text:
                self._type(letter)
        elif widget is not None:
            _input(widget, text)

    def click(self) -> Iterator[str]:
        """A click, or two, somewhere."""
        window, at = self._somewhere()
        button, modifier = self.chance.choice(BUTTONS), self.chance.choice(MODIFIERS[:4])
        twice = self.chance.random() < 0.2
        yield f"{'double click' if twice else 'click'} {button.name} at {at.x()},{at.y()} in {_name(window)}"
        for act in (QTest.mousePress, QTest.mouseRelease) * (1 + twice):
            if _lives(window):
                act(window.windowHandle(), button, modifier, at)

    def drag(self) -> Iterator[str]:
        """A drag from one point to another; it may be given up half-way by the Escape key."""
        window, at = self._somewhere()
        _, to = self._somewhere()
        modifier = self.chance.choice(MODIFIERS[:4])
        yield f"drag from {at.x()},{at.y()} to {to.x()},{to.y()} in {_name(window)}"
        if not _lives(window):
            return
        handle = window.windowHandle()
        QTest.mousePress(handle, Qt.MouseButton.LeftButton, modifier, at)
        for part in (0.1, 0.5, 1.0):
            yield "  move"
            if _lives(window):
                QTest.mouseMove(handle, at + (to - at) * part)
        if self.chance.random() < 0.15:
            yield "  Escape"
            self._press(Qt.Key.Key_Escape, MODIFIERS[0])
        yield "  release"
        if _lives(window):
            QTest.mouseRelease(handle, Qt.MouseButton.LeftButton, modifier, to)

    def wheel(self) -> Iterator[str]:
        """The wheel over the scan, with Control or without."""
        window, at = self._somewhere()
        modifier, by = self.chance.choice(MODIFIERS[:4]), self.chance.choice((-360, -120, 120, 360))
        yield f"wheel {by} {modifier.name} at {at.x()},{at.y()}"
        if _lives(window):
            QTest.wheelEvent(window.windowHandle(), at, QPoint(0, by), QPoint(), modifier)

    def menu(self) -> Iterator[str]:
        """A menu of the menu bar, opened and gone through by keys."""
        bar = self.desktop.window.menuBar()
        chosen = self.chance.choice([each for each in bar.actions() if each.menu() is not None])
        yield f"menu {chosen.text()}"
        if QApplication.activeModalWidget() is not None:
            return
        bar.setActiveAction(chosen)
        for _ in range(self.chance.randint(1, 8)):
            yield "  Down"
            self._press(self.chance.choice((Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Right)), MODIFIERS[0])
        popup = QApplication.activePopupWidget()
        end = Qt.Key.Key_Escape
        action = popup.activeAction() if isinstance(popup, QMenu) else None
        if action is not None and action.objectName() not in LEFT_OUT:
            end = self.chance.choice((end, Qt.Key.Key_Return))
        yield f"  {end.name} at {action.text() if action is not None else '-'}"
        self._press(end, MODIFIERS[0])

    def resize(self) -> Iterator[str]:
        """The window in another size."""
        size = self.chance.randint(300, 1600), self.chance.randint(200, 1100)
        yield f"resize {size}"
        self.desktop.window.resize(*size)

    def undo(self) -> Iterator[str]:
        """Undo or redo, several times."""
        name = self.chance.choice(("undo", "undo", "redo"))
        for _ in range(self.chance.randint(1, 6)):
            yield name
            if QApplication.activeModalWidget() is None and self.desktop.window.actions_[name].isEnabled():
                self.desktop.window.actions_[name].trigger()

    def clipboard(self) -> Iterator[str]:
        """Something else in the clipboard: a text or a picture."""
        what = self.chance.choice(("text", "lines", "picture"))
        yield f"clipboard {what}"
        if what == "picture":
            image = QImage(40, 30, QImage.Format.Format_RGB32)
            image.fill(Qt.GlobalColor.white)
            QGuiApplication.clipboard().setImage(image)
        else:
            QGuiApplication.clipboard().setText("one\ntwo\r\nthree\u2029four" if what == "lines" else "pasted")

    def change_focus(self) -> Iterator[str]:
        """The window loses the focus to another, or has it again."""
        yield "activate"
        self.desktop.window.activateWindow()
        self.chance.choice((self.desktop.window.canvas, self.desktop.window.transcript)).setFocus()

    def dismiss(self) -> Iterator[str]:
        """What lies over the window is closed, by Escape or by Enter."""
        over = QApplication.activePopupWidget() or QApplication.activeModalWidget()
        others = [each for each in QApplication.topLevelWidgets() if each.isVisible() and each.isWindow()]
        others = [each for each in others if each is not self.desktop.window]
        yield f"dismiss {_name(over or (others[-1] if others else None))}"
        if over is None and others and _lives(others[-1]):
            over = others[-1]
            over.activateWindow()
        if over is not None and _lives(over):
            key = self.chance.choice((Qt.Key.Key_Escape, Qt.Key.Key_Escape, Qt.Key.Key_Return))
            self._press_in(over, key, MODIFIERS[0])

    def button(self) -> Iterator[str]:
        """A button that is seen somewhere."""
        window = QApplication.activeModalWidget() or self.desktop.window
        buttons = [each for each in window.findChildren(QAbstractButton) if each.isVisible() and each.isEnabled()]
        chosen = self.chance.choice(buttons) if buttons else None
        yield f"button {chosen.text() or chosen.accessibleName() if chosen else '-'}"
        if chosen is not None and QApplication.activePopupWidget() is None and _lives(chosen):
            chosen.click()

    def _type(self, letter: str) -> None:
        """A key with a letter, to whatever has the focus by then."""
        widget = QApplication.focusWidget()
        if widget is not None:
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                if shiboken6.isValid(widget):
                    QApplication.sendEvent(widget, QKeyEvent(kind, 0, MODIFIERS[0], letter))

    def _press(self, key: Qt.Key, modifier: Qt.KeyboardModifier) -> None:
        widget = QApplication.activePopupWidget() or QApplication.focusWidget() or QApplication.activeWindow()
        window = (widget or self.desktop.window).window()
        self._press_in(window, key, modifier)

    def _press_in(self, window: QWidget, key: Qt.Key, modifier: Qt.KeyboardModifier) -> None:
        """Press and release; what is done by the first may make the window go.

        With modifiers only where that cannot be: Qt's tests send several events then, to a window that is gone.
        """
        if window is not self.desktop.window:
            modifier = MODIFIERS[0]
        if _lives(window):
            QTest.keyPress(window.windowHandle(), key, modifier)
        if _lives(window):
            QTest.keyRelease(window.windowHandle(), key, modifier)

    def _somewhere(self) -> tuple[QWidget, QPoint]:
        """A point of what lies on top, often on the scan or on the text."""
        top = QApplication.activePopupWidget() or QApplication.activeModalWidget()
        if top is None:
            windows = [each for each in QApplication.topLevelWidgets() if each.isVisible() and each.isWindow()]
            top = self.chance.choice([*windows, *[self.desktop.window] * 3])
        x, y = self.chance.random(), self.chance.random()
        if top is self.desktop.window:
            window = self.desktop.window
            part = self.chance.choice((window.canvas, window.canvas, window.transcript, window.page_list, window))
            if part.isVisible():
                return top, part.mapTo(window, QPoint(int(x * part.width()), int(y * part.height())))
        return top, QPoint(int(x * top.width()), int(y * top.height()))


def _lives(widget: QWidget) -> bool:
    """Whether a widget is still there to be clicked, which a menu of a moment ago is not."""
    return bool(shiboken6.isValid(widget)) and widget.isVisible() and widget.window().windowHandle() is not None


def _name(widget: QWidget | None) -> str:
    return "nothing" if widget is None else f"{type(widget).__name__} {widget.objectName()}".strip()


def _input(widget: QWidget, text: str) -> None:
    """Text as an input method commits it, composed for a moment before; it leaves alone what is not to be written."""
    if not widget.inputMethodQuery(Qt.InputMethodQuery.ImEnabled):
        return
    composing = QInputMethodEvent(text[:1], [])
    QApplication.sendEvent(widget, composing)
    done = QInputMethodEvent()
    done.setCommitString(text)
    QApplication.sendEvent(widget, done)


def state_of(desktop: Desktop) -> dict[str, object]:
    """The project, its pages without their lines, and their lines, each under a name of its own."""
    file = desktop.workspace.file
    assert file is not None
    state: dict[str, object] = {"project": file.project}
    for page_id in file.project.pages:
        page = file.page(page_id)
        state |= {f"page {page_id}": replace(page, lines=()), f"order of {page_id}": [line.id for line in page.lines]}
        state |= {f"line {line.id}": line for line in page.lines}
    return state


def difference(one: dict[str, object], other: dict[str, object]) -> str:
    """Where two states differ first; empty where they do not."""
    name = next((name for name in (*one, *other) if one.get(name) != other.get(name)), "")
    return f"{name} was {one.get(name)} and is {other.get(name)}" if name else ""


def play(desktop: Desktop, chance: Random, events: int) -> None:
    """Do so many events, each in a turn of the event loop of its own, within dialogs that block as well."""
    monkey = Monkey(desktop, chance)
    waiting: list[Iterator[str]] = []  # events under way that are not within a dialog that blocks
    begun = running = 0

    def go_on() -> None:
        nonlocal begun, running
        if begun >= events and not waiting and not running:
            loop.quit()
            return
        QTimer.singleShot(chance.choice((0, 0, 0, 1, 5, 30)), go_on)
        if not waiting and begun >= events:
            close_all(desktop, turns=1)  # one that blocks is open at the end
            return
        if not waiting:
            waiting.append(monkey.event())
            begun += 1
        event = waiting.pop()
        running += 1
        try:
            step = next(event, None)
        finally:
            running -= 1
        if step is not None:
            print(step, flush=True)
            waiting.append(event)

    loop = QEventLoop()
    QTimer.singleShot(0, go_on)
    loop.exec()


def close_all(desktop: Desktop, turns: int = 20) -> None:
    """Close whatever lies over the window."""
    for _ in range(turns):
        over = QApplication.activePopupWidget() or QApplication.activeModalWidget()
        others = [
            each for each in QApplication.topLevelWidgets()
            if each.isVisible() and each.isWindow() and each is not desktop.window
        ]  # fmt: skip
        if over is None and not others:
            return
        for each in (over, *others):
            if isinstance(each, QMessageBox):
                each.reject()
            elif each is not None and _lives(each):
                each.close()
        if turns > 1:
            turn_loop(5)


def end_well(desktop: Desktop) -> str:
    """Bring everything to rest; what is wrong then, or nothing."""
    close_all(desktop)
    desktop.window.commit_composed()
    desktop.window.actions_["read_when_opened"].setChecked(False)
    for name in ("stop", "speak_stop"):
        desktop.window.actions_[name].trigger()
    if not rest(desktop):
        return "work went on for a minute after it was stopped"
    wrong = differs(desktop)
    workspace = desktop.workspace
    if wrong or workspace.file is None:
        return wrong
    while workspace.redo() is not None:
        turn_loop(0)
    rest(desktop)
    before, steps = state_of(desktop), 0
    states = [(before, "")]
    while (change := workspace.undo()) is not None:
        steps += 1
        turn_loop(0)
        states.append((state_of(desktop), change.label))
    if not rest(desktop):
        return "work went on for a minute after all was undone"
    wrong = differs(desktop)
    if wrong:
        return f"after all was undone: {wrong}"
    if workspace.undo_label or workspace.pages:
        return f"there are pages after all was undone: {workspace.pages}"
    for number in range(steps, 0, -1):
        change = workspace.redo()
        turn_loop(0)
        if other := difference(states[number - 1][0], state_of(desktop)):
            done = "nothing" if change is None else f"“{change.label}”"
            return f"step {number} of {steps}, “{states[number][1]}”: {done} was done again, and {other}"
    if not rest(desktop):
        return "work went on for a minute after all was done again"
    if other := difference(before, state_of(desktop)):
        return f"{steps} steps undone and done again: {other}"
    return differs(desktop)


def trial(seed: int, events: int, folder: Path) -> None:
    """One trial, in a process of its own."""
    faulthandler.enable()
    faulthandler.register(signal.SIGUSR1, all_threads=True)
    chance = Random(seed)
    application = QApplication(sys.argv[:1])
    application.setEffectEnabled(Qt.UIEffect.UI_AnimateMenu, False)
    faults = Faults()
    (folder / "scans").mkdir()
    scans = [draw_scan(folder / "scans" / f"letter {number}.png") for number in range(3)]
    (folder / "transcript.txt").write_text("Dear Anna,\nwe are all well\n")
    (folder / "scans" / "damaged.png").write_bytes(b"\x89PNG\r\n\x1a\nno picture")
    desktop = window_in(folder, chance, Engine(), [*scans, folder / "scans" / "damaged.png"])
    desktop.open(scans[: chance.randint(1, 3)])
    wait(lambda: desktop.workspace.page is not None)
    if chance.random() < 0.8:
        desktop.window.actions_["read_page"].trigger()
    play(desktop, chance, events)
    print("end", flush=True)
    wrong = end_well(desktop)
    print("close", flush=True)
    if not desktop.close():
        wrong = wrong or "a worker did not end in time"
    turn_loop(50)
    print(json.dumps({"wrong": wrong, "faults": faults.heard}), flush=True)


def main() -> None:
    """Begin a process for each trial that is told on standard input, all that is dear to import being there already."""
    import hwr_desktop.engine.pipeline  # noqa: F401

    for line in sys.stdin:
        seed, events, folder = json.loads(line)
        process = os.fork()
        if not process:
            status = 1
            try:
                trial(seed, events, Path(folder))
                status = 0
            finally:
                sys.stdout.flush()
                os._exit(status)
        print(f"pid {process}", flush=True)
        _, status = os.waitpid(process, 0)
        print(f"ended {os.waitstatus_to_exitcode(status)}", flush=True)


if __name__ == "__main__":
    main()
