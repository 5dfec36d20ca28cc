"""Every change a page can undergo, as pure functions from a page to a page.

A function named with a participle returns the page after the change and leaves its argument alone. An id that is not
on the page raises KeyError.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Collection, Sequence
from dataclasses import replace

from hwr_desktop.document.geometry import Box, Polygon, Polyline, clamped, fitted
from hwr_desktop.document.marks import marks_carried
from hwr_desktop.document.page import PERSON, Alternative, Author, AuthorKind, Character, Choice, Line, Page, Region
from hwr_desktop.document.turning import box_upright
from hwr_desktop.document.words.words import words_of

MOST_ALTERNATIVES = 5


def with_line(page: Page, line: Line) -> Page:
    """The page with the line of the same id replaced."""
    at = page.position(line.id)
    return page.with_lines((*page.lines[:at], line, *page.lines[at + 1 :]))


def with_text(page: Page, line_id: str, text: str, author: Author = PERSON) -> Page:
    """The page with a line's text as somebody typed it; what a model had read there stays as an alternative."""
    old = page.line(line_id)
    text = unicodedata.normalize("NFC", text.replace("\n", " "))
    if text == old.text:
        return page
    alternatives = old.alternatives
    if old.text and old.author is not None and old.author.kind is AuthorKind.MODEL:
        alternatives = _with_alternative(alternatives, Alternative(old.text, old.confidence, old.author))
    marks = marks_carried(old.text, text, old.marks)
    return with_line(
        page, replace(old, text=text, author=author, confidence=None, alternatives=alternatives, marks=marks)
    )


def with_imported(page: Page, line_id: str, text: str, author: Author) -> Page:
    """The page with a line's text as a file has it, which is taken for sure, though read it may have been as well.

    What a model had read otherwise stays as an alternative; where a person's word stands, or a person's marks,
    the file's text becomes one. What was imported before is replaced.
    """
    old = page.line(line_id)
    if old.confirmed or old.marks:
        if text == old.text:
            return page
        offered = _with_alternative(old.alternatives, Alternative(text, None, author))
        return with_line(page, replace(old, alternatives=offered))
    line = with_text(page, line_id, text, author).line(line_id)
    sure = tuple(character._replace(confidence=1.0) for character in line.characters)
    return with_line(page, replace(line, author=author, confidence=None, characters=sure, choices=()))


def with_reading(
    page: Page,
    line_id: str,
    text: str,
    confidence: float,
    characters: tuple[Character, ...],
    author: Author,
    choices: tuple[Choice, ...] = (),
) -> Page:
    """The page with a model's reading of a line; where somebody's word stands it becomes an alternative only.

    What another model had read otherwise stays as an alternative. Where it read the same, or where the same model had
    read the line before, what models had read in former times is let go: see `changed_words`.
    """
    old = page.line(line_id)
    if old.locked:
        if text == old.text:
            return page
        offered = _with_alternative(old.alternatives, Alternative(text, confidence, author))
        return with_line(page, replace(old, alternatives=offered))
    read = replace(
        old,
        text=text,
        confidence=confidence,
        characters=characters,
        choices=choices,
        author=author,
        marks=(),
        alternatives=_alternatives_to_reading(old, text, author),
    )
    return with_line(page, read)


def with_places(page: Page, line_id: str, characters: tuple[Character, ...]) -> Page:
    """The page with the places of the characters of a line's text, where they are not known or no longer fit.

    What was known of words that stand as they were read is kept; the others are taken for sure. Where the characters
    are not those of the text any more, as when somebody has typed on, the page stays as it is.
    """
    old = page.line(line_id)
    if "".join(character.text for character in characters) != old.text:
        return page
    placed = [character._replace(confidence=1.0) for character in characters]
    choices: list[Choice] = []
    for word in words_of(old):
        for at, known in enumerate(word.characters, word.start):
            placed[at] = placed[at]._replace(confidence=known.confidence)
        choices += word.choices
    return with_line(page, replace(old, characters=tuple(placed), choices=tuple(choices)))


def with_checked(page: Page, line_id: str, checked: bool = True) -> Page:
    """The page with a line marked as looked at and right, or no longer so."""
    return with_line(page, replace(page.line(line_id), checked=checked))


def with_box(page: Page, line_id: str, box: Box) -> Page:
    """The page with a line moved or resized so that its polygon fills `box`; the baseline goes along."""
    old = page.line(line_id)
    return with_shape(page, line_id, fitted(old.polygon, old.box, box), fitted(old.baseline, old.box, box))


