"""The characters a recogniser knows, and texts as the numbers of its outputs."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

BLANK = 0
_SAME = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-", "ſ": "s", "\u00a0": " "})


@dataclass(frozen=True)
class Alphabet:
    """The characters in the order of the network's outputs; output 0 is CTC's blank."""

    characters: str
    _numbers: dict[str, int] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_numbers", {c: at + 1 for at, c in enumerate(self.characters)})

    @classmethod
    def of(cls, texts: Iterable[str], least: int = 3) -> Alphabet:
        """The alphabet of the characters that occur at least `least` times in the texts, and the space."""
        counts = Counter[str]()
        for text in texts:
            counts.update(text)
        return cls("".join(sorted({c for c, n in counts.items() if n >= least} | {" "})))

    def __len__(self) -> int:
        """The number of the network's outputs, the blank included."""
        return len(self.characters) + 1

    def encoded(self, text: str) -> list[int]:
        """The outputs for a text; characters that the alphabet lacks are left out."""
        return [self._numbers[c] for c in text if c in self._numbers]

    def decoded(self, numbers: Sequence[int]) -> str:
        """The text of a sequence of outputs without blanks."""
        return "".join(self.characters[number - 1] for number in numbers)


def unified(text: str) -> str:
    """The text as ground truth has it: NFC, quotes and dashes of one kind, no long s, single spaces."""
    return " ".join(unicodedata.normalize("NFC", text).translate(_SAME).split())
