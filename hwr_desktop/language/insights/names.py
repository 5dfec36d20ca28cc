"""The names in running text: persons, places and organisations, told by titles, capitals and the words around them.

A name is a run of words with capitals. What stands in it and beside it speaks for one of the three kinds, and what is
said of a name at one place counts for the others. German gives every noun a capital: there only titles, given names
and places that everybody knows make one.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from hwr_desktop.document.dates import MONTHS
from hwr_desktop.document.name_book import Kind
from hwr_desktop.language.insights.capitals import LONGEST_WORD, Word
from hwr_desktop.language.insights.finding import Finding
from hwr_desktop.language.insights.name_words import (
    GIVEN_NAMES,
    KIN,
    LONGER_PLACES,
    NO_NAMES,
    ORGANISATION_WORDS,
    PARTICLES,
    PLACE_PARTICLES,
    PLACE_TITLES,
    PLACE_WORDS,
    PLACES,
    SAYING,
    SMALL_TITLES,
    STATES,
    SURELY_WHERE,
    SURELY_WHERE_FRENCH,
    TITLES,
    USUAL_WORDS,
    WHERE_GERMAN,
)
from hwr_desktop.language.insights.stretch import Stretch
from hwr_desktop.language.insights.usual_words import UsualWords
from hwr_desktop.language.insights.word_set import word_set

MOST_WORDS = 7
"""A longer run of capitals is a heading, and no name."""
LEAST_CONFIDENCE = 0.4
"""Of what has a capital that a beginning explains, and is yet no word that the language's list knows."""

_WELL_KNOWN = GIVEN_NAMES | PLACES
_SMALL_PARTS = PARTICLES | PLACE_PARTICLES
_MONTHS = {name for names in MONTHS for name in names}
_MONTHS_SHORT = "|".join(sorted({name[:3] for name in _MONTHS}))
_HEADING = re.compile(
    r"(?:, ?|\. )(?:[A-Z][a-z]{0,3}\.,? )?(?:this |the |le |ce |den |d\. ?)?"
    r"(?:[0-3]?[0-9](?:st|nd|rd|th|d|er|ten|ter|\.)? ?(?:of )?)?"
    rf"(?:{_MONTHS_SHORT}|[0-3]?[0-9][./-])",
    re.IGNORECASE,
)
"""What follows the place at the head of a letter: its date."""
_ROMAN = re.compile(r"[IVX]{1,6}\Z")
_WHERE = {"fr": SURELY_WHERE_FRENCH, "de": WHERE_GERMAN}


@dataclass(slots=True)
class _Run:
    """The words `first` to before `last` of a stretch, which may be a name, and what speaks for each kind."""

    first: int
    last: int
    confidence: float
    weights: Counter[Kind] = field(default_factory=Counter)
    needs_another: bool = False
    """Whether it counts only if the same name stands where its capital tells something."""


def names_in(stretch: Stretch, words: Sequence[Word], language: str) -> Iterator[Finding]:
    """The names in a stretch of a letter with these words, in text order. `language`: a code of two letters, "" where
    it is unknown."""
    text = stretch.text
    usual = UsualWords(language, {word.lowered for word in words if not word.capital})
    runs = list(_runs(words, usual, language))
    for run in runs:
        _note_heading(run, words, stretch)
    keys = [_key(words[run.first : run.last]) for run in runs]
    weights: dict[str, Counter[Kind]] = defaultdict(Counter)
    sure: set[str] = set()
    for run, key in zip(runs, keys, strict=True):
        weights[key].update(run.weights)
        if not run.needs_another:
            sure.add(key)
            sure.update(each.lowered for each in words[run.first : run.last] if each.capital)
    often = Counter(keys)
    for run, key in zip(runs, keys, strict=True):
        if run.needs_another and key not in sure:
            continue
        start, end = words[run.first].start, words[run.last - 1].end
        if words[run.last - 1].initial:
            end += 1
        kinds = weights[key]
        kind = max(kinds, key=lambda each: (kinds[each], each)) if kinds else Kind.PERSON
        confidence = min(run.confidence + 0.02 * min(often[key] - 1, 2) + (0.1 if kinds else 0.0), 0.98)
        yield Finding(kind, text[start:end], _usual_capitals(text[start:end]), confidence, stretch.pieces(start, end))


