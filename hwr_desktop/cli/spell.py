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
from hwr_desktop.document.page import Line
from hwr_desktop.errors import InputError
from hwr_desktop.language.spelling.misspelt_words import MisspeltWord, looked_through
from hwr_desktop.language.spelling.text_language import likely_language
from hwr_desktop.language.spelling.word_list import LANGUAGES
from hwr_desktop.store.project_file import SUFFIX, ProjectFile
from hwr_desktop.store.scans import name_given

EXAMPLE = """examples:
  hwr spell letter.txt                        line and column of each doubtful word, and what may stand there
  hwr spell "Family letters" --language fr    what was read surely is left alone: it may be a name, or an old spelling
  hwr spell letter.txt --words names.txt      a word a line: these are right
  hwr spell "Family letters" --json

Nothing is ever changed. There are words for English (en) and French (fr)."""


@dataclass(frozen=True, slots=True)
class SpellOptions:
    """What to look through, in which language (None: as the project says, or what it seems to be), which file has words
    that are right, and whether the answer is JSON."""

    source: Path
    language: str | None = None
    words: Path | None = None
    json: bool = False


@dataclass(frozen=True, slots=True)
class _Part:
    """Lines that belong together, what they are told as, and their language where that is known."""

    name: str
    lines: tuple[Line, ...]
    language: str | None = None


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
    own = {word for line in _lines_in(options.words) for word in line.text.split()} if options.words else set()
    parts = _parts(options.source)
    if not any(line.text.strip() for part in parts for line in part.lines):
        raise InputError(f"There is no text in {options.source} to look through.")
    found = list(_found(parts, options.language, frozenset(own), report))
    if options.json:
        write_stdout((json.dumps([_as_json(each) for each in found], ensure_ascii=False, indent=1) + "\n").encode())
    else:
        write_stdout("".join(map(_as_row, found)).encode())
    return report.exit_code


def _parts(source: Path) -> list[_Part]:
    """The pages of a project, named by their scans, or a text file. Raises InputError and ProjectError."""
    if not (source.suffix == SUFFIX or source.is_dir()):
        return [_Part(source.name, _lines_in(source))]
    with closing(ProjectFile.open(source)) as file:
        usual = file.project.language
        pages = [file.page(page_id) for page_id in file.project.pages]
    names = (f"{name_given(page.image)}#{page.index + 1}" if page.index else name_given(page.image) for page in pages)
    return [_Part(name, page.lines, page.language or usual) for name, page in zip(names, pages, strict=True)]


def _lines_in(file: Path) -> tuple[Line, ...]:
    """The lines of a text file, of which nothing but the text is known. Raises InputError."""
    texts = (line for text in texts_of(file) for page in text.pages for line in page)
    return tuple(Line("", (), (), text) for text in texts)


def _found(parts: Sequence[_Part], language: str | None, own: frozenset[str], report: Report) -> Iterator[_Found]:
    """The doubtful words of the parts; a part is left out, and that is said, where there are no words for it."""
    seeming = None
    if language is None and not all(part.language for part in parts):
        seeming = likely_language(line.text for part in parts for line in part.lines)
    for part in parts:
        own_language = language or part.language or seeming
        if own_language is None or _code(own_language) not in LANGUAGES:
            told = f"is in the language {own_language}" if own_language else "is in no language that is known"
            report.say(f"{part.name} {told}: there are words for {' and '.join(LANGUAGES)} only.")
            continue
        for number, (line, words) in enumerate(looked_through(part.lines, own_language, own), 1):
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
