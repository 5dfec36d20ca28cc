"""The real window in a child process, with what the torture of it needs: a person at the file dialogs, who always has
an answer, a loudspeaker that nobody hears, and an ear for every fault and every warning of Qt."""

from __future__ import annotations

import logging
import os
import sys
import threading
import traceback
from collections.abc import Iterable
from pathlib import Path
from random import Random
from time import monotonic

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, QTimer, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from hwr_desktop.app import Desktop, build
from hwr_desktop.store.project_file import ProjectFile
from hwr_desktop.ui.dialogs.file_dialogs import FileDialogs
from hwr_desktop.ui.settings import Settings
from tests.ui.conftest import Teacher

HARMLESS = ("does not support propagateSizeHints", "This plugin does not support", "occurs outside target window")
"""What the offscreen platform grumbles about whenever a window is shown, and Qt's tests of a click beside it."""


class Faults(logging.Handler):
    """Hears what nobody caught, in any thread, what the program calls a fault of its own, and what Qt warns of."""

    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self.heard: list[str] = []
        sys.excepthook = lambda kind, error, trace: self._add(error)
        threading.excepthook = lambda given: self._add(given.exc_value)
        logging.getLogger().addHandler(self)
        qInstallMessageHandler(self._on_qt)

    def emit(self, record: logging.LogRecord) -> None:
        error = record.exc_info[1] if record.exc_info else None
        self._add(error) if error is not None else self.heard.append(record.getMessage())

    def _add(self, error: BaseException | None) -> None:
        if error is not None:
            last = traceback.format_exception(error)[-6:]
            self.heard.append("".join(last).strip())

    def _on_qt(self, kind: QtMsgType, _where: object, message: str) -> None:
        if kind != QtMsgType.QtInfoMsg and not any(each in message for each in HARMLESS):
            self.heard.append(f"Qt {kind.name}: {message}")


class Person(FileDialogs):
    """Chooses at the file dialogs by chance: one of the scans, a new name, or nothing."""

    def __init__(self, settings: Settings, folder: Path, scans: Iterable[Path], chance: Random) -> None:
        super().__init__(None, settings)  # type: ignore[arg-type]
        self._place, self._scans, self._chance = folder, list(scans), chance

    def _one(self, *choices: Path) -> Path | None:
        return self._chance.choice([None, *choices])

    def _new(self, suffix: str) -> Path | None:
        return self._one(self._place / f"new {self._chance.randrange(4)}{suffix}")

    def scans(self) -> list[Path]:
        return self._chance.sample(self._scans, self._chance.randint(0, 2))

    def folder(self) -> Path | None:
        return self._one(self._place / "scans", self._place / "is not there")

    def transcript(self, suggestion: str) -> Path | None:
        return self._one(self._place / "transcript.txt")

    def project(self) -> Path | None:
        return self._one(*self._place.glob("new *"))

    def project_folder(self, suggestion: str) -> Path | None:
        return self._new("")

    def pack_file(self, suggestion: str) -> Path | None:
        return self._new(".hwrz")

    def hand_file(self) -> Path | None:
        return self._one(self._place / "transcript.txt")

    def hand_export(self, suggestion: str) -> Path | None:
        return self._new(".hwrhand")

    def package_file(self) -> Path | None:
        return self._one(self._place / "transcript.txt")

    def model_file(self) -> Path | None:
        return self._one(self._place / "transcript.txt")

    def model_folder(self) -> Path | None:
        return self._one(self._place)

    def export_file(self, suggestion: str, titles: dict[str, str]) -> tuple[Path, str] | None:
        where = self._new(".out")
        return (where, self._chance.choice(list(titles))) if where is not None else None

    def export_folder(self) -> Path | None:
        return self._one(self._place)

    def sound_file(self, suggestion: str, what: str, ogg: bool) -> Path | None:
        return self._new(".wav")


class Silence:
    """A loudspeaker that keeps time and makes no sound."""

    def __init__(self) -> None:
        self._sound: object = None
        self._begun = 0.0

    def check(self) -> None:
        """Nothing can be lost."""

    def play(self, sound: object, from_ms: float) -> None:
        self._sound, self._begun = sound, monotonic() - from_ms / 1000

    def stop(self) -> None:
        self._sound = None

    def heard_ms(self) -> float:
        return min((monotonic() - self._begun) * 1000, getattr(self._sound, "duration_ms", 0.0))

    def close(self) -> None:
        self.stop()


def window_in(folder: Path, chance: Random, engine: object = None, scans: Iterable[Path] = ()) -> Desktop:
    """The window, shown, with its data in `folder`; the models are played by `engine`, or are real where it is None."""
    os.environ["HWR_DATA_DIR"] = str(folder / "data")
    application = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(application, QApplication)
    settings = Settings()
    settings.read_when_opened = False
    settings.learn_hands = False
    person = Person(settings, folder, scans, chance)
    desktop = build(application, settings, engine, person, Teacher(), Silence())  # type: ignore[arg-type]
    desktop.window.resize(1100, 700)
    desktop.window.show()
    desktop.window.activateWindow()
    return desktop


def turn_loop(ms: int) -> None:
    """Let the window live for so many milliseconds."""
    loop = QEventLoop()
    QTimer.singleShot(ms, loop.quit)
    loop.exec()


def wait(until: object, seconds: float = 60.0) -> bool:
    """Let the window live until something holds; whether it did in time."""
    end = monotonic() + seconds
    while not until():  # type: ignore[operator]
        if monotonic() > end:
            return False
        turn_loop(5)
    return True


def queues(desktop: Desktop) -> tuple[object, ...]:
    """Every queue of work of the window."""
    return (
        desktop.reading, desktop.decoding, desktop.searching, desktop.learning, desktop.speaking, desktop.translating,
    )  # fmt: skip


def rest(desktop: Desktop, seconds: float = 60.0) -> bool:
    """Wait until no work is under way, nor any is about to begin; whether that was in time."""
    calm = 0
    end = monotonic() + seconds
    while calm < 5:
        turn_loop(20)
        calm = 0 if any(queue.busy for queue in queues(desktop)) else calm + 1  # type: ignore[attr-defined]
        if monotonic() > end:
            return False
    return True


def differs(desktop: Desktop) -> str:
    """How what the window shows differs from the project on disk; empty where it does not. Nothing is under way."""
    workspace, window = desktop.workspace, desktop.window
    if not workspace.flush():
        return "the last change could not be written"
    file, page = workspace.file, workspace.page
    if file is None:
        return ""
    if _read_anew(file) != (file.project, tuple(file.page(each) for each in file.project.pages)):
        return "the project in memory is not that on disk"
    if page is not None and page.id in file.project.pages:
        if page != file.page(page.id):
            return "the page that is shown is not that on disk"
        shown = window.transcript._text.toPlainText()
        if page.lines and shown != page.text:
            return f"the text shows {shown!r}, the page says {page.text!r}"
    return ""


def _read_anew(file: ProjectFile) -> tuple[object, tuple[object, ...]]:
    """The project and its pages as another program would read them now."""
    import sqlite3
    from contextlib import closing

    from hwr_desktop.store import records
    from hwr_desktop.store.page_table import PageTable

    with closing(sqlite3.connect(f"file:{file.file}?mode=ro", uri=True)) as connection:
        (body,) = connection.execute("SELECT body FROM project WHERE id = 1").fetchone()
        project, table = records.project_from(body), PageTable(connection)
        return project, tuple(table.read(page_id) for page_id in project.pages)
