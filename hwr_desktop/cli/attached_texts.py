"""Texts that lie beside scans, put on the lines that surely say them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from hwr_desktop.cli import loaded
from hwr_desktop.cli.inputs import ScanPage
from hwr_desktop.cli.project_pages import ProjectPages
from hwr_desktop.cli.report import counted
from hwr_desktop.document.edits import with_found, with_reading
from hwr_desktop.document.page import Author, AuthorKind, Page
from hwr_desktop.engine.alignment.transcript_file import read_transcript, transcript_name

if TYPE_CHECKING:
    import numpy as np

    from hwr_desktop.engine.recognition.reader import Reader
    from hwr_desktop.engine.segmentation.line_finder import LineFinder

LABEL = "Attach transcript"


def text_beside(scan: ScanPage) -> Path | None:
    """The text of a page of a scan (`a.txt`, or `a-0003.txt` for page 3 of several); None where none lies there."""
    path = scan.path.with_name(transcript_name(scan.path.name, scan.index, scan.count))
    return path if path.is_file() else None


class AttachingTexts:
    """Finds and reads the lines of pages, and puts texts on them. The models are loaded when it is made."""

    def __init__(self) -> None:
        """Raises ModelError."""
        self._finder: LineFinder = loaded.line_finder(None, "auto")
        # Greedily, since a language model's guesses agree with many a line of a text.
        self._reader: Reader = loaded.reader(None, "auto", "greedy")

    def attach(self, project: ProjectPages, scan: ScanPage, page: Page, text: Path) -> str:
        """Put a text on a page of the project, and say how much of it was placed; lines that it is not sure of keep
        what was read, and a person's words stay. A page that has lines stays as it is where the text is not its own.
        Raises InputError, GroundTruthError and ProjectError."""
        from hwr_desktop.engine.alignment.attached_texts import with_attached
        from hwr_desktop.engine.alignment.placement import placement_of_any_text
        from hwr_desktop.engine.images import read_page

        author = Author(AuthorKind.IMPORT, text.name)
        if any(line.text and line.author is not None and line.author.kind is AuthorKind.IMPORT for line in page.lines):
            return f"{text.name} was not taken, for the page has the text of a file already"
        transcript = read_transcript(text)
        image = read_page(scan.path, scan.index)
        step = project.file.new_step()
        read, said = self._read(image, page)
        if not page.lines:  # what was found and read is of use, whatever becomes of the text
            project.file.edit(read, LABEL, author=self._reader.author, step=step)
        placement = placement_of_any_text(read.lines, [said.get(line.id, "") for line in read.lines], transcript)
        made = with_attached(read, read.lines, placement.placed, author)
        project.file.edit(read, LABEL, author=self._reader.author, step=step)
        project.file.edit(made.page, LABEL, author=author, step=step)
        total = made.placed + len(placement.unplaced) + len(made.late)
        left = sum(line.author != author for line in made.page.lines)
        kept = f"; {counted(left, 'line')} of the page {'keeps' if left == 1 else 'keep'} what was read" if left else ""
        return f"{made.placed} of {counted(total, 'line')} of {text.name} placed{kept}"

    def _read(self, image: np.ndarray, page: Page) -> tuple[Page, dict[str, str]]:
        """The page with its lines, found first where there are none, and what each says to be compared: a person's
        word, or what is read in it. Only lines that nobody has read before are given that as their text: elsewhere a
        better reading may stand."""
        from hwr_desktop.engine.pipeline import LinesFound, transcribe

        said = {line.id: line.text for line in page.lines if line.confirmed}
        for step in transcribe(image, page, self._reader, None if page.lines else self._finder):
            if isinstance(step, LinesFound):
                page = with_found(page, step.lines, step.regions, step.turn)
            else:
                said.setdefault(step.line_id, step.text)
                line = page.line(step.line_id)
                if line.author is not None or line.locked:
                    continue
                page = with_reading(
                    page, step.line_id, step.text, step.confidence, step.characters, step.author, step.choices
                )
        return page, said