def _note_heading(run: _Run, words: Sequence[Word], stretch: Stretch) -> None:
    """What stands before the date at the head of a letter is its place."""
    if words[run.first].start in stretch.breaks and _HEADING.match(stretch.text, words[run.last - 1].end):
        run.weights[Kind.PLACE] += 3
        run.needs_another = False
        run.confidence = max(run.confidence, 0.7)


def _runs(words: Sequence[Word], usual: UsualWords, language: str) -> Iterator[_Run]:
    at = 0
    while at < len(words):
        titles = _titles(words, at, language)
        if titles:
            last = _extended(words, at + titles, language)
            if last > at + titles and _adjacent(words, at + titles):
                run = _titled(words, at, at + titles, last)
                if run is not None:
                    yield run
                at = max(last, at + 1)
                continue
        if _may_begin(words, at, language):
            last = _extended(words, at, language)
            if last - at <= MOST_WORDS:
                yield from _judged(words, at, last, usual, language)
            at = max(last, at + 1)
        else:
            at += 1


def _titles(words: Sequence[Word], at: int, language: str) -> int:
    """How many titles stand one behind the other: "Rev. Dr.", "Monsieur le comte de"."""
    count = 0
    while at + count < len(words) and count < 6:
        word = words[at + count]
        if count and not _adjacent(words, at + count):
            break
        # an initial in English, a title in French
        title = word.lowered in TITLES and (word.capital or word.lowered in SMALL_TITLES)
        title = title or (language == "fr" and word.text in ("M", "MM") and word.point)
        if title or (count and word.lowered in ("le", "la", "l'", "l’") and language == "fr"):
            count += 1
        else:
            break
    while count and words[at + count - 1].lowered in ("le", "la", "l'", "l’"):
        count -= 1
    return count


def _extended(words: Sequence[Word], at: int, language: str) -> int:
    """Behind which word a run of capitals ends that goes on from a word, particles within it and initials included."""
    last = reached = at
    while reached < len(words):
        word = words[reached]
        if reached > at and not _adjacent(words, reached):
            break
        if word.capital and not _is_no_name(words, reached) and len(word.text) <= LONGEST_WORD:
            if word.lowered in TITLES and reached > at and not word.initial and word.lowered not in PLACE_TITLES:
                break
            if reached > at and word.begins:
                break
            reached += 1
            last = reached
        elif reached - last < 2 and (
            word.lowered in PARTICLES
            or (word.lowered in PLACE_PARTICLES and last > at and _belongs_to_place(words[last - 1]))
        ):
            reached += 1
        else:
            break
    return last


def _is_no_name(words: Sequence[Word], at: int) -> bool:
    """Whether a capital is that of another thing than a name; a month right behind a title is one: Uncle August."""
    word = words[at]
    if word.lowered not in NO_NAMES or word.initial:
        return False
    return not (at and word.lowered in _MONTHS and words[at - 1].lowered in TITLES)


def _belongs_to_place(word: Word) -> bool:
    return word.lowered in PLACE_WORDS or word.lowered in ORGANISATION_WORDS


def _adjacent(words: Sequence[Word], at: int) -> bool:
    """Whether a word stands right behind the one before it, which may be cut short by a full stop."""
    gap = words[at].gap
    before = words[at - 1]
    if gap in (" ", "") or (gap == " & " and words[at].lowered in _PARTNERS):
        return True
    return gap in (". ", ".") and (before.initial or before.lowered in TITLES or not words[at].begins)


_PARTNERS = word_set("co cie son sons brother brothers bros fils frères söhne")
"""What an & joins to a firm's name."""


