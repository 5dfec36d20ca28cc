"""A page of six lines in a transcript that is really shown, offscreen, with a window that takes its wishes up."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QImage, QInputMethodEvent, QKeyEvent, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QTextEdit, QWidget

from hwr_desktop.document import edits
from hwr_desktop.document.geometry import Box, rectangle
from hwr_desktop.document.page import Author, AuthorKind, Character, Line, Page
from hwr_desktop.ui.transcript.transcript_editor import TranscriptEditor

TEXTS = ("My dear Aunt", "the garden is", "white with snow", "", "and we are", "all very well")
NONE = Qt.KeyboardModifier.NoModifier


def read_line(name: str, text: str, unsure: tuple[int, ...] = (), top: float = 0) -> Line:
    characters = tuple(
        Character(letter, 0.2 if at in unsure else 0.95, (at, top), (at + 1, top)) for at, letter in enumerate(text)
    )
    box = Box(0, top, 500, top + 40)
    author = Author(AuthorKind.MODEL, "reader")
    return Line(name, rectangle(box), ((0, top + 30), (500, top + 30)), text, 0.9, characters, author=author)


def make_page(texts: tuple[str, ...] = TEXTS) -> Page:
    lines = tuple(read_line(f"l{number}", text, top=50.0 * number) for number, text in enumerate(texts, start=1))
    return Page("p1", "scan.png", 600, 600, lines=lines)


def ink_of(line: Line) -> QImage:
    picture = QImage(500, 40, QImage.Format.Format_Grayscale8)
    picture.fill(180)
    return picture


class Typed:
    """A transcript and what it told; like the window, it brings each wish to the page and shows the page again."""

    read_line = staticmethod(read_line)
    make_page = staticmethod(make_page)
    ink_of = staticmethod(ink_of)

    def __init__(self, editor: TranscriptEditor, other: QLineEdit, page: Page) -> None:
        self.editor, self.other, self.page, self.window = editor, other, page, editor.window()
        self.text: QTextEdit = editor.findChild(QTextEdit)
        self.told: list[tuple] = []
        editor.line_edited.connect(self._edited)
        editor.line_entered.connect(lambda line_id: self.told.append(("entered", line_id)))
        editor.line_left.connect(lambda line_id: self.told.append(("left", line_id)))
        editor.checked_wished.connect(self._checked)

    def _edited(self, line_id: str, text: str) -> None:
        self.told.append(("edited", line_id, text))
        self.show(edits.with_text(self.page, line_id, text))

    def _checked(self, line_id: str, checked: bool) -> None:
        self.told.append(("checked", line_id, checked))
        self.show(edits.with_checked(self.page, line_id, checked))

    def show(self, page: Page) -> None:
        self.page = page
        self.editor.show_lines(page)

    @property
    def edited(self) -> list[tuple[str, str]]:
        return [told[1:] for told in self.told if told[0] == "edited"]

    @property
    def lines(self) -> list[str]:
        return self.text.toPlainText().split("\n")

    @property
    def caret(self) -> tuple[int, int]:
        cursor = self.text.textCursor()
        return cursor.blockNumber(), cursor.positionInBlock()

    def put_caret(self, number: int, at: int, number_to: int | None = None, at_to: int = 0) -> None:
        document = self.text.document()
        cursor = QTextCursor(document)
        cursor.setPosition(document.findBlockByNumber(number).position() + at)
        if number_to is not None:
            end = document.findBlockByNumber(number_to).position() + at_to
            cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        self.text.setTextCursor(cursor)

    def key(self, key: Qt.Key, keys: Qt.KeyboardModifier = NONE) -> None:
        QTest.keyClick(self.text, key, keys)

    def type(self, text: str) -> None:
        QTest.keyClicks(self.text, text)

    def type_letters(self, text: str) -> None:
        """Types letters of any script, each as a keyboard that has it sends it."""
        for letter in text:
            press = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_unknown, NONE, letter)
            QApplication.sendEvent(self.text, press)

    def compose(self, composed: str, commit: str = "") -> None:
        event = QInputMethodEvent(composed, [])
        event.setCommitString(commit)
        QApplication.sendEvent(self.text, event)

    def click_line(self, number: int) -> None:
        area = self.text.line_rect(number)
        QTest.mouseClick(
            self.text.viewport(), Qt.MouseButton.LeftButton, NONE, QPoint(int(area.left()) + 40, int(area.center().y()))
        )


@pytest.fixture
def typed(qtbot) -> Typed:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(600, 500)
    editor = TranscriptEditor(window)
    editor.resize(500, 400)
    other = QLineEdit(window)
    other.move(0, 450)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    page = make_page()
    editor.show_page(page)
    return Typed(editor, other, page)
