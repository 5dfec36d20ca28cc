"""The picture of how sure words may be."""

import numpy as np

from hwr_desktop.engine.training.reader_evaluation import DECODERS
from hwr_desktop.engine.training.reliability_plot import reliability_plot


def test_every_decoder_that_is_measured_has_its_own_curve():
    # GIVEN the same figures for each of the decoders
    bins = [{"said": 0.2 * at, "right": 0.15 * at} for at in range(5)]
    figures = {name: {"reliability": bins, "word_ece": 0.03} for name in DECODERS}
    # WHEN they are drawn, together and each by itself
    together = reliability_plot(figures)
    alone = [reliability_plot({name: figures[name]}) for name in DECODERS]
    # THEN no two pictures are alike
    assert together.ndim == 3 and together.dtype == np.uint8
    assert len({picture.tobytes() for picture in (together, *alone)}) == len(DECODERS) + 1