def _titled(words: Sequence[Word], first: int, begin: int, last: int) -> _Run | None:
    """The run of a title with a name behind it."""
    named = words[begin:last]
    if (words[begin].begins and not words[first].point) or (len(named) > 2 and _shouted(named)):
        return None
    while last > begin and words[last - 1].lowered in _SMALL_PARTS:
        last -= 1
    if all(word.lowered in TITLES for word in words[begin:last]):
        return None
    if words[begin - 1].lowered in PLACE_TITLES:
        kind = Kind.PLACE if any(_belongs_to_place(word) for word in named) or "-" in named[0].text else Kind.PERSON
        return _Run(first, last, 0.7, Counter({kind: 1}))
    return _Run(first, last, 0.9, Counter({Kind.PERSON: 4}))


def _may_begin(words: Sequence[Word], at: int, language: str) -> bool:
    word = words[at]
    if word.lowered in ("d'", "d’") and at + 1 < len(words) and words[at + 1].gap == "":
        return not _owned(words, at) and words[at + 1].capital and words[at + 1].lowered not in PLACES
    return word.capital and (word.lowered not in NO_NAMES or word.initial) and not word.text.endswith(("'", "’"))


def _owned(words: Sequence[Word], at: int) -> bool:
    """Whether what stands before a French d' is a noun that something belongs to, or a number or an article of measure:
    only behind a small connecting word, or where something begins, is it part of a name."""
    if words[at].begins or at == 0 or words[at].gap != " ":
        return False
    return words[at - 1].lowered not in _CONNECTING


_CONNECTING = (
    word_set(
        """
        de à et ou que qu' par pour avec chez sur sans comme mais vers le jeune s'écria pauvre bon cher ni
        donc car si monsieur don quand où contre entre selon après avant sous dont
        """
    )
    | SAYING
)


def _judged(words: Sequence[Word], first: int, last: int, usual: UsualWords, language: str) -> Iterator[_Run]:
    """The name in a run of capitals, if there is one, without the usual words at its ends."""
    for at in range(first, last - 1):
        if _key(words[at:last]) in LONGER_PLACES:
            yield _Run(at, last, 0.85, Counter({Kind.PLACE: 4}))
            return
    called = last - first > 1 and not words[first].begins and _belongs_to_place(words[last - 1])  # as in Orchard Street
    while not called and first < last and _says_nothing(words, first, last, usual):
        first += 1
    while last > first and _is_usual_end(words[last - 1], usual) and not _is_family_name(words, first, last):
        last -= 1
    if first == last:
        return
    named = words[first:last]
    begin = named[0]
    lowered = _key(named)
    if _shouted(named) and not (named[0].lowered in GIVEN_NAMES or lowered in PLACES):
        return
    proper = [word for word in named if word.capital and not word.initial and word.lowered not in usual]
    given = any(word.lowered.split("-")[0] in GIVEN_NAMES for word in named)
    organised = named[-1].lowered in ORGANISATION_WORDS or (
        len(named) > 1 and any(word.lowered in ORGANISATION_WORDS for word in named)
    )
    placed = len(named) > 1 and (named[-1].lowered in PLACE_WORDS or named[0].lowered in PLACE_WORDS)
    known = lowered in PLACES or (
        len(named) == 2 and named[0].initial and begin.text in "NSEWO" and named[1].lowered in PLACES
    )
    known = known or (begin.lowered in STATES and begin.point and begin.gap == ", " and len(named) == 1)
    initialled = any(word.initial for word in named)
    if not (proper or given or known or called or initialled):
        return
    if all(word.initial or len(word.text) == 1 for word in named):
        return
    if language == "de" and not (given or known or placed):
        return
    weights = _weights(words, first, last, language)
    kind, weight, confidence = None, 2, 0.55
    if organised and not (given and len(named) == 2):
        kind, weight, confidence = Kind.ORGANISATION, 4, 0.7
    elif placed:
        kind, weight, confidence = Kind.PLACE, 4, 0.75
    elif given:
        kind, confidence = Kind.PERSON, 0.85 if len(named) > 1 else 0.5 if lowered in USUAL_WORDS else 0.75
    elif initialled and not known:
        kind, confidence = Kind.PERSON, 0.75
    if kind is not None:
        weights[kind] += weight
    if known:
        weights[Kind.PLACE] += 3
        confidence = max(confidence, 0.85)
    alone = begin.begins and not (given or known or organised or placed or len(proper) > 1)
    if alone and len(begin.text) < 3:
        return
    if alone and usual.known:  # no word of the language begins the sentence; it may be misread
        alone, confidence = False, LEAST_CONFIDENCE
    yield _Run(first, last, confidence, weights, alone or (begin.begins and lowered in USUAL_WORDS))


