"""A letter of two pages from opening to export by the keyboard alone, in the window with the models that are installed.

Every event is a key. Only the system's own file dialogs are answered by a stand-in, since no test can press keys in
them. What is read decides where the walk goes, never whether it passes: words are taken as the model read them.
"""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from hwr_desktop import paths
from hwr_desktop.app import build
from hwr_desktop.engine import models
from hwr_desktop.interchange.page_xml import page_xml_format as page_xml
from hwr_desktop.ui.dialogs.file_dialogs import FileDialogs
from hwr_desktop.ui.settings import Settings

SAMPLE = paths.resources() / "samples" / "two-pages-to-thomas.pdf"
PATIENCE_MS = 120_000
NONE, CTRL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier
SHIFT, ALT = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.AltModifier
Key = Qt.Key

pytestmark = [
    pytest.mark.skipif(not SAMPLE.is_file(), reason="the sample letter is not there"),
    pytest.mark.skipif(
        not (models.available("reader") and models.available("lines")), reason="no reader and line model is installed"
    ),
]


class FileAnswers(FileDialogs):
    """What is chosen in the system's dialogs."""

    def scans(self):
        return [SAMPLE]


class Typist:
    """Somebody who has no mouse."""

    def __init__(self, qtbot, application) -> None:
        self.qtbot, self.application = qtbot, application
        self.start()

    def start(self) -> None:
        settings = Settings()
        self.desktop = build(self.application, settings, dialogs=FileAnswers(None, settings))
        self.window, self.workspace = self.desktop.window, self.desktop.workspace
        self.window.resize(1280, 800)
        with self.qtbot.waitExposed(self.window):
            self.window.show()
        self.window.activateWindow()
        self.until(self.window.isActiveWindow)

    def end(self) -> None:
        assert self.desktop.close()
        self.desktop.theme.deleteLater()
        self.window.deleteLater()

    def until(self, reached) -> None:
        self.qtbot.waitUntil(reached, timeout=PATIENCE_MS)

    def until_read(self) -> None:
        self.until(lambda: bool(self.texts) and all(line.author is not None for line in self.page.lines))
        self.until(lambda: not self.desktop.reading.busy)

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier = NONE, times: int = 1) -> None:
        for _ in range(times):
            QTest.keyClick(self.application.focusWidget() or self.window, key, held)

    def type(self, text: str) -> None:
        QTest.keyClicks(self.application.focusWidget(), text)

    def tab_to(self, reached) -> None:
        """Press Tab until the focus is where one wants to be."""
        for _ in range(60):
            if reached(self.application.focusWidget()):
                return
            self.press(Key.Key_Tab)
        raise AssertionError("Tab does not lead there")

    @property
    def page(self):
        return self.workspace.page

    @property
    def texts(self) -> list[str]:
        return [line.text for line in self.page.lines] if self.page is not None else []

    @property
    def line(self) -> int:
        """The line in which the caret is, counted from 0."""
        return self.page.position(self.window.transcript.caret[0])

    @property
    def text_focused(self) -> bool:
        return self.window.transcript.isAncestorOf(self.application.focusWidget())

    @property
    def choices(self) -> list[str]:
        """The readings that are offered by number, without the one that stands."""
        choosing = self.window.transcript._choices
        return [button.text() for button in choosing._list.buttons[1:]] if choosing.is_open else []


@pytest.fixture(params=["any platform", pytest.param("xcb", marks=pytest.mark.xvfb)])
def typist(request, plain_application, qtbot):
    """Somebody before the empty window; for one of the two the window is that of a real X server."""
    if request.param == "xcb" and QGuiApplication.platformName() != "xcb":
        pytest.skip("needs a real X server: make test runs this under xvfb-run")
    typist = Typist(qtbot, plain_application)
    yield typist
    typist.end()


def test_a_letter_is_corrected_and_exported_without_a_mouse(typist, tmp_path):
    open_and_read(typist)
    take_another_reading_by_number(typist)
    type_and_check(typist)
    cut_join_undo_and_redo(typist)
    put_in_a_character(typist)
    find_and_replace(typist)
    go_to_the_next_page_and_back(typist)
    done = typist.page, typist.texts
    export(typist, tmp_path)
    quit_and_open_again(typist, *done)


def open_and_read(typist) -> None:
    # GIVEN the empty window WHEN scans are opened by their key
    typist.press(Key.Key_O, CTRL)
    # THEN the first page is shown and read without more ado
    typist.until_read()
    assert len(typist.workspace.pages) == 2
    # AND F6 leads to its text
    for _ in range(3):
        if not typist.text_focused:
            typist.press(Key.Key_F6)
    assert typist.text_focused


def take_another_reading_by_number(typist) -> None:
    # GIVEN a doubtful word to which F3 leads, and of which other readings are known
    typist.press(Key.Key_F3)
    for _ in range(60):
        if typist.choices:
            break
        typist.press(Key.Key_F3)
    assert typist.choices
    number, wished = typist.line, typist.choices[0]
    word = typist.window.transcript.selected_text
    before = typist.texts[number]
    # WHEN the number of the first is pressed, with Alt where figures are typed over the word
    typist.press(Key.Key_1, ALT if any(letter.isdecimal() for letter in word) else NONE)
    # THEN it stands in the place of the word, and the next doubtful word is shown
    assert typist.texts[number] != before and wished in typist.texts[number]
    typist.press(Key.Key_Escape)


