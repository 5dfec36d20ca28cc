"""A child process that is asked for a trial by its number and answers with a line of JSON."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from hwr_desktop import child_process
from tests.torture.trial import Outcome, Trial

ROOT = Path(__file__).parents[2]
LIMIT_S = 300.0


class AskedChild:
    """The child of a module, which is given `arguments`; what it says on standard error is told where it ends."""

    def __init__(self, module: str, room: Path, *arguments: str) -> None:
        self._errors = room / "errors"
        with self._errors.open("wb") as errors:
            self._child = subprocess.Popen(
                [sys.executable, "-m", module, *arguments, str(room)],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=errors,
                cwd=ROOT,
                env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
            )

    def __enter__(self) -> Self:
        return self

    def __exit__(self, _k: type[BaseException] | None, _e: BaseException | None, _t: TracebackType | None) -> None:
        self._child.kill()
        self._child.communicate()

    def ask(self, number: int) -> Any:
        """What the child answers; a trial that went wrong where it does not."""
        assert self._child.stdin is not None and self._child.stdout is not None
        with child_process.killed_after(self._child, LIMIT_S) as over_time:
            try:
                self._child.stdin.write(f"{number}\n".encode())
                self._child.stdin.flush()
                answer = self._child.stdout.readline()
            except OSError:
                answer = b""
        if answer:
            return json.loads(answer)
        outcome = Outcome.HUNG if over_time.is_set() else Outcome.BROKEN
        return Trial(number, outcome, f"the process ended: {self._errors.read_text('utf-8', 'replace')[-1500:]}")
