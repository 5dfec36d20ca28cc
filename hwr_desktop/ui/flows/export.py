"""Writing the transcript to a file of another format."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from hwr_desktop.document.letter_edits import letter_of
from hwr_desktop.document.page import Page
from hwr_desktop.errors import HwrError
from hwr_desktop.store.drafts import is_draft
from hwr_desktop.store.scans import name_given
from hwr_desktop.ui.dialogs.file_dialogs import FileDialogs
from hwr_desktop.ui.main_window import MainWindow
from hwr_desktop.ui.messages import Messages
from hwr_desktop.ui.workspace import Workspace

if TYPE_CHECKING:
    from hwr_desktop.interchange.format import Format


class Export(QObject):
    """Exports all pages, a letter's or the shown one, in the format that the person chooses with the file's name."""

    def __init__(self, window: MainWindow, workspace: Workspace, messages: Messages, dialogs: FileDialogs) -> None:
        super().__init__(window)
        self._workspace, self._messages, self._dialogs = workspace, messages, dialogs
        window.actions_["export"].triggered.connect(self.export_all)
        window.actions_["export_letter"].triggered.connect(self.export_letter)
        window.actions_["export_page"].triggered.connect(self.export_page)

    def export_all(self) -> None:
        """Export every page of the project."""
        if self._workspace.flush():
            self._export([self._workspace.page_of(page_id) for page_id in self._workspace.pages])

    def export_letter(self) -> None:
        """Export every page of the letter that the shown page belongs to."""
        project, page = self._workspace.project, self._workspace.page
        if project is None or page is None or not self._workspace.flush():
            return
        letter = letter_of(project, page.id)
        if letter is not None:
            self._export([self._workspace.page_of(page_id) for page_id in letter.pages])

    def export_page(self) -> None:
        """Export the shown page."""
        if self._workspace.flush() and self._workspace.page is not None:
            self._export([self._workspace.page])

    def _export(self, pages: Sequence[Page]) -> None:
        from hwr_desktop.interchange.formats import FORMATS

        translate = QCoreApplication.translate
        titles = {name: f"{translate('Formats', each.title)} (*{each.suffix})" for name, each in FORMATS.items()}
        answer = self._dialogs.export_file(self._suggestion(pages), titles)
        if answer is None:
            return
        path, name = answer
        format_, suffix = FORMATS[name], path.suffix.lower()
        if suffix != format_.suffix:
            format_ = next((other for other in FORMATS.values() if other.suffix == suffix), format_)
        if not format_.one_file_for_all and len(pages) > 1:
            target = self._dialogs.export_folder()
        else:
            target = self._with_suffix(path, format_.suffix)
        if target is not None:
            self._write(format_, pages, target)

    def _with_suffix(self, path: Path, suffix: str) -> Path | None:
        """The path with the format's suffix; None where a file is in the way that the dialog did not ask about."""
        if path.suffix.lower() == suffix:
            return path
        target = path.with_name(path.name + suffix)
        if target.exists():
            self._messages.warn(self.tr("{path} is there already: choose another name.").format(path=target))
            return None
        return target

    def _write(self, format_: Format, pages: Sequence[Page], target: Path) -> None:
        from hwr_desktop.interchange.document import Document

        try:
            # Under the scans' own names: those of the project's copies would lead nowhere outside it.
            named = [replace(page, image=name_given(page.image)) for page in pages]
            project = self._workspace.project
            assert project is not None
            written = format_.write(Document(named, project.letters, project.name), target)
        except HwrError as error:
            self._messages.show_error(error)
            return
        self._tell(written, sum(not page.text.strip() for page in pages), len(pages))

    def _tell(self, written: Sequence[Path], empty: int, pages: int) -> None:
        """Say where the transcript is, and whether pages without text went into it, as when they were forgotten."""
        if len(written) == 1:
            said = self.tr("Exported to {path}.").format(path=written[0])
        else:
            said = self.tr("{n} files were exported to {path}.").format(n=len(written), path=written[0].parent)
        if not empty:
            self._messages.note(said)
            return
        if pages == 1:
            missing = self.tr("There is no text on this page yet: “Read page” reads it.")
        else:
            missing = self.tr("{n} of {pages} pages have no text yet: “Read all pages” reads them.")
        self._messages.warn(f"{said} {missing.format(n=empty, pages=pages)}")

    def _suggestion(self, pages: Sequence[Page]) -> str:
        """A name for the file: the project's, or the first scan's where it has none or not all pages are meant."""
        file = self._workspace.file
        if file is not None and not is_draft(file.folder) and 1 < len(pages) == len(self._workspace.pages):
            return file.name
        return Path(name_given(pages[0].image)).stem
