"""Sheets for the preview: set page by page when the window has time, the scan decoded only for the one looked at."""

from __future__ import annotations

from collections import deque

from PySide6.QtCore import QObject, QTimer

from hwr_desktop.errors import HwrError
from hwr_desktop.ui.printing.page_pictures import PagePictures
from hwr_desktop.ui.printing.print_window import PrintWindow
from hwr_desktop.ui.printing.setters import Setter, setter_for
from hwr_desktop.ui.printing.sheet import Sheet, room_on
from hwr_desktop.ui.workspace import Workspace

PAUSE_MS = 150
"""After a change, for whoever types a title or a number."""


class Preview(QObject):
    """Fills the view of a print window, and goes from sheet to sheet as the person wishes."""

    def __init__(self, window: PrintWindow, workspace: Workspace, pictures: PagePictures) -> None:
        super().__init__(window)
        self._window, self._workspace, self._pictures = window, workspace, pictures
        self._setter: Setter | None = None
        self._pages: deque[tuple[int, str]] = deque()
        self._sheets: list[Sheet] = []
        self._at = 0
        self._shown = False
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(PAUSE_MS)
        self._soon.timeout.connect(self.begin)
        self._slices = QTimer(self)
        self._slices.timeout.connect(self._go_on)
        window.options_changed.connect(self._soon.start)
        window.activated.connect(self._soon.start)  # for what was typed in the main window meanwhile
        window.step_wished.connect(self._step)
        window.finished.connect(self.stop)
        pictures.ready.connect(window.view.show_picture)

    def begin(self) -> None:
        """Set the sheets anew, as the window's options say now; the person stays near where they were."""
        options = self._window.options
        self._soon.stop()
        self._pages = deque(list(enumerate(self._workspace.pages, 1))[options.first - 1 : options.last])
        self._setter = setter_for(options, room_on(options.layout))
        self._sheets, self._shown = [], False
        self._slices.start()

    def stop(self) -> None:
        """Set no more sheets."""
        self._soon.stop()
        self._slices.stop()
        self._pictures.stop()

    def _go_on(self) -> None:
        """Set one page."""
        if self._setter is None:
            return
        try:
            if self._pages:
                number, page_id = self._pages.popleft()
                if page_id in self._workspace.pages:
                    self._sheets += self._setter.add(self._workspace.page_of(page_id), number)
            else:
                self._slices.stop()
                self._sheets += self._setter.finish()
                self._at = min(self._at, max(len(self._sheets) - 1, 0))
        except HwrError:  # printing says what is wrong with the project
            self._slices.stop()
        if not self._shown and self._at < len(self._sheets):
            self._show()
        self._show_place()

    def _step(self, by: int) -> None:
        if 0 <= self._at + by < len(self._sheets):
            self._at += by
            self._show()
            self._show_place()

    def _show(self) -> None:
        """Show the sheet that is looked at, and have its scan decoded."""
        self._shown = True
        sheet, view = self._sheets[self._at], self._window.view
        view.show_sheet(sheet, self._window.options.layout)
        if sheet.scan is None:
            self._pictures.stop()
        elif view.picture is None and sheet.page_id in self._workspace.pages:
            try:
                self._pictures.ask(self._workspace.page_of(sheet.page_id))
            except HwrError:
                view.show_picture(None)

    def _show_place(self) -> None:
        shown = min(self._at + 1, len(self._sheets))
        self._window.show_place(shown, len(self._sheets), not self._slices.isActive())
