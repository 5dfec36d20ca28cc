"""How the window feels: `python -m benchmarks.window [GROUND_TRUTH...]`.

Starts the real window with the real models and measures it: on the display there is, as under `xvfb-run -a`, else with
Qt's offscreen platform. Pages are those of the ground truth, or the sample letter; projects are made of them over and
over, as if they had been read. Times are by the clock, beside them what the window's thread itself computed (`cpu`; of
a cold start, the whole process): on a machine that is busy otherwise the clock tells too much, and the processor too
little where the window waits for a disk or another thread. A target that only the processor's time meets is `unsure`.
Figures of one run are to be compared with one another only.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter, thread_time

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from benchmarks.heartbeat import Heartbeat
from benchmarks.window_project import make_project, real_pages
from hwr_desktop.app import Desktop, build
from hwr_desktop.document.page import Page
from hwr_desktop.document.search import Query, with_all_replaced
from hwr_desktop.ui.dialogs.file_dialogs import FileDialogs
from hwr_desktop.ui.settings import Settings
from hwr_desktop.ui.transcript.transcript_text import TranscriptText

NO_BLOCK_S = 0.1
TYPING_S = 0.016
PAGE_S = 0.3
START_S = 1.5
LONGEST_S = 120.0
ROW = "{:38}  {:>8}  {:>8}  {:>6}  {:6}  {}"
HEAD = ROW.format("in ms", "clock", "cpu", "target", "met", "").rstrip()
TYPED = "and all the children send their love to you, dear Anna, "


@dataclass(frozen=True)
class Figure:
    """One row of the table, in seconds; no target where none was set."""

    name: str
    wall_s: float
    cpu_s: float
    target_s: float | None = None
    note: str = ""

    @property
    def met(self) -> str:
        """Whether the target is met."""
        if self.target_s is None:
            return ""
        return "yes" if self.wall_s <= self.target_s else "unsure" if self.cpu_s <= self.target_s else "NO"


class Answers(FileDialogs):
    """The person at the file dialogs."""

    answer: Path

    def project_folder(self, suggestion: str) -> Path | None:
        """Always the same folder."""
        return self.answer


class Paints(QObject):
    """Knows which of some widgets were painted since `clear`."""

    def __init__(self, *widgets: QWidget) -> None:
        super().__init__()
        self._widgets = widgets
        self._painted: set[QObject] = set()
        for widget in widgets:
            widget.installEventFilter(self)

    def clear(self) -> None:
        """Forget what was painted."""
        self._painted.clear()

    @property
    def done(self) -> bool:
        """Whether all of them were painted."""
        return len(self._painted) == len(self._widgets)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if event.type() == QEvent.Type.Paint:
            self._painted.add(watched)
        return False


class Measured:
    """A window that is measured, with what is needed to look at it."""

    def __init__(self, application: QApplication, folder: Path) -> None:
        settings = Settings(folder / "settings.ini")
        settings.read_when_opened = False
        self._parent = QWidget()
        self.dialogs = Answers(self._parent, settings)
        self.desktop: Desktop = build(application, settings, dialogs=self.dialogs)
        self.window, self.workspace = self.desktop.window, self.desktop.workspace
        self.heart = Heartbeat()
        text = self.window.transcript.findChild(TranscriptText)
        assert text is not None
        self.text = text
        self.page_paints = Paints(self.window.canvas.viewport(), text.viewport())
        self.text_paints = Paints(text.viewport())
        self.workspace.page_shown.connect(self.page_paints.clear)
        self.decoded = 0
        thumbnail = self.desktop.scans.thumbnail
        self.desktop.scans.thumbnail = lambda *wish: self._counted(thumbnail(*wish))  # type: ignore[method-assign]
        self.window.show()
        self.heart.wait(0.5)

    def shows(self, page_id: str) -> bool:
        """Whether a page is shown and painted."""
        return self.workspace.page is not None and self.workspace.page.id == page_id and self.page_paints.done

    def blocked(
        self, name: str, act: Callable[[], object], until: Callable[[], bool], note: str = "", rest_s: float = 0.3
    ) -> Figure:
        """How long the window stood still at most from an act until something holds, and a moment longer."""
        self.heart.wait(0.1)
        self.heart.restart()
        began = perf_counter()
        act()
        self.heart.wait_until(until, LONGEST_S)
        whole = perf_counter() - began
        self.heart.wait(rest_s)
        note = f"{note}{', ' if note else ''}{whole:.2f} s in all"
        return Figure(name, self.heart.wall_s, self.heart.cpu_s, NO_BLOCK_S, note)

    def settle(self) -> None:
        """Wait until nothing is under way."""
        queues = (self.desktop.reading, self.desktop.decoding, self.desktop.searching)
        self.heart.wait(1.5)
        self.heart.wait_until(lambda: not any(queue.busy for queue in queues), LONGEST_S)

    def close(self) -> None:
        """Close the window."""
        self.desktop.close()
        self.heart.stop()

    def _counted(self, steps: Iterator[QImage]) -> Iterator[QImage]:
        for step in steps:
            self.decoded += 1
            yield step


def cold_start(times: int) -> Figure:
    """A fresh process from its start to a window that can be used; the first, which compiles, is not counted."""
    walls, cpus = [], []
    with tempfile.TemporaryDirectory() as folder:
        surroundings = {**os.environ, "HWR_DATA_DIR": folder, "PYTHONPYCACHEPREFIX": f"{folder}/compiled"}
        surroundings.pop("PYTHONDONTWRITEBYTECODE", None)
        for _ in range(times + 1):
            began = perf_counter()
            with subprocess.Popen(
                [sys.executable, "-m", "benchmarks.window_start"],
                stdout=subprocess.PIPE, text=True, env=surroundings,
            ) as process:  # fmt: skip
                assert process.stdout is not None
                cpus.append(float(process.stdout.readline()))
                walls.append(perf_counter() - began)
    return Figure(
        "cold start to a usable window, median", statistics.median(walls[1:]), statistics.median(cpus[1:]), START_S,
        f"fastest of {times}: {min(walls[1:]):.2f} s",
    )  # fmt: skip


def opening_pages(measured: Measured, count: int) -> Iterator[Figure]:
    """From the click on a page in the list to scan, lines and text on the screen."""
    pages, view = measured.workspace.pages, measured.window.page_list
    walls, cpus = [], []
    measured.heart.restart()
    for row in range(1, 1 + min(count, len(pages) - 1)):
        index = view.model().index(row, 0)
        view.scrollTo(index)
        measured.settle()
        began, computed = perf_counter(), thread_time()
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.visualRect(index).center())
        measured.heart.wait_until(lambda row=row: measured.shows(pages[row]), LONGEST_S)  # type: ignore[misc]
        walls.append(perf_counter() - began)
        cpus.append(thread_time() - computed)
    yield Figure("a page opens, median", statistics.median(walls), statistics.median(cpus), PAGE_S)
    yield Figure("a page opens, worst", max(walls), max(cpus), PAGE_S, f"of {len(walls)}")
    yield Figure("block: opening pages", measured.heart.wall_s, measured.heart.cpu_s, NO_BLOCK_S)


def typing(measured: Measured, count: int) -> Iterator[Figure]:
    """From a key to its letter on the screen, in the middle of a page."""
    page = measured.workspace.page
    assert page is not None
    measured.window.transcript.focus_line(page.lines[len(page.lines) // 2].id)
    measured.settle()
    walls, cpus = [], []
    measured.heart.restart()
    for number in range(count):
        measured.text_paints.clear()
        began, computed = perf_counter(), thread_time()
        QTest.keyClicks(measured.text, TYPED[number % len(TYPED)])
        measured.heart.wait_until(lambda: measured.text_paints.done, LONGEST_S)
        walls.append(perf_counter() - began)
        cpus.append(thread_time() - computed)
        measured.heart.wait(0.03 if number % 20 else 0.7)  # a pause now and then, in which it is written
    for name, share in (("median", 50), ("95 of 100", 95), ("worst", 100)):
        yield Figure(f"a key to its letter, {name}", _at(walls, share), _at(cpus, share), TYPING_S)
    lines = f"{len(page.lines)} lines, {count} keys"
    yield Figure("block: typing, writing it down", measured.heart.wall_s, measured.heart.cpu_s, NO_BLOCK_S, lines)


def scrolling(measured: Measured, seconds: float) -> Iterator[Figure]:
    """Down the whole page list at an even speed."""
    view = measured.window.page_list
    bar, paints = view.verticalScrollBar(), Paints(view.viewport())
    seen: set[int] = set()
    measured.settle()
    measured.decoded = 0
    measured.heart.restart()
    walls, cpus = [], []
    began = perf_counter()
    while (share := (perf_counter() - began) / seconds) < 1:
        paints.clear()
        frame, computed = perf_counter(), thread_time()
        bar.setValue(round(bar.maximum() * share))
        view.viewport().update()  # also where it stays, at the ends
        first, last = view.indexAt(view.viewport().rect().topLeft()), view.viewport().rect().bottomLeft()
        seen.update(range(first.row(), max(view.indexAt(last).row(), first.row()) + 1))
        measured.heart.wait_until(lambda: paints.done, LONGEST_S)
        walls.append(perf_counter() - frame)
        cpus.append(thread_time() - computed)
    yield Figure("scrolling, a frame, 95 of 100", _at(walls, 95), _at(cpus, 95), None, f"{len(walls)} frames")
    pages = f"{len(measured.workspace.pages)} pages, {len(seen)} came by, "
    measured.settle()
    pages += f"{measured.decoded} decoded"
    yield Figure("block: scrolling the page list", measured.heart.wall_s, measured.heart.cpu_s, NO_BLOCK_S, pages)


def replacing(measured: Measured, most: int) -> Iterator[Figure]:
    """Undo and redo of a replacement on many pages, made as the window makes it."""
    workspace = measured.workspace
    step, changed = workspace.new_step(), 0
    for page_id in workspace.pages[:most]:
        page, count = with_all_replaced(workspace.page_of(page_id), Query("e"), "é")
        if count:
            workspace.edit(page, "Replace all", step=step)
            changed += 1
    measured.settle()
    actions, note = measured.window.actions_, f"{changed} pages, nearly every line"
    for name, words in (("undo", "undo of a replace-all"), ("redo", "redo of it")):
        label = (lambda: workspace.redo_label) if name == "undo" else (lambda: workspace.undo_label)
        yield measured.blocked(f"block: {words}", actions[name].trigger, lambda of=label: bool(of()), note)  # type: ignore[misc]
        measured.settle()


def turning(measured: Measured, most: int) -> Iterator[Figure]:
    """Turning many pages, and undoing that."""
    workspace, actions = measured.workspace, measured.window.actions_
    chosen = workspace.pages[:most]
    measured.window.page_list.choose(chosen)
    measured.settle()
    file = workspace.file
    assert file is not None
    last, note = chosen[-1], f"{len(chosen)} pages"
    yield measured.blocked("block: turning", actions["turn_right"].trigger, lambda: file.head(last).turn == 90, note)
    yield measured.blocked("block: undo of turning", actions["undo"].trigger, lambda: not file.head(last).turn, note)


def reading_a_page(measured: Measured) -> Figure:
    """The window while the real models find and read the shown page, loading them included."""
    reading = measured.desktop.reading
    read = measured.window.actions_["read_page"].trigger
    return measured.blocked("block: reading a page", read, lambda: not reading.busy)


def saving_as(measured: Measured, target: Path) -> Figure:
    """The window while the project moves to another folder."""
    measured.dialogs.answer = target
    count = f"{len(measured.workspace.pages)} pages"
    here = measured.workspace

    def moved() -> bool:
        return here.file is not None and here.file.folder == target

    return measured.blocked("block: saving as", measured.window.actions_["save_as"].trigger, moved, count)


def in_the_window(
    application: QApplication, sources: Sequence[tuple[Path, Page]], given: argparse.Namespace
) -> Iterator[Figure]:
    """All figures of one process with one window."""
    with tempfile.TemporaryDirectory() as name:
        os.environ["HWR_DATA_DIR"] = name
        folder = Path(name).resolve()
        project = make_project(folder / "letters", sources, given.pages)
        measured = Measured(application, folder)
        load, shown = (lambda: measured.desktop.open([project])), (lambda: measured.shows("p0"))
        yield measured.blocked("block: loading a project", load, shown, f"{given.pages} pages")
        searching = measured.desktop.searching
        measured.heart.restart()
        began = perf_counter()
        measured.heart.wait(1.5)
        measured.heart.wait_until(lambda: not searching.busy, LONGEST_S)
        count = f"{perf_counter() - began:.2f} s in all"
        yield Figure("block: counting doubtful words", measured.heart.wall_s, measured.heart.cpu_s, NO_BLOCK_S, count)
        yield from scrolling(measured, given.seconds)
        yield from opening_pages(measured, given.opened)
        yield from typing(measured, given.keys)
        find = measured.window.find_panel
        yield measured.blocked("block: opening the search", measured.window.actions_["find"].trigger, find.isVisible)
        find.hide()
        yield from replacing(measured, given.replaced)
        yield from turning(measured, given.turned)
        if not given.quick:
            yield reading_a_page(measured)
        measured.settle()
        yield saving_as(measured, folder / "moved")
        measured.close()


def row_of(figure: Figure) -> str:
    """A figure as a row under `HEAD`."""
    target = "" if figure.target_s is None else _ms(figure.target_s)
    cells = (_ms(figure.wall_s), _ms(figure.cpu_s), target, figure.met, figure.note)
    return ROW.format(figure.name, *cells).rstrip()


def _ms(seconds: float) -> str:
    return f"{1000 * seconds:.1f}" if seconds < 0.1 else f"{1000 * seconds:,.0f}"


def _at(values: Sequence[float], share: int) -> float:
    """The value that so many of a hundred do not exceed."""
    return sorted(values)[max(0, -(-len(values) * share // 100) - 1)]


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("ground_truth", nargs="*", type=Path, help="folders of PAGE XML beside its images")
    parser.add_argument("--pages", metavar="N", type=int, default=1000, help="pages of the project (default: 1000)")
    parser.add_argument("--quick", action="store_true", help="300 pages, fewer repetitions, and nothing is read")
    given = parser.parse_args()
    if given.pages < 2:
        parser.error("--pages must be at least 2.")
    given.pages = min(given.pages, 300) if given.quick else given.pages
    given.opened, given.keys, given.starts, given.seconds = (5, 40, 2, 4) if given.quick else (15, 200, 7, 15)
    given.replaced, given.turned = 267, 500
    if not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    before = os.getloadavg()[0]
    application = QApplication(sys.argv[:1])
    print(HEAD)
    print(row_of(cold_start(given.starts)), flush=True)
    for figure in in_the_window(application, real_pages(given.ground_truth), given):
        print(row_of(figure), flush=True)
    load = f"{before:.1f} at the beginning, {os.getloadavg()[0]:.1f} at the end"
    print(f"\n{os.cpu_count()} cores, Qt's platform {application.platformName()}; tasks that wanted a core: {load}")


if __name__ == "__main__":
    main()
