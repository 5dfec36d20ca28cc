"""Talking to the child in which actions are tried on a failing disk (`io_worker`)."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from tests.torture import faults

ROOT = Path(__file__).parents[2]


class Child:
    """The child; what it says of an action before anything fails is asked once."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self._process = process
        self._known: dict[str, dict[str, Any]] = {}

    def ask(self, task: str, **given: Any) -> dict[str, Any]:
        """Its answer to one question."""
        assert self._process.stdin is not None and self._process.stdout is not None
        self._process.stdin.write(json.dumps({"task": task} | given) + "\n")
        self._process.stdin.flush()
        answer: dict[str, Any] = json.loads(self._process.stdout.readline())
        return answer

    def about(self, action: str) -> dict[str, Any]:
        """The states, the files and the numbers of calls of an action (`io_worker.prepared`)."""
        if action not in self._known:
            answer = self.ask("prepare", action=action)
            assert "states" in answer, f"{action}: {answer}"
            assert not [state for state in answer["states"] if isinstance(state, dict) and "cannot be opened" in state]
            self._known[action] = answer
        return self._known[action]


@contextmanager
def child(room: Path) -> Iterator[Child]:
    """The child, with that folder for its disks."""
    environment = {**os.environ, "LD_PRELOAD": str(faults.built(room)), "PYTHONWARNINGS": "ignore"}
    command = [sys.executable, "-m", "tests.torture.io_worker", str(room)]
    with (
        (room / "stderr").open("w") as stderr,
        subprocess.Popen(
            command, cwd=ROOT, env=environment, text=True, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=stderr
        ) as process,
    ):
        yield Child(process)
        assert process.stdin is not None
        process.stdin.close()
