"""Pages worked through one after the other: a page that fails is reported and the rest is done."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from time import perf_counter
from typing import TYPE_CHECKING

from hwr_desktop.cli.inputs import ScanPage
from hwr_desktop.cli.progress import Progress
from hwr_desktop.cli.report import Report
from hwr_desktop.cli.written_pages import PageSink
from hwr_desktop.document.page import Page

if TYPE_CHECKING:
    import numpy as np

Work = Callable[[ScanPage, "np.ndarray"], tuple[Page, str]]


def work_through(pages: Sequence[ScanPage], work: Work, sink: PageSink, report: Report, say_each: bool = False) -> None:
    """Read each page's image, call `work(page, image)` and hand what it returns to the sink.

    `image` is (height, width, 3) uint8 RGB; `work` returns the finished page and what was done, such as `24 lines
    read`, which `say_each` says even where a bar shows how far it has got. Whatever a page raises is reported with its
    name; only an interruption ends the batch.
    """
    from hwr_desktop.engine.failed_device import failure_to_tell
    from hwr_desktop.engine.images import read_page

    with Progress(report, len(pages), "page") as progress:
        for at, scan in enumerate(pages):
            began = perf_counter()
            progress.working_on(scan.path.name)
            try:
                page, what = work(scan, read_page(scan.path, scan.index))
            except Exception as error:  # one page's fault, whatever it is, must not cost the others
                report.failed(scan.title, error)
                progress.done()
                sink.missing(at)
            else:
                failure = failure_to_tell()
                if failure is not None:
                    report.say(f"hwr: {failure}")
                sentence = f"{scan.title}: {what} in {perf_counter() - began:.1f} s" if page.lines else ""
                progress.done("" if say_each else sentence)
                if say_each and sentence:
                    report.say(sentence)
                if not page.lines:
                    report.say(f"{scan.title}: no writing was found on this page.")
                sink.add(at, page)
