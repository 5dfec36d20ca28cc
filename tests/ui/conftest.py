"""A real window on a real project in a temporary folder; only the models are played by `Engine`."""

import os
import threading
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QDrag, QDragEnterEvent, QDragMoveEvent, QDropEvent, QImage, QMouseEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QApplication

from hwr_desktop.app import build
from hwr_desktop.document import edits
from hwr_desktop.document.geometry import Box, rectangle
from hwr_desktop.document.page import Author, AuthorKind, Character, Line, Page, new_id
from hwr_desktop.document.turning import box_upright, points_on_scan
from hwr_desktop.engine.lessons.learning import LessonControl
from hwr_desktop.engine.lessons.lesson import Lesson, line_name
from hwr_desktop.engine.lessons.lesson_file import write_lesson
from hwr_desktop.engine.lessons.lesson_steps import LessonBegun, LessonLearned, LessonStep
from hwr_desktop.engine.recognition.hand_weights import fingerprint
from hwr_desktop.errors import InputError
from hwr_desktop.health import parts, reading, scans
from hwr_desktop.ui.dialogs.file_dialogs import FileDialogs
from hwr_desktop.ui.settings import Settings
from hwr_desktop.ui.steps.reading_steps import ReaderReady, ReadingRequest

if not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # Qt would end the tests where there is no display at all

MODEL = Author(AuthorKind.MODEL, "letters")
WORDS = ("Dear Anna,", "we are all well", "and send our love.", "Your Thomas")


def line_at(number: int, text: str = "", author: Author | None = None) -> Line:
    """The line of that number on the sheets that `draw_scan` draws."""
    box = Box(40, 60 + 90 * number, 560, 130 + 90 * number)
    return Line(new_id(), rectangle(box), ((40, box.bottom - 15), (560, box.bottom - 15)), text, author=author)


def on_scan(line: Line, page: Page) -> Line:
    """The line as it lies on the scan of a turned page, of a line as it is seen."""
    return replace(line, polygon=points_on_scan(line.polygon, page), baseline=points_on_scan(line.baseline, page))


def draw_scan(path: Path, lines: int = 4, width: int = 600, height: int = 480) -> Path:
    """Write a sheet with some dark strokes."""
    sheet = QImage(width, height, QImage.Format.Format_RGB32)
    sheet.fill(QColor("#f4efe2"))
    painter = QPainter(sheet)
    for number in range(lines):
        painter.fillRect(45, 80 + 90 * number, 400, 30, QColor("#333344"))
    painter.end()
    sheet.setText("name", path.name)  # no two files are equal to the byte, for a scan is not added twice
    assert sheet.save(str(path))
    return path


def pytest_collection_modifyitems(items):
    """A window that is shown makes the offscreen platform grumble about something it cannot do."""
    for item in items:
        item.add_marker(pytest.mark.qt_log_ignore("does not support propagateSizeHints", extend=True))


