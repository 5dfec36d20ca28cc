from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from hwr_desktop.engine.training.synthesis.fonts import training_fonts
from hwr_desktop.engine.training.synthesis.lines import BASELINE_PX, LineSynthesiser
from hwr_desktop.errors import InputError


@pytest.fixture(scope="module")
def fonts(font_folder: Path) -> list[Path]:
    return training_fonts(font_folder)[::6]


def test_strips_look_like_those_of_the_cutter(fonts: list[Path], sentences: list[str]) -> None:
    # WHEN lines of 8 to 40 characters are drawn
    lines = list(LineSynthesiser(fonts, sentences, 1).lines(60, 8, 40))

    # THEN they are 48 pixels high, grey, wide enough for their text and hold dark ink on lighter paper
    for strip, text in lines:
        assert strip.dtype == np.uint8
        assert strip.shape[0] == 48
        assert 8 <= len(text) <= 40
        assert strip.shape[1] > 4 * len(text)
        assert np.percentile(strip, 1) < np.median(strip) - 12


def test_the_same_seed_gives_the_same_lines(fonts: list[Path], sentences: list[str]) -> None:
    # GIVEN two of the same seed and one of another
    first, second, other = (list(LineSynthesiser(fonts, sentences, seed).lines(12, 5, 30)) for seed in (7, 7, 8))

    # THEN the two agree to the pixel and the other does not
    assert all(np.array_equal(a, b) and s == t for (a, s), (b, t) in zip(first, second, strict=True))
    assert [text for _, text in first] != [text for _, text in other]


def test_clean_lines_stand_on_the_baseline(fonts: list[Path], sentences: list[str]) -> None:
    # WHEN clean lines are drawn and their ink is added up row by row
    rows = np.zeros(48)
    for strip, _ in LineSynthesiser(fonts, sentences, 3).lines(80, 10, 20, clean=True):
        rows += np.clip(np.median(strip) - 25 - strip.astype(float), 0, None).mean(axis=1)

    # THEN most of it lies between the height of a small x and the baseline, and little below
    assert rows[BASELINE_PX - 14 : BASELINE_PX + 1].sum() > 0.6 * rows.sum()
    assert rows[BASELINE_PX + 3 :].sum() < 0.15 * rows.sum()


def test_nothing_to_write_is_refused(fonts: list[Path]) -> None:
    with pytest.raises(InputError):
        LineSynthesiser(fonts, [], 1)


def test_text_that_no_font_has_is_refused(fonts: list[Path]) -> None:
    # GIVEN text in a script the fonts lack
    synthesiser = LineSynthesiser(fonts, ["\u4e2d\u6587"], 1)

    # WHEN a line longer than any address is asked for, THEN it says what is wrong
    with pytest.raises(InputError, match="lack characters"):
        synthesiser.line(100, 110)
