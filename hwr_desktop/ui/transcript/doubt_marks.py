"""Doubtful words as they are marked in the transcript: by underlines, which need no colour to be seen."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtGui import QTextBlock, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit

from hwr_desktop.ui.transcript.doubts import Doubt
from hwr_desktop.ui.transcript.transcript_colours import TranscriptColours
from hwr_desktop.ui.transcript.utf16 import to_utf16


def doubt_selections(
    block: QTextBlock, doubts: Iterable[Doubt], colours: TranscriptColours
) -> list[QTextEdit.ExtraSelection]:
    """The marks for one line: dots under each doubtful word, a wave and a tinted ground for its doubtful letters."""
    word_format, letter_format = QTextCharFormat(), QTextCharFormat()
    word_format.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
    letter_format.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
    letter_format.setBackground(colours.doubt_ground)
    for marked in (word_format, letter_format):
        marked.setUnderlineColor(colours.doubt)
    selections = []
    for doubt in doubts:
        selections.append(_selection(block, doubt.start, doubt.end, word_format))
        selections += [_selection(block, at, at + 1, letter_format) for at in doubt.letters]
    return selections


def _selection(block: QTextBlock, start: int, end: int, marked: QTextCharFormat) -> QTextEdit.ExtraSelection:
    """A mark over the code points `start` to `end` of a block."""
    text = block.text()
    selection = QTextEdit.ExtraSelection()
    cursor = QTextCursor(block)
    cursor.setPosition(block.position() + to_utf16(text, start))
    cursor.setPosition(block.position() + to_utf16(text, end), QTextCursor.MoveMode.KeepAnchor)
    selection.cursor = cursor
    selection.format = marked
    return selection
