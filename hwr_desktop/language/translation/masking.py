"""Translating a sentence so that what is to stay does: names, numbers, dates, addresses and amounts.

First the sentence is translated as it is, for a translator that sees a name chooses better words around it. Where
something is lost by that, it is translated once more with a code in the place of each thing that is to stay; a code
that comes back is made into what it stands for, one that comes twice is dropped once, and for one that was lost the
thing is put where it most likely belongs.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import product

from hwr_desktop.language.translation.kept_places import Kept, kept_places

CODES = ("QX", "XQ", "ZQ", "QZ", "XZ")
"""The letters of a code, followed by its number; the first of them that the text itself does not have is taken. They
look like the number of a thing, which translators leave alone."""


def translated_keeping(text: str, names: Sequence[str], through: Callable[[str], str]) -> str:
    """What a text becomes `through` a translator, with the names and whatever else is to stay as in the text."""
    kept = kept_places(text, names)
    if not _has_words(text, kept):
        return text
    if not kept:
        return through(text)
    as_it_is = through(text)
    if all(place.times_in(as_it_is) >= place.times_in(text) for place in kept):
        return as_it_is
    code = next(each for each in (*CODES, *map("".join, product("QXZ", repeat=4))) if each not in text.upper())
    return restored(through(masked(text, kept, code)), text, kept, code)


def masked(text: str, kept: Sequence[Kept], code: str) -> str:
    """The text with a code in the place of each thing that is to stay, numbered from 1."""
    for number, place in reversed(list(enumerate(kept, 1))):
        text = f"{text[: place.start]}{code}{number}{text[place.end :]}"
    return text


def restored(translation: str, text: str, kept: Sequence[Kept], code: str) -> str:
    """A masked text's translation with each thing in it once, where its code came back, or else where it most likely
    belongs: between its neighbours, and as far into the sentence as it was in the text."""
    written = re.compile(r"[\s-]?".join((*code, r"(\d+)(?!\d)")), re.IGNORECASE)
    plain = written.sub(lambda found: f"{code}{int(found[1])}", translation)
    exact = re.compile(rf"{code}(\d+)")
    plain = _each_once(plain, exact, [place.start / len(text) for place in kept])
    words = plain.split(" ") if plain else []
    for number, place in enumerate(kept, 1):
        if not any(int(found[1]) == number for found in exact.finditer(plain)):
            _put_in(words, f"{code}{number}", number, place.start / len(text), exact)
    return exact.sub(lambda found: kept[int(found[1]) - 1].text, " ".join(words))


def _each_once(plain: str, exact: re.Pattern[str], shares: Sequence[float]) -> str:
    """The translation without codes that stand for nothing, and of those that came twice only the one that stands as
    far into the sentence as in the text; `shares` says how far that was, from 0 to 1."""
    best: dict[int, re.Match[str]] = {}
    found = list(exact.finditer(plain))
    for match in found:
        number = int(match[1])
        if 1 <= number <= len(shares):
            best[number] = min(
                best.get(number, match), match, key=lambda one: abs(one.start() / len(plain) - shares[int(one[1]) - 1])
            )
    if len(best) == len(found):
        return plain
    stay = {match.span() for match in best.values()}
    plain = exact.sub(lambda match: match[0] if match.span() in stay else " ", plain)
    plain = re.sub(" {2,}", " ", plain).strip()
    return re.sub(r"[ ,;:]+(?=[.!?])|(?<=[,;:])(?: ?[,;:])+| (?=[,;:])", "", plain)  # what set them apart


def _put_in(words: list[str], word: str, number: int, share: float, exact: re.Pattern[str]) -> None:
    """Put the code of a lost thing among the words of a translation."""
    codes = [(int(found[1]), at) for at, each in enumerate(words) for found in exact.finditer(each)]
    first = max((at + 1 for other, at in codes if other < number), default=0)
    last = min((at for other, at in codes if other > number and at >= first), default=len(words))
    at = min(max(round(share * len(words)), first), last)
    if at == len(words) and words:
        bare = words[-1].rstrip(".,;:!?…")
        word, words[-1] = word + words[-1][len(bare) :], bare
    words.insert(at, word)


def _has_words(text: str, kept: Sequence[Kept]) -> bool:
    """Whether anything is left to be translated."""
    return any(letter.isalpha() for letter in masked(text, kept, "\0").replace("\0", ""))
