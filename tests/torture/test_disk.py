"""A small sample of what is tried on disks that fail, fill up, vanish and lose what was written."""

from __future__ import annotations

import random
import sys

import pytest

from tests.torture.bad_places import without_disk
from tests.torture.disk_states import Cut, PlayedDisk, recording
from tests.torture.faults import FAULTS, UNAVAILABLE, Call
from tests.torture.io_child import child
from tests.torture.properties import bad_places, io_faults, lost_writes
from tests.torture.running import sample


@pytest.mark.skipif(bool(UNAVAILABLE), reason=UNAVAILABLE)
def test_whichever_call_to_the_disk_fails_nothing_is_lost():
    sample(io_faults.PROPERTIES[0], 30)


@pytest.mark.skipif(bool(UNAVAILABLE), reason=UNAVAILABLE)
def test_what_was_promised_outlives_a_power_cut():
    sample(lost_writes.PROPERTIES[0], 14)


@pytest.mark.skipif(sys.platform != "linux", reason="it takes a system in which folders vanish while they are in use")
def test_a_folder_that_vanishes_loses_nothing():
    sample(bad_places.PROPERTIES[0], 4)


def test_a_disk_that_fills_up_or_may_only_be_read_loses_nothing():
    if why := without_disk():
        pytest.skip(why)
    sample(bad_places.PROPERTIES[1], 3)


@pytest.mark.skipif(bool(UNAVAILABLE), reason=UNAVAILABLE)
def test_a_power_cut_takes_back_what_nobody_synced(tmp_path):
    # GIVEN all that was done to a disk when a project was made and filled
    with child(tmp_path) as asked:
        calls = asked.about("making a project")["calls"]
        asked.ask("record", action="making a project", nth=0, recording=str(tmp_path / "recording"))
    made = recording(tmp_path / "recording", tmp_path / "disk")
    assert all(calls[name] >= 10 for name in FAULTS)
    disk, nothing_more = PlayedDisk(tmp_path / "before" / "making a project", {}), Cut(random.Random(1), 0, 0, 512)
    # WHEN the power is cut before anything was synced THEN nothing is left
    first = next(at for at, each in enumerate(made) if each.kind == Call.SYNCED)
    for each in made[:first]:
        disk.play(each)
    disk.leave(nothing_more, tmp_path / "early")
    assert list((tmp_path / "early").rglob("*")) == []
    # WHEN it is cut at the end THEN the project is there, with its scan
    for each in made[first:]:
        disk.play(each)
    disk.leave(nothing_more, tmp_path / "late")
    folder = tmp_path / "late" / "New" / "Letters"
    assert (folder / "Letters.hwr").stat().st_size > 0 and len(list((folder / "scans").iterdir())) == 1
