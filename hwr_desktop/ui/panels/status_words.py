"""The standing words of the status bar: what reads and where, whether all is kept, and the zoom with its buttons."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QLocale, QObject, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QLabel, QStatusBar, QToolButton, QWidget

from hwr_desktop.ui.panels.elided_label import ElidedLabel
from hwr_desktop.ui.panels.reading_progress import ReadingProgress


class StatusWords(QWidget):
    """Makes and holds the labels at the right of the status bar and the progress at its left."""

    def __init__(self, bar: QStatusBar, progress: ReadingProgress, zooming: Sequence[QAction]) -> None:
        super().__init__(bar)
        self.hide()
        bar.addWidget(progress)
        progress.installEventFilter(self)
        self._progress = progress
        self._wrong_words = self._learning_words = ""
        self._rules: dict[QLabel, QFrame] = {}
        self._model = self._part(bar, ElidedLabel(), self.tr("The model that reads"))
        self._device = self._part(bar, QLabel(), self.tr("What the model runs on"))
        self._learning = self._part(bar, ElidedLabel(), self.tr("How far the program is with learning a hand"))
        self._wrong = self._part(bar, ElidedLabel(), self.tr("How many words are probably wrong"))
        self._kept = self._part(bar, QLabel(), self.tr("Whether your work is kept"))
        self._zoom = self._part(bar, QLabel(), self.tr("Zoom"))
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
        return ", ".join(label.text() for label in (self._model, self._device) if label.text())

    def show_model(self, title: str, device: str = "") -> None:
        """Say which model reads and on which device (`cpu` or `cuda`), as far as that is known yet."""
        where = self.tr("Graphics card") if device.startswith("cuda") else self.tr("Processor")
        self._model.setToolTip(self.tr("The model that reads: {model}").format(model=title))
        self._say(self._model, title)
        self._say(self._device, where if device else "")

    def show_no_model(self) -> None:
        """Say that there is no model that could read."""
        self._model.setToolTip(self.tr("Install a model in the preferences"))
        self._say(self._model, self.tr("No reading model installed"))
        self._say(self._device, "")

    @property
    def wrong_words_text(self) -> str:
        """The words that say how many words are probably wrong."""
        return self._wrong_words

    def show_wrong_words(self, here: int | None, everywhere: int | None) -> None:
        """Say about how many words are wrong on the page and on all pages; None for what is not known.

        It gives way to the progress of a reading, which is about to change it.
        """
        words = "" if here is None else self._words_for_wrong(here, everywhere)
        self._wrong.setToolTip(
            self.tr(
                "{words}. This is expected from how sure each word is; words that you typed or accepted and lines that"
                " you checked count as right."
            ).format(words=words)
        )
        self._wrong_words = words
        self._make_room()

    @property
    def learning_text(self) -> str:
        """The words that say how far a hand is learned."""
        return self._learning_words

    def show_learning(self, words: str) -> None:
        """Say how far a hand is learned; nothing where none is. It gives way to the progress of a reading."""
        if words == self._learning_words:
            return
        self._learning.setToolTip(words)
        self._learning_words = words
        self._make_room()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.ShowToParent, QEvent.Type.HideToParent):
            self._make_room()
        return False

    def show_kept(self, state: str | None) -> None:
        """Show `writing`, `kept` or `failed`; None (nothing is open) shows nothing."""
        words = {"writing": self.tr("Writing…"), "kept": self.tr("Kept"), "failed": self.tr("Not kept!")}
        self._say(self._kept, words.get(state or "", ""))

    def show_zoom(self, factor: float | None) -> None:
        """Show the zoom, 1.0 being one pixel of the scan for one of the screen; None shows nothing."""
        self._say(self._zoom, "" if factor is None else self.tr("{n} %").format(n=round(factor * 100)))

    def _make_room(self) -> None:
        room = self._progress.isHidden()
        self._say(self._wrong, self._wrong_words if room else "")
        self._say(self._learning, self._learning_words if room else "")

    def _words_for_wrong(self, here: int, everywhere: int | None) -> str:
        words = {0: self.tr("No wrong word expected"), 1: self.tr("About 1 wrong word left")}.get(
            here, self.tr("About {n} wrong words left").format(n=QLocale().toString(here))
        )
        if everywhere is None:
            return words
        return self.tr("{here}, {n} on all pages").format(here=words, n=QLocale().toString(everywhere))

    def _say(self, part: QLabel, words: str) -> None:
        """Give a part its words; an empty one takes its rule along."""
        part.setText(words)
        part.setVisible(bool(words))
        self._rules[part].setVisible(bool(words))

    def _button(self, action: QAction) -> QToolButton:
        button = QToolButton()
        button.setDefaultAction(action)
        button.setAutoRaise(True)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
        button.setAccessibleName(action.iconText())
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    def _part(self, bar: QStatusBar, label: QLabel, name: str) -> QLabel:
        """A part of the status bar, with a thin rule before it that parts it from what is at its left."""
        rule = self._rules[label] = QFrame()
        rule.setObjectName("rule")
        rule.setFixedWidth(1)
        bar.addPermanentWidget(rule)
        rule.hide()
        label.setToolTip(name)
        label.setAccessibleDescription(name)
        label.setContentsMargins(8, 0, 8, 0)
        bar.addPermanentWidget(label)
        return label
