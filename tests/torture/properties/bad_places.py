"""A real disk that is full or may only be read, and a folder that vanishes while its project is open."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from tests.torture.bad_places import UNSHARE, WAYS, WITH_DISK, WITHOUT_DISK, without_disk
from tests.torture.trial import CannotTryError, Outcome, Property, Trial, TryOnce

LIMIT_S = 120.0
ROOT = Path(__file__).parents[3]


@contextmanager
def _begin_with_disk(room: Path) -> Iterator[TryOnce]:
    """Raises CannotTryError where no disk can be had."""
    if why := without_disk():
        raise CannotTryError(why)
    with _begin(WITH_DISK, room) as try_once:
        yield try_once


@contextmanager
def _begin(kinds: tuple[str, ...], room: Path) -> Iterator[TryOnce]:
    known = [(kind, way) for way in WAYS for kind in kinds]
    yield lambda number: _tried(room / str(number), number, *known[number % len(known)])


def _tried(room: Path, number: int, kind: str, way: str) -> Trial:
    room.mkdir()
    command = [*UNSHARE] if kind in WITH_DISK else []
    command += [sys.executable, "-m", "tests.torture.bad_places", str(room), str(number), kind, way]
    what = f"{kind}, with {way}"
    try:
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=LIMIT_S, check=False)
    except subprocess.TimeoutExpired:
        return Trial(number, Outcome.HUNG, what)
    if done.returncode:
        return Trial(number, Outcome.BROKEN, f"{what}: {done.stderr}")
    answer = json.loads(done.stdout)
    if answer["wrong"]:
        return Trial(number, Outcome.LOST, f"{what}: {answer['wrong']}; it said: {answer['refusal']}")
    return Trial(number, Outcome.REFUSED, answer["refusal"])


_PASSES = (
    "It is said what is wrong, everything acknowledged is kept, and work goes on once that is put right or the "
    "project was saved elsewhere."
)
PROPERTIES = (
    Property("bad-places", "The folder vanishes or is another", _PASSES, 180, partial(_begin, WITHOUT_DISK)),
    Property("bad-disks", "A real disk fills up or may only be read", _PASSES, 120, _begin_with_disk),
)
