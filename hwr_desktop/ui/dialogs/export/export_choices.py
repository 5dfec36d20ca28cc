"""Which pages are exported and how: only what the format heeds is shown."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QLocale, QSignalBlocker, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QFormLayout, QWidget

from hwr_desktop.interchange.options import ExportOptions, Lines, Marks
from hwr_desktop.ui.wording.language_names import language_name

ONLY_IN_TABLES = frozenset(("docx", "odt"))
"""The formats that have pictures of the ink only where there is a table to put them in."""


class Scope(StrEnum):
    """Which pages."""

    ALL = "all"
    LETTER = "letter"
    PAGE = "page"
    SELECTED = "selected"


class Sound(StrEnum):
    """Which recording goes along, or that one is to be chosen."""

    NONE = "none"
    SPOKEN = "spoken"
    FILE = "file"
    CHOOSE = "choose"


class ExportChoices(QWidget):
    """The form. `pages_changed` tells that other pages are meant, `options_changed` that they are to be written in
    another way; both only when a person did that. `recording_wished` asks for the file of a recording."""

    pages_changed = Signal()
    options_changed = Signal()
    recording_wished = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._format, self._heeds = "", frozenset[str]()
        self._translation = ""
        self.pages, self.lines, self.marks, self.translation = QComboBox(), QComboBox(), QComboBox(), QComboBox()
        self.recording = QComboBox()
        self._sound, self._file = Sound.NONE, ""
        self.table = QCheckBox(self.tr("As a &table, line by line"))
        self.scans = QCheckBox(self.tr("With pictures of the &scans"))
        self.alternatives = QCheckBox(self.tr("With other readin&gs"))
        self._fill()
        self._connect()

    @property
    def scope(self) -> Scope:
        """Which pages are meant."""
        return Scope(self.pages.currentData() or Scope.ALL)

    @property
    def options(self) -> ExportOptions:
        """What is chosen, also of what is not shown now."""
        return ExportOptions(
            Lines(self.lines.currentData()),
            Marks(self.marks.currentData()),
            str(self.translation.currentData() or ""),
            self.scans.isChecked(),
            self.table.isChecked(),
            self.alternatives.isChecked(),
            self._sound is Sound.SPOKEN,
            self._file if self._sound is Sound.FILE else "",
        )

    @property
    def wished_translation(self) -> str:
        """The language that was chosen, also where these pages are not translated into it."""
        return self._translation

    def show_pages(self, counts: Sequence[tuple[Scope, int]], scope: Scope) -> None:
        """Offer these scopes with their numbers of pages, and choose one of them; tells nothing."""
        number = QLocale().toString
        words = {
            Scope.ALL: self.tr("All pages ({n})"),
            Scope.LETTER: self.tr("This letter ({n})"),
            Scope.PAGE: self.tr("This page"),
            Scope.SELECTED: self.tr("Selected pages ({n})"),
        }
        with QSignalBlocker(self.pages):
            self.pages.clear()
            for each, count in counts:
                self.pages.addItem(words[each].format(n=number(count)), each.value)
            self.pages.setCurrentIndex(max(0, self.pages.findData(scope.value)))

    def show_options(self, options: ExportOptions) -> None:
        """Show these choices; tells nothing. The translation is chosen once it is known that there is one."""
        boxes = (self.lines, self.marks, self.scans, self.table, self.alternatives)
        blockers = [QSignalBlocker(box) for box in boxes]
        self.lines.setCurrentIndex(self.lines.findData(options.lines.value))
        self.marks.setCurrentIndex(self.marks.findData(options.marks.value))
        self.scans.setChecked(options.scans)
        self.table.setChecked(options.table)
        self.alternatives.setChecked(options.alternatives)
        self._translation = options.translation
        self._show_sound(Sound.SPOKEN if options.spoken else Sound.NONE)
        del blockers
        self._show_heeded()

    def show_languages(self, languages: Sequence[str]) -> None:
        """Offer the languages that the pages are translated into; tells nothing."""
        with QSignalBlocker(self.translation):
            self.translation.clear()
            self.translation.addItem(self.tr("None"), "")
            for code in languages:
                self.translation.addItem(language_name(code), code)
            self.translation.setCurrentIndex(max(0, self.translation.findData(self._translation)))
        self._show_heeded()

    def show_recording(self, path: str) -> None:
        """Show the recording that was chosen for this export."""
        self._file = path
        old = self.recording.findData(Sound.FILE.value)
        with QSignalBlocker(self.recording):
            if old >= 0:
                self.recording.removeItem(old)
            self.recording.insertItem(self.recording.count() - 1, Path(path).name, Sound.FILE.value)
        self._show_sound(Sound.FILE)
        self.options_changed.emit()

    def show_format(self, name: str, heeds: frozenset[str]) -> None:
        """Show what the format of that name heeds."""
        self._format, self._heeds = name, heeds
        self._show_heeded()

    def _fill(self) -> None:
        for value, words in (
            (Lines.KEPT, self.tr("Kept as they are")),
            (Lines.JOINED, self.tr("Joined into paragraphs")),
        ):
            self.lines.addItem(words, value.value)
        for marks, words in (
            (Marks.WRITTEN, self.tr("As it is written")),
            (Marks.CLEAN, self.tr("To be read smoothly")),
            (Marks.SIGNS, self.tr("With editorial signs")),
        ):
            self.marks.addItem(words, marks.value)
        self.marks.setToolTip(
            self.tr("Smoothly: struck words left out, abbreviations written out. With signs: each mark told by a sign")
        )
        self.translation.addItem(self.tr("None"), "")
        for sound, words in (
            (Sound.NONE, self.tr("None")),
            (Sound.SPOKEN, self.tr("Read aloud by the computer")),
            (Sound.CHOOSE, self.tr("From a file…")),
        ):
            self.recording.addItem(words, sound.value)
        self._form = form = QFormLayout(self)
        form.setContentsMargins(0, 0, 6, 0)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.addRow(self.tr("&Pages:"), self.pages)
        form.addRow(self.tr("&Lines:"), self.lines)
        form.addRow(self.tr("&Marks:"), self.marks)
        form.addRow(self.tr("Tra&nslation:"), self.translation)
        form.addRow(self.tr("Recor&ding:"), self.recording)
        for box in (self.table, self.scans, self.alternatives):
            form.addRow(box)
        for choice in (self.pages, self.lines, self.marks, self.translation, self.recording):
            choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            choice.setMinimumContentsLength(10)

    def _connect(self) -> None:
        self.pages.currentIndexChanged.connect(self.pages_changed)
        for choice in (self.lines, self.marks):
            choice.currentIndexChanged.connect(self.options_changed)
        self.translation.currentIndexChanged.connect(self._on_translation_chosen)
        self.recording.currentIndexChanged.connect(self._on_recording_chosen)
        for box in (self.scans, self.alternatives):
            box.toggled.connect(self.options_changed)
        self.table.toggled.connect(self._on_table_toggled)

    def _show_heeded(self) -> None:
        """Show the rows that make a difference now."""
        table = "table" in self._heeds and self.table.isChecked()
        shown = {
            self.lines: "lines" in self._heeds and not table,
            self.marks: "marks" in self._heeds,
            self.translation: "translation" in self._heeds and self.translation.count() > 1,
            self.table: "table" in self._heeds,
            self.scans: "scans" in self._heeds and (table or self._format not in ONLY_IN_TABLES),
            self.alternatives: "alternatives" in self._heeds,
            self.recording: "recording" in self._heeds,
        }
        for widget, visible in shown.items():
            self._form.setRowVisible(widget, visible)

    def _on_translation_chosen(self) -> None:
        self._translation = str(self.translation.currentData() or "")
        self.options_changed.emit()

    def _on_recording_chosen(self) -> None:
        chosen = Sound(self.recording.currentData())
        if chosen is Sound.CHOOSE:
            self._show_sound(self._sound)
            self.recording_wished.emit()
        else:
            self._sound = chosen
            self.options_changed.emit()

    def _show_sound(self, sound: Sound) -> None:
        """Show which recording goes along; tells nothing."""
        self._sound = sound
        with QSignalBlocker(self.recording):
            self.recording.setCurrentIndex(self.recording.findData(sound.value))

    def _on_table_toggled(self) -> None:
        self._show_heeded()
        self.options_changed.emit()
