"""Trials are made in order, kept, and gone on with."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.torture import report, running
from tests.torture.asked_child import AskedChild
from tests.torture.kept_trials import KeptTrials
from tests.torture.trial import Outcome, Property, Trial, TryOnce


@contextmanager
def every_third_is_lost(room: Path) -> Iterator[TryOnce]:
    """A property that does not hold."""
    assert not list(room.iterdir())
    yield lambda number: Trial(
        number, Outcome.LOST if number % 3 == 2 else Outcome.SURVIVED, "", {"weight (g)": number}
    )


THIRDS = Property("thirds", "Every third is lost", "None is lost.", 5, every_third_is_lost)


def test_a_run_goes_on_where_the_last_one_ended(tmp_path):
    # GIVEN a run that ended after two trials, in the middle of writing the third
    kept = KeptTrials(tmp_path, "thirds")
    for trial in running.trials(THIRDS, 0, 2):
        kept.add(trial)
    with kept.path.open("a") as stream:
        stream.write('{"number": 2, "out')
    # WHEN it goes on
    again = list(running.go_on(THIRDS, kept, 60))
    # THEN it makes the trials that are missing, and no more
    assert [trial.number for trial in again] == [2, 3, 4]
    assert [trial.number for trial in kept] == [0, 1, 2, 3, 4]
    assert not list(running.go_on(THIRDS, kept, 60))


def test_the_report_counts_and_names_what_was_lost(tmp_path, monkeypatch):
    # GIVEN all trials of a property
    monkeypatch.setattr(report, "all_properties", lambda: {"thirds": THIRDS})
    kept = KeptTrials(tmp_path, "thirds")
    list(running.go_on(THIRDS, kept, 60))
    # WHEN the report is written
    page = report.write(tmp_path).read_text("utf-8")
    facts = json.loads((tmp_path / "report.json").read_text("utf-8"))
    # THEN both say how many were tried and lost, and the page draws a square for each and the measure
    assert (facts[0]["tried"], facts[0]["survived"], facts[0]["lost"]) == (5, 4, 1)
    assert facts[0]["weight (g), greatest"] == 4
    assert page.count("<rect") == 5 and "<polyline" in page and "2: lost" in page
    assert "| Every third is lost | 5 of 5 | 4 | 0 | 1 | 0 |" in report.table(tmp_path)


def test_after_a_crash_the_next_trial_is_another_childs(tmp_path):
    # GIVEN a child that crashes over one trial
    with AskedChild("tests.torture.reckless", tmp_path) as child:
        answers = [child.ask(number) for number in range(3)]
    # THEN that one is told with what it said, and the next one is made
    assert answers[0] == 0 and answers[2] == 2
    assert answers[1].outcome == Outcome.BROKEN and "it crashed" in answers[1].note


def test_every_property_has_a_name_of_its_own_and_says_what_must_hold():
    # GIVEN all properties there are
    for name, each in running.all_properties().items():
        # THEN each can be called from the command line and read about in the report
        assert name == each.name and " " not in name and each.passes.endswith(".") and each.full > 0
