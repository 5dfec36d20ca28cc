"""Going to a page: its scan is decoded beside the window, then page and picture are shown together."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtGui import QColor, QImage

from hwr_desktop.document.page import Page
from hwr_desktop.document.pages.page_views import View, view_of
from hwr_desktop.errors import ProjectError
from hwr_desktop.store.scans import name_given
from hwr_desktop.ui.jobs import Job, JobQueue, Urgency
from hwr_desktop.ui.main_window import MainWindow
from hwr_desktop.ui.messages import Messages
from hwr_desktop.ui.scan.scan_picture import ScanPicture
from hwr_desktop.ui.scan.scans import Scans
from hwr_desktop.ui.scan.upright_view import UprightView
from hwr_desktop.ui.workspace import Workspace

PICTURES_KEPT = 3
BYTES_KEPT = 400_000_000


class ShowPage(QObject):
    """Keeps page list, canvas and transcript on the same page; the pictures of the last few pages are kept.

    The canvas is given picture and page as they are looked at, and knows nothing of how the scan is stored. While its
    edges are adjusted all of the scan is shown.
    """

    def __init__(
        self, window: MainWindow, workspace: Workspace, queue: JobQueue, scans: Scans, messages: Messages
    ) -> None:
        super().__init__(window)
        self._window, self._workspace, self._queue = window, workspace, queue
        self._scans, self._messages = scans, messages
        self._pictures: OrderedDict[str, ScanPicture] = OrderedDict()
        self._job: Job | None = None
        self._wanted: str | None = None
        self._shown_as: View | None = None
        self._whole = False
        self._view = UprightView()
        window.page_list.page_wished.connect(self.show)
        window.actions_["next_page"].triggered.connect(self.show_next)
        window.actions_["previous_page"].triggered.connect(self.show_previous)
        workspace.project_changed.connect(self._on_project_changed)
        workspace.pages_changed.connect(self._on_pages_changed)
        workspace.page_shown.connect(self._on_page_shown)
        workspace.lines_changed.connect(self._on_lines_changed)

    def show(self, page_id: str) -> None:
        """Go to a page. The one shown stays until the new one's picture is there."""
        if self._workspace.file is None or page_id == self._wanted or not self._workspace.flush():
            return
        self._wanted = page_id
        if self._job is not None:
            self._job.stop()
        self._mark_current(page_id)
        picture = self._pictures.get(page_id)
        if picture is not None:
            self._show_with(picture)
            return
        try:
            page = self._workspace.page_of(page_id)
        except ProjectError as error:
            self._window.canvas.show_opening("")
            self._messages.show_error(error)
            return
        self._job = Job(self.tr("Opening the page"), Urgency.AT_ONCE)
        self._job.setProperty("page", page_id)
        self._job.stepped.connect(self._on_picture)
        self._job.failed.connect(self._on_failed)
        path, index = self._workspace.file.scan_path(page.image), page.index
        self._window.canvas.show_opening(name_given(page.image))
        self._queue.start(self._job, partial(self._scans.picture, path, index))

    def stay(self, page_id: str) -> None:
        """Stay on the shown page after all where that other one is still being opened."""
        page = self._workspace.page
        if page is None or self._wanted != page_id or page.id == page_id:
            return
        self._wanted = page.id
        if self._job is not None:
            self._job.stop()
        self._mark_current(page.id)
        self._window.canvas.show_opening("")

    def show_whole(self, whole: bool) -> None:
        """Show all of the scan of the shown page, or again only what is in its frame."""
        if whole != self._whole:
            self._whole = whole
            self._show_on_canvas()
            self._window.canvas.zoom_to_fit()

    def show_next(self) -> None:
        """Go to the page after the shown one, if there is one."""
        self._step(1)

    def show_previous(self) -> None:
        """Go to the page before the shown one, if there is one."""
        self._step(-1)

    def _step(self, by: int) -> None:
        pages = self._workspace.pages
        at = pages.index(self._wanted) + by if self._wanted in pages else 0
        if 0 <= at < len(pages):
            self.show(pages[at])

    def _on_picture(self, picture: ScanPicture) -> None:
        job = self.sender()
        if job is not None and job.property("page") == self._wanted:
            self._show_with(picture)

    def _on_failed(self, error: Exception) -> None:
        """Say why there is no picture; the text is shown all the same, on an empty sheet."""
        self._messages.show_error(error)
        job = self.sender()
        if job is None or job.property("page") != self._wanted or self._wanted not in self._workspace.pages:
            return
        page = self._workspace.page_of(self._wanted)
        sheet = QImage(page.width, page.height, QImage.Format.Format_Grayscale8)
        sheet.fill(QColor(225, 225, 225))
        self._show_with(ScanPicture((sheet,)))

    def _show_with(self, picture: ScanPicture) -> None:
        page_id = self._wanted
        self._window.commit_composed()
        if page_id is None or page_id not in self._workspace.pages or not self._workspace.flush():
            return
        self._pictures[page_id] = picture
        self._pictures.move_to_end(page_id)
        self._forget_pictures()
        self._workspace.show_page(self._workspace.page_of(page_id), picture.scan)

    def _forget_pictures(self) -> None:
        """Let the pictures longest not looked at go, beyond a few or where they are large."""
        while len(self._pictures) > 1 and (
            len(self._pictures) > PICTURES_KEPT
            or sum(picture.size_bytes for picture in self._pictures.values()) > BYTES_KEPT
        ):
            self._pictures.popitem(last=False)

    def _on_project_changed(self) -> None:
        self._wanted = None
        self._pictures.clear()
        if self._job is not None:
            self._job.stop()

    def _on_pages_changed(self) -> None:
        """Follow the project's pages; where the shown one is gone, go to its neighbour or to the empty state."""
        pages = self._workspace.pages
        known = self._window.page_list.pages.ids
        self._window.show_work(bool(pages))
        if self._wanted in pages:
            self._mark_current(self._wanted)
            return
        at = known.index(self._wanted) if self._wanted in known else 0
        left = set(pages)
        behind = sum(page_id in left for page_id in known[:at])
        self._wanted = None
        self._mark_current(None)
        if pages:
            self.show(pages[min(behind, len(pages) - 1)])
            return
        self._window.canvas.show_opening("")
        if self._workspace.page is not None:
            self._workspace.show_page(None, None)

    def _mark_current(self, page_id: str | None) -> None:
        self._window.page_list.show_pages(self._workspace.pages, page_id)

    def _on_page_shown(self, page: object, image: object) -> None:
        self._show_on_canvas()
        self._window.transcript.show_page(self._workspace.page)

    def _on_lines_changed(self, page: object) -> None:
        shown = self._workspace.page
        if shown is None:
            return
        before, now = self._shown_as, view_of(self._seen(shown))
        if before == now:
            self._window.canvas.show_lines(self._view.of(self._seen(shown)))
            self._window.transcript.show_lines(shown)
            return
        if before is not None and before[:2] == now[:2]:  # it only looks otherwise
            self._show_on_canvas()
        else:
            self._window.canvas.cancel_gesture()  # what is dragged would fly off with the page
            self._show_on_canvas()
            self._window.canvas.zoom_to_fit()
        self._window.transcript.show_lines(shown)
        self._window.transcript.refresh_ink()

    def _show_on_canvas(self) -> None:
        page = self._workspace.page
        picture = self._pictures.get(page.id) if page is not None else None
        if page is None or picture is None:
            self._window.canvas.clear()
            return
        seen = self._seen(page)
        self._shown_as = view_of(seen)
        self._window.canvas.show_page(picture.seen_as(seen), self._view.of(seen))

    def _seen(self, page: Page) -> Page:
        """The page as it is shown now."""
        return replace(page, frame=None) if self._whole else page
