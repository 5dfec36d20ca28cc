"""The scripted typists: they take the fewest keys, and at their end the text is as it should be."""

import pytest
from PySide6.QtGui import QImage, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit

from benchmarks.cheapest_keys import Hunk, Place, by_typing, cheapest, hunks, plain_moves, should_be, slid
from benchmarks.keystrokes import opened
from benchmarks.scripted_typists import correct_in_window, correct_plainly
from hwr_desktop.document.geometry import Box, rectangle
from hwr_desktop.document.page import Author, AuthorKind, Character, Choice, Line


@pytest.fixture
def editor(qtbot):
    """A plain editor with the focus, and a text in it."""

    def made(text: str) -> QPlainTextEdit:
        edit = QPlainTextEdit(text)
        qtbot.addWidget(edit)
        edit.resize(900, 300)
        edit.show()
        edit.activateWindow()
        edit.setFocus()
        qtbot.waitUntil(edit.hasFocus)
        return edit

    return made


pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints", extend=True)


def test_only_what_differs_is_changed():
    assert hunks("we are ail wel", "we are all well") == [(8, 9, "l"), (13, 13, "l")]
    # AND what comes to the same elsewhere is known, of letters that are missing and of those that are too many
    assert set(slid("we are wel", Hunk(9, 9, "l"))) == {(9, 9, "l"), (10, 10, "l")}
    assert set(slid("aunnt", Hunk(2, 3, ""))) == {(2, 3, ""), (3, 4, "")}
    assert list(slid("ail", Hunk(1, 2, "l"))) == [(1, 2, "l")]


@pytest.mark.parametrize(
    ("text", "truth", "start", "end", "wished"),
    [
        ("we are ail well", "we are all well", 7, 10, "all"),
        ("we are wel", "we are well", 7, 10, "well"),
        ("are well", "we are well", 0, 3, "are"),
        ("we areall well", "we are all well", 3, 9, "are all"),
    ],
)
def test_a_word_is_told_as_it_should_be(text, truth, start, end, wished):
    assert should_be(text, truth, start, end) == wished


@pytest.mark.parametrize(
    ("text", "truths", "strokes"),
    [
        ("helo", ["hello"], 4),  # three moves, or End and Left, then the letter
        ("Dear Anna\nwe are wel", ["Dear Anna", "we are well"], 2),  # Ctrl+End, the letter
        ("a xyz b", ["a b"], 2),  # Ctrl+Right, Ctrl+Delete
        ("as it is", ["as it is"], 0),
    ],
)
def test_a_plain_editor_takes_the_fewest_keys(editor, text, truths, strokes):
    # GIVEN a text in a plain editor WHEN it is corrected
    edit = editor(text)
    work = correct_plainly(edit, truths)
    # THEN it is right, by no more keys than are needed
    assert edit.toPlainText().split("\n") == truths
    assert work.strokes <= strokes and work.strokes == work.going + work.typed + work.deleting + work.choosing


def test_letters_beyond_ascii_are_typed_too(editor):
    edit = editor("Noel")
    assert correct_plainly(edit, ["Noël"]).typed == 1
    assert edit.toPlainText() == "Noël"


def test_where_no_key_leads_it_is_said(editor):
    edit = editor("one\ntwo")
    begin = Place(QTextCursor(edit.document()))
    with pytest.raises(ValueError, match="no key"):
        cheapest(begin, lambda place: iter(()), by_typing(edit.document().findBlockByNumber(1), "three"))
    assert cheapest(begin, plain_moves, by_typing(edit.document().findBlockByNumber(1), "twos"))


def test_the_window_is_corrected_by_numbers_and_by_typing_over(qtbot, tmp_path, monkeypatch, qapp):
    # GIVEN a page in the window with two doubtful words, one of which has the right reading to offer
    monkeypatch.setenv("HWR_DATA_DIR", str(tmp_path / "data"))
    style, palette = qapp.style().objectName(), qapp.palette()
    sheet = QImage(600, 300, QImage.Format.Format_RGB32)
    sheet.fill(0xFFF4EFE2)
    assert sheet.save(str(tmp_path / "letter.png"))
    desktop = opened(qapp, tmp_path / "letter.png")
    page = desktop.workspace.page
    desktop.workspace.edit(page.with_lines((doubtful("ve", 0, "we", 40), doubtful("avl", 1, "ail", 140))), "Read")
    desktop.window.transcript.focus_line(desktop.workspace.page.lines[0].id)
    # WHEN it is corrected with either way of going THEN it is right
    for look_at_all in (True, False):
        work = correct_in_window(desktop, ["we go", "all go"], look_at_all)
        assert [line.text for line in desktop.workspace.page.lines] == ["we go", "all go"]
        if look_at_all:  # F3, 1, three letters, F3
            assert (work.choosing, work.typed, work.going) == (1, 3, 2)
        else:
            assert work.strokes == 0
    assert desktop.close()
    desktop.theme.deleteLater()
    desktop.window.deleteLater()
    qapp.setStyleSheet("")
    qapp.setStyle(style)
    qapp.setPalette(palette)


def doubtful(word: str, number: int, other: str, top: float) -> Line:
    """A line of a word that is not sure, with another reading of it, and one that is."""
    text = f"{word} go"
    letters = tuple(
        Character(letter, 0.3 if at < len(word) else 0.99, (40.0 + at, top + 50), (41.0 + at, top + 50))
        for at, letter in enumerate(text)
    )
    box = Box(40, top, 560, top + 70)
    base = ((40.0, top + 50), (560.0, top + 50))
    model = Author(AuthorKind.MODEL, "letters")
    return Line(f"l{number}", rectangle(box), base, text, 0.3, letters, author=model,
                choices=(Choice(0, len(word), other, 0.3),))  # fmt: skip
