"""The pictures of an export as its owner watches them: how far it is, whether it is to stop, which scans failed."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path

from hwr_desktop.document.page import Line, Page
from hwr_desktop.document.pages.picture import Picture
from hwr_desktop.document.turning import upright_size
from hwr_desktop.errors import InputError
from hwr_desktop.interchange.pictures import Pictures
from hwr_desktop.store.scans import name_given

BLANK_PX = 800
"""How long at most the blank picture is that stands for a page."""
BLANK_LINE = 8
"""How many times as long as high the blank picture is that stands for a line."""


class ExportStopped(Exception):  # noqa: N818 - it is a wish, and no error
    """Somebody wished the export to stop; it ends what writes the document, wherever that is."""


class ExportWatch:
    """How far an export is, and whether it is to stop. May be asked and told by any thread."""

    def __init__(self) -> None:
        self._stopped = threading.Event()
        self._begun: dict[str, None] = {}
        self._spoken = (0, 0)

    @property
    def spoken(self) -> tuple[int, int]:
        """How many sentences of how many are read aloud; of 0 where none are, or all were."""
        return self._spoken

    def say(self, done: int, total: int) -> None:
        """Say how many sentences of how many are read aloud. Raises ExportStopped."""
        self.check()
        self._spoken = (done, total)

    @property
    def begun(self) -> int:
        """How many pages were begun."""
        return len(self._begun)

    def stop(self) -> None:
        """End the export before its next page, and before anything more is written."""
        self._stopped.set()

    def check(self) -> None:
        """Raises ExportStopped once it is to stop."""
        if self._stopped.is_set():
            raise ExportStopped

    def begin(self, page_id: str) -> None:
        """Say that a page comes now, or goes on. Raises ExportStopped."""
        self.check()
        self._begun[page_id] = None


class WatchedPictures:
    """Gives the pictures that `pictures` makes, as `interchange.pictures.Pictures` asks for them.

    Where a scan cannot be read, the picture is blank and `unread` has the reason; where the pictures are `needed`, the
    reason is raised. It names the scan as the person knows it, not as it lies at `path_of`.
    """

    def __init__(
        self, pictures: Pictures, path_of: Callable[[Page], Path], watch: ExportWatch, needed: bool = False
    ) -> None:
        self._pictures, self._path_of, self._watch, self._needed = pictures, path_of, watch, needed
        self._unread: dict[Path, InputError] = {}

    @property
    def unread(self) -> tuple[InputError, ...]:
        """Why scans could not be read, each once."""
        return tuple(self._unread.values())

    def page(self, page: Page, longest_px: int | None = None) -> Picture:
        """As `Pictures.page`. Raises ExportStopped, and InputError only where pictures are needed."""
        made = self._made(page, lambda: self._pictures.page(page, longest_px))
        if made is not None:
            return made
        width, height = upright_size(page)
        scale = min(longest_px or BLANK_PX, BLANK_PX) / max(width, height)
        return blank(max(1, round(width * scale)), max(1, round(height * scale)))

    def line(self, page: Page, line: Line, height_px: int) -> Picture:
        """As `Pictures.line`. Raises as `page` does."""
        made = self._made(page, lambda: self._pictures.line(page, line, height_px))
        return made if made is not None else blank(BLANK_LINE * height_px, height_px)

    def scan(self, page: Page) -> bytes:
        """As `Pictures.scan`. Raises ExportStopped and InputError: whoever asks for the file itself needs it."""
        self._watch.begin(page.id)
        try:
            return self._pictures.scan(page)
        except InputError as error:
            raise self._as_known(page, error) from error

    def _made(self, page: Page, make: Callable[[], Picture]) -> Picture | None:
        """What `make` makes; None where the scan cannot be read, which is not tried again."""
        self._watch.begin(page.id)
        path = self._path_of(page)
        if path in self._unread:
            return None
        try:
            return make()
        except InputError as error:
            self._watch.check()  # closing the window ends the decoder as well, which is no fault of the scan
            known = self._as_known(page, error)
            if self._needed:
                raise known from error
            self._unread[path] = known
            return None

    def _as_known(self, page: Page, error: InputError) -> InputError:
        name = self._path_of(page).name
        return InputError(error.phrase.with_replaced(name, name_given(name)))


def blank(width: int, height: int) -> Picture:
    """A white picture of that size."""
    import io

    from PIL import Image

    data = io.BytesIO()
    Image.new("L", (width, height), 255).save(data, "JPEG")
    return Picture(data.getvalue(), "jpeg", width, height)
