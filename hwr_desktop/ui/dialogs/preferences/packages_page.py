"""The page of the preferences that shows the language packages, with which letters are translated."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QProgressBar,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from hwr_desktop.errors import ModelError
from hwr_desktop.language.translation.engine import WHERE_FROM
from hwr_desktop.language.translation.packages import Installed
from hwr_desktop.ui.wording.error_words import words_for
from hwr_desktop.ui.wording.language_names import language_name

FOLDER = Qt.ItemDataRole.UserRole


class PackagesPage(QWidget):
    """The packages, broken ones too, and what can be done. `remove_wished` names a package's folder."""

    install_wished = Signal()
    stop_wished = Signal()
    remove_wished = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._reasons: dict[Path, str] = {}
        self._list = QTreeWidget()
        self._list.setAccessibleName(self.tr("Language packages"))
        self._list.setHeaderLabels([self.tr("From"), self.tr("To"), self.tr("Version"), self.tr("Size")])
        self._list.setRootIsDecorated(False)
        self._list.header().setStretchLastSection(False)
        for column in range(4):
            mode = QHeaderView.ResizeMode.Stretch if column < 2 else QHeaderView.ResizeMode.ResizeToContents
            self._list.header().setSectionResizeMode(column, mode)
        self._about, self._words = _wrapped(), _wrapped()
        where = self.tr(
            "A language package is a file whose name ends in .argosmodel, for one language into another. The list of"
            " the Argos Translate project's packages is at {where}: get the file there with your browser, then install"
            " it here. The program itself fetches nothing, and no text leaves this computer. Two packages lead over a"
            " third language, such as German to English and English to French."
        )
        self._where = _wrapped()
        self._where.setText(where.format(where=WHERE_FROM))
        self._remove = QPushButton(self.tr("Remo&ve"))
        self._install = QPushButton(self.tr("&Install from file…"))
        self._stop = QPushButton(self.tr("&Stop"))
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("Progress of the installation"))
        self._lay_out()
        self._list.currentItemChanged.connect(self._show_chosen)
        self._remove.clicked.connect(self._on_remove)
        self._install.clicked.connect(self.install_wished)
        self._stop.clicked.connect(self.stop_wished)
        self._remove.setEnabled(False)
        self.show_working(None)

    @property
    def words(self) -> str:
        """What became of the last wish."""
        return self._words.text()

    def show_packages(self, installed: Installed) -> None:
        """List what is installed; what is broken says so and why."""
        self._reasons = {broken.folder: words_for(ModelError(broken.reason)) for broken in installed.broken}
        with QSignalBlocker(self._list):
            self._list.clear()
            for package in installed.packages:
                about = package.about
                names = (self._name(about.from_code, about.from_name), self._name(about.to_code, about.to_name))
                self._add([*names, about.version, f"{package.size / 1e6:.1f} MB"], package.folder)
            for broken in installed.broken:
                self._add([broken.folder.name, self.tr("broken: it is not used"), "", ""], broken.folder)
            first = self._list.topLevelItem(0)
            if first is not None:
                self._list.setCurrentItem(first)
        self._show_chosen()

    def say(self, sentence: str) -> None:
        """Say what became of a wish."""
        self._words.setText(sentence)

    def show_working(self, percent: int | None) -> None:
        """Show how far an installation is, 0 where that cannot be told; None where nothing is being installed."""
        for widget in (self._bar, self._stop):
            widget.setVisible(percent is not None)
        self._install.setEnabled(percent is None)
        if percent is not None:
            self._bar.setRange(0, 100 if percent else 0)
            self._bar.setValue(percent)

    @staticmethod
    def _name(code: str, said: str) -> str:
        """A language's own name, or where we do not know that the one the package has for it."""
        known = language_name(code)
        return said if known == code else known

    def _add(self, words: list[str], folder: Path) -> None:
        item = QTreeWidgetItem(words)
        item.setData(0, FOLDER, folder)
        self._list.addTopLevelItem(item)

    def _chosen(self) -> Path | None:
        item = self._list.currentItem()
        return None if item is None else item.data(0, FOLDER)

    def _show_chosen(self, *_items: object) -> None:
        folder = self._chosen()
        self._remove.setEnabled(folder is not None)
        self._remove.setToolTip("" if folder is not None else self.tr("No language package is chosen."))
        nothing = "" if self._list.topLevelItemCount() else self.tr("No language package is installed.")
        self._about.setText(nothing if folder is None else self._reasons.get(folder, ""))
        self._about.setVisible(bool(self._about.text()))

    def _on_remove(self) -> None:
        self.remove_wished.emit(self._chosen())

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.addWidget(self._list, 1)
        column.addWidget(self._about)
        buttons = QHBoxLayout()
        buttons.addWidget(self._remove)
        buttons.addStretch(1)
        buttons.addWidget(self._install)
        column.addLayout(buttons)
        work = QHBoxLayout()
        work.addWidget(self._bar, 1)
        work.addWidget(self._stop)
        column.addLayout(work)
        column.addWidget(self._words)
        column.addWidget(self._where)
        self._words.setMinimumHeight(2 * self._words.fontMetrics().lineSpacing())  # so that nothing jumps
        for button in (self._remove, self._install, self._stop):
            button.setAutoDefault(False)


def _wrapped() -> QLabel:
    label = QLabel()
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label
