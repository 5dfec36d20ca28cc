"""Trying a property over and over until the time or the number of trials is up."""

from __future__ import annotations

import importlib
import pkgutil
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from tests.torture import properties
from tests.torture.kept_trials import KeptTrials
from tests.torture.trial import Property, Trial


def all_properties() -> dict[str, Property]:
    """Every property there is, by its name, in the order of their files."""
    found: dict[str, Property] = {}
    for module in pkgutil.iter_modules(properties.__path__, properties.__name__ + "."):
        for each in getattr(importlib.import_module(module.name), "PROPERTIES", ()):
            assert each.name not in found, f"two properties are called {each.name}"
            found[each.name] = each
    return found


def trials(of: Property, first: int, count: int, seconds: float = float("inf")) -> Iterator[Trial]:
    """The trials from number `first` on: `count` of them, fewer where `seconds` are over before."""
    end = time.monotonic() + seconds
    with (
        tempfile.TemporaryDirectory(prefix="torture-", ignore_cleanup_errors=True) as room,
        of.begin(Path(room)) as try_once,
    ):
        for number in range(first, first + count):
            yield try_once(number)
            if time.monotonic() > end:
                return


def go_on(of: Property, kept: KeptTrials, seconds: float) -> Iterator[Trial]:
    """Go on where the last run of a property ended, at most up to its full figure."""
    first = kept.next_number()
    if first >= of.full:
        return
    for trial in trials(of, first, of.full - first, seconds):
        kept.add(trial)
        yield trial


def sample(of: Property, count: int) -> None:
    """For a test: the first `count` trials, each of which must end well."""
    bad = [trial for trial in trials(of, 0, count) if not trial.is_good]
    assert not bad, "\n".join(f"{of.name} {trial.number}: {trial.outcome}: {trial.note}" for trial in bad)