class Engine:
    """Plays the models: finds four lines and reads them as `words`, only as far as it is let where it is held.

    It takes every scan for one that has to be turned by `turn` degrees, unless the page says how it is turned, and
    sees nothing on it if it is `blank`.
    """

    words = WORDS
    turn = 0
    blank = False
    author = MODEL

    def __init__(self) -> None:
        self.requests: list[ReadingRequest] = []
        self.error: Exception | None = None
        self.bad_pages: set[str] = set()
        self.closed = 0
        self._free = threading.Event()
        self._free.set()
        self._permits = threading.Semaphore(0)

    def hold(self) -> None:
        """Wait before each line until `let` allows it."""
        self._free.clear()

    def let(self, lines: int = 1) -> None:
        for _ in range(lines):
            self._permits.release()

    def free(self) -> None:
        self._free.set()

    def __call__(self, request: ReadingRequest) -> Iterator[object]:
        from hwr_desktop.engine.pipeline import LineRead, LinesFound

        self.requests.append(request)
        if self.error is not None:
            raise self.error
        if request.page.id in self.bad_pages:
            raise InputError("page.png is damaged.")
        try:
            lines = request.page.lines
            page = request.page if request.page.turn is not None else edits.with_turn(request.page, self.turn)
            if request.find:
                lines = tuple(on_scan(line_at(number), page) for number in range(0 if self.blank else 4))
                yield LinesFound(lines, (), page.turn)
            if not request.read:
                return
            yield ReaderReady("Letters", "cpu", self.author)
            if request.line_ids is not None:
                lines = tuple(line for line in lines if line.id in request.line_ids)
            for done, line in enumerate(lines, 1):
                yield from self._waited()
                text = self.words[min(3, int(box_upright(line.box, page).top // 90))]
                yield LineRead(line.id, text, 0.9, (), self.author, done, len(lines))
        finally:
            self.closed += 1

    def _waited(self) -> Iterator[object]:
        """Wait for a permit, giving the worker a look at every turn."""
        while not self._free.is_set() and not self._permits.acquire(blocking=False):
            time.sleep(0.005)
            yield "waiting"


class Teacher:
    """Plays the process that learns a hand: takes four steps, as far as it is let where it is held, and then says what
    came of it."""

    steps = 4
    set_down_s = 0.0
    passed_over: tuple[str, ...] = ()

    def __init__(self) -> None:
        self.lessons: list[Lesson] = []
        self.error: Exception | None = None
        self.better = True
        self.running = 0
        self.most_running = 0
        self._free = threading.Event()
        self._free.set()

    def hold(self) -> None:
        """Take no step until it is free again."""
        self._free.clear()

    def free(self) -> None:
        self._free.set()

    def __call__(self, lesson: Lesson, control: LessonControl) -> Iterator[object]:
        self.lessons.append(lesson)
        write_lesson(lesson)
        if self.error is not None:
            raise self.error
        self.running += 1
        self.most_running = max(self.most_running, self.running)
        try:
            yield LessonBegun(lesson.lines, "cpu", self.passed_over)
            done = 0
            while done < self.steps:
                if self._free.is_set() and not control.paused:
                    done += 1
                time.sleep(0.005)
                yield LessonStep(done, self.steps)
            yield self._learned(lesson)
        finally:
            time.sleep(self.set_down_s)
            self.running -= 1

    def _learned(self, lesson: Lesson) -> LessonLearned:
        weights = lesson.folder / "weights.safetensors"
        weights.write_bytes(b"what was learned")
        names = tuple(line_name(page.page_id, line.id) for page in lesson.pages for line in page.lines)[:-4]
        after = 15.0 if self.better else 36.0
        return LessonLearned(
            weights, fingerprint(lesson.reader), len(names), names, 35.0, after, 4, 0.99, is_better=self.better
        )


class Answers(FileDialogs):
    """The person at the file dialogs: answers with what the test has put here."""

    chosen_scans: list[Path] = []  # noqa: RUF012
    chosen_path: Path | None = None
    chosen_format = "txt"
    suggested = ""

    def scans(self) -> list[Path]:
        return self.chosen_scans

    def folder(self) -> Path | None:
        return self.chosen_path

    def transcript(self, suggestion: str) -> Path | None:
        self.suggested = suggestion
        return self.chosen_path

    def project(self) -> Path | None:
        return self.chosen_path

    def project_folder(self, suggestion: str) -> Path | None:
        return self.chosen_path

    def pack_file(self, suggestion: str) -> Path | None:
        self.suggested = suggestion
        return self.chosen_path

    def hand_file(self) -> Path | None:
        return self.chosen_path

    def hand_export(self, suggestion: str) -> Path | None:
        self.suggested = suggestion
        return self.chosen_path

    def package_file(self) -> Path | None:
        return self.chosen_path

    def model_file(self) -> Path | None:
        return self.chosen_path

    def model_folder(self) -> Path | None:
        return self.chosen_path

    def export_file(self, suggestion: str, titles: dict[str, str]) -> tuple[Path, str] | None:
        return (self.chosen_path, self.chosen_format) if self.chosen_path is not None else None

    def export_folder(self) -> Path | None:
        return self.chosen_path


@pytest.fixture(autouse=True)
def data_dir(tmp_path, monkeypatch):
    folder = tmp_path / "data"
    monkeypatch.setenv("HWR_DATA_DIR", str(folder))
    return folder


@pytest.fixture
def engine():
    return Engine()


@pytest.fixture
def teacher():
    return Teacher()


@pytest.fixture
def draw(tmp_path):
    """Draws a scan of that name."""
    return lambda name, **size: draw_scan(tmp_path / name, **size)


def write_words(path: Path, lines, sure=0.7):
    """Write a sheet of which every line is a list of words, each as it stands there and as it was read.

    Returns the lines as a model has read them, every letter with its place and as sure as `sure`.
    """
    import numpy as np

    from hwr_desktop.engine.opencv import cv2

    font, scale, thick = cv2.FONT_HERSHEY_SCRIPT_COMPLEX, 1.5, 2
    sheet = np.full((100 * len(lines) + 80, 900), 240, np.uint8)
    made = []
    for number, words in enumerate(lines):
        base, x, letters = 100 * number + 100, 40.0, []
        for at, (there, read) in enumerate(words):
            cv2.putText(sheet, there, (round(x), base), font, scale, 40, thick, cv2.LINE_AA)
            wide = cv2.getTextSize(there, font, scale, thick)[0][0]
            if at:
                letters.append(Character(" ", sure, (x - 30, base), (x, base)))
            xs = [x + wide * n / len(read) for n in range(len(read) + 1)]
            letters += [Character(each, sure, (xs[n], base), (xs[n + 1], base)) for n, each in enumerate(read)]
            x += wide + 30
        box, text = Box(30, base - 55, x, base + 25), "".join(letter.text for letter in letters)
        made.append(
            Line(new_id(), rectangle(box), ((40, base), (x, base)), text, characters=tuple(letters), author=MODEL)
        )
    assert cv2.imwrite(str(path), sheet)
    return tuple(made)


@pytest.fixture
def write(tmp_path):
    """Writes a sheet of words under that name: its path, and its lines as they were read (see `write_words`)."""
    return lambda name, lines, **how: (tmp_path / name, write_words(tmp_path / name, lines, **how))


@pytest.fixture
def line():
    """Makes the line of that number on a sheet: see `line_at`."""
    return line_at


@pytest.fixture
def scan(draw):
    return draw("letter.png")


@pytest.fixture(autouse=True)
def quick_parts(monkeypatch):
    """Looks only at the parts that are told at once: the others load torch, and start what speaks."""
    quick = (reading.models_part, reading.kept_part, scans.heic_part)
    monkeypatch.setattr(parts, "CHECKS", quick)
    monkeypatch.setattr(parts, "AT_FIRST", quick[:2])


@pytest.fixture
def plain_application(qapp):
    """The application as it was before the window gave it its theme."""
    style, palette, font = qapp.style().objectName(), qapp.palette(), qapp.font()
    yield qapp
    qapp.setStyleSheet("")
    qapp.setStyle(style)
    qapp.setPalette(palette)
    qapp.setFont(font)


@pytest.fixture
def desktop(plain_application, qtbot, engine, teacher, data_dir):
    """The window, with reading on opening, learning without being asked and checking the spelling switched off."""
    settings = Settings()
    settings.read_when_opened = False
    settings.learn_hands = False
    settings.check_spelling = False
    desktop = build(plain_application, settings, engine, Answers(None, settings), teacher)
    desktop.window.resize(1100, 700)
    desktop.window.show()
    desktop.window.activateWindow()
    yield desktop
    engine.free()
    teacher.free()
    assert desktop.close()
    desktop.theme.deleteLater()
    desktop.window.deleteLater()


@pytest.fixture
def opened(desktop, qtbot, scan):
    """The window with one page opened that has no lines yet."""
    desktop.open([scan])
    qtbot.waitUntil(lambda: desktop.workspace.page is not None, timeout=20000)
    return desktop


@pytest.fixture
def read(opened, qtbot):
    """The window with one page opened and read."""
    opened.window.actions_["read_page"].trigger()
    qtbot.waitUntil(lambda: not opened.reading.busy, timeout=20000)
    return opened


@pytest.fixture
def lined(opened):
    """The window with one page opened that has lines and text as if it had been read, but no models were asked."""
    lines = tuple(line_at(number, words, MODEL) for number, words in enumerate(WORDS))
    opened.workspace.edit(opened.workspace.page.with_lines(lines), "Read page")
    return opened


class _FromView:
    """Makes an event of a drag tell where it began, which Qt knows only while a system drags."""

    origin: QObject

    def source(self) -> QObject:
        return self.origin


class _Enter(_FromView, QDragEnterEvent):
    pass


class _Move(_FromView, QDragMoveEvent):
    pass


class _Drop(_FromView, QDropEvent):
    pass


@pytest.fixture
def drag(monkeypatch):
    """Drags from one point of a view to another with the mouse; whether the view took what was dropped.

    The gesture and the view's own handling are real. The system between them is played, for offscreen there is none.
    """

    def dragged(view: QAbstractItemView, start: QPoint, end: QPoint, source: QObject | None = None) -> bool:
        taken = []

        def played(drag: QDrag, actions: Qt.DropAction, _default: Qt.DropAction) -> Qt.DropAction:
            assert not drag.pixmap().isNull()
            given = (actions, drag.mimeData(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
            for event in (_Enter(end, *given), _Move(end, *given), _Drop(QPointF(end), *given)):
                event.origin = source or view
                QApplication.sendEvent(view.viewport(), event)
            taken.append(event.isAccepted())
            return event.dropAction()

        monkeypatch.setattr(QDrag, "exec", played)
        away = start + QPoint(0, 2 * QApplication.startDragDistance())
        left, none = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
        press, move, release = QEvent.Type.MouseButtonPress, QEvent.Type.MouseMove, QEvent.Type.MouseButtonRelease
        for kind, point, button, held in (
            (press, start, left, left),
            (move, away, none, left),
            (move, away, none, left),
            (release, end, left, none),
        ):
            place = QPointF(view.viewport().mapToGlobal(point))
            event = QMouseEvent(kind, QPointF(point), place, button, held, Qt.KeyboardModifier.NoModifier)
            QApplication.sendEvent(view.viewport(), event)
        return taken == [True]

    return dragged
