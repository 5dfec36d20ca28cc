"""Finding and reading are measured alike on pages as they are and on pages that were changed first."""

import cv2
import numpy as np
import pytest

from hwr_desktop.document.page import Author, AuthorKind, Line, Page
from hwr_desktop.engine.images import to_grey
from hwr_desktop.engine.recognition.alphabet import Alphabet
from hwr_desktop.engine.recognition.page_decoder import Languages, PageDecoder
from hwr_desktop.engine.recognition.reader import Reading
from hwr_desktop.engine.segmentation.line_finder import FoundPage
from hwr_desktop.engine.training.corpus import GroundTruthPage
from hwr_desktop.engine.training.evaluation import evaluate_lines, evaluate_pages
from hwr_desktop.engine.training.page_changes import PageChange
from hwr_desktop.engine.training.reader_evaluation import evaluate_reader

ROWS = (100, 200, 300, 400)
LEFT, RIGHT, THICK = 80, 560, 20


class BarFinder:
    """Finds black bars as lines, and sees by the square in one corner how the page lies.

    Its outlines are `tall` times as high as the bars are thick; pale bars it misses.
    """

    def __init__(self, tall=2.0, turned=True):
        self.tall = tall
        self.turned = turned

    def find(self, image, turn=None, right_to_left=False):
        dark = (to_grey(image) < 0.3 * np.median(image)).astype(np.uint8)
        _, _, boxes, _ = cv2.connectedComponentsWithStats(dark)
        lines, square = [], None
        for at, (x, y, width, height, _) in enumerate(boxes[1:]):
            long, thick = max(width, height), min(width, height)
            if long < 1.5 * thick:
                square = (x + width / 2) / dark.shape[1] > 0.5, (y + height / 2) / dark.shape[0] > 0.5
                continue
            reach = self.tall * thick / 2
            middle = (x + width / 2, y + height / 2)
            along, across = ((width / 2, 0), (0, reach)) if width > height else ((0, height / 2), (reach, 0))
            corners = [(-1, -1), (1, -1), (1, 1), (-1, 1)]
            outline = tuple(tuple(middle + a * np.array(along) + b * np.array(across)) for a, b in corners)
            baseline = tuple(tuple(middle + a * np.array(along)) for a in (-1, 1))
            lines.append(Line(f"f{at}", outline, baseline))
        seen = {(False, False): 0, (True, False): 270, (True, True): 180, (False, True): 90}[square]
        return FoundPage(tuple(lines), turn=seen if self.turned else 0)


class LengthReader:
    """Reads an a for each time that the strip is as long as it is high: what it reads depends on the outline."""

    languages = Languages(Alphabet("a"), ())
    author = Author(AuthorKind.MODEL, "length")
    looks_twice = False

    def page_decoder(self, language=None, words=()):
        return PageDecoder(self.languages, language)

    def read(self, strips, decoder=None, closer=()):
        return [Reading("a" * round(strip.shape[1] / strip.shape[0]), 1.0, ()) for strip in strips]

    def looks(self, inks, closer=()):
        return tuple(
            [np.tile(np.eye(2), (round(ink.shape[1] / ink.shape[0]), 1)) for ink in some] for some in (inks, closer)
        )


