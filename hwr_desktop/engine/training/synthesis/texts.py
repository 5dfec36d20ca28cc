"""What synthetic lines say: stretches of prose, and now and then what letters hold besides prose."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterator, Sequence
from pathlib import Path

import numpy as np

from hwr_desktop.engine.training.synthesis.occasional import occasional
from hwr_desktop.errors import InputError

OCCASIONAL_SHARE = 0.16
_WRITTEN = str.maketrans(
    {
        **dict.fromkeys("‘’‚‛`´ʼ′", "'"),
        **dict.fromkeys("“”„‟«»″", '"'),
        **dict.fromkeys("‐‑‒–—―−", "-"),
        "ſ": "s",
        "\u00a0": " ",
        "…": "...",
        "_": "",
    }
)
_SENTENCE_END = re.compile(r"(?<=[.!?;][\"') ])\s*(?=[\"'(A-ZÀ-Ý])|(?<=[.!?])\s+(?=[\"'(A-ZÀ-Ý])")


def prose_as_written(text: str) -> str:
    """Printed prose as a hand would write it: NFC, quotes and dashes as in the ground truth (`' " -`), no underscores
    of emphasis, single spaces."""
    text = unicodedata.normalize("NFC", text).translate(_WRITTEN)
    text = re.sub(r"-{2,}", " - ", text)
    return re.sub(r"\s+", " ", text).strip()


def sentences_in(folder: Path, leave_out: Collection[str] = ()) -> list[str]:
    """The sentences of the prose files (`.txt`, one paragraph a line) in the folder, in their order.

    Files whose name begins with one of `leave_out` are skipped, so that books or languages can be held out. The
    digraph oe of French files is put back to œ where it stands for one. Raises InputError if no sentence is found, or a
    file is no UTF-8.
    """
    found: list[str] = []
    for path in sorted(folder.glob("*.txt")):
        if not path.name.startswith(tuple(leave_out)):
            for paragraph in paragraphs_in(path):
                found.extend(part for part in _SENTENCE_END.split(paragraph) if part and part.isprintable())
    if not found:
        raise InputError(f"There is no prose in {folder}; name a folder with .txt files, one paragraph a line.")
    return found


def paragraphs_in(path: Path) -> Iterator[str]:
    """The paragraphs of a prose file, one a line, as a hand would write them; in files whose name begins with `fra` the
    digraph oe is put back to œ. Raises InputError for a file that is no UTF-8."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"{path} cannot be read as text ({error}); save it as UTF-8 or leave it out.") from error
    if path.name.startswith("fra"):
        text = re.sub(r"o(?=e[ui])", "\0", text).replace("\0e", "œ")
    yield from map(prose_as_written, text.splitlines())


def snippet(rng: np.random.Generator, sentences: Sequence[str], least: int, most: int) -> str:
    """A text of `least` to `most` characters: mostly whole words of running prose, beginning anywhere in a sentence.

    Now and then it is a date, a sum, a name, an address, figures, or a letter's opening or closing instead, or set
    in capitals. Raises ValueError when `least` is below 1 or above `most`.
    """
    if not 1 <= least <= most:
        raise ValueError(f"no text has at least {least} and at most {most} characters")
    if rng.random() < OCCASIONAL_SHARE:
        text = occasional(rng)
        if least <= len(text) <= most:
            return text
    text = _stretch(rng, sentences, int(rng.integers(least, most + 1)), least, most)
    if rng.random() < 0.02 and "ß" not in text:
        return text.upper()
    return text


def _stretch(rng: np.random.Generator, sentences: Sequence[str], wanted: int, least: int, most: int) -> str:
    """About `wanted` characters of words; a word is cut where whole words do not come within the bounds."""
    at = int(rng.integers(len(sentences)))
    words = sentences[at].split()
    first = int(rng.integers(len(words))) if rng.random() < 0.7 else 0
    text = ""
    for word in _words_from(sentences, at, first):
        longer = f"{text} {word}" if text else word
        if len(longer) > wanted:
            if len(text) < least:
                text = longer[:most].rstrip()
            break
        text = longer
    return text if len(text) >= least else text.ljust(least, ".")


def _words_from(sentences: Sequence[str], at: int, first: int) -> Iterator[str]:
    """The words from word `first` of sentence `at` on, without end."""
    yield from sentences[at].split()[first:]
    while True:
        at = (at + 1) % len(sentences)
        yield from sentences[at].split()
