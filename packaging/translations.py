"""Brings the window's languages up to date with its English: `make translations`.

Writes every text of the sources into `resources/translations/hwr_*.ts`, keeps what was translated, drops what is gone,
and tells what is still to be done there; ends with 1 where there is something.
"""

from __future__ import annotations

import re
import string
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from xml.etree import ElementTree
from xml.sax.saxutils import escape

from same_words import SAME
from source_strings import Text, of_the_program

from hwr_desktop.ui.window_language import LANGUAGES

FOLDER = Path(__file__).resolve().parents[1] / "resources" / "translations"
TRANSLATED = tuple(language for language in LANGUAGES if language != "en")
_MNEMONIC = re.compile(r"&(?=[^&\s])")


def file_of(language: str) -> Path:
    """The file of a language's words."""
    return FOLDER / f"hwr_{language}.ts"


def read(file: Path) -> dict[Text, str]:
    """The translations of a `.ts` file by context and source; empty where there is none yet."""
    return {
        (context.findtext("name", ""), message.findtext("source", "")): message.findtext("translation", "")
        for context in (ElementTree.parse(file).iter("context") if file.exists() else ())
        for message in context.iter("message")
    }


def rendered(language: str, texts: Sequence[Text], known: Mapping[Text, str]) -> str:
    """The content of a `.ts` file: all texts, in their order, with what is known of their translations."""
    parts = [f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n<TS version="2.1" language="{language}">\n']
    last = None
    for context, source in texts:
        if context != last:
            parts.append("</context>\n" if last is not None else "")
            parts.append(f"<context>\n    <name>{escape(context)}</name>\n")
            last = context
        words = known.get((context, source), "")
        state = "" if words else ' type="unfinished"'
        parts.append(f"    <message>\n        <source>{escape(source)}</source>\n")
        parts.append(f"        <translation{state}>{escape(words)}</translation>\n    </message>\n")
    return "".join((*parts, "</context>\n</TS>\n"))


def carried_over(known: Mapping[Text, str], texts: Sequence[Text]) -> dict[Text, str]:
    """What is known, and the words of a text that only went to another class, as when a file was split."""
    gone = {source: words for (context, source), words in known.items() if (context, source) not in set(texts)}
    moved = {text: gone[text[1]] for text in texts if text not in known and text[1] in gone}
    return {**known, **moved}


def problems(language: str, translated: Mapping[Text, str]) -> Iterator[str]:
    """What is wrong with the translations of a language, a sentence each."""
    for (context, source), words in translated.items():
        about = f"{language}, {context}, “{source}”"
        if not words:
            yield f"{about}: not translated"
        elif words == source and source not in SAME.get(language, {}):
            yield f"{about}: is as in English; if that is right, put it into packaging/same_words.py"
        elif _fields(words) != _fields(source):
            yield f"{about}: what is put into the braces is not the same in “{words}”"
        elif len(_MNEMONIC.findall(words)) != len(_MNEMONIC.findall(source)):
            yield f"{about}: the mark of the key (&) is missing or too often in “{words}”"


def _fields(text: str) -> set[str]:
    """The names in braces; the text itself where the braces are no fields."""
    try:
        return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}
    except ValueError:
        return {text}


def main() -> int:
    """Write the files; the exit status."""
    sources = of_the_program()
    texts = list(sources.texts)
    found = list(sources.faults)
    for language in TRANSLATED:
        known = carried_over(read(file_of(language)), texts)
        file_of(language).write_text(rendered(language, texts, known), "utf-8")
        found += problems(language, read(file_of(language)))
    print(*found, f"{len(texts)} texts, {len(found)} things to do in {FOLDER}", sep="\n")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
