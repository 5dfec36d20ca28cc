"""Everything that was read, as JSON for other programs.

{"pages": [{"image", "page" (from 1, in the scan's file), "width", "height", "turn", "lines": [
    {"id", "polygon": [[x, y], ...], "baseline": [[x, y], ...], "text", "confidence", "words": [
        {"text", "confidence", "box": [left, top, right, bottom], "choices": [{"text", "probability"}]}]}]}]}

Coordinates are pixels of the page image as it is stored; `turn` says by how many degrees clockwise (0, 90, 180 or 270)
it is turned to be looked at. A confidence is 0 to 1; it and a box are null where they are not known. A word's
choices are its other readings, the likeliest first; their probabilities and its confidence come to no more than 1.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Sequence
from typing import Any

from hwr_desktop.document.geometry import Point
from hwr_desktop.document.page import Line, Page
from hwr_desktop.document.words import Word, words_of
from hwr_desktop.interchange.format import Format
from hwr_desktop.interchange.outline import word_box


def render(pages: Sequence[Page]) -> bytes:
    """The pages as indented JSON in UTF-8; characters beyond ASCII stand as they are."""
    document = {"pages": [_page(page) for page in pages]}
    text = json.dumps(document, ensure_ascii=False, allow_nan=False, indent=1)
    return f"{text}\n".encode("utf-8", "backslashreplace")  # a lone surrogate becomes its JSON escape


def _page(page: Page) -> dict[str, Any]:
    return {
        "image": page.image,
        "page": page.index + 1,
        "width": page.width,
        "height": page.height,
        "turn": page.turn or 0,
        "lines": [_line(line) for line in page.lines],
    }


def _line(line: Line) -> dict[str, Any]:
    return {
        "id": line.id,
        "polygon": _points(line.polygon),
        "baseline": _points(line.baseline),
        "text": line.text,
        "confidence": _confidence(line.confidence),
        "words": [_word(line, word) for word in words_of(line)],
    }


def _word(line: Line, word: Word) -> dict[str, Any]:
    box = word_box(line.polygon, word.extent, line.baseline) if word.extent else None
    return {
        "text": word.text,
        "confidence": _confidence(word.confidence),
        "box": [_rounded(value) for value in box] if box else None,
        "choices": [{"text": choice.text, "probability": _confidence(choice.probability)} for choice in word.choices],
    }


def _points(points: Iterable[Point]) -> list[list[float]]:
    return [[_rounded(x), _rounded(y)] for x, y in points]


def _rounded(value: float) -> float:
    """A tenth of a pixel is finer than anybody can point; whole numbers are written as such."""
    tenth = round(value, 1)
    return int(tenth) if tenth == int(tenth) else tenth


def _confidence(value: float | None) -> float | None:
    return None if value is None or not math.isfinite(value) else round(value, 4)


FORMAT = Format("json", ".json", "JSON", render, one_file_for_all=True)
