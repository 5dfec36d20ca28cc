"""Outlines keep a line's own strokes and stay out of its neighbours."""

import numpy as np

from hwr_desktop.engine.opencv import cv2
from hwr_desktop.engine.segmentation.line_outline import Course, outlines


def inside(polygon, shape):
    mask = np.zeros(shape, np.uint8)
    cv2.fillPoly(mask, [np.round(polygon).astype(np.int32)], 1)
    return mask.astype(bool)


def level(y, left=20, right=280):
    return Course(np.array([[x, y] for x in range(left, right + 1, 10)], float), 9.0, 3.0)


def test_an_ascender_and_a_descender_beyond_the_typical_are_kept():
    # GIVEN a line with small letters, one tall stroke and one long tail
    ink = np.zeros((100, 300), np.uint8)
    ink[54:60, 20:280:4] = 255
    ink[47:60, 100:102] = 255
    ink[60:65, 200:202] = 255
    # WHEN its outline is drawn
    (polygon,) = outlines(ink, [level(60)])
    # THEN both lie inside, and beside them it is no taller than usual
    mask = inside(polygon, ink.shape)
    assert mask[49:60, 100].all() and mask[60:63, 200].all()
    assert not mask[47, 30:80].any() and not mask[66, 100:180].any()


def test_an_outline_stays_out_of_the_letters_of_the_line_above_and_below():
    # GIVEN three lines so near one another that their typical reaches overlap
    ink = np.zeros((100, 300), np.uint8)
    for y in (40, 49, 58):
        ink[y - 4 : y, 20:280] = 255
    # WHEN the outlines are drawn
    _, middle, _ = outlines(ink, [level(40), level(49), level(58)])
    # THEN that of the middle one has its own letters and none of theirs
    mask = inside(middle, ink.shape)
    assert mask[45:49, 40:260].mean() > 0.98
    assert mask[36:39, 40:260].mean() < 0.02 and mask[55:58, 40:260].mean() < 0.02


def test_slanting_curved_and_upright_lines_are_followed():
    # GIVEN lines that climb, bend and run up the margin
    xs = np.linspace(20, 280, 40)
    courses = [
        np.stack([xs, 150 - 0.4 * xs], 1),
        np.stack([xs, 200 + 15 * np.sin(xs / 60)], 1),
        np.array([[10.0, 220.0], [10.0, 60.0]]),
    ]
    ink = np.zeros((260, 300), np.uint8)
    # WHEN the outlines are drawn
    found = outlines(ink, [Course(course, 9.0, 3.0) for course in courses])
    # THEN each goes around its baseline: nine above and three below, wherever above is
    for course, polygon in zip(courses, found, strict=True):
        distances = [cv2.pointPolygonTest(polygon.astype(np.float32), (float(x), float(y)), True) for x, y in course]
        assert 2 <= np.median(distances) <= 4
        area = cv2.contourArea(polygon.astype(np.float32))
        length = np.hypot(*np.diff(course, axis=0).T).sum()
        assert 0.8 < area / (12 * (length + 5)) < 1.25


def test_no_lines_and_a_speck_are_no_trouble():
    # GIVEN nothing, and a line almost without length
    ink = np.zeros((40, 40), np.uint8)
    # WHEN the outlines are drawn
    # THEN there is none, and one
    assert outlines(ink, []) == []
    assert len(outlines(ink, [Course(np.array([[5.0, 20.0], [6.0, 20.0]]), 9.0, 3.0)])) == 1