def with_shape(page: Page, line_id: str, polygon: Polygon, baseline: Polyline) -> Page:
    """The page with a line's outline and baseline replaced, both kept inside the page."""
    shaped = replace(
        page.line(line_id),
        polygon=clamped(polygon, page.width, page.height),
        baseline=clamped(baseline, page.width, page.height),
        characters=(),
        choices=(),
    )
    return with_line(page, shaped)


def with_found(page: Page, lines: Sequence[Line], regions: Sequence[Region], turn: int | None) -> Page:
    """The page with what was found on it instead of its lines and regions, and turned as it was to find them.

    Where no line was found the turn stays as it is, for then nothing has told which way is up.
    """
    return replace(page, lines=tuple(lines), regions=tuple(regions), turn=turn if lines else page.turn)


def with_turn(page: Page, turn: int) -> Page:
    """The page turned to be looked at, in degrees clockwise; the lines stay where they are on the scan.

    Full turns are taken off. Raises ValueError where it is no quarter turn.
    """
    if turn % 90:
        raise ValueError(f"a page is turned by quarters, not by {turn} degrees")
    return replace(page, turn=turn % 360)


def with_added(page: Page, line: Line, at: int | None = None) -> Page:
    """The page with a new line at position `at` of the reading order, or at its place by geometry when None."""
    if at is None:
        at = place_of(page, line)
    return page.with_lines((*page.lines[:at], line, *page.lines[at:]))


def without(page: Page, line_ids: Collection[str]) -> Page:
    """The page without the lines of these ids."""
    return page.with_lines(tuple(line for line in page.lines if line.id not in line_ids))


def reordered(page: Page, line_ids: Sequence[str]) -> Page:
    """The page with its lines in the order given. Raises ValueError unless every line is named just once."""
    if sorted(line_ids) != sorted(line.id for line in page.lines):
        raise ValueError("the new order must name every line of the page just once")
    return page.with_lines(tuple(page.line(line_id) for line_id in line_ids))


def place_of(page: Page, line: Line) -> int:
    """Where a new line belongs in the reading order: after the line before it in its row; in a row of its own, before
    the first line that lies lower and overlaps it sideways; else at the end. Rows are those of the page as it is
    turned."""
    right_to_left = (line.direction or page.direction) == "rtl"
    box = box_upright(line.box, page)
    boxes = [box_upright(other.box, page) for other in page.lines]
    in_row = [at for at, other in enumerate(boxes) if _shares_row(box, other)]
    if in_row:
        begins = [at for at in in_row if _begins_before(boxes[at], box, right_to_left)]
        return begins[-1] + 1 if begins else in_row[0]
    for at, their in enumerate(boxes):
        overlaps = min(box.right, their.right) > max(box.left, their.left)
        if overlaps and their.top + their.bottom > box.top + box.bottom:
            return at
    return len(page.lines)


def _shares_row(a: Box, b: Box) -> bool:
    """Whether two lines stand side by side: their middles less than half a line apart, without sideways overlap."""
    apart = abs((a.top + a.bottom) - (b.top + b.bottom)) / 2
    beside = min(a.right, b.right) - max(a.left, b.left) <= 0.25 * min(a.width, b.width)
    return beside and apart < 0.5 * min(a.height, b.height)


def _begins_before(a: Box, b: Box, right_to_left: bool) -> bool:
    """Whether `a` begins before `b` in the reading direction."""
    return a.right > b.right if right_to_left else a.left < b.left


def _alternatives_to_reading(old: Line, text: str, author: Author) -> tuple[Alternative, ...]:
    """What else is known of a line of which a model has read that text."""
    if old.author is None:
        return old.alternatives
    if old.author == author or old.text in ("", text):
        return tuple(each for each in old.alternatives if each.author.kind is not AuthorKind.MODEL)
    others = tuple(each for each in old.alternatives if each.text != text)
    return _with_alternative(others, Alternative(old.text, old.confidence, old.author))


def _with_alternative(known: tuple[Alternative, ...], new: Alternative) -> tuple[Alternative, ...]:
    """The alternatives with the new one first, no text twice, and the oldest dropped beyond the limit."""
    return (new, *(old for old in known if old.text != new.text))[:MOST_ALTERNATIVES]
