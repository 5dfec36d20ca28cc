"""Reading scans in one long-lived child process, so that a crash, a hang or a bomb in a decoder ends only the child.

The child imports the images and nothing of the window or of torch. Both sides exchange length-prefixed JSON over pipes,
pixels following as raw bytes: that costs 10 ms for 12 megapixels, needs no shared memory (of which a container may have
64 MB), and leaves nothing behind, whichever side dies.
"""

from __future__ import annotations

import contextlib
import json
import struct
import subprocess
import threading
from collections.abc import Callable
from pathlib import Path
from typing import IO, Any, Self

import numpy as np

from hwr_desktop import child_process
from hwr_desktop.engine import images
from hwr_desktop.errors import InputError, Phrase

TIME_LIMIT_S = 60.0
MEMORY_LIMIT_BYTES = 3 * 1024**3
_LENGTH = struct.Struct(">I")


class DecodingProcess:
    """The child process as its owner sees it. Thread-safe; one request is answered at a time.

    The child starts with the object, and anew for the next request after it died. Every failure is an InputError.
    """

    def __init__(self, time_limit_s: float = TIME_LIMIT_S, memory_limit_bytes: int = MEMORY_LIMIT_BYTES) -> None:
        self._time_limit_s = time_limit_s
        self._memory_limit_bytes = memory_limit_bytes
        self._one_request = threading.Lock()
        self._child_changes = threading.Lock()
        self._closed = False
        self._child: subprocess.Popen[bytes] | None = None
        self._living_child()

    def read_page(self, path: Path, index: int = 0) -> np.ndarray:
        """Page `index` as `images.read_page` gives it. InputError if refused, crashed, over time or over memory."""
        return _pixels(self._asked("read_page", path, index))

    def thumbnail(self, path: Path, index: int = 0, longest_side: int = 256) -> np.ndarray:
        """The page shrunk, as `images.thumbnail` gives it. Raises InputError as `read_page` does."""
        return _pixels(self._asked("thumbnail", path, index, longest_side))

    def page_count(self, path: Path) -> int:
        """How many pages the file holds. Raises InputError as `read_page` does."""
        return int(self._asked("page_count", path))

    def page_size(self, path: Path, index: int = 0) -> tuple[int, int]:
        """The page's width and height in pixels, as `images.page_size` says. Raises InputError as `read_page` does."""
        width, height = self._asked("page_size", path, index)
        return int(width), int(height)

    def close(self) -> None:
        """Ends the child, also in the middle of a request, which then raises InputError. May be called twice."""
        self._closed = True
        self._end_child()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _asked(self, name: str, path: Path, *arguments: int) -> Any:
        """The child's answer to one call of a function of `images`."""
        with self._one_request:
            child = self._living_child()
            assert child.stdin is not None and child.stdout is not None
            with child_process.killed_after(child, self._time_limit_s) as over_time:
                try:
                    _send(child.stdin, {"call": name, "path": str(path.absolute()), "arguments": arguments})
                    answer = _received(child.stdout)
                except (OSError, EOFError, ValueError):  # ValueError: another thread closed the pipe
                    self._end_child()
                    raise self._failure(path, over_time.is_set()) from None
        if "error" in answer:
            raise InputError(Phrase.of(answer["error"]))
        return answer["value"]

    def _failure(self, path: Path, over_time: bool) -> InputError:
        if self._closed:
            return InputError("{name} was not read, for the program is closing: open it again later.", name=path.name)
        if over_time:
            return InputError(
                "{name} took longer than {seconds:.0f} seconds to read: it may be damaged; save it again as PNG or "
                "JPEG.",
                name=path.name,
                seconds=self._time_limit_s,
            )
        return InputError(
            "{name} made its decoder fail: it may be damaged, or need more memory than a scan may take; save it again "
            "as PNG or JPEG.",
            name=path.name,
        )

    def _living_child(self) -> subprocess.Popen[bytes]:
        with self._child_changes:
            if self._closed:
                raise InputError("No more files are read, for the program is closing: open it again.")
            if self._child is not None and self._child.poll() is not None:
                child_process.ended(self._child)
                self._child = None
            if self._child is None:
                self._child = _started_child(self._memory_limit_bytes)
            return self._child

    def _end_child(self) -> None:
        with self._child_changes:
            child, self._child = self._child, None
        if child is not None:
            child_process.ended(child)


