"""The lines of a hand that nobody has corrected, read again by what was learned of it."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from hwr_desktop.cli import loaded
from hwr_desktop.cli.progress import Progress
from hwr_desktop.cli.report import Report
from hwr_desktop.cli.whole_pages import whole_pages
from hwr_desktop.document.edits import with_reading
from hwr_desktop.document.hands.lines_to_read_again import lines_to_read_again
from hwr_desktop.document.own_words import right_words, single_words
from hwr_desktop.document.page import Line, Page
from hwr_desktop.document.project import Hand
from hwr_desktop.errors import InputError
from hwr_desktop.store.project_file import ProjectFile

if TYPE_CHECKING:
    from hwr_desktop.engine.recognition.hand_readers import HandReaders
    from hwr_desktop.engine.recognition.reader import Reader


class ReadAgain(NamedTuple):
    """How many lines were read again, and how many of them say something else now."""

    lines: int
    changed: int


class HandReading:
    """Reads hands of an open project by a model with what was learned of them; loaded when it is first needed."""

    def __init__(self, file: ProjectFile, model: Path, device: str, report: Report, damaged: set[str]) -> None:
        """`model` is the folder of the reader that they were learned with; `damaged` is as for `whole_pages`."""
        self._file, self._model, self._device, self._report = file, model, device, report
        self._damaged = damaged
        self._readers: HandReaders | None = None

    def read(self, hand: Hand, weights: Path, label: str, step: int) -> ReadAgain:
        """Read the lines of the hand by the weights in a folder, where nobody's word stands, as part of that undo step.

        A page whose scan cannot be read is reported and passed over. What was read stays where this is interrupted.
        Raises ModelError.
        """
        project, total = self._file.project, 0
        for page in whole_pages(self._file, self._report, self._damaged):
            total += len(lines_to_read_again(project, page, hand.id))
        if not total:
            return ReadAgain(0, 0)
        reader, done, changed = self._reader(hand, weights), 0, 0
        words = single_words(right_words(project))
        with Progress(self._report, total, "line") as progress:
            for page in whole_pages(self._file, self._report, self._damaged):
                lines = lines_to_read_again(project, page, hand.id)
                try:
                    made = _read(page, lines, self._file.scan_path(page.image), reader, words) if lines else page
                except InputError as error:
                    self._report.failed(f"page {project.pages.index(page.id) + 1}", error)
                    continue
                self._file.edit(made, label, author=reader.author, step=step)
                done += len(lines)
                changed += sum(made.line(line.id).text != line.text for line in lines)
                progress.reached(done, total)
        return ReadAgain(done, changed)

    def _reader(self, hand: Hand, weights: Path) -> Reader:
        """The reader of the hand. Raises ModelError."""
        from hwr_desktop.engine.recognition.hand_readers import HandReaders

        if self._readers is None:
            self._readers = HandReaders(loaded.reader_in(self._model, self._device, "careful"), self._model)
        found, errors = self._readers.readers({hand: weights})
        for error in errors:
            raise error
        return found[hand]


def _read(page: Page, lines: Sequence[Line], scan: Path, reader: Reader, words: Collection[str]) -> Page:
    """The page with these lines read; `words` are right in the project. Raises InputError."""
    from hwr_desktop.engine.images import read_page
    from hwr_desktop.engine.pipeline import LineRead, transcribe

    image, chosen = read_page(scan, page.index), {line.id for line in lines}
    for step in transcribe(image, page, reader, line_ids=chosen, words=words):
        if isinstance(step, LineRead):
            page = with_reading(
                page, step.line_id, step.text, step.confidence, step.characters, step.author, step.choices
            )
    return page
