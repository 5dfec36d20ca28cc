"""Doubtful words as they are marked in the transcript: by underlines, which need no colour to be seen."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtGui import QTextBlock, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit

from hwr_desktop.document.words.doubts import Doubt
from hwr_desktop.ui.transcript.transcript_colours import TranscriptColours
from hwr_desktop.ui.transcript.utf16 import to_utf16


@dataclass(frozen=True)
class _LineMarks:
    """The marks of one line: what they say, and for each its cursor and from where to where in the line it was put."""

    doubts: tuple[Doubt, ...]
    selections: tuple[QTextEdit.ExtraSelection, ...]
    places: tuple[tuple[QTextCursor, int, int], ...]

    def stand_in(self, block: QTextBlock) -> bool:
        """Whether all marks are still where they were put; what was typed before them or into them has moved them."""
        at = block.position()
        return all(
            cursor.selectionStart() == at + start and cursor.selectionEnd() == at + end
            for cursor, start, end in self.places
        )


class DoubtMarks:
    """The marks of a page. Those that stand already as they should are left alone: this is asked for at each key."""

    def __init__(self, text: QTextEdit) -> None:
        self._text = text
        self._colours: TranscriptColours | None = None
        self._lines: list[_LineMarks] = []

    def show(self, doubts: Sequence[tuple[Doubt, ...]], colours: TranscriptColours) -> None:
        """Marks the doubtful words of each line, whose text must be there already."""
        known = self._lines if colours == self._colours else []
        lines, changed = [], len(known) != len(doubts)
        block = self._text.document().firstBlock()
        for number, wanted in enumerate(doubts):
            before = known[number] if number < len(known) else None
            if before is not None and before.doubts == wanted and before.stand_in(block):
                lines.append(before)
            else:
                lines.append(_made(block, wanted, colours))
                changed = True
            block = block.next()
        if changed:
            self._text.setExtraSelections([selection for line in lines for selection in line.selections])
        self._lines, self._colours = lines, colours


def doubt_selections(
    block: QTextBlock, doubts: Iterable[Doubt], colours: TranscriptColours
) -> list[QTextEdit.ExtraSelection]:
    """The marks for one line: dots under each doubtful word, a wave and a tinted ground for its doubtful letters."""
    return list(_made(block, tuple(doubts), colours).selections)


def _made(block: QTextBlock, doubts: tuple[Doubt, ...], colours: TranscriptColours) -> _LineMarks:
    """Marks for one line; see `doubt_selections`."""
    if not doubts:
        return _LineMarks((), (), ())
    word_format, letter_format = QTextCharFormat(), QTextCharFormat()
    word_format.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
    letter_format.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
    letter_format.setBackground(colours.doubt_ground)
    for marked in (word_format, letter_format):
        marked.setUnderlineColor(colours.doubt)
    text = block.text()
    selections, places = [], []
    for doubt in doubts:
        # Qt knows marks that stay as they were by their anchors: those of words are at the end, so that no two are one.
        marks = [(doubt.end, doubt.start, word_format), *((at, at + 1, letter_format) for at in doubt.letters)]
        for anchor, position, marked in marks:
            ends = to_utf16(text, anchor), to_utf16(text, position)
            cursor = QTextCursor(block)
            cursor.setPosition(block.position() + ends[0])
            cursor.setPosition(block.position() + ends[1], QTextCursor.MoveMode.KeepAnchor)
            selection = QTextEdit.ExtraSelection()
            selection.cursor, selection.format = cursor, marked
            selections.append(selection)
            places.append((cursor, min(ends), max(ends)))
    return _LineMarks(doubts, tuple(selections), tuple(places))
