"""How far the work is: what is read or opened, a bar, the time left and a button to stop."""

from __future__ import annotations

from dataclasses import dataclass, field

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QToolButton, QWidget

from hwr_desktop.ui.panels.elided_label import ElidedLabel
from hwr_desktop.ui.panels.time_left import TimeLeft, with_time_left


@dataclass
class _Work:
    """One work under way: what it is called, and how many of how many are done; `total` 0 where that is not known."""

    title: str
    done: int = 0
    total: int = 0
    seconds: float | None = None
    time_left: TimeLeft = field(default_factory=TimeLeft)


class ReadingProgress(QWidget):
    """Shown in the status bar while pages are read or opened, a text is saved as sound and so on.

    Each work has an owner, by which it is told from others that are done at the same time. The one that began last is
    shown; when it ends the one before it is shown again.
    """

    def __init__(self, stop: QAction, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._works: dict[object, _Work] = {}
        self._title = ElidedLabel()
        self._bar = QProgressBar()
        self._bar.setMinimumWidth(40)
        self._bar.setMaximumWidth(170)
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("Progress"))
        self._left = QLabel()
        widest = self._words_left(888, 888, 88 * 60.0)
        self._left.setMinimumWidth(self.fontMetrics().horizontalAdvance(widest))  # so that nothing jumps or is cut
        button = QToolButton()
        button.setDefaultAction(stop)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        row = QHBoxLayout(self)
        row.setContentsMargins(6, 0, 0, 0)
        row.setSpacing(8)
        for widget in (button, self._title, self._bar, self._left):
            row.addWidget(widget)
        row.addStretch(1)
        self.hide()

    @property
    def title(self) -> str:
        """What is going on, in words."""
        return self._title.text()

    @property
    def words_left(self) -> str:
        """How much is done and how long the rest takes, in words."""
        return self._left.text()

    def begin(self, owner: object, title: str) -> None:
        """Show that something began whose length is not known yet, in the place of what the same owner did before."""
        self._works.pop(owner, None)
        self._works[owner] = _Work(title)
        self._show_last()

    def advance(self, owner: object, done: int, total: int) -> None:
        """Show how many lines or files of how many are done. The time left is judged from the pace so far."""
        work = self._works.get(owner)
        if work is not None:
            work.done, work.total, work.seconds = done, total, work.time_left.seconds(done, total)
            self._show_last()

    def end(self, owner: object) -> None:
        """Put the bar away, unless others are at work still."""
        self._works.pop(owner, None)
        self._show_last()

    def _show_last(self) -> None:
        """Show the work that began last."""
        work = next(reversed(self._works.values()), None)
        if work is not None:
            self._title.setText(work.title)
            self._bar.setRange(0, work.total)
            self._bar.setValue(work.done)
            self._left.setText(self._words_left(work.done, work.total, work.seconds) if work.total else "")
        self.setVisible(work is not None)

    def _words_left(self, done: int, total: int, seconds: float | None) -> str:
        """How much is done, and how long the rest takes where that is known."""
        return with_time_left(self.tr("{done} of {total}").format(done=done, total=total), seconds)
