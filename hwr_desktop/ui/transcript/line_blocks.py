"""Keeps a text document in step with the lines of a page: one block a line.

Only what differs is changed, so that Qt carries caret and selection along.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from difflib import SequenceMatcher

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextBlock, QTextBlockFormat, QTextCursor, QTextDocument

from hwr_desktop.ui.transcript.utf16 import to_utf16

SPACING_PX = 8.0
"""Between two lines."""


_BREAKS = str.maketrans(dict.fromkeys("\r\n\x00\u2028\u2029\ufdd0\ufdd1", " "))
"""What Qt would take for the end of a block, as the space that is shown in its place."""


def showable(text: str) -> str:
    """A text as it can be shown in one block: of the same length, without line breaks."""
    return text.translate(_BREAKS)


def text_of(block: QTextBlock) -> str:
    """The text of a block as the document keeps it: composed (NFC)."""
    return unicodedata.normalize("NFC", block.text())


def texts_of(document: QTextDocument) -> list[str]:
    """The texts of all blocks."""
    return [text_of(document.findBlockByNumber(number)) for number in range(document.blockCount())]


def show_order(document: QTextDocument, before: Sequence[str], after: Sequence[str]) -> None:
    """Gives the document a block for each id of `after`, where it had one for each of `before`.

    Blocks of ids in both keep their text; new ones are empty. A document always has one block at least, which is
    empty when there are no ids.
    """
    if not before or not after:
        document.setPlainText("\n" * max(len(after) - 1, 0))
        return
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    for kind, start, end, new_start, new_end in reversed(SequenceMatcher(None, before, after, False).get_opcodes()):
        if kind == "equal":
            continue
        for _ in range(new_end - new_start):
            _insert_block(document, cursor, end)
        for number in range(end - 1, start - 1, -1):
            _remove_block(document, cursor, number)
    cursor.endEditBlock()


def show_text(block: QTextBlock, text: str) -> None:
    """Gives a block another text by replacing only the stretch that differs."""
    old, text = block.text(), showable(text)
    if text_of(block) == text:
        return
    start = _shared(old, text)
    back = min(_shared(old[::-1], text[::-1]), min(len(old), len(text)) - start)
    cursor = QTextCursor(block)
    cursor.setPosition(block.position() + to_utf16(old, start))
    cursor.setPosition(block.position() + to_utf16(old, len(old) - back), QTextCursor.MoveMode.KeepAnchor)
    cursor.insertText(text[start : len(text) - back])


def show_format(block: QTextBlock, room_above_px: float, direction: str | None, indent_px: float = 0.0) -> None:
    """Gives a block some room above it and before its first letter, and the direction "ltr" or "rtl", or that of its
    first letter when None."""
    wanted = QTextBlockFormat()
    wanted.setTopMargin(SPACING_PX + room_above_px)
    wanted.setBottomMargin(SPACING_PX)
    wanted.setTextIndent(indent_px)
    wanted.setLayoutDirection(
        {"rtl": Qt.LayoutDirection.RightToLeft, "ltr": Qt.LayoutDirection.LeftToRight}.get(
            direction or "", Qt.LayoutDirection.LayoutDirectionAuto
        )
    )
    if block.blockFormat() != wanted:
        QTextCursor(block).setBlockFormat(wanted)


def show_top_margin(document: QTextDocument, margin_px: float) -> None:
    """Gives the document some room above its first line, whose block's own top margin Qt does not heed."""
    frame = document.rootFrame()
    wanted = frame.frameFormat()
    if wanted.topMargin() != margin_px:
        wanted.setTopMargin(margin_px)
        frame.setFrameFormat(wanted)


def _insert_block(document: QTextDocument, cursor: QTextCursor, number: int) -> None:
    """Inserts an empty block so that it becomes the one of that number."""
    if number < document.blockCount():
        cursor.setPosition(document.findBlockByNumber(number).position())
        cursor.insertBlock()
    else:
        cursor.movePosition(QTextCursor.MoveOperation.End)
        cursor.insertBlock()


def _remove_block(document: QTextDocument, cursor: QTextCursor, number: int) -> None:
    """Removes a block and one of the separators beside it; the only block is emptied."""
    block = document.findBlockByNumber(number)
    start, end = block.position(), block.position() + block.length() - 1
    if block.next().isValid():
        end += 1
    elif block.previous().isValid():
        start -= 1
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    cursor.removeSelectedText()


def _shared(one: str, other: str) -> int:
    """How many characters two texts share from their beginning."""
    at = 0
    for left, right in zip(one, other, strict=False):
        if left != right:
            break
        at += 1
    return at