def bar_page(path, true=ROWS, pale=()):
    """A page with black bars at ROWS, some of them pale, and a square at the upper left; the truth has those at `true`.

    Read from its own outlines each line is right.
    """
    page = np.full((500, 640, 3), 245, np.uint8)
    page[20:50, 20:50] = 0
    for y in ROWS:
        page[y - THICK // 2 : y + THICK // 2, LEFT:RIGHT] = 180 if y in pale else 0
    cv2.imwrite(str(path), page)
    lines = []
    for y in true:
        box = ((LEFT, y - 20.0), (RIGHT, y - 20.0), (RIGHT, y + 20.0), (LEFT, y + 20.0))
        lines.append(Line(f"t{y}", tuple(map(tuple, box)), ((float(LEFT), float(y)), (float(RIGHT), float(y)))))
    source = GroundTruthPage(path, Page("p", path.name, 640, 500, lines=tuple(lines)), "bars")
    text = "a" * LETTERS
    return source._replace(page=source.page.with_lines(tuple(Line(n.id, n.polygon, n.baseline, text) for n in lines)))


LETTERS = 9
"""What LengthReader reads in a bar from an outline twice as high as the bar."""


CHANGES = [
    PageChange(),
    PageChange(scale=2.5),
    PageChange(scale=0.4),
    PageChange(turn=90),
    PageChange(scale=0.5, quality=85, tint=True, turn=270),
]


@pytest.mark.parametrize("change", CHANGES, ids=lambda change: change.sentence)
def test_a_finder_that_sees_through_a_change_has_the_same_figures(tmp_path, change):
    # GIVEN a page with a line missed and one that the truth does not have
    page = bar_page(tmp_path / "bars.png", true=ROWS[:3], pale=ROWS[:1])
    seen = []
    # WHEN a finder is measured that finds bars on any page
    figures = evaluate_lines([page], BarFinder(), change=change, watch=seen.append)
    # THEN its figures are those of the page as it is, up to the pixels' rounding
    assert figures["recall"] == pytest.approx(2 / 3, abs=0.01) and figures["precision"] == pytest.approx(
        2 / 3, abs=0.01
    )
    assert (figures["missed"], figures["extra"], figures["split"], figures["merged"]) == (1, 1, 0, 0)
    # AND what it found is told of in the pixels of the stored page
    assert {round(line.baseline[0][1], -1) for line in seen[0].found} == {200, 300, 400}
    assert figures["pages"] == 1 and figures["change"] == change.sentence
    assert figures["seconds_per_page"] > 0 and figures["collections"]["bars"]["true"] == 3


def test_how_often_the_turn_was_seen_is_counted_where_pages_are_turned(tmp_path):
    # GIVEN two pages, turned
    pages = [bar_page(tmp_path / f"{name}.png") for name in "ab"]
    change = PageChange(turn=90)
    # WHEN a finder that sees how a page lies is measured, and one that takes each for upright
    right = evaluate_lines(pages, BarFinder(), change=change)
    wrong = evaluate_lines(pages, BarFinder(turned=False), change=change)
    # THEN the one was right on both pages, the other on none
    assert (right["turn_recognised"], wrong["turn_recognised"]) == (2, 0)
    assert right["collections"]["bars"]["turn_recognised"] == 2
    # AND on pages that nobody turned it is not asked
    assert "turn_recognised" not in evaluate_lines(pages, BarFinder())


def test_seconds_hold_the_decoding_and_not_the_change(tmp_path, monkeypatch):
    # GIVEN a clock that goes on by 10 s with each image decoded, 100 s with each change and 1 s with each finding
    now = [0.0]
    module = "hwr_desktop.engine.training.evaluation"
    monkeypatch.setattr(f"{module}.perf_counter", lambda: now[0])
    page = bar_page(tmp_path / "bars.png")

    def costing(seconds, action):
        def act(*arguments):
            now[0] += seconds
            return action(*arguments)

        return act

    from hwr_desktop.engine.training import evaluation

    monkeypatch.setattr(f"{module}.read_page", costing(10, evaluation.read_page))
    monkeypatch.setattr(PageChange, "image", costing(100, PageChange.image))
    finder = BarFinder()
    finder.find = costing(1, finder.find)
    # WHEN two pages are measured
    figures = evaluate_lines([page, page], finder, change=PageChange(scale=2))
    # THEN a page took the decoding and the finding
    assert figures["seconds_per_page"] == 11


def test_where_the_errors_of_pages_come_from_adds_up(tmp_path):
    # GIVEN a page with one line missed, one that the truth does not have, and outlines twice too high
    page = bar_page(tmp_path / "bars.png", true=ROWS[:3], pale=ROWS[:1])
    # WHEN it is measured with the truth's own outlines beside
    figures = evaluate_pages([page], BarFinder(tall=4), LengthReader(), own_outlines=True)
    # THEN each source has its share: a third missed, and of three lines' characters what the outlines spoil and add
    read = figures["from_extra"] * 3 * LETTERS / 100
    assert figures["from_missed"] == pytest.approx(100 / 3)
    assert 3 <= read < LETTERS - 2
    assert figures["from_paired"] == pytest.approx(2 * (LETTERS - read) / (3 * LETTERS) * 100)
    parts = figures["from_paired"] + figures["from_missed"] + figures["from_extra"]
    assert figures["cer"] == pytest.approx(parts) and figures["characters"] == 3 * LETTERS
    # AND the outlines' cost is seen by itself: from its own outlines every line is read right
    assert figures["own_outlines_cer"] == 0
    assert figures["outlines_cost"] == figures["paired_cer"] == pytest.approx((LETTERS - read) / LETTERS * 100)
    assert figures["collections"]["bars"]["outlines_cost"] == figures["outlines_cost"]


def test_the_outlines_are_not_read_unless_they_are_asked_for(tmp_path):
    # GIVEN a page found as it is
    # WHEN it is measured without the truth's own outlines
    figures = evaluate_pages([bar_page(tmp_path / "bars.png")], BarFinder(), LengthReader())
    # THEN there are no errors, and nothing is said of outlines
    assert figures["cer"] == figures["from_paired"] == figures["from_missed"] == figures["from_extra"] == 0
    assert "own_outlines_cer" not in figures


@pytest.mark.parametrize("change", CHANGES, ids=lambda change: change.sentence)
def test_reading_goes_with_the_page_too(tmp_path, change):
    # GIVEN a page whose lines are read right
    page = bar_page(tmp_path / "bars.png")
    # WHEN it is changed, and its true lines and found lines are read
    reader = evaluate_reader([page], LengthReader(), change=change)
    both = evaluate_pages([page], BarFinder(), LengthReader(), change=change, own_outlines=True)
    # THEN the lines went with it
    assert reader["cer"] == 0 and reader["characters"] == 4 * LETTERS
    assert both["own_outlines_cer"] == 0 and both["from_missed"] == both["from_extra"] == 0
    assert both["change"] == reader["change"] == change.sentence
