"""A child process that is asked for a trial by its number and answers with a line of JSON; where it ends over one, the
next trial is another child's."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from hwr_desktop import child_process
from tests.torture.trial import Outcome, Trial

ROOT = Path(__file__).parents[2]
LIMIT_S = 300.0


class AskedChild:
    """The child of a module, which is given `arguments` and a folder; what it says on standard error is told where it
    ends. It starts with the first question, and anew, in another folder, after it ended."""

    def __init__(self, module: str, room: Path, *arguments: str) -> None:
        self._module, self._room, self._arguments = module, room, arguments
        self._errors = room / "errors"
        self._child: subprocess.Popen[bytes] | None = None
        self._started = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(self, _k: type[BaseException] | None, _e: BaseException | None, _t: TracebackType | None) -> None:
        self._end()

    def ask(self, number: int) -> Any:
        """What the child answers; a trial that went wrong where it does not."""
        child = self._living()
        assert child.stdin is not None and child.stdout is not None
        answer = b""
        with child_process.killed_after(child, LIMIT_S) as over_time, suppress(OSError):
            child.stdin.write(f"{number}\n".encode())
            child.stdin.flush()
            answer = child.stdout.readline()
        if answer.endswith(b"\n"):
            return json.loads(answer)
        self._end()
        outcome = Outcome.HUNG if over_time.is_set() else Outcome.BROKEN
        return Trial(number, outcome, f"the process ended: {self._errors.read_text('utf-8', 'replace')[-1500:]}")

    def _living(self) -> subprocess.Popen[bytes]:
        if self._child is None:
            self._started += 1
            folder = self._room / str(self._started)
            folder.mkdir()
            with self._errors.open("wb") as errors:
                self._child = subprocess.Popen(
                    [sys.executable, "-m", self._module, *self._arguments, str(folder)],
                    stdin=subprocess.PIPE,
                    stdout=subprocess.PIPE,
                    stderr=errors,
                    cwd=ROOT,
                    env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
                )
        return self._child

    def _end(self) -> None:
        if self._child is not None:
            child_process.ended(self._child)
            self._child = None
