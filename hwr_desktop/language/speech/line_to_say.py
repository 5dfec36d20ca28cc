"""A line as it is to be said: without what its writer struck out, every other letter in its place."""

from __future__ import annotations

from hwr_desktop.document.page import Line, MarkKind


def line_to_say(line: Line) -> str:
    """The text with a blank for each letter that was struck, so that a place in it is a place in the line.

    What is abbreviated stays as it is written: the words of its mark would have no place in the line.
    """
    struck = {at for mark in line.marks if mark.kind is MarkKind.DELETED for at in range(mark.start, mark.end)}
    return "".join(" " if at in struck else letter for at, letter in enumerate(line.text))
