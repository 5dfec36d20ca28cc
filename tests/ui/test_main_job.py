"""The main job with the models that are installed, by mouse and keys, from an empty window to the exported file.

What is read is compared with the engine's own reading of the same scan, so nothing here depends on how well it reads.
"""

import threading
import time
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QCommandLinkButton, QPushButton, QTextEdit, QToolButton

from hwr_desktop import paths
from hwr_desktop.app import build
from hwr_desktop.document.page import AuthorKind
from hwr_desktop.engine import models
from hwr_desktop.interchange.page_xml import page_xml_format as page_xml
from hwr_desktop.ui.settings import Settings

SAMPLE = paths.resources() / "samples" / "letter-to-anna.jpg"
LEFT, CONTROL, NO_KEYS = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.NoModifier
PATIENCE_MS = 120_000

pytestmark = [
    pytest.mark.skipif(not SAMPLE.is_file(), reason="the sample letter is not there"),
    pytest.mark.skipif(
        not (models.available("reader") and models.available("lines")), reason="no reader and line model is installed"
    ),
]


@pytest.fixture(scope="module")
def own_reading():
    """The lines of the sample and their texts, as the engine gives them without a window."""
    from hwr_desktop.document.page import Page
    from hwr_desktop.engine import images
    from hwr_desktop.engine.pipeline import LineRead, LinesFound, transcribe
    from hwr_desktop.engine.recognition.reader import Reader
    from hwr_desktop.engine.segmentation.line_finder import LineFinder

    image = images.read_page(SAMPLE)
    reader = Reader.load(models.default("reader").folder, threads=1, languages=models.language_models())
    finder = LineFinder.load(models.default("lines").folder, threads=1)
    page = Page("p", SAMPLE.name, image.shape[1], image.shape[0])
    steps = list(transcribe(image, page, reader, finder))
    (found,) = (step for step in steps if isinstance(step, LinesFound))
    return found.lines, [step.text for step in steps if isinstance(step, LineRead)]


class Gate:
    """Stands before the real reading: while it is shut, only as many lines come through as it lets."""

    def __init__(self, make_steps) -> None:
        self._make_steps = make_steps
        self._open = threading.Event()
        self._open.set()
        self._permits = threading.Semaphore(0)

    def shut_after(self, lines: int) -> None:
        self._open.clear()
        for _ in range(lines):
            self._permits.release()

    def open(self) -> None:
        while self._permits.acquire(blocking=False):
            pass
        self._open.set()

    def __call__(self, request) -> Iterator[object]:
        from hwr_desktop.engine.pipeline import LineRead

        for step in self._make_steps(request):
            while isinstance(step, LineRead) and not self._open.is_set() and not self._permits.acquire(blocking=False):
                time.sleep(0.005)
                yield "waiting"
            yield step


