"""When a hand has enough lines to be learned."""

from __future__ import annotations

import pytest

from hwr_desktop.document.hands.enough_lines import ENOUGH, wanted_lines


@pytest.mark.parametrize(("tried", "wanted"), [(None, ENOUGH), (16, 24), (24, 32), (30, 40), (100, 134), (2, ENOUGH)])
def test_there_must_be_a_third_more_lines_and_at_least_eight(tried: int | None, wanted: int) -> None:
    assert wanted_lines(tried) == wanted
