"""A monkey at the real window, in a process of its own: see `tests.torture.monkey`."""

from __future__ import annotations

import json
import os
import selectors
import signal
import subprocess
import sys
import time
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from tests.torture.trial import Outcome, Property, Trial, TryOnce

ROOT = Path(__file__).parents[3]
EVENTS = 200
STALL_S = 30.0
"""So long nothing may happen. The window must answer within 10 s; several programs share this machine."""
LAST = 25


@contextmanager
def begun(room: Path, events: int = EVENTS) -> Iterator[TryOnce]:
    """A process that begins others, which need not import anything any more."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "OMP_NUM_THREADS": "1"}
    with (
        (room / "errors").open("wb") as errors,
        subprocess.Popen(
            [sys.executable, "-m", "tests.torture.monkey"],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=errors, cwd=ROOT, env=environment, bufsize=0,
            start_new_session=True,
        ) as nursery,
    ):  # fmt: skip
        try:
            yield lambda number: _tried(nursery, room, number, events)
        finally:
            with suppress(ProcessLookupError):
                os.killpg(nursery.pid, signal.SIGKILL)  # with the window that is under way


def _tried(nursery: subprocess.Popen[bytes], room: Path, number: int, events: int) -> Trial:
    """One trial: what was seen of it, and the last events where it went wrong."""
    folder = room / str(number)
    folder.mkdir()
    assert nursery.stdin is not None
    errors = (room / "errors").stat().st_size
    nursery.stdin.write((json.dumps([number, events, str(folder)]) + "\n").encode())
    began = time.monotonic()
    rows: deque[str] = deque(maxlen=LAST)
    process, hung, said = 0, False, ""
    for row in _rows(nursery):
        if row is None and not process:
            continue  # what is dear to import is still being imported
        if row is None:
            hung = True
            with suppress(OSError):
                os.kill(process, signal.SIGUSR1)  # it says where it is
                time.sleep(0.5)
                os.kill(process, signal.SIGKILL)
        elif row.startswith("pid "):
            process = int(row[4:])
        elif row.startswith("ended "):
            said = said or row
            break
        elif row.startswith("{"):
            said = row
        else:
            rows.append(row)
    seconds = {"a trial (s)": round(time.monotonic() - began, 2)}
    after = f"seed {number}, after: {' | '.join(rows)}"
    with (room / "errors").open("rb") as stream:
        stream.seek(errors)
        trace = stream.read().decode("utf-8", "replace")[-3000:]
    if hung:
        return Trial(number, Outcome.HUNG, f"nothing happened for {STALL_S:.0f} s; {after}\n{trace}", seconds)
    if not said.startswith("{"):
        return Trial(number, Outcome.BROKEN, f"the process {said or 'ended'}; {after}\n{trace}", seconds)
    told = json.loads(said)
    if told["wrong"]:
        return Trial(number, Outcome.LOST, f"{told['wrong']}; {after}", seconds)
    if told["faults"]:
        faults = "\n".join(dict.fromkeys(told["faults"]))
        return Trial(number, Outcome.BROKEN, f"{faults[:4000]}\n{after}", seconds)
    return Trial(number, Outcome.SURVIVED, "", seconds)


def _rows(nursery: subprocess.Popen[bytes]) -> Iterator[str | None]:
    """What is said on standard output, row by row; None where nothing is said for too long."""
    assert nursery.stdout is not None
    rest = b""
    with selectors.DefaultSelector() as selector:
        selector.register(nursery.stdout, selectors.EVENT_READ)
        while True:
            if not selector.select(STALL_S):
                yield None
                continue
            some = os.read(nursery.stdout.fileno(), 65536)
            if not some:
                return
            *whole, rest = (rest + some).split(b"\n")
            yield from (row.decode("utf-8", "replace") for row in whole)


PROPERTIES = (
    Property(
        "monkey",
        f"A monkey at the window, {EVENTS} events",
        "Nothing raises, crashes or hangs; the disk holds what the window shows; all can be undone and done again.",
        1000,
        begun,
    ),
)
