"""Marks over the characters of a line, as Transkribus writes them into its `custom` attribute:

    unclear {offset:3; length:4;} gap {offset:8; length:0; reason:two\\u0020words;} add {offset:9; length:2;}
    abbrev {offset:0; length:2; expansion:Doctor;} textStyle {offset:12; length:5; strikethrough:true;}

and, where they are known, names: `person {offset:0; length:7;}`, `place`, `organization`, `date`. These are not read
back, for they follow from the text and from what was decided about them.

Offsets and lengths count UTF-16 units of the line's Unicode text, as Transkribus does: a character beyond the basic
plane is two of them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable

from hwr_desktop.document.marks import ordered
from hwr_desktop.document.name_book import Kind, NamedPlace
from hwr_desktop.document.page import Mark, MarkKind
from hwr_desktop.interchange.page_xml.page_xml_tags import tag, tags_of

_NAMES = {
    MarkKind.UNCLEAR: ("unclear", "reason"),
    MarkKind.GAP: ("gap", "reason"),
    MarkKind.DELETED: ("textStyle", "reason"),
    MarkKind.INSERTED: ("add", "place"),
    MarkKind.ABBREVIATION: ("abbrev", "expansion"),
}
"""How a kind is called, and in what its value is told."""

_KINDS = {name: kind for kind, (name, _) in _NAMES.items()}
FOUND = {Kind.PERSON: "person", Kind.PLACE: "place", Kind.ORGANISATION: "organization", Kind.DATE: "date"}
_STRUCK = "strikethrough"
_LONGEST = 100_000
"""Characters of a `custom` attribute that are looked at: some thousand marks."""

_NO_MARKS = frozenset(("readingOrder", "structure", "hwr"))
"""Tags that say something else, which is read elsewhere."""

Length = Callable[[str], int]
"""How long the beginning of a text is in another form of that text."""


def as_custom(marks: Iterable[Mark], length_before: Callable[[int], int], names: Iterable[NamedPlace] = ()) -> str:
    """The marks and names for a `custom` attribute, each with a space before it.

    `length_before` tells how many UTF-16 units of the written text stand before a code point of the line's.
    """

    def places(start: int, end: int) -> dict[str, str | int]:
        return {"offset": length_before(start), "length": length_before(end) - length_before(start)}

    written = ""
    for mark in ordered(marks):
        name, key = _NAMES[mark.kind]
        style = {_STRUCK: "true"} if mark.kind is MarkKind.DELETED else {}
        value = {key: mark.value} if mark.value else {}
        written += " " + tag(name, {**places(mark.start, mark.end), **style, **value})
    for found in names:
        if found.kind in FOUND:
            written += " " + tag(FOUND[found.kind], places(found.start, found.end))
    return written


def from_custom(custom: str, text: str, length: Length) -> tuple[Mark, ...]:
    """The marks that a `custom` attribute tells of a text as it stands in the file; what makes no sense is left out.

    `length` tells how many code points the beginning of that text comes to where the marks are to go.
    """
    marks = []
    for name, told in tags_of(custom[:_LONGEST]):
        kind = _KINDS.get(name)
        offset, size = told.get("offset", ""), told.get("length", "")
        if kind is None or not _is_number(offset) or not _is_number(size):
            continue
        if kind is MarkKind.DELETED and told.get(_STRUCK) != "true":
            continue  # another style, such as bold
        start = length(_first_units(text, int(offset)))
        end = length(_first_units(text, int(offset) + int(size)))
        if start < end or kind is MarkKind.GAP:
            value = told.get(_NAMES[kind][1]) or (told.get("extent", "") if kind is MarkKind.GAP else "")
            marks.append(Mark(kind, start, end, value))
    return ordered(marks)


def other_tags(custom: str) -> Counter[str]:
    """How many tags there are of each name that no mark stands for, such as `person`."""
    names = (name for name, told in tags_of(custom[:_LONGEST]) if told.get(_STRUCK) != "true")
    return Counter(name for name in names if name not in _NO_MARKS and (name not in _KINDS or name == "textStyle"))


def units(text: str) -> int:
    """How many UTF-16 units a text has."""
    return len(text) + sum(character > "\uffff" for character in text)


def _first_units(text: str, count: int) -> str:
    """As much of a text as its first UTF-16 units; a character of which only half is among them is left out."""
    return text.encode("utf-16-le", "surrogatepass")[: 2 * count].decode("utf-16-le", "ignore")


def _is_number(text: str) -> bool:
    return text.isascii() and text.isdigit() and len(text) < 10
