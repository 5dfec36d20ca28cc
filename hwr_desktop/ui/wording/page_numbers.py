"""How the window tells of many pages by their numbers."""

from __future__ import annotations

from collections.abc import Iterable


def numbers_in_words(numbers: Iterable[int]) -> str:
    """The numbers in their order, those that follow one another as from where to where: "1–4, 7"."""
    runs: list[tuple[int, int]] = []
    for number in sorted(numbers):
        if runs and runs[-1][1] == number - 1:
            runs[-1] = (runs[-1][0], number)
        else:
            runs.append((number, number))
    return ", ".join(str(first) if first == last else f"{first}–{last}" for first, last in runs)
