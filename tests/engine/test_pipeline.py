"""What the main job asks of its finder and tells of what was found; finder and reader are played."""

from dataclasses import dataclass

import numpy as np
import pytest

from hwr_desktop.document.page import Line, Page, Region
from hwr_desktop.engine.pipeline import LineRead, LinesFound, transcribe
from hwr_desktop.engine.recognition.reader import Reading
from hwr_desktop.engine.segmentation.line_finder import FoundPage

LINE = Line("l1", ((50, 190), (50, 10), (90, 10), (90, 190)), ((80, 190), (80, 10)), region="r1")
REGION = Region("r1", LINE.polygon)


class Finder:
    """Finds the same line on every page, and takes the page for one on its side unless it is told otherwise."""

    def __init__(self) -> None:
        self.right_to_left = False

    def find(self, image: np.ndarray, turn: int | None = None, right_to_left: bool = False) -> FoundPage:
        self.right_to_left = right_to_left
        return FoundPage((LINE,), (REGION,), 90 if turn is None else turn)


@dataclass
class Reader:
    """Reads "a" everywhere and keeps the sizes of the strips it was given."""

    sizes: list[tuple[int, ...]]

    def page_decoder(self, language: str | None = None) -> None:
        return None

    def read(self, strips: list[np.ndarray], decoder: None = None) -> list[Reading]:
        self.sizes += [strip.shape for strip in strips]
        return [Reading("a", 0.5, ()) for _ in strips]


@pytest.mark.parametrize(("turned", "found"), [(None, 90), (0, 0), (270, 270)])
def test_lines_are_looked_for_as_the_page_is_turned(turned, found):
    # GIVEN a page that a person has turned, or nobody
    page, reader = Page("p", "a.png", 300, 200, turn=turned), Reader([])
    # WHEN it is read
    steps = list(transcribe(np.full((200, 300), 255, np.uint8), page, reader, Finder()))  # type: ignore[arg-type]
    # THEN the turn is theirs or the finder's, and the lines and regions are on the scan as it is stored
    assert steps[0] == LinesFound((LINE,), (REGION,), found)
    assert isinstance(steps[1], LineRead) and steps[1].line_id == "l1"
    # AND a line up the scan was cut along its baseline: far longer than high
    (height, width) = reader.sizes[0]
    assert width > 2 * height


@pytest.mark.parametrize("direction", [None, "ltr", "rtl"])
def test_lines_are_ordered_as_the_page_is_read(direction):
    # GIVEN a page that says how it is read
    page, finder = Page("p", "a.png", 300, 200, direction=direction), Finder()
    # WHEN its lines are found
    next(transcribe(np.full((200, 300), 255, np.uint8), page, Reader([]), finder))  # type: ignore[arg-type]
    # THEN the finder knows
    assert finder.right_to_left == (direction == "rtl")