class Person:
    """Somebody at the window with a mouse and a keyboard."""

    def __init__(self, qtbot, application) -> None:
        self.qtbot, self.application = qtbot, application
        self.start()

    def start(self) -> None:
        """Start the program. Finding and reading are asked for by hand here, so that each can be looked at."""
        settings = Settings()
        settings.read_when_opened = False
        self.desktop = build(self.application, settings)
        self.window = self.desktop.window
        self.gate = self.desktop.transcribe._make_steps = Gate(self.desktop.transcribe._make_steps)
        self.window.resize(1200, 740)
        with self.qtbot.waitExposed(self.window):
            self.window.show()
        self.window.activateWindow()
        self.until(self.window.isActiveWindow)

    def end(self) -> None:
        self.gate.open()
        assert self.desktop.close()
        self.desktop.theme.deleteLater()
        self.window.deleteLater()

    def until(self, reached) -> None:
        self.qtbot.waitUntil(reached, timeout=PATIENCE_MS)

    def until_read(self) -> None:
        self.until(lambda: not self.desktop.reading.busy)

    @property
    def lines(self):
        page = self.desktop.workspace.page
        return page.lines if page is not None else ()

    @property
    def texts(self) -> list[str]:
        return [line.text for line in self.lines]

    def press_button(self, kind, text: str) -> None:
        (button,) = (b for b in self.window.findChildren(kind) if b.text() == text and b.isVisible())
        self.until(button.isEnabled)
        self.qtbot.mouseClick(button, LEFT)

    def press_keys(self, key: Qt.Key, modifier: Qt.KeyboardModifier = NO_KEYS) -> None:
        self.qtbot.keyClick(self.application.focusWidget() or self.window, key, modifier)

    def at(self, x: float, y: float) -> QPoint:
        return self.window.canvas.mapFromScene(x, y)

    def click_line(self, number: int) -> None:
        """Click on the ink of a line."""
        line = self.lines[number]
        (left, start), (right, end) = line.baseline[0], line.baseline[-1]
        place = self.at((left + right) / 2, (start + end) / 2 - 0.2 * line.box.height)
        self.qtbot.mouseClick(self.window.canvas.viewport(), LEFT, pos=place)
        assert self.desktop.workspace.selected == (line.id,)

    def write_into_line(self, number: int, text: str) -> None:
        """Go from the ink to the text with Enter, and type at its end."""
        self.click_line(number)
        self.press_keys(Qt.Key.Key_Return)
        editor = self.window.transcript.findChild(QTextEdit)
        assert self.application.focusWidget() is editor
        self.press_keys(Qt.Key.Key_End)
        self.qtbot.keyClicks(editor, text)

    def draw_line(self, left: float, top: float, right: float, bottom: float) -> None:
        self.press_keys(Qt.Key.Key_D, CONTROL)
        paper = self.window.canvas.viewport()
        self.qtbot.mousePress(paper, LEFT, pos=self.at(left, top))
        for share in (0.3, 0.6, 1.0):
            place = self.at(left + share * (right - left), top + share * (bottom - top))
            self.qtbot.mouseMove(paper, place)
        self.qtbot.mouseRelease(paper, LEFT, pos=self.at(right, bottom))


@pytest.fixture(params=["any platform", pytest.param("xcb", marks=pytest.mark.xvfb)])
def person(request, plain_application, qtbot):
    """Somebody before the empty window; for one of the two the window is that of a real X server."""
    if request.param == "xcb" and QGuiApplication.platformName() != "xcb":
        pytest.skip("needs a real X server: make test runs this under xvfb-run")
    person = Person(qtbot, plain_application)
    yield person
    person.end()


def test_a_letter_is_opened_found_read_corrected_undone_reopened_and_exported(person, own_reading, tmp_path):
    open_and_find(person, own_reading[0])
    read_and_correct_meanwhile_and_stop(person)
    read_the_rest(person, own_reading[1])
    undo_and_redo_text_and_lines(person)
    close_and_open_again(person)
    export(person, tmp_path)


def open_and_find(person, own_lines) -> None:
    # GIVEN the empty window WHEN the sample letter is opened
    person.press_button(QPushButton, "Try the sample letter")
    person.until(lambda: person.desktop.workspace.page is not None)
    # AND its lines are wished for THEN they are those that the engine finds
    person.press_button(QToolButton, "Find lines")
    person.until(lambda: len(person.lines) > 0)
    person.until_read()
    assert [line.polygon for line in person.lines] == [line.polygon for line in own_lines]
    assert set(person.texts) == {""}


def read_and_correct_meanwhile_and_stop(person) -> None:
    # GIVEN a reading under way that has come to the fifth line
    last = len(person.lines) - 1
    person.gate.shut_after(4)
    person.press_keys(Qt.Key.Key_R, CONTROL)
    person.until(lambda: sum(line.author is not None for line in person.lines) == 4)
    assert person.window.progress.isVisible() and f"4 of {last + 1}" in person.window.progress.words_left
    read = person.texts[1]
    # WHEN a word is written into a line that was read, and into one that was not, and Stop is pressed
    person.write_into_line(1, " well")
    person.write_into_line(last, "Mine own words")
    person.press_button(QToolButton, "Stop")
    person.until_read()
    # THEN the person's words stand, and all that was not read is empty
    assert person.texts[1] == read + " well" and person.texts[last] == "Mine own words"
    assert set(person.texts[4:last]) == {""} and not person.window.progress.isVisible()
    assert person.window.status.model_text.endswith("Processor") or "card" in person.window.status.model_text


