"""Processes of the program's own that work beside it: how they are started, and how they begin.

They never import the program's main module, which multiprocessing's spawn would, and speak over the pipes of standard
input and output.
"""

from __future__ import annotations

import contextlib
import importlib
import os
import subprocess
import sys
import threading
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import IO

CHILD_FLAG = "--child"  # a frozen program is started with this, a name and an argument: it must call `serve`
CHILDREN = {
    "decoding_process": "hwr_desktop.engine.decoding_process",
    "lesson_child": "hwr_desktop.engine.hands.lesson_child",
    "speech_child": "hwr_desktop.language.speech.speech_child",
    "translating_child": "hwr_desktop.language.translation.translating_child",
}
"""The modules whose `serve(argument)` is the whole life of a child; named in words, for the window may not know all."""
FIRST_WORDS = (  # the search path is the owner's, so that the child finds the very same package
    "import sys; name, given, *sys.path[:] = sys.argv[1:]; "
    "from hwr_desktop.child_process import serve; serve([name, given])"
)


def started(name: str, given: str, environment: Mapping[str, str]) -> subprocess.Popen[bytes]:
    """A child that has begun to `serve`; what it or its libraries complain of is heard by nobody. Raises OSError."""
    command = [
        sys.executable,
        "-P",
        "-c",
        FIRST_WORDS,
        name,
        given,
        *sys.path,
        str(Path(__file__).resolve().parents[1]),
    ]
    if getattr(sys, "frozen", False):
        command = [sys.executable, CHILD_FLAG, name, given]
    return subprocess.Popen(
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env={**os.environ, **environment},
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )


def ended(child: subprocess.Popen[bytes]) -> None:
    """Kill the child and let go of all that belongs to it; of one that is dead already, too."""
    child.kill()
    child.wait()
    for pipe in (child.stdin, child.stdout):
        with contextlib.suppress(OSError):  # what was not sent yet cannot be sent any more
            if pipe is not None:
                pipe.close()


@contextlib.contextmanager
def killed_after(child: subprocess.Popen[bytes], limit_s: float) -> Iterator[threading.Event]:
    """Kills the child, and sets the event, unless the block ends in time."""
    over_time = threading.Event()

    def kill() -> None:
        over_time.set()
        child.kill()

    timer = threading.Timer(limit_s, kill)
    timer.daemon = True
    timer.start()
    try:
        yield over_time
    finally:
        timer.cancel()


def serve(arguments: Sequence[str]) -> None:
    """Live as the child of that name and argument. Raises KeyError for a name that is none."""
    name, given = arguments
    importlib.import_module(CHILDREN[name]).serve(given)


def own_pipes() -> tuple[IO[bytes], IO[bytes]]:
    """The pipes to the owner, taken away from standard input and output, so that no library can print into them."""
    requests = os.fdopen(os.dup(0), "rb")
    answers = os.fdopen(os.dup(1), "wb")
    nothing = os.open(os.devnull, os.O_RDWR)
    for standard in (0, 1):
        os.dup2(nothing, standard)
    os.close(nothing)
    return requests, answers
