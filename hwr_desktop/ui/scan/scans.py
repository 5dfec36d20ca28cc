"""Pixels for the window: every scan is decoded in the engine's child process, asked from a worker thread.

The child starts with the first request, so that the window need not wait for it.
"""

from __future__ import annotations

import os
import threading
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QImage

from hwr_desktop.document.page import Page
from hwr_desktop.engine.file_kind import Kind, kind_of
from hwr_desktop.errors import HwrError, InputError, Phrase
from hwr_desktop.store.scans import Scans as StoredScans
from hwr_desktop.store.scans import name_given
from hwr_desktop.ui.scan.scan_picture import ScanPicture, image_of

if TYPE_CHECKING:
    import numpy as np

    from hwr_desktop.engine.decoding_process import DecodingProcess
    from hwr_desktop.interchange.beside import Scan


LOOK_PX = 64
"""How small a scan is decoded to see whether it is whole."""


@dataclass(frozen=True)
class Taken:
    """A file that was copied into the project as `name`, with the (width, height) of each of its pages in pixels.

    `known` has what transcripts beside it, or given themselves, say of its pages, by their numbers in the file from 0:
    of a page that was cut, its parts. `notes` are sentences about these transcripts. `texts` has the files of plain
    text beside it, by the numbers of the pages of which no transcript says anything.
    """

    path: Path
    name: str
    sizes: tuple[tuple[int, int], ...]
    known: dict[int, tuple[Page, ...]] = field(default_factory=dict)
    notes: tuple[Phrase, ...] = ()
    texts: dict[int, Path] = field(default_factory=dict)


@dataclass(frozen=True)
class Refused:
    """A file that cannot be opened, and why."""

    path: Path
    error: HwrError


class Scans:
    """Reads scans through one decoding process. For worker threads; requests wait for one another."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._process: DecodingProcess | None = None
        self._closed = False

    def array(self, path: Path, index: int) -> np.ndarray:
        """A page of a scan of the project as (height, width, 3) uint8 RGB. Raises InputError."""
        try:
            return self._started().read_page(path, index)
        except InputError as error:  # it names the copy; the person knows the scan by the name it came with
            raise InputError(error.phrase.with_replaced(path.name, name_given(path.name))) from error

    def picture(self, path: Path, index: int) -> Iterator[ScanPicture]:
        """The steps of a job that decodes one page: one step, the page's picture."""
        yield ScanPicture.of(self.array(path, index))

    def seen(self, path: Path, page: Page) -> Iterator[ScanPicture]:
        """The steps of a job that decodes a page to be printed: one step, what is looked at of it and nothing more."""
        picture = ScanPicture.of(self.array(path, page.index)).seen_as(page)
        yield picture if picture.is_as_stored else picture.flat()

    def reduced(self, path: Path, index: int, longest_side_px: int) -> np.ndarray:
        """A page of a scan as `array` gives it, but so much smaller that no side is longer. Raises InputError."""
        return self._started().thumbnail(path, index, longest_side_px)

    def thumbnail(self, path: Path, index: int, longest_side_px: int) -> Iterator[QImage]:
        """The steps of a job that makes one small picture of a page."""
        yield image_of(self.reduced(path, index, longest_side_px))

    def taken(self, paths: Sequence[Path], project_folder: Path) -> Iterator[Taken | Refused]:
        """The steps of a job that looks at files and copies them into a project: one step for each scan, with what the
        transcripts among the files say of it."""
        from hwr_desktop.interchange.beside import Unusable, gathered

        for given in gathered(paths):
            if isinstance(given, Unusable):
                yield Refused(given.path, given.error)
                continue
            try:
                yield self._taken(given, project_folder)
            except HwrError as error:
                yield Refused(given.path, error)

    def close(self) -> None:
        """End the child process for good: a worker that comes late is refused, and starts no other."""
        with self._lock:
            self._closed = True
            if self._process is not None:
                self._process.close()

    def _taken(self, scan: Scan, project_folder: Path) -> Taken:
        """Copy a file, if it is whole: images are decoded once, for half a page must not become a page."""
        from hwr_desktop.interchange.beside import transcribed

        process, path = self._started(), scan.path
        sizes = tuple(process.page_size(path, index) for index in range(process.page_count(path)))
        if kind_of(path) is not Kind.PDF:
            for index in range(len(sizes)):
                process.thumbnail(path, index, LOOK_PX)
        known, notes = transcribed(scan, sizes)
        texts = {index: _text_beside(path, index, len(sizes)) for index in range(len(sizes)) if index not in known}
        there = {index: text for index, text in texts.items() if os.path.isfile(text)}  # noqa: PTH113 - never raises
        return Taken(path, StoredScans(project_folder).add_file(path), sizes, known, notes, there)

    def _started(self) -> DecodingProcess:
        with self._lock:
            if self._closed and self._process is None:
                raise InputError("No more files are read, for the program is closing: open it again.")
            if self._process is None:
                from hwr_desktop.engine.decoding_process import DecodingProcess

                self._process = DecodingProcess()
            return self._process


def _text_beside(scan: Path, index: int, count: int) -> Path:
    """Where the text of a page of a scan would lie."""
    from hwr_desktop.engine.alignment.transcript_file import transcript_name

    return scan.with_name(transcript_name(scan.name, index, count))
