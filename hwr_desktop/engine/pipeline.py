"""The main job: a page's lines found and read, step by step.

A generator, so that each step can be shown and any step can be the last: the command line and the window both run it.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from hwr_desktop.document.geometry import Point
from hwr_desktop.document.page import Author, Character, Choice, Line, Page, Region
from hwr_desktop.engine.images import to_grey
from hwr_desktop.engine.recognition.decoding import ReadCharacter
from hwr_desktop.engine.recognition.page_decoder import PageDecoder
from hwr_desktop.engine.recognition.reader import Reader, Reading
from hwr_desktop.engine.segmentation.framed_picture import found_in_frame
from hwr_desktop.engine.segmentation.line_cutter import CLOSER_ROOM, LineStrip, cut_line
from hwr_desktop.engine.segmentation.line_finder import LineFinder

LINES_AT_ONCE = 8


@dataclass(frozen=True, slots=True)
class LinesFound:
    """The lines of the page, in reading order and without text, the regions they stand in, and by how many degrees
    clockwise the scan is to be turned to be read."""

    lines: tuple[Line, ...]
    regions: tuple[Region, ...] = ()
    turn: int = 0


@dataclass(frozen=True, slots=True)
class LineRead:
    """A line's reading and whose it is, how many of how many lines are read by now, and what the line's doubtful words
    may be else."""

    line_id: str
    text: str
    confidence: float
    characters: tuple[Character, ...]
    author: Author
    done: int
    total: int
    choices: tuple[Choice, ...] = ()


def transcribe(
    image: np.ndarray,
    page: Page,
    reader: Reader,
    finder: LineFinder | None = None,
    line_ids: Collection[str] | None = None,
    reader_of: Callable[[Line], Reader] | None = None,
    words: Collection[str] = (),
) -> Iterator[LinesFound | LineRead]:
    """Find the page's lines (where a finder is given) and read them, or read only those of `line_ids`.

    `reader_of` gives the reader for a line's hand, which may be `reader`; without it that one reads them all. `words`,
    single ones, are known to occur, such as names: a doubtful word that is nearly one of them is read as it.

    image: (h, w, 3) or (h, w) uint8, in whose pixels the page's lines are; where the page has a frame its lines are
    looked for in that, where it says how it is turned, that way up, and where it says that it is read from the right,
    they are ordered so. Not going on stops it: at most one small batch of lines is lost.
    """
    grey = to_grey(image)
    lines: Sequence[Line] = page.lines
    if finder is not None:
        found = found_in_frame(grey, page, finder)
        lines = found.lines
        yield LinesFound(lines, found.regions, found.turn)
    elif line_ids is not None:
        lines = [line for line in lines if line.id in line_ids]
    own = reader_of if reader_of is not None else lambda line: reader
    decoders: dict[Reader, PageDecoder] = {}
    done = 0
    for start in range(0, len(lines), LINES_AT_ONCE):
        part = lines[start : start + LINES_AT_ONCE]
        read: dict[str, tuple[LineStrip, Reading, Author]] = {}
        for each in dict.fromkeys(map(own, part)):
            if each not in decoders:
                decoders[each] = each.page_decoder(page.language, words)
            some = [line for line in part if own(line) is each]
            strips = [cut_line(grey, line.polygon, line.baseline) for line in some]
            readings = each.read([strip.pixels for strip in strips], decoders[each], _closer(grey, some, each))
            for line, strip, reading in zip(some, strips, readings, strict=True):
                read[line.id] = strip, reading, each.author
        for line in part:
            strip, reading, author = read[line.id]
            done += 1
            yield LineRead(
                line.id,
                reading.text,
                round(reading.confidence, 4),
                _on_page(reading.characters, strip),
                author,
                done,
                len(lines),
                reading.choices,
            )


def _closer(grey: np.ndarray, lines: Sequence[Line], reader: Reader) -> list[np.ndarray]:
    """The closer strips of the lines, none for a reader that looks once."""
    if not reader.looks_twice:
        return []
    return [cut_line(grey, line.polygon, line.baseline, room=CLOSER_ROOM).pixels for line in lines]


def places_of(image: np.ndarray, line: Line, text: str, reader: Reader) -> tuple[Character, ...]:
    """Where each character of a text stands on the page, the text being what a line says in truth; for
    `document.edits.with_places`. Much quicker than reading the line, and asks no language.

    image: (h, w, 3) or (h, w) uint8. A character's confidence is how likely the reader finds it there.
    """
    strip = cut_line(image, line.polygon, line.baseline)
    return _on_page(reader.places(strip.pixels, text), strip)


def _on_page(characters: Sequence[ReadCharacter], strip: LineStrip) -> tuple[Character, ...]:
    """The characters read in a strip with their places on the page's baseline."""
    return tuple(
        Character(
            character.text,
            round(character.confidence, 4),
            _rounded(strip, character.start),
            _rounded(strip, character.end),
        )
        for character in characters
    )


def _rounded(strip: LineStrip, column: float) -> Point:
    """The page's point under a column, to a tenth of a pixel: more digits would only make projects larger."""
    x, y = strip.on_page(column)
    return round(x, 1), round(y, 1)
