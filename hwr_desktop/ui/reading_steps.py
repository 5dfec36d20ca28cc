"""What a reading job does in the worker: decode the scan, load the models once, and step the engine's pipeline.

Torch and OpenCV come in here, inside the functions, and so only in the worker and only when something is read.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from hwr_desktop.document.page import Author, Page
from hwr_desktop.ui.reading_choices import ReadingChoices, model_chosen
from hwr_desktop.ui.scans import Scans

if TYPE_CHECKING:
    from hwr_desktop.engine.recognition.reader import Reader
    from hwr_desktop.engine.segmentation.line_finder import LineFinder


@dataclass(frozen=True)
class ReadingRequest:
    """What to do with one page: find its lines, read lines, or both.

    `line_ids` names the lines to read, None meaning all. With `find` the page's own lines are not looked at.
    """

    scan: Path
    page: Page
    find: bool = False
    read: bool = True
    line_ids: tuple[str, ...] | None = None
    choices: ReadingChoices = field(default_factory=ReadingChoices)


@dataclass(frozen=True)
class ReaderReady:
    """The step that says which model is about to read, on which device, and as whom its readings count."""

    title: str
    device: str
    author: Author


MakeReadingSteps = Callable[[ReadingRequest], Iterator[object]]
"""Called in the worker; yields `ReaderReady` and the steps of `engine.pipeline`."""


class ReadingSteps:
    """Makes the steps of reading jobs with the models chosen, which stay loaded. Used by one worker thread only."""

    def __init__(self, scans: Scans) -> None:
        self._scans = scans
        self._reader: Reader | None = None
        self._reader_is: tuple[Path, str, tuple[Path, ...]] | None = None
        self._title = ""
        self._finder: LineFinder | None = None
        self._finder_is: tuple[Path, str] | None = None

    def __call__(self, request: ReadingRequest) -> Iterator[object]:
        from hwr_desktop.engine.pipeline import LinesFound, transcribe

        finder = self._loaded_finder(request.choices) if request.find else None
        reader = self._loaded_reader(request.choices) if request.read else None
        page = replace(request.page, language=request.page.language or request.choices.language or None)
        image = self._scans.array(request.scan, page.index)
        if reader is None:
            if finder is not None:
                found = finder.find(image, page.turn, page.direction == "rtl")
                yield LinesFound(found.lines, found.regions, found.turn)
            return
        yield ReaderReady(self._title, reader.device, reader.author)
        yield from transcribe(image, page, reader, finder, request.line_ids)

    def _loaded_reader(self, choices: ReadingChoices) -> Reader:
        from hwr_desktop.engine import models

        info = model_chosen(choices.reader, "reader")
        languages = tuple(known.folder for known in models.available("language"))
        if self._reader is None or self._reader_is != (info.folder, choices.device, languages):
            from hwr_desktop.engine.recognition.reader import Reader

            self._reader = None  # before the other is loaded, so that there is room for it
            self._reader = Reader.load(info.folder, choices.device, _threads(), models.language_models())
            self._reader_is = info.folder, choices.device, languages
            self._title = info.title or info.name
        return self._reader

    def _loaded_finder(self, choices: ReadingChoices) -> LineFinder:
        info = model_chosen(choices.lines, "lines")
        if self._finder is None or self._finder_is != (info.folder, choices.device):
            from hwr_desktop.engine.segmentation.line_finder import LineFinder

            self._finder = None
            self._finder = LineFinder.load(info.folder, choices.device, _threads())
            self._finder_is = info.folder, choices.device
        return self._finder


def _threads() -> int:
    """One core is left to the window, so that it stays alive."""
    return max(1, (os.cpu_count() or 1) - 1)
