"""What is said when the program has made a mistake: what happened, whether the work is kept, what to do, a report."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from enum import Enum, auto
from pathlib import Path

from PySide6.QtCore import QTimer, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QFontDatabase, QGuiApplication, QKeyEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from hwr_desktop import paths
from hwr_desktop.ui.fault_report import fault_of, report

log = logging.getLogger(__name__)
WIDTH_IN_LETTERS, REPORT_LINES = 84, 5
OF_THE_SCREEN = 0.9
DEAF_MS = 1000
"""For which no button can be pressed at first: who was typing as the dialog came would press one unread."""


class Standing(Enum):
    """How things stand after a fault: what was typed is in the project's file, or not, or nothing is open; or the fault
    ended an earlier run, or the program could not start at all."""

    KEPT = auto()
    NOT_KEPT = auto()
    NOTHING_OPEN = auto()
    ENDED_BEFORE = auto()
    NOT_STARTED = auto()


_GOES_ON = (Standing.KEPT, Standing.NOT_KEPT, Standing.NOTHING_OPEN)


@dataclass(frozen=True)
class FaultFacts:
    """What a person is told of a fault.

    `page` is the number of the shown page, counted from 1, or 0 where none is; `after` the words of the action that
    came before it, empty where it happened beside the window or after none; `report` the text to be copied.
    """

    standing: Standing
    report: str
    page: int = 0
    after: str = ""
    beside: bool = False


class FaultDialog(QDialog):
    """Go on (Enter or Escape), close the program (`close_wished`), copy the report, or open the folder of the log.

    None of that at once (`DEAF_MS`), and later no button has the focus, so that a space presses none.
    """

    close_wished = Signal()

    def __init__(self, facts: FaultFacts, log_folder: Path, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("A mistake of the program"))
        self._facts, self._folder = facts, log_folder
        headline = QLabel(self._headline())
        font = headline.font()
        font.setPointSizeF(font.pointSizeF() * 1.3)
        font.setBold(True)
        headline.setFont(font)
        self._words = QLabel("\n\n".join(part for part in (self._happened(), self._kept(), self._advice()) if part))
        self._report = QPlainTextEdit(facts.report)
        self._report.setReadOnly(True)
        self._report.setTabChangesFocus(True)
        self._report.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        letters = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        letters.setPointSizeF(self.font().pointSizeF())
        self._report.setFont(letters)
        self._report.setMinimumHeight(REPORT_LINES * self._report.fontMetrics().lineSpacing())
        about = QLabel(
            self.tr("&Report for the makers of the program. It holds no text of your letters and no names of files:")
        )
        about.setBuddy(self._report)
        self._note = QLabel(
            self.tr("The log may hold names of your files and words of your letters. Read it before you send it.")
        )
        for label in (headline, self._words, about, self._note):
            label.setWordWrap(True)
        buttons = QDialogButtonBox()
        words = self.tr("&Close") if facts.standing is Standing.NOT_STARTED else self.tr("&Go on")
        go_on = buttons.addButton(words, QDialogButtonBox.ButtonRole.AcceptRole)
        go_on.setDefault(True)
        if facts.standing in _GOES_ON:
            leave = buttons.addButton(self.tr("Close the &program"), QDialogButtonBox.ButtonRole.DestructiveRole)
            leave.clicked.connect(self._on_leave)
        buttons.accepted.connect(self.accept)
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 20, 22, 16)
        column.setSpacing(12)
        for widget in (headline, self._words, about):
            column.addWidget(widget)
        column.addWidget(self._report, 1)
        column.addLayout(self._row_of_actions())
        column.addWidget(self._note)
        column.addWidget(buttons)
        self.resize(self._width(), self.sizeHint().height())
        self._report.setFocus()
        self._listens = False
        self._let_press(False)
        QTimer.singleShot(DEAF_MS, self, self._listen)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on and Escape does, but not at once."""
        if self._listens:
            super().keyPressEvent(event)

    def _listen(self) -> None:
        self._listens = True
        self._let_press(True)

    def _let_press(self, may: bool) -> None:
        for button in self.findChildren(QPushButton):
            button.setEnabled(may)

    def copy(self) -> None:
        """Put the report on the clipboard."""
        QGuiApplication.clipboard().setText(self._facts.report)
        self._note.setText(self.tr("The report is copied: paste it into a message."))

    def open_folder(self) -> None:
        """Show the folder of the log in the system's file manager, or say where it is."""
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder))):
            self._note.setText(self.tr("The log is in the folder {folder}").format(folder=self._folder))

    def _on_leave(self) -> None:
        self.accept()
        self.close_wished.emit()

    def _row_of_actions(self) -> QBoxLayout:
        row = QHBoxLayout()
        copy, folder = self.tr("&Copy report"), self.tr("Open &folder of the log")
        for words, act in ((copy, self.copy), (folder, self.open_folder)):
            button = QPushButton(words)
            button.setAutoDefault(False)
            button.clicked.connect(act)
            row.addWidget(button)
        row.addStretch(1)
        return row

    def _width(self) -> int:
        wished = self.fontMetrics().averageCharWidth() * WIDTH_IN_LETTERS
        return min(wished, int(self.screen().availableSize().width() * OF_THE_SCREEN))

    def _headline(self) -> str:
        if self._facts.standing is Standing.ENDED_BEFORE:
            return self.tr("The program ended suddenly the last time.")
        if self._facts.standing is Standing.NOT_STARTED:
            return self.tr("The program could not start.")
        return self.tr("The program made a mistake.")

    def _happened(self) -> str:
        if self._facts.standing not in _GOES_ON:
            return ""
        if self._facts.after:
            return self.tr("It happened after “{action}”. It is no fault of yours.").format(action=self._facts.after)
        if self._facts.beside:
            return self.tr("It happened in work that goes on beside the window. It is no fault of yours.")
        return self.tr("It happened in the window. It is no fault of yours.")

    def _kept(self) -> str:
        match self._facts.standing:
            case Standing.KEPT:
                return self.tr("Your work is kept: what you typed is in the project, and was found there just now.")
            case Standing.NOTHING_OPEN:
                return self.tr("No project is open, so there is nothing that could be lost.")
            case Standing.ENDED_BEFORE:
                return self.tr(
                    "What the window had shown as kept is in its project. What was typed in the last half second may "
                    "be missing."
                )
            case Standing.NOT_STARTED:
                return self.tr("Your projects are as they were.")
        if self._facts.page:
            words = self.tr("Not kept: what was changed last, while page {number} was shown, is only in this window.")
            return words.format(number=self._facts.page)
        return self.tr("Not kept: what was changed last is only in this window.")

    def _advice(self) -> str:
        match self._facts.standing:
            case Standing.NOT_KEPT:
                return self.tr(
                    "Do not close the program yet. Copy what you typed last into another program, make room on the "
                    "disk, or save the project elsewhere. The program goes on trying to write it."
                )
            case Standing.ENDED_BEFORE:
                return self.tr("Look at the line that you changed last. If it happens again, send the report.")
            case Standing.NOT_STARTED:
                return self.tr("Start it again. If that does not help, install it anew, and send the report.")
        return self.tr("You can go on. If it happens again, close the program and start it again.")


def not_started(error: Exception) -> int:
    """Say that the window could not be made, and wait until that is read; the exit status."""
    log.critical("the program could not start", exc_info=error)
    FaultDialog(FaultFacts(Standing.NOT_STARTED, report(fault_of(error))), paths.log_folder(), None).exec()
    return 1
