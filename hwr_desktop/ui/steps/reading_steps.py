"""What a reading job does in the worker: decode the scan, load the models once, and step the engine's pipeline.

A line is read by what was learned of its hand, where something was and that fits the model chosen. Torch and OpenCV
come in here, inside the functions, and so only in the worker and only when something is read.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from hwr_desktop import paths
from hwr_desktop.document.hands.hands import hand_of, learned_hands_in
from hwr_desktop.document.page import Author, Line, Page
from hwr_desktop.document.project import Hand, Project
from hwr_desktop.errors import ModelError
from hwr_desktop.store.hand_versions import HandVersions
from hwr_desktop.ui.reading_choices import ReadingChoices, model_chosen
from hwr_desktop.ui.scan.scans import Scans

if TYPE_CHECKING:
    from hwr_desktop.engine.models import ModelInfo
    from hwr_desktop.engine.recognition.hand_readers import HandReaders
    from hwr_desktop.engine.recognition.reader import Reader
    from hwr_desktop.engine.segmentation.line_finder import LineFinder


@dataclass(frozen=True)
class ProjectHands:
    """The hands of a project, and its folder, in which lies what was learned of them."""

    project: Project
    folder: Path


@dataclass(frozen=True)
class ReadingRequest:
    """What to do with one page: find its lines, read lines, or both.

    `line_ids` names the lines to read, None meaning all. With `find` the page's own lines are not looked at. Without
    `hands` the model chosen reads all lines as it is. `words`, single ones, are right in the project, such as names.
    """

    scan: Path
    page: Page
    find: bool = False
    read: bool = True
    line_ids: tuple[str, ...] | None = None
    choices: ReadingChoices = field(default_factory=ReadingChoices)
    hands: ProjectHands | None = None
    words: tuple[str, ...] = ()


@dataclass(frozen=True)
class ReaderReady:
    """The step that says which model is about to read, on which device, as whom its readings count, and of which hands
    it reads the lines by what was learned of them."""

    title: str
    device: str
    author: Author
    hands: tuple[Hand, ...] = ()


@dataclass(frozen=True)
class ModelReplaced:
    """The step that says why a chosen model, what was learned of a hand, or the graphics card cannot be used, and what
    is instead."""

    error: ModelError


Model = TypeVar("Model")
MakeReadingSteps = Callable[[ReadingRequest], Iterator[object]]
"""Called in the worker; yields `ModelReplaced`, `ReaderReady` and the steps of `engine.pipeline`."""


class ReadingSteps:
    """Makes the steps of reading jobs with the models chosen, which stay loaded. Used by one worker thread only."""

    def __init__(self, scans: Scans) -> None:
        self._scans = scans
        self._reader: Reader | None = None
        self._reader_is: tuple[Path, int, str, tuple[Path, ...]] | None = None
        self._title = ""
        self._hands: HandReaders | None = None
        self._finder: LineFinder | None = None
        self._finder_is: tuple[Path, int, str] | None = None
        self._replaced: list[ModelReplaced] = []

    def __call__(self, request: ReadingRequest) -> Iterator[object]:
        from hwr_desktop.engine import torch_setup

        torch_setup.prepare(_threads())  # before anything else imports torch, for then it would be too late

        from hwr_desktop.engine.pipeline import LinesFound, transcribe

        finder = self._loaded_finder(request.choices) if request.find else None
        reader = self._loaded_reader(request.choices) if request.read else None
        hands = self._readers_of_hands(request) if request.read else {}
        while self._replaced:
            yield self._replaced.pop(0)
        page = replace(request.page, language=request.page.language or request.choices.language or None)
        image = self._scans.array(request.scan, page.index)
        if reader is None:
            if finder is not None:
                from hwr_desktop.engine.segmentation.framed_picture import found_in_frame

                found = found_in_frame(image, page, finder)
                yield LinesFound(found.lines, found.regions, found.turn)
                yield from _device_left()
            return

        def reader_of(line: Line) -> Reader:
            known = request.hands
            return reader if known is None else hands.get(hand_of(known.project, page, line), reader)

        yield ReaderReady(self._title, reader.device, reader.author, tuple(hands))
        for step in transcribe(image, page, reader, finder, request.line_ids, reader_of, request.words):
            yield step
            yield from _device_left()

    def _loaded_reader(self, choices: ReadingChoices) -> Reader:
        from hwr_desktop.engine import models

        info = model_chosen(choices.reader, "reader")
        languages = tuple(known.folder for known in models.available("language"))
        wished = info.folder, _written_at(info.folder), choices.device, languages
        if self._reader is None or self._reader_is != wished:
            from hwr_desktop.engine.recognition.hand_readers import HandReaders
            from hwr_desktop.engine.recognition.reader import Reader

            def load(folder: Path) -> Reader:
                return Reader.load(folder, choices.device, _threads(), models.language_models())

            self._reader = self._hands = None  # before the other is loaded, so that there is room for it
            info, reader = self._usable(choices.reader, info, load)
            self._reader, self._reader_is = reader, wished
            self._hands = HandReaders(reader, info.folder)
            self._title = info.title or info.name
        return self._reader

    def _readers_of_hands(self, request: ReadingRequest) -> dict[Hand, Reader]:
        """The readers of those hands whose lines are read, where something was learned of them that can be used.

        What cannot be is left to be told, once; the plain reader then reads.
        """
        if request.hands is None or self._hands is None:
            return {}
        project, versions = request.hands.project, HandVersions(request.hands.folder)
        page, chosen = request.page, request.line_ids
        lines = None if request.find else [line for line in page.lines if chosen is None or line.id in chosen]
        learned = {hand: versions.folder(hand.id, hand.weights) for hand in learned_hands_in(project, page, lines)}
        readers, errors = self._hands.readers(learned)
        self._replaced += [_replaced(error, self._title) for error in errors]
        return readers

    def _loaded_finder(self, choices: ReadingChoices) -> LineFinder:
        info = model_chosen(choices.lines, "lines")
        wished = info.folder, _written_at(info.folder), choices.device
        if self._finder is None or self._finder_is != wished:
            from hwr_desktop.engine.segmentation.line_finder import LineFinder

            def load(folder: Path) -> LineFinder:
                return LineFinder.load(folder, choices.device, _threads())

            self._finder = None
            _info, finder = self._usable(choices.lines, info, load)
            self._finder, self._finder_is = finder, wished
        return self._finder

    def _usable(self, name: str, info: ModelInfo, load: Callable[[Path], Model]) -> tuple[ModelInfo, Model]:
        """The model that was found for a chosen name, loaded; or the default one where it is damaged.

        What was wrong is left to be told. Raises ModelError where the default one cannot be loaded either.
        """
        from hwr_desktop.engine import models

        damage = _damage_of(name, info)
        try:
            model = load(info.folder)
        except ModelError as error:
            default = models.default(info.kind)
            if default.folder == info.folder:
                raise
            damage, info = error, default
            model = load(info.folder)
        if damage is not None:
            self._replaced.append(_replaced(damage, info.title))
        return info, model


def _device_left() -> Iterator[ModelReplaced]:
    """What is told once where the graphics card has failed meanwhile."""
    from hwr_desktop.engine import failed_device

    failure = failed_device.failure_to_tell()
    if failure is not None:
        yield ModelReplaced(failure)


def _replaced(damage: ModelError, used: str) -> ModelReplaced:
    return ModelReplaced(ModelError("{damage} “{model}” is used meanwhile.", damage=damage, model=used))


def _damage_of(name: str, found: ModelInfo) -> ModelError | None:
    """Why a model of the user's that was chosen by name was not even found; None where it was, or was removed."""
    from hwr_desktop.engine import models

    folder = paths.user_models() / name
    if not name or found.name == name or not folder.is_dir():
        return None
    try:
        models.find(str(folder), found.kind)
    except ModelError as error:
        return error
    return None


def _written_at(folder: Path) -> int:
    """When a model's weights were written, so that one installed anew under an old name is noticed."""
    from hwr_desktop.engine.model_file import WEIGHTS

    try:
        return (folder / WEIGHTS).stat().st_mtime_ns
    except OSError:
        return 0


def _threads() -> int:
    """One core is left to the window, so that it stays alive."""
    return max(1, (os.cpu_count() or 1) - 1)
