"""The words of a project that are right whatever a dictionary thinks of them. Pure functions."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import replace

from hwr_desktop.document.name_book import NAMES, Act
from hwr_desktop.document.project import Project


def with_own_word(project: Project, word: str) -> Project:
    """The project with a word in its own list; as it was where the word is empty or there already, capitals not
    regarded."""
    written = " ".join(unicodedata.normalize("NFC", word).split())
    if not written or has_own_word(project, written):
        return project
    return replace(project, words=tuple(sorted((*project.words, written), key=_order)))


def without_own_word(project: Project, word: str) -> Project:
    """The project without a word in its own list, capitals not regarded; as it was where it is not there."""
    left = tuple(known for known in project.words if _same(known) != _same(word))
    return project if left == project.words else replace(project, words=left)


def has_own_word(project: Project, word: str) -> bool:
    """Whether a word is in the project's own list, capitals not regarded."""
    return _same(word) in map(_same, project.words)


def confirmed_names(project: Project) -> tuple[str, ...]:
    """The names of the project's book that a person found right, or joined others with, and that nobody dismissed
    since."""
    names: dict[str, str] = {}
    for decision in project.decisions:
        if decision.kind not in NAMES:
            continue
        if decision.act is Act.CONFIRM:
            names.setdefault(_same(decision.form), decision.form)
        elif decision.act is Act.JOIN:
            names.setdefault(_same(decision.other), decision.other)
            names.pop(_same(decision.form), None)
        elif decision.act is Act.DISMISS:
            names.pop(_same(decision.form), None)
    return tuple(sorted((name for name in names.values() if name.strip()), key=_order))


def right_words(project: Project) -> tuple[str, ...]:
    """All words that are right in a project: those of its own list, and the names that a person confirmed, each as a
    whole, such as "Isle of Wight"."""
    own = {_same(word) for word in project.words}
    names = (name for name in confirmed_names(project) if _same(name) not in own)
    return tuple(sorted((*project.words, *names), key=_order))


def single_words(words: Iterable[str]) -> frozenset[str]:
    """The single words of which these are made, with no signs around them; of several those with a capital, since the
    "of" of a name is no word of anybody's own, or all where none has one ("per annum")."""
    found = set()
    for words_of_one in map(str.split, words):
        parts = [bare for bare in map(_bare, words_of_one) if bare]
        capital = [bare for bare in parts if bare[0].isupper()]
        found.update(capital if capital and len(words_of_one) > 1 else parts)
    return frozenset(found)


def _bare(part: str) -> str:
    """What is left of a word when the signs at its ends are gone."""
    start = next((at for at, sign in enumerate(part) if sign.isalnum()), len(part))
    end = next((at for at in range(len(part), start, -1) if part[at - 1].isalnum()), start)
    return part[start:end]


def _same(word: str) -> str:
    """What is the same for a word however its capitals, spaces and apostrophes are written."""
    return " ".join(unicodedata.normalize("NFC", word).replace("’", "'").casefold().split())


def _order(word: str) -> tuple[str, str]:
    """Words as a list has them: without their accents first, then as they are."""
    plain = "".join(each for each in unicodedata.normalize("NFD", word) if not unicodedata.combining(each))
    return plain.casefold(), word
