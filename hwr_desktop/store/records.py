"""How pages, lines and projects are written down: JSON, by the names of their fields, defaults left out.

`LINE`, `PAGE` and `PROJECT` say for each field how its value is read back. They are the format of the file: a field
renamed or read differently needs a new `schema.VERSION` and a migration.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import MISSING, Field, fields, replace
from math import isfinite
from typing import Any, TypeVar

from hwr_desktop.document import framing, look
from hwr_desktop.document.geometry import Point, Polygon
from hwr_desktop.document.hands.hands import is_hand_id, is_version_name
from hwr_desktop.document.look import Look
from hwr_desktop.document.name_book import Act, Decision, Kind
from hwr_desktop.document.page import (
    Alternative,
    Author,
    AuthorKind,
    Character,
    Choice,
    Line,
    LineTranslation,
    Mark,
    MarkKind,
    Page,
    Region,
)
from hwr_desktop.document.project import Hand, Letter, Project

FURTHEST_PX = 10_000_000
"""Beyond any scan, and not so far that reckoning with it comes to no number."""
LONGEST_TEXT = 1_000_000
"""In characters; places in a line's text lie before it."""
_LONGEST_NAME = 40
Decoders = Mapping[str, Callable[[Any], Any]]
Record = TypeVar("Record", Line, Page, Project)


class RecordError(ValueError):
    """A record that makes no sense: the file is damaged or was meddled with."""


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise TypeError("text expected")
    return value


def _text_or_none(value: Any) -> str | None:
    return None if value is None else _text(value)


def _number(value: Any) -> float:
    """A number, as a confidence is one; 0 for what Python's JSON calls a number and is none."""
    if not isinstance(value, int | float):
        raise TypeError("number expected")
    return float(value) if isfinite(value) else 0.0


def _number_or_none(value: Any) -> float | None:
    return None if value is None else _number(value)


def _whole(value: Any, least: int, most: int) -> int:
    if type(value) is not int or not least <= value <= most:
        raise TypeError("whole number expected")
    return value


def _side(value: Any) -> int:
    return _whole(value, 1, FURTHEST_PX)


def _index(value: Any) -> int:
    return _whole(value, 0, FURTHEST_PX)


def _range(start: Any, end: Any) -> tuple[int, int]:
    """Places in a text: from before one character to behind another."""
    return _whole(start, 0, LONGEST_TEXT), _whole(end, start, LONGEST_TEXT)


def _texts(value: Any) -> tuple[str, ...]:
    return tuple(_text(each) for each in value)


def _ids(value: Any) -> tuple[str, ...]:
    ids = _texts(value)
    if len(set(ids)) != len(ids):
        raise ValueError("something is named twice")
    return ids


def _point(value: Any) -> Point:
    x, y = value
    if -FURTHEST_PX <= x <= FURTHEST_PX and -FURTHEST_PX <= y <= FURTHEST_PX:
        return (float(x), float(y))
    return (_near(x), _near(y))  # which keeps the page: its text is more than the place of one point


def _near(value: float) -> float:
    """The coordinate as near as can be reckoned with, 0 where it is no number."""
    return float(min(max(value, -FURTHEST_PX), FURTHEST_PX)) if value == value else 0.0


def _points(value: Any) -> tuple[Point, ...]:
    return tuple([_point(each) for each in value])


def _turn_or_none(value: Any) -> int | None:
    if value not in (None, 0, 90, 180, 270):
        raise ValueError("a page is turned by no quarter turn")
    return None if value is None else int(value)


def _frame_or_none(value: Any) -> Polygon | None:
    if value is None:
        return None
    frame = _points(value)
    if not framing.is_frame(frame):
        raise ValueError("a page is framed by no four corners")
    return frame


def _look(value: Any) -> Look:
    brightness, contrast, clean = value
    return look.checked(Look(int(brightness), int(contrast), bool(clean)))


def _author(value: Any) -> Author | None:
    return None if value is None else Author(AuthorKind(value[0]), _text(value[1]))


