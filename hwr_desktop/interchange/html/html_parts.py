"""What HTML files have in common: runs of text with what is told of them, pictures, languages and directions."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterable, Iterator
from html import escape

from hwr_desktop.document.dates import is_iso_date
from hwr_desktop.document.name_book import Kind, NamedPlace
from hwr_desktop.document.page import Mark, MarkKind
from hwr_desktop.document.words.words import Word
from hwr_desktop.interchange.languages import language_tag
from hwr_desktop.interchange.pictures import Picture
from hwr_desktop.interchange.prose.styled_runs import Run
from hwr_desktop.interchange.safe_xml import without_forbidden


def head(title: str, policy: str, style: str) -> Iterator[str]:
    """The head of a file, line by line; `policy` says what the file may load."""
    yield '<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">'
    yield f'<meta http-equiv="Content-Security-Policy" content="{policy}">'
    yield '<meta name="generator" content="HWR Desktop">'
    yield f"<title>{escape(title) or 'Transcript'}</title>"
    yield f"<style>{style}</style></head>"


def details_shown(details: Iterable[tuple[str, str]]) -> Iterator[str]:
    """What is known of a letter, each with its name; nothing where that is nothing."""
    rows = [f"<dt>{escape(name)}</dt><dd>{escape(text)}</dd>" for name, text in details]
    if rows:
        yield from ('<dl class="details">', *rows, "</dl>")


def run_shown(run: Run, alternatives: bool) -> str:
    """A run with its marks, its doubt and what it names, which show when one points at it; without its notes.

    `alternatives`: with the other readings of a doubtful word.
    """
    text = escape(run.text, quote=False)
    for mark in reversed(run.marks):
        text = _marked(text, mark)
    if run.doubt is not None:
        text = f'<span class="doubtful" title="{escape(doubt_told(run.doubt, alternatives))}">{text}</span>'
    return text if run.name is None else _named(text, run.name)


def doubt_told(word: Word, alternatives: bool) -> str:
    """How sure a word was read, and, if so wished, what else it may be."""
    sure = f"read by machine, {word.confidence or 0:.0%} sure"
    others = [choice.text for choice in word.likeliest] if alternatives else []
    return without_forbidden(sure + (f"; perhaps: {', '.join(others)}" if others else ""))


def name_told(name: NamedPlace) -> str:
    """What a name names, and what kind of thing that is."""
    return without_forbidden(f"{name.name} ({name.kind})")


def picture_shown(picture: Picture, words: str) -> str:
    """A picture with all its bytes; `words` are for those who do not see it."""
    data = b64encode(picture.data).decode("ascii")
    size = f'width="{picture.width}" height="{picture.height}"'
    return f'<img src="data:image/{picture.kind};base64,{data}" {size} alt="{escape(words)}">'


def direction(right_to_left: bool) -> str:
    """The attribute that says in which direction text runs, after a space."""
    return ' dir="rtl"' if right_to_left else ' dir="ltr"'


def language(code: str | None) -> str:
    """The attribute that says in which language text is, after a space; "" where that is not known."""
    tag = language_tag(code)
    return f' lang="{tag}"' if tag else ""


def _marked(text: str, mark: Mark) -> str:
    """Text under a mark. What is said of a mark shows when one points at it."""
    value = without_forbidden(mark.value)
    title = f' title="{escape(value)}"' if value else ""
    if mark.kind is MarkKind.ABBREVIATION:
        return f"<abbr{title}>{text}</abbr>"
    if mark.kind is MarkKind.GAP:
        said = escape(f"illegible: {value}" if value else "illegible")
        return f'<span class="gap" title="{said}">{text}</span>'
    if mark.kind is MarkKind.UNCLEAR:
        said = escape(f"unclear: {value}" if value else "unclear")
        return f'<span class="unclear" title="{said}">{text}</span>'
    name = "del" if mark.kind is MarkKind.DELETED else "ins"
    return f"<{name}{title}>{text}</{name}>"


def _named(text: str, name: NamedPlace) -> str:
    said = escape(name_told(name))
    if name.kind is Kind.DATE:
        when = f' datetime="{name.normal}"' if is_iso_date(name.normal) else ""
        return f'<time{when} title="{escape(without_forbidden(name.normal)) or said}">{text}</time>'
    return f'<span class="name {name.kind}" title="{said}">{text}</span>'
