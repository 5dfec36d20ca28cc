"""The book of names, dates, amounts and phrases of several letters, after what a person decided about its entries."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from hwr_desktop.document.name_book import NAMES, Act, Decision, Kind, form_key
from hwr_desktop.language.insights.finding import Finding
from hwr_desktop.language.insights.letter import LetterInsights
from hwr_desktop.language.insights.person_names import same_persons


class Mention(NamedTuple):
    """Something that was found in a letter, `letter` being its number from 0."""

    letter: int
    finding: Finding


@dataclass(frozen=True, slots=True)
class Entry:
    """Someone or something with all places where it stands, in text order. `name` is the form that tells most; a date's
    is its ISO date where there is one. `confirmed`: a person said that it is so."""

    kind: Kind
    name: str
    mentions: tuple[Mention, ...]
    confirmed: bool = False

    @property
    def forms(self) -> Counter[str]:
        """The ways in which it is written, with how often each is."""
        return Counter(form_of(mention.finding) for mention in self.mentions)

    @property
    def confidence(self) -> float:
        """That of its surest place; 1 where it is confirmed."""
        return 1.0 if self.confirmed else max(mention.finding.confidence for mention in self.mentions)


def form_of(finding: Finding) -> str:
    """What a finding is called in the book: what it means, else what is written."""
    return finding.normal or finding.text


def book_of(letters: Iterable[LetterInsights]) -> tuple[Entry, ...]:
    """The entries of letters, in their order. A name is of one kind throughout: the one that was found with most
    confidence; names of persons are joined where they plainly mean one (`person_names`)."""
    mentions: dict[tuple[bool, Kind, str], list[Mention]] = defaultdict(list)
    surest: dict[str, dict[Kind, float]] = defaultdict(dict)
    for number, letter in enumerate(letters):
        for finding in letter.findings:
            key = form_key(finding.kind, form_of(finding))
            mentions[key].append(Mention(number, finding))
            if finding.kind in NAMES:
                kinds = surest[key[2]]
                kinds[finding.kind] = max(kinds.get(finding.kind, 0.0), finding.confidence)
    entries = []
    persons: dict[str, list[Mention]] = {}
    for (named, kind, form), places in mentions.items():
        if named:
            kind = max(surest[form].items(), key=lambda each: (each[1], each[0]))[0]
        if kind is Kind.PERSON:
            persons[_written(places)] = places
        else:
            entries.append(Entry(kind, _written(places), tuple(places)))
    for group in same_persons(persons):
        entries.append(Entry(Kind.PERSON, group[0], _ordered(mention for form in group for mention in persons[form])))
    return _in_order(entries)


def decided(entries: Sequence[Entry], decisions: Iterable[Decision]) -> tuple[Entry, ...]:
    """The entries after a person's decisions, one after the other; one about a form that is not there changes
    nothing, and forms keep the name of one that they were joined to even where that stands nowhere any more."""
    book = dict(enumerate(entries))
    holder = {form_key(entry.kind, form): at for at, entry in book.items() for form in entry.forms}
    for decision in decisions:
        key = form_key(decision.kind, decision.form)
        at = holder.get(key)
        if at is None:
            continue
        entry = book[at]
        if decision.act is Act.CONFIRM:
            book[at] = replace(entry, kind=decision.kind, confirmed=True)
            continue
        into = holder.get(form_key(decision.kind, decision.other)) if decision.act is Act.JOIN else None
        taken = tuple(mention for mention in entry.mentions if form_key(entry.kind, form_of(mention.finding)) == key)
        left = tuple(mention for mention in entry.mentions if form_key(entry.kind, form_of(mention.finding)) != key)
        if decision.act is Act.JOIN:
            if into is None:
                into = holder[form_key(decision.kind, decision.other)] = max(book) + 1
                book[into] = Entry(entry.kind, decision.other, ())
            if into == at:
                continue
            mentions = _ordered((*book[into].mentions, *taken))
            book[into] = replace(book[into], name=decision.other, mentions=mentions)
            holder[key] = into
        elif decision.act is Act.PART:
            if not left or not taken:
                continue
            holder[key] = max(book) + 1
            book[holder[key]] = Entry(entry.kind, _written(taken), taken, entry.confirmed)
        else:
            del holder[key]
        if left:
            named = entry.name if form_key(entry.kind, entry.name) != key else _written(left)
            book[at] = replace(entry, name=named, mentions=left)
        else:
            del book[at]
    return _in_order(book.values())


def _written(mentions: Sequence[Mention]) -> str:
    """How most of the places write it."""
    return Counter(form_of(mention.finding) for mention in mentions).most_common(1)[0][0]


def _ordered(mentions: Iterable[Mention]) -> tuple[Mention, ...]:
    return tuple(sorted(mentions, key=lambda mention: (mention.letter, mention.finding.pieces)))


def _in_order(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """By kind; dates as the calendar has them, those without a year as they come; all else by how often it stands."""
    kinds = list(Kind)

    def place(entry: Entry) -> tuple[object, ...]:
        first = entry.mentions[0]
        where = (first.letter, first.finding.pieces)
        if entry.kind is Kind.DATE:
            return kinds.index(entry.kind), first.finding.normal or "9", 0, where
        weight = sum(m.finding.confidence for m in entry.mentions) if entry.kind is Kind.PHRASE else len(entry.mentions)
        return kinds.index(entry.kind), "", -weight, where

    return tuple(sorted(entries, key=place))  # type: ignore[arg-type]
