"""Where the sentences of a letter begin and end, in English, French, German and Spanish, and passably in others.

Rules of our own, for running text whose lines are joined: no library does it offline and in four languages. A full stop
ends a sentence where what follows can begin one, unless it belongs to an abbreviation, an initial or an ordinal number.
Where a writer hardly ever sets one, a stretch is cut where it is least felt.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

MOST_CHARACTERS = 320
"""A stretch that is longer is cut, for a translator loses its way in it and a voice its breath."""

_ABBREVIATIONS = {
    "en": "rev capt col gen lt maj sgt esq hon mt ft viz i.e e.g cf jno wm chas "
    "geo thos jas robt benj saml edw alex danl",
    "fr": "mm ste me vve p.ex c.-à-d cf env",
    "de": "hr hrn fr frl sr geb gest bd d.h z.b u.a o.ä s.o s.u d.j d.m v.j bzw ca vgl evtl bes sog "
    "z.t i.d.r u.s.f str kgl",
    "es": "sr sra srta sres dª dra sto sta ud uds vd vds p.ej excmo excma ilmo fr",
}
"""What always has more behind it, most of all titles before a name."""

_TITLES = "mr mrs messrs dr prof st mme mlle mgr"
"""The same in every language, for a letter speaks of people of other countries too."""

_AT_THE_END = {
    "en": "no nos vol pp op inst ult prox etc &c co jr sr a.m p.m a.d b.c",
    "fr": "no nos art vol op etc &c",
    "de": "nr op usw etc u.s.w &c",
    "es": "núm op etc &c ee.uu a.c d.c",
}
"""What may stand at the end of a sentence as well: it ends one before a capital, and not before a figure."""

_MONTHS = (
    "jan feb febr mar apr jun jul aug sept sep oct okt nov novr dec decr dez janv févr avr juil déc ene abr ago dic"
)

_END = re.compile(r"(?:\.{2,}|[.!?…])(?:[.!?…])*(?P<close>[\"'”’“»«)\]]*|\s»)(?P<dash>\s?[—–]+)?(?P<gap>\s+|$)?")
_BEGIN = re.compile(r"[\s¿¡\"'“”‘„‚«»(\[—–-]*(\w)")
_BEFORE = re.compile(r"(?:&c|[\w.ªº-]+)$")
_NOTHING_MORE = re.compile(r"\s*\Z")
_LOOKED_BACK = 100
"""So many characters before a mark say whether it ends a sentence, however long that is."""
_SOFT_ENDS = (re.compile(r"[;:](?=\s)"), re.compile(r",(?=\s)|(?<=\s)[—–](?=\s)"), re.compile(r"(?=\s)"))


def sentence_places(text: str, language: str = "", breaks: Sequence[int] = ()) -> Iterator[tuple[int, int]]:
    """From where to where each sentence goes, as code point offsets, without the space around it.

    `language` is a code such as `en` or `de-AT`; `breaks` are offsets over which no sentence goes, as between two
    paragraphs.
    """
    start = 0
    for end in (*sorted(set(breaks)), len(text)):
        yield from _trimmed(text, _cut(text, _ends(text, start, end, re.split("[-_]", language.lower())[0])))
        start = end


def _ends(text: str, start: int, end: int, language: str) -> Iterator[tuple[int, int]]:
    """The stretches between two offsets, each up to a mark that ends a sentence."""
    part = text[start:end]
    begun = 0
    for found in _END.finditer(part):
        if found["gap"] is None and not found["dash"]:
            continue  # within a word or a number
        stop = found.end("dash") if found["dash"] else found.end("close")
        if _ends_sentence(part, begun, found, language):
            yield start + begun, start + stop
            begun = stop
    yield start + begun, end


def _ends_sentence(part: str, begun: int, found: re.Match[str], language: str) -> bool:
    """Whether the mark that was found ends the sentence that began at `begun`."""
    begin = _BEGIN.match(part, found.end())
    if begin is None:
        return _NOTHING_MORE.match(part, found.end()) is not None
    following = begin[1]
    if following.islower():
        return False
    mark = found.group().strip()
    before = part[max(begun, found.start() - _LOOKED_BACK) : found.start()]
    if mark.startswith("…") and before.endswith("["):
        return False  # the sign of a gap
    if mark.startswith("..") or any(sign in mark for sign in "!?…"):
        return True
    return not _belongs_to_the_word(before, following, language)


def _belongs_to_the_word(before: str, following: str, language: str) -> bool:
    """Whether a full stop belongs to the word before it, and so does not end the sentence. `following`: the first
    letter of what comes next, a capital or a figure."""
    match = _BEFORE.search(before)
    if match is None:
        return False
    word = match.group().lower()
    if word.isdigit():
        alone = not before[: match.start()].strip()  # the number of an item
        return alone or (language == "de" and len(word) <= 2)
    if following.isdigit() and word[:1].isdigit():
        return True  # £5 3s. 6d.
    if len(word) == 1 and word.isalpha():
        return not (word == "i" and language == "en" and before[: match.start()].rstrip()[-1:].islower())
    known = language if language in _ABBREVIATIONS else "en"
    if word in _WORDS[known]:
        return True
    if word in _LAST_WORDS[known] or word in _MONTH_WORDS:
        return following.isdigit()
    return bool(re.fullmatch(r"\w(\.\w)+", word))


def _cut(text: str, stretches: Iterator[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The stretches, with those that are too long cut: behind a semicolon, else a comma, else between two words."""
    for start, end in stretches:
        while end - start > MOST_CHARACTERS:
            stop = _soft_end(text, start + MOST_CHARACTERS // 2, start + MOST_CHARACTERS)
            yield start, stop
            start = stop
        yield start, end


def _soft_end(text: str, first: int, last: int) -> int:
    """The last of the best places to cut between two offsets."""
    for border in _SOFT_ENDS:
        places = [found.end() for found in border.finditer(text, first, last)]
        if places:
            return places[-1]
    return last


def _trimmed(text: str, stretches: Iterator[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    for start, end in stretches:
        words = text[start:end].strip()
        if words:
            first = start + text[start:end].index(words)
            yield first, first + len(words)


_WORDS = {language: frozenset(f"{words} {_TITLES}".split()) for language, words in _ABBREVIATIONS.items()}
_LAST_WORDS = {language: frozenset(f"{words} {_TITLES}".split()) for language, words in _AT_THE_END.items()}
_MONTH_WORDS = frozenset(_MONTHS.split())
