"""What a person decided about the names, dates and other findings of a project: the book of names.

A decision is a plain value that can be kept and told again: it names a form, not an entry, so that it still holds when
letters are read anew.
"""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple


class Kind(StrEnum):
    """What can be found in a letter."""

    PERSON = "person"
    PLACE = "place"
    ORGANISATION = "organisation"
    DATE = "date"
    AMOUNT = "amount"
    PHRASE = "phrase"


NAMES = frozenset((Kind.PERSON, Kind.PLACE, Kind.ORGANISATION))


class Act(StrEnum):
    """What a person can decide: that a form is right; that it is nothing; that it means the same as another; that it
    stands by itself."""

    CONFIRM = "confirm"
    DISMISS = "dismiss"
    JOIN = "join"
    PART = "part"


class Decision(NamedTuple):
    """What a person decided about a form, such as "Mr. Hooker".

    `kind` says what the form is: of a name that is confirmed it may be another kind than was found. `other` is the form
    whose entry it joins, and gives that its name.
    """

    act: Act
    kind: Kind
    form: str
    other: str = ""


def form_key(kind: Kind, form: str) -> tuple[bool, Kind, str]:
    """What tells forms apart: names whatever their kind, capitals and apostrophes not regarded."""
    named = kind in NAMES
    return named, Kind.PERSON if named else kind, " ".join(form.replace("’", "'").casefold().split())


class NamedPlace(NamedTuple):
    """A place in a text where a finding stands: the code points `start` to before `end` of a line.

    `name` is what the book calls it, `normal` what it means (a date's ISO form, or ""). A finding that goes over a
    line's end has several places, which share their `number`. `confirmed`: a person said that it is so.
    """

    number: int
    kind: Kind
    name: str
    normal: str
    line_id: str
    start: int
    end: int
    confirmed: bool = False
