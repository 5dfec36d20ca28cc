"""Talking to the child in which actions are tried on a failing disk (`io_worker`)."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from hwr_desktop import child_process
from tests.torture import faults
from tests.torture.trial import CannotTryError

ROOT = Path(__file__).parents[2]


class Child:
    """The child, which starts with the first question, and anew after it ended; what it says of an action before
    anything fails is asked once."""

    def __init__(self, room: Path) -> None:
        self._room, self._library = room, faults.built(room)
        self._process: subprocess.Popen[bytes] | None = None
        self._known: dict[str, dict[str, Any]] = {}

    def ask(self, task: str, **given: Any) -> dict[str, Any]:
        """Its answer to one question; {"broken": ...} where it ends over it."""
        process = self._living()
        assert process.stdin is not None and process.stdout is not None
        said = b""
        with suppress(OSError):
            process.stdin.write(json.dumps({"task": task} | given).encode() + b"\n")
            process.stdin.flush()
            said = process.stdout.readline()
        if said.endswith(b"\n"):
            answer: dict[str, Any] = json.loads(said)
            return answer
        self.end()
        return {"broken": f"the process ended: {(self._room / 'stderr').read_text('utf-8', 'replace')[-1500:]}"}

    def about(self, action: str) -> dict[str, Any]:
        """The states, the files and the numbers of calls of an action (`io_worker.prepared`)."""
        if action not in self._known:
            answer = self.ask("prepare", action=action)
            assert "states" in answer, f"{action}: {answer}"
            assert not [state for state in answer["states"] if isinstance(state, dict) and "cannot be opened" in state]
            self._known[action] = answer
        return self._known[action]

    def end(self) -> None:
        """Let go of the process, if there is one."""
        if self._process is not None:
            child_process.ended(self._process)
            self._process = None

    def _living(self) -> subprocess.Popen[bytes]:
        if self._process is None:
            environment = {**os.environ, "LD_PRELOAD": str(self._library), "PYTHONWARNINGS": "ignore"}
            command = [sys.executable, "-m", "tests.torture.io_worker", str(self._room)]
            with (self._room / "stderr").open("wb") as stderr:
                self._process = subprocess.Popen(
                    command, cwd=ROOT, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=stderr
                )
        return self._process


@contextmanager
def child(room: Path) -> Iterator[Child]:
    """The child, with that folder for its disks. Raises CannotTryError where there is no way between it and a disk."""
    if faults.UNAVAILABLE:
        raise CannotTryError(faults.UNAVAILABLE)
    asked = Child(room)
    try:
        yield asked
    finally:
        asked.end()
