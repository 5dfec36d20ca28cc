"""Where an export goes: a path that keeps its suffix in step with the format, and what is wrong with it."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from hwr_desktop.store.own_files import project_it_would_harm
from hwr_desktop.ui.panels.wrapped_label import WrappedLabel


def in_step(path: str, suffix: str, known: Collection[str]) -> str:
    """The path with a format's suffix in the place of another format's."""
    old = next((each for each in known if each and path.lower().endswith(each)), "")
    return path[: len(path) - len(old)] + suffix


class ExportPlace(QWidget):
    """A field for the path and a button that asks for it. `path_typed` comes with each change by hand, `path_entered`
    when the field is left."""

    path_typed = Signal()
    path_entered = Signal()
    choose_wished = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._label = QLabel()
        self.field = QLineEdit()
        self._label.setBuddy(self.field)
        self.choose_button = QPushButton(self.tr("&Choose…"))
        self.choose_button.setAutoDefault(False)
        self.hint = WrappedLabel()
        self._asked: Path | None = None
        row = QHBoxLayout()
        for widget in (self._label, self.field, self.choose_button):
            row.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(row)
        column.addWidget(self.hint)
        self.field.textEdited.connect(self._forget)
        self.field.textEdited.connect(self.path_typed)
        self.field.editingFinished.connect(self.path_entered)
        self.choose_button.clicked.connect(self.choose_wished)
        self.show_kind(folder=False)

    @property
    def asked(self) -> bool:
        """Whether the person was told that something is in the way, and may mean to replace it."""
        return self._asked is not None

    def show_kind(self, folder: bool) -> None:
        """Say whether a file or a folder is asked for."""
        self._label.setText(self.tr("&Folder:") if folder else self.tr("&File:"))
        self.field.setAccessibleName(self.tr("Folder to export to") if folder else self.tr("File to export to"))

    def show_path(self, path: str, may_replace: bool = False) -> None:
        """Show another path. `may_replace`: whoever chose it was asked whether what is there may be replaced."""
        with QSignalBlocker(self.field):
            self.field.setText(path)
        self._forget()
        if may_replace:
            self._asked = Path(path)

    def say(self, words: str) -> None:
        """Say what is wrong with the path, and go to it."""
        self.hint.show_words(words)
        self.field.setAccessibleDescription(words)
        self.field.setFocus()
        self.field.selectAll()

    def may_write(self, target: Path, folder: bool, must_be_empty: bool) -> bool:
        """Whether something can be exported there; if not, the person is told why, or asked. `folder` and
        `must_be_empty` say what the target is to be."""
        refusal = self._refusal(target, folder, must_be_empty)
        if refusal:
            self._asked = None
            self.say(refusal)
            return False
        if target == self._asked or not target.exists() or (folder and not any(target.iterdir())):
            return True
        self._asked = target
        if folder:
            words = self.tr("{name} is not empty: files of the same names are replaced. Press Replace to go on.")
        else:
            words = self.tr("{name} is there already. Press Replace to put the new file in its place.")
        self.hint.show_words(words.format(name=target.name))
        self.field.setAccessibleDescription(self.hint.text())
        return False

    def _refusal(self, target: Path, folder: bool, must_be_empty: bool) -> str:
        """Why nothing can be written there, "" where it can."""
        if not target.parent.is_dir():
            words = self.tr("The folder {folder} is not there: choose another.")
        elif project_it_would_harm(target) is not None:
            words = self.tr("{name} would lie among what a project keeps there: choose another folder.")
        elif folder and target.exists() and not target.is_dir():
            words = self.tr("{name} is a file: choose a folder.")
        elif must_be_empty and target.is_dir() and any(target.iterdir()):
            words = self.tr("{name} is not empty: choose a new folder, or an empty one, so that nothing is mixed up.")
        else:
            return ""
        return words.format(folder=target.parent, name=target.name)

    def _forget(self) -> None:
        """What was said and answered was about another path."""
        self._asked = None
        self.hint.show_words("")
        self.field.setAccessibleDescription("")
