"""`hwr spell`: the words of a text or a project that are probably wrong, with what may stand there."""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from hwr_desktop.cli import arguments
from hwr_desktop.cli.report import Report, UsageError
from hwr_desktop.cli.texts import texts_of
from hwr_desktop.cli.written_pages import write_stdout
from hwr_desktop.document.own_words import right_words, single_words
from hwr_desktop.document.page import Line
from hwr_desktop.errors import InputError
from hwr_desktop.interchange.document import Document
from hwr_desktop.language.insights.letter_language import language_of
from hwr_desktop.language.spelling.misspelt_words import MisspeltWord, looked_through
from hwr_desktop.store.project_file import SUFFIX, ProjectFile
from hwr_desktop.store.scans import name_given
from hwr_desktop.word_counts import LANGUAGES

EXAMPLE = """examples:
  hwr spell letter.txt                        line and column of each doubtful word, and what may stand there
  hwr spell "Family letters" --language fr    what was read surely is left alone: it may be a name, or an old spelling
  hwr spell letter.txt --words names.txt      a word a line: these are right
  hwr spell "Family letters" --json           words of the project's own list and confirmed names are right too

Nothing is ever changed. There are words for English (en) and French (fr)."""


@dataclass(frozen=True, slots=True)
class SpellOptions:
    """What to look through, in which language (None: as the project says, or what a letter seems to be), which file has
    words that are right, and whether the answer is JSON."""

    source: Path
    language: str | None = None
    words: Path | None = None
    json: bool = False


@dataclass(frozen=True, slots=True)
class _Part:
    """Lines that belong together, what they are told as, and their language: as the page or the project says, else as
    the letter seems to be."""

    name: str
    lines: tuple[Line, ...]
    language: str | None


@dataclass(frozen=True, slots=True)
class _Found:
    """A doubtful word, in which part, and its line there, from 1."""

    part: str
    number: int
    line: Line
    word: MisspeltWord


def add_parser(commands: argparse._SubParsersAction) -> None:
    parser = arguments.command(commands, "spell", "list the words that are probably wrong", EXAMPLE)
    parser.add_argument("source", metavar="TEXTFILE|PROJECT", type=Path, help="a text file in UTF-8, or a project")
    parser.add_argument(
        "--language", metavar="LANGUAGE", type=arguments.language,
        help="the language of the text, en or fr (default: the one that the project says, else the likelier)",
    )  # fmt: skip
    parser.add_argument("--words", metavar="FILE", type=Path, help="words that are right, one a line, such as names")
    parser.add_argument("--json", action="store_true", help="as JSON, with offsets into the lines in code points")
    parser.set_defaults(start=lambda given, report: run(options_from(given), report))


def options_from(given: argparse.Namespace) -> SpellOptions:
    return SpellOptions(given.source, given.language, given.words, given.json)


def run(options: SpellOptions, report: Report) -> int:
    """List the words. Returns the exit code. Raises UsageError, InputError and ProjectError."""
    if options.language is not None and _code(options.language) not in LANGUAGES:
        raise UsageError(f"--language {options.language}: there are words for {' and '.join(LANGUAGES)} only.")
    parts, right = _parts(options.source, options.language)
    if not any(line.text.strip() for part in parts for line in part.lines):
        raise InputError(f"There is no text in {options.source} to look through.")
    own = {word for line in _lines_in(options.words) for word in line.text.split()} if options.words else set()
    found = list(_found(parts, right | own, report))
    if options.json:
        write_stdout((json.dumps([_as_json(each) for each in found], ensure_ascii=False, indent=1) + "\n").encode())
    else:
        write_stdout("".join(map(_as_row, found)).encode())
    return report.exit_code


def _parts(source: Path, language: str | None) -> tuple[list[_Part], frozenset[str]]:
    """The pages of a project, named by their scans, or a text file; and the words that the project says are right.
    `language` is the one that was asked for. Raises InputError and ProjectError."""
    if not (source.suffix == SUFFIX or source.is_dir()):
        lines = _lines_in(source)
        return [_Part(source.name, lines, language or _seeming(lines))], frozenset()
    with closing(ProjectFile.open(source)) as file:
        project = file.project
        pages = [file.page(page_id) for page_id in project.pages]
    parts = []
    for letter, together in Document(pages, project.letters).parts:
        for group in [together] if letter is not None else [[page] for page in together]:
            said = [language or page.language or project.language for page in group]
            seeming = None if all(said) else _seeming([line for page in group for line in page.lines])
            for page, own_language in zip(group, said, strict=True):
                name = f"{name_given(page.image)}#{page.index + 1}" if page.index else name_given(page.image)
                parts.append(_Part(name, page.lines, own_language or seeming))
    return parts, single_words(right_words(project))


def _seeming(lines: Sequence[Line]) -> str | None:
    """The language that lines seem to be in; None where they are too few to tell."""
    told = language_of("\n".join(line.text for line in lines))
    return None if told is None else told.code


def _lines_in(file: Path) -> tuple[Line, ...]:
    """The lines of a text file, of which nothing but the text is known. Raises InputError."""
    texts = (line for text in texts_of(file) for page in text.pages for line in page)
    return tuple(Line("", (), (), text) for text in texts)


def _found(parts: Sequence[_Part], own: frozenset[str], report: Report) -> Iterator[_Found]:
    """The doubtful words of the parts; a part is left out, and that is said, where there are no words for it."""
    for part in parts:
        if part.language is None or _code(part.language) not in LANGUAGES:
            told = f"is in the language {part.language}" if part.language else "is too short to tell its language"
            report.say(f"{part.name} {told}: there are words for {' and '.join(LANGUAGES)}, --language says which.")
            continue
        for number, (line, words) in enumerate(looked_through(part.lines, part.language, own), 1):
            for word in words:
                yield _Found(part.name, number, line, word)


def _code(language: str) -> str:
    return language[:2].lower()


def _as_row(found: _Found) -> str:
    """Where a word stands, from 1 as editors count, and what may stand there."""
    word = found.word
    sure = "" if word.confidence is None else f" ({100 * word.confidence:.0f} % sure)"
    return f"{found.part}:{found.number}:{word.start + 1}: {word.text}{sure}: {', '.join(word.suggestions) or '-'}\n"


def _as_json(found: _Found) -> dict[str, Any]:
    word = found.word
    return {
        "page": found.part,
        "line": found.number,
        "line_id": found.line.id or None,
        "start": word.start,
        "end": word.end,
        "text": word.text,
        "confidence": word.confidence,
        "known": word.known,
        "suggestions": list(word.suggestions),
    }
