"""Children that are there to be killed, forked by a process of their own that has imported everything before.

A start of Python takes half a second and a fork some milliseconds, so that a thousand can be killed in the time of a
tea. What a child does is a function `action(say, *arguments)` of a module; what it says comes to us line by line, and
what it had not said whole when it was killed does not come at all.
"""

from __future__ import annotations

import importlib
import json
import os
import select
import signal
import socket
import subprocess
import sys
import time
import traceback
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Any, NoReturn, Self

ROOT = Path(__file__).parents[2]
END, FAILED = "END", "FAILED"
"""What a child says last: that it is done, or that it is not, with what was raised."""
FIRST_WORDS = "import sys; from tests.torture.nursery import serve; serve(*sys.argv[1:])"


class Child:
    """A forked process that waits for `go`."""

    def __init__(self, pid: int, said: int, go: int) -> None:
        self.pid = pid
        self._handle = os.pidfd_open(pid)  # which stays this process's, whoever is given its number afterwards
        self._said, self._go = said, go
        self._left = b""

    def go(self) -> None:
        """Let it begin."""
        with suppress(BrokenPipeError):
            os.write(self._go, b"\n")

    def kill(self) -> None:
        """End it as `kill -9` does; one that is dead already, too."""
        with suppress(ProcessLookupError):
            signal.pidfd_send_signal(self._handle, signal.SIGKILL)

    def words(self, until: float) -> Iterator[str]:
        """The lines that it says, as they come, until it is dead or the moment (`time.monotonic`) has come."""
        while True:
            line, newline, rest = self._left.partition(b"\n")
            if newline:
                self._left = rest
                yield line.decode()
                continue
            left = max(0.0, until - time.monotonic())
            if not select.select([self._said], [], [], left)[0]:
                return
            data = os.read(self._said, 1 << 16)
            if not data:
                return
            self._left += data

    def is_dead(self, until: float) -> bool:
        """Wait until it is gone with all that it held, at most until that moment; whether it is."""
        return bool(select.select([self._handle], [], [], max(0.0, until - time.monotonic()))[0])

    def close(self) -> None:
        """Let go of it, dead."""
        self.kill()
        for descriptor in (self._handle, self._said, self._go):
            os.close(descriptor)


class Nursery:
    """The process that forks children, with these modules imported; `module:function` is called too."""

    def __init__(self, *modules: str) -> None:
        self._socket, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        with theirs:
            self._process = subprocess.Popen(
                [sys.executable, "-c", FIRST_WORDS, str(theirs.fileno()), *modules],
                pass_fds=[theirs.fileno()],
                cwd=ROOT,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
            )

    def child(self, action: Callable[..., None], *arguments: object) -> Child:
        """A child that is going to do something; its arguments come as JSON can carry them."""
        said, say = os.pipe()
        heard, go = os.pipe()
        request = json.dumps([action.__module__, action.__name__, [str(each) for each in arguments]])
        socket.send_fds(self._socket, [request.encode()], [say, heard])
        os.close(say)
        os.close(heard)
        answer = self._socket.recv(100)
        if not answer:
            raise RuntimeError(f"the nursery ended with {self._process.wait()}")
        return Child(int(answer), said, go)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._socket.close()
        self._process.wait()


def serve(descriptor: str, *modules: str) -> None:
    """Be the process that forks, until its owner hangs up."""
    with socket.socket(fileno=int(descriptor)) as owner:
        for given in modules:
            module, _, function = given.partition(":")
            imported = importlib.import_module(module)
            if function:
                getattr(imported, function)()
        signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # nobody waits for the children here
        while True:
            request, descriptors, _, _ = socket.recv_fds(owner, 1 << 16, 2)
            if not request:
                return
            pid = os.fork()
            if pid == 0:
                owner.close()
                _live(json.loads(request), *descriptors)
            for each in descriptors:
                os.close(each)
            owner.send(str(pid).encode())


def _live(request: list[Any], say: int, go: int) -> NoReturn:
    """The whole life of a child."""
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)

    def said(words: str) -> None:
        os.write(say, words.encode() + b"\n")

    try:
        module, name, arguments = request
        if os.read(go, 1):
            getattr(importlib.import_module(module), name)(said, *arguments)
            said(END)
    except BaseException:
        with suppress(OSError):
            said(f"{FAILED} {json.dumps(traceback.format_exc())}")
    finally:
        os._exit(0)
