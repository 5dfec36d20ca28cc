"""Where sheets go: a PDF file, or a printer."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QCoreApplication, QIODevice, QSaveFile
from PySide6.QtGui import QPagedPaintDevice, QPdfWriter

from hwr_desktop.errors import ExportError
from hwr_desktop.ui.printing.print_options import PrintOptions

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

CONTEXT = "Printing"


class Target(Protocol):
    """A device to print on, and what to do when all sheets are on it or when there will be no more of them."""

    @property
    def device(self) -> QPagedPaintDevice:
        """What a painter paints on."""

    def keep(self) -> None:
        """All sheets are printed and the painter is done. Raises ExportError."""

    def give_up(self) -> None:
        """Leave nothing behind; called before the painter ends."""


class PdfTarget:
    """A PDF file, which is there only when it is whole. Raises ExportError where it cannot be written."""

    def __init__(self, path: Path, options: PrintOptions) -> None:
        self._file = QSaveFile(str(path))
        self._path = path
        if not self._file.open(QIODevice.OpenModeFlag.WriteOnly):
            raise self._error()
        self._writer = QPdfWriter(self._file)
        self._writer.setPageLayout(options.layout)
        self._writer.setTitle(options.title)
        self._writer.setCreator("HWR Desktop")

    @property
    def device(self) -> QPagedPaintDevice:
        """What a painter paints on."""
        return self._writer

    def keep(self) -> None:
        """Put the file in its place."""
        if not self._file.commit():
            raise self._error()

    def give_up(self) -> None:
        """Leave whatever is in the file's place as it is."""
        self._file.cancelWriting()

    def _error(self) -> ExportError:
        words = QCoreApplication.translate(
            CONTEXT, "{path} cannot be written ({why}): choose another place, or make room there."
        )
        return ExportError(words.format(path=self._path, why=self._file.errorString()))


class PrinterTarget:
    """A printer that the person has chosen."""

    def __init__(self, printer: QPrinter) -> None:
        self._printer = printer

    @property
    def device(self) -> QPagedPaintDevice:
        """What a painter paints on."""
        return self._printer

    def keep(self) -> None:
        """Nothing is left to do: the printer has it all."""

    def give_up(self) -> None:
        """Take the print back, where the printer can."""
        self._printer.abort()
