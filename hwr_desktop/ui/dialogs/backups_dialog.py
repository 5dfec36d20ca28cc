"""The backups of a project: which there are, what the pages said then, and ways to go back."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QSplitter,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from hwr_desktop.store.care.backups import Backup
from hwr_desktop.ui.line_moments import spoken_moment
from hwr_desktop.ui.steps.backup_steps import ListedBackup, PageThen

FIRST_SIZE = QSize(960, 540)
WIDTH_CHARACTERS = 140
MOST_OF_SCREEN = 0.95
SPLIT = (5, 4)
BACKUP_ROLE = int(Qt.ItemDataRole.UserRole)


class BackupsDialog(QDialog):
    """A list of backups, the newest first, and beside it the text of a page as it was.

    `look_wished` tells the backup whose text is to be shown, `copy_wished` and `back_wished` the one to go back to, and
    `repair_wished` that what can be read of a damaged project is to be saved; its button is there only where it is
    `damaged`.
    """

    look_wished = Signal(object)
    copy_wished = Signal(object)
    back_wished = Signal(object)
    repair_wished = Signal()

    def __init__(self, name: str, damaged: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Backups of {name}").format(name=name))
        letter = self.fontMetrics().averageCharWidth()
        room = self.screen().availableSize() * MOST_OF_SCREEN
        self.resize(FIRST_SIZE.expandedTo(QSize(WIDTH_CHARACTERS * letter, 0)).boundedTo(room))
        self._pages: tuple[PageThen, ...] = ()
        self.hint = QLabel(self._hint(damaged))
        self.hint.setWordWrap(True)
        self.list = QTreeWidget()
        self.page = QComboBox()
        self.text = QPlainTextEdit()
        self.status = QLabel(self.tr("The backups are being looked up."))
        self._dress()
        self._add_buttons(damaged)
        self._lay_out()
        self.list.currentItemChanged.connect(self._on_chosen)
        self.page.currentIndexChanged.connect(self._on_page_chosen)
        self._enable()

    @property
    def backup(self) -> Backup | None:
        """The chosen backup."""
        item = self.list.currentItem()
        backup = item.data(0, BACKUP_ROLE) if item is not None else None
        return backup if isinstance(backup, Backup) else None

    def show_backups(self, listed: Sequence[ListedBackup]) -> None:
        """Fill the list and choose the newest."""
        for each in listed:
            item = QTreeWidgetItem([*self._columns(each)])
            item.setData(0, BACKUP_ROLE, each.backup)
            item.setToolTip(0, f"{item.text(0)}\n{each.backup.path}")
            item.setData(0, Qt.ItemDataRole.AccessibleTextRole, self._spoken(each))
            for column in (1, 2, 3):
                item.setTextAlignment(column, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            self.list.addTopLevelItem(item)
        self.show_status("" if listed else self.tr("There are none yet. They are made as you work."))
        first = self.list.topLevelItem(0)
        if first is not None:
            self.list.setCurrentItem(first)
        self.list.setFocus()
        self._enable()

    def show_pages(self, backup: Backup, pages: tuple[PageThen, ...]) -> None:
        """Show what the pages said, if that backup is still the chosen one; the number of the page stays."""
        if backup != self.backup:
            return
        at, self._pages = max(self.page.currentIndex(), 0), pages
        self.page.blockSignals(True)
        self.page.clear()
        words = self.tr("Page {number}: {scan}")
        self.page.addItems([words.format(number=number, scan=each.scan) for number, each in enumerate(pages, 1)])
        self.page.setCurrentIndex(min(at, len(pages) - 1))
        self.page.blockSignals(False)
        self.show_status("")
        self._on_page_chosen()

    def show_status(self, words: str) -> None:
        """Say what is being done, or why nothing can be shown."""
        self.status.setText(words)
        self.status.setVisible(bool(words))

    def _hint(self, damaged: bool) -> str:
        if damaged:
            return self.tr(
                "The project is damaged. A backup can take its place; what is there now is set aside first and stays. "
                "Or save what can still be read into a copy: what is missing is taken from the newest backup."
            )
        return self.tr(
            "Backups are made as you work, fewer the older they are. When one is brought back, what the project is "
            "now becomes a backup first, so that you can go back to it."
        )

    def _dress(self) -> None:
        self.list.setAccessibleName(self.tr("Backups, the newest first"))
        self.list.setHeaderLabels([self.tr("Made"), self.tr("Pages"), self.tr("Letters"), self.tr("Changes")])
        self.list.headerItem().setToolTip(3, self.tr("What was done since then"))
        self.list.setRootIsDecorated(False)
        self.list.setUniformRowHeights(True)
        self.list.setAlternatingRowColors(True)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        header = self.list.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.page.setAccessibleName(self.tr("The page whose text is shown"))
        self.text.setAccessibleName(self.tr("The text of the page as it was"))
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)

    def _add_buttons(self, damaged: bool) -> None:
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        action = QDialogButtonBox.ButtonRole.ActionRole
        self.back_button = self.buttons.addButton(self.tr("&Bring back"), action)
        self.copy_button = self.buttons.addButton(self.tr("&Open a copy…"), action)
        self.repair_button = self.buttons.addButton(self.tr("&Repair into a copy"), action)
        self.back_button.setToolTip(self.tr("Let the project be as it was then; what it is now becomes a backup first"))
        self.copy_button.setToolTip(self.tr("Make a project of its own of the backup, in another folder"))
        self.repair_button.setToolTip(self.tr("Save what can still be read into a new folder beside the project"))
        self.repair_button.setVisible(damaged)
        self.back_button.clicked.connect(lambda: self._wish(self.back_wished))
        self.copy_button.clicked.connect(lambda: self._wish(self.copy_wished))
        self.repair_button.clicked.connect(self._on_repair)
        self.buttons.rejected.connect(self.reject)
        for button in self.buttons.findChildren(QPushButton):
            button.setAutoDefault(False)  # Enter in the list must not bring anything back by accident

    def _lay_out(self) -> None:
        beside = QWidget()
        column = QVBoxLayout(beside)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.page)
        column.addWidget(self.text)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.addWidget(self.list)
        self.splitter.addWidget(beside)
        self.splitter.setSizes([part * self.width() for part in SPLIT])
        whole = QVBoxLayout(self)
        whole.addWidget(self.hint)
        whole.addWidget(self.splitter, 1)
        whole.addWidget(self.status)
        whole.addWidget(self.buttons)

    def _columns(self, listed: ListedBackup) -> tuple[str, str, str, str]:
        backup = listed.backup
        made = spoken_moment(backup.at)
        if backup.pinned:
            made = self.tr("{when}, before going back").format(when=made)
        since = "–" if listed.changes_since is None else str(listed.changes_since)
        return made, str(backup.pages), str(backup.letters or "–"), since

    def _spoken(self, listed: ListedBackup) -> str:
        made, pages, _letters, since = self._columns(listed)
        return self.tr("{when}; pages: {pages}; changes since: {changes}").format(when=made, pages=pages, changes=since)

    def _on_chosen(self) -> None:
        self._pages = ()
        self.text.clear()
        self._enable()
        backup = self.backup
        if backup is not None:
            self.show_status(self.tr("The backup is being unpacked."))
            self.look_wished.emit(backup)

    def _on_page_chosen(self) -> None:
        at = self.page.currentIndex()
        lines = self._pages[at].lines if 0 <= at < len(self._pages) else ()
        self.text.setPlainText("\n".join(lines))

    def _wish(self, signal: object) -> None:
        backup = self.backup
        if backup is not None:
            self.accept()
            signal.emit(backup)  # type: ignore[attr-defined]

    def _on_repair(self) -> None:
        self.accept()
        self.repair_wished.emit()

    def _enable(self) -> None:
        chosen = self.backup is not None
        for each in (self.back_button, self.copy_button, self.page, self.text):
            each.setEnabled(chosen)
