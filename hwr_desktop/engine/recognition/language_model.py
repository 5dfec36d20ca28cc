"""A character n-gram model of a language: how likely each character is after those before it.

Probabilities with back-off in the manner of Katz, as an ARPA file holds them: where an n-gram is not kept, that of its
last n - 1 characters counts, times the back-off weight of its first n - 1. On disk the n-grams of each order are a row
of arrays, an n-gram being named by the index of its beginning and its last character, with its logarithms in steps of
`STEP`: some five bytes an n-gram.
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from hwr_desktop.engine.model_file import read_arrays, read_config, write_arrays
from hwr_desktop.errors import ModelError

KIND = "language"
BITS = 10
"""Of a character's number within the code of an n-gram: six of them fit into 64 bits."""
MOST_CHARACTERS = (1 << BITS) - 4
LONGEST_ORDER = 6
BEGIN, END, UNKNOWN = 1, 2, 3
"""The numbers of a line's beginning and end and of a character that the model has never seen."""
FIRST = 4
"""The number of the first character of the alphabet."""
STEP = 0.03
"""Of the logarithms to base ten; 255 of them reach one in fifty million."""
NEVER = -9.0


@dataclass(frozen=True, slots=True)
class NGrams:
    """The n-grams of one order by code: codes (n,) int64, ascending, and base-ten logarithms of their probabilities
    and of their back-off weights (n,) float32."""

    codes: np.ndarray
    probabilities: np.ndarray
    backoffs: np.ndarray


class LanguageModel:
    """A character n-gram model. `orders[n - 1]` holds the n-grams of n characters; `language` is a code such as `fr`,
    `name` the model's."""

    def __init__(self, characters: str, orders: Sequence[NGrams], language: str, name: str = "") -> None:
        self.characters = characters
        self.orders = tuple(orders)
        self.language = language
        self.name = name
        self._numbers = {character: at + FIRST for at, character in enumerate(characters)}

    @classmethod
    def load(cls, folder: Path) -> LanguageModel:
        """The model in that folder. Raises ModelError."""
        config = read_config(folder, KIND)
        arrays = read_arrays(folder)
        try:
            characters = str(config["characters"])
            orders = _unpacked(arrays, int(config["order"]), len(characters) + FIRST)
        except (KeyError, TypeError, ValueError, IndexError) as error:
            raise ModelError(
                "{folder}: the language model is damaged ({reason}); install it again.", folder=folder, reason=error
            ) from error
        return cls(characters, orders, str(config["language"]), folder.name)

    def save(self, folder: Path) -> None:
        """Write the model, whole or not at all."""
        write_arrays(folder, KIND, self.config(), _packed(self.orders))

    def config(self) -> dict[str, Any]:
        """What is not in the arrays, as plain JSON."""
        return {"characters": self.characters, "order": len(self.orders), "language": self.language}

    def numbers(self, text: str) -> np.ndarray:
        """The numbers of a text's characters, (n,) int64."""
        return np.array([self._numbers.get(character, UNKNOWN) for character in text], np.int64)

    def log_probability(self, line: str) -> float:
        """The natural logarithm of the probability of a line, its end counted in."""
        return float(self.log_probabilities([line])[0])

    def log_probabilities(self, lines: Sequence[str]) -> np.ndarray:
        """The same of several lines, (lines,), which is quicker than one after the other."""
        rows = [np.concatenate([[BEGIN], self.numbers(line), [END]]) for line in lines]
        numbers = np.concatenate(rows)
        starts = np.repeat(np.cumsum([0, *map(len, rows[:-1])]), [len(row) for row in rows])
        places = np.arange(len(numbers)) - starts
        totals = np.zeros(len(lines))
        of_line = np.repeat(np.arange(len(lines)), [len(row) for row in rows])
        for length in range(min(2, len(self.orders)), len(self.orders) + 1):
            last = length == len(self.orders)
            chosen = np.flatnonzero((places >= max(1, length - 1)) if last else (places == length - 1))
            told = self._looked_up(codes_at(numbers, chosen, length), length)
            totals += np.bincount(of_line[chosen], told, len(lines))
        return totals * float(np.log(10))

    def _looked_up(self, codes: np.ndarray, order: int) -> np.ndarray:
        """The base-ten logarithms of the probabilities of n-grams of that order, with back-off."""
        known = self.orders[order - 1]
        at, hit = found(known.codes, codes)
        values = np.where(hit, known.probabilities[at], np.float32(NEVER))
        if order > 1 and not hit.all():
            rest = codes[~hit]
            before = self.orders[order - 2]
            at, seen = found(before.codes, rest >> BITS)
            weights = np.where(seen, before.backoffs[at], np.float32(0))
            values[~hit] = weights + self._looked_up(rest & ((1 << BITS * (order - 1)) - 1), order - 1)
        looked_up: np.ndarray = values
        return looked_up

    def arpa(self) -> str:
        """The model as an ARPA file, which KenLM reads; a character stands as `word_of` writes it."""
        words = ["", "<s>", "</s>", "<unk>", *map(word_of, self.characters)]
        file = io.StringIO()
        file.write("\\data\\\n")
        for order, grams in enumerate(self.orders, 1):
            file.write(f"ngram {order}={len(grams.codes)}\n")
        spelled: list[str] = []
        for order, grams in enumerate(self.orders, 1):
            lasts = [words[number] for number in (grams.codes & ((1 << BITS) - 1)).tolist()]
            if order == 1:
                spelled = lasts
            else:
                parents, _ = found(self.orders[order - 2].codes, grams.codes >> BITS)
                spelled = [f"{spelled[at]} {last}" for at, last in zip(parents.tolist(), lasts, strict=True)]
            file.write(f"\n\\{order}-grams:\n")
            rows = zip(grams.probabilities.tolist(), spelled, grams.backoffs.tolist(), strict=True)
            if order < len(self.orders):
                file.writelines(f"{p:.3f}\t{gram}\t{b:.3f}\n" for p, gram, b in rows)
            else:
                file.writelines(f"{p:.3f}\t{gram}\n" for p, gram, _ in rows)
        file.write("\n\\end\\\n")
        return file.getvalue()


