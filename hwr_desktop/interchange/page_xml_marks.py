"""Marks over the characters of a line, as Transkribus writes them into its `custom` attribute:

    unclear {offset:3; length:4;} gap {offset:8; length:0; reason:two\\u0020words;} add {offset:9; length:2;}
    abbrev {offset:0; length:2; expansion:Doctor;} textStyle {offset:12; length:5; strikethrough:true;}

Offsets and lengths count UTF-16 units of the line's Unicode text, as Transkribus does: a character beyond the basic
plane is two of them. In a value all but letters, figures and a few signs stand as `\\u` and four hexadecimal digits.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from hwr_desktop.document.marks import ordered
from hwr_desktop.document.page import Mark, MarkKind

_NAMES = {
    MarkKind.UNCLEAR: ("unclear", "reason"),
    MarkKind.GAP: ("gap", "reason"),
    MarkKind.DELETED: ("textStyle", "reason"),
    MarkKind.INSERTED: ("add", "place"),
    MarkKind.ABBREVIATION: ("abbrev", "expansion"),
}
"""How a kind is called, and in what its value is told."""

_KINDS = {name: kind for kind, (name, _) in _NAMES.items()}
_STRUCK = "strikethrough"
_LONGEST = 100_000
"""Characters of a `custom` attribute that are looked at: some thousand marks."""

_PLAIN = frozenset("-_.,'()[]/+&!?*")
_ESCAPED = re.compile(r"\\u([0-9a-fA-F]{4})")

Length = Callable[[str], int]
"""How long the beginning of a text is in another form of that text."""


def as_custom(marks: Iterable[Mark], length_before: Callable[[int], int]) -> str:
    """The marks for a `custom` attribute, each with a space before it.

    `length_before` tells how many UTF-16 units of the written text stand before a code point of the line's.
    """
    written = ""
    for mark in ordered(marks):
        name, key = _NAMES[mark.kind]
        start, end = length_before(mark.start), length_before(mark.end)
        style = f" {_STRUCK}:true;" if mark.kind is MarkKind.DELETED else ""
        value = f" {key}:{_escaped(mark.value)};" if mark.value else ""
        written += f" {name} {{offset:{start}; length:{end - start};{style}{value}}}"
    return written


def from_custom(custom: str, text: str, length: Length) -> tuple[Mark, ...]:
    """The marks that a `custom` attribute tells of a text as it stands in the file; what makes no sense is left out.

    `length` tells how many code points the beginning of that text comes to where the marks are to go.
    """
    marks = []
    for item in custom[:_LONGEST].split("}")[:-1]:
        before, _, body = item.partition("{")
        kind = _KINDS.get(before.split()[-1]) if before.split() else None
        told = {key.strip(): value.strip() for key, _, value in (each.partition(":") for each in body.split(";"))}
        offset, size = told.get("offset", ""), told.get("length", "")
        if kind is None or not _is_number(offset) or not _is_number(size):
            continue
        if kind is MarkKind.DELETED and told.get(_STRUCK) != "true":
            continue  # another style, such as bold
        start = length(_first_units(text, int(offset)))
        end = length(_first_units(text, int(offset) + int(size)))
        if start < end or kind is MarkKind.GAP:
            value = told.get(_NAMES[kind][1]) or (told.get("extent", "") if kind is MarkKind.GAP else "")
            marks.append(Mark(kind, start, end, _unescaped(value)))
    return ordered(marks)


def units(text: str) -> int:
    """How many UTF-16 units a text has."""
    return len(text) + sum(character > "\uffff" for character in text)


def _first_units(text: str, count: int) -> str:
    """As much of a text as its first UTF-16 units; a character of which only half is among them is left out."""
    return text.encode("utf-16-le", "surrogatepass")[: 2 * count].decode("utf-16-le", "ignore")


def _is_number(text: str) -> bool:
    return text.isascii() and text.isdigit() and len(text) < 10


def _escaped(value: str) -> str:
    return "".join(c if c.isalnum() or c in _PLAIN else _as_units(c) for c in value)


def _as_units(character: str) -> str:
    data = character.encode("utf-16-be", "surrogatepass")
    return "".join(f"\\u{data[at]:02x}{data[at + 1]:02x}" for at in range(0, len(data), 2))


def _unescaped(value: str) -> str:
    """The value with its escapes resolved; a lone half of a character goes."""
    text = _ESCAPED.sub(lambda match: chr(int(match.group(1), 16)), value)
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "ignore")
