"""The page of the preferences that shows the models there are."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QTextOption
from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QSplitter,
    QTextBrowser,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from hwr_desktop.ui.dialogs.preferences.model_words import described, kind_in_words

if TYPE_CHECKING:
    from hwr_desktop.engine.models import ModelInfo

FIRST_SPLIT_PX = [160, 320]


class ModelsPage(QWidget):
    """The list, what is known of the one chosen in it, and what can be done with it. Wishes name a model's folder."""

    use_wished = Signal(object)
    remove_wished = Signal(object)
    put_back_wished = Signal()
    install_wished = Signal()
    install_folder_wished = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._models: dict[Path, ModelInfo] = {}
        self._used: frozenset[Path] = frozenset()
        self._working = False
        self._list = QTreeWidget()
        self._list.setAccessibleName(self.tr("Models"))
        self._list.setHeaderLabels([self.tr("Model"), self.tr("What it does"), self.tr("Use")])
        self._list.setRootIsDecorated(False)
        self._list.header().setStretchLastSection(False)
        self._list.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for column in (1, 2):
            self._list.header().setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        self._about = QTextBrowser()
        self._about.setAccessibleName(self.tr("What is known of the model"))
        self._about.setOpenLinks(False)
        self._about.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._use = QPushButton(self.tr("&Use this one"))
        self._remove = QPushButton(self.tr("Remo&ve"))
        self._install = QPushButton(self.tr("&Install from file…"))
        self._install_folder = QPushButton(self.tr("Install from &folder…"))
        self._put_back = QPushButton(self.tr("Put it &back"))
        self._words = QLabel()
        self._words.setWordWrap(True)
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._lay_out()
        self._list.currentItemChanged.connect(self._on_chosen)
        self._use.clicked.connect(self._on_use)
        self._remove.clicked.connect(self._on_remove)
        self._put_back.clicked.connect(self.put_back_wished)
        self._install.clicked.connect(self.install_wished)
        self._install_folder.clicked.connect(self.install_folder_wished)
        self.say("")

    def show_models(self, models: Sequence[ModelInfo], used: Collection[Path], go_to: Path | None = None) -> None:
        """List these models, those used marked. Chosen is `go_to`, else the one that was, else the first."""
        wished = go_to or self._chosen_folder()
        self._models = {info.folder: info for info in models}
        self._used = frozenset(used)
        with QSignalBlocker(self._list):
            self._list.clear()
            for info in models:
                uses = self.tr("In use") if info.folder in self._used else ""
                item = QTreeWidgetItem([info.title or info.name, kind_in_words(info.kind), uses])
                item.setData(0, Qt.ItemDataRole.UserRole, info.folder)
                item.setToolTip(0, info.title)
                self._list.addTopLevelItem(item)
                if info.folder == wished or self._list.currentItem() is None:
                    self._list.setCurrentItem(item)
        self._show_chosen()

    def say(self, sentence: str, removed: bool = False) -> None:
        """Say what became of a wish; where a model was `removed`, with a button that puts it back."""
        self._words.setText(sentence)
        self._words.setAccessibleName(sentence)
        self._put_back.setVisible(removed)

    def show_working(self, working: bool) -> None:
        """While a model is being checked no other can be installed."""
        self._working = working
        self._show_chosen()

    def _lay_out(self) -> None:
        parts = QSplitter(Qt.Orientation.Vertical)
        parts.setChildrenCollapsible(False)
        parts.setHandleWidth(6)
        for part in (self._list, self._about):
            parts.addWidget(part)
        parts.setSizes(FIRST_SPLIT_PX)
        buttons = QHBoxLayout()
        for button in (self._use, self._remove):
            buttons.addWidget(button)
        buttons.addStretch(1)
        for button in (self._install, self._install_folder):
            buttons.addWidget(button)
        said = QHBoxLayout()
        said.addWidget(self._words, 1)
        said.addWidget(self._put_back, 0, Qt.AlignmentFlag.AlignTop)
        self._words.setMinimumHeight(self._put_back.sizeHint().height())
        column = QVBoxLayout(self)
        column.addWidget(parts, 1)
        column.addLayout(buttons)
        column.addLayout(said)
        for button in (self._use, self._remove, self._install, self._install_folder, self._put_back):
            button.setAutoDefault(False)

    def _chosen_folder(self) -> Path | None:
        item = self._list.currentItem()
        return None if item is None else item.data(0, Qt.ItemDataRole.UserRole)

    def _chosen(self) -> ModelInfo | None:
        folder = self._chosen_folder()
        return None if folder is None else self._models.get(folder)

    def _on_chosen(self) -> None:
        self.say("")
        self._show_chosen()

    def _show_chosen(self) -> None:
        """What is known of the chosen model, and which buttons make sense for it, with the reason where not."""
        info = self._chosen()
        self._about.setHtml(described(info) if info is not None else "")
        use, remove = self._why_not_use(info), self._why_not_remove(info)
        for button, reason in ((self._use, use), (self._remove, remove)):
            button.setEnabled(not reason)
            button.setToolTip(reason)
            button.setAccessibleDescription(reason)
        self._install.setEnabled(not self._working)
        self._install_folder.setEnabled(not self._working)

    def _why_not_use(self, info: ModelInfo | None) -> str:
        if info is None:
            return self.tr("No model is chosen.")
        if info.kind == "language":
            return self.tr("Every language is used for the pages that are written in it.")
        return self.tr("This model is in use already.") if info.folder in self._used else ""

    def _why_not_remove(self, info: ModelInfo | None) -> str:
        if info is None:
            return self.tr("No model is chosen.")
        return self.tr("This model came with the program and stays with it.") if info.bundled else ""

    def _on_use(self) -> None:
        self.use_wished.emit(self._chosen_folder())

    def _on_remove(self) -> None:
        self.remove_wished.emit(self._chosen_folder())
