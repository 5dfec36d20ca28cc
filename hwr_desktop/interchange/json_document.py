"""Everything that was read, as JSON for other programs.

{"title", "letters": [{"pages" (their places below, from 1), "title", "from", "to", "date_written", "date_from",
    "date_to", "place", "reference", "rights", "note"}],
 "pages": [{"image", "page" (from 1, in the scan's file), "width", "height", "turn", "frame", "note", "lines": [
    {"id", "polygon": [[x, y], ...], "baseline": [[x, y], ...], "text", "confidence", "note",
        "marks": [{"kind", "start", "end", "value"}], "translation": {"language", "text", "by_person"},
        "words": [
            {"text", "confidence", "box": [left, top, right, bottom], "choices": [{"text", "probability"}]}]}]}]}

`title` is that of the project. It and the details of a letter are empty where nothing is given, and there are no
letters where the pages were not grouped. `date_written` is as the letter has it; `date_from` and `date_to` mean it as
YYYY, YYYY-MM or YYYY-MM-DD, but are what somebody typed.

Coordinates are pixels of the page image as it is stored; `turn` says by how many degrees clockwise (0, 90, 180 or 270)
it is turned to be looked at, and `frame` has the four corners of the part that is looked at, null for all of it;
clockwise from the one at the top left of the image that is not turned. A confidence is 0 to 1; it and a box are null
where they are not known. A word's choices are its other readings, the likeliest first; their probabilities and its
confidence come to no more than 1.

A mark says of the characters `start` to before `end` of the text, counted in code points from 0, that they are
"unclear", "deleted", "inserted", or an "abbreviation" whose expansion is `value`. A "gap" says that something is there
which cannot be read, `value` how much or why; it stands between characters where `start` and `end` are the same.

`translation` is what the line says in the language that was asked for, `by_person` whether somebody wrote or changed
it; null where none was asked for, or is there.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from hwr_desktop.document.geometry import Point
from hwr_desktop.document.page import Line, LineTranslation, Page
from hwr_desktop.document.project import Letter
from hwr_desktop.document.translations import translation_of
from hwr_desktop.document.words.words import Word, words_of
from hwr_desktop.interchange.document import NAMES, Document
from hwr_desktop.interchange.format import Format
from hwr_desktop.interchange.outline import word_box


def render(document: Document) -> bytes:
    """The document as indented JSON in UTF-8; characters beyond ASCII stand as they are."""
    place = {page.id: at for at, page in enumerate(document.pages, 1)}
    whole = {
        "title": document.title,
        "letters": [_letter(letter, pages, place) for letter, pages in document.parts if letter is not None],
        "pages": [_page(page, document.options.translation) for page in document.pages],
    }
    text = json.dumps(whole, ensure_ascii=False, allow_nan=False, indent=1)
    return f"{text}\n".encode("utf-8", "backslashreplace")  # a lone surrogate becomes its JSON escape


def _letter(letter: Letter, pages: Sequence[Page], place: Mapping[str, int]) -> dict[str, Any]:
    details = {theirs: getattr(letter, ours) for ours, theirs in NAMES.items()}
    return {"pages": [place[page.id] for page in pages], **details}


def _page(page: Page, language: str) -> dict[str, Any]:
    return {
        "image": page.image,
        "page": page.index + 1,
        "width": page.width,
        "height": page.height,
        "turn": page.turn or 0,
        "frame": _points(page.frame) if page.frame is not None else None,
        "note": page.note,
        "lines": [_line(line, language) for line in page.lines],
    }


def _line(line: Line, language: str) -> dict[str, Any]:
    translation = translation_of(line, language)
    return {
        "id": line.id,
        "polygon": _points(line.polygon),
        "baseline": _points(line.baseline),
        "text": line.text,
        "confidence": _confidence(line.confidence),
        "note": line.note,
        "marks": [mark._asdict() for mark in line.marks],
        "translation": None if translation is None else _translation(translation),
        "words": [_word(line, word) for word in words_of(line)],
    }


def _translation(translation: LineTranslation) -> dict[str, Any]:
    return {"language": translation.language, "text": translation.text, "by_person": translation.by_person}


def _word(line: Line, word: Word) -> dict[str, Any]:
    box = word_box(line.polygon, word.extent, line.baseline) if word.extent else None
    return {
        "text": word.text,
        "confidence": _confidence(word.confidence),
        "box": [_rounded(value) for value in box] if box else None,
        "choices": [{"text": choice.text, "probability": _confidence(choice.probability)} for choice in word.likeliest],
    }


def _points(points: Iterable[Point]) -> list[list[float]]:
    return [[_rounded(x), _rounded(y)] for x, y in points]


def _rounded(value: float) -> float:
    """A tenth of a pixel is finer than anybody can point; whole numbers are written as such."""
    tenth = round(value, 1)
    return int(tenth) if tenth == int(tenth) else tenth


def _confidence(value: float | None) -> float | None:
    return None if value is None or not math.isfinite(value) else round(value, 4)


FORMAT = Format("json", ".json", "JSON", render, one_file_for_all=True, heeds=frozenset({"translation"}))
