"""One print: page by page and sheet by sheet, so that the window goes on meanwhile."""

from __future__ import annotations

from collections import deque

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QPainter

from hwr_desktop.document.page import Page
from hwr_desktop.errors import ExportError, HwrError
from hwr_desktop.ui.printing.page_pictures import PagePictures
from hwr_desktop.ui.printing.print_options import PrintOptions
from hwr_desktop.ui.printing.setters import setter_for
from hwr_desktop.ui.printing.sheet import UNITS_PER_INCH, Sheet, draw_sheet, room_on
from hwr_desktop.ui.printing.targets import Target
from hwr_desktop.ui.scan.scan_picture import ScanPicture
from hwr_desktop.ui.workspace import Workspace


class PrintRun(QObject):
    """Prints the pages as they stand when their turn comes; one that was removed meanwhile is left out.

    `advanced` tells how many pages are printed, of how many. `over` comes last: how many sheets were printed, how many
    scans could not be decoded, and the error that ended the print, or None. `stop` ends it without a word.
    """

    advanced = Signal(int, int)
    over = Signal(int, int, object)

    def __init__(self, workspace: Workspace, pictures: PagePictures, options: PrintOptions, target: Target) -> None:
        super().__init__(workspace)
        self._workspace, self._file, self._pictures = workspace, workspace.file, pictures
        self._options, self._target = options, target
        self._pages = deque(list(enumerate(workspace.pages, 1))[options.first - 1 : options.last])
        self._count = len(self._pages)
        self._setter = setter_for(options, room_on(target.device.pageLayout()))
        self._sheets: deque[tuple[Sheet, ScanPicture | None]] = deque()
        self._waiting: list[Sheet] = []
        self._painter = QPainter()
        self._printed = self._missing = 0
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._go_on)
        self._finished = False

    def start(self) -> None:
        """Begin with the first page when the window has nothing more urgent to do."""
        self._pictures.ready.connect(self._on_picture)
        self._timer.start()

    def stop(self) -> None:
        """Print no more, and leave no half-printed file behind."""
        if not self._finished:
            self._end(keep=False)
            self.deleteLater()

    def _go_on(self) -> None:
        """Print one sheet, or set one page, or end."""
        try:
            if self._workspace.file is not self._file:
                raise ExportError(self.tr("The project was closed, and so it was not printed."))
            if self._sheets:
                self._print(*self._sheets.popleft())
            elif self._pages:
                self._set(*self._pages.popleft())
            elif rest := self._setter.finish():
                self._sheets.extend((sheet, None) for sheet in rest)
            elif not self._printed:
                raise ExportError(self.tr("There are no pages to print any more."))
            else:
                self._end(keep=True)
                self._tell(None)
        except HwrError as error:
            self._end(keep=False)
            self._tell(error)

    def _set(self, number: int, page_id: str) -> None:
        """Set a page, and have its scan decoded if it is wanted."""
        if page_id in self._workspace.pages:
            page: Page = self._workspace.page_of(page_id)
            sheets = self._setter.add(page, number)
            if any(sheet.scan is not None for sheet in sheets):
                self._waiting = sheets
                self._timer.stop()
                self._pictures.ask(page)
            else:
                self._sheets.extend((sheet, None) for sheet in sheets)
        self.advanced.emit(self._count - len(self._pages), self._count)

    def _on_picture(self, picture: ScanPicture | None) -> None:
        self._missing += picture is None
        self._sheets.extend((sheet, picture) for sheet in self._waiting)
        self._waiting = []
        self._timer.start()

    def _print(self, sheet: Sheet, picture: ScanPicture | None) -> None:
        """Draw one sheet. Raises ExportError when the device takes no more."""
        device, painter = self._target.device, self._painter
        taken = device.newPage() if painter.isActive() else painter.begin(device)
        if not taken:
            raise ExportError(self.tr("Nothing more could be printed: look at the printer, or choose another one."))
        painter.save()
        painter.scale(device.logicalDpiX() / UNITS_PER_INCH, device.logicalDpiY() / UNITS_PER_INCH)
        draw_sheet(painter, sheet, picture, self.tr("The scan cannot be shown."))
        painter.restore()
        self._printed += 1

    def _end(self, keep: bool) -> None:
        """End painter and target. Raises ExportError when what was printed cannot be kept."""
        if self._finished:
            return
        self._finished = True
        self._timer.stop()
        self._pictures.stop()
        if not keep:
            self._target.give_up()
        if self._painter.isActive():
            self._painter.end()
        if keep:
            self._target.keep()

    def _tell(self, error: HwrError | None) -> None:
        self.over.emit(self._printed, self._missing, error)
        self.deleteLater()
