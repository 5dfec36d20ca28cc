"""Small samples of what is tried in the real window: a monkey, work that is stopped, and pages one after another."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

import pytest

from hwr_desktop.engine import models
from tests.torture import running
from tests.torture.properties import cancel, monkey, soak

with_models = pytest.mark.skipif(not models.available("reader"), reason="no reader came with the program")


def test_a_monkey_breaks_nothing():
    running.sample(replace(monkey.PROPERTIES[0], begin=partial(monkey.begun, events=60)), 1)


@with_models
def test_work_can_be_stopped():
    running.sample(cancel.PROPERTIES[0], 2)


@with_models
def test_a_page_is_worked_through():
    running.sample(soak.PROPERTIES[1], 1)


def test_growth_is_seen():
    # GIVEN pages that take as much as those before
    flat = [(500.0 + number % 3, 2.0) for number in range(200)]
    assert not soak.grown(flat)
    # WHEN memory leaks by half a megabyte a page, or each takes longer THEN that is said
    assert "memory grew" in soak.grown([(500.0 + number / 2, 2.0) for number in range(200)])
    assert "of the CPU" in soak.grown([(500.0, 2.0 + number / 50) for number in range(200)])