def _pixels(value: Any) -> np.ndarray:
    assert isinstance(value, np.ndarray)
    return value


def serve(memory_limit_bytes: str) -> None:
    """The child's whole life: answers requests from standard input until it ends."""
    requests, answers = child_process.own_pipes()
    _limit_itself(int(memory_limit_bytes))
    calls: dict[str, Callable[..., Any]] = {
        "read_page": images.read_page,
        "thumbnail": images.thumbnail,
        "page_count": images.page_count,
        "page_size": images.page_size,
    }
    while True:
        try:
            request = _received(requests)
        except EOFError:
            return
        try:
            value = calls[request["call"]](Path(request["path"]), *request["arguments"])
        except InputError as error:
            _send(answers, {"error": error.phrase.parts})
        except Exception as error:  # a fault of ours; the window must hear of it rather than see the child die
            words = Phrase(
                "{name} cannot be read ({reason}): save it as PNG.", name=Path(request["path"]).name, reason=repr(error)
            )
            _send(answers, {"error": words.parts})
        else:
            _send(answers, {"value": value})
            del value  # or a page would lie here until the next one is asked for


def _started_child(memory_limit_bytes: int) -> subprocess.Popen[bytes]:
    only_one = {"OPENBLAS_NUM_THREADS": "1"}  # its threads would claim address space, which is limited
    return child_process.started("decoding_process", str(memory_limit_bytes), only_one)


def _limit_itself(memory_bytes: int) -> None:
    """Lets allocations over the limit fail in this process, and whatever would write a file: a decoder that was taken
    over by a scan cannot, and one that crashes leaves no letter behind in a core dump.

    Windows knows none of these limits, and macOS keeps to none on memory: there the caps on bytes, pixels and pages,
    and the owner's watch on the time, must do.
    """
    try:
        import resource
    except ImportError:  # Windows
        return
    for what, most in ((resource.RLIMIT_AS, memory_bytes), (resource.RLIMIT_FSIZE, 0), (resource.RLIMIT_CORE, 0)):
        with contextlib.suppress(ValueError, OSError):
            resource.setrlimit(what, (most, most))


def _send(pipe: IO[bytes], message: dict[str, Any]) -> None:
    """Sends a message; where its value is an array, only the shape stands in the JSON and the bytes follow."""
    value = message.get("value")
    pixels = np.ascontiguousarray(value) if isinstance(value, np.ndarray) else None
    data = json.dumps(message if pixels is None else {"shape": pixels.shape}).encode("ascii")
    pipe.write(_LENGTH.pack(len(data)) + data)
    if pixels is not None:
        pipe.write(pixels.data)
    pipe.flush()


def _received(pipe: IO[bytes]) -> dict[str, Any]:
    """The next message, its array in the place of the shape. Raises EOFError when the other side is gone."""
    length = bytearray(_LENGTH.size)
    _fill(pipe, memoryview(length))
    data = bytearray(_LENGTH.unpack(length)[0])
    _fill(pipe, memoryview(data))
    message: dict[str, Any] = json.loads(data)
    if "shape" not in message:
        return message
    pixels = np.empty(message["shape"], np.uint8)
    _fill(pipe, memoryview(pixels.data).cast("B"))
    return {"value": pixels}


def _fill(pipe: IO[bytes], room: memoryview) -> None:
    """Reads straight into `room` until it is full."""
    done = 0
    while done < len(room):
        count = pipe.readinto(room[done:])  # type: ignore[attr-defined]
        if not count:
            raise EOFError
        done += count