def word_of(character: str) -> str:
    """How a character is called in an ARPA file, whose words hold no spaces."""
    return f"u{ord(character):x}"


def found(known: np.ndarray, codes: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """For each code its place among the known ones, which ascend, and whether it is there at all."""
    at = np.minimum(np.searchsorted(known, codes), len(known) - 1)
    return at, known[at] == codes


def codes_at(numbers: np.ndarray, ends: np.ndarray, length: int) -> np.ndarray:
    """The codes of the n-grams of that length that end at those places."""
    codes = np.zeros(len(ends), np.int64)
    for back in range(length - 1, -1, -1):
        codes = (codes << BITS) | numbers[ends - back]
    return codes


def _packed(orders: Sequence[NGrams]) -> dict[str, np.ndarray]:
    """The n-grams as they are stored."""
    arrays = {}
    for order, grams in enumerate(orders, 1):
        arrays[f"last{order}"] = (grams.codes & ((1 << BITS) - 1)).astype(np.uint16)
        if order > 1:
            arrays[f"before{order}"] = found(orders[order - 2].codes, grams.codes >> BITS)[0].astype(np.int32)
        arrays[f"probability{order}"] = _in_steps(-grams.probabilities)
        if order < len(orders):
            arrays[f"backoff{order}"] = _in_steps(-grams.backoffs)
    return arrays


def _in_steps(values: np.ndarray) -> np.ndarray:
    steps: np.ndarray = np.clip(np.round(values / STEP), 0, 255).astype(np.uint8)
    return steps


def _unpacked(arrays: dict[str, np.ndarray], orders: int, numbers: int) -> list[NGrams]:
    """The n-grams that were stored. Raises ValueError, KeyError or IndexError where they do not fit together."""
    if not 1 <= orders <= LONGEST_ORDER:
        raise ValueError(f"n-grams of {orders} characters")
    unpacked: list[NGrams] = []
    for order in range(1, orders + 1):
        codes = arrays[f"last{order}"].astype(np.int64)
        if len(codes) == 0 or codes.min() < 1 or codes.max() >= numbers:
            raise ValueError("characters outside its alphabet")
        if order > 1:
            before = arrays[f"before{order}"]
            if before.min() < 0:
                raise ValueError("an n-gram without a beginning")
            codes |= unpacked[-1].codes[before] << BITS
        if (np.diff(codes) <= 0).any():
            raise ValueError("its n-grams are out of order")
        probabilities = arrays[f"probability{order}"].astype(np.float32) * np.float32(-STEP)
        backoffs = (
            arrays[f"backoff{order}"].astype(np.float32) * np.float32(-STEP)
            if order < orders
            else np.zeros(len(codes), np.float32)
        )
        if not len(codes) == len(probabilities) == len(backoffs):
            raise ValueError("its arrays differ in length")
        if order == 1 and not np.isin([BEGIN, END, UNKNOWN], codes).all():
            raise ValueError("its lines have no beginning or no end")
        unpacked.append(NGrams(codes, probabilities, backoffs))
    return unpacked
