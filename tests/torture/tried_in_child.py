"""Looking at files in a child process, so that a crash, a hang or a bomb is seen and ends only that.

The child calls `look(path)` of a module for each path it is told, and says what came of it, in seconds and megabytes.
Before the first it calls the module's `prepare()`, where it has one.
"""

from __future__ import annotations

import importlib
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
import traceback
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Self

from hwr_desktop import child_process
from hwr_desktop.errors import HwrError
from tests.torture.damaged_files import LIMIT_S, Looked, fault_of
from tests.torture.trial import GOOD, Outcome

ROOT = Path(__file__).parents[2]
MOST_MB = 300.0
"""How far memory may rise over a damaged file, which is small."""
LIMIT_BYTES = 4 << 30
"""Of the child's own data, so that a bomb ends the child and not the computer."""
QUICK_PLACE = "/dev/shm" if Path("/dev/shm").is_dir() else None
"""Where a thousand small folders cost least; None is where the system has such."""
SECONDS, MEGABYTES = "seconds", "memory above rest (MB)"


class LookingChild:
    """The child as its owner sees it; it starts with the first file, and anew after it died."""

    def __init__(self, module: str, limit_s: float = LIMIT_S, most_mb: float = MOST_MB) -> None:
        self._module, self._limit_s, self._most_mb = module, limit_s, most_mb
        self._child: subprocess.Popen[bytes] | None = None
        self._place = Path(tempfile.mkdtemp(prefix="torture-child-", dir=QUICK_PLACE))
        """Where its temporary files lie, so that none of a child that is killed outlives it."""

    def __enter__(self) -> Self:
        return self

    def __exit__(self, _k: type[BaseException] | None, _e: BaseException | None, _t: TracebackType | None) -> None:
        self._end()
        shutil.rmtree(self._place, ignore_errors=True)

    def look(self, path: Path) -> Looked:
        """What comes of looking at a file; where it is well, and temporary files are left behind, that is a fault."""
        found = self._looked(path)
        left = self._emptied()
        if left and found.outcome in GOOD:
            return Looked(Outcome.BROKEN, f"left behind among the temporary files: {', '.join(left)}", found.measures)
        return found

    def _looked(self, path: Path) -> Looked:
        child = self._living()
        assert child.stdin is not None and child.stdout is not None
        with child_process.killed_after(child, self._limit_s) as over_time:
            answer = b""
            with suppress(OSError):
                child.stdin.write(json.dumps(str(path)).encode() + b"\n")
                child.stdin.flush()
                answer = child.stdout.readline()
        if not answer.endswith(b"\n"):
            self._end()
            if over_time.is_set():
                return Looked(Outcome.HUNG, f"it took longer than {self._limit_s:.0f} s")
            return Looked(Outcome.BROKEN, f"the process ended with {child.returncode}")
        outcome, note, seconds, megabytes = json.loads(answer)
        measures = ((SECONDS, seconds), (MEGABYTES, megabytes))
        if megabytes > self._most_mb:
            return Looked(Outcome.BROKEN, f"memory rose by {megabytes:.0f} MB", measures)
        return Looked(Outcome(outcome), note, measures)

    def _living(self) -> subprocess.Popen[bytes]:
        if self._child is None:
            self._child = subprocess.Popen(
                [sys.executable, "-m", "tests.torture.tried_in_child", self._module],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                cwd=ROOT,
                env={**os.environ, "TMPDIR": str(self._place)},
            )
            assert self._child.stdout is not None
            self._child.stdout.readline()  # what it imports does not count
            self._emptied()
        return self._child

    def _emptied(self) -> list[str]:
        """Empty the place of its temporary files; what lay there."""
        left = sorted(self._place.iterdir())
        for each in left:
            shutil.rmtree(each) if each.is_dir() and not each.is_symlink() else each.unlink()
        return [each.name for each in left]

    def _end(self) -> None:
        if self._child is not None:
            child_process.ended(self._child)
            self._child = None


def begin_memory() -> float:
    """The memory that this process holds now in MB, from where its peak is counted anew."""
    with suppress(OSError):
        Path("/proc/self/clear_refs").write_text("5")
    return _memory("VmRSS")


def memory_above(rest: float) -> float:
    """By how much the peak since was above that, in MB; 0 where the system does not tell."""
    return max(0.0, round(_memory("VmHWM") - rest, 1))


def limit_memory() -> None:
    """Let allocations fail that would take this process beyond what any file may cost."""
    with suppress(ImportError, OSError, ValueError):
        import resource

        resource.setrlimit(resource.RLIMIT_DATA, (LIMIT_BYTES, LIMIT_BYTES))


def _memory(name: str) -> float:
    with suppress(OSError):
        for row in Path("/proc/self/status").read_text().splitlines():
            if row.startswith(name):
                return int(row.split()[1]) / 1024
    return 0.0


def _looked(look: Callable[[Path], object], path: Path) -> tuple[str, str]:
    try:
        look(path)
    except HwrError as error:
        fault = fault_of(str(error), path.name)
        return (Outcome.BROKEN, fault) if fault else (Outcome.REFUSED, "")
    except Exception as error:
        where = traceback.extract_tb(error.__traceback__)[-1]
        return Outcome.BROKEN, f"{error!r:.200} at {Path(where.filename).name}:{where.lineno}"
    return Outcome.SURVIVED, ""


def main() -> None:
    requests, answers = child_process.own_pipes()
    module = importlib.import_module(sys.argv[1])
    look = module.look
    getattr(module, "prepare", lambda: None)()
    limit_memory()
    answers.write(b"ready\n")
    answers.flush()
    for line in requests:
        rest, began = begin_memory(), time.monotonic()
        outcome, note = _looked(look, Path(json.loads(line)))
        said = (outcome, note, round(time.monotonic() - began, 4), memory_above(rest))
        answers.write(json.dumps(said).encode() + b"\n")
        answers.flush()


if __name__ == "__main__":
    main()
