"""What can be told of a fault of the program without telling anything of the person.

A report is made to be sent to strangers. It holds no text of a letter, no name of a file and no path with the name of
the person: the message of an exception may hold any of them, so of most exceptions only the type is told. A place in
the code is told from the folder that holds the program or a library; those above it are left out.
"""

from __future__ import annotations

import errno
import platform
import re
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from importlib import metadata
from traceback import walk_tb

from PySide6.QtCore import QLocale, QThread, QTranslator, qVersion
from PySide6.QtGui import QGuiApplication

from hwr_desktop import __version__, paths
from hwr_desktop.errors import HwrError

LIBRARIES = (
    "PySide6-Essentials", "torch", "numpy", "opencv-python", "opencv-python-headless", "Pillow", "pypdfium2", "lxml",
    "ctranslate2",
)  # fmt: skip
MOST_PLACES = 40
"""Of each exception, the last of them: one that called itself without end has a thousand."""
_OURS = re.compile(r"(?:.*[\\/])?(hwr_desktop(?:[\\/]\w+)*[\\/]\w+\.py)")
_LIBRARY = re.compile(r".*[\\/](?:(?:site|dist)-packages|python3\.\d+|Lib)[\\/]((?:[\w.+-]+[\\/])*[\w.+-]+\.py)")
_FROZEN = re.compile(r"<frozen [\w.]+>")
_CRASH_PLACE = re.compile(r'\s*File "(.*)", line (\d+) in ([\w.<>]+)')
_CRASH_HEAD = re.compile(r"Fatal Python error: [\w :()]+|Windows fatal exception: [\w :]+")
_CRASH_THREAD = re.compile(r"(Current thread|Thread) 0x[0-9a-fA-F]+")
_KEPT_AT = "fault_of_the_program"


@dataclass(frozen=True)
class Fault:
    """A fault of the program: what it is called, where it came from (outermost place first), and in which thread.

    `name` is empty for a crash below Python, of which only the trace is left.
    """

    name: str
    trace: tuple[str, ...]
    thread: str = ""

    @property
    def kind(self) -> str:
        """The same for faults that come from the same place."""
        return "\n".join((self.name, *self.trace[-2:]))


def fault_of(error: BaseException) -> Fault:
    """The fault that an exception is. To be asked in the thread where it was caught, unless it was `remember`ed."""
    known = getattr(error, _KEPT_AT, None)
    if isinstance(known, Fault):
        return known
    return Fault(_name_of(type(error)), tuple(_told(error)), _thread())


def remember(error: BaseException) -> None:
    """Have `fault_of` know where an exception came from although its traceback will be taken from it."""
    with suppress(AttributeError, TypeError):  # a class may forbid attributes; then less is known
        setattr(error, _KEPT_AT, fault_of(error))


def crash_of(left: str) -> Fault:
    """The fault that faulthandler wrote down when the program crashed below Python; only lines of known form count."""
    return Fault("", tuple(_told_of_crash(left.splitlines())))


def report(fault: Fault, facts: Iterable[tuple[str, str]] = ()) -> str:
    """A text to be copied and sent, in English: the fault, further facts by name, and on what it happened."""
    own = (
        ("Fault", fault.name or "a crash below Python"),
        ("Thread", fault.thread),
        *facts,
        ("Reported", datetime.now(UTC).strftime("%Y-%m-%d %H:%M UTC")),
        ("Program", f"HWR Desktop {__version__}"),
        ("System", f"{platform.platform()}, {platform.machine()}"),
        ("Python", platform.python_version()),
        ("Window", f"Qt {qVersion()}, {QGuiApplication.platformName()}, {QLocale().name()}"),
        ("Libraries", ", ".join(f"{name} {version}" for name, version in _libraries())),
    )
    return "\n".join((*(f"{name}: {value}" for name, value in own if value), "", *fault.trace))


def _libraries() -> Iterator[tuple[str, str]]:
    for name in LIBRARIES:
        with suppress(metadata.PackageNotFoundError):
            yield name, metadata.version(name)


def _thread() -> str:
    return "window" if QThread.isMainThread() else QThread.currentThread().objectName() or "another"


def _name_of(kind: type[BaseException]) -> str:
    return kind.__qualname__ if kind.__module__ == "builtins" else f"{kind.__module__}.{kind.__qualname__}"


def _told(error: BaseException | None) -> Iterator[str]:
    """The places and types of an exception and of those it came from, the first that happened first."""
    chain: list[BaseException] = []
    while error is not None and error not in chain:
        chain.append(error)
        error = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    for each in reversed(chain):
        places = [
            f"  {_place(frame.f_code.co_filename)}:{line} in {frame.f_code.co_qualname}"
            for frame, line in walk_tb(each.__traceback__)
        ]
        if len(places) > MOST_PLACES:
            yield f"  ... {len(places) - MOST_PLACES} more"
        yield from places[-MOST_PLACES:]
        yield _name_of(type(each)) + _safe_words(each)


def _safe_words(error: BaseException) -> str:
    """What else of an exception is sure to be the system's words or ours: a number, or a sentence with its gaps."""
    if isinstance(error, HwrError):
        return f": {error.phrase.template}" if _is_ours(error.phrase.template) else ""
    if isinstance(error, OSError):
        name = errno.errorcode.get(error.errno or 0)
        return f": {name}" if name else ""
    if isinstance(error, sqlite3.Error):
        known = getattr(error, "sqlite_errorname", None)
        return f": {known}" if isinstance(known, str) else ""
    return ""


def _is_ours(template: str) -> bool:
    """Whether a sentence stands in the program as it is: just those can be translated."""
    translator = QTranslator()
    return translator.load("hwr_de", str(paths.translations())) and bool(translator.translate("Errors", template))


def _place(path: str) -> str:
    for known in (_OURS, _LIBRARY):
        if found := known.fullmatch(path):
            return found[1].replace("\\", "/")
    return path if _FROZEN.fullmatch(path) else "elsewhere"


def _told_of_crash(lines: Iterable[str]) -> Iterator[str]:
    for line in lines:
        if place := _CRASH_PLACE.fullmatch(line):
            yield f"  {_place(place[1])}:{place[2]} in {place[3]}"
        elif (head := _CRASH_HEAD.match(line)) or (head := _CRASH_THREAD.match(line)):
            yield head[0]
