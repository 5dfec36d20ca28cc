"""Cycles are collected from the GUI thread, and what took long to look through is not looked through again."""

from __future__ import annotations

import gc
import weakref

import pytest

from hwr_desktop.ui import garbage
from hwr_desktop.ui.garbage import GarbageCollection


class Counted:
    """Lists would do, but that Python keeps some ready-made ones, whose coming it does not count."""


class Ring:
    def __init__(self) -> None:
        self.itself = self


@pytest.fixture
def collection(qapp):
    """A collector for which everything is due after a few turns."""
    before = gc.get_threshold()
    made = GarbageCollection()
    gc.set_threshold(1, 1, 1)
    yield made
    gc.set_threshold(*before)
    made.stop()
    assert gc.isenabled() and gc.get_freeze_count() == 0


def turns(collection: GarbageCollection) -> None:
    for _ in range(20):
        kept = [Counted() for _ in range(10)]
        collection.collect()
        del kept


def test_a_cycle_is_collected_also_after_a_collection_that_took_long(collection, monkeypatch):
    # GIVEN a collection that is called long however short it is, and has been through everything once
    monkeypatch.setattr(garbage, "LONG_S", -1.0)
    turns(collection)
    assert gc.get_freeze_count() > 0
    # WHEN a cycle comes and goes THEN it is collected
    monkeypatch.setattr(garbage, "LONG_S", 1000.0)
    ring = Ring()
    gone = weakref.ref(ring)
    del ring
    turns(collection)
    assert gone() is None


def test_a_short_collection_leaves_nothing_out(collection, monkeypatch):
    monkeypatch.setattr(garbage, "LONG_S", 1000.0)
    turns(collection)
    assert gc.get_freeze_count() == 0


def test_what_comes_in_great_numbers_is_not_looked_through(collection, monkeypatch):
    # GIVEN many objects that stay, as an import brings them
    turns(collection)
    monkeypatch.setattr(garbage, "LONG_S", 1000.0)
    monkeypatch.setattr(garbage, "MANY", 1000)
    kept = [[] for _ in range(5000)]
    # WHEN it is collected THEN they are left out of it
    collection.collect()
    assert gc.get_freeze_count() > len(kept)