def _characters(value: Any) -> tuple[Character, ...]:
    return tuple([Character(_text(text), _number(sure), _point(a), _point(b)) for text, sure, a, b in value])


def _alternatives(value: Any) -> tuple[Alternative, ...]:
    return tuple(
        Alternative(_text(text), _number_or_none(sure), _author(author) or Author(AuthorKind.IMPORT))
        for text, sure, author in value
    )


def _choices(value: Any) -> tuple[Choice, ...]:
    return tuple([Choice(*_range(start, end), _text(text), _number(sure)) for start, end, text, sure in value])


def _marks(value: Any) -> tuple[Mark, ...]:
    return tuple(Mark(MarkKind(kind), *_range(start, end), _text(note)) for kind, start, end, note in value)


def _translations(value: Any) -> tuple[LineTranslation, ...]:
    return tuple(
        LineTranslation(_text(language), _text(text), _text(source), bool(by_person))
        for language, text, source, by_person in value
    )


def _decisions(value: Any) -> tuple[Decision, ...]:
    return tuple(Decision(Act(act), Kind(kind), _text(form), _text(other)) for act, kind, form, other in value)


def _regions(value: Any) -> tuple[Region, ...]:
    return tuple(Region(_text(region), _points(polygon), _text(kind)) for region, polygon, kind in value)


def _letters(value: Any) -> tuple[Letter, ...]:
    return tuple(_letter(letter) for letter in value)


def _letter(value: Any) -> Letter:
    fields_read: dict[str, Any] = {
        name: _texts(each) if name == "pages" else _text(each) for name, each in value.items()
    }
    return Letter(**fields_read)


def _hands(value: Any) -> tuple[Hand, ...]:
    hands = tuple(Hand(_hand_id(hand), _text(name), _weights(weights)) for hand, name, weights in value)
    if len({hand.id for hand in hands}) != len(hands):
        raise ValueError("a hand is named twice")
    return hands


def _hand_id(value: Any) -> str:
    """The id of a hand, which names a folder too."""
    if not is_hand_id(_text(value)):
        raise ValueError("a hand has no such id")
    return _text(value)


def _hand_id_or_none(value: Any) -> str | None:
    return None if value is None else _hand_id(value)


def _weights(value: Any) -> str:
    if value and not is_version_name(_text(value)):
        raise ValueError("a hand was learned in no such version")
    return _text(value)


LINE: Decoders = {
    "polygon": _points,
    "baseline": _points,
    "text": _text,
    "confidence": _number_or_none,
    "characters": _characters,
    "alternatives": _alternatives,
    "author": _author,
    "checked": bool,
    "region": _text_or_none,
    "marks": _marks,
    "note": _text,
    "tags": _texts,
    "language": _text_or_none,
    "direction": _text_or_none,
    "choices": _choices,
    "hand": _hand_id_or_none,
    "translations": _translations,
}
PAGE: Decoders = {
    "image": _text,
    "width": _side,
    "height": _side,
    "index": _index,
    "regions": _regions,
    "language": _text_or_none,
    "direction": _text_or_none,
    "note": _text,
    "tags": _texts,
    "turn": _turn_or_none,
    "frame": _frame_or_none,
    "look": _look,
    "hand": _hand_id_or_none,
}
PROJECT: Decoders = {
    "name": _text,
    "language": _text_or_none,
    "direction": _text_or_none,
    "pages": _ids,
    "letters": _letters,
    "hands": _hands,
    "words": _texts,
    "decisions": _decisions,
}
# Named tuples and plain values are JSON already; dataclasses are not. `asdict` would copy what is in them, slowly.
_OF_LETTER = tuple(each.name for each in fields(Letter))
_ENCODERS: Decoders = {
    "regions": lambda regions: [(region.id, region.polygon, region.kind) for region in regions],
    "letters": lambda letters: [{name: getattr(letter, name) for name in _OF_LETTER} for letter in letters],
    "hands": lambda hands: [(hand.id, hand.name, hand.weights) for hand in hands],
}


