from __future__ import annotations

import random

import pytest
from PySide6.QtGui import QTextCursor, QTextDocument

from hwr_desktop.ui.transcript.line_blocks import show_order, show_text, texts_of


def document_of(ids: str) -> QTextDocument:
    document = QTextDocument()
    document.setPlainText("\n".join(ids))
    return document


@pytest.mark.parametrize("seed", range(60))
def test_any_order_is_reached_and_lines_in_both_keep_their_text(qapp, seed: int) -> None:
    # GIVEN a document of some lines
    chance = random.Random(seed)
    before = "".join(chance.sample("abcdefgh", chance.randrange(1, 8)))
    after = "".join(chance.sample("abcdefgh", chance.randrange(1, 8)))
    if seed % 2:
        after = "".join(sorted(set(after) | set(chance.sample(before, len(before) // 2))))
    document = document_of(before)
    # WHEN lines go, come and change places
    show_order(document, list(before), list(after))
    # THEN there is one block a line, each with its text or still empty
    texts = texts_of(document)
    assert len(texts) == len(after)
    assert all(text in ("", line_id) for text, line_id in zip(texts, after, strict=True))
    kept = [text for text in texts if text]
    assert len(kept) == len(set(kept))
    if after == before:
        assert texts == list(after)


def test_from_no_lines_and_to_none(qapp) -> None:
    document = QTextDocument()
    show_order(document, (), ("a", "b", "c"))
    assert document.blockCount() == 3
    show_order(document, ("a", "b", "c"), ())
    assert (document.blockCount(), document.toPlainText()) == (1, "")


@pytest.mark.parametrize(
    "old, new", [("abc", "abXc"), ("", "new"), ("gone", ""), ("aaa", "aa"), ("x𝔅y", "x𝔅𝔅y"), ("one\u00e9", "on\u00e9")]
)
def test_a_text_is_changed_only_where_it_differs(qapp, old: str, new: str) -> None:
    # GIVEN a caret at the end of a line; WHEN the line's text is changed
    document = document_of("a")
    block = document.firstBlock()
    show_text(block, old)
    caret = QTextCursor(document)
    caret.movePosition(QTextCursor.MoveOperation.End)
    show_text(block, new)
    # THEN it reads as wished and the caret is at its end still
    assert texts_of(document) == [new]
    assert caret.atEnd()


def test_a_line_break_within_a_text_breaks_no_line(qapp) -> None:
    document = document_of("ab")
    show_text(document.firstBlock(), "one\u2028two\nthree")
    assert texts_of(document) == ["one two three", "b"]


def test_decomposed_letters_on_the_screen_are_left_alone(qapp) -> None:
    # GIVEN an accent typed after its letter; WHEN the page has them composed
    document = document_of("e")
    show_text(document.firstBlock(), "e\u0301")
    raw = document.firstBlock().text()
    show_text(document.firstBlock(), "\u00e9")
    # THEN what is on the screen is not touched
    assert document.firstBlock().text() == raw
