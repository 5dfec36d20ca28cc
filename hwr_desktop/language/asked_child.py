"""A child process that is asked one thing at a time, and what can come of it but an answer."""

from __future__ import annotations

import json
import subprocess
import threading
from collections.abc import Callable, Mapping
from enum import Enum, auto
from typing import IO, Any, TypeVar

from hwr_desktop import child_process

Answer = TypeVar("Answer")


class Silence(Enum):
    """Why there is no answer."""

    STOPPED = auto()
    NOT_STARTED = auto()
    TOO_SLOW = auto()
    BROKE_OFF = auto()


class NoAnswerError(Exception):
    """The child did not answer; `reason` is the system's, in its words, where it could not be started."""

    def __init__(self, silence: Silence, reason: str = "") -> None:
        super().__init__(silence.name)
        self.silence, self.reason = silence, reason


class AskedChild:
    """A child of `child_process` by its name. Thread-safe; one request is answered at a time.

    The child starts with the first request, and anew with the next one after it died.
    """

    def __init__(self, name: str, time_limit_s: float) -> None:
        """`time_limit_s` is for one request, of which the first has to wait for the start, too."""
        self._name, self.time_limit_s = name, time_limit_s
        self._one_request = threading.Lock()
        self._child_changes = threading.Lock()
        self._closed = False
        self.process: subprocess.Popen[bytes] | None = None
        """The child that lives now, if there is one."""

    @property
    def closed(self) -> bool:
        """Whether nothing will be answered any more."""
        return self._closed

    def asked(self, request: Mapping[str, Any], read: Callable[[IO[bytes]], Answer]) -> Answer:
        """What is `read` from the child's pipe after a request; reading raises OSError, EOFError or ValueError for
        anything but an answer. Raises NoAnswerError."""
        with self._one_request:
            child = self._living_child()
            assert child.stdin is not None and child.stdout is not None
            with child_process.killed_after(child, self.time_limit_s) as over_time:
                try:
                    child.stdin.write(json.dumps(request).encode("ascii") + b"\n")
                    child.stdin.flush()
                    return read(child.stdout)
                except (OSError, EOFError, ValueError):  # ValueError: nothing was said, or the pipe was closed here
                    self._end_child()
                    raise NoAnswerError(self._silence(over_time.is_set())) from None

    def close(self) -> None:
        """Ends the child at once, also in the middle of a request. May be called twice."""
        self._closed = True
        self._end_child()

    def _silence(self, over_time: bool) -> Silence:
        if self._closed:
            return Silence.STOPPED
        return Silence.TOO_SLOW if over_time else Silence.BROKE_OFF

    def _living_child(self) -> subprocess.Popen[bytes]:
        with self._child_changes:
            if self._closed:
                raise NoAnswerError(Silence.STOPPED)
            if self.process is not None and self.process.poll() is not None:
                child_process.ended(self.process)
                self.process = None
            if self.process is None:
                try:
                    self.process = child_process.started(self._name, "", {})
                except OSError as error:
                    raise NoAnswerError(Silence.NOT_STARTED, error.strerror or str(error)) from error
            return self.process

    def _end_child(self) -> None:
        with self._child_changes:
            child, self.process = self.process, None
        if child is not None:
            child_process.ended(child)
