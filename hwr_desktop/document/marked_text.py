"""A line's text with its marks made into words or signs, in the three ways in which it may be given to readers.

As written is the text as it stands, letter for letter, with only a sign where there is a gap. A clean reading leaves
out what was struck and writes out what was abbreviated. With signs, everything is told:

    [unclear: word]  [illegible] or [illegible: 3 words]  [struck: word]  ^inserted^  Mr [Mister]
"""

from __future__ import annotations

from typing import NamedTuple

from hwr_desktop.document.marks import ordered
from hwr_desktop.document.page import Line, Mark, MarkKind

GAP_SIGN = "[…]"


def as_written(line: Line) -> str:
    """The text as it stands, with […] where there is a gap in it."""
    text = line.text
    for mark in reversed(ordered(line.marks)):
        if mark.kind is MarkKind.GAP and mark.start == mark.end:
            text = text[: mark.start] + GAP_SIGN + text[mark.start :]
    return text


class CleanText(NamedTuple):
    """The text of a line as a clean reading, and the way back: which characters of the line each of its characters
    stands for. Where `sources` is empty each stands for itself."""

    text: str
    sources: tuple[tuple[int, int], ...] = ()

    def place(self, start: int, end: int) -> tuple[int, int]:
        """Where in the line's text the characters `start` to before `end` of the clean reading stand."""
        if not self.sources or start >= end:
            return start, end
        return self.sources[start][0], self.sources[end - 1][1]


def clean_reading(line: Line) -> str:
    """The text without what was struck, abbreviations written out where that is known, with […] where a gap is."""
    return clean_text(line).text


def clean_text(line: Line) -> CleanText:
    """The clean reading with the way back to the line's text."""
    if not line.marks:
        return CleanText(line.text)
    struck = {at for mark in line.marks if mark.kind is MarkKind.DELETED for at in range(mark.start, mark.end)}
    gaps = {mark.start for mark in line.marks if mark.kind is MarkKind.GAP and mark.start == mark.end}
    expanded = {m.start: m for m in line.marks if m.kind is MarkKind.ABBREVIATION and m.value and m.start < m.end}
    letters: list[tuple[str, tuple[int, int]]] = []
    at = 0
    while at <= len(line.text):
        if at in gaps:
            letters += [(sign, (at, at)) for sign in GAP_SIGN]
        mark = expanded.get(at)
        if mark is not None and at not in struck:
            letters += [(letter, (at, mark.end)) for letter in mark.value]
            letters += [(sign, (gap, gap)) for gap in gaps if at < gap < mark.end for sign in GAP_SIGN]
            at = mark.end
            continue
        if at not in struck and at < len(line.text):
            letters.append((line.text[at], (at, at + 1)))
        at += 1
    if struck:  # the spaces around what is gone are one
        spaces = [letter == " " for letter, _ in letters]
        letters = [
            each for number, each in enumerate(letters) if not (spaces[number] and number and spaces[number - 1])
        ]
        letters = letters[bool(letters and letters[0][0] == " ") :]
        letters = letters[: len(letters) - bool(letters and letters[-1][0] == " ")]
    return CleanText("".join(letter for letter, _ in letters), tuple(source for _, source in letters))


def with_signs(line: Line) -> str:
    """The text with every mark told by editorial signs."""
    before: dict[int, str] = {}
    behind: dict[int, str] = {}
    between: dict[int, str] = {}
    for mark in ordered(line.marks):
        opening, closing = _signs(mark)
        if mark.start == mark.end:
            between[mark.start] = between.get(mark.start, "") + opening + closing
        else:
            before[mark.start] = before.get(mark.start, "") + opening
            behind[mark.end] = closing + behind.get(mark.end, "")
    places = range(len(line.text) + 1)
    return "".join(
        behind.get(at, "") + between.get(at, "") + before.get(at, "") + line.text[at : at + 1] for at in places
    )


def _signs(mark: Mark) -> tuple[str, str]:
    """What stands before and behind the characters of a mark."""
    if mark.kind is MarkKind.GAP:
        told = f"[illegible: {mark.value}" if mark.value else "[illegible"
        return (told, "]") if mark.start == mark.end else (f"{told}; perhaps: ", "]")
    if mark.kind is MarkKind.ABBREVIATION:
        return "", f" [{mark.value}]" if mark.value else ""
    if mark.kind is MarkKind.INSERTED:
        return "^", "^"
    return ("[struck: " if mark.kind is MarkKind.DELETED else "[unclear: "), "]"
