"""`python -m tests.torture.soak_child WAY FOLDER`: one long process in which page after page is worked through.

Each line on standard input is the number of a page: it is imported, its lines are found and read, one is corrected,
and it is exported, `engine` by the parts of the program and `window` through the window. The answer is a line of JSON:
what went wrong, the memory held in MB, the CPU seconds and the seconds the page took.
"""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from random import Random

FORMATS = ("txt", "docx", "page", "html", "pdf", "alto", "odt", "csv")

Work = Callable[[int], str]


def memory_mb() -> float:
    """The memory that this process holds now, of what is its own."""
    held = Path("/proc/self/statm").read_text().split()
    return round(int(held[1]) * os.sysconf("SC_PAGE_SIZE") / 2**20, 1)


@contextmanager
def by_engine(folder: Path) -> Iterator[Work]:
    """The way that commands go."""
    from hwr_desktop.cli import loaded
    from hwr_desktop.document import edits
    from hwr_desktop.document.page import Page, new_id
    from hwr_desktop.engine import pipeline
    from hwr_desktop.engine.export_pictures import ScanPictures
    from hwr_desktop.engine.images import read_page
    from hwr_desktop.interchange.document import Document
    from hwr_desktop.interchange.formats import FORMATS as KNOWN
    from hwr_desktop.store.project_file import ProjectFile
    from tests.torture.small_pages import piece_of_letter

    finder, reader = loaded.line_finder(None, "cpu"), loaded.reader(None, "cpu", "careful")
    with ProjectFile.create(folder / "Soak") as project:
        pictures = ScanPictures(lambda page: project.scan_path(page.image))

        def work(number: int) -> str:
            scan = piece_of_letter(folder / "scan.png", number)
            image = read_page(scan)
            page = Page(new_id("p"), project.add_scan(scan), image.shape[1], image.shape[0])
            project.add_pages([page], "Open")
            step = project.new_step()
            for found in pipeline.transcribe(image, page, reader, finder):
                if isinstance(found, pipeline.LinesFound):
                    page = edits.with_found(page, found.lines, found.regions, found.turn)
                else:
                    page = edits.with_reading(
                        page, found.line_id, found.text, found.confidence, found.characters, found.author, found.choices
                    )
                project.edit(page, "Read page", author=reader.author, step=step)
            if not page.text:
                return "nothing was read"
            line = page.lines[number % len(page.lines)]
            for text in (f"{line.text} x", f"{line.text} {number}"):
                page = edits.with_text(page, line.id, text)
                project.edit(page, "Type", key=line.id)
            project.undo()
            project.redo()
            kind = KNOWN[FORMATS[number % len(FORMATS)]]
            kind.write(Document((page,), pictures=pictures), folder / f"out{kind.suffix}")
            return "" if project.page(page.id) == page else "the page in the project is another"

        yield work


@contextmanager
def by_window(folder: Path) -> Iterator[Work]:
    """The way that a person goes."""
    from PySide6.QtWidgets import QApplication

    from tests.torture.small_pages import piece_of_letter
    from tests.torture.window_room import Faults, differs, rest, wait, window_in

    application = QApplication(sys.argv[:1])
    faults = Faults()
    desktop = window_in(folder, Random(0))
    window, workspace = desktop.window, desktop.workspace

    def work(number: int) -> str:
        scan = piece_of_letter(folder / f"scan {number}.png", number)
        known = len(workspace.pages)
        desktop.open([scan])
        if not wait(lambda: len(workspace.pages) > known):
            return "the scan was not opened"
        desktop.show_page.show(workspace.pages[-1])
        if not wait(lambda: workspace.page is not None and workspace.page.id == workspace.pages[-1]):
            return "the page was not shown"
        window.actions_["read_page"].trigger()
        if not wait(lambda: not desktop.reading.busy, 200) or workspace.page is None or not workspace.page.text:
            return "nothing was read"
        line = workspace.page.lines[number % len(workspace.page.lines)]
        window.transcript.focus_line(line.id)
        window.transcript._text.insertPlainText(f"{number} ")
        window.actions_["export_page"].trigger()
        dialog = desktop.export.dialog
        if dialog is None:
            return "there is no dialog"
        dialog.formats.choose(FORMATS[number % len(FORMATS)])
        dialog.show_chosen(folder / "out", dialog.format.name)
        dialog.export_button.click()
        if not wait(lambda: not desktop.export.busy and desktop.export.dialog is None, 100) or not rest(desktop):
            return "the export did not end"
        scan.unlink()
        said, faults.heard = faults.heard, []
        application.processEvents()
        return "; ".join(said) or differs(desktop)

    yield work
    desktop.close()


def main() -> None:
    way, folder = sys.argv[1], Path(sys.argv[2])
    answers = os.fdopen(os.dup(1), "w")
    os.dup2(2, 1)  # what a library prints is no answer
    with {"engine": by_engine, "window": by_window}[way](folder) as work:
        for line in sys.stdin:
            began, cpu = time.monotonic(), time.process_time()
            wrong = work(int(line))
            said = wrong, memory_mb(), round(time.process_time() - cpu, 3), round(time.monotonic() - began, 3)
            print(json.dumps(said), file=answers, flush=True)


if __name__ == "__main__":
    main()
