"""Reading scans in one long-lived child process, so that a crash, a hang or a bomb in a decoder ends only the child.

The child imports the images and nothing of the window or of torch, and never the program's own main module, which
multiprocessing's spawn would. Both sides exchange length-prefixed JSON over pipes, pixels following as raw bytes: that
costs 10 ms for 12 megapixels, needs no shared memory (of which a container may have 64 MB), and leaves nothing
behind, whichever side dies.
"""

from __future__ import annotations

import contextlib
import json
import os
import struct
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import IO, Any, Self

import numpy as np

from hwr_desktop.engine import images
from hwr_desktop.errors import InputError, Phrase

CHILD_FLAG = "--decoding-process"  # a frozen program is started with this and the limit: it must call `serve(limit)`
TIME_LIMIT_S = 60.0
MEMORY_LIMIT_BYTES = 3 * 1024**3
_LENGTH = struct.Struct(">I")
_FIRST_WORDS = (  # the search path is the owner's, so that the child finds the very same package
    "import sys; limit, *sys.path[:] = sys.argv[1:]; "
    "from hwr_desktop.engine.decoding_process import serve; serve(int(limit))"
)


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
            with _killed_after(child, self._time_limit_s) as over_time:
                try:
                    _send(child.stdin, {"call": name, "path": str(path.absolute()), "arguments": arguments})
                    answer = _received(child.stdout)
                except (OSError, EOFError, ValueError):  # ValueError: another thread closed the pipe
                    self._end_child()
                    raise self._failure(path, over_time.is_set()) from None
        if "error" in answer:
            raise InputError(_phrase(answer["error"]))
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
            "{name} made its decoder fail: it may be damaged; save it again as PNG or JPEG.", name=path.name
        )

    def _living_child(self) -> subprocess.Popen[bytes]:
        with self._child_changes:
            if self._closed:
                raise InputError("No more files are read, for the program is closing: open it again.")
            if self._child is not None and self._child.poll() is not None:
                _end(self._child)
                self._child = None
            if self._child is None:
                self._child = _started_child(self._memory_limit_bytes)
            return self._child

    def _end_child(self) -> None:
        with self._child_changes:
            child, self._child = self._child, None
        if child is not None:
            _end(child)


def _pixels(value: Any) -> np.ndarray:
    assert isinstance(value, np.ndarray)
    return value


def serve(memory_limit_bytes: int = MEMORY_LIMIT_BYTES) -> None:
    """The child's whole life: answers requests from standard input until it ends."""
    requests, answers = _own_pipes()
    _limit_memory(memory_limit_bytes)
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
            _send(answers, {"error": _parts(error.phrase)})
        except Exception as error:  # a fault of ours; the window must hear of it rather than see the child die
            words = Phrase(
                "{name} cannot be read ({reason}): save it as PNG.", name=Path(request["path"]).name, reason=repr(error)
            )
            _send(answers, {"error": _parts(words)})
        else:
            _send(answers, {"value": value})
            del value  # or a page would lie here until the next one is asked for


def _started_child(memory_limit_bytes: int) -> subprocess.Popen[bytes]:
    limit = str(memory_limit_bytes)
    command = [sys.executable, "-P", "-c", _FIRST_WORDS, limit, *sys.path, str(Path(__file__).resolve().parents[2])]
    if getattr(sys, "frozen", False):
        command = [sys.executable, CHILD_FLAG, limit]
    return subprocess.Popen(
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,  # decoders print their complaints there
        env={**os.environ, "OPENBLAS_NUM_THREADS": "1"},  # its threads would claim address space, which is limited
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )


def _end(child: subprocess.Popen[bytes]) -> None:
    """Kills the child and lets go of all that belongs to it."""
    child.kill()
    child.wait()
    for pipe in (child.stdin, child.stdout):
        with contextlib.suppress(OSError):  # what was not sent yet cannot be sent any more
            if pipe is not None:
                pipe.close()


def _own_pipes() -> tuple[IO[bytes], IO[bytes]]:
    """The pipes to the owner, taken away from standard input and output, so that no library can print into them."""
    requests = os.fdopen(os.dup(0), "rb")
    answers = os.fdopen(os.dup(1), "wb")
    nothing = os.open(os.devnull, os.O_RDWR)
    for standard in (0, 1):
        os.dup2(nothing, standard)
    os.close(nothing)
    return requests, answers


def _limit_memory(limit_bytes: int) -> None:
    """Lets allocations over the limit fail in this process; where the system cannot, the caps on pixels must do."""
    try:
        import resource
    except ImportError:  # Windows
        return
    try:
        resource.setrlimit(resource.RLIMIT_AS, (limit_bytes, limit_bytes))
    except (ValueError, OSError):
        return


@contextlib.contextmanager
def _killed_after(child: subprocess.Popen[bytes], limit_s: float) -> Iterator[threading.Event]:
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


def _parts(phrase: Phrase) -> dict[str, Any]:
    """A phrase as JSON has it."""
    values = {name: _parts(value) if isinstance(value, Phrase) else value for name, value in phrase.values.items()}
    return {"template": phrase.template, "values": values}


def _phrase(parts: dict[str, Any]) -> Phrase:
    """The phrase of these parts."""
    values = {name: _phrase(value) if isinstance(value, dict) else value for name, value in parts["values"].items()}
    return Phrase(parts["template"], **values)


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
