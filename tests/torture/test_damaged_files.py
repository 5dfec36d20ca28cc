"""Damaged files are opened or refused in a sentence: first those that once broke the program, then a small sample."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.torture import damaged_files, running
from tests.torture.damaged_files import CORPUS, Look, Looked, Seed, corpus, fault_of, looked_at, trying
from tests.torture.properties import (
    damaged_databases,
    damaged_models,
    damaged_scans,
    damaged_small_files,
    damaged_xml,
    damaged_zips,
)
from tests.torture.trial import GOOD, Outcome
from tests.torture.tried_in_child import LookingChild

SAMPLES = {
    "damaged-images": 200,
    "damaged-pdfs": 20,
    "damaged-xml": 100,
    "damaged-zips": 100,
    "damaged-databases": 20,
    "damaged-models": 15,
    "damaged-small-files": 60,
}
LOOKS = {
    "xml": damaged_xml.__name__,
    "zips": damaged_zips.__name__,
    "databases": damaged_databases.__name__,
    "models": damaged_models.__name__,
    "small-files": damaged_small_files.__name__,
}


@pytest.mark.parametrize("name", SAMPLES)
def test_a_damaged_file_is_opened_or_refused(name: str) -> None:
    running.sample(running.all_properties()[name], SAMPLES[name])


@pytest.mark.parametrize("family", sorted(each.name for each in CORPUS.glob("*/")))
def test_what_broke_the_program_once_does_no_more(family: str, tmp_path: Path) -> None:
    # GIVEN the files of a family that it broke over
    with looking(family) as look:
        # WHEN each is opened THEN it is, or is refused in a sentence
        for seed in corpus(family):
            found = looked_at(tmp_path, seed, look)
            assert found.outcome in GOOD, f"{seed.name}: {found.note}"


@contextmanager
def looking(family: str) -> Iterator[Look]:
    """Looks at files as the property of that family does. Raises KeyError for a family that is none."""
    if family in damaged_scans.FAMILIES:
        with damaged_scans.looking() as look:
            yield look
    else:
        with LookingChild(LOOKS[family], damaged_models.LIMIT_S) as child:
            yield child.look


@pytest.mark.parametrize(
    ("said", "fault"),
    [
        ("a.png is cut off: copy it again.", ""),
        ("The project “/x/a.png” is damaged.", ""),
        ("It is damaged: copy it again.", "does not name"),
        ("a.png: ValueError('x').", "no sentence"),
        ("a.png is damaged", "no sentence"),
        ("a.png is {what}.", "no sentence"),
    ],
)
def test_a_refusal_that_is_none_is_noticed(said: str, fault: str) -> None:
    assert fault in fault_of(said, "a.png") and bool(fault) == bool(fault_of(said, "a.png"))


def test_what_breaks_it_is_kept_under_the_name_of_its_seed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    # GIVEN a program that breaks over every file
    monkeypatch.setattr(damaged_files, "FOUND", tmp_path / "found")
    room = tmp_path / "room"
    room.mkdir()
    try_once = trying("texts", room, [Seed("words.txt", b"x")], (), lambda path: Looked(Outcome.BROKEN))
    # WHEN a damaged one is tried THEN it is kept, and who opens it later knows by its name what it is
    try_once(7)
    (kept,) = (tmp_path / "found" / "texts").iterdir()
    assert kept.name == "00007-broken words.txt"


def test_what_is_left_behind_or_changed_is_noticed(tmp_path: Path) -> None:
    # GIVEN a program that leaves something beside a file it reads, and one that writes into it
    def leaves(path: Path) -> Looked:
        (path.parent / "left").touch()
        return Looked(Outcome.SURVIVED)

    def writes(path: Path) -> Looked:
        path.write_bytes(b"other")
        return Looked(Outcome.REFUSED)

    # THEN both are told
    assert "left behind" in looked_at(tmp_path, Seed("a.png", b"x"), leaves).note
    assert "changed" in looked_at(tmp_path, Seed("a.png", b"x"), writes).note


def test_a_crash_and_a_hang_are_noticed(tmp_path: Path) -> None:
    # GIVEN a program that crashes over one file, does not end over another, forgets itself or leaves something behind
    with LookingChild("tests.torture.reckless", limit_s=3.0, most_mb=50.0) as child:
        found = {}
        for name in ("fine", "crash", "hang", "greedy", "careless", "untidy", "fine too"):
            (tmp_path / name).touch()
            found[name] = child.look(tmp_path / name).outcome
    # THEN each is told, and the next file is looked at
    assert found == {
        "fine": Outcome.SURVIVED, "crash": Outcome.BROKEN, "hang": Outcome.HUNG, "greedy": Outcome.BROKEN,
        "careless": Outcome.BROKEN, "untidy": Outcome.BROKEN, "fine too": Outcome.SURVIVED,
    }  # fmt: skip
