"""Projects of any length for measuring the window, made of a few real pages over and over."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import cycle, islice
from pathlib import Path
from random import Random

from hwr_desktop import paths
from hwr_desktop.document.geometry import Box, length, point_along, rectangle
from hwr_desktop.document.page import Author, AuthorKind, Character, Choice, Line, Page, new_id
from hwr_desktop.engine.images import read_page
from hwr_desktop.interchange.ground_truth.transcribed_pages import pages_under
from hwr_desktop.store.project_file import ProjectFile

MODEL = Author(AuthorKind.MODEL, "benchmark")
DOUBTED = 0.1
SURE = 30
"""The higher, the fewer letters are doubtful: with this, about one word of ten is."""

PAGES_EACH = 2


def real_pages(folders: Iterable[Path]) -> list[tuple[Path, Page]]:
    """(scan, page) of the first pages with text in each collection; of the sample letter where no folder is given.

    The sample has no ground truth, so lines are ruled over it.
    """
    found: list[tuple[Path, Page]] = []
    for folder in folders:
        of_each: dict[str, int] = {}
        for image, page, collection in pages_under(folder):
            if any(line.text for line in page.lines) and of_each.setdefault(collection, 0) < PAGES_EACH:
                of_each[collection] += 1
                found.append((image, page))
    return found or [_ruled(paths.resources() / "samples" / "letter-to-anna.jpg")]


def make_project(folder: Path, sources: Sequence[tuple[Path, Page]], count: int) -> Path:
    """Write a project of so many pages, read but not corrected, each with a scan of its own; returns its folder."""
    chance = Random(1)
    with ProjectFile.create(folder) as project:
        pages = []
        for number, (image, page) in enumerate(islice(cycle(sources), count)):
            data = image.read_bytes() + number.to_bytes(4, "big")  # bytes behind the picture: another scan, as large
            (folder / "scans" / f"{number:06d}{image.suffix}").write_bytes(data)
            pages.append(as_read(replace(page, id=f"p{number}", image=f"{number:06d}{image.suffix}"), chance))
        project.add_pages(pages, "Add pages")
    return folder


def as_read(page: Page, chance: Random) -> Page:
    """The page as a reader would leave it: each character with a place along the baseline and how sure it is.

    The places are even and the doubts by chance: there is as much to keep and to draw as in a reading, but where it
    lies is not to be learned from.
    """
    lines = tuple(_read(line, chance) if line.text else line for line in page.lines)
    return replace(page, lines=lines)


def _read(line: Line, chance: Random) -> Line:
    line = replace(line, text=" ".join(line.text.split()))
    step = length(line.baseline) / len(line.text)
    characters = tuple(
        Character(
            letter,
            1 - chance.random() ** SURE,
            point_along(line.baseline, at * step),
            point_along(line.baseline, (at + 1) * step),
        )
        for at, letter in enumerate(line.text)
    )
    choices, at = [], 0
    for word in line.text.split(" "):
        if chance.random() < DOUBTED:
            choices += [Choice(at, at + len(word), word[::-1], 0.2), Choice(at, at + len(word), word.upper(), 0.1)]
        at += len(word) + 1
    return replace(line, id=new_id(), characters=characters, choices=tuple(choices), confidence=0.9, author=MODEL)


def _ruled(image: Path) -> tuple[Path, Page]:
    height, width = read_page(image, 0).shape[:2]
    boxes = [Box(0.1 * width, top * height / 32, 0.9 * width, (top + 1) * height / 32) for top in range(3, 29)]
    lines = tuple(
        Line(new_id(), rectangle(box), ((box.left, box.bottom), (box.right, box.bottom)), "a line of a letter to Anna")
        for box in boxes
    )
    return image, Page("", image.name, width, height, lines=lines)
