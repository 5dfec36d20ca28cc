"""How far the work is: what is read or opened, a bar, the time left and a button to stop."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QToolButton, QWidget

from hwr_desktop.ui.panels.elided_label import ElidedLabel
from hwr_desktop.ui.panels.time_left import TimeLeft, with_time_left


class ReadingProgress(QWidget):
    """Shown in the status bar while pages are read or opened."""

    def __init__(self, stop: QAction, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._time_left = TimeLeft()
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

    def begin(self, title: str) -> None:
        """Show that something began whose length is not known yet."""
        self._title.setText(title)
        self._bar.setRange(0, 0)
        self._left.clear()
        self._time_left.forget()
        self.show()

    def advance(self, done: int, total: int) -> None:
        """Show how many lines or files of how many are done. The time left is judged from the pace so far."""
        self._bar.setRange(0, total)
        self._bar.setValue(done)
        self._left.setText(self._words_left(done, total, self._time_left.seconds(done, total)))

    def end(self) -> None:
        """Put the bar away."""
        self.hide()

    def _words_left(self, done: int, total: int, seconds: float | None) -> str:
        """How much is done, and how long the rest takes where that is known."""
        return with_time_left(self.tr("{done} of {total}").format(done=done, total=total), seconds)
