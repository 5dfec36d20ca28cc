"""The ink of the same word is nearer than that of another, however it was written and wherever it stands."""

import numpy as np
import pytest

from hwr_desktop.engine.opencv import cv2
from hwr_desktop.engine.recognition.word_likeness import ALIKE, unlikeness, word_shapes
from hwr_desktop.engine.segmentation.line_cutter import cut_line


def shape_of(word, scale=1.5, thick=2, ink=40, slope=0.0, beside=""):
    """The shape of a word written in a line of its own between two others."""
    font = cv2.FONT_HERSHEY_SCRIPT_COMPLEX
    sheet = np.full((300, 900), 235, np.uint8)
    wide = cv2.getTextSize(word, font, scale, thick)[0][0]
    cv2.putText(sheet, word, (250, 150), font, scale, ink, thick, cv2.LINE_AA)
    cv2.putText(sheet, beside, (280 + wide, 150), font, scale, ink, thick, cv2.LINE_AA)
    turn = cv2.getRotationMatrix2D((250, 150), -slope, 1)
    sheet = cv2.warpAffine(sheet, turn, (900, 300), borderValue=235)
    at = lambda *points: [tuple(point) for point in cv2.transform(np.array([points], float), turn)[0]]  # noqa: E731
    outline = at((240, 150 - 37 * scale), (700, 150 - 37 * scale), (700, 150 + 17 * scale), (240, 150 + 17 * scale))
    base = at((240, 150), (700, 150))
    ends = at((250, 150), (250 + wide, 150))
    (shape,) = word_shapes(cut_line(sheet, outline, base), [(ends[0], ends[1])])
    return shape


@pytest.mark.parametrize(
    "how",
    [{"scale": 1.2}, {"thick": 4}, {"ink": 150}, {"slope": 12.0}, {"beside": "all"}],
    ids=lambda how: next(iter(how)),
)
def test_the_same_word_written_otherwise_is_alike(how):
    # GIVEN a word, and the same word smaller, broader, paler, aslant or beside another
    one, other = shape_of("garden"), shape_of("garden", **how)
    # THEN they are taken for the same, and are much nearer than other words
    (same, longer, shorter) = unlikeness(one, [other, shape_of("mountains", **how), shape_of("sea", **how)])
    assert same < ALIKE and same < 0.5 * min(longer, shorter)


def test_a_word_is_nothing_apart_from_itself_and_as_far_from_another_as_that_from_it():
    one, other = shape_of("the"), shape_of("then")
    assert unlikeness(one, [one])[0] == pytest.approx(0, abs=1e-3)
    assert unlikeness(one, [other])[0] == pytest.approx(unlikeness(other, [one])[0], rel=0.01)


def test_nothing_to_compare_is_no_distance_and_a_dot_no_word():
    assert unlikeness(shape_of("the"), []).shape == (0,)
    sheet = np.full((100, 400), 235, np.uint8)
    strip = cut_line(sheet, ((10, 20), (390, 20), (390, 80), (10, 80)), ((10, 60), (390, 60)))
    narrow, blank = word_shapes(strip, [((50.0, 60.0), (51.0, 60.0)), ((50.0, 60.0), (200.0, 60.0))])
    # a word without ink is like nothing, and nothing breaks
    assert narrow is None and blank is not None and np.isfinite(unlikeness(shape_of("the"), [blank])).all()
