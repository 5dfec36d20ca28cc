"""Sentences for the person: posted by flows, shown by the message bar."""

from __future__ import annotations

import logging
import sqlite3
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction

from hwr_desktop.errors import HwrError
from hwr_desktop.ui.fault_report import fault_of
from hwr_desktop.ui.wording.error_words import words_for

log = logging.getLogger(__name__)


class MessageKind(StrEnum):
    """How a message is shown: a note goes by itself, a warning or an error stays until it is closed."""

    NOTE = "note"
    WARNING = "warning"
    ERROR = "error"


@dataclass(frozen=True)
class Message:
    """One message: a sentence, further sentences that belong to it, and what can be done about it, if anything.

    A note that `stays` does not go by itself.
    """

    kind: MessageKind
    text: str
    details: tuple[str, ...] = ()
    action: QAction | None = None
    stays: bool = False


class Messages(QObject):
    """Where flows leave what the person should know. Never a modal box.

    `faulted` tells of a fault of the program, a `fault_report.Fault`, to whoever knows what to say of it.
    """

    posted = Signal(object)
    withdrawn = Signal(object)
    faulted = Signal(object)

    def note(self, text: str) -> None:
        """Say something that may be missed."""
        self.posted.emit(Message(MessageKind.NOTE, text))

    def offer(self, text: str, action: QAction, stays: bool = False) -> None:
        """Say something that may be missed and acted upon, or that waits for an answer if it `stays`; what was offered
        so before gives way to it."""
        self.posted.emit(Message(MessageKind.NOTE, text, action=action, stays=stays))

    def withdraw(self, action: QAction) -> None:
        """Take back what was offered so, as when it was answered elsewhere."""
        self.withdrawn.emit(action)

    def warn(self, text: str, details: tuple[str, ...] = ()) -> None:
        """Say that something did not go as wished, though other things did."""
        self.posted.emit(Message(MessageKind.WARNING, text, details))

    def fail(self, text: str, action: QAction | None = None) -> None:
        """Say that something failed, and what can be done about it."""
        self.posted.emit(Message(MessageKind.ERROR, text, action=action))

    def show_error(self, error: BaseException) -> None:
        """Say what failed: an `HwrError` in its own words, what the system refused in the system's. Anything else is a
        fault of the program."""
        if isinstance(error, HwrError):
            self.fail(words_for(error))
        elif isinstance(error, OSError | sqlite3.Error):
            log.warning("refused", exc_info=error)
            self.fail(self.tr("The system refused something: {reason}.").format(reason=str(error).rstrip(". ")))
        else:
            log.error("a fault of the program", exc_info=error)
            self.faulted.emit(fault_of(error))
