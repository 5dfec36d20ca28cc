"""What stands between a program and the disk (`faults.c`): built with the system's compiler, and told what to do.

Only where there is a C compiler and LD_PRELOAD, as on Linux; elsewhere `UNAVAILABLE` says why the tests are
skipped.
"""

from __future__ import annotations

import ctypes
import errno
import shutil
import subprocess
import sys
from dataclasses import dataclass
from enum import IntFlag
from pathlib import Path

COMPILER = shutil.which("cc") or shutil.which("gcc")
UNAVAILABLE = "" if COMPILER and sys.platform == "linux" else "it takes a C compiler and LD_PRELOAD"
_SOURCE = Path(__file__).with_name("faults.c")


class Call(IntFlag):
    """Kinds of calls, as in `faults.c`."""

    OPENED = 1
    CREATED = 2
    WRITTEN = 4
    SYNCED = 8
    TRUNCATED = 16
    RENAMED = 32
    REMOVED = 64
    FOLDER_MADE = 128
    LINKED = 256
    SYNC_FAILED = 512  # in a recording only, like the two below
    NOTED = 1024
    FOLDER_REMOVED = 2048


_CHANGING = (
    Call.CREATED | Call.WRITTEN | Call.SYNCED | Call.TRUNCATED | Call.RENAMED | Call.REMOVED | Call.FOLDER_MADE
    | Call.LINKED
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Fault:
    """A way for calls to fail: which kinds of them, with which of the system's errors, and whether it stays so."""

    name: str
    calls: Call
    error: int
    for_good: bool


FAULTS = {
    fault.name: fault
    for fault in (
        Fault("a fault of the disk", _CHANGING | Call.OPENED, errno.EIO, False),
        Fault("a full disk", Call.CREATED | Call.WRITTEN | Call.FOLDER_MADE | Call.LINKED, errno.ENOSPC, True),
        Fault("a disk that may only be read", _CHANGING | Call.OPENED, errno.EROFS, True),
        Fault("access refused", _CHANGING ^ Call.WRITTEN ^ Call.SYNCED | Call.OPENED, errno.EACCES, False),
    )
}
FAILED_SYNC = Fault("a failed fsync", Call.SYNCED, errno.EIO, False)


def built(folder: Path) -> Path:
    """The library made in that folder."""
    library = folder / "faults.so"
    assert COMPILER is not None
    subprocess.run([COMPILER, "-shared", "-fPIC", "-O1", "-o", library, _SOURCE, "-ldl", "-lpthread"], check=True)
    return library


class Disk:
    """The library as it is loaded into this process, for what lies below one folder."""

    def __init__(self, folder: Path) -> None:
        self._library = ctypes.CDLL(None)
        self._library.fault_made.restype = ctypes.c_long
        self._library.fault_arm.argtypes = (ctypes.c_uint, ctypes.c_long, ctypes.c_int, ctypes.c_int)
        self._library.fault_root(str(folder).encode())

    def arm(self, fault: Fault, nth: int) -> None:
        """Let the call number `nth` (from 1) of those that the fault is about fail; 0 only counts them."""
        self._library.fault_arm(fault.calls, nth or 1 << 40, fault.error, fault.for_good)

    def disarm(self) -> None:
        """Let nothing fail any more."""
        self._library.fault_disarm()

    def made(self, fault: Fault) -> int:
        """How many calls there were since `arm` that the fault is about."""
        return int(self._library.fault_made(ctypes.c_uint(fault.calls)))

    @property
    def failed(self) -> Call:
        """The kind of the first call that has failed since `arm`, none if none has."""
        return Call(self._library.fault_has_failed())

    def record(self, recording: Path | None) -> None:
        """Write down from now on in that file what is done; None ends that."""
        self._library.fault_record(None if recording is None else str(recording).encode())

    def note(self, text: str) -> None:
        """Write a note into the recording."""
        self._library.fault_note(text.encode())
