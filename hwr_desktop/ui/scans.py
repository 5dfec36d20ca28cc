"""Pixels for the window: every scan is decoded in the engine's child process, asked from a worker thread.

The child starts with the first request, so that the window need not wait for it.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QImage

from hwr_desktop.errors import HwrError
from hwr_desktop.store.scans import Scans as StoredScans

if TYPE_CHECKING:
    import numpy as np

    from hwr_desktop.engine.decoding_process import DecodingProcess


@dataclass(frozen=True)
class Taken:
    """A file that was copied into the project as `name`, with the (width, height) of each of its pages in pixels."""

    path: Path
    name: str
    sizes: tuple[tuple[int, int], ...]


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

    def array(self, path: Path, index: int) -> np.ndarray:
        """A page as (height, width, 3) uint8 RGB. Raises InputError."""
        return self._started().read_page(path, index)

    def picture(self, path: Path, index: int) -> Iterator[QImage]:
        """The steps of a job that decodes one page: one step, the page's picture."""
        yield image_of(self.array(path, index))

    def thumbnail(self, path: Path, index: int, longest_side_px: int) -> Iterator[QImage]:
        """The steps of a job that makes one small picture of a page."""
        yield image_of(self._started().thumbnail(path, index, longest_side_px))

    def taken(self, paths: Sequence[Path], project_folder: Path) -> Iterator[Taken | Refused]:
        """The steps of a job that looks at files and copies them into a project: one step for each."""
        for path in paths:
            try:
                yield self._taken(path, project_folder)
            except HwrError as error:
                yield Refused(path, error)

    def close(self) -> None:
        """End the child process."""
        with self._lock:
            if self._process is not None:
                self._process.close()
                self._process = None

    def _taken(self, path: Path, project_folder: Path) -> Taken:
        process = self._started()
        sizes = tuple(process.page_size(path, index) for index in range(process.page_count(path)))
        return Taken(path, StoredScans(project_folder).add_file(path), sizes)

    def _started(self) -> DecodingProcess:
        with self._lock:
            if self._process is None:
                from hwr_desktop.engine.decoding_process import DecodingProcess

                self._process = DecodingProcess()
            return self._process


def image_of(pixels: np.ndarray) -> QImage:
    """A picture of its own memory from (height, width, 3) uint8 RGB."""
    height, width = pixels.shape[:2]
    return QImage(pixels.data.cast("B"), width, height, 3 * width, QImage.Format.Format_RGB888).copy()
