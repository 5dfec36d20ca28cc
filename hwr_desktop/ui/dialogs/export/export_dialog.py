"""The dialog that asks in which format, which pages, how and where to is exported, and shows the first page of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from hwr_desktop.interchange.options import ExportOptions
from hwr_desktop.ui.dialogs.export.export_choices import ExportChoices, Scope
from hwr_desktop.ui.dialogs.export.export_place import ExportPlace, in_step
from hwr_desktop.ui.dialogs.export.format_list import FormatList
from hwr_desktop.ui.dialogs.export.preview_view import PreviewView
from hwr_desktop.ui.panels.scrolled_column import ScrolledColumn

if TYPE_CHECKING:
    from hwr_desktop.interchange.format import Format

SIZE = QSize(940, 640)


@dataclass(frozen=True)
class PagesOffered:
    """Pages that can be exported together, and a name without a suffix for the file."""

    scope: Scope
    pages: tuple[str, ...]
    name: str


class ExportDialog(QDialog):
    """Formats and choices at the left, the preview at the right, the path below.

    `preview_wished` tells that what is to be shown is another now, `place_wished` that the system's dialog is to ask
    for the path, `export_wished` that all is chosen.
    """

    preview_wished = Signal()
    place_wished = Signal()
    export_wished = Signal()

    def __init__(self, formats: Mapping[str, Format], parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setWindowTitle(self.tr("Export"))
        self._known = formats
        self._suffixes = {each.suffix for each in formats.values()} - {""}
        self._offered: dict[Scope, PagesOffered] = {}
        self._folder, self._named = Path(), False
        self._languages: Mapping[str, frozenset[str]] = {}
        self.formats = FormatList(list(formats.values()))
        self.choices = ExportChoices()
        self.preview = PreviewView()
        self.place = ExportPlace()
        self.export_button = QPushButton()
        self.cancel_button = QPushButton(self.tr("Cancel"))
        self._body = QWidget()
        self._fill()
        self._connect()
        self.resize(SIZE.boundedTo(parent.screen().availableSize()))

    @property
    def format(self) -> Format:
        """The format that is chosen."""
        return self._known[self.formats.format_name]

    @property
    def pages(self) -> tuple[str, ...]:
        """The ids of the pages that are meant."""
        return self._offered[self.choices.scope].pages

    @property
    def options(self) -> ExportOptions:
        """How they are to be written."""
        return self.choices.options

    @property
    def wished_options(self) -> ExportOptions:
        """The same, with the translation that was chosen also where these pages have none in that language."""
        return replace(self.options, translation=self.choices.wished_translation)

    @property
    def into_folder(self) -> bool:
        """Whether the export is a folder, not a file."""
        return self.format.files is not None or (not self.format.one_file_for_all and len(self.pages) > 1)

    @property
    def target(self) -> Path:
        """The file or folder that is meant, with its suffix; a relative path begins in the folder of the last export,
        and in a folder that is given for a file it bears the name that was suggested."""
        path = self._folder / Path(self.place.field.text().strip()).expanduser()
        if self.into_folder:
            return path
        if path.is_dir():
            return path / (self._name + self.format.suffix)
        if path.suffix.lower() == self.format.suffix:
            return path
        return path.with_name(path.name + self.format.suffix)

    def begin(
        self,
        offered: Sequence[PagesOffered],
        scope: Scope,
        format_name: str,
        options: ExportOptions,
        folder: Path,
    ) -> None:
        """Show the dialog with these choices made beforehand."""
        self._offered, self._folder = {each.scope: each for each in offered}, folder
        self.choices.show_pages([(each.scope, len(each.pages)) for each in offered], scope)
        self.choices.show_options(options)
        self.formats.choose(format_name)
        self.show()
        self.formats.setFocus()

    def show_languages(self, languages: Mapping[str, frozenset[str]]) -> None:
        """Say into which languages the pages are translated, by their ids."""
        before = self.options
        self._languages = languages
        self._offer_languages()
        if self.options != before:
            self.preview_wished.emit()

    def show_chosen(self, path: Path, format_name: str) -> None:
        """Show the path and format that were chosen in the system's dialog, which asks before it replaces a file."""
        suffix = path.suffix.lower()
        if suffix == self._known[format_name].suffix or suffix not in self._suffixes:
            self.formats.choose(format_name)
        self._named = True
        if self.format.files is not None and path.is_dir() and any(path.iterdir()):
            path = path / self._name  # a folder of its own in it, for it must be empty
        self.place.show_path(str(path), may_replace=not self.into_folder)
        self._heed_suffix()
        self._show_button()

    def show_taking(self, taking: bool) -> None:
        """Say that the pages are being read for the export, in which time nothing can be changed."""
        self._body.setEnabled(not taking)
        self.export_button.setEnabled(not taking)

    def _fill(self) -> None:
        formats_label = QLabel(self.tr("F&ormat:"))
        formats_label.setBuddy(self.formats)
        inner = QVBoxLayout()
        inner.setContentsMargins(0, 0, 0, 0)
        inner.addWidget(self.choices)
        left = QVBoxLayout()
        left.addWidget(formats_label)
        left.addWidget(self.formats, 3)
        left.addWidget(ScrolledColumn(inner), 2)
        right = QVBoxLayout()
        right.addWidget(QLabel(self.tr("Preview of the first page")))
        right.addWidget(self.preview, 1)
        upper = QHBoxLayout()
        upper.addLayout(left, 2)
        upper.addLayout(right, 3)
        body = QVBoxLayout(self._body)
        body.setContentsMargins(0, 0, 0, 0)
        body.addLayout(upper, 1)
        body.addWidget(self.place)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        for button in (self.export_button, self.cancel_button):
            button.setAutoDefault(False)
            buttons.addWidget(button)
        self.export_button.setDefault(True)
        self._show_button()
        column = QVBoxLayout(self)
        column.addWidget(self._body, 1)
        column.addLayout(buttons)

    def _connect(self) -> None:
        self.formats.format_chosen.connect(self._on_format_chosen)
        self.choices.pages_changed.connect(self._on_pages_changed)
        self.choices.options_changed.connect(self.preview_wished)
        self.place.path_typed.connect(self._on_path_typed)
        self.place.path_entered.connect(self._heed_suffix)
        self.place.choose_wished.connect(self.place_wished)
        self.export_button.clicked.connect(self._on_export)
        self.cancel_button.clicked.connect(self.reject)

    def _on_format_chosen(self) -> None:
        self.choices.show_format(self.format.name, self.format.heeds)
        self._suggest()
        self.preview_wished.emit()

    def _on_pages_changed(self) -> None:
        self._offer_languages()
        self._suggest()
        self.preview_wished.emit()

    def _on_path_typed(self) -> None:
        self._named = True
        self._show_button()

    def _heed_suffix(self) -> None:
        """A suffix of another format that was typed chooses that format."""
        typed = Path(self.place.field.text().strip()).suffix.lower()
        if typed in self._suffixes and typed != self.format.suffix:
            text, asked = self.place.field.text(), self.place.asked
            self.formats.choose(next(name for name, each in self._known.items() if each.suffix == typed))
            if not self.into_folder:
                self.place.show_path(text, may_replace=asked)

    def _suggest(self) -> None:
        """Keep the path in step with format and pages; a name that a person gave stays."""
        suffix = "" if self.into_folder else self.format.suffix
        self.place.show_kind(self.into_folder)
        if self._named:
            self.place.show_path(in_step(self.place.field.text().strip(), suffix, self._suffixes))
        else:
            self.place.show_path(str(self._folder / (self._name + suffix)))
        self._show_button()

    @property
    def _name(self) -> str:
        return self._offered[self.choices.scope].name

    def _offer_languages(self) -> None:
        known = set().union(*(self._languages.get(page_id, ()) for page_id in self.pages))
        self.choices.show_languages(sorted(known))

    def _on_export(self) -> None:
        self._heed_suffix()
        if not self.place.field.text().strip():
            self.place.say(self.tr("Give the file a name."))
            return
        ready = self.place.may_write(self.target, self.into_folder, self.format.files is not None)
        self._show_button()
        if ready:
            self.export_wished.emit()

    def _show_button(self) -> None:
        """Call the button what it does."""
        replaces = self.place.asked and self.place.hint.text() != ""
        self.export_button.setText(self.tr("&Replace") if replaces else self.tr("&Export"))
