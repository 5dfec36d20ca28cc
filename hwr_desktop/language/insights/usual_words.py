"""Which words are no names because they are usual ones."""

from __future__ import annotations

from collections.abc import Collection

from hwr_desktop.language.spelling.word_list import word_list
from hwr_desktop.word_counts import LANGUAGES


class UsualWords:
    """The words of a language that are mostly written in small letters, and those that a text writes so.

    seen: words in small letters, as a text has them; they count as usual whatever the language.
    """

    def __init__(self, language: str, seen: Collection[str] = ()) -> None:
        self.known = language in LANGUAGES
        self._list = word_list(language) if self.known else None
        self._seen = seen

    def __contains__(self, word: str) -> bool:
        lowered = word.lower()
        return lowered in self._seen or all(map(self._is_listed, lowered.split("-")))

    def _is_listed(self, lowered: str) -> bool:
        return self._list is not None and self._list.count(lowered) > 0 and lowered not in self._list.written

    def share(self, word: str) -> float:
        """Which share of all words it is, where there is a list; 0 for an unknown one."""
        return self._list.count(word) / self._list.total if self._list is not None else 0.0
