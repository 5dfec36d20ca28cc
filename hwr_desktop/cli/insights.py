"""`hwr insights`: what matters in a text or a project: people, places, dates, amounts, key phrases."""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from hwr_desktop.cli import arguments
from hwr_desktop.cli.outputs import check, write
from hwr_desktop.cli.progress import Progress
from hwr_desktop.cli.report import Report
from hwr_desktop.cli.texts import Text, project_of, texts_of
from hwr_desktop.cli.written_pages import write_stdout
from hwr_desktop.errors import InputError

if TYPE_CHECKING:
    from hwr_desktop.language.insights.book import Entry
    from hwr_desktop.language.insights.finding import Piece
    from hwr_desktop.language.insights.letter import LetterInsights

EXAMPLE = """examples:
  hwr insights letter.txt                                people, places, dates and amounts on the terminal
  hwr insights "Family letters" --json insights.json     the letters of a project together, with all places

Dates are given as they are written and, where that is plain, as ISO 8601. The file has every place: letter, page and
line counted from 1, and the characters of the line counted from 0, in the clean reading (hwr export --format
txt-clean). People and places are found by rules, which miss some and take some for the other. The mood is told in
English only, key phrases in English and French. What was decided about names in the window holds here as well. No text
leaves this machine."""

_TITLES = {
    "person": "People", "place": "Places", "organisation": "Organisations", "date": "Dates", "amount": "Amounts",
    "phrase": "Key phrases",
}  # fmt: skip
_LANGUAGES = {
    "en": "English", "fr": "French", "de": "German", "es": "Spanish", "it": "Italian", "nl": "Dutch", "la": "Latin",
    "pt": "Portuguese", "da": "Danish", "sv": "Swedish", "no": "Norwegian", "cs": "Czech", "pl": "Polish",
    "hu": "Hungarian", "fi": "Finnish",
}  # fmt: skip
_MOST_SHOWN = 25
_GLAD = 0.2


@dataclass(frozen=True, slots=True)
class InsightsOptions:
    """What to look through, in which language (None: as the project says, else guessed), and where all goes as JSON."""

    source: Path
    language: str | None
    json: Path | None


def add_parser(commands: argparse._SubParsersAction) -> None:
    parser = arguments.command(commands, "insights", "draw out people, places, dates and amounts", EXAMPLE)
    parser.add_argument("source", metavar="TEXTFILE|PROJECT", type=Path, help="a text file in UTF-8, or a project")
    parser.add_argument(
        "--language", metavar="CODE", type=arguments.language,
        help="the language, such as en (default: as the project or its page says, else told from the text)",
    )  # fmt: skip
    parser.add_argument("--json", metavar="FILE", type=Path, help="write all that was found, with its places, as JSON")
    parser.set_defaults(start=lambda given, report: run(options_from(given), report))


def options_from(given: argparse.Namespace) -> InsightsOptions:
    return InsightsOptions(given.source, given.language, given.json)


def run(options: InsightsOptions, report: Report) -> int:
    """Look through the text and say what matters. Returns the exit code. Raises InputError, ProjectError and
    ExportError."""
    from hwr_desktop.language.insights.book import book_of, decided
    from hwr_desktop.language.insights.letter import insights_of

    if options.json is not None:
        check([options.json], "--json")
    texts = [text for text in texts_of(options.source) if any(line.strip() for page in text.pages for line in page)]
    if not texts:
        raise InputError(f"There is no text in {options.source} to look through.")
    letters = []
    with Progress(report, len(texts), "letter") as progress:
        for number, text in enumerate(texts, 1):
            lines = [line for page in text.pages for line in page]
            letters.append(insights_of(lines, options.language or text.language))
            if len(texts) > 1:
                progress.reached(number, len(texts))
    places = _Places(texts)
    project = project_of(options.source)
    book = decided(book_of(letters), project.decisions if project is not None else ())
    if options.json is not None:
        whole = {
            "letters": [_letter(letter, number, places) for number, letter in enumerate(letters)],
            "entries": [_entry(entry, places) for entry in book],
        }
        write(options.json, (json.dumps(whole, ensure_ascii=False, indent=1) + "\n").encode())
        report.say(f"All of it, with its places, is in {options.json}")
    write_stdout("".join(f"{line}\n" for line in _summary(letters, book, places)).encode())
    return report.exit_code


