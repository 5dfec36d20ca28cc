"""The system's own file dialogs, each beginning in the folder where the last one ended."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from hwr_desktop.engine.file_kind import FORMATS
from hwr_desktop.interchange.recording_file import KINDS as RECORDING_KINDS
from hwr_desktop.interchange.transcript_names import SUFFIXES
from hwr_desktop.store.scans import clean
from hwr_desktop.ui.settings import Settings


class FileDialogs(QObject):
    """Asks the person for files. Every answer is empty or None when they decide against it."""

    def __init__(self, parent: QWidget, settings: Settings) -> None:
        super().__init__(parent)
        self._parent, self._settings = parent, settings

    def scans(self) -> list[Path]:
        """Images and PDFs to open, or transcripts that lie beside them."""
        kinds = " ".join(f"*{suffix} *{suffix.upper()}" for suffix in FORMATS)
        transcripts = self.tr("Transcripts beside their scans ({kinds})").format(
            kinds=" ".join(f"*{suffix}" for suffix in SUFFIXES)
        )
        filters = ";;".join((self.tr("Scans ({kinds})").format(kinds=kinds), transcripts, self.tr("All files (*)")))
        names, _ = QFileDialog.getOpenFileNames(self._parent, self.tr("Open scans"), self._folder, filters)
        return [self._remembered(name) for name in names]

    def folder(self) -> Path | None:
        """A folder of scans to open."""
        name = QFileDialog.getExistingDirectory(self._parent, self.tr("Open a folder of scans"), self._folder)
        return self._remembered(name) if name else None

    def transcript(self, suggestion: str) -> Path | None:
        """A text file to attach; a file of the suggested name is marked where there is one.

        suggestion: a file name as `store.scans` writes it, which is also the name of a file with blanks or accents.
        """
        files = sorted(Path(self._folder).glob("*.txt"))
        start = next((str(file) for file in files if clean(file.name) == suggestion), self._folder)
        filters = ";;".join((self.tr("Text (*.txt)"), self.tr("All files (*)")))
        name, _ = QFileDialog.getOpenFileName(self._parent, self.tr("Attach a transcript"), start, filters)
        return self._remembered(name) if name else None

    def model_file(self) -> Path | None:
        """A file of a model to install: its card or its weights."""
        filters = ";;".join((self.tr("Models (model.toml *.safetensors)"), self.tr("All files (*)")))
        name, _ = QFileDialog.getOpenFileName(self._parent, self.tr("Install a model"), self._folder, filters)
        return self._remembered(name) if name else None

    def model_folder(self) -> Path | None:
        """The folder of a model to install."""
        name = QFileDialog.getExistingDirectory(self._parent, self.tr("Install the model in a folder"), self._folder)
        return self._remembered(name) if name else None

    def package_file(self) -> Path | None:
        """A language package to install."""
        filters = ";;".join((self.tr("Language packages (*.argosmodel)"), self.tr("All files (*)")))
        name, _ = QFileDialog.getOpenFileName(
            self._parent, self.tr("Install a language package"), self._folder, filters
        )
        return self._remembered(name) if name else None

    def hand_file(self) -> Path | None:
        """An exported hand to install."""
        filters = ";;".join((self.tr("Exported hands (*.hwrhand)"), self.tr("All files (*)")))
        name, _ = QFileDialog.getOpenFileName(self._parent, self.tr("Install a hand"), self._folder, filters)
        return self._remembered(name) if name else None

    def hand_export(self, suggestion: str) -> Path | None:
        """A file to export a hand to."""
        start, filters = str(Path(self._folder) / suggestion), self.tr("Exported hands (*.hwrhand)")
        name, _ = QFileDialog.getSaveFileName(self._parent, self.tr("Export a hand"), start, filters)
        return self._remembered(name) if name else None

    def project(self) -> Path | None:
        """A project to open: its `.hwr` file, or a packed one."""
        filters = self.tr("Projects (*.hwr *.hwrz)")
        name, _ = QFileDialog.getOpenFileName(self._parent, self.tr("Open a project"), self._folder, filters)
        return self._remembered(name) if name else None

    def project_folder(self, suggestion: str) -> Path | None:
        """A new folder to keep a project in."""
        start = str(Path(self._folder) / suggestion)
        filters = self.tr("Project folder (*)")
        name, _ = QFileDialog.getSaveFileName(self._parent, self.tr("Save project as"), start, filters)
        return self._remembered(name) if name else None

    def pack_file(self, suggestion: str) -> Path | None:
        """A file to pack a project into."""
        start, filters = str(Path(self._folder) / suggestion), self.tr("Packed projects (*.hwrz)")
        name, _ = QFileDialog.getSaveFileName(self._parent, self.tr("Pack project into one file"), start, filters)
        return self._remembered(name) if name else None

    def export_file(self, suggestion: str, titles: dict[str, str]) -> tuple[Path, str] | None:
        """A file to export to and the name of the format; `titles` gives each format's filter by its name."""
        start = str(Path(self._folder) / suggestion)
        names = {title: name for name, title in titles.items()}
        file, chosen = QFileDialog.getSaveFileName(self._parent, self.tr("Export"), start, ";;".join(names))
        return (self._remembered(file), names.get(chosen, next(iter(titles)))) if file else None

    def sound_file(self, suggestion: str, what: str, ogg: bool) -> Path | None:
        """A file to save as sound to; `what` says in words what is saved, `ogg` whether it can be an OGG."""
        start = str(Path(self._folder) / suggestion)
        filters = [self.tr("Sound (*.wav)"), *([self.tr("Compressed sound (*.ogg)")] if ogg else [])]
        title = self.tr("Save as sound: {what}").format(what=what)
        name, _ = QFileDialog.getSaveFileName(self._parent, title, start, ";;".join(filters))
        return self._remembered(name) if name else None

    def recording(self) -> Path | None:
        """A recording that goes along with an export."""
        endings = " ".join(f"*.{ending}" for ending in RECORDING_KINDS)
        title, filters = self.tr("Choose a recording"), self.tr("Recordings ({endings})").format(endings=endings)
        name, _ = QFileDialog.getOpenFileName(self._parent, title, self._folder, filters)
        return self._remembered(name) if name else None

    def export_folder(self) -> Path | None:
        """A folder to export several files to."""
        title = self.tr("Export one file for each page into a folder")
        name = QFileDialog.getExistingDirectory(self._parent, title, self._folder)
        return self._remembered(name) if name else None

    @property
    def _folder(self) -> str:
        known = self._settings.last_folder
        return known if known and Path(known).is_dir() else str(Path.home())

    def _remembered(self, name: str) -> Path:
        path = Path(name)
        self._settings.last_folder = str(path if path.is_dir() else path.parent)
        return path
