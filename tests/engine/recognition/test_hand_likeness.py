"""How like the handwriting of pages is: drawn lines of several slants and pens."""

from __future__ import annotations

import numpy as np
import pytest

from hwr_desktop.engine.opencv import cv2
from hwr_desktop.engine.recognition.hand_likeness import APART, page_shape, plain_groups, unlikeness

TEXTS = (
    "we have had no letter from you",
    "since the beginning of the week",
    "the harvest was good this year",
    "and your brother is quite well",
    "give our love to all at home",
    "mother asks whether you sleep",
    "it has been raining every day",
    "so the garden looks very green",
    "thomas went to town on monday",
    "and bought himself a new coat",
    "the neighbours send greetings",
    "write soon and tell us more",
)


def _strip(text: str, slant: float, pen: int, grey: int = 40) -> np.ndarray:
    """A line (48, w) uint8 as it is cut out of a page, its letters leaning so many pixels a pixel of height."""
    strip = np.full((96, 1200), 235, np.uint8)
    cv2.putText(strip, text, (60, 68), cv2.FONT_HERSHEY_SCRIPT_SIMPLEX, 1.3, grey, pen, cv2.LINE_AA)
    leaning = np.array([[1, -slant, 68 * slant], [0, 1, 0]], np.float32)
    strip = cv2.warpAffine(strip, leaning, (1200, 96), borderValue=235)
    return cv2.resize(strip, (600, 48), interpolation=cv2.INTER_AREA)


def _page(first: int, slant: float, pen: int = 2, lines: int = 7, grey: int = 40) -> np.ndarray:
    """What is known of a page that begins with that text."""
    shape = page_shape([_strip(TEXTS[(first + at) % len(TEXTS)], slant, pen, grey) for at in range(lines)])
    assert shape is not None
    return shape


def test_a_hand_is_like_itself_whatever_it_writes_and_however_dark() -> None:
    # GIVEN two pages of other words in one hand, the second in paler ink, and one in a hand that leans
    one, other, leaning = _page(0, 0.0), _page(5, 0.0, grey=120), _page(0, 0.7)

    # WHEN they are compared
    # THEN the first two are near, and the third is far although its words are the same
    assert unlikeness(one, other) < APART / 2
    assert unlikeness(one, leaning) > APART
    assert unlikeness(one, one) == pytest.approx(0)


def test_pages_of_two_hands_are_told_apart_the_larger_group_first() -> None:
    # GIVEN pages of an upright hand and of a leaning one, among each other
    shapes = {"a1": _page(0, 0.0), "b1": _page(1, 0.7), "b2": _page(4, 0.7), "a2": _page(6, 0.0), "b3": _page(8, 0.7)}

    # WHEN they are put in groups
    # THEN each hand is one, and the order of the pages is kept
    assert plain_groups(shapes) == (("b1", "b2", "b3"), ("a1", "a2"))


def test_a_hand_that_changes_little_by_little_is_one() -> None:
    # GIVEN pages of a hand that leans more from page to page, so that the last is far from the first
    shapes = {str(number): _page(number, 0.04 * number, lines=12) for number in range(18)}
    assert unlikeness(shapes["0"], shapes["17"]) > APART

    # WHEN they are put in groups
    # THEN there is nothing to suggest
    assert plain_groups(shapes) == ()


def test_a_page_alone_is_no_hand() -> None:
    # GIVEN pages of one hand, and a single one that looks otherwise
    shapes = {"a1": _page(0, 0.0), "a2": _page(4, 0.0), "b1": _page(1, 0.7)}

    # WHEN they are put in groups
    # THEN there is nothing to suggest, as for a project without pages
    assert plain_groups(shapes) == ()
    assert plain_groups({}) == ()


@pytest.mark.parametrize(
    "strips",
    [
        [],
        [_strip(text, 0.0, 2) for text in TEXTS[:5]],
        [np.full((48, 600), 235, np.uint8)] * 8,
        [_strip("no", 0.0, 2)[:, :100]] * 8,
    ],
    ids=["no lines", "five lines", "blank lines", "single words"],
)
def test_too_little_ink_tells_nothing(strips: list[np.ndarray]) -> None:
    # GIVEN lines that are too few, without ink, or too short
    # WHEN it is asked how their strokes run
    # THEN nothing is known
    assert page_shape(strips) is None
