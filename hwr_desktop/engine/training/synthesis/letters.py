"""The parts of a letter, and letters made up from prose."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from hwr_desktop.engine.training.synthesis.occasional import address, closing, date, name, opening


@dataclass(frozen=True, slots=True)
class LetterText:
    """What stands on a page of a letter; parts left empty are not there.

    `head` are the lines at the top right, `closing` those at the foot before the `signature`. `postscript` follows
    the signature, `note` is written in the margin, in its own short lines.
    """

    paragraphs: tuple[str, ...]
    head: tuple[str, ...] = ()
    salutation: str = ""
    closing: tuple[str, ...] = ()
    signature: str = ""
    postscript: str = ""
    note: str = ""
    number: str = ""

    @property
    def parts(self) -> tuple[str, ...]:
        """All texts of the page that are not empty."""
        running = (self.number, *self.head, self.salutation, *self.paragraphs, *self.closing)
        return tuple(text for text in (*running, self.signature, self.postscript, self.note) if text)


def any_letter(rng: np.random.Generator, sentences: Sequence[str]) -> LetterText:
    """A page from the beginning, middle or end of a letter, its paragraphs running prose; some are no letters."""
    first, last = bool(rng.random() < 0.45), bool(rng.random() < 0.4)
    head = (address(rng), date(rng)) if rng.random() < 0.4 else (date(rng),)
    paragraphs = tuple(_paragraph(rng, sentences) for _ in range(int(rng.integers(2, 8))))
    return LetterText(
        paragraphs,
        head=head if first else (),
        salutation=opening(rng) if first and rng.random() < 0.85 else "",
        closing=(closing(rng),) if last else (),
        signature=name(rng) if last and rng.random() < 0.8 else "",
        postscript="P.S. " + _paragraph(rng, sentences, 2) if last and rng.random() < 0.15 else "",
        note=_paragraph(rng, sentences, 1) if rng.random() < 0.2 else "",
        number=_number(rng) if rng.random() < 0.3 else "",
    )


def _paragraph(rng: np.random.Generator, sentences: Sequence[str], most: int = 9) -> str:
    at, count = int(rng.integers(len(sentences))), int(rng.integers(1, most + 1))
    return " ".join(sentences[at : at + count])


def _number(rng: np.random.Generator) -> str:
    number = int(rng.integers(1, 400))
    return (f"{number}", f"{number}.", f"({number})", f"- {number} -", f"p. {number}")[int(rng.integers(5))]