def read_the_rest(person, own_texts) -> None:
    # WHEN the page is read again
    person.gate.open()
    before = person.texts
    person.press_keys(Qt.Key.Key_R, CONTROL)
    person.until_read()
    # THEN what was corrected is as it was, and the rest as the engine reads it
    mine = (1, len(before) - 1)
    assert [person.texts[at] for at in mine] == [before[at] for at in mine]
    pairs = [pair for at, pair in enumerate(zip(person.texts, own_texts, strict=True)) if at not in mine]
    assert sum(shown == own for shown, own in pairs) >= 0.9 * len(pairs)  # rounding differs with the threads


def undo_and_redo_text_and_lines(person) -> None:
    # GIVEN the text, WHEN a word is written, a line deleted and one drawn, which is then read
    before = person.texts
    person.write_into_line(0, " indeed")
    person.click_line(2)
    person.press_keys(Qt.Key.Key_Delete)
    page = person.desktop.workspace.page
    person.draw_line(0.3 * page.width, 0.955 * page.height, 0.8 * page.width, 0.985 * page.height)
    (drawn,) = person.desktop.workspace.selected
    person.until(lambda: person.desktop.workspace.page.line(drawn).author is not None)
    person.until_read()
    assert person.desktop.workspace.page.line(drawn).author.kind is AuthorKind.MODEL
    after = person.texts
    # THEN three times undo takes back the three, and three times redo brings them again
    for _ in range(3):
        person.press_keys(Qt.Key.Key_Z, CONTROL)
    assert person.texts == before
    for _ in range(3):
        person.press_keys(Qt.Key.Key_Z, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    assert person.texts == after and person.texts[0].endswith(" indeed")


def close_and_open_again(person) -> None:
    # GIVEN the window closed, WHEN the program is started again and goes on with the draft
    before = person.lines
    person.press_keys(Qt.Key.Key_Q, CONTROL)
    person.end()
    person.start()
    person.press_button(QCommandLinkButton, "Draft: letter-to-anna")
    person.until(lambda: person.desktop.workspace.page is not None)
    # THEN everything is there, the history too
    assert person.lines == before
    person.press_keys(Qt.Key.Key_Z, CONTROL)
    assert len(person.lines) == len(before) - 1
    person.press_keys(Qt.Key.Key_Z, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    assert person.lines == before


def export(person, tmp_path) -> None:
    # WHEN the transcript is exported as text and as PAGE XML
    for name in ("anna.txt", "anna.xml"):
        person.press_keys(Qt.Key.Key_E, CONTROL)
        person.until(lambda: person.desktop.export.dialog is not None)
        dialog = person.desktop.export.dialog
        dialog.activateWindow()  # which a window manager does
        person.until(dialog.isActiveWindow)
        dialog.place.field.setFocus()
        dialog.place.field.selectAll()
        person.qtbot.keyClicks(dialog.place.field, str(tmp_path / name))
        person.press_keys(Qt.Key.Key_Return)
        person.until(lambda: person.desktop.export.dialog is None and not person.desktop.export.busy)
        person.window.activateWindow()
        person.until(person.window.isActiveWindow)
    # THEN both files hold it as it stands
    assert (tmp_path / "anna.txt").read_text(encoding="utf-8").rstrip("\n") == "\n".join(person.texts).rstrip("\n")
    assert [line.text for line in page_xml.read(tmp_path / "anna.xml").lines] == person.texts


def test_a_reading_is_stopped_by_closing_and_what_was_read_is_found_again(plain_application, qtbot):
    # GIVEN a letter being read, some of its lines done
    person = Person(qtbot, plain_application)
    person.gate.shut_after(5)
    person.press_button(QPushButton, "Try the sample letter")
    person.until(lambda: person.desktop.workspace.page is not None)
    person.press_keys(Qt.Key.Key_R, CONTROL)
    person.until(lambda: sum(line.author is not None for line in person.lines) == 5)
    done = person.lines
    # WHEN the window is closed, and opened again on the same work
    person.window.close()
    person.end()
    person.start()
    person.press_button(QCommandLinkButton, "Draft: letter-to-anna")
    person.until(lambda: person.desktop.workspace.page is not None)
    # THEN every line that was shown is there
    assert person.lines == done
    person.end()
