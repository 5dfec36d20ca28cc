"""Where a line's text comes from, in sentences: which model read it, whether a person typed it or found it right."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import datetime
from math import isfinite

from hwr_desktop.document.lines.line_times import LineTimes
from hwr_desktop.document.page import AuthorKind, Line
from hwr_desktop.document.translations import translation_of
from hwr_desktop.interchange.safe_xml import without_forbidden

UNKNOWN = LineTimes()
"""Of a line of whose history nothing is known."""


def origin_of(line: Line, translation: str = "", alternatives: bool = False, times: LineTimes = UNKNOWN) -> list[str]:
    """What is known of a line's text, and of its translation into a language if one is named.

    `alternatives`: other readings are told, too.
    """
    said = [_written(line, _on(times.written))]
    if line.checked:
        said.append(f"Found right by a person{_on(times.checked)}.")
    elif line.text and line.author is not None and line.author.kind is AuthorKind.MODEL:
        said.append("Nobody has checked it yet.")
    if alternatives:
        said += [_other(each.text, _named(each.author.kind, each.author.name)) for each in line.alternatives]
    translated = translation_of(line, translation) if translation else None
    if translated is not None:
        said.append(f"Translated by {'a person' if translated.by_person else 'machine'}.")
    return said


def origins_of(lines: Iterable[Line]) -> Iterator[tuple[str, int]]:
    """Of lines that have a text, how many come from whom, the most first, and how many a person found right."""
    written = [line for line in lines if line.text]
    counts = Counter(_by_whom(line) for line in written)
    yield "Lines", len(written)
    yield from sorted(counts.items(), key=lambda each: (-each[1], each[0]))
    if checked := sum(line.checked for line in written):
        yield "Found right by a person", checked


def _by_whom(line: Line) -> str:
    if line.author is None:
        return "From nobody knows whom"
    named = _named(line.author.kind, line.author.name)
    return f"{_DEEDS[line.author.kind]} {named}"


_DEEDS = {
    AuthorKind.MODEL: "Read by",
    AuthorKind.PERSON: "Typed or corrected by",
    AuthorKind.IMPORT: "Taken from",
}
_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_NAMELESS = {AuthorKind.MODEL: "machine", AuthorKind.PERSON: "a person", AuthorKind.IMPORT: "a file"}


def _on(moment: str) -> str:
    """The day of a moment where this computer stands, as the history tells it, after a space; "" where it is not
    known."""
    try:
        at = datetime.fromisoformat(moment).astimezone()
    except (ValueError, OverflowError, OSError):  # the latter two where no clock goes back as far
        return ""
    return f" on {at.day} {_MONTHS[at.month - 1]} {at.year}"


def _written(line: Line, when: str) -> str:
    """Who wrote the text of a line, and when."""
    if line.author is None:
        return "It is not known who read this line." if line.text else "Nothing has been read here."
    if line.author.kind is AuthorKind.MODEL:
        return f"{_by_whom(line)}{when}{_sure(line.confidence)}."
    if line.author.kind is AuthorKind.PERSON:
        machine = next((each for each in line.alternatives if each.author.kind is AuthorKind.MODEL), None)
        if machine is not None and machine.text != line.text:
            by = _named(machine.author.kind, machine.author.name)
            return f"Corrected by {_named(*line.author)}{when}; read otherwise by {by}."
    return f"{_by_whom(line)}{when}."


def _other(text: str, by: str) -> str:
    return f"Another reading, by {by}: “{without_forbidden(' '.join(text.split()))}”"


def _named(kind: AuthorKind, name: str) -> str:
    known = without_forbidden(" ".join(name.split()))
    if known and kind is AuthorKind.MODEL:
        return f"the model {known}"
    return known or _NAMELESS[kind]


def _sure(confidence: float | None) -> str:
    return "" if confidence is None or not isfinite(confidence) else f", {confidence:.0%} sure"