class _Places:
    """Leads from the number of a line in a letter to its page and its number there."""

    def __init__(self, texts: Sequence[Text]) -> None:
        self._lines = [
            [(page, line) for page, lines in enumerate(text.pages, 1) for line in range(1, len(lines) + 1)]
            for text in texts
        ]
        self._pages = [len(text.pages) for text in texts]

    def of(self, letter: int, piece: Piece) -> tuple[int, int]:
        """The page and the line of a piece, both from 1."""
        return self._lines[letter][piece.line]

    def said(self, letter: int, piece: Piece) -> str:
        """Where a piece stands, in words."""
        page, line = self.of(letter, piece)
        words = [f"letter {letter + 1}"] * (len(self._pages) > 1) + [f"page {page}"] * (self._pages[letter] > 1)
        return ", ".join([*words, f"line {line}"])


def _summary(letters: Sequence[LetterInsights], book: Sequence[Entry], places: _Places) -> Iterator[str]:
    languages = Counter("" if letter.language is None else letter.language.code for letter in letters)
    named = ", ".join(
        (_LANGUAGES.get(code, code) if code else "a language that is not plain")
        + (f" ({count})" * (len(languages) > 1))
        for code, count in languages.most_common()
    )
    yield f"{len(letters)} letter{'s' * (len(letters) > 1)} in {named}"
    for kind, title in _TITLES.items():
        entries = [entry for entry in book if entry.kind == kind]
        if not entries:
            continue
        yield from ("", title)
        shown = entries[:_MOST_SHOWN]
        yield from _dates(shown, places) if kind == "date" else _counted(shown, amounts=kind == "amount")
        if len(entries) > len(shown):
            yield f"  and {len(entries) - len(shown)} more, which --json writes as well"
    yield from ("", "Mood")
    yield from _mood(letters)


def _dates(entries: Sequence[Entry], places: _Places) -> Iterator[str]:
    for entry in entries:
        first = entry.mentions[0]
        more = f" and {len(entry.mentions) - 1} more" if len(entry.mentions) > 1 else ""
        where = places.said(first.letter, first.finding.pieces[0])
        yield f"  {first.finding.normal or '-':<10}  {first.finding.text}  ({where}{more})"


def _counted(entries: Sequence[Entry], amounts: bool) -> Iterator[str]:
    width = min(max(len(entry.name) for entry in entries), 40)
    for entry in entries:
        written = Counter(mention.finding.text for mention in entry.mentions) if amounts else entry.forms
        others = [form for form, _ in written.most_common() if form != entry.name]
        also = f"  {', '.join(others)}" if others and amounts else f"  also {', '.join(others)}" if others else ""
        yield f"  {entry.name:<{width}}  {len(entry.mentions)}{also}"


def _mood(letters: Sequence[LetterInsights]) -> Iterator[str]:
    values = [letter.mood.value for letter in letters if letter.mood is not None]
    if not values:
        yield "  not available: it is told in English only, and from words of joy or sorrow"
        return
    said = Counter("glad" if value >= _GLAD else "sad" if value <= -_GLAD else "even" for value in values)
    if len(letters) == 1:
        yield f"  {next(iter(said))} ({values[0]:+.2f}, between -1 and 1)"
        return
    yield "  " + ", ".join(f"{said[word]} {word}" for word in ("glad", "even", "sad"))
    if len(values) < len(letters):
        yield f"  {len(letters) - len(values)} not told: it is available in English only"


def _letter(letter: LetterInsights, number: int, places: _Places) -> dict[str, Any]:
    mood = letter.mood
    return {
        "language": None if letter.language is None else letter.language._asdict(),
        "mood": None
        if mood is None
        else {
            "value": round(mood.value, 3),
            "glad": _pieces(number, mood.glad, places),
            "sad": _pieces(number, mood.sad, places),
        },
    }


def _entry(entry: Entry, places: _Places) -> dict[str, Any]:
    return {
        "kind": entry.kind,
        "name": entry.name,
        "forms": dict(entry.forms),
        "confidence": round(entry.confidence, 3),
        "confirmed": entry.confirmed,
        "places": [
            {
                "letter": mention.letter + 1,
                "text": mention.finding.text,
                "normal": mention.finding.normal,
                "confidence": round(mention.finding.confidence, 3),
                "pieces": _pieces(mention.letter, mention.finding.pieces, places),
            }
            for mention in entry.mentions
        ],
    }


def _pieces(letter: int, pieces: Iterable[Piece], places: _Places) -> list[dict[str, int]]:
    return [
        dict(zip(("page", "line", "start", "end"), (*places.of(letter, piece), piece.start, piece.end), strict=True))
        for piece in pieces
    ]
