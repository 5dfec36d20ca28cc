"""What the main job asks of its finder and tells of what was found; finder and reader are played."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field, replace

import numpy as np
import pytest

from hwr_desktop.document.page import Author, AuthorKind, Choice, Line, Page, Region
from hwr_desktop.engine.pipeline import LineRead, LinesFound, places_of, transcribe
from hwr_desktop.engine.recognition.decoding import ReadCharacter
from hwr_desktop.engine.recognition.reader import Reading
from hwr_desktop.engine.segmentation.line_finder import FoundPage

LINE = Line("l1", ((50, 190), (50, 10), (90, 10), (90, 190)), ((80, 190), (80, 10)), region="r1")
REGION = Region("r1", LINE.polygon)
CHOICES = (Choice(0, 1, "o", 0.2),)


class Finder:
    """Finds the same line on every page, and takes the page for one on its side unless it is told otherwise."""

    def __init__(self) -> None:
        self.right_to_left = False

    def find(self, image: np.ndarray, turn: int | None = None, right_to_left: bool = False) -> FoundPage:
        self.right_to_left = right_to_left
        return FoundPage((LINE,), (REGION,), 90 if turn is None else turn)


@dataclass(eq=False)
class Reader:
    """Reads "a" everywhere, which may be an "o", and keeps the sizes of the strips it was given. It finds each
    character of a text in a stretch as wide as any other's."""

    sizes: list[tuple[int, ...]]
    looks_twice: bool = False
    closer_sizes: list[tuple[int, ...]] = field(default_factory=list)
    name: str = "plain"
    batches: list[int] = field(default_factory=list)
    decoders: int = 0

    @property
    def author(self) -> Author:
        return Author(AuthorKind.MODEL, self.name)

    def page_decoder(self, language: str | None = None, words: Collection[str] = ()) -> None:
        self.decoders += 1

    def read(self, strips: list[np.ndarray], decoder: None = None, closer: Sequence[np.ndarray] = ()) -> list[Reading]:
        self.batches.append(len(strips))
        self.sizes += [strip.shape for strip in strips]
        self.closer_sizes += [strip.shape for strip in closer]
        return [Reading("a", 0.5, (), CHOICES) for _ in strips]

    def places(self, strip: np.ndarray, text: str) -> tuple[ReadCharacter, ...]:
        edges = np.linspace(0, strip.shape[1], len(text) + 1)
        return tuple(ReadCharacter(each, 0.7, edges[at], edges[at + 1]) for at, each in enumerate(text))


@pytest.mark.parametrize(("turned", "found"), [(None, 90), (0, 0), (270, 270)])
def test_lines_are_looked_for_as_the_page_is_turned(turned, found):
    # GIVEN a page that a person has turned, or nobody
    page, reader = Page("p", "a.png", 300, 200, turn=turned), Reader([])
    # WHEN it is read
    steps = list(transcribe(np.full((200, 300), 255, np.uint8), page, reader, Finder()))  # type: ignore[arg-type]
    # THEN the turn is theirs or the finder's, and the lines and regions are on the scan as it is stored
    assert steps[0] == LinesFound((LINE,), (REGION,), found)
    assert isinstance(steps[1], LineRead) and (steps[1].line_id, steps[1].choices) == ("l1", CHOICES)
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


def test_the_characters_of_a_given_text_have_their_places_on_the_page():
    # GIVEN a line that runs up the scan, from (80, 190) to (80, 10)
    image = np.full((200, 300), 255, np.uint8)
    # WHEN the places of a text are asked for
    placed = places_of(image, LINE, "Anna", Reader([]))  # type: ignore[arg-type]
    # THEN its characters stand on the baseline, one after the other
    assert "".join(character.text for character in placed) == "Anna"
    assert all(x == pytest.approx(80, abs=0.1) for character in placed for x, _ in (character.start, character.end))
    edges = [placed[0].start[1], *(character.end[1] for character in placed)]
    assert edges == sorted(edges, reverse=True) and edges[0] >= 190 and edges[-1] <= 11
    assert placed[1].end == placed[2].start


def test_a_reader_that_looks_twice_is_given_closer_strips_of_the_same_lines():
    page = Page("p1", "p1.png", 100, 200, lines=(LINE,))
    image = np.full((200, 100), 255, np.uint8)
    # GIVEN a reader that looks once and one that looks twice
    once, twice = Reader([]), Reader([], looks_twice=True)
    # WHEN they read a page
    for reader in (once, twice):
        list(transcribe(image, page, reader))
    # THEN the second has a strip more for the line, in which it is a quarter longer
    assert once.closer_sizes == []
    assert twice.closer_sizes[0][1] == pytest.approx(1.25 * twice.sizes[0][1], rel=0.05)


def test_each_line_is_read_by_the_reader_of_its_hand_and_told_in_reading_order():
    # GIVEN a page of ten lines, of which three are in another hand that has a reader of its own
    lines = tuple(replace(LINE, id=f"l{at}", hand="h1" if at in (1, 2, 9) else None) for at in range(10))
    plain, aunt = Reader([]), Reader([], name="plain/aunt-1")
    page = Page("p1", "p1.png", 100, 200, lines=lines)
    # WHEN the page is read
    steps = list(
        transcribe(
            np.full((200, 100), 255, np.uint8),
            page,
            plain,  # type: ignore[arg-type]
            reader_of=lambda line: aunt if line.hand else plain,  # type: ignore[arg-type,return-value]
        )
    )
    # THEN the lines are told as they follow one another, each as read by whom it was read
    assert [step.line_id for step in steps] == [line.id for line in lines]
    assert [step.done for step in steps] == list(range(1, 11))
    assert [step.line_id for step in steps if step.author == aunt.author] == ["l1", "l2", "l9"]
    # AND lines of one hand go through the network together, and each reader has one decoder for the page
    assert (plain.batches, aunt.batches) == ([6, 1], [2, 1])
    assert (plain.decoders, aunt.decoders) == (1, 1)