def encoded(name: str, value: Any) -> Any:
    """The value of a field as JSON can hold it."""
    return _ENCODERS[name](value) if name in _ENCODERS else value


def dumped(value: Any) -> str:
    """The value as JSON, without blanks; escaped, so that even a half surrogate pair can be stored."""
    return json.dumps(value, separators=(",", ":"))


def loaded(text: str) -> Any:
    """The value of a JSON text. Raises RecordError."""
    try:
        return json.loads(text)
    except (ValueError, TypeError, RecursionError) as error:
        raise RecordError(f"a record cannot be read: {error}") from error


def id_list(text: str) -> tuple[str, ...]:
    """A stored list of ids, each just once. Raises RecordError."""
    value = loaded(text)
    if not isinstance(value, list) or not all(isinstance(each, str) for each in value):
        raise RecordError("an order is not a list of ids")
    if len(set(value)) != len(value):
        raise RecordError("an order names something twice")
    return tuple(value)


def body_of(record: Line | Page | Project, decoders: Decoders) -> str:
    """The fields of a record that differ from their defaults, as JSON."""
    body = {}
    for each in fields(record):
        if each.name in decoders:
            value = getattr(record, each.name)
            if value != _default(each):
                body[each.name] = encoded(each.name, value)
    return dumped(body)


def line_patch(values: Mapping[str, Any]) -> str:
    """What sets fields of a line, as read from JSON, in its body: a JSON merge patch (RFC 7396), where null takes out
    what has its default again. Raises RecordError.
    """
    return dumped(
        {
            name: None if value == _LINE_DEFAULTS[name] else encoded(name, value)
            for name, value in decoded(values, LINE).items()
        }
    )


def decoded(values: Any, decoders: Decoders) -> dict[str, Any]:
    """The values of fields as read from JSON, in the types of the document. Raises RecordError."""
    if not isinstance(values, dict):
        raise RecordError("a record is no record")
    known: dict[str, Any] = {}
    for name, value in values.items():
        if name not in decoders:
            raise RecordError(f"a record has a field “{short(name)}” that is unknown")
        try:
            known[name] = decoders[name](value)
        except (ValueError, TypeError, KeyError, AttributeError, IndexError, OverflowError) as error:
            raise RecordError(f"the field “{name}” of a record makes no sense") from error
    return known


def short(name: object) -> str:
    """Something that was read, such as an id, as it may stand in a sentence."""
    text = "".join(sign if sign.isprintable() else "?" for sign in str(name)[: _LONGEST_NAME + 1])
    return text if len(text) <= _LONGEST_NAME else text[:_LONGEST_NAME] + "…"


def line_from(line_id: str, body: str) -> Line:
    """The line that was written down. Raises RecordError."""
    try:
        return Line(id=line_id, **decoded(loaded(body), LINE))
    except TypeError as error:  # what it cannot do without is missing
        raise RecordError("a record is not whole") from error


def page_from(page_id: str, head: str, lines: tuple[Line, ...]) -> Page:
    """The page that was written down, with these lines. Raises RecordError."""
    try:
        return Page(id=page_id, lines=lines, **decoded(loaded(head), PAGE))
    except TypeError as error:  # what it cannot do without is missing
        raise RecordError("a record is not whole") from error


def project_from(body: str) -> Project:
    """The project that was written down. Raises RecordError."""
    try:
        return Project(**decoded(loaded(body), PROJECT))
    except TypeError as error:  # what it cannot do without is missing
        raise RecordError("a record is not whole") from error


def with_fields(record: Record, values: Mapping[str, Any], decoders: Decoders) -> Record:
    """The record with some fields as read from JSON. Raises RecordError."""
    return replace(record, **decoded(values, decoders))


def _default(each: Field[Any]) -> Any:
    """The default of a field of a dataclass; a value equal to nothing where there is none."""
    return object() if each.default is MISSING else each.default


_LINE_DEFAULTS = {each.name: _default(each) for each in fields(Line)}