def _says_nothing(words: Sequence[Word], at: int, last: int, usual: UsualWords) -> bool:
    """Whether the first word of a run has its capital only because something begins with it, or is but a usual word."""
    word = words[at]
    if word.initial:
        return False
    if word.lowered in ("d'", "d’"):
        return False
    if word.lowered in PARTICLES and not word.capital:
        return True
    if word.lowered in GIVEN_NAMES:
        return word.begins and word.lowered in USUAL_WORDS and last - at == 1 and word.lowered in usual
    if _belongs_to_place(word) or (word.lowered in PLACES and not word.begins):
        return word.begins and word.lowered in usual and last - at == 1
    return word.lowered in usual or word.lowered in NO_NAMES or (word.begins and word.lowered in KIN)


def _is_usual_end(word: Word, usual: UsualWords) -> bool:
    if not word.capital:
        return True
    if word.initial or _ROMAN.match(word.text) or _belongs_to_place(word) or word.lowered in _WELL_KNOWN:
        return False
    return word.lowered in usual


def _is_family_name(words: Sequence[Word], first: int, last: int) -> bool:
    """Whether a usual word with a capital stands behind a given name or an initial: Emma Fell, J. Fell."""
    if last - first < 2 or not words[last - 1].capital or words[last - 1].lowered in NO_NAMES:
        return False
    before = words[last - 2]
    return before.initial or (before.lowered in GIVEN_NAMES and before.lowered not in USUAL_WORDS)


def _shouted(named: Sequence[Word]) -> bool:
    return all(word.text.isupper() and (len(word.text) > 1 or word.initial) for word in named) and any(
        len(word.text) > 1 for word in named
    )


def _weights(words: Sequence[Word], first: int, last: int, language: str) -> Counter[Kind]:
    """What the words beside a run tell of its kind."""
    weights: Counter[Kind] = Counter()
    begin, end = words[first], words[last - 1]
    if first and not begin.begins and begin.gap in (" ", ""):
        before = words[first - 1].lowered
        if before in KIN:
            weights[Kind.PERSON] += 2
        if before in _WHERE.get(language, SURELY_WHERE):
            weights[Kind.PLACE] += 2
        elif before == "à" and language == "fr":
            weights[Kind.PLACE] += 1
    if (
        last < len(words)
        and words[last].gap in (" ", ", ", ",\u201d ", "\u201d ", '," ', '" ')
        and words[last].lowered in SAYING
    ):
        weights[Kind.PERSON] += 2
    if first and words[first - 1].lowered in SAYING and begin.gap == " ":
        weights[Kind.PERSON] += 1
    if language == "en" and last < len(words) and words[last].gap[:2].lower() in ("'s", "’s"):
        weights[Kind.PERSON] += 1
    if end.lowered in PLACES and last - first == 1:
        weights[Kind.PLACE] += 1
    return weights


def _key(named: Sequence[Word]) -> str:
    return " ".join(word.lowered for word in named)


def _usual_capitals(text: str) -> str:
    """A name that is all in capitals as names are written: LONDON as London, but Louis XVIII as it is."""
    words = [
        word.title() if len(word) > 2 and word.isupper() and not _ROMAN.match(word) else word for word in text.split()
    ]
    return " ".join(words)
