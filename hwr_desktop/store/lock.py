"""Only one window at a time may hold a project.

The system's own file lock does the work, so a crash or a kill frees it; the text in the file only says who holds it.
The file stays behind after closing: to delete it would let two windows lock two different files of the same name.
"""

from __future__ import annotations

import contextlib
import errno
import json
import os
import socket
import sys
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import IO

from hwr_desktop.errors import Phrase, ProjectError

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

LOCK_NAME = ".lock"
_FAR_BEYOND = 1 << 30  # Windows keeps others from reading a locked byte: lock one behind the text
_FLAGS = os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0) | getattr(os, "O_NOFOLLOW", 0)
"""No link is followed, for what it leads to would be written over."""
_SIGNED_AFTER_S = 0.1
"""Who took the lock this very moment has not said so yet, and the file still names the one before."""
_HELD = {errno.EWOULDBLOCK, errno.EAGAIN, errno.EACCES, errno.EDEADLK}


class ProjectLock:
    """The lock on a project folder, held from construction to `release`."""

    def __init__(self, folder: Path) -> None:
        """Take the lock. Raises ProjectError when another window holds it or the folder cannot be written."""
        self._stream = _opened(folder)
        try:
            _lock(self._stream)
        except OSError as error:
            time.sleep(_SIGNED_AFTER_S)
            holder = _holder(self._stream)
            self._stream.close()
            raise _refusal(folder, holder, error) from error
        self._sign()

    def _sign(self) -> None:
        """Write down who holds the project. A full disk must not keep a project from opening."""
        who = {"host": socket.gethostname(), "process": os.getpid(), "since": datetime.now(UTC).isoformat()}
        with contextlib.suppress(OSError):
            self._stream.seek(0)
            self._stream.truncate()
            self._stream.write(json.dumps(who).encode())

    def release(self) -> None:
        """Give the lock back. A second call does nothing."""
        if not self._stream.closed:
            with contextlib.suppress(OSError):  # closing gives it back as well
                _unlock(self._stream)
            self._stream.close()


@contextlib.contextmanager
def holding(folder: Path) -> Iterator[None]:
    """Keep other windows from writing to a project. Where its folder cannot be written none can, and nothing is done.

    Raises ProjectError when another window holds it.
    """
    if not os.access(folder, os.W_OK):
        yield
        return
    lock = ProjectLock(folder)
    try:
        yield
    finally:
        lock.release()


def _opened(folder: Path) -> IO[bytes]:
    """The lock file, open for reading and writing."""
    try:
        descriptor = os.open(folder / LOCK_NAME, _FLAGS, 0o666)
    except OSError as error:
        raise ProjectError(
            "The project folder “{folder}” cannot be written ({reason}): copy it to a folder of your own and open it "
            "there.",
            folder=folder,
            reason=error.strerror,
        ) from error
    return os.fdopen(descriptor, "r+b", buffering=0)  # closing must not write, for it would fail again on a full disk


def _lock(stream: IO[bytes]) -> None:
    """Take the system's lock without waiting. Raises OSError when it is held."""
    if sys.platform == "win32":
        stream.seek(_FAR_BEYOND)
        msvcrt.locking(stream.fileno(), msvcrt.LK_NBLCK, 1)
    else:
        # flock and not lockf: it also tells two windows of one process apart.
        fcntl.flock(stream, fcntl.LOCK_EX | fcntl.LOCK_NB)


def _unlock(stream: IO[bytes]) -> None:
    """Give the system's lock back."""
    if sys.platform == "win32":
        stream.seek(_FAR_BEYOND)
        msvcrt.locking(stream.fileno(), msvcrt.LK_UNLCK, 1)
    else:
        fcntl.flock(stream, fcntl.LOCK_UN)


def _holder(stream: IO[bytes]) -> Phrase | None:
    """Who holds the lock, in words; None when the file does not say."""
    try:
        stream.seek(0)
        who = json.loads(stream.read(1000))
        since = datetime.fromisoformat(who["since"]).astimezone()
        return Phrase(
            "process {process} on {host}, since {since}",
            process=str(int(who["process"])),
            host=f"{who['host']!s:.60}",
            since=f"{since:%Y-%m-%d %H:%M}",
        )
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _refusal(folder: Path, holder: Phrase | None, error: OSError) -> ProjectError:
    """The sentence for a lock that was not given."""
    if error.errno in _HELD:
        if holder:
            return ProjectError(
                "The project “{folder}” is open in another window ({who}): close it there first.",
                folder=folder,
                who=holder,
            )
        return ProjectError("The project “{folder}” is open in another window: close it there first.", folder=folder)
    return ProjectError(
        "The project “{folder}” lies where files cannot be locked ({reason}): copy it to a disk of this computer and "
        "open it there.",
        folder=folder,
        reason=error.strerror,
    )
