"""When the program makes a mistake: a log is written, a message says so, and the work goes on, for it is kept."""

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
from hwr_desktop.ui.messages import Messages

log = logging.getLogger("hwr_desktop")
LOG_BYTES = 1_000_000
LOG_NAME = "hwr-desktop.log"


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


def open_crash_file() -> IO[str] | None:
    """Let a crash below Python leave its traceback in a file beside the log. The file must be kept open."""
    try:
        file = (paths.log_folder() / "crash.log").open("a", encoding="utf-8")
    except OSError:
        return None
    faulthandler.enable(file)
    return file


class FaultReports(QObject):
    """Takes what nobody caught, in any thread, and reports it in the GUI thread."""

    fault = Signal(object)

    def __init__(self, messages: Messages) -> None:
        super().__init__(messages)
        self.fault.connect(messages.show_error)

    def install(self) -> None:
        """Become Python's hook for exceptions that nobody caught."""
        sys.excepthook = self._on_exception
        threading.excepthook = self._on_thread_exception

    def _on_exception(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        log.critical("nobody caught this", exc_info=(kind, error, trace))
        self.fault.emit(error)

    def _on_thread_exception(self, args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None:
            self._on_exception(args.exc_type, args.exc_value, args.exc_traceback)
