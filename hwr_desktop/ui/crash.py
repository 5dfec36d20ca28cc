"""When the program makes a mistake: it is written into a log, and told on to whoever tells the person."""

from __future__ import annotations

import faulthandler
import logging
import logging.handlers
import sys
import threading
from pathlib import Path
from types import TracebackType
from typing import IO

from PySide6.QtCore import QObject, Signal

from hwr_desktop import paths
from hwr_desktop.ui.fault_report import fault_of

log = logging.getLogger("hwr_desktop")
LOG_BYTES = 1_000_000
LOG_NAME = "hwr-desktop.log"
CRASH_NAME, EARLIER_CRASH_NAME = "crash.log", "crash-before.log"
MOST_OF_A_CRASH = 100_000


def start_log() -> Path | None:
    """Write warnings and faults to the log file from now on; its path, or None where it cannot be written."""
    path = paths.log_folder() / LOG_NAME
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handler = logging.handlers.RotatingFileHandler(path, maxBytes=LOG_BYTES, backupCount=2, encoding="utf-8")
    except OSError:
        return None
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(threadName)s %(name)s: %(message)s"))
    log.addHandler(handler)
    log.setLevel(logging.INFO)
    return path


def crash_before() -> str:
    """What the last run left when it crashed below Python, empty if it did not; told once, and kept beside the log.

    To be called before `open_crash_file`.
    """
    path = paths.log_folder() / CRASH_NAME
    try:
        with path.open("r+", encoding="utf-8", errors="replace") as file:
            left = file.read(MOST_OF_A_CRASH)
            if left.strip():
                path.with_name(EARLIER_CRASH_NAME).write_text(left, encoding="utf-8")
            file.truncate(0)  # not replaced: another window may hold it open, and appends
    except OSError:
        return ""
    return left


def open_crash_file() -> IO[str] | None:
    """Let a crash below Python leave its traceback in a file beside the log. The file must be kept open."""
    try:
        file = (paths.log_folder() / CRASH_NAME).open("a", encoding="utf-8")
    except OSError:
        return None
    faulthandler.enable(file)
    return file


class FaultReports(QObject):
    """Takes what nobody caught, in any thread; `fault` tells a `fault_report.Fault` of it."""

    fault = Signal(object)

    def install(self) -> None:
        """Become Python's hook for exceptions that nobody caught."""
        sys.excepthook = self._on_exception
        threading.excepthook = self._on_thread_exception

    def _on_exception(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        log.critical("nobody caught this", exc_info=(kind, error, trace))
        self.fault.emit(fault_of(error))

    def _on_thread_exception(self, args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None:
            self._on_exception(args.exc_type, args.exc_value, args.exc_traceback)
