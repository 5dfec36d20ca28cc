"""Which of several ways of writing a person's name plainly mean one person: Mr. Hooker, Hooker and Sir J. D. Hooker.

Plainly means: the same family name, and no other person of that name for whom it could stand as well. "Hooker" is left
by itself where both Joseph and William Hooker occur, or Mrs. Hooker; so is a given name without a family name.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from typing import NamedTuple

from hwr_desktop.language.insights.name_words import (
    FEMALE_NAMES,
    FEMALE_TITLES,
    GIVEN_NAMES,
    MALE_NAMES,
    MALE_TITLES,
    PARTICLES,
    TITLES,
)
from hwr_desktop.language.insights.word_set import word_set

_PART = re.compile(r"[dl]['’](?=\w)|[^\W\d_]+(?:['’-][^\W\d_]+)*\.?", re.IGNORECASE)
_ROMAN = re.compile(r"[IVX]+\Z")
_OF_KIN = word_set("aunt auntie uncle cousin tante oncle cousine onkel sister brother soeur sœur frère")
"""Titles behind which a given name stands as often as a family name."""
_FEMALE, _MALE, _UNKNOWN = "f", "m", ""
_MOST_COMPARED = 200
"""Of a family with more names only equal ones are joined: to compare each with each takes too long, and with so many
hardly one is plain."""


class PersonName(NamedTuple):
    """A name in its parts. `family` is in small letters, "" where it is not plain which part it is; `given` has given
    names and initials in small letters without full stops."""

    title: str
    given: tuple[str, ...]
    family: str

    @property
    def gender(self) -> str:
        if self.title in FEMALE_TITLES:
            return _FEMALE
        if self.title in MALE_TITLES:
            return _MALE
        first = self.given[0] if self.given else ""
        if first in FEMALE_NAMES:
            return _UNKNOWN if first in MALE_NAMES else _FEMALE
        return _MALE if first in MALE_NAMES else _UNKNOWN

    @property
    def told(self) -> tuple[int, int, int]:
        """How much the name tells: whole given names, initials, a title."""
        whole = sum(len(each) > 1 for each in self.given)
        return whole, len(self.given) - whole, bool(self.title)


def parsed(name: str) -> PersonName:
    """The parts of a person's name as a letter has it."""
    parts = [part.rstrip(".") for part in _PART.findall(name)]
    title = ""
    while (
        len(parts) > 1
        and parts[0].lower() in TITLES | {"m", "mm", "le", "la"}
        and not (len(parts[0]) == 1 and parts[0] != "M")
    ):
        title = title or {"m": "monsieur", "mm": "messieurs"}.get(parts[0].lower(), parts[0].lower())
        parts = parts[1:]
    while len(parts) > 1 and parts[0].lower() in PARTICLES:
        parts = parts[1:]
    plain = [part.lower() for part in parts]
    family = [part for part in plain if part not in PARTICLES]
    if not family or _ROMAN.match(parts[-1]) or (len(family) == 1 and title in _OF_KIN):
        return PersonName(title, (), "")
    if len(family) == 1 and not title and family[0] in GIVEN_NAMES:
        return PersonName("", tuple(family), "")
    return PersonName(title, tuple(family[:-1]), family[-1])


def same_persons(names: Iterable[str]) -> list[list[str]]:
    """The names in groups that each plainly mean one person, the name that tells most first in each."""
    by_family: dict[str, list[tuple[str, PersonName]]] = defaultdict(list)
    groups: list[list[str]] = []
    for name in sorted(set(names)):
        person = parsed(name)
        if person.family:
            by_family[person.family].append((name, person))
        else:
            groups.append([name])
    for family in by_family.values():
        groups += _of_one_family(family)
    return groups


def _of_one_family(names: list[tuple[str, PersonName]]) -> list[list[str]]:
    names = sorted(names, key=lambda each: (*(-number for number in each[1].told), each[0]))
    if len(names) > _MOST_COMPARED:
        equal: dict[PersonName, list[str]] = defaultdict(list)
        for name, person in names:
            equal[person].append(name)
        return list(equal.values())
    groups: list[list[tuple[str, PersonName]]] = []
    for name, person in names:
        fitting = [group for group in groups if all(_may_be_one(person, other) for _, other in group)]
        plain = len(fitting) == 1 and (any(person.told) or len(groups) == 1)
        if plain and not (not any(person.told) and any(other.gender == _FEMALE for _, other in fitting[0])):
            fitting[0].append((name, person))
        else:
            groups.append([(name, person)])
    return [[name for name, _ in group] for group in groups]


def _may_be_one(one: PersonName, other: PersonName) -> bool:
    """Whether two names of one family may be one person's: given names that agree as far as both go, and titles that
    do."""
    if {one.gender, other.gender} == {_FEMALE, _MALE}:
        return False
    if not all(_agree(a, b) for a, b in zip(one.given, other.given, strict=False)):
        return False
    if one.title in FEMALE_TITLES or other.title in FEMALE_TITLES:  # a wife or a sister, unless both say who
        same_title = one.title == other.title and not (one.given and other.given)
        return (
            same_title or bool(one.given and other.given) or (one.gender == other.gender and one.title == other.title)
        )
    return True


def _agree(one: str, other: str) -> bool:
    return one == other or (min(len(one), len(other)) == 1 and one[0] == other[0])
