"""A real window in front of which pictures are taken: it is brought where it should be by its actions and by keys.

It keeps its projects in a temporary folder and speaks British English, whatever the machine does.
"""

from __future__ import annotations

import json
import os
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from time import monotonic

from PIL import Image, ImageChops
from PySide6.QtCore import QBuffer, QElapsedTimer, QEvent, QIODevice, QLocale, QPoint, QRect, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QMenu, QWidget

SIZE = (1280, 800)
SCREEN = {"name": "studio", "x": 0, "y": 0, "width": 1600, "height": 1000, "logicalDpi": 96, "dpr": 1}
"""As Qt's offscreen platform wants it told; its own screen is so small that dialogs would be."""
PATIENCE_S = 180.0
COLOURS = 128
"""Enough for a brown sheet and a window beside it; a quarter of the size of all colours."""
SAME_SHARE = 0.004
"""A picture in which less than this share of the pixels is plainly other is the one that is there already: the time of
day in a list, say, or how sure the reader is of a word."""
PLAINLY_OTHER = 24
NONE, CTRL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier
SHIFT, ALT = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.AltModifier


class Studio:
    """The window with what is needed to work it and to take pictures of it; use it in a `with`."""

    def __init__(self) -> None:
        self._data = tempfile.TemporaryDirectory()
        os.environ["HWR_DATA_DIR"] = self._data.name
        screen = self.folder / "screen.json"
        screen.write_text(json.dumps({"screens": [SCREEN]}), encoding="utf-8")
        os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={screen}"  # nobody need see it; it is alike everywhere
        QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
        self.application = QApplication(sys.argv[:1])
        self.application.setCursorFlashTime(0)

        from hwr_desktop.app import build

        self.desktop = build(self.application)
        self.desktop.theme.choose("light")
        self.window, self.workspace = self.desktop.window, self.desktop.workspace
        self.window.resize(*SIZE)
        self.window.show()
        self.window.activateWindow()
        self.settle()

    def __enter__(self) -> Studio:
        return self

    def __exit__(self, *_: object) -> None:
        self.desktop.close()
        self._data.cleanup()

    @property
    def folder(self) -> Path:
        """A folder for files that are only needed meanwhile."""
        return Path(self._data.name)

    @property
    def texts(self) -> list[str]:
        """What the lines of the shown page say."""
        return [line.text for line in self.workspace.page.lines] if self.workspace.page is not None else []

    def do(self, action: str) -> None:
        """Choose an action, which must be possible."""
        if not self.window.actions_[action].isEnabled():
            raise SystemExit(f"{action} cannot be chosen here; look at it by hand")
        self.window.actions_[action].trigger()
        self.application.processEvents()

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier = NONE, times: int = 1) -> None:
        """Press a key where the focus is."""
        for _ in range(times):
            QTest.keyClick(self.application.focusWidget() or self.window, key, held)

    def type(self, text: str) -> None:
        """Type where the focus is."""
        for letter in text:  # not QTest.keyClicks, which knows ASCII only
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                event = QKeyEvent(kind, 0, NONE, letter)
                QApplication.sendEvent(self.application.focusWidget() or self.window, event)

    def until(self, reached: Callable[[], bool]) -> None:
        """Let the window work until the condition holds. Raises SystemExit when it never does."""
        began = monotonic()
        while not reached():
            self.application.processEvents()
            if monotonic() - began > PATIENCE_S:
                raise SystemExit("the window did not get there in three minutes; look at it by hand")

    def until_read(self) -> None:
        """Wait until the shown page is read and nothing else is being done."""
        self.until(lambda: any(self.texts) and not self.desktop.reading.busy and not self.desktop.decoding.busy)
        self.settle()

    def go_to_text(self, number: int) -> None:
        """Go into the text of a line of the shown page, counted from 0."""
        assert self.workspace.page is not None
        line_id = self.workspace.page.lines[number].id
        self.window.transcript.focus_line(line_id)
        self.window.canvas.select_lines((line_id,))
        self.application.processEvents()

    def settle(self, milliseconds: int = 700) -> None:
        """Let animations, late paints and short pauses end."""
        clock = QElapsedTimer()
        clock.start()
        while clock.elapsed() < milliseconds:
            self.application.processEvents()
            self.application.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)  # else only exec() does that

    def dialog(self) -> QDialog:
        """The dialog that is open."""
        self.settle()
        dialogs = [widget for widget in self.application.topLevelWidgets() if isinstance(widget, QDialog)]
        return next(dialog for dialog in dialogs if dialog.isVisible())

    def put_away(self, widget: QWidget) -> None:
        """Close a dialog or a menu and go back to the window."""
        widget.close()
        self.window.activateWindow()
        self.until(self.window.isActiveWindow)
        self.settle()

    def menu(self, title: str) -> QMenu:
        """A menu of the window, opened."""
        bar = self.window.menuBar()
        found = next(action for action in bar.actions() if action.text().replace("&", "") == title)
        menus: list[QMenu] = bar.findChildren(QMenu)
        menu = next(each for each in menus if each.menuAction() is found)
        menu.popup(self.window.mapToGlobal(QPoint(8, 30)))
        self.settle()
        return menu

    def area(self, *parts: QWidget, top: int = 0, height: int | None = None) -> QRect:
        """The rectangle of the window in which these widgets stand, from `top` pixels below its upper edge on."""
        whole = QRect()
        for part in parts:
            whole = whole.united(QRect(part.mapTo(self.window, QPoint(0, 0)), part.size()))
        whole.setTop(whole.top() + top)
        if height is not None:
            whole.setHeight(min(height, whole.height()))
        return whole.intersected(self.window.rect())

    def take(self, path: Path, widget: QWidget | None = None, area: QRect | None = None) -> None:
        """Write a picture of the window, of an area of it or of another widget, unless it is there already."""
        self.settle()
        shown = widget or self.window
        grabbed = shown.grab(area) if area is not None else shown.grab()
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        grabbed.save(buffer, "PNG")
        keep(path, bytes(buffer.data().data()))


def keep(path: Path, png: bytes) -> None:
    """Write a picture with few colours, unless the one that is there looks the same."""
    from io import BytesIO

    picture = Image.open(BytesIO(png)).convert("RGB")
    few = picture.quantize(COLOURS, method=Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)
    if path.exists() and _looks_same(few.convert("RGB"), Image.open(path).convert("RGB")):
        print(f"{path}: as it was")
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    few.save(path, optimize=True)
    print(f"{path}: {path.stat().st_size / 1024:.0f} KiB")


def _looks_same(one: Image.Image, other: Image.Image) -> bool:
    if one.size != other.size:
        return False
    plainly = ImageChops.difference(one, other).convert("L").point([0] * PLAINLY_OTHER + [1] * (256 - PLAINLY_OTHER))
    return plainly.histogram()[1] < SAME_SHARE * one.width * one.height
