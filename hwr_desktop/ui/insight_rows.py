"""What matters as the panel lists it: sections of rows, each of which unfolds to its places."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication

from hwr_desktop.document.name_book import NAMES, Kind
from hwr_desktop.document.name_decisions import dismissed
from hwr_desktop.document.search import Hit
from hwr_desktop.language.insights.finding import Piece
from hwr_desktop.language.insights.letter_lines import LetterLine, places_of
from hwr_desktop.ui.steps.insight_steps import Matters
from hwr_desktop.ui.wording.insight_words import title_of

if TYPE_CHECKING:
    from hwr_desktop.language.insights.book import Entry, Mention

translate = QCoreApplication.translate

_UNSURE = 0.5
"""Up to here a name is marked as one that may be none."""

_LEAST_MOST = 4
"""So many places at least has what is drawn with the longest bar, since once is not often."""

MOOD, DISMISSED = "mood", "dismissed"
"""The sections that are of no kind."""


class Place(NamedTuple):
    """A place of a row: the first line of it, the number of that line's page, and the form that stands there."""

    hit: Hit
    page: int
    form: str


@dataclass(frozen=True)
class Row:
    """One finding with all its places.

    `form` is what the book calls it and `forms` how it is written; `name` and `note` are what is shown. `share` is how
    long its bar is, by how often it stands beside the most frequent one of its section. `kind` is None for a sentence
    that tells of a mood.
    """

    section: str
    kind: Kind | None
    form: str
    name: str
    note: str = ""
    share: float = 0.0
    confirmed: bool = False
    unsure: bool = False
    forms: tuple[str, ...] = ()
    found: tuple[tuple[int, tuple[Piece, ...], str], ...] = ()
    """Of each place its letter, its pieces there and its form."""
    lines: tuple[tuple[LetterLine, ...], ...] = field(default=(), repr=False, compare=False)
    pages: Mapping[str, int] = field(default_factory=dict, repr=False, compare=False)

    @property
    def count(self) -> int:
        """How many places it has."""
        return len(self.found)

    @property
    def has_bar(self) -> bool:
        """Whether how often it stands is drawn; of dates the timeline tells, and amounts seldom come twice."""
        return self.kind in (*NAMES, Kind.PHRASE) and self.section != DISMISSED

    @property
    def is_name(self) -> bool:
        """Whether it can be joined with another, and be of another kind."""
        return self.kind in NAMES and self.section != DISMISSED

    @cached_property
    def places(self) -> tuple[Place, ...]:
        """Where it stands, in text order."""
        found = []
        for letter, pieces, form in self.found:
            line, start, end = next(iter(places_of(pieces, self.lines[letter])))
            hit = Hit(line.page_id, line.line_id, start, end, line.text)
            found.append(Place(hit, self.pages.get(line.page_id, 0), form))
        return tuple(found)


class Section(NamedTuple):
    """Rows of one kind under a title."""

    name: str
    title: str
    rows: tuple[Row, ...]


def sections_of(matters: Matters, letter: int | None) -> tuple[Section, ...]:
    """What matters in a letter, by its number, or in all letters where that is None."""
    pages = {page_id: number for number, page_id in enumerate(matters.project.pages, 1)}
    sections = []
    for kind in Kind:
        entries = [(entry, _here(entry, letter)) for entry in matters.book if entry.kind is kind]
        entries = [(entry, here) for entry, here in entries if here]
        most = max((len(here) for _, here in entries), default=0)
        if kind is not Kind.DATE:
            entries.sort(key=lambda each: -len(each[1]))
        rows = tuple(_row(entry, here, most, matters, pages) for entry, here in entries)
        sections.append(Section(kind, title_of(kind), rows))
    if letter is not None:
        sections.append(Section(MOOD, translate("InsightRows", "Mood"), tuple(_moods(matters, letter, pages))))
    gone = tuple(Row(DISMISSED, decision.kind, decision.form, decision.form) for decision in dismissed(matters.project))
    sections.append(Section(DISMISSED, translate("InsightRows", "Dismissed"), gone))
    return tuple(section for section in sections if section.rows)


def _here(entry: Entry, letter: int | None) -> Sequence[Mention]:
    return entry.mentions if letter is None else [each for each in entry.mentions if each.letter == letter]


def _row(entry: Entry, here: Sequence[Mention], most: int, matters: Matters, pages: Mapping[str, int]) -> Row:
    from hwr_desktop.language.insights.book import form_of  # not before: few look at the panel

    name, note = entry.name, ""
    if entry.kind in (Kind.DATE, Kind.AMOUNT):
        written = Counter(mention.finding.text for mention in here).most_common(1)[0][0]
        name, note = (name, written) if entry.kind is Kind.DATE else (written, name)
    elif entry.kind in NAMES:
        forms = Counter(form_of(mention.finding) for mention in here)
        note = ", ".join(form for form, _ in forms.most_common() if form != name)
    found = tuple((mention.letter, mention.finding.pieces, form_of(mention.finding)) for mention in here)
    unsure = entry.kind in NAMES and entry.confidence <= _UNSURE
    share = len(here) / max(most, _LEAST_MOST)
    return Row(
        entry.kind, entry.kind, entry.name, name, note if note != name else "", share, entry.confirmed, unsure,
        tuple(entry.forms), found, matters.lines, pages,
    )  # fmt: skip


def _moods(matters: Matters, letter: int, pages: Mapping[str, int]) -> Iterator[Row]:
    """The sentences of a letter that tell most of its mood."""
    mood = matters.letters[letter].mood
    if mood is None:
        return
    for form, name, pieces in (
        ("glad", translate("InsightRows", "Gladdest sentence"), mood.glad),
        ("sad", translate("InsightRows", "Saddest sentence"), mood.sad),
    ):
        if pieces:
            yield Row(MOOD, None, form, name, found=((letter, pieces, form),), lines=matters.lines, pages=pages)
