"""Which words of a line were read otherwise by the model before: what a better reading has changed. Pure functions.

Nothing is stored for it: a line that one model has read after another keeps what the former had read as its first
alternative (`edits.with_reading`). It is told of no longer once somebody's word stands there, and once the line was
read again by the same model, or by another that read the same.
"""

from __future__ import annotations

from dataclasses import dataclass
from difflib import SequenceMatcher

from hwr_desktop.document.page import Alternative, AuthorKind, Line
from hwr_desktop.document.words.words import Word, words_of


@dataclass(frozen=True, slots=True)
class ChangedWords:
    """The code points `start` to before `end` of a line's text, whole words, and what was read there before."""

    start: int
    end: int
    before: str


def former_reading(line: Line) -> Alternative | None:
    """What another model had read in a line that a model has read since and nobody has touched; None where it is not
    known, or was the same."""
    if line.locked or line.author is None:
        return None
    models = (other for other in line.alternatives if other.author.kind is AuthorKind.MODEL)
    former = next(models, None)
    return former if former is not None and former.author != line.author and former.text != line.text else None


def changed_words(line: Line) -> tuple[ChangedWords, ...]:
    """The words of a line that were read otherwise before, in text order.

    As many words in the place of as many are told one by one. Where words are there no longer the one beside them
    stands for them.
    """
    former = former_reading(line)
    if former is None:
        return ()
    old, new = former.text.split(), words_of(line)
    matcher = SequenceMatcher(None, old, [word.text for word in new], autojunk=False)
    changed = []
    for kind, i, j, k, m in matcher.get_opcodes():
        if kind == "equal" or not new:
            continue
        if kind == "delete":
            i, j, k, m = (i, j + 1, k, m + 1) if k < len(new) else (i - 1, j, k - 1, m)
        if j - i == m - k:
            changed += [_changed((now,), [before]) for now, before in zip(new[k:m], old[i:j], strict=True)]
        else:
            changed.append(_changed(new[k:m], old[i:j]))
    return tuple(changed)


def _changed(now: tuple[Word, ...], before: list[str]) -> ChangedWords:
    return ChangedWords(now[0].start, now[-1].end, " ".join(before))