def type_and_check(typist) -> None:
    # WHEN something is typed over the first line, and Ctrl+Enter pressed
    typist.press(Key.Key_Home, CTRL)
    typist.press(Key.Key_End, SHIFT)
    typist.type("From Harbour Street in Zanzibar")
    typist.press(Key.Key_Return, CTRL)
    # THEN it is the line's text and checked, and the caret is in the next
    assert typist.texts[0] == "From Harbour Street in Zanzibar"
    assert typist.page.lines[0].checked and typist.line == 1


def cut_join_undo_and_redo(typist) -> None:
    # GIVEN the caret before the third word of the first line WHEN the key that cuts is pressed
    before = typist.texts
    typist.press(Key.Key_Home, CTRL)
    typist.press(Key.Key_Right, CTRL, times=2)
    typist.press(Key.Key_K, CTRL | SHIFT)
    # THEN there are two lines
    cut = ["From Harbour", "Street in Zanzibar", *before[1:]]
    assert typist.texts == cut
    # WHEN the first of them is joined with the next THEN all is as it was
    typist.press(Key.Key_Return, SHIFT)
    assert typist.line == 0
    typist.press(Key.Key_J, CTRL)
    assert typist.texts == before
    # AND undo takes back the one and the other, and redo brings them again
    typist.press(Key.Key_Z, CTRL)
    assert typist.texts == cut
    typist.press(Key.Key_Z, CTRL)
    assert typist.texts == before and typist.page.lines[0].checked
    typist.press(Key.Key_Z, CTRL | SHIFT, times=2)
    assert typist.texts == before


def put_in_a_character(typist) -> None:
    # GIVEN the caret at the end of the first line WHEN é is chosen in the palette by its letter
    typist.press(Key.Key_Home, CTRL)
    typist.press(Key.Key_End)
    typist.press(Key.Key_I, CTRL)
    typist.type("e")
    typist.press(Key.Key_Return)
    # THEN it is in the text, where the caret is too
    assert typist.texts[0] == "From Harbour Street in Zanzibaré" and typist.text_focused
    typist.press(Key.Key_I, CTRL)
    typist.press(Key.Key_Escape)
    assert typist.text_focused and not typist.window.character_palette.isVisible()


def find_and_replace(typist) -> None:
    # WHEN a word is looked for and replaced everywhere
    panel = typist.window.find_panel
    typist.press(Key.Key_H, CTRL)
    typist.tab_to(lambda widget: widget is panel.find_field)
    typist.press(Key.Key_A, CTRL)
    typist.type("Zanzibar")
    typist.until(lambda: panel.hits.model_.rowCount() == 1 and panel.replace_all_button.isEnabled())
    typist.tab_to(lambda widget: widget is panel.replace_field)
    typist.type("Whitby")
    typist.press(Key.Key_A, ALT)
    # THEN it stands there
    typist.until(lambda: typist.texts[0] == "From Harbour Street in Whitbyé")
    # AND Esc leads back to the text
    typist.press(Key.Key_Escape)
    assert typist.text_focused and not panel.isVisible()


def go_to_the_next_page_and_back(typist) -> None:
    # GIVEN the first page WHEN the key for the next is pressed THEN it is shown, and is about to be read
    first = typist.page.id
    typist.press(Key.Key_PageDown, CTRL)
    typist.until(lambda: typist.page.id != first and typist.desktop.reading.busy)
    # AND that can be stopped
    typist.press(Key.Key_Period, CTRL)
    typist.until(lambda: not typist.desktop.reading.busy)
    typist.press(Key.Key_PageUp, CTRL)
    typist.until(lambda: typist.page.id == first)


def export(typist, tmp_path) -> None:
    # WHEN the page is exported as text and as PAGE XML
    for name in ("letter.txt", "letter.xml"):
        typist.press(Key.Key_E, CTRL | SHIFT)
        typist.desktop.export.dialog.activateWindow()  # which a window manager does
        typist.until(typist.desktop.export.dialog.isActiveWindow)
        typist.tab_to(lambda widget: "File" in widget.accessibleName())
        typist.type(str(tmp_path / name))
        typist.press(Key.Key_Return)
        typist.until(lambda: typist.desktop.export.dialog is None and not typist.desktop.export.busy)
        typist.window.activateWindow()
        typist.until(typist.window.isActiveWindow)
    # THEN both files hold it
    text = (tmp_path / "letter.txt").read_text(encoding="utf-8")
    assert text.rstrip("\n") == "\n".join(typist.texts).rstrip("\n")
    assert text.startswith("From Harbour Street in Whitbyé\n")
    assert [line.text for line in page_xml.read(tmp_path / "letter.xml").lines] == typist.texts


def quit_and_open_again(typist, page, texts) -> None:
    # GIVEN the program ended by its key WHEN it is started again, and its draft is opened with Tab and Space
    typist.press(Key.Key_Q, CTRL)
    assert not typist.window.isVisible()
    typist.end()
    typist.start()
    typist.tab_to(lambda widget: isinstance(widget, QPushButton) and "Draft" in widget.text())
    typist.press(Key.Key_Space)
    typist.until(lambda: typist.page is not None)
    # THEN it is the page as it was left, and what was done can still be undone
    if typist.page.id != page.id:
        typist.press(Key.Key_PageUp, CTRL)
        typist.until(lambda: typist.page.id == page.id)
    assert typist.texts == texts and typist.page.lines == page.lines
    for _ in range(3):  # the stopped reading of the other page may have come as far as its lines
        if typist.texts == texts:
            typist.press(Key.Key_Z, CTRL)
            typist.until(lambda: typist.page is not None)
    assert typist.workspace.page_of(page.id).lines[0].text == "From Harbour Street in Zanzibaré"
