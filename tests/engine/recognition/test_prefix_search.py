"""The probabilities of texts are those of all the paths that mean them."""

from collections import defaultdict
from itertools import groupby, product

import numpy as np
import pytest

from hwr_desktop.engine.recognition.prefix_search import likeliest_texts


def test_a_text_is_as_likely_as_all_its_paths_together():
    # GIVEN six frames of three outputs, and every path through them
    frames = np.random.default_rng(5).dirichlet([0.7] * 3, 6)
    true: dict[tuple[int, ...], float] = defaultdict(float)
    for path in product(range(3), repeat=6):
        text = tuple(number for number, _ in groupby(path) if number)
        true[text] += float(np.prod(frames[range(6), path]))
    # WHEN the likeliest texts are looked for
    found = likeliest_texts(frames)
    # THEN the best ones are found, and nearly as likely: rare outputs and beginnings are left out
    best = sorted(true, key=lambda text: -true[text])[:4]
    assert sorted(found, key=lambda text: -found[text])[:4] == best
    assert [found[text] for text in best] == pytest.approx([true[text] for text in best], rel=0.15)
    assert sum(found.values()) <= 1


def test_no_frames_mean_no_text():
    assert likeliest_texts(np.zeros((0, 4))) == {(): 1.0}
