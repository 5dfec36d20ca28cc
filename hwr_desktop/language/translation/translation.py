"""Translating lines: sentence by sentence, and laid back to the lines.

`translated` is a generator: each sentence is a step, and not going on stops it. `Translation` is what has come so far.
"""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass, replace

from hwr_desktop.language.translation import packages
from hwr_desktop.language.translation.engine import Translator, route
from hwr_desktop.language.translation.laying_out import shares
from hwr_desktop.language.translation.masking import translated_keeping
from hwr_desktop.language.translation.source_sentences import Sentence, line_hashes, sentences_of
from hwr_desktop.language.translation.translating_process import TranslatingProcess

_OTHER_NAMES = {"pt-br": "pb", "zh-hant": "zt", "zh-tw": "zt"}
"""Languages that argostranslate's packages call by a code of their own."""


@dataclass(frozen=True, slots=True)
class SentenceTranslated:
    """One step: a sentence, its translation, and what of that belongs to each of the sentence's pieces of lines.

    It is the sentence of that `number`, from 1, of so many.
    """

    sentence: Sentence
    text: str
    shares: tuple[str, ...]
    number: int
    count: int


@dataclass(frozen=True, slots=True)
class TranslatedLine:
    """A line's translation, and what stands for the source it was made from (see `line_hashes`).

    `source` is "" where the line is empty, and stands for less than the line while sentences of it are still to come.
    """

    text: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True)
class Translation:
    """The translation of lines, a line for each, from one language to another."""

    from_code: str
    to_code: str
    lines: tuple[TranslatedLine, ...]

    def stale(self, lines: Sequence[str]) -> tuple[int, ...]:
        """The numbers, from 0, of lines whose translation was not made from what stands in `lines` now.

        Where lines were added or taken away since, the caller sees first which belong together.
        """
        now = line_hashes(lines, self.from_code)
        return tuple(
            number for number, (line, source) in enumerate(zip(self.lines, now, strict=False)) if line.source != source
        )


def language_code(language: str) -> str:
    """What packages call a language: `en` for `en-GB`."""
    lowered = language.strip().replace("_", "-").lower()
    return _OTHER_NAMES.get(lowered, lowered.partition("-")[0])


def language_tag(code: str) -> str:
    """What a language that packages call so is called elsewhere (BCP 47): `pt-BR` for `pb`."""
    return {"pb": "pt-BR", "zt": "zh-Hant"}.get(code, code)


def translated(
    lines: Sequence[str],
    from_code: str,
    to_code: str,
    names: Sequence[str] = (),
    translator: Translator | None = None,
    wanted: Container[int] | None = None,
) -> Iterator[SentenceTranslated]:
    """Translate lines as whole sentences, in reading order; the names stay as they are wherever they stand.

    `translator` is one that is there already; without, a process of its own does it with the installed packages.
    `wanted` has the numbers of lines, from 0: only sentences that touch one of them are translated. None means all.
    Raises ModelError.
    """
    if translator is None:
        way = route(from_code, to_code, packages.installed().packages)
        with TranslatingProcess() as process:
            yield from translated(lines, from_code, to_code, names, process.through(way), wanted)
        return
    sentences = [
        sentence
        for sentence in sentences_of(lines, from_code)
        if wanted is None or any(piece.line in wanted for piece in sentence.pieces)
    ]
    for number, sentence in enumerate(sentences, 1):
        text = translated_keeping(sentence.text, names, translator.translate)
        parts = shares(text, sentence.pieces, to_code)
        yield SentenceTranslated(sentence, text, parts, number, len(sentences))


def begun(lines: Sequence[str], from_code: str, to_code: str) -> Translation:
    """A translation of lines of which nothing has come yet."""
    return Translation(from_code, to_code, tuple(TranslatedLine() for _ in lines))


def with_sentence(translation: Translation, step: SentenceTranslated) -> Translation:
    """The translation with a sentence that has come, each after the one before it."""
    made = list(translation.lines)
    for piece, part in zip(step.sentence.pieces, step.shares, strict=True):
        line = made[piece.line]
        made[piece.line] = TranslatedLine(f"{line.text} {part}".strip(), f"{line.source} {step.sentence.hash}".strip())
    return replace(translation, lines=tuple(made))
