"""What it takes to correct a page: `python -m benchmarks.keystrokes PAGE_IMAGE PAGE_XML`.

The page is read in the real window by the real models, its lines given by the PAGE file so that each has its truth.
Then it is corrected twice by a script that knows the truth, never errs and takes the fewest keys it can find: in our
window, and with the same first text in a plain editor, where one moves by arrows, words, Home and End. A key with what
is held beside it counts as one stroke, and so does every character typed. A third row is for who does not know the
errors beforehand: there every doubtful word is gone to by F3 and answered before the rest is corrected. The seconds are
the program's alone, from a key until everything it brings about is painted.
"""

from __future__ import annotations

import argparse
import os
import statistics
import tempfile
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from time import perf_counter

from PySide6.QtWidgets import QApplication, QPlainTextEdit
from rapidfuzz.distance import Levenshtein

from benchmarks.cheapest_keys import should_be
from benchmarks.scripted_typists import Work, correct_in_window, correct_plainly
from hwr_desktop.app import Desktop, build
from hwr_desktop.document.page import Page
from hwr_desktop.document.words.doubts import doubts_of
from hwr_desktop.document.words.words import words_of
from hwr_desktop.interchange.page_xml import page_xml_format as page_xml
from hwr_desktop.ui.settings import Settings

SIZE = (1280, 800)
PATIENCE_S = 600.0
ROW = "{:36} {:>11} {:>7} {:>14} {:>6} {:>8} {:>7} {:>6} {:>8} {:>6} {:>9}"
HEAD = ROW.format(
    "", "corrections", "strokes", "per wrong word", "going", "choosing", "deleted", "typed", "clock s", "cpu s",
    "median ms",
)  # fmt: skip


def main() -> None:
    """Read the page, correct it, print the table."""
    parser = argparse.ArgumentParser(description="Counts the keys that correcting a page takes.")
    parser.add_argument("image", type=Path, help="a scan")
    parser.add_argument("xml", type=Path, help="its PAGE file, with lines and their true text")
    options = parser.parse_args()
    if not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as data:
        os.environ["HWR_DATA_DIR"] = data
        application = QApplication([])
        truth = page_xml.read(options.xml)
        desktop = opened(application, options.image)
        read_lines(application, desktop, truth)
        print(measured(application, desktop, true_texts(truth)))
        desktop.close()


def opened(application: QApplication, image: Path) -> Desktop:
    """The window with a scan in it, not read."""
    settings = Settings()
    settings.read_when_opened = False
    desktop = build(application, settings)
    desktop.window.resize(*SIZE)
    desktop.window.show()
    desktop.window.activateWindow()
    desktop.open([image.absolute()])
    wait_until(application, lambda: desktop.workspace.page is not None and not desktop.decoding.busy)
    return desktop


def read_lines(application: QApplication, desktop: Desktop, truth: Page) -> None:
    """Have the lines of the truth, without its text, read by the model."""
    page = desktop.workspace.page
    assert page is not None
    bare = [replace(line, text="", author=None, checked=False, characters=(), choices=()) for line in truth.lines]
    desktop.workspace.edit(replace(page, turn=0).with_lines(tuple(bare)), "Lines")
    desktop.window.actions_["read_page"].trigger()
    wait_until(application, lambda: desktop.reading.busy)
    wait_until(application, lambda: not desktop.reading.busy)


def true_texts(truth: Page) -> list[str]:
    """The texts as they are to be, spaces as they are typed."""
    return [unicodedata.normalize("NFC", " ".join(line.text.split())) for line in truth.lines]


def measured(application: QApplication, desktop: Desktop, truths: Sequence[str]) -> str:
    """The table for the page that is shown and read."""
    page = desktop.workspace.page
    assert page is not None
    texts = [line.text for line in page.lines]
    wrong = sum(Levenshtein.distance(*pair) for pair in zip(texts, truths, strict=True))
    wrong_words = helped = offered = right = 0
    for line, truth in zip(page.lines, truths, strict=True):
        marked = {doubt.start for doubt in doubts_of(line)}
        for word in words_of(line):
            wished = should_be(line.text, truth, word.start, word.end)
            wrong_words += wished != word.text
            helped += wished != word.text and word.start in marked
            offered += wished in [choice.text for choice in word.likeliest]
            right += wished == word.text and word.start in marked
    heading = (
        f"{len(texts)} lines, {sum(len(text.split()) for text in truths)} words; {wrong} letters wrong in "
        f"{wrong_words} words, of which {helped} are marked as doubtful and {offered} offer the right reading; "
        f"{right} words are marked though they are right\n"
    )
    edit = QPlainTextEdit("\n".join(texts))
    edit.resize(*SIZE)
    edit.show()
    edit.activateWindow()
    edit.setFocus()
    wait_until(application, edit.hasFocus)
    rows = [_row("a plain editor", correct_plainly(edit, truths), wrong_words)]
    _require(edit.toPlainText().split("\n") == list(truths))
    edit.close()
    for name, look_at_all in (("our window", False), ("our window, every doubtful word seen", True)):
        _focus(application, desktop, page)
        rows.append(_row(name, correct_in_window(desktop, truths, look_at_all), wrong_words))
        desktop.workspace.flush()
        corrected = desktop.workspace.page
        _require(corrected is not None and [line.text for line in corrected.lines] == list(truths))
    return "\n".join((heading, HEAD, *rows))


def _focus(application: QApplication, desktop: Desktop, page: Page) -> None:
    """Show the page as it was read, the caret at its beginning."""
    desktop.workspace.edit(page, "As it was read")
    desktop.window.activateWindow()
    wait_until(application, desktop.window.isActiveWindow)
    desktop.window.transcript.focus_line(page.lines[0].id)
    desktop.window.transcript.put_caret(page.lines[0].id, 0)
    wait_until(application, lambda: QApplication.focusWidget() is desktop.window.transcript.focusProxy())


def _row(name: str, work: Work, wrong_words: int) -> str:
    each = work.strokes / max(wrong_words, 1)
    times = work.keys.seconds or [0.0]
    return ROW.format(
        name, work.corrections, work.strokes, f"{each:.2f}", work.going, work.choosing, work.deleting, work.typed,
        f"{sum(times):.2f}", f"{sum(work.keys.busy_seconds):.2f}", f"{1000 * statistics.median(times):.1f}",
    )  # fmt: skip


def _require(true: bool) -> None:
    if not true:
        raise SystemExit("the page is not as it should be after the corrections: look at the script")


def wait_until(application: QApplication, reached: Callable[[], bool]) -> None:
    """Let the window work until something holds. Raises SystemExit where it never does."""
    began = perf_counter()
    while not reached():
        application.processEvents()
        if perf_counter() - began > PATIENCE_S:
            raise SystemExit("the window did not get there in ten minutes; look at it by hand")


if __name__ == "__main__":
    main()
