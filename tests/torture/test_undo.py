"""A small sample of the property: see `properties.undo`."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from tests.torture import running
from tests.torture.properties.undo import PROPERTIES, begun


def test_all_can_be_undone_and_done_again():
    running.sample(replace(PROPERTIES[0], begin=partial(begun, events=100)), 3)
