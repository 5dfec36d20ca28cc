"""The moments at which a child is killed: after some time, after something it said, or just before its Nth call.

Since what a process has handed to the system outlives it, all that a kill can leave behind is one of the states between
two of its calls. Where there is strace, each of them can be brought about; where there is none, chance has to do.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from tests.torture.nursery import END, FAILED, Child

CHANGING = (
    "openat,write,pwrite64,fsync,fdatasync,ftruncate,fallocate,rename,renameat,renameat2,unlink,unlinkat,mkdir,rmdir,"
    "link,linkat,symlink,sendfile,copy_file_range,chmod,fchmod"
)
"""The calls before which something can be other than before the call before."""
LONGEST_S = 120.0
TRIES = 4
"""So often a moment is tried that comes too late, each time an earlier one."""
KILLED = "killed"
"""The measure that says whether a trial's last life was ended before its end: 1, or 0 where it was too quick."""
_CALL = re.compile(r"(\w+)\((.*)")
_GOLDEN = 0.6180339887498949


@dataclass(frozen=True, slots=True)
class After:
    """So many seconds after it began."""

    seconds: float


@dataclass(frozen=True, slots=True)
class AfterWord:
    """As soon as it has said so many lines that begin with a word, or so many seconds after that."""

    word: str
    times: int
    seconds: float = 0.0


@dataclass(frozen=True, slots=True)
class BeforeCall:
    """When it is about to make the Nth call of that name, which then is not made."""

    name: str
    number: int


Moment = After | AfterWord | BeforeCall


@dataclass(frozen=True, slots=True)
class Life:
    """What a child said, whether it came to its end, what it raised, if anything, and how long it lived."""

    words: tuple[str, ...]
    ended: bool
    failure: str
    seconds: float


def life(child: Child, moment: Moment | None = None) -> Life:
    """Let a child live until that moment, or to its end."""
    tracer = None
    if isinstance(moment, BeforeCall):
        inject = f"inject={moment.name}:signal=SIGKILL:when={moment.number}"
        tracer = _traced(child, "-e", f"trace={moment.name}", "-e", inject, "-o", "/dev/null")
    return _lived(child, moment, tracer)


def earlier(moment: Moment) -> Moment:
    """A moment of the same kind, for a child that had come to its end before this one."""
    match moment:
        case After(seconds):
            return After(seconds / 2)
        case AfterWord(word, times, seconds):
            return AfterWord(word, max(1, times // 2), seconds / 2)
        case BeforeCall(name, number):
            return BeforeCall(name, max(1, number // 2))


def calls(child: Child) -> Sequence[BeforeCall]:
    """All moments before a call that changes something in the life of a child, in order; none where nobody can look at
    its calls. Raises RuntimeError where the child failed."""
    with tempfile.TemporaryDirectory() as folder:
        log = Path(folder) / "calls"
        tracer = _traced(child, "-e", f"trace={CHANGING}", "-o", str(log))
        lived = _lived(child, None, tracer)
        if lived.failure:
            raise RuntimeError(lived.failure)
        found, counts = [], Counter[str]()
        for line in log.read_text("utf-8", "replace").splitlines() if log.exists() else ():
            match = _CALL.match(line)
            if match is not None:
                name, rest = match.groups()
                counts[name] += 1
                if name != "openat" or any(flag in rest for flag in ("O_WRONLY", "O_RDWR", "O_CREAT")):
                    found.append(BeforeCall(name, counts[name]))
        return found


class Moments:
    """The moments of something that always goes alike: before each of its calls, and any time between."""

    def __init__(self, child: Callable[[], Child]) -> None:
        """`child` gives one that does it from the beginning. Looks at one once. Raises RuntimeError where it fails."""
        self._child = child
        self.calls = calls(child())

    @cached_property
    def _seconds(self) -> float:
        """How long it lives where nobody looks at its calls, which takes several times as long."""
        return life(self._child()).seconds

    def of(self, number: int, turn: int) -> Moment:
        """The moment of a trial. Those of many lie evenly; two are before a call, then one is by the clock."""
        place = number * _GOLDEN % 1
        return self.calls[int(place * len(self.calls))] if turn % 3 < 2 and self.calls else After(place * self._seconds)


def _lived(child: Child, moment: Moment | None, tracer: subprocess.Popen[bytes] | None) -> Life:
    began = time.monotonic()
    end = began + (moment.seconds if isinstance(moment, After) else LONGEST_S)
    words: list[str] = []
    child.go()
    for word in child.words(end):
        words.append(word)
        if isinstance(moment, AfterWord) and sum(each.startswith(moment.word) for each in words) >= moment.times:
            words += child.words(time.monotonic() + moment.seconds)
            break
    if moment is not None or time.monotonic() > end:
        child.kill()
    words += child.words(time.monotonic() + LONGEST_S)
    child.is_dead(time.monotonic() + LONGEST_S)
    child.close()
    if tracer is not None:
        tracer.wait()
    failures = [word.removeprefix(FAILED) for word in words if word.startswith(FAILED)]
    return Life(tuple(words), END in words[-1:], "".join(failures), time.monotonic() - began)


def _traced(child: Child, *options: str) -> subprocess.Popen[bytes] | None:
    """strace, looking at the child; None where it is not there or may not."""
    strace = shutil.which("strace")
    if strace is None:
        return None
    tracer = subprocess.Popen(
        [strace, "-qq", "-s", "0", *options, "-p", str(child.pid)], stdin=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    status = Path(f"/proc/{child.pid}/status")
    while tracer.poll() is None:
        if "TracerPid:\t0\n" not in status.read_text():
            return tracer
        time.sleep(0.001)
    return None
