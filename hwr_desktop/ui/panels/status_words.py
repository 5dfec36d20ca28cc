"""The standing words of the status bar: what reads and where, whether all is kept, and the zoom with its buttons."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QStatusBar, QToolButton, QWidget

from hwr_desktop.ui.panels.reading_progress import ReadingProgress


class StatusWords(QWidget):
    """Makes and holds the labels at the right of the status bar and the progress at its left."""

    def __init__(self, bar: QStatusBar, progress: ReadingProgress, zooming: Sequence[QAction]) -> None:
        super().__init__(bar)
        self.hide()
        bar.addWidget(progress)
        self._model = self._label(bar, self.tr("Model and device"))
        self._kept = self._label(bar, self.tr("Whether your work is kept"))
        self._zoom = self._label(bar, self.tr("Zoom"))
        self._zoom.setMinimumWidth(self.fontMetrics().horizontalAdvance("1000 %") + 16)
        self._zoom.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        for action in zooming:
            bar.addPermanentWidget(self._button(action))

    @property
    def kept_text(self) -> str:
        """The words that say whether all is kept."""
        return self._kept.text()

    @property
    def model_text(self) -> str:
        """The words that say what reads, and on what."""
        return self._model.text()

    def show_model(self, title: str, device: str) -> None:
        """Say which model reads and on which device (`cpu` or `cuda`)."""
        where = self.tr("graphics card") if device.startswith("cuda") else self.tr("processor")
        self._model.setText(self.tr("{model}, {device}").format(model=title, device=where))

    def show_no_model(self) -> None:
        """Say that there is no model that could read."""
        self._model.setText(self.tr("No reading model installed"))

    def show_kept(self, state: str | None) -> None:
        """Show `writing`, `kept` or `failed`; None (nothing is open) shows nothing."""
        words = {"writing": self.tr("Writing…"), "kept": self.tr("Kept"), "failed": self.tr("Not kept!")}
        self._kept.setText(words.get(state or "", ""))

    def show_zoom(self, factor: float | None) -> None:
        """Show the zoom, 1.0 being one pixel of the scan for one of the screen; None shows nothing."""
        self._zoom.setText("" if factor is None else self.tr("{n} %").format(n=round(factor * 100)))

    def _button(self, action: QAction) -> QToolButton:
        button = QToolButton()
        button.setDefaultAction(action)
        button.setAutoRaise(True)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
        button.setAccessibleName(action.iconText())
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    def _label(self, bar: QStatusBar, name: str) -> QLabel:
        label = QLabel()
        label.setToolTip(name)
        label.setAccessibleName(name)
        label.setContentsMargins(8, 0, 8, 0)
        bar.addPermanentWidget(label)
        return label
