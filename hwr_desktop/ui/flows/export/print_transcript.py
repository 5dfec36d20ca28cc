"""Printing the transcript, by itself or each scan beside its text, on a printer or into a PDF file.

What draws sheets is imported when somebody prints: few do, and the window need not wait for it.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject

from hwr_desktop.errors import HwrError
from hwr_desktop.store.drafts import is_draft
from hwr_desktop.store.scans import name_given
from hwr_desktop.ui.dialogs.file_dialogs import FileDialogs
from hwr_desktop.ui.jobs import JobQueue
from hwr_desktop.ui.main_window import MainWindow
from hwr_desktop.ui.messages import Messages
from hwr_desktop.ui.scan.scans import Scans
from hwr_desktop.ui.workspace import Workspace

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

    from hwr_desktop.ui.printing.preview import Preview
    from hwr_desktop.ui.printing.print_run import PrintRun
    from hwr_desktop.ui.printing.print_window import PrintWindow
    from hwr_desktop.ui.printing.targets import Target

SUFFIX = ".pdf"


class PrintTranscript(QObject):
    """Shows the print window and prints what it says, one print at a time."""

    def __init__(
        self,
        window: MainWindow,
        workspace: Workspace,
        queue: JobQueue,
        scans: Scans,
        messages: Messages,
        dialogs: FileDialogs,
    ) -> None:
        super().__init__(window)
        self._window, self._workspace, self._queue, self._scans = window, workspace, queue, scans
        self._messages, self._dialogs = messages, dialogs
        self._print_window: PrintWindow | None = None
        self._preview: Preview | None = None
        self._run: PrintRun | None = None
        self._to = ""
        window.actions_["print"].triggered.connect(self.show)
        window.close_wished.connect(self._on_close_wished)
        workspace.project_changed.connect(self._on_project_changed)

    @property
    def print_window(self) -> PrintWindow | None:
        """The print window, once it has been asked for."""
        return self._print_window

    @property
    def busy(self) -> bool:
        """Whether something is being printed."""
        return self._run is not None

    def show(self) -> None:
        """Show what would be printed; all pages, as they are now."""
        self._window.commit_composed()
        if not self._workspace.pages:
            return
        if self.busy and self._print_window is not None:
            self._print_window.activateWindow()
            return
        if self._print_window is None:
            self._make_window()
        assert self._print_window is not None and self._preview is not None
        self._print_window.begin(self._title(), len(self._workspace.pages))
        self._preview.begin()

    def print_on(self, printer: QPrinter) -> None:
        """Print on a printer, on the paper that was chosen for it."""
        from hwr_desktop.ui.printing.targets import PrinterTarget

        if self._print_window is not None:
            self._to = printer.printerName()
            self._start(PrinterTarget(printer))

    def save_pdf(self) -> None:
        """Print into a file that the person chooses."""
        from hwr_desktop.ui.printing.targets import PdfTarget

        if self._print_window is None:
            return
        answer = self._dialogs.export_file(f"{self._title()}{SUFFIX}", {"pdf": self.tr("PDF (*.pdf)")})
        if answer is None:
            return
        path, _ = answer
        if path.suffix.lower() != SUFFIX:
            path = path.with_name(path.name + SUFFIX)
            if path.exists():
                self._messages.warn(self.tr("{path} is there already: choose another name.").format(path=path))
                return
        try:
            target = PdfTarget(path, self._print_window.options)
        except HwrError as error:
            self._messages.show_error(error)
            return
        self._to = str(path)
        self._start(target)

    def stop(self) -> None:
        """Stop printing."""
        if self._run is not None:
            self._run.stop()
            self._run = None
            self._messages.note(self.tr("Printing was stopped."))
        if self._print_window is not None:
            self._print_window.show_done()

    def _make_window(self) -> None:
        from hwr_desktop.ui.printing.page_pictures import PagePictures
        from hwr_desktop.ui.printing.preview import Preview
        from hwr_desktop.ui.printing.print_window import PrintWindow

        made = self._print_window = PrintWindow(self._window)
        pictures = PagePictures(self._workspace, self._queue, self._scans, made)
        self._preview = Preview(made, self._workspace, pictures)
        made.print_wished.connect(self._ask_for_printer)
        made.pdf_wished.connect(self.save_pdf)
        made.stop_wished.connect(self.stop)

    def _ask_for_printer(self) -> None:
        """Let the person choose a printer in the system's own dialog."""
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter  # not before: few print

        if self._print_window is None:
            return
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setPageLayout(self._print_window.options.layout)
        printer.setDocName(self._print_window.options.title)
        dialog = QPrintDialog(printer, self._print_window)
        dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange, False)  # the print window asks which pages
        if dialog.exec() == QPrintDialog.DialogCode.Accepted:
            self.print_on(printer)
        dialog.deleteLater()

    def _start(self, target: Target) -> None:
        from hwr_desktop.ui.printing.page_pictures import PagePictures
        from hwr_desktop.ui.printing.print_run import PrintRun

        assert self._print_window is not None
        pictures = PagePictures(self._workspace, self._queue, self._scans, self)
        run = self._run = PrintRun(self._workspace, pictures, self._print_window.options, target)
        pictures.setParent(run)
        run.advanced.connect(self._print_window.show_printing)
        run.over.connect(self._on_over)
        self._print_window.show_printing(0, 0)
        run.start()

    def _on_over(self, sheets: int, missing: int, error: HwrError | None) -> None:
        self._run = None
        if self._print_window is not None:
            self._print_window.show_done()
        if error is not None:
            self._messages.show_error(error)
            return
        if self._print_window is not None:
            self._print_window.accept()
        number = QLocale().toString
        words = self.tr("{sheets} sheets were printed to {to}.") if sheets != 1 else self.tr("Printed to {to}.")
        said = words.format(sheets=number(sheets), to=self._to)
        if missing:
            said += " " + self.tr("Scans that could not be shown: {n}.").format(n=number(missing))
            self._messages.warn(said)
        else:
            self._messages.note(said)

    def _title(self) -> str:
        """What the project is called, or its first scan where it has no name yet."""
        file = self._workspace.file
        if file is None or not self._workspace.pages:
            return ""
        if not is_draft(file.folder):
            return file.name
        return Path(name_given(self._workspace.page_of(self._workspace.pages[0]).image)).stem

    def _on_project_changed(self) -> None:
        self._leave()

    def _on_close_wished(self) -> None:
        self._leave()

    def _leave(self) -> None:
        """Stop printing and put the window away."""
        self.stop()
        if self._print_window is not None:
            self._print_window.reject()
